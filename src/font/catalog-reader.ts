/** The reader behind `readCatalog`: one catalog file from YAML to families, roles and glyphs of one's own, each slip noted where it stands. */

import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { type Finding, finding, type Message, type Span, type Values } from '../base/finding.ts';
import { readTag } from '../base/language-tag.ts';
import { projectPath } from '../source/path.ts';
import { type SourceFile, span } from '../source/source-file.ts';
import {
  anyWeight,
  type Catalog,
  type Family,
  type FontFile,
  type Gaiji,
  type Role,
  type RoleMember,
  type WeightRange,
} from './catalog.ts';
import { foldName } from './fold-name.ts';
import type { DroppedFonts } from './font-folder.ts';
import {
  catalogCycle,
  catalogFamily,
  catalogGaiji,
  catalogGlyph,
  catalogKey,
  catalogLanguage,
  catalogPath,
  catalogShape,
  catalogSvg,
  catalogSyntax,
  catalogTwice,
  catalogWeights,
  unknownRole,
} from './messages.ts';

type Value = Node | null | undefined;

/** A place to be checked once all families and roles are known. */
interface Mention {
  readonly name: string;
  readonly node: Value;
}

/** A character by itself, or by its code, `U+E000`; half of a surrogate pair and what prints nothing are none. */
const codePointOf = (written: string): number | null => {
  const code = /^u\+([0-9a-f]{4,6})$/i.exec(written.normalize('NFKC'))?.[1];
  const found = code === undefined ? written.codePointAt(0)! : Number.parseInt(code, 16);
  if (code === undefined && [...written].length !== 1) return null;
  return found > 0x20 && found <= 0x10ffff && !(found >= 0x7f && found < 0xa0) && !(found >= 0xd800 && found < 0xe000) ? found : null;
};

/** `null` where so much stands inside one another that the parser runs out of stack, which it does not always tell itself. */
const parsed = (text: string): Document.Parsed | null => {
  try {
    return parseDocument(text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: true });
  } catch (reason) {
    if (reason instanceof RangeError) return null;
    throw reason;
  }
};

export class CatalogReader {
  readonly findings: Finding[] = [];
  readonly families = new Map<string, Family>();
  readonly roles = new Map<string, Role>();
  readonly gaiji: Gaiji[] = [];
  fallBack: readonly string[] | null = null;
  private readonly file: SourceFile;
  private readonly mentions: Mention[] = [];
  private readonly roleNodes = new Map<string, Node>();

  constructor(file: SourceFile) {
    this.file = file;
    const document = parsed(file.text);
    if (!document) {
      this.findings.push(
        finding(catalogSyntax, { what: 'too much stands inside one another', code: 'RESOURCE_EXHAUSTION' }, span(file, 0, 0)),
      );
      return;
    }
    for (const error of document.errors) {
      const start = Math.min(error.pos[0], file.text.length);
      const key = error.code === 'DUPLICATE_KEY' ? /^[^\s:]+/.exec(file.text.slice(start))?.[0] : undefined;
      const at = span(file, start, key ? start + key.length : Math.min(file.text.length, Math.max(error.pos[1], start + 1)));
      this.findings.push(key ? finding(catalogTwice, { key }, at) : finding(catalogSyntax, { what: error.message, code: error.code }, at));
    }
    const root = document.contents as Value;
    for (const [key, value, node] of this.entries(root, 'fonts', ['kind', 'families', 'roles', 'fall-back', 'gaiji'])) {
      if (key === 'families') for (const [name, family] of this.entries(value, key)) this.readFamily(name, family);
      else if (key === 'roles') for (const [name, role, at] of this.entries(value, key)) this.readRole(name, role, at);
      else if (key === 'gaiji') for (const [name, glyph, at] of this.entries(value, key)) this.readGaiji(name, glyph, at);
      else if (key === 'fall-back') this.fallBack = this.list(value, key).map((item) => this.mention(item, key));
      else if (this.text(value, key) !== 'fonts') this.say(catalogShape, { key, wanted: "'fonts'", wantedZh: '“fonts”' }, value ?? node);
    }
  }

