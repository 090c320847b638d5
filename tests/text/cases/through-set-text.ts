/** Sets trials without the command: the same `setText`, the same fonts, the options put into a style as `banxin lines` does. */

import { setText } from '../../../src/compose/set-text.ts';
import { completeFonts, openFonts } from '../../../src/font/open-fonts.ts';
import { loadCatalog } from '../../../src/font/read-catalog.ts';
import type { StyleSpec } from '../../../src/spec/style-spec.ts';
import { disk } from '../../disk.ts';
import type { SetLine, Trial } from './trial.ts';

const lengths: Readonly<Record<string, string>> = { firstIndent: 'indent', hanLatinGap: 'han-latin-gap' };

const styleOf = ({ text: _, measure: __, ...options }: Trial): StyleSpec =>
  Object.fromEntries(
    Object.entries(options).map(([key, value]) => {
      const length = lengths[key];
      return length ? [length, { value: Number(value), unit: 'em' }] : [key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`), value];
    }),
  );

export const setTrials = async (trials: readonly Trial[]): Promise<(readonly SetLine[])[]> => {
  const { catalog } = await loadCatalog(disk);
  const { fonts } = await openFonts(disk, catalog, [{ role: 'song', weight: 400 }]);
  for (const character of new Set(trials.map((trial) => trial.text).join(''))) fonts.stack('song', 400).pick(character.codePointAt(0)!);
  await completeFonts(disk, fonts);
  return trials.map((trial) => setText(fonts, trial.text, trial.measure, styleOf(trial), 'case').lines);
};
