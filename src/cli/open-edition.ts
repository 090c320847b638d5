/** Opens the page or edition a command names: the project's folder, its Host, and everything the edition is composed from. */

import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Edition } from '../compose/edition.ts';
import { loadEdition } from '../compose/load.ts';
import type { Host } from '../source/host.ts';
import { nearestWord } from '../spec/nearest-word.ts';
import { DiskHost } from './disk-host.ts';
import { WrongUsage } from './options.ts';
import { locate } from './project-root.ts';

export interface Opened {
  readonly host: Host;
  readonly edition: Edition;
}

/** The page or edition beside a file that is not there, of the nearest name. */
const nearby = (file: string): string => {
  const folder = dirname(file);
  if (!existsSync(folder)) return '';
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name));
  const name = nearestWord(basename(file), names);
  return name === null ? '' : join(folder, name);
};

export const openEdition = async (words: readonly string[]): Promise<Opened> => {
  const [file, ...more] = words;
  if (file === undefined) throw new WrongUsage('FILE is missing: a page or an edition (.yaml)', '没有写文件：给出一个版面或一期（.yaml）');
  if (more.length > 0) throw new WrongUsage(`one FILE at a time, not also ${more.join(' ')}`, `一次一个文件，多了 ${more.join(' ')}`);
  const found = locate(file);
  if (!found) {
    const near = nearby(file);
    throw new WrongUsage(
      `there is no file '${file}'${near && `; did you mean ${near}?`}`,
      `找不到文件“${file}”${near && `；是不是 ${near}？`}`,
    );
  }
  const host = new DiskHost(found.root);
  return { host, edition: await loadEdition(host, found.path) };
};
