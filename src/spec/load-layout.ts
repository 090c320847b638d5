/** Loads a layout by name or path, follows `extends` to the root, and merges what they say into one LayoutSpec. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { FileMissing, type Host } from '../source/host.ts';
import { type ProjectPath, projectPath } from '../source/path.ts';
import { type SourceFile, sourceFile, span } from '../source/source-file.ts';
import type { SpecDocument } from './document.ts';
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
}

interface Step {
  readonly file: SourceFile;
  readonly root: YamlMap;
  readonly value: WrittenLayout;
}

const isPath = (name: string): boolean => /[/\\]|\.ya?ml$/i.test(name);

/** Where a layout may be: the path itself, or `layouts/NAME.yaml` upward from the file that names it, then among the built-in. */
const candidates = (name: string, from: ProjectPath): readonly ProjectPath[] | null => {
  if (isPath(name)) {
    const path = projectPath(name, from);
    return path === null ? null : [path];
  }
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

const missing = (name: string, at: Span | undefined): Finding => {
  if (isPath(name)) return finding(say.layoutFileMissing, { name }, at);
  const nearest = nearestWord(name, builtInLayouts);
  return nearest === null
    ? finding(say.layoutMissing, { name, builtIn: builtInLayouts.filter((layout) => layout !== 'base').join(' ') }, at)
    : finding(say.layoutMissingNear, { name, nearest }, at);
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
  let next: { readonly name: string; readonly from: ProjectPath; readonly at: Span | undefined } | null = { name, from, at };
  while (next) {
    const paths = candidates(next.name, next.from);
    if (paths === null) {
      findings.push(finding(say.pathOutside, { name: next.name }, next.at));
      break;
    }
    const file = await readFirst(host, paths);
    if (!file) {
      findings.push(missing(next.name, next.at));
      break;
    }
    if (steps.some((step) => step.file.path === file.path)) {
      const names = [...steps.map((step) => step.file.path), file.path].join(' → ');
      findings.push(finding(say.layoutCycle, { names }, next.at));
      break;
    }
    sources.push(file);
    const { read, findings: faults } = readFile(file);
    findings.push(...faults);
    if (read?.kind !== 'layout') {
      if (read) findings.push(finding(say.notALayout, { name: file.path }, next.at ?? span(file, 0, 0)));
      break;
    }
    const document = specDocument(file, read.root, read.value as LayoutSpec);
    const value = resolvePaths(read.value, file, (key) => document.span([key]), findings);
    steps.push({ file, root: read.root, value });
    next = value.extends === undefined ? null : { name: value.extends, from: file.path, at: document.span(['extends']) };
  }
  const [nearest] = steps;
  if (!nearest) return { layout: null, findings, sources };

  const merged = mergeLayouts(steps.map((step) => step.value));
  const documents = steps.map((step) => specDocument(step.file, step.root, step.value as LayoutSpec));
  const { grid, ...rest } = merged.value;
  if (grid && grid.columns === undefined) findings.push(finding(say.gridColumns, {}, documents[merged.owner(['grid'])]!.keySpan(['grid'])));
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
  };
};
