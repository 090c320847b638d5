/** Loads an edition or a page: every file it names is read through the Host, once; what is wrong is gathered, and the rest goes on. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { measurePicture } from '../picture/measure.ts';
import type { EditionInfo } from '../setpage/set-page.ts';
import { FileMissing, type Host } from '../source/host.ts';
import { type ProjectPath, projectPath } from '../source/path.ts';
import { type SourceFile, sourceFile } from '../source/source-file.ts';
import type { SpecDocument, SpecPath } from '../spec/document.ts';
import { wholeFile } from '../spec/faulty-keys.ts';
import type { ItemSpec, PhotoSpec } from '../spec/item-spec.ts';
import { loadLayout } from '../spec/load-layout.ts';
import type { EditionSpec, PageSpec } from '../spec/page-spec.ts';
import { readSpec } from '../spec/read-spec.ts';
import { isStoryPath, readManuscript } from '../story/read-story.ts';
import type { Story } from '../story/story.ts';
import { hasLongWord, loadHyphenator } from '../text/hyphenate.ts';
import { checkLayoutNames } from './check-names.ts';
import type { Edition, PageSource, PictureSize } from './edition.ts';
import { fileMessages } from './file-messages.ts';
import { type House, houseOf } from './house.ts';
import { isPicturePath } from './item-masthead.ts';
import { loadFonts } from './load-fonts.ts';
import { nearFile, nearFolder, writtenFrom } from './near-file.ts';
import { notYetInLayout } from './not-yet.ts';
import { pageGeometry } from './type-area.ts';
import { fitsWildcard } from './wildcard.ts';

/** A layout with a fault in one of these has no sure grid. */
const gridKeys = [wholeFile, 'kind', 'extends', 'paper', 'grid'];

/** Names of files that a hint lists. */
const mostNames = 8;

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
  /** `null`: no such layout, or one whose grid cannot be relied on */
  private readonly houses = new Map<string, House | null>();

  constructor(host: Host) {
    this.host = host;
  }

  async bytes(path: ProjectPath, at?: Span): Promise<Uint8Array | null> {
    try {
      return await this.host.read(path);
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
      this.findings.push(error.locked ? finding(fileMessages.lockedFile, { file: path }, at) : await this.missing(path, at));
      return null;
    }
  }

  /** A missing file, told with the one that was most likely meant. */
  private async missing(path: ProjectPath, at: Span | undefined): Promise<Finding> {
    const from = (at?.file ?? path) as ProjectPath;
    const near = await nearFile(this.host, path, from, [...this.texts.keys(), ...this.pictures.keys()]);
    const file = writtenFrom(path, from);
    return near === null
      ? finding(fileMessages.missingFile, { file, path }, at)
      : finding(fileMessages.missingFileNear, { file, path, nearest: writtenFrom(near, from) }, at);
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
    if (!path) this.findings.push(finding(fileMessages.outsideProject, { file: written }, at));
    return path;
  }

  async story(path: ProjectPath, at?: Span): Promise<void> {
    if (this.stories.has(path)) return;
    const bytes = await this.bytes(path, at);
    if (!bytes) return;
    const { story, findings } = await readManuscript(path, bytes);
    this.texts.set(path, story.file.text);
    this.stories.set(path, story);
    this.findings.push(...findings);
  }

  async pattern(written: string, from: ProjectPath, at?: Span): Promise<void> {
    const path = this.resolve(written, from, at);
    if (!path || this.patterns.has(path)) return;
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    const all = await this.host.list(folder as ProjectPath);
    const paths = all
      .filter((name) => fitsWildcard(name, path.slice(slash + 1)))
      .map((name) => (folder === '' ? name : `${folder}/${name}`) as ProjectPath);
    this.patterns.set(path, paths);
    if (paths.length === 0) {
      const values = {
        file: written,
        folder: folder === '' ? '.' : writtenFrom(`${folder}/`, from),
        names: all.slice(0, mostNames).join(' '),
      };
      const near = all.length === 0 ? await nearFolder(this.host, folder, from, [...this.texts.keys(), ...this.pictures.keys()]) : null;
      if (near !== null)
        this.findings.push(
          finding(fileMessages.missingPatternNear, { ...values, nearest: writtenFrom(`${near}/${path.slice(slash + 1)}`, from) }, at),
        );
      else this.findings.push(finding(all.length === 0 ? fileMessages.emptyFolder : fileMessages.noMatch, values, at));
    }
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

  async house(name: string, from: ProjectPath, at?: Span): Promise<House | null> {
    const key = `${name} ${from.split('/').slice(0, -1).join('/')}`;
    const known = this.houses.get(key);
    if (known !== undefined) return known;
    const { layout, findings, sources, faulty } = await loadLayout(this.host, name, from, at);
    for (const source of sources) this.texts.set(source.path, source.text);
    this.findings.push(...findings);
    if (layout) this.findings.push(...checkLayoutNames(layout, faulty), ...notYetInLayout(layout));
    const words = layout?.value.words;
    const terms = words === undefined ? null : await this.file(words as ProjectPath, layout?.span(['words']));
    for (const line of terms?.text.split('\n') ?? []) if (line.trim() !== '' && !line.startsWith('#')) this.terms.add(line.trim());
    // on a grid that was not meant nothing stands where it should: what would be said of the page is an echo
    const sound = layout !== null && !gridKeys.some((gridKey) => faulty.has(gridKey));
    const made = sound ? houseOf(layout.value, { source: layout, faulty }) : null;
    const house = made && pageGeometry(made, this.findings).sound ? made : null;
    this.houses.set(key, house);
    return house;
  }
}

