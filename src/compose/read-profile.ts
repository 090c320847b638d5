/** readProfile: the bytes of an ICC profile, held against what an output intent asks of them. */

import { hexDigest } from '../base/content-hash.ts';
import { type Finding, finding, type Span } from '../base/finding.ts';
import { iccLut } from '../picture/icc-lut.ts';
import type { PressProfile } from '../setpage/press-condition.ts';
import { FileMissing, type Host } from '../source/host.ts';
import type { ProjectPath } from '../source/path.ts';
import { profileMissing, profileUnfit } from './press-messages.ts';

/** ICC.1:2010, 7.2: the header and the places of its fields. */
const headerLength = 128;

/** The newest version of ICC profiles that a standard knows: PDF/X-1a is older than version 4. */
export const newestIcc = { 'x-1a': 2, 'x-4': 4, plain: 4 } as const;

const unfit = (bytes: Uint8Array, newest: number): { readonly reason: string; readonly reasonZh: string } | null => {
  if (bytes.length < headerLength) return { reason: 'it is no ICC profile', reasonZh: '不是 ICC 文件' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (word(36) !== 'acsp') return { reason: 'it is no ICC profile', reasonZh: '不是 ICC 文件' };
  if (view.getUint32(0) !== bytes.length) return { reason: 'it is cut short or padded', reasonZh: '文件不完整，或尾部有多余内容' };
  if (word(12) !== 'prtr')
    return { reason: `its class is '${word(12).trim()}', not 'prtr'`, reasonZh: `类别是 ${word(12).trim()}，不是 prtr` };
  if (word(16) !== 'CMYK')
    return { reason: `its colours are ${word(16).trim()}, not CMYK`, reasonZh: `颜色空间是 ${word(16).trim()}，不是 CMYK` };
  if (bytes[8]! > newest)
    return {
      reason: `it is of ICC version ${bytes[8]}, and ${newest} is the newest this standard knows`,
      reasonZh: `ICC 版本为 ${bytes[8]}，这个标准最高用 ${newest}`,
    };
  // greys and the colour bar are worked out from it
  if (!iccLut(bytes)) return { reason: 'it has no table from four inks to CIELAB', reasonZh: '没有从四色到 CIELAB 的查找表（A2B）' };
  return null;
};

export type ReadProfile = { readonly ok: true; readonly profile: PressProfile } | { readonly ok: false; readonly finding: Finding };

/** `newest`: of `newestIcc`, for the standard the files are to keep. */
export const readProfile = async (host: Host, path: ProjectPath, newest: number, at?: Span): Promise<ReadProfile> => {
  let bytes: Uint8Array;
  try {
    bytes = await host.read(path);
  } catch (error) {
    if (!(error instanceof FileMissing)) throw error;
    return { ok: false, finding: finding(profileMissing, { file: path }, at) };
  }
  const fault = unfit(bytes, newest);
  if (fault) return { ok: false, finding: finding(profileUnfit, { file: path, ...fault }, at) };
  return { ok: true, profile: { file: path, bytes, hash: hexDigest(bytes) } };
};
