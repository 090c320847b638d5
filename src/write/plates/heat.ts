/** heat: an ink map as a picture: pale to deep up to the press's limit, red beyond it. */

import { type InkMap, rounding } from '../../setpage/ink-map.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** From bare paper to the limit. */
const ramp: readonly Rgb[] = [
  [255, 255, 255],
  [190, 215, 235],
  [95, 160, 205],
  [240, 200, 80],
  [225, 140, 40],
];
const over: Rgb = [215, 0, 30];

const colorAt = (part: number): Rgb => {
  const at = Math.min(Math.max(part, 0), 1) * (ramp.length - 1);
  const low = Math.min(Math.floor(at), ramp.length - 2);
  const mix = (i: 0 | 1 | 2): number => Math.round(ramp[low]![i] + (ramp[low + 1]![i] - ramp[low]![i]) * (at - low));
  return [mix(0), mix(1), mix(2)];
};

/** Three bytes a pixel. */
export const heat = ({ total }: InkMap, limit: number): Uint8Array => {
  const most = (limit + rounding) * 2.55;
  const colors = new Map<number, Rgb>();
  const rgb = new Uint8Array(total.length * 3);
  for (let i = 0; i < total.length; i++) {
    const sum = total[i]!;
    let color = colors.get(sum);
    if (!color) {
      color = sum > most ? over : colorAt(sum / (limit * 2.55));
      colors.set(sum, color);
    }
    rgb.set(color, i * 3);
  }
  return rgb;
};
