/** The file that was most likely meant where none is: the nearest name in its folder, or the same name where the project keeps such files. */

import type { Host } from '../source/host.ts';
import { baseName, type ProjectPath } from '../source/path.ts';
import { nearestWord } from '../spec/nearest-word.ts';

/** Folders that projects keep their files in. */
const usualFolders = ['', 'stories', 'photos', 'briefs', 'ads', 'data', 'pages', 'layouts'];

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const join = (folder: string, name: string): string => (folder === '' || name === '' ? folder + name : `${folder}/${name}`);

/** A path as it is to be written in the file that names it. */
export const writtenFrom = (path: string, from: string): string => {
  const base = folderOf(from) === '' ? [] : folderOf(from).split('/');
  const parts = path.split('/');
  let shared = 0;
  while (shared < base.length && shared < parts.length - 1 && base[shared] === parts[shared]) shared++;
  return [...base.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
};

/** A folder that holds files and is spelt nearly like one that does not. */
export const nearFolder = async (host: Host, missing: string, from: ProjectPath, known: Iterable<string>): Promise<string | null> => {
  const folders = new Set([...usualFolders.map((folder) => join(folderOf(from), folder)), ...[...known].map(folderOf)]);
  const filled: string[] = [];
  for (const folder of folders)
    if (folder !== '' && !/^(banxin|npm):/.test(folder) && (await host.list(folder as ProjectPath)).length > 0) filled.push(folder);
  return nearestWord(missing, filled);
};

/** `known`: files that have been found so far, whose folders are looked into too. `null` when nothing is like it. */
export const nearFile = async (host: Host, missing: ProjectPath, from: ProjectPath, known: Iterable<string>): Promise<string | null> => {
  const own = folderOf(missing);
  const listed = new Map<string, readonly string[]>();
  const names = async (folder: string): Promise<readonly string[]> => {
    const before = listed.get(folder);
    if (before) return before;
    const found = await host.list(folder as ProjectPath);
    listed.set(folder, found);
    return found;
  };
  const name = baseName(missing);
  // the name without or with another ending is likelier than one that merely looks alike
  const here = await names(own);
  const stem = name.replace(/\.\w+$/, '').toLowerCase();
  const ending = here.filter((other) => other.replace(/\.\w+$/, '').toLowerCase() === stem);
  const figures = (other: string): string => other.replace(/\d+/g, '#');
  // page-3 is no slip for page-1
  const alike = (others: readonly string[]): string[] => others.filter((other) => other === name || figures(other) !== figures(name));
  const beside = ending.length === 1 ? ending[0]! : nearestWord(name, alike(here));
  if (beside !== null) return join(own, beside);
  const folders = new Set([...usualFolders.map((folder) => join(folderOf(from), folder)), ...[...known].map(folderOf)]);
  folders.delete(own);
  for (const folder of folders) if (!/^(banxin|npm):/.test(folder) && (await names(folder)).includes(name)) return join(folder, name);
  for (const folder of folders) {
    if (/^(banxin|npm):/.test(folder)) continue;
    const near = nearestWord(name, alike(await names(folder)));
    // a name that differs in another folder is a guess too far, unless the folder is misspelt
    if (near !== null && nearestWord(own, [folder]) !== null) return join(folder, near);
  }
  return null;
};
