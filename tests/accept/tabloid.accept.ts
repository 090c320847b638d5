/** The sample tabloid, as a user gets it: whole, in order, twice the same. */

import { join } from 'node:path';
import { describe } from 'vitest';
import { acceptEdition } from './accept-edition.ts';
import { root } from './shared.ts';

describe('the sample tabloid', () => {
  acceptEdition({
    folder: () => join(root, 'samples', 'tabloid'),
    pages: ['page-3.yaml'],
    furniture: ['综合新闻　3', '2026年11月20日　星期五　编辑　祁小满', '砚溪周报'],
  });
});
