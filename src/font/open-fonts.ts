/** Opens the faces an edition needs, and, for characters they lack, fall-back faces one after another: the way from catalog to FontSet. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import type { Host } from '../source/host.ts';
import { boxFace } from './box-face.ts';
import { type Catalog, type FontFile, nearestFile } from './catalog.ts';
import { embeddingFinding } from './embedding.ts';
import type { Face } from './face.ts';
import { type Asked, OpenStack, stackKey } from './face-stack.ts';
import { readFontFile } from './font-file.ts';
import type { FontFolder } from './font-folder.ts';
import type { FaceStack, FontSet } from './font-set.ts';
import { noGaiji, type OpenGaiji, openGaiji } from './gaiji.ts';
import { drawsBox } from './made-glyphs.ts';
import { roleInstead, unannounced } from './messages.ts';
import { type OpenedFace, openFace } from './open-face.ts';
import { type FontNeed, type Member, roleMembers, stackLanguage } from './role-members.ts';

export interface OpenedFonts {
  readonly fonts: OpenFontSet;
  readonly findings: readonly Finding[];
}

/** A face has its number in a byte of the setter's columns; so many fall-backs are more than any text needs. */
const mostFaces = 200;

/** A file that may lend characters, and its family's title. */
type Helper = Pick<Member, 'file' | 'family'>;

/** The face of a file as the page may use it: one that may not be embedded is none. */
const usable = (opened: OpenedFace): OpenedFace =>
  opened.face && embeddingFinding(opened.face.embedding, '')?.severity === 'error' ? { ...opened, face: null } : opened;

/**
 * The open fonts of an edition. A stack begins with its role's own families; characters they lack are noted in its `missing`,
 * and `completeFonts` opens fall-backs for them. A stack that has gained a face is a new object.
 */
export class OpenFontSet implements FontSet {
  readonly faces = new Map<string, Face>();
  /** all findings so far, each once */
  readonly findings: Finding[] = [];
  private readonly catalog: Catalog;
  private readonly folder: FontFolder | null;
  private readonly stacks = new Map<string, OpenStack>();
  private readonly wanted = new Map<string, FontNeed>();
  /** for a role and a tag the language of their stack */
  private readonly languages = new Map<string, string>();
  private readonly asides: Finding[] = [];
  private readonly loading = new Map<string, Promise<OpenedFace>>();
  private readonly said = new Set<string>();
  private gaiji: OpenGaiji = noGaiji;
  private gaijiAsked = false;
  private box: Face | null = null;

  constructor(catalog: Catalog, folder: FontFolder | null = null) {
    this.catalog = catalog;
    this.folder = folder;
  }

  face(key: string): Face {
    const face = this.faces.get(key);
    if (!face) throw new Error(`no open face '${key}'`);
    return face;
  }

  /**
   * A role, weight and language that was not among the needs is noted for `completeFonts` and told in `late`; until then the nearest stands
   * in, the role before the language before the weight, or any stack that is open; without one, a stack of boxes.
   */
  stack(role: string, weight: number, tag = ''): FaceStack {
    const lang = this.languageOf(role, tag);
    const key = stackKey(role, weight, lang);
    const open = this.stacks.get(key);
    if (open) return open;
    const far = (stack: OpenStack): number =>
      (stack.role === role ? 0 : 100_000) +
      (stack.lang === lang ? 0 : stack.lang === '' ? 10_000 : 20_000) +
      Math.abs(stack.weight - weight);
    let nearest: OpenStack | null = null;
    for (const stack of this.stacks.values()) if (!nearest || far(stack) < far(nearest)) nearest = stack;
    const used = nearest ?? this.stackOf({ role, weight, lang }, [], []);
    if (!this.wanted.has(key)) {
      this.wanted.set(key, { role, weight, lang });
      this.asides.push(finding(unannounced, { wanted: key, used: used.key }));
    }
    return used;
  }

