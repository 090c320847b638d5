/** Loads a layout by name or path, follows `extends` to the root, and merges what they say into one LayoutSpec. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { FileMissing, type Host } from '../source/host.ts';
import { type ProjectPath, projectPath } from '../source/path.ts';
import { type SourceFile, sourceFile, span } from '../source/source-file.ts';
import type { SpecDocument } from './document.ts';
import { wholeFile } from './faulty-keys.ts';
import { foldWidth } from './fold-width.ts';
import { short } from './issue-findings.ts';
import type { LayoutSpec } from './layout-spec.ts';
import { mergeLayouts } from './merge-layouts.ts';
import * as say from './messages.ts';
import { nearestWord } from './nearest-word.ts';
import { readFile } from './read-spec.ts';
import type { WrittenLayout } from './schema/layout-schema.ts';
import { specDocument } from './spec-document.ts';
import type { YamlMap } from './yaml/node.ts';

/** The layouts that come with Banxin. */
export const builtInLayouts = ['base', 'broadsheet', 'classified', 'magazine', 'novel', 'plain', 'supplement', 'tabloid'] as const;

export interface LoadedLayout {
  /**
   * The merged layout; its spans point into the file that said each key. `words` and `fonts` are project paths, already resolved
   * against the file that names them. `null` when there is no such layout or nothing in it can be used.
   */
  readonly layout: SpecDocument<LayoutSpec> | null;
  readonly findings: readonly Finding[];
  /** every file that was read, the nearest first: for excerpts, for watching */
  readonly sources: readonly SourceFile[];
  /** see `faulty-keys.ts` */
  readonly faulty: ReadonlySet<string>;
}

interface Step {
  readonly file: SourceFile;
  readonly root: YamlMap;
  readonly value: WrittenLayout;
}

const isPath = (name: string): boolean => /[/\\]|\.ya?ml$/i.test(name);

/** Where a layout may be: the path itself, or `layouts/NAME.yaml` upward from the file that names it, then among the built-in. */
const candidates = (written: string, from: ProjectPath): readonly ProjectPath[] | null => {
  if (isPath(written)) {
    const path = projectPath(written, from);
    return path === null ? null : [path];
  }
  const name = foldWidth(written).trim();
  const found: ProjectPath[] = [];
  const builtIn = projectPath(`banxin:layouts/${name}.yaml`, undefined, true);
  if (!/^(banxin|npm):/.test(from)) {
    const folders = from.split('/').slice(0, -1);
    for (let depth = folders.length; depth >= 0; depth--) {
      const path = projectPath([...folders.slice(0, depth), 'layouts', `${name}.yaml`].join('/'));
      // `extends: tabloid` in one's own tabloid.yaml means the next one outward
      if (path !== null && path !== from) found.push(path);
    }
  }
  if (builtIn !== null && builtIn !== from) found.push(builtIn);
  return found;
};

const readFirst = async (host: Host, paths: readonly ProjectPath[]): Promise<SourceFile | null> => {
  for (const path of paths) {
    try {
      return sourceFile(path, await host.read(path));
    } catch (reason) {
      if (!(reason instanceof FileMissing)) throw reason;
    }
  }
  return null;
};

/** Names of the project's own layouts, upward from a file. */
const ownLayouts = async (host: Host, from: ProjectPath): Promise<string[]> => {
  const folders = from.split('/').slice(0, -1);
  const found: string[] = [];
  for (let depth = folders.length; depth >= 0; depth--) {
    const names = await host.list([...folders.slice(0, depth), 'layouts'].join('/') as ProjectPath);
    for (const name of names) if (/\.yaml$/.test(name)) found.push(name.replace(/\.yaml$/, ''));
  }
  return found;
};

/** What staff call the layouts that come with Banxin; `base` is not set by itself. */
const layoutTitles: ReadonlyMap<string, string> = new Map([
  ['broadsheet', '对开'],
  ['tabloid', '四开'],
  ['supplement', '直排副刊'],
  ['magazine', '杂志'],
  ['novel', '图书'],
  ['classified', '分类公告'],
  ['plain', '素版'],
]);

