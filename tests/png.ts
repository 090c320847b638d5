/** The head of a PNG, for tests that ask how large a picture is and never look at it. */

const word = (value: number): number[] => [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];

const chunk = (name: string, body: readonly number[]): number[] => [...word(body.length), ...Buffer.from(name), ...body, 0, 0, 0, 0];

/** Signature, IHDR (PNG 11.2.1: eight bits of red, green and blue) and IEND; there is no picture between them. */
export const png = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', [...word(width), ...word(height), 8, 2, 0, 0, 0]),
    ...chunk('IEND', []),
  ]);