  /** The range by which the stack of a tag is kept. */
  private languageOf(role: string, tag: string): string {
    if (tag === '') return '';
    const asked = `${role} ${tag}`;
    let lang = this.languages.get(asked);
    if (lang === undefined) {
      lang = stackLanguage(this.catalog, role, tag);
      this.languages.set(asked, lang);
    }
    return lang;
  }

  late(): readonly Finding[] {
    const told = this.asides.filter(({ values }) => this.wanted.has(String(values.wanted)));
    return [...told, ...[...this.faces.values()].flatMap((face) => face.faults)];
  }

  /** Characters that no open face of a stack has, by stack key. */
  get missing(): ReadonlyMap<string, ReadonlySet<number>> {
    return new Map([...this.stacks].filter(([, stack]) => stack.missing.size > 0).map(([key, stack]) => [key, stack.missing]));
  }

  private say(found: Finding): void {
    const once = JSON.stringify([found.code, found.values]);
    if (this.said.has(once)) return;
    this.said.add(once);
    this.findings.push(found);
  }

  /** Each file is read once, however many stacks it stands in. */
  private load(host: Host, file: FontFile, family: string): Promise<OpenedFace> {
    let loaded = this.loading.get(file.key);
    if (!loaded) {
      loaded = readFontFile(host, file, family).then((read) =>
        'finding' in read
          ? { face: null, findings: [read.finding] }
          : usable(openFace(read.bytes, { key: file.key, file: file.path, weight: file.weight, postscriptName: file.face })),
      );
      this.loading.set(file.key, loaded);
    }
    return loaded;
  }

  /** Takes a loaded face into the set; apart from loading, so that faces and findings come in the order of the needs and not of the disk. */
  private take(loaded: OpenedFace, at?: Span): Face | null {
    for (const found of loaded.findings) this.say(at ? { ...found, at } : found);
    if (loaded.face) this.faces.set(loaded.face.key, loaded.face);
    return loaded.face;
  }

  /** The first of the reserve or of the fall-backs that opens: for a role whose own fonts are all missing, broken, or not to be embedded. */
  private async standIn(host: Host, need: FontNeed, reserve: readonly Member[]): Promise<Face | null> {
    for (let n = 0; ; n++) {
      const helper = await this.helper(need.weight, reserve, n);
      if (!helper) return null;
      const face = this.take(await this.load(host, helper.file, helper.family));
      if (!face) continue;
      // a role's own family for every text is no stranger to it
      if (n >= reserve.length) this.say(finding(roleInstead, { role: need.role, used: helper.family }, need.at));
      return face;
    }
  }

  /** The stack of a need's own faces, the fonts for single characters, and, where its first face cannot draw a box, the box face before them. */
  private stackOf(need: FontNeed, own: readonly Face[], ownAsked: readonly Asked[], reserve: readonly Member[] = []): OpenStack {
    const faces = [...own];
    const asked = [...ownAsked];
    if (!own[0] || !drawsBox(own[0])) {
      this.box ??= boxFace();
      this.faces.set(this.box.key, this.box);
      faces.unshift(this.box);
      asked.unshift('never');
    }
    const named = new Map<number, number>();
    for (const face of this.gaiji.faces) {
      this.faces.set(face.key, face);
      for (const { codePoint } of this.catalog.gaiji) if (face.glyph(codePoint) !== 0) named.set(codePoint, faces.length);
      faces.push(face);
      asked.push('never');
    }
    const { role, weight, lang = '' } = need;
    return new OpenStack({ role, weight, lang, faces, asked, primaryCount: faces.length, named, reserve });
  }

  private async openGaiji(host: Host): Promise<void> {
    if (this.gaijiAsked) return;
    this.gaijiAsked = true;
    this.gaiji = await openGaiji(host, this.catalog.gaiji);
    for (const found of this.gaiji.findings) this.say(found);
  }

