/** Loads a press condition by name or path, follows `extends` to the root, and merges what they say into one PressSpec. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { FileMissing, type Host } from '../source/host.ts';
import { type ProjectPath, projectPath } from '../source/path.ts';
import { type SourceFile, sourceFile, span } from '../source/source-file.ts';
import type { SpecPath } from './document.ts';
import { foldWidth } from './fold-width.ts';
import { notADocument } from './messages.ts';
import { nearestWord } from './nearest-word.ts';
import { pressCycle, pressMissing, pressMissingNear, pressPathOutside } from './press-messages.ts';
import type { PressSpec } from './press-spec.ts';
import { readTolerant } from './read-tolerant.ts';
import { readYaml } from './read-yaml.ts';
import { pressKeys, pressSchema } from './schema/press-schema.ts';
import { locate, type Plain, plain, type YamlMap } from './yaml/node.ts';

/** The press conditions that come with Banxin. */
export const builtInPresses = ['newsprint', 'coated', 'k-only'] as const;

export interface LoadedPress {
  /** `null`: there is no such press condition, or nothing in it can be used */
  readonly spec: PressSpec | null;
  /** the file that was named, and after it those it extends */
  readonly sources: readonly SourceFile[];
  readonly findings: readonly Finding[];
  /** where a key was said; the whole file's beginning for one that nobody said */
  span(path: SpecPath): Span | undefined;
}

interface Step {
  readonly file: SourceFile;
  readonly root: YamlMap;
  readonly value: PressSpec;
}

const isPath = (name: string): boolean => /[/\\]|\.ya?ml$/i.test(name);

/** `layouts/press/NAME.yaml` upward from a file, then the built-in one; a file never means itself. */
const candidates = (written: string, from: ProjectPath): readonly ProjectPath[] => {
  if (isPath(written)) {
    const path = projectPath(written, from);
    return path === null ? [] : [path];
  }
  const name = foldWidth(written).trim();
  const folders = /^(banxin|npm):/.test(from) ? null : from.split('/').slice(0, -1);
  const own = (folders ?? []).map((_, depth) => folders!.slice(0, folders!.length - depth)).concat(folders ? [[]] : []);
  return [
    ...own.map((parts) => projectPath([...parts, 'layouts', 'press', `${name}.yaml`].join('/'))),
    projectPath(`banxin:layouts/press/${name}.yaml`, undefined, true),
  ].filter((path): path is ProjectPath => path !== null && path !== from);
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

const missing = async (host: Host, name: string, from: ProjectPath, at: Span | undefined): Promise<Finding> => {
  const own: string[] = [];
  for (const path of candidates('*', from)) {
    const folder = path.slice(0, path.lastIndexOf('/')) as ProjectPath;
    if (!folder.startsWith('banxin:')) own.push(...(await host.list(folder)).filter((file) => /\.yaml$/.test(file)));
  }
  const nearest = nearestWord(foldWidth(name), [...own.map((file) => file.replace(/\.yaml$/, '')), ...builtInPresses]);
  return nearest === null
    ? finding(pressMissing, { name, builtIn: builtInPresses.join(' ') }, at)
    : finding(pressMissingNear, { name, nearest }, at);
};

/** Keys whose maps are merged one by one along `extends`. */
const groups = ['ink', 'pictures', 'rules', 'type', 'levels'] as const;

const merge = (near: PressSpec, far: PressSpec): PressSpec => {
  const merged: Record<string, unknown> = { ...far, ...near };
  for (const group of groups) if (near[group] && far[group]) merged[group] = { ...far[group], ...near[group] };
  return merged as unknown as PressSpec;
};

/** `at`: where the press condition is named, for findings about the name itself. */
export const loadPress = async (host: Host, name: string, from: ProjectPath, at?: Span): Promise<LoadedPress> => {
  const findings: Finding[] = [];
  const sources: SourceFile[] = [];
  const steps: Step[] = [];
  let next: { readonly name: string; readonly from: ProjectPath; readonly at: Span | undefined } | null = { name, from, at };
  while (next) {
    const paths = candidates(next.name, next.from);
    if (paths.length === 0) {
      findings.push(finding(pressPathOutside, { name: next.name }, next.at));
      break;
    }
    const file: SourceFile | null = await readFirst(host, paths);
    if (!file) {
      findings.push(await missing(host, next.name, next.from, next.at));
      break;
    }
    if (sources.some(({ path }) => path === file.path)) {
      findings.push(finding(pressCycle, { names: [...sources, file].map(({ path }) => path).join(' → ') }, next.at));
      break;
    }
    sources.push(file);
    const step = readStep(file, findings);
    if (!step) break;
    steps.push(step);
    const { extends: parent } = step.value;
    const node = locate(step.root, ['extends']).node;
    next = parent === undefined ? null : { name: parent, from: file.path, at: span(file, node.start, node.end) };
  }
  return {
    spec: steps.length === 0 ? null : steps.map(({ value }) => value).reduce((near, far) => merge(near, far)),
    sources,
    findings,
    span: (path) => {
      const step = steps.find(({ root }) => locate(root, path).steps === path.length) ?? steps[0];
      if (!step) return undefined;
      const { node, entry } = locate(step.root, path);
      return entry || path.length === 0 ? span(step.file, node.start, node.end) : span(step.file, 0, 0);
    },
  };
};

const readStep = (file: SourceFile, findings: Finding[]): Step | null => {
  const yaml = readYaml(file, pressKeys);
  findings.push(...yaml.findings);
  const { root } = yaml;
  if (root?.kind !== 'map') {
    if (yaml.findings.length === 0) findings.push(finding(notADocument, {}, span(file, 0, Math.min(1, file.text.length))));
    return null;
  }
  const raw = plain(root) as { [key: string]: Plain };
  const { value, findings: faults } = readTolerant(pressSchema, file, root, raw, { kind: 'press' });
  // behind a place where the YAML broke, values may be echoes of that fault
  findings.push(...faults.filter((fault) => fault.at !== undefined && fault.at.end <= yaml.brokenFrom));
  if (!value) return null;
  const { profile, ...rest } = value;
  if (profile === undefined) return { file, root, value };
  const path = projectPath(profile, file.path, true);
  const node = locate(root, ['profile']).node;
  if (path === null) findings.push(finding(pressPathOutside, { name: profile }, span(file, node.start, node.end)));
  return { file, root, value: path === null ? rest : { ...rest, profile: path } };
};
