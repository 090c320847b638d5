/** Explains the style of an item's words: finds the item by its place or its name, and tells of each key its value and who said it. */

import type { Span } from '../base/finding.ts';
import { baseName, type ProjectPath, projectPath } from '../source/path.ts';
import type { SpecDocument, SpecPath } from '../spec/document.ts';
import type { ItemSpec } from '../spec/item-spec.ts';
import type { PageSpec } from '../spec/page-spec.ts';
import { type ExplainedKey, explainStyle } from '../style/explain.ts';
import type { Layer } from '../style/layers.ts';
import type { Edition, PageSource } from './edition.ts';
import type { House } from './house.ts';
import { bookParts, partStyles } from './part-styles.ts';

/** One key of the style, with the place in a file that says it. */
export interface PlacedKey extends ExplainedKey {
  readonly at: Span | null;
}

export interface Explanation {
  readonly kind: ItemSpec['kind'];
  readonly name: string;
  /** where the item stands in its page */
  readonly at: Span;
  readonly part: string;
  readonly keys: readonly PlacedKey[];
}

/** `known`: what might have been meant. */
export type Explained =
  | { readonly found: readonly Explanation[] }
  | { readonly missing: 'item' | 'part' | 'page'; readonly known: readonly string[] };

interface Standing {
  readonly page: PageSource;
  /** of the page, or of the box it stands in */
  readonly house: House;
  readonly item: ItemSpec;
}

/** The words an item is known by: what stands behind its first key. */
const nameOf = (item: ItemSpec): string => {
  switch (item.kind) {
    case 'story':
    case 'photo':
      return item.file;
    case 'headline':
      return item.main;
    case 'banner':
      return item.text;
    case 'rule':
      return item.rule;
    case 'box':
    case 'area':
      return item.title;
    default:
      return item.words;
  }
};

const itemsOf = (page: PageSource): readonly Standing[] => {
  const found: Standing[] = [];
  const walk = (items: readonly ItemSpec[], house: House): void => {
    for (const item of items) {
      const own = item.kind === 'box' || item.kind === 'area' ? house.inside(item) : house;
      found.push({ page, house: own, item });
      if (item.kind === 'box' || item.kind === 'area') walk(item.place, own);
    }
  };
  walk(page.document.value.place, page.house);
  return found;
};

/** `place[1].place[0]`: counted from 0, as everywhere in paths. */
const pathIn = (words: string): SpecPath | null =>
  /^place\[\d{1,6}\](\.place\[\d{1,6}\])*$/.test(words) ? words.split('.').flatMap((step) => ['place', Number(step.slice(6, -1))]) : null;

export const writtenPath = (path: SpecPath): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

const samePath = (a: SpecPath, b: SpecPath): boolean => a.length === b.length && a.every((step, i) => step === b[i]);

/** The manuscripts an item stands for. */
const filesOf = (edition: Edition, { page, item }: Standing): readonly string[] => {
  if (item.kind !== 'story') return [];
  const path = projectPath(item.file, page.document.file.path);
  return path === null ? [] : item.file.includes('*') ? (edition.patterns.get(path) ?? []) : [path];
};

/** How well words name an item: as written, by a whole path, by a file's name alone; 0 for not at all. */
const nearness = (edition: Edition, standing: Standing, words: string): number => {
  if (nameOf(standing.item) === words) return 3;
  const files = filesOf(edition, standing);
  if (files.includes(words)) return 2;
  return files.some((file) => baseName(file) === words) || baseName(nameOf(standing.item)) === words ? 1 : 0;
};

/** Each key of a style, with the place in a file that says it. */
const placedKeys = (house: House, page: SpecDocument<PageSpec> | null, layers: readonly Layer[]): readonly PlacedKey[] => {
  const placeOf = ({ by, from }: ExplainedKey): Span | null => {
    if (from.in === 'manuscript') return from.at;
    if (from.in === 'page') return page?.span([...from.path, by]) ?? null;
    return from.in === 'layout' ? (house.source?.span([...from.path, by]) ?? null) : null;
  };
  return explainStyle(layers, { em: house.em, row: house.row }).map((key) => ({ ...key, at: placeOf(key) }));
};

/** A book has one item, its manuscript. */
const explainBook = ({ house, story }: NonNullable<Edition['book']>, words: string): Explained => {
  const { path } = story.file;
  const parts = bookParts(house, story);
  const colon = words.lastIndexOf(':');
  const [item, part] = colon < 0 ? [words, 'body'] : [words.slice(0, colon), words.slice(colon + 1)];
  if (item !== path && item !== baseName(path)) return { missing: 'item', known: [path] };
  const layers = parts.get(part);
  if (!layers) return { missing: 'part', known: [...parts.keys()] };
  return { found: [{ kind: 'story', name: path, at: { file: path, start: 0, end: 0 }, part, keys: placedKeys(house, null, layers()) }] };
};

/** `place`: `[page.yaml#]item[:part]`, the item by its path (`place[2]`) or its name (`stories/ice.md`). */
export const explainPlace = (edition: Edition, place: string): Explained => {
  if (edition.book) return explainBook(edition.book, place);
  const hash = place.indexOf('#');
  const wanted = hash < 0 ? null : place.slice(0, hash);
  const rest = place.slice(hash + 1);
  const pages = edition.pages.filter(({ document: { file } }) => wanted === null || file.path === wanted || baseName(file.path) === wanted);
  if (pages.length === 0) return { missing: 'page', known: edition.pages.map(({ document }) => document.file.path) };
  const standing = pages.flatMap(itemsOf);

  /** Items that words name, the nearest kind of name only. */
  const named = (words: string): readonly Standing[] => {
    const path = pathIn(words);
    if (path) return standing.filter(({ item }) => samePath(item.path, path));
    const near = standing.map((one) => nearness(edition, one, words));
    const best = Math.max(0, ...near);
    return best === 0 ? [] : standing.filter((_, n) => near[n] === best);
  };
  // a title may hold a colon itself
  const colon = rest.lastIndexOf(':');
  const whole = named(rest);
  const items = whole.length > 0 || colon < 0 ? whole : named(rest.slice(0, colon));
  const part = whole.length > 0 || colon < 0 ? null : rest.slice(colon + 1);
  if (items.length === 0) return { missing: 'item', known: standing.map(({ item }) => `${writtenPath(item.path)} ${nameOf(item)}`) };
  const found: Explanation[] = [];
  const known = new Set<string>();
  for (const one of items) {
    const { item, page, house } = one;
    const { document } = page;
    const stories = filesOf(edition, one).flatMap((file) => edition.stories.get(file as ProjectPath) ?? []);
    const parts = partStyles(house, item, stories);
    const name = part ?? [...parts.keys()][0];
    const layers = name === undefined ? undefined : parts.get(name);
    if (name !== undefined && layers)
      found.push({
        kind: item.kind,
        name: nameOf(item),
        at: document.keySpan(item.path),
        part: name,
        keys: placedKeys(house, document, layers()),
      });
    else for (const other of parts.keys()) known.add(other);
  }
  return found.length > 0 ? { found } : { missing: 'part', known: [...known] };
};
