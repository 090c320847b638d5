import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellWidth } from '../../src/source/cell-width.ts';
import { excerpt } from '../../src/source/excerpt.ts';

const at = (text: string, marked: string): string => {
  const start = text.indexOf(marked);
  return excerpt(text, { file: 'page.yaml', start, end: start + marked.length });
};

const cells = (line: string): number => [...line].reduce((sum, char) => sum + cellWidth(char), 0);

describe('the line under a message', () => {
  test('has its number before it and carets beneath the marked words', () => {
    expect(at('kind: page\n  styel: lead\n', 'styel')).toBe('    2 |   styel: lead\n      |   ^^^^^');
  });

  test('marks Han with two carets each and stands right under them', () => {
    expect(at('headline：冰瀑初成', '冰瀑')).toBe('    1 | headline：冰瀑初成\n      |           ^^^^');
  });

  test('counts marks that sit on the letter before as nothing', () => {
    expect(at('a\u0301bc: x', 'bc')).toBe('    1 | a\u0301bc: x\n      |  ^^');
  });

  test('opens tabs to the next stop, before the carets too', () => {
    expect(at('a\tb: x', 'b')).toBe('    1 | a   b: x\n      |     ^');
  });

  test('never lets a control character out raw', () => {
    expect(at('a\u001b[31m b', 'b')).toBe('    1 | a\\x1B[31m b\n      |           ^');
    expect(at('a\u202eb\ud800c', 'c')).toBe('    1 | a\ufffdb\ufffdc\n      |     ^');
  });

  test('gives an empty span one caret, at the end of the file too', () => {
    expect(excerpt('ab\n', { file: 'x', start: 2, end: 2 })).toBe('    1 | ab\n      |   ^');
    expect(excerpt('ab\n', { file: 'x', start: 99, end: 120 })).toBe('    2 | \n      | ^');
  });

  test('marks a span over several lines to the end of its first', () => {
    expect(excerpt('place:\n  - a\n', { file: 'x', start: 0, end: 12 })).toBe('    1 | place:\n      | ^^^^^^');
  });

  test('cuts a long line round the carets', () => {
    const text = `${'前'.repeat(200)}错误${'后'.repeat(200)}`;
    const [line, carets] = at(text, '错误').split('\n') as [string, string];
    expect(line).toMatch(/^ {4}1 \| …前+错误后+…$/);
    expect(cells(line)).toBeLessThanOrEqual(8 + 96);
    expect(cells(line.slice(0, line.indexOf('错')))).toBe(carets.indexOf('^'));
  });

  test('cuts a long marked part too', () => {
    const [line, carets] = at('长'.repeat(300), '长'.repeat(300)).split('\n') as [string, string];
    expect(cells(line)).toBeLessThanOrEqual(8 + 96);
    expect(carets.replace(/[^^]/g, '').length).toBe(cells(line) - 8 - 1);
  });

  test('whatever the text and the span, it is two lines without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: -5, max: 100 }), fc.nat(100), (text, start, length) => {
        const lines = excerpt(text, { file: 'x', start, end: start + length }).split('\n');
        expect(lines).toHaveLength(2);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
        expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
        expect(lines[1]).toMatch(/^ {5} {1}\| *\^+$/);
      }),
    );
  });
});
