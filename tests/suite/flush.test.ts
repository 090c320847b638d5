/** 续段顶格: a paragraph that a quotation interrupted. */

import { describe, expect, it } from 'vitest';
import { setPages } from '../set-pages.ts';
import { pageFiles } from './small-layout.ts';

const story = (second: string): string => `---\nheadline: 溪水\n---\n\n碑上刻着四个字：\n\n> 溪水长流\n\n${second}\n`;
const dumpOf = async (second: string): Promise<string> =>
  (await setPages(pageFiles('  - story: a.md\n    headline: none\n    at: c1-2 r1-10\n', { 'a.md': story(second) }))).dump;

/** Where the line stands that begins with the words. */
const left = (dump: string, words: string): number => Number(new RegExp(`text (\\S+) \\S+ .*"${words}`).exec(dump)?.[1]);

describe('a paragraph marked flush', () => {
  it('begins where its lines begin, another two characters in (CLREQ #first_line_indents)', async () => {
    const indented = left(await dumpOf('字是旧县长写的。'), '字是旧');
    const flush = left(await dumpOf('[字是]{flush}旧县长写的。'), '字是旧');
    expect(indented - flush).toBeCloseTo(20, 1);
  });
});
