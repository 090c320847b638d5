/** Makes press files of pages set by hand, and reads their objects back: dictionaries as they are written, streams inflated. */

import { inflateSync } from 'node:zlib';
import { hexDigest } from '../../../src/base/content-hash.ts';
import type { PressCondition } from '../../../src/setpage/press-condition.ts';
import { pressPage } from '../../../src/setpage/press-page.ts';
import type { SetPage } from '../../../src/setpage/set-page.ts';
import type { ProjectPath } from '../../../src/source/path.ts';
import type { PressJob } from '../../../src/write/pdf/press-job.ts';
import { writePress } from '../../../src/write/pdf/write-press.ts';
import type { Resources } from '../../../src/write/writer.ts';
import { disk } from '../../disk.ts';
import { inOrder, resources } from '../set-text.ts';

const file = 'banxin:layouts/press/newsprint-tr002-tac240.icc';
const profile = await disk.read(file as ProjectPath);

export const newsprint: PressCondition = {
  name: 'newsprint',
  title: '新闻纸',
  file: 'banxin:layouts/press/newsprint.yaml',
  standard: 'x-4',
  profile: { file, bytes: profile, hash: hexDigest(profile) },
  condition: { identifier: 'CGATS TR 002', registry: 'http://www.color.org', info: 'Coldset newsprint' },
  ink: { plates: 'cmyk', total: 240, area: 0, spot: 'refuse', textInks: 2, manyFrom: 12 },
  pictures: { ppi: 200, least: 200, lineArt: 600, quality: 92 },
  bleed: { kind: 'optional' },
  lines: { solid: { error: 0.25, warning: 0.25 }, tinted: { error: 0.25, warning: 1 }, mixed: { error: 0.25, warning: 1.5 } },
  type: { positive: { error: 5, warning: 5.5 }, reversed: { error: 7, warning: 10 }, reversedMixed: { error: 9, warning: 10 } },
  marks: { crop: true, registration: true, bar: true, slug: true },
  files: '{date}-{page}{version}',
  levels: new Map(),
};

export const pressJob: PressJob = {
  press: newsprint,
  combined: null,
  created: new Date('2026-11-20'),
  version: 1,
  slug: { role: 'hei', weight: 400 },
};

export interface PressFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export const pressFiles = async (
  pages: readonly SetPage[],
  over: Partial<PressJob> = {},
  supply: Partial<Resources> = {},
): Promise<PressFile[]> => {
  const job = { ...pressJob, ...over };
  const made: PressFile[] = [];
  const ready = pages.map((page) => pressPage(page, job.press.bleed));
  for await (const { name, bytes } of writePress(inOrder(...ready), job, resources({ host: disk, ...supply }))) {
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    made.push({ name, bytes: Buffer.concat(parts) });
  }
  return made;
};

export interface PdfObject {
  /** what stands before the stream, or all there is */
  readonly text: string;
  readonly stream: Buffer | null;
}

/** Every object of a file by its number. */
export const objectsOf = (bytes: Buffer): ReadonlyMap<number, PdfObject> => {
  const latin = bytes.toString('latin1');
  const offsets = [...latin.slice(latin.lastIndexOf('\nxref')).matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
  const found = new Map<number, PdfObject>();
  offsets.forEach((start, i) => {
    const end = latin.indexOf('endobj', start);
    const streamAt = latin.indexOf('stream\n', start);
    const head = latin.slice(start, streamAt >= 0 && streamAt < end ? streamAt : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(length) || streamAt < 0) {
      found.set(i + 1, { text: head, stream: null });
      return;
    }
    const raw = bytes.subarray(streamAt + 7, streamAt + 7 + length);
    found.set(i + 1, { text: head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw });
  });
  return found;
};

export interface PressRead {
  readonly text: string;
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly pages: readonly { readonly dictionary: string; readonly content: string }[];
  readonly catalog: string;
  readonly info: string;
  /** the object behind `/Key 12 0 R` of a dictionary */
  readonly follow: (dictionary: string, key: string) => PdfObject;
}

export const readPress = ({ bytes }: PressFile): PressRead => {
  const objects = objectsOf(bytes);
  const text = bytes.toString('latin1');
  const follow = (dictionary: string, key: string): PdfObject => {
    const number = new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dictionary)?.[1];
    const object = number === undefined ? undefined : objects.get(Number(number));
    if (!object) throw new Error(`there is no /${key}`);
    return object;
  };
  const trailer = text.slice(text.lastIndexOf('\ntrailer'));
  const catalog = follow(trailer, 'Root').text;
  const tree = follow(catalog, 'Pages').text;
  const kids = [.../\/Kids \[([^\]]*)\]/.exec(tree)![1]!.matchAll(/(\d+) 0 R/g)].map((match) => objects.get(Number(match[1]))!.text);
  return {
    text,
    objects,
    catalog,
    follow,
    info: follow(trailer, 'Info').text,
    pages: kids.map((dictionary) => ({ dictionary, content: follow(dictionary, 'Contents').stream!.toString('latin1') })),
  };
};
