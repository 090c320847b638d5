/** Colour names of the house → paints: inks with a strength; what is unknown is reported and set in black. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { black, type Ink, type Paint, paper } from '../setpage/ink.ts';
import type { ColorSpec } from '../spec/layout-spec.ts';
import { composeMessages } from './messages.ts';

export type Palette = (name: string, at?: Span) => Paint;

const depth = 8;

export const paletteOf = (colors: Readonly<Record<string, ColorSpec>>, findings: Finding[]): Palette => {
  const known = new Map<string, Paint>();
  for (const [name, paint] of [['black', black], ['paper', paper]] as const) if (!colors[name]) known.set(name, paint);
  const look = (name: string, at: Span | undefined, level: number): Paint => {
    const before = known.get(name);
    if (before) return before;
    const spec = colors[name];
    if (!spec || level > depth) {
      findings.push(finding(composeMessages.unknownColor, { name }, at));
      known.set(name, black);
      return black;
    }
    const paint = mix(name, spec, at, level);
    known.set(name, paint);
    return paint;
  };
  const mix = (name: string, spec: ColorSpec, at: Span | undefined, level: number): Paint => {
    if (spec.kind === 'tint') {
      const of = look(spec.of, at, level + 1);
      return { ink: of.ink, tint: of.tint * (spec.percent / 100), overprint: false };
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
  return (name, at) => look(name, at, 0);
};
