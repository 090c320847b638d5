/** All words that a page spec and its manuscripts put on a page, gathered from the files alone. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { manuscript, runningText } from './manuscript.ts';

export interface Words {
  /** what they are, for messages: `ice-falls.md, text` */
  readonly name: string;
  readonly text: string;
  /** a story's running text: the reading order of a page is that of these */
  readonly running: boolean;
}

type Yaml = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Yaml => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

/** The files of a pattern, in name order; one star at most, in its last part. */
const matching = (folder: string, pattern: string): string[] => {
  const inside = dirname(pattern);
  const [head = '', tail = ''] = basename(pattern).split('*');
  const fits = (name: string): boolean => (pattern.includes('*') ? name.startsWith(head) && name.endsWith(tail) : name === head);
  const files = readdirSync(join(folder, inside)).filter(fits);
  if (files.length === 0) throw new Error(`no manuscript ${pattern}`);
  return files.sort().map((name) => join(inside, name));
};

/** `/` marks a preferred break, and is a stroke only between figures or Latin letters. */
const unbroken = (headline: string): string => headline.replace(/(?<![A-Za-z0-9])\/|\/(?![A-Za-z0-9])/gu, '\n');

const photoWords = (folder: string, photo: Yaml, file: string): Words[] => {
  const found: Words[] = [];
  const name = basename(file);
  if (typeof photo.caption === 'string') {
    const isFile = /\.(md|txt)$/u.test(photo.caption);
    const text = isFile ? runningText(manuscript(join(folder, photo.caption))) : photo.caption;
    found.push({ name: `caption of ${name}`, text, running: isFile });
  }
  if (typeof photo.credit === 'string') found.push({ name: `credit of ${name}`, text: photo.credit, running: false });
  return found;
};

const storyWords = (folder: string, item: Yaml): Words[] => {
  const found: Words[] = [];
  for (const file of matching(folder, String(item.story))) {
    const words = manuscript(join(folder, file));
    // read without types, `null` is a word like any other
    const given = typeof item.headline === 'string' ? { main: item.headline } : isMap(item.headline) ? item.headline : {};
    const own = given.main === 'null' ? null : given;
    for (const [key, written] of [
      ['kicker', 'kicker'],
      ['main', 'headline'],
      ['deck', 'deck'],
    ] as const) {
      const text = own ? (own[key] ?? words.front[written]) : undefined;
      if (typeof text === 'string') found.push({ name: `${file}, ${written}`, text: unbroken(text), running: false });
    }
    if (words.front.byline) found.push({ name: `${file}, byline`, text: words.front.byline, running: false });
    found.push({ name: `${file}, text`, text: runningText(words), running: true });
  }
  for (const photo of list(item.photo)) if (isMap(photo)) found.push(...photoWords(folder, photo, String(photo.file)));
  return found;
};

const itemWords = (folder: string, item: unknown): Words[] => {
  if (!isMap(item)) return [];
  if ('story' in item) return storyWords(folder, item);
  if ('photo' in item) return photoWords(folder, item, String(item.photo));
  if ('banner' in item) return [{ name: 'banner', text: String(item.banner), running: false }];
  if ('headline' in item) return [{ name: 'headline', text: unbroken(String(item.headline)), running: false }];
  if ('text' in item || 'quote' in item || 'masthead' in item) {
    const words = [{ name: 'words', text: String(item.text ?? item.quote ?? item.masthead), running: false }];
    // a pull quote's credit stands behind a dash
    return typeof item.credit === 'string' ? [...words, { name: 'credit of a quote', text: `——${item.credit}`, running: false }] : words;
  }
  const inside = list(item.place).flatMap((each) => itemWords(folder, each));
  return 'box' in item ? [{ name: 'box', text: String(item.box), running: false }, ...inside] : inside;
};

export const pageWords = (page: string): Words[] => {
  const spec: unknown = parse(readFileSync(page, 'utf8'), { schema: 'failsafe' });
  return isMap(spec) ? list(spec.place).flatMap((item) => itemWords(dirname(page), item)) : [];
};
