import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { ProjectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { readYaml } from '../../src/spec/read-yaml.ts';
import { knownKeys } from '../../src/spec/schema/known-keys.ts';
import { mended } from '../../src/spec/yaml/mended.ts';
import { plain } from '../../src/spec/yaml/node.ts';
import { readEveryday } from '../../src/spec/yaml/read-everyday.ts';
import { toNodes } from '../../src/spec/yaml/to-nodes.ts';

const folders = [new URL('./examples/', import.meta.url), new URL('../../layouts/', import.meta.url)];
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8')),
);

const file = (text: string) => sourceFile('page.yaml' as ProjectPath, text);

/** A file as it looks after a few slips. */
const slipped = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.nat(),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(3),
        fc.constantFrom(
          ...' |\n|:|: |：|- |-|－|#| #|,|，|{|}|[|]|"|\'|&a |*a|!|>|%|@|`|?|字|a|  |\n  |\n    |~|。|\\|a: b|- a: b\n|---|...|\u3000|\t|\u0000|\ud800|\ufffd|__proto__: |0|<<: '.split(
            '|',
          ),
          '|',
        ),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([text, from, edits]) => {
    let result = text.slice(0, 1 + (from % text.length));
    for (const [where, removed, put] of edits) {
      const at = where % (result.length + 1);
      result = result.slice(0, at) + put + result.slice(at + removed);
    }
    return result;
  });

const parsed = (text: string) => {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, stringKeys: true, logLevel: 'error' });
  const { root, findings } = toNodes(document, mended(text, []), file(text));
  return { root, complaints: [...document.errors, ...document.warnings, ...findings] };
};

describe('everyday YAML', () => {
  test('is read alike by the short road and by the parser, place for place, and the parser has nothing to say of it', () => {
    let short = 0;
    fc.assert(
      fc.property(slipped, (text) => {
        const root = readEveryday(text);
        if (!root) return;
        short++;
        const careful = parsed(text);
        expect(careful.complaints).toEqual([]);
        expect(root).toEqual(careful.root);
      }),
      { numRuns: 600 },
    );
    expect(short).toBeGreaterThan(50);
  });

  test('is what our own layouts and examples are written in', () => {
    for (const text of texts) expect(readEveryday(text)).not.toBeNull();
  });

  test.each([
    'a: |\n  b\n',
    'a: "\\n"\n',
    'a: &x b\n',
    'a: b\n c\n',
    '? a\n',
    'a: b: c\n',
    'a: b #c\n',
    'a: 1\na: 2\n',
    '---\na: b\n',
    'a:\tb\n',
    '{ a: b }\n',
    'a: { b, c: d }\n',
    'a: [x\n  y]\n',
    "'a': b\n",
    'a: - b\n',
  ])('%j is left to the parser', (text) => {
    expect(readEveryday(text)).toBeNull();
  });
});

describe('whatever is typed', () => {
  test('reading ends with findings in the file and never with a throw', () => {
    fc.assert(
      fc.property(slipped, (text) => {
        const source = file(text);
        const { document, findings } = readSpec(source);
        for (const { at, message, code } of findings) {
          expect(at!.start).toBeGreaterThanOrEqual(0);
          expect(at!.end).toBeGreaterThanOrEqual(at!.start);
          expect(at!.end).toBeLessThanOrEqual(source.text.length);
          expect(code).toMatch(/^spec\.[a-z0-9-]+$/);
          expect(message.zh && message.en).toBeTruthy();
        }
        if (!document) expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 600 },
    );
  });

  test('mere noise too', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...' \n:-{}[]"\'#&*!|>%@`?,ab字：，\t'), maxLength: 60 }), (text) => {
        readSpec(file(text));
        readSpec(file(`kind: page\npage: 3\nplace:\n  - ${text}\n`));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['brackets in brackets', '['.repeat(5000)],
    ['maps in maps', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['lists in lists', `${'- '.repeat(5000)}x`],
    ['a colon after a colon', 'a: b: '.repeat(3000)],
    ['quotes', '"'.repeat(5000)],
    ['a file too long', `a: ${'字'.repeat(500_000)}`],
    [
      'aliases of aliases',
      `a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`).join('\n')}\n`,
    ],
  ])('%s end soon, with a finding', (_, text) => {
    const started = performance.now();
    const { findings } = readSpec(file(text));
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(findings.length).toBeLessThan(60);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('the same text gives the same findings', () => {
    fc.assert(
      fc.property(slipped, (text) => {
        expect(readSpec(file(text)).findings).toEqual(readSpec(file(text)).findings);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a mended text', () => {
  test('leads back to the text as written', () => {
    const written = 'a：b\n－　c:d';
    const { text, original } = mended(written, [
      { at: 1, removed: 1, inserted: ': ' },
      { at: 4, removed: 2, inserted: '- ' },
      { at: 8, removed: 0, inserted: ' ' },
    ]);
    expect(text).toBe('a: b\n- c: d');
    expect(written[original(text.indexOf('b'))]).toBe('b');
    expect(written[original(text.indexOf('c'))]).toBe('c');
    expect(written[original(text.indexOf('d'))]).toBe('d');
    expect(original(text.length)).toBe(written.length);
  });

  test('reads on after the slip', () => {
    const { root, findings } = readYaml(file('kind: page\nlayout：tabloid\npage:3\n'), knownKeys);
    expect(findings).toHaveLength(2);
    expect({ ...(plain(root!) as object) }).toEqual({ kind: 'page', layout: 'tabloid', page: '3' });
  });
});