  private spanOf(node: Value): Span {
    return span(this.file, node?.range?.[0] ?? 0, node?.range?.[1] ?? 0);
  }

  private say(message: Message, values: Values, node: Value): void {
    this.findings.push(finding(message, values, this.spanOf(node)));
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

  private readGaiji(written: string, node: Value, at: Node): void {
    let path = isMap(node) ? '' : this.text(node, written);
    let face: string | null = null;
    let drawn: { readonly written: string; readonly node: Value } = { written, node: at };
    if (isMap(node))
      for (const [key, value] of this.entries(node, written, ['file', 'glyph', 'face'])) {
        const word = this.text(value, key);
        if (key === 'file') path = word;
        else if (key === 'face') face = word;
        else if (word !== '') drawn = { written: word, node: value };
      }
    const codePoint = codePointOf(written);
    const glyph = codePointOf(drawn.written);
    if (codePoint === null) this.say(catalogGaiji, { key: written }, at);
    else if (glyph === null) this.say(catalogGlyph, { written: drawn.written }, drawn.node);
    else if (path === '') {
      if (isMap(node)) this.say(catalogShape, { key: written, wanted: "a mapping with 'file'", wantedZh: '带有 file 的映射' }, node);
    } else if (/\.svgz?$/i.test(path)) this.say(catalogSvg, { file: path }, node);
    else {
      const resolved = projectPath(path, this.file.path, true);
      if (resolved) this.gaiji.push({ codePoint, glyph, path: resolved, ...(face ? { face } : {}), at: this.spanOf(at) });
      else this.say(catalogPath, { written: path }, node);
    }
  }

  /** One range or a list of them; `null` when one of them is none: a family for every text would then come out of a slip. */
  private languages(node: Value, key: string): readonly string[] | null {
    const written = this.list(node, key).map((item) => ({ item, word: this.text(item, key) }));
    const unread = written.filter(({ word }) => !('tag' in readTag(word)));
    for (const { item, word } of unread) if (word !== '') this.say(catalogLanguage, { written: word }, item);
    if (isSeq(node) && written.length === 0)
      this.say(catalogShape, { key, wanted: 'a language or a list of them', wantedZh: '一种或几种语言' }, node);
    return written.length > 0 && unread.length === 0 ? written.map(({ word }) => word) : null;
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
      let langs: readonly string[] | null = [];
      if (!isMap(item)) family = this.mention(item, name);
      else
        for (const [key, value] of this.entries(item, name, ['family', 'for', 'weights', 'lang'])) {
          if (key === 'family') family = this.mention(value, key);
          else if (key === 'weights') weights = this.weights(this.text(value, key), value);
          else if (key === 'lang') langs = this.languages(value, key);
          else if (this.text(value, key) === 'latin') latinOnly = true;
          else this.say(catalogShape, { key, wanted: "'latin'", wantedZh: '“latin”' }, value);
        }
      if (family !== '' && weights && langs) members.push({ family, latinOnly, weights, langs });
    }
    if (members.length > 0) this.roles.set(name, { members });
    else this.say(catalogShape, { key: name, wanted: 'a list of families', wantedZh: '字体族的列表' }, node);
  }

  /** Whether families are named that neither this catalog nor `under` has: then the fonts folder is to be asked. */
  lacks(under: Catalog): boolean {
    return this.mentions.some(({ name }) => !this.families.has(name) && !under.families.has(name));
  }

  /** The catalog over `under`; families it names may be fonts dropped into the folder. Names that lead nowhere are reported and left out. */
  over(under: Catalog | null, dropped: DroppedFonts | null = null): Catalog {
    const families = new Map([...(under?.families ?? []), ...this.families]);
    for (const { name } of this.mentions) {
      const found = families.has(name) ? undefined : dropped?.byName.get(foldName(name));
      if (found) families.set(name, found);
    }
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
    const own = new Set(this.gaiji.map(({ codePoint }) => codePoint));
    return {
      families,
      roles,
      fallBack: (this.fallBack ?? under?.fallBack ?? []).filter((name) => families.has(name)),
      gaiji: [...(under?.gaiji ?? []).filter(({ codePoint }) => !own.has(codePoint)), ...this.gaiji],
    };
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
