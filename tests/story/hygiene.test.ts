/** Characters that cannot be printed, or are not what they look like. */

import { describe, expect, it } from 'vitest';
import { projectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { readStory } from '../../src/story/read-story.ts';
import { fileOffset } from '../../src/story/story.ts';
import { blocks, faults, read } from './manuscript.ts';

describe.each(['a.md', 'a.txt'])('in %s', (name) => {
  it('a control character is left out of the text, with a finding at its place', () => {
    const text = '甲\u0000乙\u0007\u0008丙\u007f丁\t戊';
    expect(blocks(text, name)).toEqual(['paragraph: 甲乙丙丁\t戊']);
    expect(read(text, name).findings.map((finding) => [finding.code, finding.at!.start, finding.at!.end, finding.values.code])).toEqual([
      ['story.control-character', 1, 2, 'U+0000'],
      ['story.control-character', 3, 5, 'U+0007'],
      ['story.control-character', 6, 7, 'U+007F'],
    ]);
    const block = read(text, name).story.blocks[0]!;
    for (let i = 0; i < block.text.length; i++) expect(text[fileOffset(block, i)]).toBe(block.text[i]);
  });

  it('a control of writing direction is left out too, and told by itself', () => {
    const text = '甲\u200e乙\u202a\u202c丙\u0007\u2068丁\u061c';
    expect(blocks(text, name)).toEqual(['paragraph: 甲乙丙丁']);
    expect(faults(text, name)).toEqual([
      'story.direction-control@\u200e',
      'story.direction-control@\u202a\u202c',
      'story.control-character@\u0007',
      'story.direction-control@\u2068',
      'story.direction-control@\u061c',
    ]);
    const block = read(text, name).story.blocks[0]!;
    for (let i = 0; i < block.text.length; i++) expect(text[fileOffset(block, i)]).toBe(block.text[i]);
  });

  it('a line of control characters is blank', () => {
    expect(blocks('甲\n\u0000\u000c\n乙', name)).toEqual(['paragraph: 甲', 'paragraph: 乙']);
    expect(blocks('\u0000甲\u0000', name)).toEqual(['paragraph: 甲']);
  });

  it.each([
    ['a lost character stays', '甲\ufffd\ufffd乙', 'story.replacement-character@\ufffd\ufffd'],
    ['half a character stays', '甲\ud840乙', 'story.lone-surrogate@\ud840'],
    ['the other half too', '甲\udc00乙', 'story.lone-surrogate@\udc00'],
    ['a noncharacter stays', '甲\uffff乙', 'story.noncharacter@\uffff'],
    ['so does one of the block for none', '甲\ufdd0乙', 'story.noncharacter@\ufdd0'],
    ['and one beyond the BMP', '甲\u{1fffe}乙', 'story.noncharacter@\u{1fffe}'],
    ['a C1 control, a quotation mark lost, stays to be seen', '甲\u0093乙', 'story.stray-control@\u0093'],
  ])('%s, with an error', (_, text, fault) => {
    expect(blocks(text, name)).toEqual([`paragraph: ${text}`]);
    expect(faults(text, name)).toEqual([fault]);
    expect(read(text, name).findings[0]!.severity).toBe('error');
  });

  it('a radical that looks like a Han character stays, with a warning that names it', () => {
    const { findings } = read('⼈民与⻓江', name);
    expect(blocks('⼈民与⻓江', name)).toEqual(['paragraph: ⼈民与⻓江']);
    expect(findings.map((finding) => finding.values)).toEqual([
      { character: '⼈', code: 'U+2F08', unified: '人', unifiedCode: 'U+4EBA' },
      { character: '⻓', code: 'U+2ED3', unified: '长', unifiedCode: 'U+957F' },
    ]);
    expect(findings[0]!.message.zh).toContain('“人”');
    expect(findings[0]!.severity).toBe('warning');
  });

  it('a radical that looks like none is let be', () => {
    expect(faults('⺀⺚', name)).toEqual([]);
  });

  it('characters beyond the BMP, selectors and marks of every script are let be', () => {
    const text = '𠮷野家葛\u{e0100}城 é e\u0301 👨\u200d👩 \ufeff ﷽ \u2028 ｶﾞ ﬁ';
    expect(blocks(text, name)).toEqual([`paragraph: ${text}`]);
    expect(faults(text, name)).toEqual([]);
  });
});

it('all 214 Kangxi radicals have their character', () => {
  const all = Array.from({ length: 214 }, (_, i) => String.fromCharCode(0x2f00 + i));
  const named = all.map((radical) => String(read(radical).findings[0]!.values.unified));
  expect(named.join('')).toMatch(/^\p{Unified_Ideograph}{214}$/u);
});

it('every radical of the supplement but two has its character', () => {
  const all = Array.from({ length: 0x74 }, (_, i) => String.fromCharCode(0x2e80 + i));
  const named = all.map((radical) => read(radical).findings[0]?.values.unified);
  expect(named.filter((unified) => unified === undefined)).toHaveLength(2);
  expect([named[0x2e81 - 0x2e80], named[0x2e9f - 0x2e80], named[0x2ef3 - 0x2e80]]).toEqual(['厂', '母', '龟']);
});

it('a file in another encoding gives a hundred findings and a count, not a million', () => {
  const bytes = new Uint8Array(40_000).map((_, i) => (i % 2 ? 0x41 : 0xd6));
  const { findings } = readStory(sourceFile(projectPath('a.md')!, bytes));
  expect(findings).toHaveLength(101);
  expect(findings.at(-1)!.values).toEqual({ count: 19_900, code: 'story.replacement-character' });
});

it('no control character of the front matter reaches its words', () => {
  expect(read('---\nheadline: 冰\u0007瀑\n---\n').story.front.headline!.text).toBe('冰瀑');
});
