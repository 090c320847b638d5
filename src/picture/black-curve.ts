/** blackCurve: how much black prints each grey of a screen, by the press's own profile: 256 bytes from sRGB grey to DeviceGray. */

import type { IccLut } from './icc-lut.ts';

/** IEC 61966-2-1: a grey of a screen as light. */
const lightOf = (grey: number): number => (grey <= 0.04045 ? grey / 12.92 : ((grey + 0.055) / 1.055) ** 2.4);

/** CIE 15: lightness as light. */
const lightOfL = (l: number): number => (l <= 8 ? l / 903.3 : ((l + 16) / 116) ** 3);

const samples = 256;

/**
 * The screen's range from white to black is laid over the press's, from bare paper to full black (black point compensation, ISO 18619), so that
 * shadows keep their drawing on paper whose black is a dark grey.
 */
export const blackCurve = (lut: IccLut): Uint8Array => {
  const printed = Float64Array.from({ length: samples + 1 }, (_, i) => lightOfL(lut([0, 0, 0, i / samples])[0]));
  // a little more ink is never lighter, whatever a measured table says
  for (let i = 1; i <= samples; i++) printed[i] = Math.min(printed[i]!, printed[i - 1]!);
  const white = printed[0]!;
  const darkest = printed[samples]!;
  const curve = new Uint8Array(256);
  let at = samples;
  for (let grey = 0; grey < 256; grey++) {
    const wanted = darkest + (white - darkest) * lightOf(grey / 255);
    while (at > 0 && printed[at - 1]! <= wanted) at--;
    // between the mixture that is just dark enough and the next lighter one
    const above = at > 0 ? printed[at - 1]! : white;
    const below = printed[at]!;
    const ink = at === 0 ? 0 : at - (above > below ? (wanted - below) / (above - below) : 0);
    curve[grey] = Math.round(255 * (1 - ink / samples));
  }
  return curve;
};
