/** The printed broadsheet set again from its six manuscripts: whole, in order, twice the same, and broken as it was printed. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptEdition } from './accept-edition.ts';
import { atHand, banxin, printed } from './command.ts';
import { printedSegments } from './printed-lines.ts';
import { material, root } from './shared.ts';

/** Stretches that the paper set in the measure our page gives them too; the others were copyfitted by a per cent or two. */
const sameMeasure = [
  '02-shehuizhuyi-xueyuan body',
  '03-sanling-chuangjian narrow-1',
  '03-sanling-chuangjian narrow-3',
  '03-sanling-chuangjian wide-1',
  '03-sanling-chuangjian wide-3',
  '04-xuanjiang body-1',
  '04-xuanjiang body-3',
  '05-yiqing-fangkong body',
  '06-xuanchuan-sixiang narrow-1',
  '06-xuanchuan-sixiang narrow-3',
  '06-xuanchuan-sixiang narrow-4',
  '06-xuanchuan-sixiang wide-1',
  '06-xuanchuan-sixiang wide-2',
  '06-xuanchuan-sixiang wide-4',
];

describe.runIf(material)('the corpus broadsheet', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'banxin-corpus-'));
    cpSync(join(root, 'tests', 'accept', 'corpus'), folder, { recursive: true });
    cpSync(join(material!, 'corpus', 'stories'), join(folder, 'stories'), { recursive: true });
    cpSync(join(material!, 'photos'), join(folder, 'photos'), { recursive: true });
  });

  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true });
  });

  acceptEdition({ folder: () => folder, pages: ['page-1.yaml'], furniture: ['综合新闻 · 2021年1月8日 星期五 · 第1版'] });

  it.runIf(atHand('pdftotext'))(
    'every line stands as printed where the measure is the printed one, also past a change of measure in mid-sentence',
    () => {
      const pdf = join(folder, 'lines.pdf');
      banxin(['proof', 'edition.yaml', '-o', pdf], folder);
      const lines = printed('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-'])
        .split(/[\n\f]/u)
        .map((line) => line.trim());
      const segments = printedSegments(material!).filter(({ story, segment }) => sameMeasure.includes(`${story} ${segment}`));
      const wrong: string[] = [];
      let right = 0;
      for (const { story, segment, text } of segments) {
        const from = lines.indexOf(text[0]!);
        text.forEach((line, i) => {
          if (from >= 0 && lines[from + i] === line) right++;
          else wrong.push(`${story} ${segment}, line ${i + 1}: printed ${line} · set ${lines[from + i]}`);
        });
      }
      console.log(`corpus broadsheet: ${right} of ${right + wrong.length} lines in the printed measures stand as printed`);
      expect(segments).toHaveLength(sameMeasure.length);
      expect(wrong).toEqual([]);
    },
  );
});
