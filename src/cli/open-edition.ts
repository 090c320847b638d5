/** Opens the page or edition a command names: the project's folder, its Host, and everything the edition is composed from. */

import type { Edition } from '../compose/edition.ts';
import { loadEdition } from '../compose/load.ts';
import type { Host } from '../source/host.ts';
import { DiskHost } from './disk-host.ts';
import { WrongUsage } from './options.ts';
import { locate } from './project-root.ts';

export interface Opened {
  readonly host: Host;
  readonly edition: Edition;
}

export const openEdition = async (words: readonly string[]): Promise<Opened> => {
  const [file, ...more] = words;
  if (file === undefined) throw new WrongUsage('FILE is missing: a page or an edition (.yaml)');
  if (more.length > 0) throw new WrongUsage(`one FILE at a time, not also ${more.join(' ')}`);
  const found = locate(file);
  if (!found) throw new WrongUsage(`there is no file '${file}'`);
  const host = new DiskHost(found.root);
  return { host, edition: await loadEdition(host, found.path) };
};
