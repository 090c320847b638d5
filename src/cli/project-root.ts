/** The project's folder: the nearest ancestor of a file that holds an `edition.yaml`, `layouts/` or `.git`. */

import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type ProjectPath, projectPath } from '../source/path.ts';

export interface Located {
  readonly root: string;
  readonly path: ProjectPath;
}

const marks = ['edition.yaml', 'layouts', '.git'];

/** The project a folder belongs to: the nearest marked one outward, the folder itself when none is. */
export const projectRoot = (from: string): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (marks.some((mark) => existsSync(join(folder, mark)))) return folder;
    if (dirname(folder) === folder) return from;
  }
};

/** `null` when there is no such file. */
export const locate = (file: string): Located | null => {
  if (!existsSync(file)) return null;
  const real = realpathSync(resolve(file));
  const root = projectRoot(dirname(real));
  const path = projectPath(relative(root, real).split(sep).join('/'));
  return path ? { root, path } : null;
};
