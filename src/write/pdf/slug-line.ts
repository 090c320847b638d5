/** 版尾信息: the slug line under a page with marks: what it is, of which day, which page. */

import type { FaceStack } from '../../font/font-set.ts';
import { black } from '../../setpage/ink.ts';
import type { EditionInfo, GlyphRun, SetPage } from '../../setpage/set-page.ts';
import { label } from './label.ts';
import { markLength, markOffset } from './page-boxes.ts';

const size = 6;

/** Air to the crop mark on its left and the cross on its right. */
const air = markLength;

export const slugLine = (page: SetPage, info: EditionInfo, stack: FaceStack): GlyphRun[] => {
  const words = [info.title, info.date, info.issue, page.label, page.name].filter((word) => word !== null && word !== '').join('  ');
  const room = page.trim.width / 2 - 2 * air;
  if (words === '' || room <= 0) return [];
  const baseline = page.trim.height + markOffset(page.bleed) + markLength / 2 + size / 3;
  return label(words, stack, size, { x: air, y: baseline }, room, { ...black, overprint: false });
};
