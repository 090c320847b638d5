/** Where a command's pages go: `-o` as a folder or a name, or beside FILE; and how fine their pictures are. */

import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { WrongUsage } from './options.ts';

export interface PageTarget {
  readonly folder: string;
  /** the file's name; for formats of one file a page without extension: the writer adds number and extension */
  readonly name: string;
}

/** `tabloid` for `editions/tabloid.yaml` */
const stemOf = (file: string): string => basename(file).replace(/\.ya?ml$/i, '');

const isFolder = (path: string): boolean => /[\\/]$/.test(path) || (existsSync(path) && statSync(path).isDirectory());

/** `output`: what `-o` says. A folder that is there, or a path that ends in `/`, takes files of FILE's own name. */
export const pageTarget = (output: string | boolean | undefined, file: string, format: 'pdf' | 'png' | 'svg'): PageTarget => {
  const ending = format === 'pdf' ? '.pdf' : '';
  if (typeof output !== 'string') return { folder: dirname(file), name: stemOf(file) + ending };
  if (output === '') throw new WrongUsage('-o: where to? a name or a folder');
  if (isFolder(output)) return { folder: output, name: stemOf(file) + ending };
  const written = basename(output);
  const name = format !== 'pdf' && written.toLowerCase().endsWith(`.${format}`) ? written.slice(0, -format.length - 1) : written;
  return { folder: dirname(output), name: name === '' ? stemOf(file) : name };
};

/** What a screen shows at the least, and twice what a platesetter's proofs have. */
const leastPpi = 10;
const mostPpi = 1200;

export const ppiOf = (given: string | boolean | undefined, usual: number): number => {
  if (given === undefined) return usual;
  const ppi = /^\d+(\.\d+)?$/.test(String(given)) ? Number(given) : Number.NaN;
  if (!(ppi >= leastPpi && ppi <= mostPpi)) throw new WrongUsage(`--ppi ${String(given)}: a number from ${leastPpi} to ${mostPpi}`);
  return ppi;
};
