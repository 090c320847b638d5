/** Reads orientation and resolution out of an EXIF block (a TIFF directory), as JPEG and PNG carry it. */

export interface Exif {
  readonly orientation: number;
  readonly ppi: number | null;
}

const tags = { orientation: 0x112, xResolution: 0x11a, resolutionUnit: 0x128 } as const;
const short = 3;
const perCentimetre = 3;

const plain: Exif = { orientation: 1, ppi: null };

/** `view` begins with the byte order mark `II` or `MM`. What is out of bounds or nonsense counts as not said. */
export const readExif = (view: DataView): Exif => {
  if (view.byteLength < 14) return plain;
  const order = view.getUint16(0);
  const little = order === 0x4949;
  if (!little && order !== 0x4d4d) return plain;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return plain;
  const count = view.getUint16(directory, little);
  let orientation = 1;
  let resolution: number | null = null;
  let unit = 2;
  for (let i = 0, at = directory + 2; i < count && at + 12 <= view.byteLength; i++, at += 12) {
    const tag = view.getUint16(at, little);
    if (tag === tags.orientation && view.getUint16(at + 2, little) === short) {
      const value = view.getUint16(at + 8, little);
      if (value >= 1 && value <= 8) orientation = value;
    } else if (tag === tags.resolutionUnit) unit = view.getUint16(at + 8, little);
    else if (tag === tags.xResolution) {
      const place = view.getUint32(at + 8, little);
      if (place + 8 > view.byteLength) continue;
      const divisor = view.getUint32(place + 4, little);
      if (divisor > 0) resolution = view.getUint32(place, little) / divisor;
    }
  }
  const perInch = resolution === null ? null : resolution * (unit === perCentimetre ? 2.54 : 1);
  // 1 is what cameras and editors write for "not known" (unit 1: none)
  return { orientation, ppi: perInch !== null && unit !== 1 && perInch > 1 ? perInch : null };
};
