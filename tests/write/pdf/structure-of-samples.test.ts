/** The sample editions read back by their structure with pdf.js: each paragraph of each manuscript is one element, whole. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DiskHost } from '../../../src/cli/disk-host.ts';
import { packageRoot } from '../../../src/cli/package-root.ts';
import { composeWhole } from '../../../src/compose/compose.ts';
import { loadEdition } from '../../../src/compose/load.ts';
import type { ProjectPath } from '../../../src/source/path.ts';
import { manuscript } from '../../accept/manuscript.ts';
import { pdfOf } from '../read-pdf.ts';
import { bare, type ReadElement, structureOf } from '../read-structure.ts';
import { structureFaults } from '../structure-faults.ts';

/** Each sample edition, and the least it must hold for the test to say anything. */
describe.each([
  { sample: 'weekly', manuscripts: 20, paragraphs: 150, figures: 4 },
  { sample: 'directions', manuscripts: 15, paragraphs: 80, figures: 3 },
])('the structure of samples/$sample', ({ sample, manuscripts, paragraphs, figures: pictures }) => {
  const folder = join(packageRoot, 'samples', sample);

  let pdf: Buffer;
  let elements: readonly ReadElement[] = [];

  beforeAll(async () => {
    const host = new DiskHost(folder, join(packageRoot, 'node_modules', '.cache', 'banxin'));
    const edition = await loadEdition(host, 'edition.yaml' as ProjectPath);
    const { pages } = await composeWhole(edition, host);
    pdf = await pdfOf(
      pages,
      { marks: true, grid: true, slug: { role: 'song', weight: 400 } },
      { fonts: edition.fonts, info: edition.info, host },
    );
    elements = await structureOf(pdf);
  });

  test('every paragraph is one element, whole, and no more', () => {
    const texts = elements.map(({ text }) => bare(text)).filter((text) => text !== '');
    const files = readdirSync(join(folder, 'stories'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    const lost: string[] = [];
    let count = 0;
    for (const file of files) {
      const { front, blocks } = manuscript(join(folder, 'stories', file));
      for (const block of blocks) {
        const words = bare(block);
        // asterisks between sections are an artifact
        if (words === '＊＊＊') continue;
        // the dateline runs in before a paragraph, the credit of a caption stands behind its last
        const either = [words, bare(front.dateline ?? '') + words, words + bare(front.credit ?? '')];
        count++;
        if (texts.filter((text) => either.includes(text)).length !== 1) lost.push(`${file}: ${words.slice(0, 30)}`);
      }
    }
    expect(files.length).toBeGreaterThan(manuscripts);
    expect(count).toBeGreaterThan(paragraphs);
    expect(lost).toEqual([]);
  });

  test('tree, pages, content and threads agree, marks and overlays included', () => {
    expect(structureFaults(pdf)).toEqual([]);
  });

  test('every picture says what it shows', () => {
    const figures = elements.filter(({ path }) => path.endsWith(' Figure'));
    expect(figures.length).toBeGreaterThan(pictures);
    for (const { alt } of figures) expect(alt).toMatch(/\p{Script=Han}/u);
  });

  test('no heading leaves a level out', () => {
    const levels = elements.flatMap(({ path }) => Number(/ H(\d)$/.exec(path)?.[1] ?? 0) || []);
    expect(levels[0]).toBe(1);
    levels.forEach((level, n) => {
      expect(level).toBeLessThanOrEqual((levels[n - 1] ?? 0) + 1);
    });
  });
});
