/** 版尾信息 of a press page: what it is, on every plate; and the plates' names, each in its own ink, so that a plate says which it is. */

import type { FaceStack } from '../../font/font-set.ts';
import { black, type Ink, type Paint, registration } from '../../setpage/ink.ts';
import type { EditionInfo, GlyphRun, SetPage } from '../../setpage/set-page.ts';
import { label } from './label.ts';
import { markLength, markOffset } from './page-boxes.ts';

const size = 6;

/** Air to the crop mark and to the cross. */
const air = markLength;

const process = (name: string, c: number, m: number, y: number): Paint => ({
  ink: { name, spot: false, process: { c, m, y, k: 0 } },
  tint: 1,
  overprint: false,
});

/** Names that any press room reads. */
const four: readonly (readonly [name: string, paint: Paint])[] = [
  ['Cyan', process('cyan', 1, 0, 0)],
  ['Magenta', process('magenta', 0, 1, 0)],
  ['Yellow', process('yellow', 0, 0, 1)],
  ['Black', black],
];

const widthOf = (runs: readonly GlyphRun[]): number =>
  runs.reduce((sum, run) => sum + (run.advances.reduce((a, b) => a + b, 0) * run.size * run.scale) / 1000, 0);

export interface PressSlug {
  readonly info: EditionInfo;
  /** 1, or one more for each replate */
  readonly version: number;
  readonly plates: 'cmyk' | 'k';
  /** spot inks with plates of their own */
  readonly spots: readonly Ink[];
}

export const pressSlug = (page: SetPage, slug: PressSlug, stack: FaceStack): GlyphRun[] => {
  const { info, version } = slug;
  const replate = version > 1 ? `R${version}` : '';
  const words = [info.title, info.date, info.issue, page.label, page.name, replate]
    .filter((word) => word !== null && word !== '')
    .join('  ');
  const room = page.trim.width / 2 - 2 * air;
  if (room <= 0) return [];
  const y = page.trim.height + markOffset(page.bleed) + markLength / 2 + size / 3;
  const runs = label(words, stack, size, { x: air, y }, room, registration);
  const plates = [
    ...(slug.plates === 'k' ? four.slice(3) : four),
    ...slug.spots.map((ink): readonly [string, Paint] => [ink.name, { ink, tint: 1, overprint: false }]),
  ];
  let x = page.trim.width / 2 + air;
  const end = x + room;
  for (const [name, paint] of plates) {
    if (x >= end) break;
    const set = label(name, stack, size, { x, y }, end - x, paint);
    runs.push(...set);
    x += widthOf(set) + size;
  }
  return runs;
};
