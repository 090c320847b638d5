/** The time readers take: linear in the length of any text, however spiteful. */

import { expect, it, test } from 'vitest';
import { read } from './manuscript.ts';

/** Milliseconds of the quickest of a few readings: what else runs on the machine only adds. */
const quickest = (text: string, name?: string): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    read(text, name);
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

/** Texts that make readers go back over what they have read. */
const spiteful: Readonly<Record<string, string>> = {
  stars: '*',
  'open brackets': '[',
  'closing brackets': ']',
  'bold that begins and begins': '**a',
  'bold that can only begin': ' **a',
  'kai and bold that cross': '*a **b',
  'three stars': '***a',
  'brackets with a brace left open': '[a]{',
  'unknown marks': '[a]{x}',
  'marks without a beginning': ']{dots}',
  'stars over the edge of brackets': '*[**a]{dots}',
  backslashes: '\\',
  'line ends asked for': 'a\\\n',
  'lines of ellipses': '…\n',
  'lines of Latin': 'a\n',
  'markers of a quotation': '> ',
  'lines of a quotation': '> a\n',
  'empty headings': '##\n',
  'hash signs': '#',
  'section breaks': '---\n',
  'lost characters': '\ufffd甲',
  'control characters': '\u0000甲',
  'half characters': '\ud800甲',
  'characters beyond the BMP': '𠮷',
  radicals: '⼈',
  blanks: ' 　',
  'fences of front matter': '---\na: b\n',
};

test.each(Object.keys(spiteful))('%s without end are read in linear time', (name) => {
  const unit = spiteful[name]!;
  const count = Math.ceil(40_000 / unit.length);
  const small = quickest(unit.repeat(count));
  const large = quickest(unit.repeat(count * 4));
  // four times as much in at most eight times the time; a quadratic reader needs sixteen
  expect(large).toBeLessThan(8 * small + 100);
});

test('marks nested without end are read in linear time', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}a${']{dots}'.repeat(depth)}`;
  expect(read(nested(20_000)).story.blocks[0]!.marks).toHaveLength(20_000);
  expect(quickest(nested(40_000))).toBeLessThan(8 * quickest(nested(10_000)) + 100);
});

test('blanks without end in one brace are read in linear time', () => {
  const braced = (count: number): string => `[甲]{${' '.repeat(count)}dots${' '.repeat(count)}x}[乙]{ruby=a${' '.repeat(count)}b}`;
  expect(quickest(braced(160_000))).toBeLessThan(8 * quickest(braced(40_000)) + 100);
});

test('keys of front matter without end are read in no time', () => {
  expect(quickest(`---\n${'a: b\n'.repeat(3000)}---\n`)).toBeLessThan(2000);
  expect(quickest(`---\n${'a: b\n'.repeat(300_000)}---\n`)).toBeLessThan(2000);
});

it('a million characters are read in no time, in paragraphs or in one', () => {
  const paragraph = `　　${'他说，天冷了。'.repeat(39)}`;
  const paragraphs = `${paragraph}\n\n`.repeat(3700);
  expect(read(paragraphs).story.blocks).toHaveLength(3700);
  // some 16 ms on a quiet machine; room for a busy one
  expect(quickest(paragraphs)).toBeLessThan(600);
  expect(quickest(paragraphs, 'story.txt')).toBeLessThan(600);
  expect(quickest('他说，天冷了。'.repeat(150_000))).toBeLessThan(600);
});
