/** A Word manuscript on a page: it sets as the same words in Markdown do, and its findings point into its own text. */

import { expect, it } from 'vitest';
import { composeWhole } from '../../src/compose/compose.ts';
import { loadEdition } from '../../src/compose/load.ts';
import type { GlyphRun } from '../../src/setpage/set-page.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import { projectPath } from '../../src/source/path.ts';
import { disk } from '../disk.ts';
import { docxOf, paragraph, run, words } from '../story/docx/make-docx.ts';

const page = (file: string): string => `kind: page\nlayout: tabloid\npage: { number: 1 }\nplace:\n  - story: ${file}\n    at: c1-3 r1-30\n`;

const set = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const host = new MemoryHost(files, disk);
  const edition = await loadEdition(host, projectPath('page.yaml')!);
  const composed = await composeWhole(edition, host);
  const runs = composed.pages[0]!.items.filter((item): item is GlyphRun => item.kind === 'glyphs');
  return { edition, findings: composed.findings, runs: runs.map(({ face, size, origin, text }) => ({ face, size, origin, text })) };
};

const body = '11月12日晚上七点，青岩渡的汽笛响了一声。船工解开缆绳，把船推离石阶。'.repeat(6);

it('a Word manuscript sets glyph for glyph as the same manuscript in Markdown does', async () => {
  const markdown = `---\nheadline: 渡口的灯/又亮了\n---\n\n${body}\n\n## 一盏灯\n\n他说**不急**，*真的*不急。\n\n> ${body}\n`;
  const docx = docxOf(
    paragraph(`${run('渡口的灯')}<w:r><w:br/></w:r>${run('又亮了')}`, '1') +
      words(`　　${body}`) +
      words('一盏灯', '2') +
      paragraph(run('他说') + run('不', '<w:b/>') + run('急', '<w:b/>') + run('，') + run('真的', '<w:i/>') + run('不急。')) +
      words(body, 'a3'),
  );
  const asMarkdown = await set({ 'page.yaml': page('a.md'), 'a.md': markdown });
  const asWord = await set({ 'page.yaml': page('a.docx'), 'a.docx': docx });
  expect(asWord.runs).toEqual(asMarkdown.runs);
  expect(asWord.runs.length).toBeGreaterThan(20);
  expect(asWord.findings.filter(({ at }) => at?.file === 'a.docx')).toEqual([]);
});

it('a character no font has is told where it stands in the Word manuscript', async () => {
  const { edition, findings } = await set({
    'page.yaml': page('a.docx'),
    'a.docx': docxOf(words(body) + words('第二段有一个\u{10fffd}。')),
  });
  const finding = findings.find(({ at }) => at?.file === 'a.docx')!;
  expect(edition.texts.get('a.docx')!.slice(finding.at!.start, finding.at!.end)).toContain('\u{10fffd}');
});

it('what is no Word manuscript is told at its place, and the page goes on', async () => {
  const { findings } = await set({ 'page.yaml': page('a.docx'), 'a.docx': 'no archive' });
  expect(findings.map(({ code }) => code)).toContain('story.docx-not-zip');
});
