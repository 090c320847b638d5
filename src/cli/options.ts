/** Command line words → options; what is not understood is wrong usage (exit 2), with the nearest word. */

import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Language } from '../base/finding.ts';

/** Wrong usage: printed with the command's help, exit 2. */
export class WrongUsage extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
}

export const parseOptions = (args: readonly string[], options: Options): Parsed => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: values as Parsed['values'], words: positionals };
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
};

/** `--lang zh|en`, else what the environment speaks: Chinese where it says so, English elsewhere. */
export const languageOf = (given: string | boolean | undefined): Language => {
  if (given === 'zh' || given === 'en') return given;
  if (given !== undefined) throw new WrongUsage(`--lang ${given}: zh or en`);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
};
