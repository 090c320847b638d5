/** Opens the fonts that the house styles and the manuscripts of an edition call for, by the catalogs and the fonts folder of its project. */

import type { Finding, Span } from '../base/finding.ts';
import type { Catalog } from '../font/catalog.ts';
import { type FontFolder, findFontFolder } from '../font/font-folder.ts';
import type { FontSet } from '../font/font-set.ts';
import { completeFonts, openFonts } from '../font/open-fonts.ts';
import { loadCatalog } from '../font/read-catalog.ts';
import type { Host } from '../source/host.ts';
import { type ProjectPath, projectPath } from '../source/path.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { StyleSpec } from '../spec/style-spec.ts';
import type { Story } from '../story/story.ts';
import { BREAK, charClass, JOINED } from '../text/char-class.ts';
import type { Edition } from './edition.ts';
import { bookFaces, type FaceNeed, neededFaces, type StoriesOf } from './needed-faces.ts';
import { fitsWildcard } from './wildcard.ts';

/** The parts of an edition that say which fonts it needs. */
export type Fonted = Pick<Edition, 'pages' | 'book' | 'stories' | 'lunar'>;

/** Words that the composer adds to those that are written: jump lines, dates, weekdays, page numbers. */
const composedWords = '上下转接第版年月日星期一二三四五六0123456789·—… ';

/** The manuscripts that were read for an item of a page: one, or those whose names its pattern fits. */
const storiesFrom =
  (stories: Fonted['stories'], from: ProjectPath): StoriesOf =>
  (item) => {
    const path = projectPath(item.file, from);
    if (!path) return [];
    if (!path.includes('*')) return stories.has(path) ? [stories.get(path)!] : [];
    return [...stories].flatMap(([name, story]) => (fitsWildcard(name, path) ? [story] : []));
  };

/** Each role, weight and language once, in the order of the pages. */
export const editionNeeds = ({ pages, book, stories }: Fonted): FaceNeed[] => {
  const needs = new Map<string, FaceNeed>();
  const add = (found: readonly FaceNeed[]): void => {
    for (const need of found) needs.set(`${need.role} ${need.weight} ${need.lang}`, need);
  };
  for (const { house, document } of pages) add(neededFaces(house, document.value.place, storiesFrom(stories, document.file.path)));
  if (book) add(bookFaces(book.house, book.story));
  return [...needs.values()];
};

export interface EditionCatalog {
  readonly catalog: Catalog;
  readonly folder: FontFolder | null;
  readonly findings: readonly Finding[];
  readonly sources: readonly SourceFile[];
}

/** The catalogs in force, and the fonts folder nearest to the edition's files. */
export const editionCatalog = async (host: Host, path: ProjectPath, { pages, book }: Fonted): Promise<EditionCatalog> => {
  const folder = await findFontFolder(host, [path, ...pages.map(({ document }) => document.file.path)]);
  const named = (book?.house ?? pages[0]?.house)?.layout.fonts as ProjectPath | undefined;
  return { ...(await loadCatalog(host, named ?? null, folder)), folder };
};

/** Where the layouts name fonts, and their catalogs: by what they name. */
const fontPlaces = ({ pages, book }: Fonted): Map<string, Span> => {
  const places = new Map<string, Span>();
  const houses = [...pages.map(({ house }) => house), ...(book ? [book.house] : [])];
  for (const source of new Set(houses.map((house) => house.source))) {
    if (!source) continue;
    const note = (style: StyleSpec | undefined, path: readonly string[]): void => {
      if (style?.font === undefined || places.has(style.font)) return;
      const at = source.span([...path, 'font']);
      // what comes with Banxin is not the user's to mend
      if (!at.file.startsWith('banxin:')) places.set(style.font, at);
    };
    const { styles = {}, headlines = {}, fonts } = source.value;
    for (const [name, style] of Object.entries(styles)) note(style, ['styles', name]);
    for (const [name, group] of Object.entries(headlines))
      for (const part of ['main', 'kicker', 'deck'] as const) note(group[part], ['headlines', name, part]);
    if (fonts !== undefined) places.set(fonts, source.span(['fonts']));
  }
  return places;
};

/** The UTF-16 units that a set of code points has taken up already: kept with it, since a manuscript comes in thousands of paragraphs. */
const taken = new WeakMap<Set<number>, Uint8Array>();

/** The code points of a text; long texts repeat themselves, so each UTF-16 unit is looked at once. */
const distinct = (text: string, into: Set<number>): void => {
  const seen = taken.get(into) ?? new Uint8Array(0x10000);
  taken.set(into, seen);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const c = text.codePointAt(i)!;
      if (c > 0xffff) i++;
      into.add(c);
    } else if (seen[unit] === 0) {
      seen[unit] = 1;
      into.add(unit);
    }
  }
};

/** The characters of manuscripts as they will be set; a reader may have mended some that the file has. */
export const storyCharacters = (stories: Iterable<Story>, into: Set<number>): void => {
  for (const { front, blocks } of stories) {
    for (const field of Object.values(front)) distinct(field.text, into);
    for (const { text } of blocks) distinct(text, into);
  }
};

export interface LoadedFonts {
  readonly fonts: FontSet;
  /** of all words of the edition */
  readonly languages: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly sources: readonly SourceFile[];
}

/** `texts`: every file read so far. */
export const loadFonts = async (
  host: Host,
  path: ProjectPath,
  edition: Fonted,
  texts: ReadonlyMap<string, string>,
): Promise<LoadedFonts> => {
  const places = fontPlaces(edition);
  const { catalog, folder, findings, sources } = await editionCatalog(host, path, edition);
  const needs = editionNeeds(edition);
  const placed = needs.map((need) => ({ ...need, at: places.get(need.role) }));
  const opening = openFonts(host, catalog, placed, folder);
  // every character is asked of every stack once, so that fall-back faces are open before the first line is set; gathered while the files are read
  const characters = new Set<number>();
  storyCharacters(edition.stories.values(), characters);
  for (const [file, text] of texts) if (!edition.stories.has(file as ProjectPath)) distinct(text, characters);
  for (const text of [composedWords, ...edition.lunar.values()]) distinct(text, characters);
  const printed = [...characters].filter((c) => charClass(c) !== BREAK && charClass(c) !== JOINED);
  const { fonts } = await opening;
  for (const { role, weight, lang } of needs) {
    const stack = fonts.stack(role, weight, lang);
    for (const c of printed) stack.pick(c);
  }
  await completeFonts(host, fonts);
  const at = (found: Finding): Finding => {
    const place = found.at ?? places.get(String(found.values.file));
    return place ? { ...found, at: place } : found;
  };
  return { fonts, languages: new Set(needs.map(({ lang }) => lang)), findings: [...findings.map(at), ...fonts.findings], sources };
};
