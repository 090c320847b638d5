/** Reads `fonts/catalog.yaml`, checked, with a finding for each slip; a project's own catalog is laid over the built-in one. */

import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { type Finding, finding, type Message, type Values } from '../base/finding.ts';
import { FileMissing, type Host } from '../source/host.ts';
import { type ProjectPath, projectPath } from '../source/path.ts';
import { type SourceFile, sourceFile, span } from '../source/source-file.ts';
import { anyWeight, type Catalog, type Family, type FontFile, type Role, type RoleMember, type WeightRange } from './catalog.ts';
import {
  catalogCycle,
  catalogFamily,
  catalogKey,
  catalogMissing,
  catalogPath,
  catalogShape,
  catalogSyntax,
  catalogTwice,
  catalogWeights,
  unknownRole,
} from './messages.ts';

export const builtInCatalog = 'banxin:fonts/catalog.yaml' as ProjectPath;

export interface ReadCatalog {
  readonly catalog: Catalog;
  readonly findings: readonly Finding[];
}

type Value = Node | null | undefined;

/** A place to be checked once all families and roles are known. */
interface Mention {
  readonly name: string;
  readonly node: Value;
}

class CatalogReader {
  readonly findings: Finding[] = [];
  readonly families = new Map<string, Family>();
  readonly roles = new Map<string, Role>();
  fallBack: readonly string[] | null = null;
  private readonly file: SourceFile;
  private readonly mentions: Mention[] = [];
  private readonly roleNodes = new Map<string, Node>();

