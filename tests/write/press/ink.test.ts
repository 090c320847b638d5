/** What the plates get: black alone for the type, printed over what lies below; every other ink where it was meant, and no screen colour. */

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { black, type Ink, type Paint, paper } from '../../../src/setpage/ink.ts';
import { line, rectangle } from '../../../src/setpage/rectangle.ts';
import type { PageItem } from '../../../src/setpage/set-page.ts';
import { MemoryHost } from '../../../src/source/memory-host.ts';
import { disk } from '../../disk.ts';
import { page, textLine } from '../set-text.ts';
import { newsprint, type PressRead, pressFiles, readPress } from './press-files.ts';

const red: Paint = { ink: { name: 'red', spot: false, process: { c: 0, m: 1, y: 1, k: 0.1 } }, tint: 1, overprint: false };
const tint: Paint = { ...black, tint: 0.1, overprint: false };
const gold: Ink = { name: 'PANTONE 871 C', spot: true, process: { c: 0, m: 0.2, y: 0.6, k: 0.2 } };

const bare = { ...newsprint, marks: { crop: false, registration: false, bar: false, slug: false } };

const setOn = async (items: readonly PageItem[], press = bare): Promise<PressRead> => {
  const [file] = await pressFiles([page(items)], { press });
  return readPress(file!);
};

