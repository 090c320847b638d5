/** Small pages: the text of a story in a style of its own, and verse in stanzas. */

import { describe, expect, it } from 'vitest';
import { setPages } from '../set-pages.ts';
import { expectFiles } from './expect-page.ts';
import { pageFiles, smallLayout } from './small-layout.ts';

const layout = smallLayout.replace(
  '  list: ',
  '  verse:      { font: kai, align: start, indent: 0, above: 1行 }\n  large:      { size: 12pt, row: 28pt }\n  list: ',
);
const poem =
  '---\nheadline: 磨盘\n---\n\n村里最后一盘磨\\\n立起来，做了挡板\n\n霜先填满那些沟\\\n太阳照到哪一条\\\n哪一条就黑下去\n\n打水的人蹲下\n';
const page = (place: string, files: Record<string, string>) => pageFiles(place, files, layout);

describe('verse', () => {
  it('stands line by line on the page’s rows, a blank row between stanzas, none at a column’s head', () =>
    expectFiles('verse', page('  - story: a.md\n    text: verse\n    at: c1-2 r1-10\n    balance: false\n', { 'a.md': poem })));

  it('a stanza that begins a column has no blank over it', async () => {
    const { dump } = await setPages(page('  - story: a.md\n    text: verse\n    headline: none\n    at: c1-2 r1-7\n', { 'a.md': poem }));
    expect(dump).toMatch(/text 120 20\.8 .*"打水的人蹲下"|text 120 20\.8 .*"霜先填满那些沟"/);
  });

  it('its blank rows are no room that copyfit would fill', async () => {
    const { fits } = await setPages(
      page('  - story: a.md\n    text: verse\n    headline: none\n    at: c1 r1-8\n    balance: false\n', { 'a.md': poem }),
    );
    expect(fits[0]).toMatchObject({ overLines: 0, shortLines: 0 });
  });

  it('a style that the layout has not is told where the page names it', async () => {
    const { findings } = await setPages(page('  - story: a.md\n    text: vers\n    at: c1-2 r1-10\n', { 'a.md': poem }));
    expect(findings.map(({ code }) => code)).toContain('compose.unknown-style');
  });
});
