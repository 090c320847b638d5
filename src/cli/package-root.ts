/** Where Banxin itself lies: the folder of its package.json, for its own layouts and fonts. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const find = (from: string): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'layouts', 'base.yaml')) && existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error('banxin: its own layouts are missing; install it again');
  }
};

export const packageRoot = find(dirname(fileURLToPath(import.meta.url)));
