/** pressRequest: what is asked of a picture for a press: preflight, plates and press files ask for the same one, so that it is made once. */

import type { Rect, Size } from '../base/geometry.ts';
import { blackCurve } from './black-curve.ts';
import { iccLut } from './icc-lut.ts';
import type { PictureTarget, PressRequest } from './press-picture.ts';

/** The part of a press condition that pictures depend on. */
export interface PictureTerms {
  readonly pictures: { readonly ppi: number; readonly quality: number };
  readonly ink: { readonly plates: 'cmyk' | 'k' };
  readonly profile: PictureTarget['profile'];
}

/** Pixels an inch to ask for: a rounded pixel must not leave a small picture under what the press wants. */
export const pressPpi = (box: Size, ppi: number): number => ppi + (0.55 * 72) / Math.max(1, Math.min(box.width, box.height));

/** The black's curve is worked out when the first grey picture asks for it. */
export const pictureTarget = ({ pictures, ink, profile }: PictureTerms): PictureTarget => {
  let curve: Uint8Array | null | undefined;
  const known = (): Uint8Array | null => {
    if (curve === undefined) {
      const lut = profile && iccLut(profile.bytes);
      curve = lut && blackCurve(lut);
    }
    return curve;
  };
  return { plates: ink.plates, quality: pictures.quality, profile, curve: known };
};

export const pressRequest = (
  { picture, crop, box }: { readonly picture: string; readonly crop: Rect; readonly box: Size },
  ppi: number,
  target: PictureTarget,
): PressRequest => ({ picture, crop, box: { width: box.width, height: box.height }, ppi: pressPpi(box, ppi), target });
