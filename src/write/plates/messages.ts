/** What plates have to say: where their ink lies deepest. */

import type { Message } from '../../base/finding.ts';

export const deepestInk: Message = {
  code: 'plates.deepest-ink',
  severity: 'note',
  zh: '第 {page} 版油墨最深处之一：{ink}%（{x}×{y} 毫米处，上限 {limit}%）',
  en: 'page {page}: among the deepest ink, {ink} % at {x} × {y} mm (limit {limit} %)',
};

export const tooMuchInk: Message = {
  code: 'plates.too-much-ink',
  severity: 'warning',
  zh: '第 {page} 版 {x}×{y} 毫米处总墨量 {ink}%，上限 {limit}%（全版超出 {area} 平方毫米）',
  en: 'page {page}: {ink} % of ink at {x} × {y} mm, more than {limit} % ({area} mm² of the page are over)',
  hintZh: 'banxin press 会指出是哪一件，并拒绝付印',
  hintEn: 'banxin press names the item, and refuses to write the page',
};
