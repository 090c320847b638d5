/** Colour names of the house → paints: inks with a strength; what nobody named, told by `check-names.ts`, is set in black; a ground of it is left out. */

import { black, type Ink, type Paint, paper } from '../setpage/ink.ts';
import type { ColorSpec } from '../spec/layout-spec.ts';

export interface Palette {
  (name: string): Paint;
  /** whether anybody named it */
  readonly has: (name: string) => boolean;
}

/** Tints of tints; a circle of them ends here. */
const depth = 8;

export const paletteOf = (colors: Readonly<Record<string, ColorSpec>>): Palette => {
  const known = new Map<string, Paint>();
  for (const [name, paint] of [
    ['black', black],
    ['paper', paper],
  ] as const)
    if (!Object.hasOwn(colors, name)) known.set(name, paint);
  const look = (name: string, level: number): Paint => {
    const before = known.get(name);
    if (before) return before;
    const spec = Object.hasOwn(colors, name) ? colors[name] : undefined;
    const paint = !spec || level > depth ? black : mix(name, spec, level);
    known.set(name, paint);
    return paint;
  };
  const mix = (name: string, spec: ColorSpec, level: number): Paint => {
    if (spec.kind === 'tint') {
      const of = look(spec.of, level + 1);
      // another name for solid black is solid black
      return { ink: of.ink, tint: of.tint * (spec.percent / 100), overprint: of.overprint && spec.percent === 100 };
    }
    const value = spec.kind === 'spot' ? spec.as : spec;
    const ink: Ink = {
      name: spec.kind === 'spot' ? spec.name : name,
      spot: spec.kind === 'spot',
      process: { c: value.c / 100, m: value.m / 100, y: value.y / 100, k: value.k / 100 },
    };
    const { c, m, y, k } = ink.process;
    // solid black of one ink overprints (GWG; print requirements 25); nothing else does
    return { ink, tint: 1, overprint: !ink.spot && c + m + y === 0 && k === 1 };
  };
  const has = (name: string): boolean => name === 'black' || name === 'paper' || Object.hasOwn(colors, name);
  return Object.assign((name: string) => look(name, 0), { has });
};