  /** Opens the stacks of these needs; files are read side by side. */
  async add(host: Host, needs: readonly FontNeed[]): Promise<void> {
    const planned: {
      readonly need: FontNeed & { readonly lang: string };
      readonly members: readonly Member[];
      readonly reserve: readonly Member[];
    }[] = [];
    for (const asked of needs) {
      const need = { ...asked, lang: this.languageOf(asked.role, asked.lang ?? '') };
      const all = await roleMembers(this.catalog, this.folder, need, (found) => this.say(found));
      planned.push({ need, members: all.filter((member) => !member.reserve), reserve: all.filter((member) => member.reserve) });
    }
    const loads = planned.map(({ members }) => Promise.all(members.map(({ file, family }) => this.load(host, file, family))));
    const [loaded] = await Promise.all([Promise.all(loads), this.openGaiji(host)]);
    for (const [n, { need, members, reserve }] of planned.entries()) {
      const faces: Face[] = [];
      const asked: Asked[] = [];
      loaded[n]!.forEach((one, m) => {
        const face = this.take(one, need.at);
        if (!face) return;
        faces.push(face);
        asked.push(members[m]!.latinOnly ? 'latin' : 'all');
      });
      const key = stackKey(need.role, need.weight, need.lang);
      this.wanted.delete(key);
      if (this.stacks.has(key)) continue;
      const standIn = asked.includes('all') ? null : await this.standIn(host, need, reserve);
      if (standIn) {
        faces.push(standIn);
        asked.push('all');
      }
      this.stacks.set(key, this.stackOf(need, faces, asked, reserve));
    }
  }

  /** The n-th to ask for a character that a stack's first files lack: its reserve, the fall-backs of the catalog, then what was dropped into the folder. */
  private async helper(weight: number, reserve: readonly Member[], n: number): Promise<Helper | null> {
    const own = reserve[n];
    if (own) return own;
    const { families, fallBack } = this.catalog;
    const name = fallBack[n - reserve.length];
    let family = name === undefined ? undefined : families.get(name)!;
    if (!family && this.folder) {
      const dropped = await this.folder.look();
      for (const found of dropped.findings) this.say(found);
      family = dropped.families[n - reserve.length - fallBack.length];
    }
    return family ? { file: nearestFile(family, weight).file, family: family.title } : null;
  }

  /** The face of a helping family, unless it stands in the stack already or, being no family of the catalog, has nothing to give. */
  private async helpFrom(host: Host, { file, family }: Helper, stack: OpenStack): Promise<Face | null> {
    // a family of the role itself has been asked already, unless it was asked for Latin only
    if (stack.asksAll(file.key)) return null;
    const loaded = await this.load(host, file, family);
    const { face } = loaded;
    const idle =
      face !== null &&
      stack.tried >= stack.reserve.length + this.catalog.fallBack.length &&
      ![...stack.missing].some((c) => face.glyph(c) !== 0);
    return idle ? null : this.take(loaded);
  }

  /** Opens what was asked for in vain: stacks first, then fall-backs for missing characters. True when composing again gives more. */
  async complete(host: Host): Promise<boolean> {
    const wanted = [...this.wanted.values()];
    await this.add(host, wanted);
    let gained = wanted.length > 0;
    for (const [key, stack] of this.stacks) {
      let current = stack;
      while (current.missing.size > 0 && current.faces.length < mostFaces) {
        const helper = await this.helper(current.weight, current.reserve, current.tried);
        if (!helper) break;
        const next = current.with(await this.helpFrom(host, helper, current));
        gained ||= next.missing.size < current.missing.size;
        current = next;
      }
      this.stacks.set(key, current);
    }
    return gained;
  }
}

/** Opens the primary faces of these needs and nothing else. */
export const openFonts = async (
  host: Host,
  catalog: Catalog,
  needs: readonly FontNeed[],
  folder: FontFolder | null = null,
): Promise<OpenedFonts> => {
  const fonts = new OpenFontSet(catalog, folder);
  await fonts.add(host, needs);
  return { fonts, findings: fonts.findings };
};

/**
 * Opens fall-back faces for the characters that were missing, in the catalog's order and no more of them than needed.
 * True when something was gained, so that composing again gives a better page; new findings are in `fonts.findings`.
 */
export const completeFonts = (host: Host, fonts: OpenFontSet): Promise<boolean> => fonts.complete(host);
