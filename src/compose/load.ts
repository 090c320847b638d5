/** Loads an edition or a page: every file it names is read through the Host, once; what is wrong is gathered, and the rest goes on. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { loadCatalog } from '../font/read-catalog.ts';
import { completeFonts, openFonts } from '../font/open-fonts.ts';
import { measurePicture } from '../picture/measure.ts';
import type { EditionInfo } from '../setpage/set-page.ts';
import { FileMissing, type Host } from '../source/host.ts';
import { type ProjectPath, projectPath } from '../source/path.ts';
import { type SourceFile, sourceFile } from '../source/source-file.ts';
import type { SpecDocument, SpecPath } from '../spec/document.ts';
import type { ItemSpec, PhotoSpec } from '../spec/item-spec.ts';
import type { LayoutSpec } from '../spec/layout-spec.ts';
import { loadLayout } from '../spec/load-layout.ts';
import type { EditionSpec, PageSpec } from '../spec/page-spec.ts';
import { readSpec } from '../spec/read-spec.ts';
import { readStory } from '../story/read-story.ts';
import type { Story } from '../story/story.ts';
import type { Edition, PageSource, PictureSize } from './edition.ts';
import { BREAK, charClass } from '../text/char-class.ts';
import { isPicturePath } from './item-masthead.ts';
import { type House, houseOf } from './house.ts';
import { composeMessages } from './messages.ts';
import { type FaceNeed, neededFaces } from './needed-faces.ts';

/** What has been read so far. */
class Loading {
  readonly host: Host;
  readonly findings: Finding[] = [];
  readonly texts = new Map<string, string>();
  readonly stories = new Map<ProjectPath, Story>();
  readonly patterns = new Map<string, readonly ProjectPath[]>();
  readonly pictures = new Map<ProjectPath, PictureSize | null>();
  /** the houses' own terms, from their `words:` files */
  readonly terms = new Set<string>();
  private readonly houses = new Map<string, House>();

  constructor(host: Host) {
    this.host = host;
  }

  async bytes(path: ProjectPath, at?: Span): Promise<Uint8Array | null> {
    try {
      return await this.host.read(path);
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
      this.findings.push(finding(composeMessages.missingFile, { file: path, near: await this.near(path) }, at));
      return null;
    }
  }

  /** Files beside a missing one, for the hint. */
  private async near(path: ProjectPath): Promise<string> {
    const slash = path.lastIndexOf('/');
    if (slash < 0) return '';
    const names = (await this.host.list(path.slice(0, slash) as ProjectPath)).slice(0, 8);
    return names.length === 0 ? '' : ` (${names.join(', ')})`;
  }

  async file(path: ProjectPath, at?: Span): Promise<SourceFile | null> {
    const bytes = await this.bytes(path, at);
    if (!bytes) return null;
    const file = sourceFile(path, bytes);
    this.texts.set(path, file.text);
    return file;
  }

  resolve(written: string, from: ProjectPath, at?: Span): ProjectPath | null {
    const path = projectPath(written, from);
    if (!path) this.findings.push(finding(composeMessages.outsideProject, { file: written }, at));
    return path;
  }

  async story(path: ProjectPath, at?: Span): Promise<void> {
    if (this.stories.has(path)) return;
    const file = await this.file(path, at);
    if (!file) return;
    const { story, findings } = readStory(file);
    this.stories.set(path, story);
    this.findings.push(...findings);
  }

