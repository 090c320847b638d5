/** The reader that an extension asks for, and plain text. */

import { describe, expect, it } from 'vitest';
import { blocks, faults, read } from './manuscript.ts';

describe('a manuscript of plain text', () => {
  it('has a paragraph for every line with words', () => {
    expect(blocks('　　甲\n乙 \n\n 丙', 'a.txt')).toEqual(['paragraph: 甲', 'paragraph: 乙', 'paragraph: 丙']);
  });

  it('knows no marks', () => {
    const text = '## 甲\n**乙**\n---\n> 丙\n- 丁\n[戊]{dots}\\';
    expect(blocks(text, 'a.txt')).toEqual(text.split('\n').map((line) => `paragraph: ${line}`));
    expect(faults(text, 'a.txt')).toEqual([]);
  });

  it('knows where its words stand', () => {
    const text = '　　甲乙\n丙';
    expect(read(text, 'a.txt').story.blocks.map(({ start, end, offsets }) => ({ start, end, offsets }))).toEqual([
      { start: 2, end: 4, offsets: [0, 0] },
      { start: 5, end: 6, offsets: [0, 0] },
    ]);
  });
});

describe('the extension chooses the reader', () => {
  it('in capitals too', () => {
    expect(blocks('**甲**', 'A.MD')).toEqual(['paragraph: ‹bold 甲›']);
    expect(blocks('**甲**', 'A.TXT')).toEqual(['paragraph: **甲**']);
  });

  it.each(['a.pdf', 'a', 'a.b/c'])('%s is not guessed at', (name) => {
    expect(blocks('甲', name)).toEqual([]);
    expect(read('甲', name).findings).toMatchObject([
      { code: 'story.unknown-format', severity: 'error', at: { file: name, start: 0, end: 0 } },
    ]);
  });
});

it('findings come in the order of the file', () => {
  const places = read('---\nx: y\nkind：z\n---\n**甲\n\n⼈\u0000[乙]{z}').findings.map((finding) => finding.at!.start);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places.length).toBe(6);
});

it('the same manuscript gives the same story', () => {
  const text = '---\nkind: news\n---\n**甲*乙**[丙]{dots}\n\n丁';
  expect(read(text)).toEqual(read(text));
});
