/** `banxin export FILE --plates`: the plates of each page as grey pictures, and a map of all ink together with its deepest places named. */

import { join } from 'node:path';
import { type Finding, isError } from '../base/finding.ts';
import { composeWhole } from '../compose/compose.ts';
import { pressPage } from '../setpage/press-page.ts';
import { outputPath } from '../source/path.ts';
import { chosenPress } from './chosen-press.ts';
import { openEdition } from './open-edition.ts';
import { languageOf, type Parsed } from './options.ts';
import { pageTarget, ppiOf } from './page-target.ts';
import { printFindings } from './print-findings.ts';
import { out } from './say.ts';
import { refused } from './write-pages.ts';

export const exportPlates = async ({ values, words }: Parsed): Promise<number> => {
  const lang = languageOf(values.lang);
  const ppi = ppiOf(values.ppi, 150);
  const opened = await openEdition(words);
  const { edition, host } = opened;
  const { folder, name } = pageTarget(values.output, words[0]!, 'png');
  const { press, findings: said, texts } = await chosenPress(opened, values.press);
  const composition = await composeWhole(edition, host);
  const findings: Finding[] = [...composition.findings, ...said];
  const told: Finding[] = [];
  const files: string[] = [];
  if (press) {
    const { writePlates } = await import('../write/plates/write-plates.ts');
    async function* pages() {
      for (const page of composition.pages) yield pressPage(page, press!.bleed);
    }
    const resources = { fonts: edition.fonts, info: edition.info, host, report: (found: Finding) => told.push(found) };
    for await (const output of writePlates(pages(), { name, ppi, press }, resources)) {
      const path = join(folder, output.name);
      await host.write(outputPath(path), output.bytes).catch((error: unknown) => {
        throw refused(path, error);
      });
      files.push(path);
    }
  }
  // the deepest places are what the map was asked for
  const notes = told.filter(({ severity }) => severity === 'note');
  const failed = printFindings(
    [...findings, ...told.filter((found) => !notes.includes(found))],
    new Map([...edition.texts, ...texts]),
    lang,
    values.notes === true,
  );
  for (const file of files) out(`${file}\n`);
  for (const { message } of notes) out(`${message[lang]}\n`);
  return failed || files.length === 0 || told.some(isError) ? 1 : 0;
};
