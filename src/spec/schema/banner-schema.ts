/** The schema of a banner (通栏标语): one line of words across its place. */

import type { BannerItem } from '../item-spec.ts';
import { at, background, border, color, over, style } from './item-keys.ts';
import { map, needed } from './leaf.ts';
import type { output } from './shape.ts';
import { words } from './word.ts';

export const bannerShape = { banner: needed(words, 'the words', '文字'), at, over, style, color, background, border };
export const bannerSchema = map('banner', '通栏标语 banner ', bannerShape);

export const bannerItem = ({ banner, at: places, ...rest }: output<typeof bannerSchema>, where: BannerItem['path']): BannerItem => ({
  kind: 'banner',
  path: where,
  at: places ?? [],
  text: banner,
  ...rest,
});
