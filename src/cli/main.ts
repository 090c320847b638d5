/** `banxin`: the command line; each command is loaded when it is called, and every way out has its exit status. */

import type { Language } from '../base/finding.ts';
import { printableText } from '../source/cell-width.ts';
import { languageOf, WrongUsage } from './options.ts';
import { err, out } from './say.ts';

type Command = (args: readonly string[]) => Promise<number>;

interface Entry {
  readonly what: string;
  readonly load: () => Promise<{ readonly run: Command; readonly help: string }>;
}

const commands: Readonly<Record<string, Entry>> = {
  proof: { what: 'page proof as PDF or pictures', load: () => import('./proof.ts').then((m) => ({ run: m.proof, help: m.proofHelp })) },
  press: {
    what: 'the files for the printing plant: PDF/X, one a page',
    load: () => import('./press.ts').then((m) => ({ run: m.press, help: m.pressHelp })),
  },
  check: {
    what: 'spec and copyfit, without writing pages',
    load: () => import('./check.ts').then((m) => ({ run: m.check, help: m.checkHelp })),
  },
  fit: { what: 'the copyfit report alone', load: () => import('./fit.ts').then((m) => ({ run: m.fit, help: m.fitHelp })) },
  dump: { what: 'the set pages as a text trace', load: () => import('./dump.ts').then((m) => ({ run: m.dump, help: m.dumpHelp })) },
  lines: { what: 'sets a text and prints its lines', load: () => import('./lines.ts').then((m) => ({ run: m.lines, help: m.linesHelp })) },
  fonts: {
    what: 'what fonts are at hand, and what they lack',
    load: () => import('./fonts.ts').then((m) => ({ run: m.fonts, help: m.fontsHelp })),
  },
  export: {
    what: 'pages for the screen: SVG, PNG, PDF',
    load: () => import('./export.ts').then((m) => ({ run: m.exportPages, help: m.exportHelp })),
  },
  init: { what: 'a working starter edition', load: () => import('./init.ts').then((m) => ({ run: m.init, help: m.initHelp })) },
  schema: {
    what: 'the JSON Schema of the spec files',
    load: () => import('./schema.ts').then((m) => ({ run: m.schema, help: m.schemaHelp })),
  },
};

const usage = (): string =>
  [
    'banxin COMMAND …',
    '',
    ...Object.entries(commands).map(([name, { what }]) => `  ${name.padEnd(8)}${what}`),
    '',
    'banxin COMMAND --help tells more',
  ].join('\n');

/** A sentence in the language asked for, as far as that is understood. */
const spoken = (args: readonly string[], words: Readonly<Record<Language, string>>): string => {
  const given = args[args.indexOf('--lang') + 1];
  return words[languageOf(args.includes('--lang') && (given === 'zh' || given === 'en') ? given : undefined)];
};

export const main = async (args: readonly string[]): Promise<number> => {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    out(`${usage()}\n`);
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    const { nearestWord } = await import('../spec/nearest-word.ts');
    const nearest = nearestWord(name, Object.keys(commands));
    const said = spoken(rest, {
      zh: `没有 ${printableText(name)} 这个命令${nearest === null ? '' : `；是不是 ${nearest}？`}`,
      en: `there is no command '${printableText(name)}'${nearest === null ? '' : `; did you mean ${nearest}?`}`,
    });
    err(`banxin: ${said}\n${nearest === null ? `\n${usage()}\n` : ''}`);
    return 2;
  }
  const { run, help } = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    out(`${help}\n`);
    return 0;
  }
  try {
    return await run(rest);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    // what was typed comes back in the message
    const message = spoken(rest, { zh: error.zh, en: error.message }).split('\n').map(printableText).join('\n');
    const [use] = help.split('\n');
    const more = spoken(rest, { zh: `用法：banxin ${name} --help`, en: `banxin ${name} --help tells more` });
    err(`banxin ${name}: ${message}\n\n${use}\n${more}\n`);
    return 2;
  }
};
