/** Finds the parts of a `.docx` archive that a manuscript needs, by the relationships that name them, and decodes them to text. */

import { attribute, scanXml } from './xml-scan.ts';
import { readArchive, type UnpackFault, unpack, type ZipArchive } from './zip-archive.ts';

export interface FoundParts {
  /** names in the archive, for messages */
  readonly documentName: string;
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
}

export interface PartFault {
  readonly fault: 'not-zip' | 'no-document' | UnpackFault;
  readonly part: string;
}

const mega = 1024 * 1024;
/** Unpacked bytes: a manuscript of a million characters, cut by Word at every edit, has some 30 MB of markup. */
const largestDocument = 64 * mega;
const largestOther = 16 * mega;
export const limitInMegabytes = largestDocument / mega;

/** A compound file (MS-CFB 2.2): the old .doc, or a .docx behind a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

const decode = (bytes: Uint8Array): string => {
  const mark = (bytes[0]! << 8) | bytes[1]!;
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(bytes);
};

const readPart = (archive: ZipArchive, name: string, limit: number): string | PartFault | null => {
  const part = archive.parts.get(name.toLowerCase());
  if (!part) return null;
  const bytes = unpack(archive, part, limit);
  return typeof bytes === 'string' ? { fault: bytes, part: name } : decode(bytes);
};

/** `../x.xml` from the folder of the part that names it; from the archive's top when it begins with `/`. */
const partName = (folder: string, target: string): string => {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** What a part's relationships lead to, by the last word of their type; the first of each that is there. */
const relations = (archive: ZipArchive, of: string): ReadonlyMap<string, string> => {
  const slash = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, slash);
  const xml = readPart(archive, `${folder}_rels/${of.slice(slash)}.rels`, largestOther);
  const found = new Map<string, string>();
  if (typeof xml !== 'string') return found;
  // what is wrong here is not needed: the usual names are tried then
  scanXml(xml, {
    start: (name, attributes) => {
      if (!/(^|:)Relationship$/.test(name)) return;
      const type = (attribute(attributes, 'Type') ?? '').split('/').at(-1)!;
      const target = partName(folder, attribute(attributes, 'Target') ?? '');
      if (!found.has(type) && archive.parts.has(target.toLowerCase())) found.set(type, target);
    },
    end: () => {},
    words: () => {},
  });
  return found;
};

export const findParts = (bytes: Uint8Array): FoundParts | PartFault => {
  if (compound.every((byte, i) => bytes[i] === byte)) return { fault: 'encrypted', part: '' };
  const archive = readArchive(bytes);
  if (!archive) return { fault: 'not-zip', part: '' };
  const documentName = relations(archive, '').get('officeDocument') ?? 'word/document.xml';
  const document = readPart(archive, documentName, largestDocument);
  if (document === null) return { fault: 'no-document', part: documentName };
  if (typeof document !== 'string') return document;
  const near = relations(archive, documentName);
  const folder = documentName.slice(0, documentName.lastIndexOf('/') + 1);
  const styles = readPart(archive, near.get('styles') ?? `${folder}styles.xml`, largestOther);
  const numbering = readPart(archive, near.get('numbering') ?? `${folder}numbering.xml`, largestOther);
  for (const part of [styles, numbering]) if (part !== null && typeof part !== 'string') return part;
  return { documentName, document, styles: styles as string | null, numbering: numbering as string | null };
};
