/** The font catalog: families and their files by weight, the parts they play on the page, and who helps out when a character is missing. */

import type { Span } from '../base/finding.ts';
import type { ProjectPath } from '../source/path.ts';
import { foldName } from './fold-name.ts';

export interface WeightRange {
  readonly from: number;
  readonly to: number;
}

/** One file of a family. */
export interface FontFile {
  /** `noto-serif-sc-400` */
  readonly key: string;
  readonly weight: number;
  readonly path: ProjectPath;
  /** PostScript name of the face, for a collection */
  readonly face?: string;
  /** weights it stands for without a word; other weights nearest to it get a finding */
  readonly serves: WeightRange;
}

export interface Family {
  readonly name: string;
  /** what people call it: `思源宋体` */
  readonly title: string;
  /** by weight, lightest first; never empty */
  readonly files: readonly FontFile[];
}

/** A family's part in a role; the order of the members is the order in which they are asked for a character. */
export interface RoleMember {
  readonly family: string;
  /** asked for Latin letters, digits and marks only */
  readonly latinOnly: boolean;
  /** at which weights of the style it takes part */
  readonly weights: WeightRange;
  /** languages (BCP 47 ranges) for whose text alone it takes part, before the general members; none for every text */
  readonly langs: readonly string[];
}

/** A role has families of its own, or another role stands in for it. */
export type Role = { readonly members: readonly RoleMember[] } | { readonly instead: string };

/** 补字: a character that is drawn by one glyph of a font of the newsroom's own; its text stays the character. */
export interface Gaiji {
  readonly codePoint: number;
  readonly path: ProjectPath;
  /** PostScript name of the face, for a collection */
  readonly face?: string;
  /** the code point under which the font has the glyph */
  readonly glyph: number;
  /** the entry in the catalog */
  readonly at: Span;
}

export interface Catalog {
  readonly families: ReadonlyMap<string, Family>;
  readonly roles: ReadonlyMap<string, Role>;
  /** families asked, in this order, for a character that a role's own families lack */
  readonly fallBack: readonly string[];
  readonly gaiji: readonly Gaiji[];
}

export const emptyCatalog: Catalog = { families: new Map(), roles: new Map(), fallBack: [], gaiji: [] };

/** What a family may be called: its name, its title, and each part of a title in two scripts (`思源宋体 Noto Serif SC`). */
const callsItself = (family: Family, folded: string): boolean =>
  [family.name, family.title, ...family.title.split(/(?<=\p{Script=Han})\s+(?=\P{Script=Han})/u)].some((name) => foldName(name) === folded);

/** The role of this name, or the family of this name or title that may be used without one; names are folded when none is spelt just so. */
export const namedRole = (catalog: Catalog, name: string): { readonly name: string; readonly role: Role } | null => {
  const exact = catalog.roles.get(name);
  if (exact) return { name, role: exact };
  const folded = foldName(name);
  if (folded === '') return null;
  for (const [known, role] of catalog.roles) if (foldName(known) === folded) return { name: known, role };
  for (const family of catalog.families.values())
    if (callsItself(family, folded))
      return { name: family.name, role: { members: [{ family: family.name, latinOnly: false, weights: anyWeight, langs: [] }] } };
  return null;
};

export const anyWeight: WeightRange = { from: 1, to: 1000 };

export const within = (weight: number, range: WeightRange): boolean => weight >= range.from && weight <= range.to;

/** How far a weight lies from what a file serves; 0 inside. */
const distance = (file: FontFile, weight: number): number =>
  within(weight, file.serves) ? 0 : Math.min(Math.abs(weight - file.serves.from), Math.abs(weight - file.serves.to));

/** The file nearest to a weight; of two as near, the bolder for bold type and the lighter for body (CSS Fonts 4, font-weight matching). */
export const nearestFile = (family: Family, weight: number): { readonly file: FontFile; readonly exact: boolean } => {
  let best = family.files[0]!;
  for (const file of family.files) {
    const gain = distance(best, weight) - distance(file, weight);
    if (gain > 0 || (gain === 0 && weight > 500 && file !== best)) best = file;
  }
  return { file: best, exact: distance(best, weight) === 0 };
};
