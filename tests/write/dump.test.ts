/** The dump: a page as lines that a person can read and a diff can compare. */

import { expect, test } from 'vitest';
import type { Anchor } from '../../src/setpage/anchor.ts';
import { blackInk } from '../../src/setpage/ink.ts';
import { line, rectangle } from '../../src/setpage/rectangle.ts';
import type { PageItem, SetPage } from '../../src/setpage/set-page.ts';
import { writeDump } from '../../src/write/dump.ts';
import { hei, inOrder, noOverlay, page, resources, song, textLine } from './set-text.ts';

const dumpOf = async (...pages: readonly SetPage[]): Promise<string> => {
  let text = '';
  for await (const output of writeDump(inOrder(...pages), { name: 'edition.txt' }, resources()))
    for await (const part of output.bytes) text += new TextDecoder().decode(part);
  return text;
};

/** The lines of a page's items, without its head. */
const itemLines = async (...items: readonly PageItem[]): Promise<string[]> => (await dumpOf(page(items))).trimEnd().split('\n').slice(2);

test('a plain line says where it stands, its face, its size and its words, and nothing that goes without saying', async () => {
  expect(await itemLines(textLine('小寒时节', 30, 50.004))).toEqual(['@ –', 'text 30 50 noto-serif-sc-400 9 "小寒时节"']);
});

test('what is unusual about a line is said', async () => {
  const run = textLine('他说，“好”', 30, 50, {
    track: 12.3456,
    scale: 0.9,
    advances: Int32Array.of(1000, 1000, 500, 500, 1000, 500),
    shifts: Int32Array.of(0, 0, 0, -500, 0, 0),
    stiff: Uint8Array.of(0, 1, 1, 0, 0, 0),
    paint: { ink: blackInk, tint: 0.5, overprint: false },
    anchor: 3,
    offset: 24,
  });
  const natural = [...'他说，“好”'].map((c) => song.advance(song.glyph(c.codePointAt(0)!)));
  const advance = [...run.advances].flatMap((a, i) => (a === natural[i] ? [] : [`${i}:${a}`])).join(' ');
  expect((await itemLines(run)).at(-1)).toBe(
    `text 30 50 noto-serif-sc-400 9 "他说，“好”" scale 90% track 12.35 stiff 1-2 advance ${advance.replace('2:500 3:500', '2-3:500')} shift 3:-500 black 50% +24`,
  );
});

test('a glyph that is not simply its character is shown', async () => {
  const dash = song.glyph(0x2014);
  const made = song.make({ parts: [{ glyph: dash, dx: 0, dy: 0, scaleX: 2 }], advance: 2000 });
  const run = textLine('甲——', 30, 50, {
    glyphs: Uint32Array.of(song.glyph(0x7532), made),
    advances: Int32Array.of(1000, 2000),
    clusters: Uint32Array.of(0, 1, 3),
  });
  expect((await itemLines(run)).at(-1)).toBe(`text 30 50 noto-serif-sc-400 9 "甲——" glyph 1:made(${dash},0,0,2)`);
});

test('anchors are named once, where the text goes over to another', async () => {
  const anchors: Anchor[] = [
    { id: 0, parent: -1, role: 'story', title: '冰瀑初成', file: 'stories/ice.md' },
    { id: 1, parent: 0, role: 'paragraph', file: 'stories/ice.md', block: 0 },
    { id: 2, parent: 0, role: 'caption', file: 'pages/page-1.yaml', block: -1, lang: 'ja' },
  ];
  const items = [
    textLine('甲', 30, 50, { anchor: 1 }),
    textLine('乙', 30, 63, { anchor: 1, offset: 1 }),
    textLine('丙', 30, 76, { anchor: 2 }, hei),
  ];
  const dump = await dumpOf(
    page(items, { anchors }),
    page([textLine('丁', 30, 50, { anchor: 1, offset: 2 })], { index: 1, label: '2', name: '综合新闻' }),
  );
  expect(dump).toBe(`page 1 400 × 600
type area 30 30 340 × 540
@ paragraph stories/ice.md#0
text 30 50 noto-serif-sc-400 9 "甲"
text 30 63 noto-serif-sc-400 9 "乙" +1
@ caption pages/page-1.yaml#-1 ja
text 30 76 noto-sans-sc-700 9 "丙"

page 2 "综合新闻" 400 × 600
type area 30 30 340 × 540
@ paragraph stories/ice.md#0
text 30 50 noto-serif-sc-400 9 "丁" +2
`);
});

test('rules, boxes, curves, pictures and groups each have their line', async () => {
  const grey = { ink: blackInk, tint: 0.1, overprint: false };
  const clip = { x: 10, y: 10, width: 50, height: 20 };
  const curve: PageItem = {
    kind: 'path',
    segments: [
      { op: 'move', x: 1, y: 2 },
      { op: 'curve', x1: 1, y1: 2, x2: 3, y2: 4, x: 5, y: 6.126 },
    ],
    fill: null,
    stroke: { paint: grey, width: 0.5, dash: [2, 1] },
    anchor: -1,
  };
  const picture: PageItem = {
    kind: 'picture',
    picture: 'photos/a.jpg',
    box: clip,
    crop: { x: 0.125, y: 0, width: 0.75, height: 1 },
    alt: '小溪',
    anchor: -1,
  };
  const items = [
    line(1, 2, 3, 2, 0.25, { ...grey, tint: 1, overprint: true }),
    { kind: 'group', clip, items: [rectangle(clip, grey), picture] } as const,
    curve,
  ];
  expect(await itemLines(...items)).toEqual([
    '@ –',
    'rule 1 2 to 3 2 stroke 0.25 black',
    'group clip 10 10 50 × 20',
    '  box 10 10 50 × 20 fill black 10%',
    '  picture 10 10 50 × 20 photos/a.jpg crop 12.5% 0% 75% 100% "小溪"',
    'path M 1 2 C 1 2 3 4 5 6.13 stroke 0.5 black 10% dash 2 1',
  ]);
});

test('control characters in the text do not reach the terminal', async () => {
  expect((await itemLines(textLine('甲\u001b[31m\n乙', 30, 50))).at(-1)).toContain(String.raw`"甲\u001b[31m\n乙"`);
});

test('the frames and the outline of a page stand in its head', async () => {
  const dump = await dumpOf(
    page([], {
      bleed: 8.504,
      outline: [{ title: '冰瀑', top: { x: 30, y: 40 } }],
      overlay: { ...noOverlay, frames: [{ name: 'lead 1', box: { x: 1, y: 2, width: 3, height: 4 } }] },
    }),
  );
  expect(dump).toBe('page 1 400 × 600 bleed 8.5\ntype area 30 30 340 × 540\noutline "冰瀑" 30 40\nframe "lead 1" 1 2 3 × 4\n');
});
