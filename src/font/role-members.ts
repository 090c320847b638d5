/** Which font files play a role at a weight: by the catalog's roles, its families, or the names of fonts in the project's folder. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { type Catalog, type Family, type FontFile, namedRole, nearestFile, type Role, within } from './catalog.ts';
import { foldName } from './fold-name.ts';
import type { FontFolder } from './font-folder.ts';
import { nearWeight, roleInstead, unknownRole } from './messages.ts';

/** A role and weight that some style asks for, and where it says so. */
export interface FontNeed {
  /** or a family, or a font of the project's folder by its own name or its file's */
  readonly role: string;
  readonly weight: number;
  readonly at?: Span | undefined;
}

/** A file in a role, and whether it is asked for Latin only. */
export interface Member {
  readonly file: FontFile;
  /** the family's title */
  readonly family: string;
  readonly latinOnly: boolean;
}

export type Say = (found: Finding) => void;

interface Part {
  readonly family: Family;
  readonly latinOnly: boolean;
}

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
    if (family) return [{ family, latinOnly: false }];
    say(finding(unknownRole, { role: need.role, roles: await knownNames(catalog, folder) }, need.at));
    role = [...roles.values()].find((first) => 'members' in first);
  }
  // a catalog with a circle of stand-ins was refused when it was read
  while (role && 'instead' in role) {
    used = role.instead;
    role = roles.get(role.instead);
  }
  if (named && used !== named.name) say(finding(roleInstead, { role: need.role, used: used! }, need.at));
  return (role?.members ?? []).flatMap(({ family, latinOnly, weights }) => {
    const found = families.get(family);
    return found && within(need.weight, weights) ? [{ family: found, latinOnly }] : [];
  });
};

/** The files in the order in which they are asked for a character. */
export const roleMembers = async (catalog: Catalog, folder: FontFolder | null, need: FontNeed, say: Say): Promise<Member[]> => {
  const found: Member[] = [];
  for (const { family, latinOnly } of await parts(catalog, folder, need, say)) {
    const { file, exact } = nearestFile(family, need.weight);
    if (!exact && !latinOnly) {
      const weights = family.files.map((f) => f.weight).join(', ');
      say(finding(nearWeight, { family: family.title, weight: need.weight, used: file.weight, weights }, need.at));
    }
    found.push({ file, family: family.title, latinOnly });
  }
  return found;
};
