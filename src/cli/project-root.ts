/** The project's folder: the nearest ancestor of a file that holds an `edition.yaml`, `layouts/` or `.git`. */

import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type ProjectPath, projectPath } from '../source/path.ts';

export interface Located {
  readonly root: string;
  readonly path: ProjectPath;
}

const marks = ['edition.yaml', 'layouts', '.git'];

/** `null` when there is no such file. */
export const locate = (file: string): Located | null => {
  if (!existsSync(file)) return null;
  const real = realpathSync(resolve(file));
  let root = dirname(real);
  for (let folder = root; ; folder = dirname(folder)) {
    if (marks.some((mark) => existsSync(join(folder, mark)))) {
      root = folder;
      break;
    }
    if (dirname(folder) === folder) break;
  }
  const path = projectPath(relative(root, real).split(sep).join('/'));
  return path ? { root, path } : null;
};
