/** Small pages: photos as holes in the text, and by themselves. */

import { describe, it } from 'vitest';
import { png } from '../png.ts';
import { expectPage } from './expect-page.ts';
import { smallLayout } from './small-layout.ts';

const text =
  '今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午，主要街道全部通行。出门的人请多穿一件衣服，慢走，看路。\n\n气象台说，明天还有小雪。\n';
const files = { 'a.md': text };
const wide = { 'photos/wide.png': png(400, 200) };
const tall = { 'photos/tall.png': png(200, 400) };

describe('a photo of a story', () => {
  it('is a hole in its text, a gutter and a row clear', () =>
    expectPage(
      'photo-as-hole',
      '  - story: a.md\n    at: c1-3 r1-12\n    photo:\n      file: photos/wide.png\n      at: c2-3 r1-4\n',
      files,
      wide,
    ));

  it('in the middle of a column leaves the rows over and under it', () =>
    expectPage(
      'photo-in-mid-column',
      '  - story: a.md\n    at: c1-2 r1-10\n    photo:\n      file: photos/wide.png\n      at: c2 r3-5\n',
      files,
      wide,
    ));

  it('keeps the distance its wrap says', () =>
    expectPage(
      'photo-wrap',
      '  - story: a.md\n    at: c1-2 r1-10\n    photo:\n      file: photos/wide.png\n      at: c2 r3-5\n      wrap: 0\n',
      files,
      wide,
    ));

  it('that reaches into a wide measure narrows its lines', () =>
    expectPage(
      'photo-narrows-lines',
      '  - story: a.md\n    at: c1+3 r1-8\n    photo:\n      file: photos/tall.png\n      at: c3 r1-3\n',
      files,
      tall,
    ));

  it('with text on two sides: the wider side is taken', () =>
    expectPage(
      'photo-largest-side',
      '  - story: a.md\n    at: c1+4 r1-8\n    photo:\n      file: photos/tall.png\n      at: c2 r2-3\n',
      files,
      tall,
    ));

  it('with text on two sides: down one, then down the other', () =>
    expectPage(
      'photo-down',
      '  - story: a.md\n    at: c1+4 r1-8\n    wrap: down\n    photo:\n      file: photos/tall.png\n      at: c2 r2-3\n',
      files,
      tall,
    ));

  it('with text on two sides: across both', () =>
    expectPage(
      'photo-across',
      '  - story: a.md\n    at: c1+4 r1-8\n    wrap: across\n    photo:\n      file: photos/tall.png\n      at: c2 r2-3\n',
      files,
      tall,
    ));

  it('two photos are two holes', () =>
    expectPage(
      'two-photos',
      '  - story: a.md\n    at: c1-3 r1-12\n    photo:\n      - { file: photos/wide.png, at: c1 r1-3 }\n      - { file: photos/tall.png, at: c3 r1-5 }\n',
      files,
      { ...wide, ...tall },
    ));
});

describe('a photo by itself', () => {
  it('reaches from its first row’s face top to its last row’s face bottom', () =>
    expectPage('photo-alone', '  - photo: photos/wide.png\n    at: c1-2 r1-8\n', {}, wide));

  it('gives its caption room at its foot, the last line on the row', () =>
    expectPage(
      'photo-with-caption',
      '  - photo: photos/wide.png\n    at: c1-2 r1-9\n    caption: 雪后的砚溪，干部群众一早上路铲雪，孩子们跟在后面撒盐。\n    credit: 王晓 摄\n    alt: 街上的雪\n',
      {},
      wide,
    ));

  it('takes its caption from a manuscript', () =>
    expectPage(
      'photo-with-manuscript',
      '  - photo: photos/wide.png\n    at: c1-2 r1-9\n    caption: cap.md\n',
      { 'cap.md': '---\ncredit: 王晓 摄\n---\n\n雪后的砚溪。\n' },
      wide,
    ));

  it('is cropped round its focus, as near the middle as its edges allow', () =>
    expectPage(
      'photo-focus',
      '  - { photo: photos/wide.png, at: c1 r1-8, focus: 0% 50% }\n  - { photo: photos/wide.png, at: c2 r1-8, focus: 60% 50% }\n  - { photo: photos/wide.png, at: c3 r1-8, focus: 100% 50% }\n',
      {},
      wide,
    ));

  it('bleed carries the sides on the type area’s edge out over the trim', () =>
    expectPage(
      'photo-bleed',
      '  - photo: photos/wide.png\n    at: c1-5 r1-6 bleed\n  - photo: photos/wide.png\n    at: c2 r10-12 bleed\n',
      {},
      {
        ...wide,
        'layouts/small.yaml': smallLayout.replace('paper: {', 'paper: { bleed: 9pt,'),
      },
    ));

  it('stands at a free place counted from the trim’s corner', () =>
    expectPage('photo-free', '  - photo: photos/wide.png\n    at: { x: 30pt, y: 40pt, width: 100pt, height: 50pt }\n', {}, wide));

  it('keeps its place when its file is missing, and the page goes on', () =>
    expectPage(
      'photo-missing',
      '  - photo: photos/gone.png\n    at: c1-2 r1-6\n    caption: 雪后\n  - story: a.md\n    at: c3 r1-12\n',
      files,
    ));

  it('a caption that leaves no room for the picture is an error', () =>
    expectPage(
      'caption-too-deep',
      '  - photo: photos/wide.png\n    at: c1 r1-2\n    caption: 雪后的砚溪，干部群众一早上路铲雪。\n',
      {},
      wide,
    ));
});
