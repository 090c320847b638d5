/** `banxin`: the command line; each command is loaded when it is called, and every way out has its exit status. */

import { printableText } from '../source/cell-width.ts';
import { WrongUsage } from './options.ts';

type Command = (args: readonly string[]) => Promise<number>;

interface Entry {
  readonly what: string;
  readonly load: () => Promise<{ readonly run: Command; readonly help: string }>;
}

const commands: Readonly<Record<string, Entry>> = {
  proof: { what: 'page proof as PDF or pictures', load: () => import('./proof.ts').then((m) => ({ run: m.proof, help: m.proofHelp })) },
  check: { what: 'spec and copyfit, without writing pages', load: () => import('./check.ts').then((m) => ({ run: m.check, help: m.checkHelp })) },
  fit: { what: 'the copyfit report alone', load: () => import('./fit.ts').then((m) => ({ run: m.fit, help: m.fitHelp })) },
  dump: { what: 'the set pages as a text trace', load: () => import('./dump.ts').then((m) => ({ run: m.dump, help: m.dumpHelp })) },
  lines: { what: 'sets a text and prints its lines', load: () => import('./lines.ts').then((m) => ({ run: m.lines, help: m.linesHelp })) },
  fonts: { what: 'what fonts are at hand, and what they lack', load: () => import('./fonts.ts').then((m) => ({ run: m.fonts, help: m.fontsHelp })) },
  export: { what: 'pages for the screen: SVG, PNG, PDF', load: () => import('./export.ts').then((m) => ({ run: m.exportPages, help: m.exportHelp })) },
  init: { what: 'a working starter edition', load: () => import('./init.ts').then((m) => ({ run: m.init, help: m.initHelp })) },
  schema: { what: 'the JSON Schema of the spec files', load: () => import('./schema.ts').then((m) => ({ run: m.schema, help: m.schemaHelp })) },
};

const usage = (): string =>
  ['banxin COMMAND …', '', ...Object.entries(commands).map(([name, { what }]) => `  ${name.padEnd(8)}${what}`), '', 'banxin COMMAND --help tells more'].join('\n');

export const main = async (args: readonly string[]): Promise<number> => {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${usage()}\n`);
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    process.stderr.write(`banxin: there is no command '${printableText(name)}'\n\n${usage()}\n`);
    return 2;
  }
  const { run, help } = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  try {
    return await run(rest);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    // what was typed comes back in the message
    const message = error.message.split('\n').map(printableText).join('\n');
    process.stderr.write(`banxin ${name}: ${message}\n\n${help}\n`);
    return 2;
  }
};