/** Reads what the items of a page name. */
const loadItems = async (loading: Loading, document: SpecDocument<PageSpec>, items: readonly ItemSpec[]): Promise<void> => {
  const from = document.file.path;
  const photo = async (spec: PhotoSpec, path: SpecPath): Promise<void> => {
    await loading.picture(spec.file, from, document.span([...path, 'file']));
    if (spec.caption !== undefined && isStoryPath(spec.caption)) {
      const at = document.span([...path, 'caption']);
      const caption = loading.resolve(spec.caption, from, at);
      if (caption) await loading.story(caption, at);
    }
  };
  for (const item of items) {
    const at = document.span([...item.path, item.kind === 'story' ? 'file' : 'words']);
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

const loadPage = async (
  loading: Loading,
  path: ProjectPath,
  edition: SpecDocument<EditionSpec> | null,
  at?: Span,
): Promise<PageSource | null> => {
  const file = await loading.file(path, at);
  if (!file) return null;
  const { document, findings, faulty } = readSpec(file);
  loading.findings.push(...findings);
  if (!document || document.value.kind !== 'page') {
    if (document)
      loading.findings.push(
        finding(
          edition ? fileMessages.notAPage : fileMessages.notAnIssue,
          { file: path, kind: document.value.kind },
          at ?? document.span(['kind']),
        ),
      );
    return null;
  }
  const page = document as SpecDocument<PageSpec>;
  const { layout, text, place } = page.value;
  const named = layout === undefined ? edition : page;
  const house = await loading.house(
    named?.value.layout ?? usualLayout,
    path,
    named?.value.layout === undefined ? undefined : named.span(['layout']),
  );
  await loadItems(loading, page, place);
  if (!house || faulty.has('layout') || faulty.has('grid')) return null;
  return { document: page, house: text ? houseOf(house.layout, { source: house.source, faulty: house.faulty, pageText: text }) : house };
};

/** A page copied from another and its number left as it was. */
const sameNumbers = (pages: readonly PageSource[]): Finding[] => {
  const first = new Map<string, string>();
  return pages.flatMap(({ document }) => {
    const { number } = document.value.page;
    const other = first.get(number);
    if (other === undefined) first.set(number, document.file.path);
    return other === undefined ? [] : [finding(fileMessages.sameNumber, { number, other }, document.span(['page', 'number']))];
  });
};

const pageDate = (spec: EditionSpec | null, pages: readonly PageSource[]): string | null =>
  spec?.date ?? pages[0]?.document.value.page.date ?? null;

const infoOf = (spec: EditionSpec | null, pages: readonly PageSource[], path: ProjectPath, houses: readonly House[]): EditionInfo => ({
  title: spec?.title ?? pages[0]?.document.value.page.name ?? path,
  lang: houses[0]?.style('body').lang ?? 'zh-Hans',
  date: pageDate(spec, pages),
  issue: spec?.issue ?? null,
});

/** 农历 is worked out only when a masthead or a folio prints it. */
const lunarDates = async (spec: EditionSpec | null, pages: readonly PageSource[]): Promise<Map<string, string>> => {
  const asks = pages.some(
    ({ document, house }) =>
      document.value.place.some((item) => item.kind === 'masthead') ||
      (house.layout.furniture ?? []).some((f) => f.folio.includes('{lunar}')),
  );
  const found = new Map<string, string>();
  if (!asks) return found;
  const { lunarDate } = await import('./lunar.ts');
  for (const date of [spec?.date, ...pages.map((p) => p.document.value.page.date)])
    if (date !== undefined) found.set(date, lunarDate(date));
  return found;
};

/** A page set by itself has its title, date and layout from the edition beside it that lists it; the edition's own faults are not this page's. */
const editionBeside = async (host: Host, path: ProjectPath): Promise<SpecDocument<EditionSpec> | null> => {
  const at = projectPath('edition.yaml', path);
  const bytes = at ? await host.read(at).catch(() => null) : null;
  const document = at && bytes ? readSpec(sourceFile(at, bytes)).document : null;
  if (!at || document?.value.kind !== 'edition') return null;
  const edition = document as SpecDocument<EditionSpec>;
  return (edition.value.pages ?? []).some((written) => projectPath(written, at) === path) ? edition : null;
};

/** Reads the project from its page or edition file on. A font that cannot be opened is a finding too. */
export const loadEdition = async (host: Host, path: ProjectPath): Promise<Edition> => {
  const loading = new Loading(host);
  const pages: PageSource[] = [];
  let spec: EditionSpec | null = null;
  let book: Edition['book'] = null;
  let pagesAt: Span | null = null;
  const file = await loading.file(path);
  const read = file ? readSpec(file) : null;
  if (read?.document?.value.kind === 'edition') {
    loading.findings.push(...read.findings);
    const document = read.document as SpecDocument<EditionSpec>;
    spec = document.value;
    pagesAt = document.keySpan(['pages']);
    const listed = new Set<ProjectPath>();
    for (const [n, written] of (spec.pages ?? []).entries()) {
      const at = document.span(['pages', n]);
      const page = loading.resolve(written, path, at);
      if (page && listed.has(page)) {
        loading.findings.push(finding(fileMessages.pageTwice, { file: written }, at));
        continue;
      }
      if (page) listed.add(page);
      const loaded = page ? await loadPage(loading, page, document, at) : null;
      if (loaded) pages.push(loaded);
    }
    if (spec.story !== undefined) {
      const at = document.span(['story']);
      const manuscript = loading.resolve(spec.story, path, at);
      if (manuscript) await loading.story(manuscript, at);
      const story = manuscript ? loading.stories.get(manuscript) : undefined;
      const house = await loading.house(spec.layout ?? usualLayout, path, document.span(['layout']));
      if (story && house) book = { story, house };
    }
  } else if (file) {
    const beside = await editionBeside(host, path);
    spec = beside?.value ?? null;
    const loaded = await loadPage(loading, path, beside);
    if (loaded) pages.push(loaded);
  }
  loading.findings.push(...sameNumbers(pages));
  const lunar = await lunarDates(spec, pages);
  const loaded = await loadFonts(host, path, { pages, book, stories: loading.stories, lunar }, loading.texts);
  loading.findings.push(...loaded.findings);
  for (const { path: file, text } of loaded.sources) if (loaded.findings.some(({ at }) => at?.file === file)) loading.texts.set(file, text);
  const houses = [...pages.map((p) => p.house), ...(book ? [book.house] : [])];
  return {
    info: infoOf(spec, pages, path, houses),
    spec,
    pages,
    book,
    stories: loading.stories,
    patterns: loading.patterns,
    pictures: loading.pictures,
    fonts: loaded.fonts,
    hyphenate: [...loading.stories.values()].some((story) => hasLongWord(story.file.text)) ? await loadHyphenator() : null,
    borders: new Map(),
    lunar,
    terms: [...loading.terms],
    texts: loading.texts,
    findings: loading.findings,
    ...(pagesAt ? { at: pagesAt } : {}),
  };
};
