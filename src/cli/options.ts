/** Command line words → options; what is not understood is wrong usage (exit 2), with the nearest word. */

import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Language } from '../base/finding.ts';
import { nearestWord } from '../spec/nearest-word.ts';

/** Wrong usage: printed with how the command is used, exit 2. */
export class WrongUsage extends Error {
  readonly zh: string;
  constructor(en: string, zh = en) {
    super(en);
    this.zh = zh;
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
}

/** The first option that the command has not, with the nearest it has; `null` when it has them all. */
const unknownOption = (args: readonly string[], options: Options): WrongUsage | null => {
  const known = new Set(['help', ...Object.keys(options)]);
  const name = args.map((arg) => /^--([^=]+)/.exec(arg)?.[1]).find((found) => found !== undefined && !known.has(found));
  if (name === undefined) return null;
  const nearest = nearestWord(name, known);
  const [zh, en] = nearest === null ? ['', ''] : [`；是不是 --${nearest}？`, `; did you mean --${nearest}?`];
  return new WrongUsage(`there is no option --${name}${en}`, `没有 --${name} 这个选项${zh}`);
};

export const parseOptions = (args: readonly string[], options: Options): Parsed => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: values as Parsed['values'], words: positionals };
  } catch (error) {
    throw unknownOption(args, options) ?? new WrongUsage(error instanceof Error ? error.message : String(error));
  }
};

/** `--lang zh|en`, else what the environment speaks: Chinese where it says so, English elsewhere. */
export const languageOf = (given: string | boolean | undefined): Language => {
  if (given === 'zh' || given === 'en') return given;
  if (given !== undefined) throw new WrongUsage(`--lang ${given}: zh or en`);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
};
