/** `banxin init DIR`: a working starter edition, copied from the package, with the schema that editors complete YAML by. */

import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Language } from '../base/finding.ts';
import { printableText } from '../source/cell-width.ts';
import { jsonSchema } from '../spec/json-schema.ts';
import { languageOf, parseOptions, WrongUsage } from './options.ts';
import { packageRoot } from './package-root.ts';
import { err, out } from './say.ts';

export const initHelp = `banxin init DIR [--lang zh|en]

  DIR    the folder of the new edition; it may be there, but none of the files that are put into it`;

/** Where editors find the schema: the first line of each starter file names it. */
const schemaFile = join('.banxin', 'schema.json');

const refused: Readonly<Record<Language, (dir: string) => string>> = {
  zh: (dir) => `“${dir}”里已经有下面的文件，什么也没有写：`,
  en: (dir) => `these files are in '${dir}' already; nothing was written:`,
};

const refusedHint: Readonly<Record<Language, string>> = {
  zh: '换一个文件夹，或先把它们移走',
  en: 'name another folder, or move them away first',
};

const done: Readonly<Record<Language, (dir: string, edition: string) => string>> = {
  zh: (dir, edition) => `已在“${dir}”里建好一份能排的样报。接下来：

  banxin check ${edition}      看看有没有多出、空缺、写错的
  banxin proof ${edition}      排出 PDF 校样

用编辑器打开 ${join(dir, 'page-1.yaml')} 改位置，打开 ${join(dir, 'stories')} 改稿件，再排一遍。
说明在 ${join(dir, 'README.md')}`,
  en: (dir, edition) => `An edition that sets as it is stands in '${dir}'. Next:

  banxin check ${edition}      what is over, short or wrong
  banxin proof ${edition}      the PDF proof

Change places in ${join(dir, 'page-1.yaml')} and words in ${join(dir, 'stories')}, and run it again.
${join(dir, 'README.md')} tells what is where (in Chinese).`,
};

/** A path as it may be typed after the command. */
const typed = (path: string): string => (/^[\w./\\:-]+$/.test(path) ? path : `"${path}"`);

const starterFiles = (root: string, folder = root): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? starterFiles(root, join(folder, entry.name)) : [relative(root, join(folder, entry.name))]))
    .sort();

export const init = async (args: readonly string[]): Promise<number> => {
  const { values, words } = parseOptions(args, { lang: { type: 'string' } });
  const lang = languageOf(values.lang);
  const [dir, ...more] = words;
  if (dir === undefined || dir === '') throw new WrongUsage('DIR is missing: the folder of the new edition');
  if (more.length > 0) throw new WrongUsage(`one DIR, not also ${more.join(' ')}`);
  const starter = join(packageRoot, 'starter');
  const target = resolve(dir);
  const files = starterFiles(starter);
  const there = [...files, schemaFile].filter((file) => existsSync(join(target, file)));
  if (there.length > 0) {
    const lines = [refused[lang](printableText(dir)), ...there.map((file) => `  ${file}`), refusedHint[lang]];
    err(`${lines.join('\n')}\n`);
    return 1;
  }
  const written: string[] = [];
  try {
    for (const file of [...files, schemaFile]) {
      const path = join(target, file);
      mkdirSync(dirname(path), { recursive: true });
      // never over a file that came meanwhile
      if (file === schemaFile) writeFileSync(path, `${JSON.stringify(jsonSchema('any'), null, 2)}\n`, { flag: 'wx' });
      else copyFileSync(join(starter, file), path, constants.COPYFILE_EXCL);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    err(`banxin init: ${printableText(error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
  out(`${done[lang](printableText(dir), typed(join(dir, 'edition.yaml')))}\n`);
  return 0;
};
