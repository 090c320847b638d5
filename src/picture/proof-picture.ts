/** proofPicture: the shown part of a picture, upright, in sRGB and no finer than a screen proof needs, as JPEG; made once and kept. */

import { hexDigest } from '../base/content-hash.ts';
import { type Finding, finding } from '../base/finding.ts';
import type { Rect, Size } from '../base/geometry.ts';
import { FileMissing, type Host } from '../source/host.ts';
import { projectPath } from '../source/path.ts';
import { measurePicture } from './measure.ts';
import { pictureBroken, pictureMissing } from './messages.ts';
import type { PictureFacts } from './picture-facts.ts';

export interface ProofRequest {
  /** project path */
  readonly picture: string;
  /** parts of the upright picture's width and height, 0 to 1 */
  readonly crop: Rect;
  /** size on the page in points */
  readonly box: Size;
  readonly ppi: number;
}

export interface ProofPicture {
  /** baseline JPEG, one or three channels; four for a press. Of one bit: rows of bits, packed by zlib */
  readonly bytes: Uint8Array;
  readonly bits?: 1;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** `note`: what is to be known of a picture that is printed all the same. */
export type Proofed =
  | { readonly ok: true; readonly picture: ProofPicture; readonly note?: Finding }
  | { readonly ok: false; readonly finding: Finding };

/** Part of the cache key: raise it when a change below changes the bytes. */
const recipe = 'proof-1';

/** Whole pixels: of the upright picture brought down, and of the part cut out of it. */
export interface ProofPixels {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly cutWidth: number;
  readonly cutHeight: number;
}

const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Scales the whole picture so that its cropped part has `ppi` pixels an inch of its box, never up, and rounds the cut to whole pixels. */
export const proofPixels = (facts: Pick<PictureFacts, 'width' | 'height'>, request: Omit<ProofRequest, 'picture'>): ProofPixels => {
  const { crop, box, ppi } = request;
  const x = within(crop.x, 1);
  const y = within(crop.y, 1);
  const partWidth = Math.max(within(crop.width, 1 - x) * facts.width, 1);
  const partHeight = Math.max(within(crop.height, 1 - y) * facts.height, 1);
  const wanted = Math.max((box.width * ppi) / 72 / partWidth, (box.height * ppi) / 72 / partHeight);
  const scale = Math.min(1, wanted);
  const width = Math.max(1, Math.round(facts.width * scale));
  const height = Math.max(1, Math.round(facts.height * scale));
  const cutWidth = within(Math.round(partWidth * scale), width) || 1;
  const cutHeight = within(Math.round(partHeight * scale), height) || 1;
  return {
    width,
    height,
    left: within(Math.round(x * width), width - cutWidth),
    top: within(Math.round(y * height), height - cutHeight),
    cutWidth,
    cutHeight,
  };
};

/** Never rejects for what is in the project: a missing or broken picture is a finding. */
export const proofPicture = async (request: ProofRequest, host: Host): Promise<Proofed> => {
  const { picture: file } = request;
  const path = projectPath(file, undefined, true);
  const bytes = path && (await host.read(path).catch(missing));
  if (!bytes) return { ok: false, finding: finding(pictureMissing, { file }) };
  const measured = await measurePicture(bytes, file);
  if (!measured.ok) return measured;
  const pixels = proofPixels(measured.facts, request);
  const hash = hexDigest(bytes);
  const key = `${recipe}-${hash}-${Object.values(pixels).join('-')}.jpg`;
  const kept = await host.cached(key);
  const known = kept && (await measurePicture(kept, key));
  if (kept && known?.ok) return { ok: true, picture: jpeg(kept, known.facts) };
  const { convertWithSharp } = await import('./convert-with-sharp.ts');
  const made = await convertWithSharp(bytes, measured.facts, pixels);
  if ('error' in made) return { ok: false, finding: finding(pictureBroken, { file, reason: made.error }) };
  await host.keep(key, made.bytes);
  return { ok: true, picture: made };
};

const missing = (error: unknown): null => {
  if (error instanceof FileMissing) return null;
  throw error;
};

const jpeg = (bytes: Uint8Array, facts: PictureFacts): ProofPicture => ({
  bytes,
  width: facts.width,
  height: facts.height,
  channels: facts.channels,
});
