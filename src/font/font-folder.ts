/** The project's `fonts/` folder: the font files dropped there are families by their own names, without a catalog. Nothing is opened until it is asked for. */

import type { Finding } from '../base/finding.ts';
import type { Host } from '../source/host.ts';
import { baseName, type ProjectPath } from '../source/path.ts';
import { unlessBroken } from './broken-font.ts';
import type { Family, FontFile, WeightRange } from './catalog.ts';
import { anyWeight } from './catalog.ts';
import { foldName } from './fold-name.ts';
import { readFontFile } from './font-file.ts';
import { type FontNames, readNames } from './name-table.ts';
import { openFace } from './open-face.ts';
import { faceOffsets, readSfnt } from './sfnt.ts';

/** What the fonts of the folder call themselves. */
export interface DroppedFonts {
  /** in the order of the files */
  readonly families: readonly Family[];
  /** by folded name: the family's in any language, a face's full or PostScript name, the file's with or without its ending */
  readonly byName: ReadonlyMap<string, Family>;
  /** files that are no fonts, or not of a form that is read */
  readonly findings: readonly Finding[];
}

export interface FontFolder {
  /** `catalog.yaml` of the folder, where there is one */
  readonly catalogs: readonly ProjectPath[];
  readonly files: readonly ProjectPath[];
  /** Opens every file once. */
  look(): Promise<DroppedFonts>;
}

/** Forms that are not read are listed too: whoever dropped one is to be told. */
const fontEnding = /\.(?:ttf|otf|ttc|otc|woff2?|eot|pfb|dfont)$/i;

/** A face of a file, with what is needed to sort it into a family. */
interface DroppedFace {
  readonly file: FontFile;
  readonly names: FontNames;
  readonly title: string;
  readonly italic: boolean;
}

/** A family's only file stands for book weights as well as its own: a heavy display face need not be asked for as heavy. */
const aloneServes = (weight: number): WeightRange => ({ from: 1, to: Math.max(weight, 599) });

const facesOf = async (host: Host, path: ProjectPath, findings: Finding[]): Promise<DroppedFace[]> => {
  const name = baseName(path);
  const read = await readFontFile(host, { key: path, weight: 400, path, serves: anyWeight }, name);
  if ('finding' in read) {
    findings.push(read.finding);
    return [];
  }
  const offsets = unlessBroken(path, () => faceOffsets(read.bytes));
  if ('finding' in offsets) {
    findings.push(offsets.finding);
    return [];
  }
  const several = offsets.value.length > 1;
  return offsets.value.flatMap((offset): DroppedFace[] => {
    const opened = openFace(read.bytes, { key: path, file: path, ...(several ? { offset } : {}) });
    const { face } = opened;
    if (!face) {
      findings.push(...opened.findings);
      return [];
    }
    const { tables } = readSfnt(read.bytes, several ? { offset } : {});
    const names = readNames(tables.get('name'));
    // without a PostScript name a face of a collection cannot be told from the others
    if (several && names.postscriptName === '') return [];
    // OpenType, head, macStyle: bit 1
    const italic = ((tables.get('head')?.getUint16(44) ?? 0) & 2) !== 0;
    const { weight } = face;
    const choice = several ? { key: `${path}#${names.postscriptName}`, face: names.postscriptName } : { key: path };
    const title = names.family || name.replace(fontEnding, '');
    return [{ file: { ...choice, weight, path, serves: { from: weight, to: weight } }, names, title, italic }];
  });
};

/** One family for each name, its files by weight; of two files of the same weight the second is a family by its own full name. */
const familiesOf = (faces: readonly DroppedFace[]): Map<string, Family> => {
  const groups = new Map<string, { title: string; files: FontFile[] }>();
  for (const { file, names, title, italic } of faces) {
    const family = italic && !/italic|oblique/i.test(title) ? `${title} Italic` : title;
    const isFree = (name: string): boolean => !groups.get(foldName(name))?.files.some(({ weight }) => weight === file.weight);
    const name = [family, names.faces[0] ?? file.key].find(isFree) ?? file.key;
    const group = groups.get(foldName(name)) ?? { title: name, files: [] };
    group.files.push(file);
    groups.set(foldName(name), group);
  }
  const families = new Map<string, Family>();
  for (const [folded, { title, files }] of groups) {
    const served =
      files.length === 1 ? files.map((only) => ({ ...only, serves: aloneServes(only.weight) })) : files.sort((a, b) => a.weight - b.weight);
    families.set(folded, { name: title, title, files: served });
  }
  return families;
};

const lookInto = async (host: Host, paths: readonly ProjectPath[]): Promise<DroppedFonts> => {
  const findings: Finding[] = [];
  const faces: DroppedFace[] = [];
  // one after another: a folder of Han fonts is a hundred megabytes and more
  for (const path of paths) faces.push(...(await facesOf(host, path, findings)));
  const byName = familiesOf(faces);
  const families = [...byName.values()];
  const also = (name: string, family: Family): void => {
    const folded = foldName(name);
    if (folded !== '' && !byName.has(folded)) byName.set(folded, family);
  };
  for (const { names, italic, title } of faces) if (!italic) for (const name of names.families) also(name, byName.get(foldName(title))!);
  for (const { file, names } of faces) {
    const alone: Family = { name: names.faces[0] ?? file.key, title: names.faces[0] ?? file.key, files: [{ ...file, serves: anyWeight }] };
    for (const name of names.faces) also(name, alone);
    if (file.face !== undefined) continue;
    const name = baseName(file.path);
    for (const written of [name.replace(fontEnding, ''), name, file.path]) also(written, alone);
  }
  return { families, byName, findings };
};

/** The `fonts/` folder nearest upward of a file, within the project. */
const nearest = async (host: Host, from: ProjectPath): Promise<readonly ProjectPath[]> => {
  const folders = from.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth--) {
    const folder = [...folders.slice(0, depth), 'fonts'].join('/') as ProjectPath;
    const names = (await host.list(folder)).filter((name) => name === 'catalog.yaml' || fontEnding.test(name));
    if (names.length > 0) return names.map((name) => `${folder}/${name}` as ProjectPath);
  }
  return [];
};

/** The folders nearest to these files; `null` when there is none. */
export const findFontFolder = async (host: Host, from: readonly ProjectPath[]): Promise<FontFolder | null> => {
  const found = new Set<ProjectPath>();
  const asked = new Set<string>();
  for (const path of from) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (/^(banxin|npm):/.test(path) || asked.has(folder)) continue;
    asked.add(folder);
    for (const one of await nearest(host, path)) found.add(one);
  }
  if (found.size === 0) return null;
  const files = [...found].filter((path) => fontEnding.test(path));
  let looking: Promise<DroppedFonts> | null = null;
  return {
    catalogs: [...found].filter((path) => !fontEnding.test(path)),
    files,
    look: () => {
      looking ??= lookInto(host, files);
      return looking;
    },
  };
};
