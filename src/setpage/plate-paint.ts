/** PlatePaint: what a paint is on the plates (印版) of a press: parts of the four inks, or of a spot ink with a plate of its own. */

import { everyPlate, type Paint, type Process } from './ink.ts';
import type { InkLimits } from './press-condition.ts';

export type Parts = readonly [c: number, m: number, y: number, k: number];

export interface PlatePaint {
  readonly parts: Parts;
  /** the spot ink that has a plate; then `parts` are nothing */
  readonly spot: string | null;
  /** of the spot ink, 0 to 1 */
  readonly tint: number;
  readonly overprint: boolean;
}

/** Less than this is no ink: a plate has 256 steps. */
export const someInk = 0.001;

const clamp = (part: number): number => (part > 0 ? Math.min(part, 1) : 0);

/** What a colour weighs as a grey: the luma of ITU-R BT.601, each ink taking away its complement. */
export const blackOf = ({ c, m, y, k }: Process): number =>
  1 - (1 - clamp(k)) * (1 - 0.299 * clamp(c) - 0.587 * clamp(m) - 0.114 * clamp(y));

export type PlateTerms = Pick<InkLimits, 'plates' | 'spot'>;

export const platePaint = ({ ink, tint, overprint }: Paint, { plates, spot }: PlateTerms): PlatePaint => {
  const { c, m, y, k } = ink.process;
  if (ink.spot && ink.name !== everyPlate && spot === 'keep' && plates === 'cmyk')
    return { parts: [0, 0, 0, 0], spot: ink.name, tint: clamp(tint), overprint };
  const of = (part: number): number => clamp(clamp(part) * tint);
  const parts: Parts = plates === 'k' ? [0, 0, 0, of(blackOf(ink.process))] : [of(c), of(m), of(y), of(k)];
  return { parts, spot: null, tint: clamp(tint), overprint };
};

/** How many inks a paint stands in. */
export const inkCount = ({ parts, spot, tint }: PlatePaint): number =>
  spot === null ? parts.filter((part) => part > someInk).length : tint > someInk ? 1 : 0;

/** All of them together, 0 to 4. */
export const totalInk = ({ parts, spot, tint }: PlatePaint): number => (spot === null ? parts[0] + parts[1] + parts[2] + parts[3] : tint);

/** Full black of one ink. */
export const isSolidBlack = ({ parts, spot }: PlatePaint): boolean =>
  spot === null && parts[3] > 0.999 && parts[0] <= someInk && parts[1] <= someInk && parts[2] <= someInk;

/**
 * What a paint leaves of the ink under it, plate by plate (ISO 32000-1, 8.6.7): overprinting by mode 1 leaves what it has no ink for; anything
 * else takes the place of what was there.
 */
export const leavesPlate = (paint: PlatePaint, plate: number): boolean =>
  paint.overprint && (paint.spot !== null || paint.parts[plate]! <= 0);