/** Each piece of text or path with the fill, the stroke and the graphics state it is painted in. */
const painted = ({
  pages,
}: PressRead): { readonly what: string; readonly fill: string; readonly stroke: string; readonly state: string }[] => {
  const found: { what: string; fill: string; stroke: string; state: string }[] = [];
  let [fill, stroke, state] = ['', '', 'O0'];
  const saved: [string, string, string][] = [];
  for (const [, operand, operator] of pages[0]!.content.matchAll(
    /((?:\/?[\w.#-]+ )*)(?<=^|[\s)])(q|Q|k|K|scn|SCN|cs|CS|gs|Tj|f|S|B)(?=\n| |$)/g,
  )) {
    if (operator === 'q') saved.push([fill, stroke, state]);
    if (operator === 'Q') [fill, stroke, state] = saved.pop()!;
    if (operator === 'k' || operator === 'scn') fill = `${operand}${operator}`;
    if (operator === 'K' || operator === 'SCN') stroke = `${operand}${operator}`;
    if (operator === 'gs') state = operand!.trim().slice(1);
    if (['Tj', 'f', 'S', 'B'].includes(operator!)) found.push({ what: operator!, fill, stroke, state });
  }
  return found;
};

/** Which of the two switches a state turns on: of fills, of strokes. */
const switches = (read: PressRead, state: string): string => {
  if (state === 'O0' && !read.pages[0]!.dictionary.includes('/O0')) return '';
  const dictionary = new RegExp(`/${state} <<([^>]*)>>`).exec(read.pages[0]!.dictionary)![1]!;
  expect(dictionary).toContain('/OPM 1');
  return `${/\/op true/.test(dictionary) ? 'fill ' : ''}${/\/OP true/.test(dictionary) ? 'stroke' : ''}`.trim();
};

describe('black', () => {
  test('type and rules are of one ink and print over what lies below', async () => {
    const read = await setOn([textLine('山城', 40, 60), line(40, 80, 200, 80, 0.5, black)]);
    const [type, rule] = painted(read);
    expect(type).toMatchObject({ what: 'Tj', fill: '0 0 0 1 k' });
    expect(switches(read, type!.state)).toContain('fill');
    expect(rule).toMatchObject({ what: 'S', stroke: '0 0 0 1 K' });
    expect(switches(read, rule!.state)).toContain('stroke');
  });

  test('grounds of full black knock out: under them a photograph would be four inks deep', async () => {
    const read = await setOn([rectangle({ x: 40, y: 40, width: 100, height: 60 }, black)]);
    expect(painted(read)).toMatchObject([{ what: 'f', fill: '0 0 0 1 k' }]);
    expect(switches(read, painted(read)[0]!.state)).toBe('');
  });
});

test('white, tints and colours knock out, also between black and black', async () => {
  const white = textLine('白', 40, 60, { paint: paper });
  const read = await setOn([
    textLine('黑', 20, 60),
    white,
    textLine('红', 60, 60, { paint: red }),
    textLine('浅', 80, 60, { paint: tint }),
    textLine('黑', 100, 60),
  ]);
  const all = painted(read);
  expect(all.map(({ fill }) => fill)).toEqual(['0 0 0 1 k', '0 0 0 0 k', '0 1 1 0.1 k', '0 0 0 0.1 k', '0 0 0 1 k']);
  expect(all.map(({ state }) => switches(read, state))).toEqual(['fill', '', '', '', 'fill']);
});

test('what a group changes does not outlast it', async () => {
  const read = await setOn([{ kind: 'group', clip: null, items: [textLine('红', 20, 60, { paint: red })] }, textLine('黑', 60, 60)]);
  expect(painted(read).map(({ fill, state }) => [fill, switches(read, state)])).toEqual([
    ['0 1 1 0.1 k', ''],
    ['0 0 0 1 k', 'fill'],
  ]);
});

test('a picture after black type does not overprint with it', async () => {
  const picture: PageItem = {
    kind: 'picture',
    picture: 'a.png',
    box: { x: 40, y: 80, width: 36, height: 24 },
    crop: { x: 0, y: 0, width: 1, height: 1 },
    alt: '',
    anchor: -1,
  };
  const png = await sharp({ create: { width: 100, height: 67, channels: 3, background: '#c83020' } })
    .png()
    .toBuffer();
  const host = new MemoryHost({ 'a.png': png }, disk);
  const [file] = await pressFiles([page([textLine('黑', 20, 60), picture, textLine('黑', 20, 160)])], { press: bare }, { host });
  const { content, dictionary } = readPress(file!).pages[0]!;
  expect(content).toMatch(/q\n\/O0 gs\n[\d. ]+ cm \/Im1 Do\nQ/);
  expect(dictionary).toContain('/O0');
  const image = [...readPress(file!).objects.values()].find(({ text }) => text.includes('/Subtype /Image'))!;
  expect(image.text).toContain('/ColorSpace /DeviceCMYK');
  expect(image.text).toContain('/Decode [1 0 1 0 1 0 1 0]');
});

describe('a spot ink', () => {
  const items = [textLine('金', 40, 60, { paint: { ink: gold, tint: 0.5, overprint: false } })];

  test('has a plate of its own where the press has one', async () => {
    const read = await setOn(items, { ...bare, ink: { ...bare.ink, spot: 'keep' } });
    expect(painted(read)).toMatchObject([{ fill: '/S1 cs 0.5 scn' }]);
    expect(read.pages[0]!.dictionary).toMatch(/\/Separation \/PANTONE#20871#20C \/DeviceCMYK <<[^>]*\/C1 \[0 0\.2 0\.6 0\.2\]/);
  });

  test('is made of the four elsewhere', async () => {
    const read = await setOn(items);
    expect(painted(read)).toMatchObject([{ fill: '0 0.1 0.3 0.1 k' }]);
    expect(read.pages[0]!.dictionary).not.toContain('Separation');
  });
});

test('a page for black alone has no other ink, and colour is the grey it looks like', async () => {
  const read = await setOn([textLine('红', 40, 60, { paint: red }), textLine('黑', 60, 60)], {
    ...bare,
    ink: { ...bare.ink, plates: 'k' },
  });
  const [colour, type] = painted(read);
  expect(colour!.fill).toMatch(/^0 0 0 0\.7\d* k$/);
  expect(type!.fill).toBe('0 0 0 1 k');
});

test('no operator of the screen is on any press page', async () => {
  for (const plates of ['cmyk', 'k'] as const) {
    const read = await setOn(
      [
        textLine('红', 40, 60, { paint: red }),
        rectangle({ x: 40, y: 80, width: 50, height: 50 }, tint, { paint: black, width: 0.5, dash: [] }),
      ],
      { ...newsprint, ink: { ...newsprint.ink, plates } },
    );
    expect(read.pages[0]!.content).not.toMatch(/(?:^|\s)(?:rg|RG|g|G)\n/);
    expect(read.text).not.toContain('DeviceRGB');
  }
});
