/** Loads an edition or a page: every file it names is read through the Host, once; what is wrong is gathered, and the rest goes on. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import type { EditionInfo } from '../setpage/set-page.ts';
import type { Host } from '../source/host.ts';
import { type ProjectPath, projectPath } from '../source/path.ts';
import { sourceFile } from '../source/source-file.ts';
import type { SpecDocument, SpecPath } from '../spec/document.ts';
import type { ItemSpec, PhotoSpec } from '../spec/item-spec.ts';
import type { EditionSpec, PageSpec } from '../spec/page-spec.ts';
import { readSpec } from '../spec/read-spec.ts';
import { isStoryPath } from '../story/read-story.ts';
import { hasLongWord, loadHyphenator } from '../text/hyphenate.ts';
import type { Edition, PageSource } from './edition.ts';
import { fileMessages } from './file-messages.ts';
import { type House, houseOf } from './house.ts';
import { isPicturePath } from './item-masthead.ts';
import { loadFonts } from './load-fonts.ts';
import { Loading, mostNames } from './loading.ts';

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
  if (document?.value.kind !== 'page') {
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

/** What is no page and no edition by its name alone: a manuscript, a folder. */
const notAnEntry = async (host: Host, path: ProjectPath): Promise<Finding | null> => {
  if (/\.ya?ml$/i.test(path)) return null;
  if (isStoryPath(path)) return finding(fileMessages.manuscript, { file: path });
  const inside = await host.list(path);
  const specs = inside.filter((name) => /\.ya?ml$/i.test(name)).slice(0, mostNames);
  if (inside.length === 0) return null;
  return finding(fileMessages.folder, {
    file: path,
    ...(specs.length === 0 ? { names: '', namesZh: '' } : { names: `: ${specs.join(' ')}`, namesZh: `：${specs.join(' ')}` }),
  });
};

/** Reads the project from its page or edition file on. A font that cannot be opened is a finding too. */
export const loadEdition = async (host: Host, path: ProjectPath): Promise<Edition> => {
  const loading = new Loading(host);
  const pages: PageSource[] = [];
  let spec: EditionSpec | null = null;
  let book: Edition['book'] = null;
  let pagesAt: Span | null = null;
  const wrong = await notAnEntry(host, path);
  if (wrong) loading.findings.push(wrong);
  const file = wrong ? null : await loading.file(path);
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
    if (beside) loading.texts.set(beside.file.path, beside.file.text);
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
    hyphenate: [...loading.stories.values()].some((story) => hasLongWord(story.file.text)) ? await loadHyphenator(loaded.languages) : null,
    borders: new Map(),
    lunar,
    terms: [...loading.terms],
    texts: loading.texts,
    findings: loading.findings,
    ...(pagesAt ? { at: pagesAt } : {}),
  };
};
