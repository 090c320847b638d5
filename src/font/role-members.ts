/** Which font files play a role at a weight: by the catalog's roles, its families, or the names of fonts in the project's folder. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { type Catalog, type Family, type FontFile, namedRole, nearestFile, type Role, type RoleMember, within } from './catalog.ts';
import { foldName } from './fold-name.ts';
import type { FontFolder } from './font-folder.ts';
import { closestRange } from './language-range.ts';
import { languageSystems } from './language-systems.ts';
import { nearWeight, roleInstead, unknownRole } from './messages.ts';

/** A role and weight that some style asks for, and where it says so. */
export interface FontNeed {
  /** or a family, or a font of the project's folder by its own name or its file's */
  readonly role: string;
  readonly weight: number;
  /** the canonical BCP 47 tag of a text; left out for the general stack */
  readonly lang?: string | undefined;
  readonly at?: Span | undefined;
}

/** A file in a role, and whether it is asked for Latin only. */
export interface Member {
  readonly file: FontFile;
  /** the family's title */
  readonly family: string;
  readonly latinOnly: boolean;
  readonly langs: readonly string[];
  /** a family for every text, behind one for this language: opened when a character is missing */
  readonly reserve: boolean;
}

export type Say = (found: Finding) => void;

type Part = Omit<Member, 'file' | 'family'> & { readonly family: Family };

const knownNames = async (catalog: Catalog, folder: FontFolder | null): Promise<string> => {
  const dropped = folder ? (await folder.look()).families : [];
  return [...catalog.roles.keys(), ...dropped.map((family) => family.name)].join(', ');
};

/** The families of a role; another role's when it has none, a font's own when that is named, the first role's when there is neither. */
const parts = async (catalog: Catalog, folder: FontFolder | null, need: FontNeed, say: Say): Promise<readonly Part[]> => {
  const { roles, families } = catalog;
  const named = namedRole(catalog, need.role);
  let role: Role | undefined = named?.role;
  let used = named?.name;
  if (!role) {
    const dropped = await folder?.look();
    for (const found of dropped?.findings ?? []) say(found);
    const family = dropped?.byName.get(foldName(need.role));
    if (family) return [{ family, latinOnly: false, langs: [], reserve: false }];
    say(finding(unknownRole, { role: need.role, roles: await knownNames(catalog, folder) }, need.at));
    role = [...roles.values()].find((first) => 'members' in first);
  }
  // a catalog with a circle of stand-ins was refused when it was read
  while (role && 'instead' in role) {
    used = role.instead;
    role = roles.get(role.instead);
  }
  if (named && used !== named.name) say(finding(roleInstead, { role: need.role, used: used! }, need.at));
  const members = (role?.members ?? []).filter(({ family, weights }) => families.has(family) && within(need.weight, weights));
  const { general, own } = byLanguage(members, need.lang);
  const part = ({ family, latinOnly, langs }: RoleMember, reserve: boolean): Part => ({
    family: families.get(family)!,
    latinOnly,
    langs,
    reserve: reserve && !latinOnly,
  });
  // a language's Latin stands before all; its families before the first that is asked for every character
  const first = general.findIndex(({ latinOnly }) => !latinOnly);
  const upTo = first < 0 ? general.length : first;
  const covered = own.some(({ latinOnly }) => !latinOnly);
  return [
    ...own.filter(({ latinOnly }) => latinOnly).map((member) => part(member, false)),
    ...general.slice(0, upTo).map((member) => part(member, false)),
    ...own.filter(({ latinOnly }) => !latinOnly).map((member) => part(member, false)),
    ...general.slice(upTo).map((member) => part(member, covered)),
  ];
};

/** The members for every text, and those for the language of this one, the closest range first. */
const byLanguage = (
  members: readonly RoleMember[],
  lang: string | undefined,
): { readonly general: readonly RoleMember[]; readonly own: readonly RoleMember[] } => ({
  general: members.filter(({ langs }) => langs.length === 0),
  own:
    lang === undefined
      ? []
      : members
          .map((member) => ({ member, close: closestRange(member.langs, lang) }))
          .filter(({ close }) => close >= 0)
          .sort((a, b) => b.close - a.close)
          .map(({ member }) => member),
});

/**
 * The shortest beginning of a tag that asks for the same families and the same glyphs; '' for what the general stack serves. Tags that differ
 * in nothing share a stack and all that is kept for it.
 */
export const stackLanguage = (catalog: Catalog, role: string, lang: string): string => {
  const members = membersOf(catalog, role);
  const asks = (tag: string): string => {
    const { own } = byLanguage(members, tag);
    return JSON.stringify([own.map((member) => members.indexOf(member)), tag === '' ? [] : (languageSystems(tag)?.languages ?? [])]);
  };
  const all = asks(lang);
  const words = lang.split('-');
  for (let n = 0; n < words.length; n++) {
    const short = words.slice(0, n).join('-');
    if (asks(short) === all) return short;
  }
  return lang;
};

/** The members of a role, another's when that stands in for it; none for a font of the project's folder. */
const membersOf = (catalog: Catalog, name: string): readonly RoleMember[] => {
  let role: Role | undefined = namedRole(catalog, name)?.role;
  while (role && 'instead' in role) role = catalog.roles.get(role.instead);
  return role?.members ?? [];
};

/** The files in the order in which they are asked for a character. */
export const roleMembers = async (catalog: Catalog, folder: FontFolder | null, need: FontNeed, say: Say): Promise<Member[]> => {
  const found: Member[] = [];
  for (const { family, latinOnly, langs, reserve } of await parts(catalog, folder, need, say)) {
    const { file, exact } = nearestFile(family, need.weight);
    if (!exact && !latinOnly && !reserve) {
      const weights = family.files.map((f) => f.weight).join(', ');
      say(finding(nearWeight, { family: family.title, weight: need.weight, used: file.weight, weights }, need.at));
    }
    found.push({ file, family: family.title, latinOnly, langs, reserve });
  }
  return found;
};
