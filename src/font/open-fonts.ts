/** Opens the faces an edition needs, and, for characters they lack, fall-back faces one after another: the way from catalog to FontSet. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import type { Host } from '../source/host.ts';
import { type Catalog, type FontFile, nearestFile, type RoleMember, within } from './catalog.ts';
import type { Face } from './face.ts';
import { OpenStack } from './face-stack.ts';
import { readFontFile } from './font-file.ts';
import type { FaceStack, FontSet } from './font-set.ts';
import { nearWeight, roleInstead, unknownRole } from './messages.ts';
import { type OpenedFace, openFace } from './open-face.ts';

/** A role and weight that some style asks for, and where it says so. */
export interface FontNeed {
  readonly role: string;
  readonly weight: number;
  readonly at?: Span;
}

export interface OpenedFonts {
  readonly fonts: OpenFontSet;
  readonly findings: readonly Finding[];
}

/** A file in a stack, and whether it is asked for Latin only. */
interface Member {
  readonly file: FontFile;
  readonly family: string;
  readonly latinOnly: boolean;
}

const stackKey = (role: string, weight: number): string => `${role}-${weight}`;

/**
 * The open fonts of an edition. A stack begins with its role's own families; characters they lack are noted in its `missing`,
 * and `completeFonts` opens fall-backs for them. A stack that has gained a face is a new object.
 */
export class OpenFontSet implements FontSet {
  readonly faces = new Map<string, Face>();
  /** all findings so far, each once */
  readonly findings: Finding[] = [];
  private readonly catalog: Catalog;
  private readonly stacks = new Map<string, OpenStack>();
  private readonly wanted = new Map<string, FontNeed>();
  private readonly loading = new Map<string, Promise<OpenedFace>>();
  private readonly said = new Set<string>();

  constructor(catalog: Catalog) {
    this.catalog = catalog;
  }

  face(key: string): Face {
    const face = this.faces.get(key);
    if (!face) throw new Error(`no open face '${key}'`);
    return face;
  }

  /**
   * A role and weight that was not among the needs is noted for `completeFonts`; until then the nearest weight of the role stands in,
   * or any stack that is open; without one, an empty stack.
   */
  stack(role: string, weight: number): FaceStack {
    const key = stackKey(role, weight);
    const open = this.stacks.get(key);
    if (open) return open;
    this.wanted.set(key, { role, weight });
    const far = (stack: OpenStack): number => (stack.role === role ? 0 : 10_000) + Math.abs(stack.weight - weight);
    let nearest: OpenStack | null = null;
    for (const stack of this.stacks.values()) if (!nearest || far(stack) < far(nearest)) nearest = stack;
    return nearest ?? new OpenStack(role, weight, [], [], 0);
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

  /** The families of a role; another role's when it has none, the first role's when there is no such role. */
  private members(need: FontNeed): readonly RoleMember[] {
    const { roles } = this.catalog;
    let role = roles.get(need.role);
    let used = need.role;
    if (!role) {
      this.say(finding(unknownRole, { role: need.role, roles: [...roles.keys()].join(', ') }, need.at));
      for (const [name, first] of roles)
        if (!role && 'members' in first) {
          role = first;
          used = name;
        }
    }
    // a catalog with a circle of stand-ins was refused when it was read
    while (role && 'instead' in role) {
      used = role.instead;
      role = roles.get(role.instead);
    }
    if (used !== need.role && roles.has(need.role)) this.say(finding(roleInstead, { role: need.role, used }, need.at));
    return role?.members ?? [];
  }

  private primaries(need: FontNeed): Member[] {
    const found: Member[] = [];
    for (const member of this.members(need)) {
      const family = this.catalog.families.get(member.family);
      if (!family || !within(need.weight, member.weights)) continue;
      const { file, exact } = nearestFile(family, need.weight);
      if (!exact && !member.latinOnly) {
        const weights = family.files.map((f) => f.weight).join(', ');
        this.say(finding(nearWeight, { family: family.title, weight: need.weight, used: file.weight, weights }, need.at));
      }
      found.push({ file, family: family.title, latinOnly: member.latinOnly });
    }
    return found;
  }

  /** Each file is read once, however many stacks it stands in. */
  private load(host: Host, { file, family }: Member): Promise<OpenedFace> {
    let loaded = this.loading.get(file.key);
    if (!loaded) {
      loaded = readFontFile(host, file, family).then((read) =>
        'finding' in read
          ? { face: null, findings: [read.finding] }
          : openFace(read.bytes, { key: file.key, file: file.path, weight: file.weight, postscriptName: file.face }),
      );
      this.loading.set(file.key, loaded);
    }
    return loaded;
  }

  /** Takes a loaded face into the set; apart from loading, so that faces and findings come in the order of the needs and not of the disk. */
  private take(loaded: OpenedFace): Face | null {
    for (const found of loaded.findings) this.say(found);
    if (loaded.face) this.faces.set(loaded.face.key, loaded.face);
    return loaded.face;
  }

  /** Opens the stacks of these needs; files are read side by side. */
  async add(host: Host, needs: readonly FontNeed[]): Promise<void> {
    const planned = needs.map((need) => ({ need, members: this.primaries(need) }));
    const loads = planned.map(({ members }) => Promise.all(members.map((member) => this.load(host, member))));
    const loaded = await Promise.all(loads);
    planned.forEach(({ need, members }, n) => {
      const faces: Face[] = [];
      const latinOnly: boolean[] = [];
      loaded[n]!.forEach((one, m) => {
        const face = this.take(one);
        if (!face) return;
        faces.push(face);
        latinOnly.push(members[m]!.latinOnly);
      });
      const key = stackKey(need.role, need.weight);
      this.wanted.delete(key);
      if (!this.stacks.has(key)) this.stacks.set(key, new OpenStack(need.role, need.weight, faces, latinOnly, faces.length));
    });
  }

  /** Opens what was asked for in vain: stacks first, then fall-backs for missing characters. True when composing again gives more. */
  async complete(host: Host): Promise<boolean> {
    const wanted = [...this.wanted.values()];
    await this.add(host, wanted);
    let gained = wanted.length > 0;
    for (const [key, stack] of this.stacks) {
      let current = stack;
      while (current.missing.size > 0 && current.tried < this.catalog.fallBack.length) {
        const family = this.catalog.families.get(this.catalog.fallBack[current.tried]!)!;
        const { file } = nearestFile(family, stack.weight);
        // a family of the role itself has been asked already, unless it was asked for Latin only
        const asked = current.asksAll(file.key);
        const face = asked ? null : this.take(await this.load(host, { file, family: family.title, latinOnly: false }));
        const next = current.with(face);
        gained ||= next.missing.size < current.missing.size;
        current = next;
      }
      this.stacks.set(key, current);
    }
    return gained;
  }
}

/** Opens the primary faces of these needs and nothing else. */
export const openFonts = async (host: Host, catalog: Catalog, needs: readonly FontNeed[]): Promise<OpenedFonts> => {
  const fonts = new OpenFontSet(catalog);
  await fonts.add(host, needs);
  return { fonts, findings: fonts.findings };
};

/**
 * Opens fall-back faces for the characters that were missing, in the catalog's order and no more of them than needed.
 * True when something was gained, so that composing again gives a better page; new findings are in `fonts.findings`.
 */
export const completeFonts = (host: Host, fonts: OpenFontSet): Promise<boolean> => fonts.complete(host);