const missing = async (host: Host, name: string, from: ProjectPath, at: Span | undefined): Promise<Finding> => {
  if (isPath(name)) {
    const slash = name.lastIndexOf('/');
    const path = projectPath(name, from);
    const beside = path ? await host.list(path.slice(0, Math.max(0, path.lastIndexOf('/'))) as ProjectPath) : [];
    const near = nearestWord(
      name.slice(slash + 1),
      beside.filter((file) => /\.ya?ml$/.test(file)),
    );
    return near === null
      ? finding(say.layoutFileMissing, { name: short(name) }, at)
      : finding(say.layoutFileMissingNear, { name: short(name), nearest: name.slice(0, slash + 1) + near }, at);
  }
  const builtIn = builtInLayouts.filter((layout) => layout !== 'base');
  const called = [...layoutTitles].find(([, title]) => name.startsWith(title));
  const nearest = called?.[0] ?? nearestWord(foldWidth(name), [...(await ownLayouts(host, from)), ...builtIn]);
  return nearest === null
    ? finding(
        say.layoutMissing,
        {
          name: short(name),
          builtIn: builtIn.join(' '),
          builtInZh: builtIn.map((layout) => `${layout} ${layoutTitles.get(layout) ?? ''}`.trim()).join('、'),
        },
        at,
      )
    : finding(say.layoutMissingNear, { name: short(name), nearest }, at);
};

/** Paths in a layout are relative to the file that names them, which after merging nobody knows: they are resolved here. */
const resolvePaths = (
  { words, fonts, ...rest }: WrittenLayout,
  file: SourceFile,
  at: (key: string) => Span,
  findings: Finding[],
): WrittenLayout => {
  const resolve = (key: 'words' | 'fonts', written: string | undefined): { readonly [name in 'words' | 'fonts']?: string } => {
    if (written === undefined) return {};
    const path = projectPath(written, file.path, true);
    if (path !== null) return { [key]: path };
    findings.push(finding(say.pathOutside, { name: written }, at(key)));
    return {};
  };
  return { ...rest, ...resolve('words', words), ...resolve('fonts', fonts) };
};

/** `at`: where the layout is named, for findings about the name itself. */
export const loadLayout = async (host: Host, name: string, from: ProjectPath, at?: Span): Promise<LoadedLayout> => {
  const findings: Finding[] = [];
  const sources: SourceFile[] = [];
  const steps: Step[] = [];
  const faulty = new Set<string>();
  /** What is told of an ancestor that is not there leaves the layout without what it would have said. */
  const tell = (found: Finding): void => {
    findings.push(found);
    faulty.add(wholeFile);
  };
  let next: { readonly name: string; readonly from: ProjectPath; readonly at: Span | undefined } | null = { name, from, at };
  while (next) {
    const paths = candidates(next.name, next.from);
    if (paths === null) {
      tell(finding(say.pathOutside, { name: next.name }, next.at));
      break;
    }
    const file = await readFirst(host, paths);
    if (!file) {
      tell(await missing(host, next.name, next.from, next.at));
      break;
    }
    if (steps.some((step) => step.file.path === file.path)) {
      const names = [...steps.map((step) => step.file.path), file.path].join(' → ');
      tell(finding(say.layoutCycle, { names }, next.at));
      break;
    }
    sources.push(file);
    const { read, findings: faults, faulty: keys } = readFile(file);
    findings.push(...faults);
    for (const key of keys) faulty.add(key);
    if (read?.kind !== 'layout') {
      if (read) tell(finding(say.notALayout, { name: file.path }, next.at ?? span(file, 0, 0)));
      faulty.add(wholeFile);
      break;
    }
    const document = specDocument(file, read.root, read.value as LayoutSpec);
    const value = resolvePaths(read.value, file, (key) => document.span([key]), findings);
    steps.push({ file, root: read.root, value });
    next = value.extends === undefined ? null : { name: value.extends, from: file.path, at: document.span(['extends']) };
  }
  const [nearest] = steps;
  if (!nearest) return { layout: null, findings, sources, faulty };

  const merged = mergeLayouts(steps.map((step) => step.value));
  const documents = steps.map((step) => specDocument(step.file, step.root, step.value as LayoutSpec));
  const { grid, ...rest } = merged.value;
  if (grid && grid.columns === undefined && !faulty.has('grid') && !faulty.has(wholeFile)) {
    findings.push(finding(say.gridColumns, {}, documents[merged.owner(['grid'])]!.keySpan(['grid'])));
    faulty.add('grid');
  }
  const value: LayoutSpec = grid?.columns === undefined ? rest : { ...rest, grid: { ...grid, columns: grid.columns } };
  return {
    layout: {
      file: nearest.file,
      value,
      span: (path) => documents[merged.owner(path)]!.span(path),
      keySpan: (path) => documents[merged.owner(path)]!.keySpan(path),
    },
    findings,
    sources,
    faulty,
  };
};
