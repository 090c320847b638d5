/** What plates have to say: where their ink lies deepest. */

import type { Message } from '../../base/finding.ts';

export const deepestInk: Message = {
  code: 'plates.deepest-ink',
  severity: 'note',
  zh: '第 {page} 版油墨最深处之一：{ink}%，在“{object}”（{x}×{y} 毫米处，上限 {limit}%）',
  en: "page {page}: among the deepest ink, {ink} % at '{object}' ({x} × {y} mm; limit {limit} %)",
};

export const tooMuchInk: Message = {
  code: 'plates.too-much-ink',
  severity: 'warning',
  zh: '第 {page} 版“{object}”处（{x}×{y} 毫米）总墨量 {ink}%，上限 {limit}%（全版超出 {area} 平方毫米）',
  en: "page {page}: {ink} % of ink at '{object}' ({x} × {y} mm), more than {limit} % ({area} mm² of the page are over)",
  hintZh: '减少底色的油墨，或让黑字不压在深色图片上；banxin press 会拒绝付印',
  hintEn: 'take ink from the ground, or keep black off dark pictures; banxin press refuses the page',
};
