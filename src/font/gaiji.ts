/** 补字: opens the newsroom's own fonts that draw single characters, each as a face that stands for these characters and no others. */

import { type Finding, finding } from '../base/finding.ts';
import type { Host } from '../source/host.ts';
import type { Gaiji } from './catalog.ts';
import { embeddingFinding } from './embedding.ts';
import type { Face } from './face.ts';
import { readFontFile } from './font-file.ts';
import { gaijiNoGlyph } from './messages.ts';
import { openFace } from './open-face.ts';

export interface OpenGaiji {
  readonly faces: readonly Face[];
  readonly findings: readonly Finding[];
}

export const noGaiji: OpenGaiji = { faces: [], findings: [] };

const codeOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

const openFile = async (host: Host, entries: readonly Gaiji[]): Promise<OpenGaiji> => {
  const { path, face: name, at } = entries[0]!;
  const key = `${path}${name === undefined ? '' : `#${name}`} gaiji`;
  const read = await readFontFile(host, { key, weight: 400, path, serves: { from: 1, to: 1000 } }, 'gaiji');
  if ('finding' in read) return { faces: [], findings: [{ ...read.finding, at }] };
  const characters = new Map(entries.map(({ codePoint, glyph }) => [codePoint, glyph]));
  const { face, findings } = openFace(read.bytes, { key, file: path, postscriptName: name, characters });
  const told: Finding[] = findings.map((found) => ({ ...found, at }));
  if (!face || embeddingFinding(face.embedding, '')?.severity === 'error') return { faces: [], findings: told };
  for (const { codePoint, glyph, at: entry } of entries)
    if (face.glyph(codePoint) === 0) {
      const character = String.fromCodePoint(codePoint);
      told.push(finding(gaijiNoGlyph, { file: path, glyph: codeOf(glyph), character, code: codeOf(codePoint) }, entry));
    }
  return { faces: [face], findings: told };
};

/** One face for each font file, or face of a collection, that entries name. */
export const openGaiji = async (host: Host, gaiji: readonly Gaiji[]): Promise<OpenGaiji> => {
  if (gaiji.length === 0) return noGaiji;
  const files = new Map<string, Gaiji[]>();
  for (const entry of gaiji) {
    const key = `${entry.path}#${entry.face ?? ''}`;
    files.set(key, [...(files.get(key) ?? []), entry]);
  }
  const opened = await Promise.all([...files.values()].map((entries) => openFile(host, entries)));
  return { faces: opened.flatMap(({ faces }) => faces), findings: opened.flatMap(({ findings }) => findings) };
};
