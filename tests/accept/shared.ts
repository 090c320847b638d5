/** Where the material stands that is too large or not ours to ship: the printed page's text and photographs, beside the project. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root: string = resolve(import.meta.dirname, '..', '..');

/** The folder, or `null` on a machine that has not got it; then the corpus part is left out. */
export const material: string | null = (() => {
  const folder = process.env.BANXIN_SHARED ?? join(root, '..', 'shared');
  return existsSync(join(folder, 'corpus', 'lines.json')) ? folder : null;
})();

if (!material) console.warn('the corpus is not at hand (../shared or BANXIN_SHARED): its acceptance is left out');
