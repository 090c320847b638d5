/** Files that word processors wrote (mammoth's own test data, from its package): read without a fault but for what they hold that cannot come along. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { drawn } from '../manuscript.ts';
import { readDocx } from './make-docx.ts';

const folder = join(dirname(createRequire(import.meta.url).resolve('mammoth/package.json')), 'test', 'test-data');

it.each([
  ['single-paragraph', ['paragraph: Walking on imported air'], []],
  ['strict-format', ['paragraph: Test'], []],
  ['utf8-bom', ['paragraph: This XML has a byte order mark.'], []],
  ['simple-list', ['list-item: Apple', 'list-item: Banana'], []],
  ['underline', ['paragraph: ‹bold The Sunset Tree›'], []],
  ['strikethrough', ["paragraph: Today's Special: Salmon Sold out"], ['story.docx-struck']],
  ['tables', ['paragraph: Above', 'paragraph: Below'], ['story.docx-tables']],
  ['footnotes', ['paragraph: Ouch.'], ['story.docx-notes']],
  ['comments', ['paragraph: Ouch.'], ['story.docx-comments']],
  ['text-box', ['paragraph: Datum plane'], ['story.docx-text-boxes']],
  ['tiny-picture', [], ['story.docx-pictures', 'story.docx-empty']],
])('%s.docx', async (name, blocks, codes) => {
  const { story, findings } = await readDocx(readFileSync(join(folder, `${name}.docx`)));
  expect(story.blocks.map((block) => `${block.kind}: ${drawn(block)}`)).toEqual(blocks);
  expect(findings.map(({ code }) => code)).toEqual(codes);
});
