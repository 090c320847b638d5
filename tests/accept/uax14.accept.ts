/** Line breaks against other people's tables: Unicode's own test file, the CSS cases of the web platform tests, and JLREQ's pairs. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Kinsoku } from '../../src/spec/style-spec.ts';
import { lineBreaks } from '../../src/text/uax14/line-breaks.ts';
import { material } from './shared.ts';

const cases = material && join(material, 'typography', 'cases');
const read = (name: string): string => readFileSync(join(cases!, name), 'utf8');

describe.runIf(cases && existsSync(cases))('line breaks', () => {
  it('are those of Unicode 17, on every line of its test', () => {
    const lines = read('LineBreakTest.txt')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const wrong = lines.filter((line) => {
      let text = '';
      const wanted: boolean[] = [];
      for (const sign of line.split('#')[0]!.trim().split(/\s+/)) {
        if (sign === '÷' || sign === '×') wanted[text.length] = sign === '÷';
        else text += String.fromCodePoint(Number.parseInt(sign, 16));
      }
      return lineBreaks(text).some((found, i) => found > 0 !== (wanted[i] ?? false));
    });
    console.log(`Unicode 17 line breaks: ${lines.length - wrong.length} of ${lines.length}`);
    expect(lines.length).toBeGreaterThan(19_000);
    expect(wrong).toEqual([]);
  });

  /**
   * A line of the web platform tests that contradicts others of them: it begins with ‥‥ in Japanese at level `normal`, which UAX #14 LB22 and the tests
   * `…-in-normal` forbid.
   */
  const heldWrong: ReadonlySet<string> = new Set(['wpt-lb-normal-015a-1']);

  interface Case {
    readonly id: string;
    readonly lang: string;
    readonly strictness: 'auto' | 'strict' | 'normal' | 'loose';
    readonly text: string;
    readonly width_em: number;
    readonly lines: readonly string[];
    readonly disputed?: unknown;
  }

  it('are those of CSS, at the edges the web platform tests look at', () => {
    const all = (JSON.parse(read('linebreak-wpt.json')) as { readonly cases: readonly Case[] }).cases.filter((c) => !c.disputed);
    const wrong = all.filter(({ lang, strictness, text, width_em, lines }) => {
      const kinsoku: { kinsoku?: Kinsoku } = strictness === 'auto' ? {} : { kinsoku: `css-${strictness}` };
      const breaks = lineBreaks(text, { lang: lang === '' ? 'und' : lang, ...kinsoku });
      // as many characters as fit, each of them held for one em
      const room = [...text].slice(0, Math.floor(width_em)).join('').length;
      return breaks.lastIndexOf(1, room) !== lines[0]!.length;
    });
    console.log(`web platform tests: ${all.length - wrong.length} of ${all.length} line breaks`);
    expect(wrong.map((c) => c.id).filter((id) => !heldWrong.has(id))).toEqual([]);
  });

  it('are those of JLREQ Table 2 at its strictest', () => {
    const { rows } = (JSON.parse(read('jlreq-pairs.json')) as { readonly pair_cases: { readonly rows: readonly [string, string][] } })
      .pair_cases;
    const wrong = rows.filter(
      ([pair, wanted]) => (lineBreaks(pair, { lang: 'ja', kinsoku: 'very-strict' })[1] === 1) !== (wanted === 'yes'),
    );
    console.log(`JLREQ: ${rows.length - wrong.length} of ${rows.length} pairs`);
    expect(wrong).toEqual([]);
  });
});
