/** Colour for the screen: what a paint of the page looks like, and the operator that sets it. */

import type { Paint, Process } from '../../setpage/ink.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The eight overprints of the three colours, solid, on white paper: the CIELAB aims of ISO 12647-2:2004 (paper types 1 and 2, white backing)
 * in sRGB, paper taken as white and the overprint of all three as neutral. Index: cyan 1, magenta 2, yellow 4.
 */
const solids: readonly Rgb[] = [
  [255, 255, 255],
  [0, 151, 218],
  [216, 12, 122],
  [52, 47, 128],
  [254, 230, 0],
  [0, 144, 56],
  [215, 29, 36],
  [55, 55, 55],
];

const clamp = (part: number): number => (part > 0 ? Math.min(part, 1) : 0);

/**
 * What a process colour looks like on a screen, 0 to 1 each: the mean of the solids weighted by the area each covers (Demichel's equations, in
 * sRGB figures, whose curve stands for the dot gain), darkened by black evenly. So pure black gives grey without a cast, from paper white to
 * the screen's black, and a red of 100 % magenta and yellow is the red of printed paper, not the screen's own.
 */
export const screenColor = (ink: Process, tint: number): Rgb => {
  const c = clamp(ink.c * tint);
  const m = clamp(ink.m * tint);
  const y = clamp(ink.y * tint);
  const light = 1 - clamp(ink.k * tint);
  if (c === 0 && m === 0 && y === 0) return [light, light, light];
  const mixed = [0, 0, 0];
  for (let i = 0; i < 8; i++) {
    const area = (i & 1 ? c : 1 - c) * (i & 2 ? m : 1 - m) * (i & 4 ? y : 1 - y);
    for (let j = 0; j < 3; j++) mixed[j]! += (area * solids[i]![j]!) / 255;
  }
  return [mixed[0]! * light, mixed[1]! * light, mixed[2]! * light];
};

const operand = (part: number): string => String(Math.round(clamp(part) * 1000) / 1000);

/** The operator that sets a paint, with its operands: `0 g`, `0.76 0.1 0.13 rg`: DeviceRGB read as sRGB; a spot ink is shown by its stand-in. */
export const colorOperator = (paint: Paint, use: 'fill' | 'stroke'): string => {
  const fill = use === 'fill';
  const parts = screenColor(paint.ink.process, paint.tint).map(operand);
  return parts[0] === parts[1] && parts[1] === parts[2]
    ? `${parts[0]} ${fill ? 'g' : 'G'}\n`
    : `${parts.join(' ')} ${fill ? 'rg' : 'RG'}\n`;
};
