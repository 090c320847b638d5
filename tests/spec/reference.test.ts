/** The reference and the schema for editors are what the generator makes of the schemas that check the files: nobody tells the language twice. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchema } from '../../src/spec/json-schema.ts';
import { reference } from '../../src/spec/reference.ts';
import { referenceFacts } from '../../src/spec/reference-facts.ts';
import { writtenForms } from '../../src/spec/reference-forms.ts';
import { itemShapes } from '../../src/spec/schema/known-keys.ts';
import { layoutShape } from '../../src/spec/schema/layout-schema.ts';
import { forms } from '../../src/spec/schema/leaf.ts';

const folder = new URL('../../layouts/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const texts = new Map(names.map((name) => [name.replace('.yaml', ''), readFileSync(new URL(name, folder), 'utf8')] as const));
const page = reference(referenceFacts(texts));

/** The tables of a section, without those of the sections inside it. */
const sectionOf = (heading: string): string => {
  const start = page.indexOf(`# ${heading}\n`);
  expect(start, heading).toBeGreaterThan(0);
  const end = page.indexOf('\n#', start + 2);
  return page.slice(start, end < 0 ? page.length : end);
};

describe('the reference of the language', () => {
  test('is as committed (`npm run docs` makes it anew)', () => {
    expect(readFileSync(new URL('../../docs/reference.md', import.meta.url), 'utf8')).toBe(page);
  });

  test('comes with the schema that editors complete and explain by', () => {
    expect(readFileSync(new URL('schema.json', folder), 'utf8')).toBe(`${JSON.stringify(jsonSchema('any'), null, 2)}\n`);
  });

  test('is made alike each time', () => {
    expect(reference(referenceFacts(new Map([...texts].reverse().sort(([a], [b]) => (a < b ? -1 : 1)))))).toBe(page);
  });

  test('has every kind of item, and every key of it', () => {
    const titles = page.match(/^### .+$/gm)!;
    for (const [kind, shape] of Object.entries(itemShapes)) {
      const title = titles.find((line) => line.endsWith(` ${kind}`));
      expect(title, kind).toBeDefined();
      const section = sectionOf(title!.slice(4)) + (kind === 'story' ? sectionOf('排法 text') : '');
      for (const key of Object.keys(shape)) expect(section, `${kind}.${key}`).toContain(`| \`${key}\``);
    }
    for (const key of Object.keys(layoutShape)) expect(sectionOf('版式 layout')).toContain(`| \`${key}\``);
  });

  test('tells every form a value is written in', () => {
    for (const form of Object.keys(forms)) expect(writtenForms, form).toHaveProperty(form);
  });

  test('tells what base gives where a layout says nothing', () => {
    expect(sectionOf('排法 text')).toMatch(/\| `han-latin-gap` \|.*\| `1\/8em` \|/);
    expect(sectionOf('栏格 grid')).toMatch(/\| `row` \|.*\| `13pt` \|/);
    expect(sectionOf('样式 style')).toMatch(/\| `size` \|.*\| `小五` \|/);
    expect(sectionOf('底版里的名称 names that base gives')).toContain('`lead`');
  });

  test('says nothing it does not know', () => {
    expect(page).not.toMatch(/undefined|\[object|NaN/);
    // every row has its five cells
    for (const row of page.match(/^\| `.*$/gm)!) expect(row.replaceAll('\\|', '').split('|').length, row).toBeGreaterThanOrEqual(6);
  });

  test('leads nowhere that is not there', () => {
    const anchors = new Set(
      page.match(/^#+ .+$/gm)!.map((line) =>
        line
          .replace(/^#+ /, '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    for (const [, anchor] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors, anchor).toContain(anchor);
  });
});

describe('the schema for editors', () => {
  test('explains each key in Chinese and in English', () => {
    const story = (jsonSchema('any').$defs as Record<string, { properties: Record<string, { description: string }> }>).story!;
    expect(story.properties.keep!.description).toBe('whole：每篇不拆开 — whole: a manuscript is never parted');
    for (const [key, { description }] of Object.entries(story.properties)) expect(description, key).toMatch(/[\u4e00-\u9fff].* — .*[a-z]/);
  });

  test('speaks one language when asked to', () => {
    const keep = (lang: 'zh' | 'en'): string =>
      (jsonSchema('page', lang).$defs as Record<string, { properties: Record<string, { description: string }> }>).story!.properties.keep!
        .description;
    expect(keep('zh')).toBe('whole：每篇不拆开');
    expect(keep('en')).toBe('whole: a manuscript is never parted');
  });
});
