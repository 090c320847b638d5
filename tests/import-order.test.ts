/** The order of the house, read from the source itself: who may import whom, what stays behind the one door, and how a file begins and ends. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/**
 * What each folder may import, its own files apart. `(types)`: values of other folders may pass through, their code may not.
 * The folders stand in the order of the road; an import runs up this table, never down.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  source: ['base'],
  spec: ['base', 'source'],
  story: ['base', 'source'],
  style: ['base', 'spec', 'story'],
  // Host and ProjectPath, the one door to the world
  font: ['base', 'source'],
  picture: ['base', 'source'],
  setpage: ['base'],
  text: ['base', 'spec (types)', 'story', 'style', 'font', 'setpage (types)'],
  flow: ['base', 'spec (types)', 'text', 'setpage (types)'],
  compose: ['base', 'source', 'spec', 'story', 'style', 'font', 'picture', 'setpage', 'text', 'flow'],
  copyfit: ['base', 'source', 'spec', 'story', 'style', 'font', 'picture', 'setpage', 'text', 'flow', 'compose'],
  check: ['base', 'source', 'spec', 'font', 'picture', 'setpage', 'compose (types)'],
  write: ['base', 'source', 'font', 'picture', 'setpage'],
  studio: [
    'base',
    'source',
    'spec',
    'story',
    'style',
    'font',
    'picture',
    'setpage',
    'text',
    'flow',
    'compose',
    'copyfit',
    'check',
    'write',
  ],
  cli: [
    'base',
    'source',
    'spec',
    'story',
    'style',
    'font',
    'picture',
    'setpage',
    'text',
    'flow',
    'compose',
    'copyfit',
    'check',
    'write',
    'studio',
  ],
};

/** Folders that wire the rest to the world. */
const wiring = new Set(['cli', 'studio']);

/** The world, and what makes two runs differ. `new Date(…)` of a given day is arithmetic; `new Date()` is a clock. */
const worldly: readonly (readonly [what: string, form: RegExp])[] = [
  ['process', /(?<![\w.$])process\.(?:env|argv|exit|exitCode|std\w+|cwd|platform|arch|pid|hrtime|memoryUsage|nextTick|on|once|emit\w*)\b/],
  ['console', /(?<![\w.$])console\s*\./],
  ['a clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bhrtime\b/],
  ['chance', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/],
  ['time passing', /(?<![\w.$])set(?:Timeout|Interval|Immediate)\s*\(/],
];
const worldlyModule = /^(?:node:)?(?:fs|fs\/promises|child_process|os|process|net|http|https|dns|worker_threads)$/;

interface SourceText {
  /** `text/first-fit.ts` */
  readonly name: string;
  readonly folder: string;
  readonly text: string;
  /** comments, strings and patterns blanked out */
  readonly code: string;
}

const literals =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[(=,:[!&|?{};]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/g;

const sources: readonly SourceText[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((name) => {
    const text = readFileSync(join(src, name), 'utf8');
    return { name, folder: name.includes('/') ? name.slice(0, name.indexOf('/')) : '', text, code: text.replace(literals, '') };
  });

interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

const importForm =
  /^(?:import|export)\s+(?:(type\s+)?((?:\{[^}]*\}|\*(?:\s+as\s+\w+)?|\w+)(?:\s*,\s*\{[^}]*\})?)\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

const importsOf = (source: SourceText): Import[] =>
  [...source.text.matchAll(importForm)].map(([, type, names, from, lazy]) => {
    const listed = /^\{([\s\S]*)\}$/.exec(names ?? '')?.[1];
    const allTypes = listed?.split(',').every((name) => name.trim() === '' || /^type\s/.test(name.trim())) ?? false;
    return { from: (from ?? lazy)!, typesOnly: type !== undefined || allTypes };
  });

/** The folder of `src` an import leads to; `null` for a package. */
const folderOf = (source: SourceText, from: string): string | null => {
  if (!from.startsWith('.')) return null;
  const path = new URL(from, `file:///${source.name}`).pathname.slice(1);
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
};

const allowed = (folder: string, to: string, typesOnly: boolean): boolean => {
  const list = mayImport[folder] ?? [];
  return list.includes(to) || (typesOnly && list.includes(`${to} (types)`));
};

describe('imports', () => {
  it('every folder of the source has its place on the road', () => {
    const known = new Set(Object.keys(mayImport));
    expect([...new Set(sources.map((s) => s.folder))].filter((folder) => folder !== '' && !known.has(folder))).toEqual([]);
  });

  it('the table itself runs one way', () => {
    const order = Object.keys(mayImport);
    for (const [folder, list] of Object.entries(mayImport))
      for (const to of list) expect(order.indexOf(to.replace(' (types)', '')), `${folder} ← ${to}`).toBeLessThan(order.indexOf(folder));
  });

  it('no folder imports one that stands behind it on the road', () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source).flatMap(({ from, typesOnly }) => {
        const to = folderOf(source, from);
        if (source.folder === '' || to === null || to === source.folder || allowed(source.folder, to, typesOnly)) return [];
        return [`${source.name} imports ${from}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('relative imports name the file with its ending', () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ from }) => from.startsWith('.') && !/\.(?:ts|json)$/.test(from))
        .map(({ from }) => `${source.name} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('only the command line and the studio open files', () => {
    const wrong = sources.flatMap((source) =>
      wiring.has(source.folder)
        ? []
        : importsOf(source)
            .filter(({ from }) => worldlyModule.test(from))
            .map(({ from }) => `${source.name} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the source', () => {
  it.each(worldly)('knows nothing of %s outside the command line', (_what, form) => {
    expect(sources.filter((source) => !wiring.has(source.folder) && form.test(source.code)).map((source) => source.name)).toEqual([]);
  });

  it('says in the first line of each file what it is', () => {
    expect(
      sources.filter((source) => !/^\/\*\* \S.*\. \*\/\r?\n|^\/\*\* \S.*[^.\s] \*\/\r?\n/.test(source.text)).map((source) => source.name),
    ).toEqual([]);
  });

  it('has no file longer than 350 lines', () => {
    expect(sources.filter((source) => source.text.split('\n').length > 351).map((source) => source.name)).toEqual([]);
  });

  it('has no any, no enum and no default export', () => {
    const forbidden = /(?:[:<,|&(]|\bas|\bextends)\s*any\b|\benum\s+\w|\bexport\s+default\b/;
    expect(sources.filter((source) => !source.name.endsWith('.d.ts') && forbidden.test(source.code)).map((source) => source.name)).toEqual(
      [],
    );
  });

  it('has no drawer for odds and ends', () => {
    const drawers = /(?:^|[/-])(?:utils?|helpers?|common|types|managers?)(?:[/.-]|$)/;
    expect(sources.filter((source) => drawers.test(source.name)).map((source) => source.name)).toEqual([]);
  });
});