  async pattern(written: string, from: ProjectPath, at?: Span): Promise<void> {
    const path = this.resolve(written, from, at);
    if (!path || this.patterns.has(path)) return;
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    const wanted = new RegExp(`^${path.slice(slash + 1).split('*').map((s) => s.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 'u');
    const names = (await this.host.list(folder as ProjectPath)).filter((name) => wanted.test(name));
    const paths = names.map((name) => (folder === '' ? name : `${folder}/${name}`) as ProjectPath);
    this.patterns.set(path, paths);
    if (paths.length === 0) this.findings.push(finding(composeMessages.noMatch, { file: written }, at));
    for (const one of paths) await this.story(one, at);
  }

  async picture(written: string, from: ProjectPath, at?: Span): Promise<void> {
    const path = this.resolve(written, from, at);
    if (!path || this.pictures.has(path)) return;
    this.pictures.set(path, null);
    const bytes = await this.bytes(path, at);
    if (!bytes) return;
    const measured = await measurePicture(bytes, path);
    if (measured.ok) this.pictures.set(path, { width: measured.facts.width, height: measured.facts.height });
    else this.findings.push(at ? { ...measured.finding, at } : measured.finding);
  }

  /** A picture that may be late: nothing is said of it here. */
  async late(written: string, from: ProjectPath): Promise<void> {
    const path = projectPath(written, from);
    if (!path || this.pictures.has(path)) return;
    const bytes = await this.host.read(path).catch(() => null);
    const measured = bytes ? await measurePicture(bytes, path) : null;
    this.pictures.set(path, measured?.ok ? { width: measured.facts.width, height: measured.facts.height } : null);
  }

  async house(name: string, from: ProjectPath): Promise<House> {
    const key = `${name} ${from.split('/').slice(0, -1).join('/')}`;
    const known = this.houses.get(key);
    if (known) return known;
    const { layout, findings, sources } = await loadLayout(this.host, name, from);
    for (const source of sources) this.texts.set(source.path, source.text);
    this.findings.push(...findings);
    const words = layout?.value.words;
    const terms = words === undefined ? null : await this.file(words as ProjectPath, layout?.span(['words']));
    for (const line of terms?.text.split('\n') ?? []) if (line.trim() !== '' && !line.startsWith('#')) this.terms.add(line.trim());
    const house = houseOf(layout?.value ?? ({ kind: 'layout' } satisfies LayoutSpec), this.findings);
    this.houses.set(key, house);
    return house;
  }
}

/** Reads what the items of a page name. */
const loadItems = async (loading: Loading, document: SpecDocument<PageSpec>, items: readonly ItemSpec[]): Promise<void> => {
  const from = document.file.path;
  const photo = async (spec: PhotoSpec, path: SpecPath): Promise<void> => {
    const at = document.span(path);
    await loading.picture(spec.file, from, at);
    if (spec.caption !== undefined && /\.(md|txt)$/.test(spec.caption)) {
      const caption = loading.resolve(spec.caption, from, at);
      if (caption) await loading.story(caption, document.span([...path, 'caption']));
    }
  };
  for (const item of items) {
    const at = document.span(item.path);
    if (item.kind === 'story') {
      if (item.file.includes('*')) await loading.pattern(item.file, from, at);
      else {
        const path = loading.resolve(item.file, from, at);
        if (path) await loading.story(path, at);
      }
      for (const [n, spec] of (item.photo ?? []).entries()) await photo(spec, [...item.path, 'photo', n]);
    } else if (item.kind === 'photo') await photo(item, item.path);
    else if (item.kind === 'masthead' && isPicturePath(item.words)) await loading.picture(item.words, from, at);
    else if (item.kind === 'ad' && /\.(png|jpe?g)$/i.test(item.words)) await loading.late(item.words, from);
    else if (item.kind === 'box' || item.kind === 'area') await loadItems(loading, document, item.place);
  }
};

/** The house style of a page that names none. */
const usualLayout = 'tabloid';

const loadPage = async (loading: Loading, path: ProjectPath, edition: EditionSpec | null, at?: Span): Promise<PageSource | null> => {
  const file = await loading.file(path, at);
  if (!file) return null;
  const { document, findings } = readSpec(file);
  loading.findings.push(...findings);
  if (!document || document.value.kind !== 'page') {
    if (document) loading.findings.push(finding(composeMessages.notAPage, { file: path, kind: document.value.kind }, at));
    return null;
  }
  const page = document as SpecDocument<PageSpec>;
  const house = await loading.house(page.value.layout ?? edition?.layout ?? usualLayout, path);
  await loadItems(loading, page, page.value.place);
  return { document: page, house };
};

const pageDate = (spec: EditionSpec | null, pages: readonly PageSource[]): string | null => spec?.date ?? pages[0]?.document.value.page.date ?? null;

const infoOf = (spec: EditionSpec | null, pages: readonly PageSource[], path: ProjectPath, houses: readonly House[]): EditionInfo => ({
  title: spec?.title ?? pages[0]?.document.value.page.name ?? path,
  lang: houses[0]?.style('body').lang ?? 'zh-Hans',
  date: pageDate(spec, pages),
  issue: spec?.issue ?? null,
});

/** The code points of a text; long texts repeat themselves, so each UTF-16 unit is looked at once. */
const distinct = (text: string, into: Set<number>): void => {
  const seen = new Uint8Array(0x10000);
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

/** 农历 is worked out only when a masthead or a folio prints it. */
const lunarDates = async (spec: EditionSpec | null, pages: readonly PageSource[]): Promise<Map<string, string>> => {
  const asks = pages.some(
    ({ document, house }) => document.value.place.some((item) => item.kind === 'masthead') || (house.layout.furniture ?? []).some((f) => f.folio.includes('{lunar}')),
  );
  const found = new Map<string, string>();
  if (!asks) return found;
  const { lunarDate } = await import('./lunar.ts');
  for (const date of [spec?.date, ...pages.map((p) => p.document.value.page.date)]) if (date !== undefined) found.set(date, lunarDate(date));
  return found;
};

/** Opens the fonts that the house styles and the manuscripts call for, by the nearest catalog. */
const loadFonts = async (loading: Loading, pages: readonly PageSource[], book: Edition['book']) => {
  const needs = new Map<string, FaceNeed>();
  const add = (found: readonly FaceNeed[]): void => {
    for (const need of found) needs.set(`${need.role} ${need.weight}`, need);
  };
  for (const { house, document } of pages) add(neededFaces(house, document.value.place, loading.stories.values()));
  if (book) add(neededFaces(book.house, [], [book.story]));
  const named = (book?.house ?? pages[0]?.house)?.layout.fonts;
  const catalog = await loadCatalog(loading.host, (named ?? null) as ProjectPath | null);
  loading.findings.push(...catalog.findings);
  const opened = await openFonts(loading.host, catalog.catalog, [...needs.values()]);
  loading.findings.push(...opened.findings);
  // every character is asked of every stack once, so that fall-back faces are open before the first line is set
  const characters = new Set<number>();
  for (const text of loading.texts.values()) distinct(text, characters);
  for (const { role, weight } of needs.values()) {
    const stack = opened.fonts.stack(role, weight);
    for (const c of characters) if (charClass(c) < BREAK) stack.pick(c);
  }
  await completeFonts(loading.host, opened.fonts);
  return opened.fonts;
};

/** Reads the project from its page or edition file on. Rejects only when fonts cannot be opened at all. */
export const loadEdition = async (host: Host, path: ProjectPath): Promise<Edition> => {
  const loading = new Loading(host);
  const pages: PageSource[] = [];
  let spec: EditionSpec | null = null;
  let book: Edition['book'] = null;
  const file = await loading.file(path);
  const read = file ? readSpec(file) : null;
  if (read?.document?.value.kind === 'edition') {
    loading.findings.push(...read.findings);
    const document = read.document as SpecDocument<EditionSpec>;
    spec = document.value;
    for (const [n, written] of (spec.pages ?? []).entries()) {
      const at = document.span(['pages', n]);
      const page = loading.resolve(written, path, at);
      const loaded = page ? await loadPage(loading, page, spec, at) : null;
      if (loaded) pages.push(loaded);
    }
    if (spec.story !== undefined) {
      const at = document.span(['story']);
      const manuscript = loading.resolve(spec.story, path, at);
      if (manuscript) await loading.story(manuscript, at);
      const story = manuscript ? loading.stories.get(manuscript) : undefined;
      const house = await loading.house(spec.layout ?? usualLayout, path);
      if (story) book = { story, house };
    }
  } else if (file) {
    const loaded = await loadPage(loading, path, null);
    if (loaded) pages.push(loaded);
  }
  const fonts = await loadFonts(loading, pages, book);
  const houses = [...pages.map((p) => p.house), ...(book ? [book.house] : [])];
  return {
    info: infoOf(spec, pages, path, houses),
    spec,
    pages,
    book,
    stories: loading.stories,
    patterns: loading.patterns,
    pictures: loading.pictures,
    fonts,
    borders: new Map(),
    lunar: await lunarDates(spec, pages),
    terms: [...loading.terms],
    texts: loading.texts,
    findings: loading.findings,
  };
};
