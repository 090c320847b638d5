/** Fonts with CFF outlines: read, measured and cut down as the others are. */

import { create, type PathCommand } from 'fontkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { traceCharstring } from '../../src/font/cff/charstring.ts';
import { curveStep, lineStep, moveStep, type Outline } from '../../src/font/cff/outline.ts';
import { readCff } from '../../src/font/cff/read-cff.ts';
import { writeCff } from '../../src/font/cff/write-cff.ts';
import type { Face } from '../../src/font/face.ts';
import { dashGlyph } from '../../src/font/made-glyphs.ts';
import { openFace } from '../../src/font/open-face.ts';
import { readSfnt } from '../../src/font/sfnt.ts';
import { subsetFace } from '../../src/font/subset/subset-face.ts';
import { fontOf, tablesOf } from './font-files.ts';
import { npm, PackageHost } from './package-host.ts';

const otto = 0x4f54544f;

/** fontkit's path of a glyph as an outline; quadratic curves become the cubic ones they are. */
const outlineOf = (commands: readonly PathCommand[], scale: number): Outline => {
  const out: number[] = [];
  let [x, y] = [0, 0];
  for (const { command, args } of commands) {
    const a = args.map((v) => Math.round(v * scale) + 0);
    if (command === 'moveTo') out.push(moveStep, a[0]!, a[1]!);
    else if (command === 'lineTo') out.push(lineStep, a[0]!, a[1]!);
    else if (command === 'quadraticCurveTo') {
      const third = (from: number, to: number): number => Math.round(from + ((to - from) * 2) / 3) + 0;
      out.push(curveStep, third(x, a[0]!), third(y, a[1]!), third(a[2]!, a[0]!), third(a[3]!, a[1]!), a[2]!, a[3]!);
    } else continue;
    [x, y] = [a.at(-2)!, a.at(-1)!];
  }
  return out;
};

/** An outline as fontkit prints a path, contours closed. */
const printed = (outline: Outline, dx = 0): string => {
  const lines: string[] = [];
  for (let i = 0; i < outline.length; ) {
    const length = outline[i] === curveStep ? 6 : 2;
    const args = outline.slice(i + 1, i + 1 + length).map((v, p) => (p % 2 === 0 ? v + dx : v));
    if (outline[i] === moveStep && lines.length > 0) lines.push('closePath ');
    lines.push(`${['moveTo', 'lineTo', 'bezierCurveTo'][outline[i]!]} ${args.join(' ')}`);
    i += 1 + length;
  }
  return [...lines, ...(lines.length > 0 ? ['closePath '] : [])].join('\n');
};

/** Without the empty contours that a shift begins with. */
const shown = (commands: readonly PathCommand[]): string =>
  commands
    .filter(({ command }, i) => !(command === 'moveTo' && commands[i + 1]?.command === 'closePath'))
    .filter(({ command }, i, all) => !(command === 'closePath' && (i === 0 || all[i - 1]!.command === 'closePath')))
    .map(({ command, args }) => `${command} ${args.join(' ')}`)
    .join('\n');

let face: Face;
let bytes: Uint8Array;
let outlines: Outline[];

beforeAll(async () => {
  // Tinos with its outlines written as CFF: a small OpenType font whose every glyph is known
  const tinos = await new PackageHost().read(npm.tinos);
  const source = create(tinos);
  const plain = openFace(tinos, { key: 'tinos' }).face!;
  outlines = Array.from({ length: 700 }, (_, id) => outlineOf(source.getGlyph(id).path.commands, 1000 / 2048));
  const tables = new Map<string, Uint8Array>([...tablesOf(tinos)].map(([tag, table]) => [tag, new Uint8Array(table)]));
  for (const tag of ['glyf', 'loca', 'cvt ', 'fpgm', 'prep', 'gasp', 'GDEF', 'GPOS', 'GSUB']) tables.delete(tag);
  const set = (tag: string, at: number, value: number) => new DataView(tables.get(tag)!.buffer).setUint16(at, value);
  set('head', 18, 1000);
  set('maxp', 4, outlines.length);
  set('hhea', 34, outlines.length);
  const hmtx = new DataView(new ArrayBuffer(outlines.length * 4));
  for (let id = 0; id < outlines.length; id++) hmtx.setUint16(id * 4, plain.advance(id));
  tables.set('hmtx', new Uint8Array(hmtx.buffer));
  const glyphs = outlines.map((outline, id) => ({ outline, advance: plain.advance(id), shift: 0 }));
  tables.set('CFF ', writeCff('Tinos-CFF', glyphs, [-200, -300, 2000, 1000]));
  bytes = fontOf(otto, tables);
  face = openFace(bytes, { key: 'cff' }).face!;
});

