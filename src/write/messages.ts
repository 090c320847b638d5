/** What this folder has to say: pages that cannot become a picture. */

import type { Message } from '../base/finding.ts';

export const pageTooLarge: Message = {
  code: 'write.page-too-large',
  severity: 'error',
  zh: '第 {page} 版按 {ppi} ppi 有 {width}×{height} 像素，边长超出了 {limit} 像素的上限，没有写出。',
  en: 'page {page} has {width} × {height} pixels at {ppi} ppi; no side may have more than {limit}, and it is not written.',
  hintZh: '请降低 --ppi。',
  hintEn: 'Lower --ppi.',
};