  constructor(file: SourceFile) {
    this.file = file;
    const document = parseDocument(file.text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: true });
    for (const error of document.errors) {
      const start = error.pos[0];
      const key = error.code === 'DUPLICATE_KEY' ? /^[^\s:]+/.exec(file.text.slice(start))?.[0] : undefined;
      const at = span(file, start, key ? start + key.length : Math.max(error.pos[1], start + 1));
      this.findings.push(key ? finding(catalogTwice, { key }, at) : finding(catalogSyntax, { what: error.message, code: error.code }, at));
    }
    const root = document.contents as Value;
    for (const [key, value, node] of this.entries(root, 'fonts', ['kind', 'families', 'roles', 'fall-back'])) {
      if (key === 'families') for (const [name, family] of this.entries(value, key)) this.readFamily(name, family);
      else if (key === 'roles') for (const [name, role, at] of this.entries(value, key)) this.readRole(name, role, at);
      else if (key === 'fall-back') this.fallBack = this.list(value, key).map((item) => this.mention(item, key));
      else if (this.text(value, key) !== 'fonts') this.say(catalogShape, { key, wanted: "'fonts'", wantedZh: '“fonts”' }, value ?? node);
    }
  }

  private say(message: Message, values: Values, node: Value): void {
    const range = node?.range;
    this.findings.push(finding(message, values, span(this.file, range?.[0] ?? 0, range?.[1] ?? 0)));
  }

  /** The pairs of a mapping whose keys are words; with `allowed`, other keys are a finding. */
  private entries(node: Value, key: string, allowed?: readonly string[]): [name: string, value: Value, key: Node][] {
    if (!isMap(node)) {
      if (node !== null && node !== undefined)
        this.say(catalogShape, { key, wanted: 'a mapping (key: value)', wantedZh: '“键: 值”的列表' }, node);
      return [];
    }
    const found: [string, Value, Node][] = [];
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const name = this.text(pair.key, key);
      if (name === '') continue;
      if (allowed && !allowed.includes(name)) this.say(catalogKey, { key: name, keys: allowed.join(', ') }, pair.key);
      else found.push([name, pair.value, pair.key]);
    }
    return found;
  }

  private text(node: Value, key: string): string {
    if (isScalar(node) && typeof node.value === 'string' && node.value !== '') return node.value;
    this.say(catalogShape, { key, wanted: 'a word', wantedZh: '一个词' }, node);
    return '';
  }

  /** A list, or one item that stands for a list of one. */
  private list(node: Value, key: string): Value[] {
    if (isSeq(node)) return node.items as Value[];
    if (isScalar(node) || isMap(node)) return [node];
    this.say(catalogShape, { key, wanted: 'a list', wantedZh: '一个列表' }, node);
    return [];
  }

  private mention(node: Value, key: string): string {
    const name = this.text(node, key);
    if (name !== '') this.mentions.push({ name, node });
    return name;
  }

  private weights(written: string, node: Value): WeightRange | null {
    const match = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(written);
    const range = match && { from: Number(match[1]), to: Number(match[2] ?? match[1]) };
    if (range && range.from >= 1 && range.to <= 1000 && range.from <= range.to) return range;
    this.say(catalogWeights, { written }, node);
    return null;
  }

  private readFamily(name: string, node: Value): void {
    let title = name;
    const files: FontFile[] = [];
    for (const [key, value] of this.entries(node, name, ['title', 'files'])) {
      if (key === 'title') title = this.text(value, key);
      else for (const [weight, file, at] of this.entries(value, key)) files.push(...this.readFile(name, weight, file, at));
    }
    if (files.length === 0) this.say(catalogShape, { key: name, wanted: "a family with 'files'", wantedZh: '带有 files 的字体族' }, node);
    else this.families.set(name, { name, title, files: files.sort((a, b) => a.weight - b.weight) });
  }

  private readFile(family: string, written: string, node: Value, at: Node): FontFile[] {
    const weight = this.weights(written, at);
    let path = isMap(node) ? '' : this.text(node, written);
    let face: string | null = null;
    let serves: WeightRange | null = weight;
    if (isMap(node))
      for (const [key, value] of this.entries(node, written, ['file', 'face', 'serves'])) {
        if (key === 'file') path = this.text(value, key);
        else if (key === 'face') face = this.text(value, key);
        else serves = this.weights(this.text(value, key), value);
      }
    if (!weight || !serves || path === '') return [];
    const resolved = projectPath(path, this.file.path, true);
    if (!resolved) {
      this.say(catalogPath, { written: path }, node);
      return [];
    }
    return [{ key: `${family}-${weight.from}`, weight: weight.from, path: resolved, ...(face ? { face } : {}), serves }];
  }

  private readRole(name: string, node: Value, at: Node): void {
    this.roleNodes.set(name, at);
    if (isMap(node) && node.has('instead')) {
      for (const [key, value] of this.entries(node, name, ['instead'])) this.roles.set(name, { instead: this.text(value, key) });
      return;
    }
    const members: RoleMember[] = [];
    for (const item of this.list(node, name)) {
      let family = '';
      let latinOnly = false;
      let weights: WeightRange | null = anyWeight;
      if (!isMap(item)) family = this.mention(item, name);
      else
        for (const [key, value] of this.entries(item, name, ['family', 'for', 'weights'])) {
          if (key === 'family') family = this.mention(value, key);
          else if (key === 'weights') weights = this.weights(this.text(value, key), value);
          else if (this.text(value, key) === 'latin') latinOnly = true;
          else this.say(catalogShape, { key, wanted: "'latin'", wantedZh: '“latin”' }, value);
        }
      if (family !== '' && weights) members.push({ family, latinOnly, weights });
    }
    if (members.length > 0) this.roles.set(name, { members });
    else this.say(catalogShape, { key: name, wanted: 'a list of families', wantedZh: '字体族的列表' }, node);
  }

  /** The catalog over `under`; names that lead nowhere are reported and left out. */
  over(under: Catalog | null): Catalog {
    const families = new Map([...(under?.families ?? []), ...this.families]);
    const roles = new Map([...(under?.roles ?? []), ...this.roles]);
    for (const { name, node } of this.mentions)
      if (!families.has(name)) this.say(catalogFamily, { family: name, families: [...families.keys()].join(', ') }, node);
    for (const [name, role] of roles) {
      if (!('members' in role)) continue;
      const members = role.members.filter((member) => families.has(member.family));
      if (members.length > 0) roles.set(name, { members });
      else roles.delete(name);
    }
    // a role that is dropped may leave others without their stand-in, so look again until all is well
    for (let size = -1; size !== roles.size; ) {
      size = roles.size;
      for (const [name, role] of roles) {
        if ('members' in role) continue;
        const at = this.roleNodes.get(name);
        const circle = comesBack(roles, name);
        if (!circle && roles.has(role.instead)) continue;
        roles.delete(name);
        if (circle) this.say(catalogCycle, { role: name }, at);
        else this.say(unknownRole, { role: role.instead, roles: [...roles.keys()].join(', ') }, at);
      }
    }
    return { families, roles, fallBack: (this.fallBack ?? under?.fallBack ?? []).filter((name) => families.has(name)) };
  }
}

const comesBack = (roles: ReadonlyMap<string, Role>, from: string): boolean => {
  const seen = new Set<string>();
  for (let name = from; !seen.has(name); ) {
    seen.add(name);
    const role = roles.get(name);
    if (!role || 'members' in role) return false;
    name = role.instead;
  }
  return true;
};

/** A catalog from its text; what it leaves out comes from `under`. */
export const readCatalog = (file: SourceFile, under: Catalog | null = null): ReadCatalog => {
  const reader = new CatalogReader(file);
  return { catalog: reader.over(under), findings: reader.findings };
};

const empty: Catalog = { families: new Map(), roles: new Map(), fallBack: [] };

/** The built-in catalog, with a project's own over it. */
export const loadCatalog = async (host: Host, own: ProjectPath | null = null): Promise<ReadCatalog> => {
  let catalog = empty;
  const findings: Finding[] = [];
  for (const path of own === null || own === builtInCatalog ? [builtInCatalog] : [builtInCatalog, own]) {
    try {
      const read = readCatalog(sourceFile(path, await host.read(path)), catalog);
      catalog = read.catalog;
      findings.push(...read.findings);
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
      findings.push(finding(catalogMissing, { file: path }));
    }
  }
  return { catalog, findings };
};