describe('a CFF table that is written', () => {
  test('reads as the outlines it was written from, by our reader and another', () => {
    const cff = readCff(readSfnt(bytes), outlines.length);
    const other = create(bytes);
    for (let id = 0; id < outlines.length; id++) {
      expect(traceCharstring(cff, id)).toEqual(outlines[id]);
      if (id % 7 === 0) expect(shown(other.getGlyph(id).path.commands)).toBe(printed(outlines[id]!));
    }
  });
});

describe('a face with CFF outlines', () => {
  test('opens as any other', () => {
    expect(face).toMatchObject({ outlines: 'cff', unitsPerEm: 1000, embedding: 0 });
    const a = face.glyph(0x41);
    expect(face.advance(a)).toBe(722);
    expect(face.box(a)).toEqual({ xMin: 10, yMin: 0, xMax: 715, yMax: 660 });
    expect(face.box(face.glyph(0x20))).toBeNull();
  });

  test('is cut down to slots with their own width and shift', () => {
    const [a, digit] = [face.glyph(0x41), face.glyph(0x38)];
    const dash = dashGlyph(face);
    const slots = [
      { glyph: 0, advance: face.advance(0), shift: 0 },
      { glyph: a, advance: 722, shift: 0 },
      { glyph: a, advance: 847, shift: 125 },
      { glyph: digit, advance: 500, shift: -3 },
      { glyph: dash, advance: 2000, shift: 0 },
      { glyph: face.glyph(0x20), advance: 250, shift: 40 },
    ];
    const subset = subsetFace(face, slots);
    expect(subset).toMatchObject({ kind: 'cff', carriesShift: true, findings: [] });
    // put back into a font, so that another reader can open it
    const tables = new Map(tablesOf(bytes));
    tables.set('CFF ', subset.bytes);
    const read = create(fontOf(otto, tables));
    expect(shown(read.getGlyph(1).path.commands)).toBe(printed(outlines[a]!));
    expect(shown(read.getGlyph(2).path.commands)).toBe(printed(outlines[a]!, 125));
    expect(shown(read.getGlyph(3).path.commands)).toBe(printed(outlines[digit]!, -3));
    expect(shown(read.getGlyph(5).path.commands)).toBe('');
    const xs = read.getGlyph(4).path.commands.flatMap(({ args }) => args.filter((_, i) => i % 2 === 0));
    expect(Math.min(...xs)).toBeCloseTo(0, 2);
    expect(Math.max(...xs)).toBeCloseTo(2000, 2);
  });

  test('with a charstring that never ends is a finding, and the glyph a blank', () => {
    const a = face.glyph(0x41);
    const cff = readCff(readSfnt(bytes), outlines.length);
    const broken = bytes.slice();
    const at = cff.view.byteOffset - bytes.byteOffset + cff.charStrings.start(a);
    const end = cff.view.byteOffset - bytes.byteOffset + cff.charStrings.start(a + 1);
    broken.fill(10, at, end); // callsubr with nothing on the stack, again and again
    const opened = openFace(broken, { key: 'broken' }).face!;
    expect(opened.box(a)).toBeNull();
    const subset = subsetFace(opened, [
      { glyph: 0, advance: 500, shift: 0 },
      { glyph: a, advance: 722, shift: 0 },
    ]);
    expect(subset.findings).toMatchObject([{ code: 'font.bad-glyph', values: { file: 'broken', glyph: a } }]);
  });
});
