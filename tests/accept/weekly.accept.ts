/** The sample weekly, as a user gets it: four pages, whole, in order, twice the same. */

import { join } from 'node:path';
import { describe } from 'vitest';
import { acceptEdition } from './accept-edition.ts';
import { root } from './shared.ts';

const folio = (name: string, page: number, editor: string): string[] => [
  `${name}　${page}`,
  `2026年11月20日　星期五　编辑　${editor}`,
  '砚溪周报',
];

describe('the sample weekly', () => {
  acceptEdition({
    folder: () => join(root, 'samples', 'weekly'),
    pages: ['page-1.yaml', 'page-2.yaml', 'page-3.yaml', 'page-4.yaml'],
    furniture: [
      '2026年11月20日　星期五　农历丙午年十月十二',
      '第1187期　CN00-0000　砚溪周报社　1.50元',
      '第2版　三块钱一餐　食堂怎么开下去',
      '第3版　废堰拆出一涧活水 小鱼往上多游七里',
      '第4版　钱从头顶上飞过去',
      ...folio('民生·经济', 2, '钟砚秋'),
      ...folio('综合新闻', 3, '祁小满'),
      ...folio('副刊', 4, '路闻笛'),
    ],
  });
});
