/** A zip archive 压缩包: the list of its parts, and one part unpacked within limits; what a `.docx` manuscript comes in. */

import { crc32, inflateRawSync } from 'node:zlib';

/** A part as the central directory tells of it (APPNOTE 4.3.12). */
export interface ZipPart {
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** bytes in the archive, and unpacked */
  readonly packed: number;
  readonly size: number;
  /** of its local header */
  readonly offset: number;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** by name, in lower case: names of parts are compared so (OPC, ECMA-376-2 6.2.2.3) */
  readonly parts: ReadonlyMap<string, ZipPart>;
}

/** Why a part could not be had. */
export type UnpackFault = 'broken' | 'encrypted' | 'too-large';

// signatures, APPNOTE 4.3.7, 4.3.12, 4.3.14 to 4.3.16
const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const end64Locator = 0x07064b50;
const end64Record = 0x06064b50;

const endLength = 22;
const centralLength = 46;
const localLength = 30;
/** the comment behind the end record is at most this long */
const longestComment = 0xffff;
/** more parts than any document has */
const mostParts = 0xffff;
const saysElsewhere = 0xffffffff;

const view64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Where the end record stands: the last that could be one; -1 for none. */
const findEnd = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) if (view.getUint32(at, true) === endRecord) return at;
  return -1;
};

/** Where the central directory begins; -1 when the record does not say so. */
const findDirectory = (view: DataView, end: number): number => {
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (offset !== saysElsewhere) {
    // what was put before the archive moves everything by as much
    const real = end - size;
    return real >= 0 && real + 4 <= end && view.getUint32(real, true) === centralHeader ? real : offset;
  }
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== end64Locator) return -1;
  const record = view64(view, locator + 8);
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== end64Record) return -1;
  return view64(view, record + 48);
};

/** Sizes and offset past 4 GB stand in an extra field (APPNOTE 4.5.3), those only that do not fit. */
const wide = (view: DataView, from: number, to: number, given: readonly number[]): readonly number[] => {
  for (let at = from; at + 4 <= to; ) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === 1) {
      let next = at + 4;
      return given.map((value) => {
        if (value !== saysElsewhere || next + 8 > to) return value;
        next += 8;
        return view64(view, next - 8);
      });
    }
    at += 4 + length;
  }
  return given;
};

/** Reads the list of parts; `null` for what is no zip archive, or one whose list is cut short. */
export const readArchive = (bytes: Uint8Array): ZipArchive | null => {
  if (bytes.length < endLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const decoder = new TextDecoder();
  const parts = new Map<string, ZipPart>();
  let at = findDirectory(view, end);
  if (at < 0) return null;
  while (at + centralLength <= bytes.length && view.getUint32(at, true) === centralHeader && parts.size < mostParts) {
    const nameEnd = at + centralLength + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) return null;
    const name = decoder
      .decode(bytes.subarray(at + centralLength, nameEnd))
      .replaceAll('\\', '/')
      .toLowerCase();
    const figures = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [size, packed, offset] = wide(view, nameEnd, extraEnd, figures) as [number, number, number];
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
    parts.set(name, { method: view.getUint16(at + 10, true), encrypted, crc: view.getUint32(at + 16, true), packed, size, offset });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return parts.size === 0 ? null : { bytes, parts };
};

/** Unpacks a part of at most `limit` bytes; its declared size is asked before anything is unpacked, and holds while it is. */
export const unpack = ({ bytes }: ZipArchive, part: ZipPart, limit: number): Uint8Array | UnpackFault => {
  if (part.encrypted) return 'encrypted';
  if (part.size > limit) return 'too-large';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.offset + localLength > bytes.length || view.getUint32(part.offset, true) !== localHeader) return 'broken';
  const start = part.offset + localLength + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  if (start + part.packed > bytes.length) return 'broken';
  const packed = bytes.subarray(start, start + part.packed);
  let found: Uint8Array;
  if (part.method === 0) found = packed;
  else if (part.method === 8) {
    try {
      found = inflateRawSync(packed, { maxOutputLength: Math.max(1, part.size) });
    } catch {
      return 'broken';
    }
  } else return 'broken';
  return found.length === part.size && crc32(found) === part.crc ? found : 'broken';
};
