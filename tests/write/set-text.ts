/** Sets lines by hand for the writers' tests: a face, a text, and what is to be unusual about it. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from '../../src/font/face.ts';
import type { FaceStack, FontSet } from '../../src/font/font-set.ts';
import { openFace } from '../../src/font/open-face.ts';
import { black } from '../../src/setpage/ink.ts';
import type { EditionInfo, GlyphRun, Overlay, PageItem, SetPage } from '../../src/setpage/set-page.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { Resources } from '../../src/write/writer.ts';

const require = createRequire(import.meta.url);

const open = (key: string, path: string): Face => {
  const { face } = openFace(readFileSync(require.resolve(path)), { key });
  if (!face) throw new Error(`${path} does not open`);
  return face;
};

export const song = open('noto-serif-sc-400', '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
export const hei = open('noto-sans-sc-700', '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');
export const latin = open('tinos-400', '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');

const stackOf = (face: Face): FaceStack => ({
  key: face.key,
  role: 'song',
  weight: face.weight,
  faces: [face],
  pick: (point) => (face.glyph(point) === 0 ? -1 : 0),
  primaryCount: 1,
});

export const fontSet = (...faces: readonly Face[]): FontSet => {
  const byKey = new Map(faces.map((face) => [face.key, face]));
  return {
    faces: byKey,
    face: (key) => byKey.get(key)!,
    stack: () => stackOf(faces[0]!),
  };
};

export const fonts = fontSet(song, hei, latin);

export const info: EditionInfo = { title: '山城周报', lang: 'zh-Hans', date: '2026-11-20', issue: '1024' };

export const resources = (over: Partial<Resources> = {}): Resources => ({
  fonts,
  info,
  host: new MemoryHost({}),
  report: (finding) => {
    throw new Error(finding.message.en);
  },
  ...over,
});

/** A line of one character a cluster, at its natural widths, for whatever `over` leaves as it is. */
export const textLine = (text: string, x: number, y: number, over: Partial<GlyphRun> = {}, face: Face = song): GlyphRun => {
  const characters = [...text];
  const glyphs = Uint32Array.from(characters, (character) => face.glyph(character.codePointAt(0)!));
  const bounds = [0];
  for (const character of characters) bounds.push(bounds.at(-1)! + character.length);
  return {
    kind: 'glyphs',
    face: face.key,
    size: 9,
    scale: 1,
    writing: 'horizontal',
    origin: { x, y },
    glyphs,
    advances: Int32Array.from(glyphs, (glyph) => face.advance(glyph)),
    shifts: null,
    track: 0,
    stiff: null,
    text,
    clusters: characters.length === text.length ? null : Uint32Array.from(bounds),
    paint: black,
    anchor: -1,
    offset: 0,
    ...over,
  };
};

/** An overlay that shows nothing. */
export const noOverlay: Overlay = { rows: [], columns: [], baselines: [], frames: [], loose: [], fits: [] };

export const page = (items: readonly PageItem[], over: Partial<SetPage> = {}): SetPage => ({
  index: 0,
  label: '1',
  name: '',
  trim: { width: 400, height: 600 },
  bleed: 0,
  typeArea: { x: 30, y: 30, width: 340, height: 540 },
  items,
  anchors: [],
  outline: [],
  beads: [],
  overlay: noOverlay,
  ...over,
});

/** The pages one by one, as a composer hands them over. */
export async function* inOrder(...pages: readonly SetPage[]): AsyncGenerator<SetPage> {
  yield* pages;
}
