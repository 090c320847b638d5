/** pressPicture: the shown part of a picture as the press prints it: grey by the black's own curve, colour separated once by the press's profile. */

import { hexDigest } from '../base/content-hash.ts';
import { finding } from '../base/finding.ts';
import { FileMissing, type Host } from '../source/host.ts';
import { type ProjectPath, projectPath } from '../source/path.ts';
import { lineArt } from './line-art.ts';
import { measurePicture } from './measure.ts';
import { pictureBroken, pictureMissing, pictureNotSeparated, pictureUntagged } from './messages.ts';
import type { PictureFacts } from './picture-facts.ts';
import { type Proofed, type ProofRequest, proofPixels } from './proof-picture.ts';

/** The press a picture is made for. */
export interface PictureTarget {
  readonly plates: 'cmyk' | 'k';
  readonly quality: number;
  /** `null`: black alone, and no profile of it is at hand */
  readonly profile: { readonly file: string; readonly bytes: Uint8Array; readonly hash: string } | null;
  /** sRGB grey to DeviceGray */
  readonly curve: () => Uint8Array | null;
}

export interface PressRequest extends ProofRequest {
  readonly target: PictureTarget;
}

/** Part of the cache key: raise it when a change below changes the bytes. */
const recipe = 'press-2';

/** How a picture becomes ink. */
export type Separation =
  | { readonly kind: 'grey'; readonly curve: Uint8Array | null }
  | { readonly kind: 'separate'; readonly profile: string }
  /** four inks already, and for this press */
  | { readonly kind: 'keep'; readonly profile: string; readonly bytes: Uint8Array };

const separationOf = (facts: PictureFacts, target: PictureTarget, host: Host): Separation | null => {
  if (target.plates === 'k' || facts.channels === 1) return { kind: 'grey', curve: target.curve() };
  const { profile } = target;
  const onDisk = profile && host.onDisk?.(profile.file as ProjectPath);
  if (!profile || !onDisk) return null;
  return facts.channels === 4 ? { kind: 'keep', profile: onDisk, bytes: profile.bytes } : { kind: 'separate', profile: onDisk };
};

/** Never rejects for what is in the project: a missing or broken picture is a finding. */
export const pressPicture = async (request: PressRequest, host: Host): Promise<Proofed> => {
  const { picture: file, target } = request;
  const path = projectPath(file, undefined, true);
  const bytes = path && (await host.read(path).catch(missing));
  if (!bytes) return { ok: false, finding: finding(pictureMissing, { file }) };
  const measured = await measurePicture(bytes, file);
  if (!measured.ok) return measured;
  const { facts } = measured;
  if (facts.twoTone) return lineArt(bytes, facts, request, host);
  const grey = target.plates === 'k' || facts.channels === 1;
  const note = facts.channels === 4 && !facts.hasProfile && !grey ? { note: finding(pictureUntagged, { file }) } : {};
  const pixels = proofPixels(facts, request);
  const how = [grey ? 'k' : 'c', target.profile?.hash ?? 'none', target.quality];
  const key = `${recipe}-${hexDigest(bytes)}-${[...how, ...Object.values(pixels)].join('-')}.jpg`;
  const kept = await host.cached(key);
  const known = kept && (await measurePicture(kept, key));
  if (kept && known?.ok) {
    const { width, height, channels } = known.facts;
    return { ok: true, picture: { bytes: kept, width, height, channels }, ...note };
  }
  const separation = separationOf(facts, target, host);
  if (!separation) return { ok: false, finding: finding(pictureNotSeparated, { file, profile: target.profile?.file ?? '–' }) };
  const { separate } = await import('./separate-with-sharp.ts');
  const made = await separate(bytes, pixels, separation, target.quality);
  if ('error' in made) return { ok: false, finding: finding(pictureBroken, { file, reason: made.error }) };
  // a profile that cannot be opened leaves a picture as it was, without a word
  if (made.channels !== (grey ? 1 : 4))
    return { ok: false, finding: finding(pictureNotSeparated, { file, profile: target.profile?.file ?? '–' }) };
  await host.keep(key, made.bytes);
  return { ok: true, picture: made, ...note };
};

const missing = (error: unknown): null => {
  if (error instanceof FileMissing) return null;
  throw error;
};
