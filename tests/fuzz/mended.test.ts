/** Faults that spoilt pages brought to light, each kept: what once hung, threw or said too much. */

import { describe, expect, test } from 'vitest';
import { finding } from '../../src/base/finding.ts';
import { fitsWildcard } from '../../src/compose/wildcard.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { newspaper } from '../slips/newspaper.ts';
import { setPaper } from '../slips/set.ts';

const codesOf = (text: string): string[] => readSpec(sourceFile('page.yaml' as ProjectPath, text)).findings.map(({ code }) => code);

/** The best of three, since what else the machine does is not the reader's fault. */
const quickest = (work: () => void): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );

describe('a spec', () => {
  test.each(['{', '[', '- ', '? ', '{a: '])('of thousands of %j is read in no time', (sign) => {
    const text = `kind: page\npage: 3\nplace:\n  - story: a.md\n    at: ${sign.repeat(3000)}\n`;
    expect(codesOf(text)).not.toEqual([]);
    expect(quickest(() => codesOf(text))).toBeLessThan(1500);
  });

  test.each(['- ', '? '])('of thousands of %j above a line further out is read to its end', (sign) => {
    for (const n of [2579, 2616, 3000, 5000]) {
      const text = `kind: page\npage: 3\nplace:\n  ${sign.repeat(n)}x: 1\n  b: 2\ngrid: 1\n`;
      expect(codesOf(text)).toEqual(['spec.too-deep']);
    }
  });

  test('with an alias bomb says nothing but that', () => {
    const nest = Array.from(
      { length: 8 },
      (_, n) =>
        `b${n}: &b${n} [${Array(9)
          .fill(n === 0 ? 'x' : `*b${n - 1}`)
          .join(', ')}]`,
    ).join('\n');
    expect(codesOf(`kind: page\npage: 3\n${nest}\nplace: *b7\n`)).toEqual(['spec.alias-bomb']);
  });

  test('with a quote left open sets no item that swallowed the lines behind it', () => {
    const { document } = readSpec(
      sourceFile('page.yaml' as ProjectPath, 'kind: page\npage: 3\nplace:\n  - story: a.md\n    at: c1\n  - banner: "开\n    at: c2\n'),
    );
    expect(document!.value).toMatchObject({ place: [{ kind: 'story' }] });
    expect(document!.value).not.toHaveProperty('place.1');
  });
});

describe('names', () => {
  test('that every object has by nature are no styles, rules or colours', async () => {
    const page = String(newspaper['page-1.yaml'])
      .replace('border: frame', 'border: toString')
      .replace('color: red', 'color: valueOf')
      .replace('style: lead', 'style: hasOwnProperty')
      .replace('size: 通栏', 'size: toString');
    const { told } = await setPaper({ 'page-1.yaml': page });
    expect(told.map(({ code }) => code).sort()).toEqual([
      'compose.unknown-ad-size',
      'compose.unknown-color',
      'compose.unknown-headline-style',
      'compose.unknown-rule',
    ]);
  });

  test('that every object has by nature are no fields of a folio', async () => {
    const layout = String(newspaper['layouts/county.yaml']).replace('{name}', '{constructor}');
    expect((await setPaper({ 'layouts/county.yaml': layout })).told.map(({ code }) => code)).toEqual(['compose.unknown-field']);
  });
});

describe('files', () => {
  test('a row of stars matches in time that grows with the name', () => {
    const stars = `${'*a'.repeat(2000)}*b`;
    expect(quickest(() => fitsWildcard('a'.repeat(4000), stars))).toBeLessThan(200);
    expect(fitsWildcard('a'.repeat(4000), stars)).toBe(false);
  });

  test.each([
    ['1-grain.md', '*.md', true],
    ['1-grain.md', '*', true],
    ['1-grain.md', '1-*.md', true],
    ['1-grain.md', '*g*r*.md', true],
    ['1-grain.md', '2-*.md', false],
    ['a.md', 'a*a.md', false],
    ['aa.md', 'a*a.md', true],
    ['页（一）.md', '页（*）.md', true],
    ['a+b.md', 'a+*.md', true],
    ['amd', '*.md', false],
  ])('%s by %s: %s', (name, pattern, fits) => {
    expect(fitsWildcard(name, pattern)).toBe(fits);
  });

  test('the project’s own folder is listed like any other', async () => {
    const host = new MemoryHost({ 'a.md': '', 'b.md': '', 'stories/c.md': '' });
    expect(await host.list('' as ProjectPath)).toEqual(['a.md', 'b.md']);
    expect(await host.list('stories' as ProjectPath)).toEqual(['c.md']);
  });
});

describe('a grid', () => {
  test('that cannot be keeps its pages from being set, and nothing is said of their places', async () => {
    const layout = String(newspaper['layouts/county.yaml']).replace('column: 13.5字', 'column: 99字');
    const { told, pages } = await setPaper({ 'layouts/county.yaml': layout });
    expect(told.map(({ code, at }) => `${at} ${code}`)).toEqual(['layouts/county.yaml:6:1 compose.grid-too-wide']);
    expect(pages).toBe(0);
  });

  test('that is told wrongly of one layout is told once for all its pages', async () => {
    const layout = String(newspaper['layouts/county.yaml']).replace(
      'margins: { top: 22mm, bottom: 14mm }',
      'margins: { top: 22mm, bottom: 14mm, left: 5mm, right: 5mm }',
    );
    expect((await setPaper({ 'layouts/county.yaml': layout })).told.map(({ code }) => code)).toEqual(['compose.grid-too-narrow']);
  });
});

describe('a sentence', () => {
  test('counts as people do', () => {
    const message = { code: 'x.y', severity: 'error', zh: '{n} 行', en: '{n} {n|line|lines} {n|is|are} over' } as const;
    expect(finding(message, { n: 1 }).message.en).toBe('1 line is over');
    expect(finding(message, { n: 2 }).message.en).toBe('2 lines are over');
  });

  test('keeps braces that stand for no value of its own', () => {
    const message = { code: 'x.y', severity: 'error', zh: '{toString}', en: '{a|b} {c}' } as const;
    expect(finding(message, { d: 1 }).message).toEqual({ zh: '{toString}', en: '{a|b} {c}' });
  });
});
