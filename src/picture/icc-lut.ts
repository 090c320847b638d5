/** IccLut: what an ICC profile of a press says a mixture of four inks looks like: CIELAB against the paper's white (ICC.1:2010, 10.8 to 10.10). */

export type Lab = readonly [L: number, a: number, b: number];

/** Parts of cyan, magenta, yellow and black, 0 to 1. */
export type Inks = readonly [c: number, m: number, y: number, k: number];

export type IccLut = (inks: Inks) => Lab;

const inputs = 4;
const outputs = 3;

type Curve = (x: number) => number;

const clamp = (x: number): number => (x > 0 ? Math.min(x, 1) : 0);

/** A table of values from 0 to 1, read with straight lines between its entries. */
const tableCurve =
  (values: Float64Array): Curve =>
  (x) => {
    const at = clamp(x) * (values.length - 1);
    const low = Math.min(Math.floor(at), values.length - 2);
    return values.length === 1 ? values[0]! : values[low]! + (values[low + 1]! - values[low]!) * (at - low);
  };

const same: Curve = (x) => clamp(x);

/** ICC.1:2010, table 65: parametric curves 0 to 4 as `(g a b c d e f)`. */
const parametric = (kind: number, p: readonly number[]): Curve => {
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = p;
  const power = (x: number): number => Math.max(0, a * x + b) ** g;
  if (kind === 0) return (x) => clamp(x) ** g;
  if (kind === 1) return (x) => (x >= -b / a ? power(x) : 0);
  if (kind === 2) return (x) => (x >= -b / a ? power(x) + c : c);
  if (kind === 3) return (x) => (x >= d ? power(x) : c * x);
  return (x) => (x >= d ? power(x) + e : c * x + f);
};
const parameters = [1, 3, 4, 5, 7];

/** A grid of colours, read by its nearest corners weighted with their distance. */
const gridOf = (counts: readonly number[], values: Float64Array): ((x: readonly number[]) => number[]) => {
  const steps: number[] = [];
  for (let i = counts.length - 1, step = outputs; i >= 0; i--) {
    steps[i] = step;
    step *= counts[i]!;
  }
  return (x) => {
    const found = [0, 0, 0];
    const low = x.map((part, i) => Math.min(Math.floor(clamp(part) * (counts[i]! - 1)), Math.max(0, counts[i]! - 2)));
    const rest = x.map((part, i) => clamp(part) * (counts[i]! - 1) - low[i]!);
    for (let corner = 0; corner < 1 << inputs; corner++) {
      let weight = 1;
      let at = 0;
      for (let i = 0; i < inputs; i++) {
        const up = (corner >> i) & 1;
        weight *= up ? rest[i]! : 1 - rest[i]!;
        at += (low[i]! + (up && counts[i]! > 1 ? 1 : 0)) * steps[i]!;
      }
      if (weight > 0) for (let i = 0; i < outputs; i++) found[i]! += weight * values[at + i]!;
    }
    return found;
  };
};

const typeAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** So many values must be there before room is made for them. */
const within = (view: DataView, at: number, bytes: number): void => {
  if (at + bytes > view.byteLength) throw new RangeError('the table goes on past the end of the profile');
};

const read8 = (view: DataView, at: number, count: number): Float64Array => {
  within(view, at, count);
  return Float64Array.from({ length: count }, (_, i) => view.getUint8(at + i) / 255);
};

const read16 = (view: DataView, at: number, count: number): Float64Array => {
  within(view, at, 2 * count);
  return Float64Array.from({ length: count }, (_, i) => view.getUint16(at + 2 * i) / 65_535);
};

/** Curves that stand one after another, each padded to four bytes (`mAB `). */
const curvesAt = (view: DataView, bytes: Uint8Array, start: number, count: number): Curve[] => {
  const curves: Curve[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (typeAt(bytes, at) === 'para') {
      const kind = view.getUint16(at + 8);
      const figures = Array.from({ length: parameters[kind] ?? 1 }, (_, j) => view.getInt32(at + 12 + 4 * j) / 65_536);
      curves.push(parametric(kind, figures));
      at += 12 + 4 * figures.length;
    } else {
      const entries = view.getUint32(at + 8);
      if (entries === 0) curves.push(same);
      else if (entries === 1) {
        const gamma = view.getUint16(at + 12) / 256;
        curves.push((x) => clamp(x) ** gamma);
      } else curves.push(tableCurve(read16(view, at + 12, entries)));
      at += 12 + 2 * entries;
    }
    at += (4 - (at % 4)) % 4;
  }
  return curves;
};

/** lut8Type and lut16Type: curves, grid, curves. The 16-bit Lab of version 2 has its own scale: 100 is FF00. */
const oldLut = (view: DataView, at: number, wide: boolean): IccLut | null => {
  if (view.getUint8(at + 8) !== inputs || view.getUint8(at + 9) !== outputs) return null;
  const count = view.getUint8(at + 10);
  const [into, out, start] = wide ? [view.getUint16(at + 48), view.getUint16(at + 50), at + 52] : [256, 256, at + 48];
  const values = wide ? read16 : read8;
  const size = wide ? 2 : 1;
  const table = (from: number, entries: number): Curve[] => {
    const all: Curve[] = [];
    for (let i = 0; i < (from === start ? inputs : outputs); i++) all.push(tableCurve(values(view, from + i * entries * size, entries)));
    return all;
  };
  const before = table(start, into);
  const gridAt = start + inputs * into * size;
  const cells = count ** inputs * outputs;
  const grid = gridOf([count, count, count, count], values(view, gridAt, cells));
  const after = table(gridAt + cells * size, out);
  const scale = wide ? 65_535 / 65_280 : 1;
  return (inks) => {
    const [l, a, b] = grid(inks.map((part, i) => before[i]!(part))).map((part, i) => after[i]!(part)) as [number, number, number];
    return [l * 100 * scale, a * 255 * scale - 128, b * 255 * scale - 128];
  };
};

/** lutAToBType: curves A, grid, curves M, matrix, curves B; the grid and what goes with it are there for four inks, the matrix may not be. */
const newLut = (view: DataView, bytes: Uint8Array, at: number): IccLut | null => {
  if (view.getUint8(at + 8) !== inputs || view.getUint8(at + 9) !== outputs) return null;
  const place = (field: number): number => view.getUint32(at + field);
  const [b, matrix, m, clut, a] = [12, 16, 20, 24, 28].map(place) as [number, number, number, number, number];
  if (clut === 0 || a === 0 || b === 0) return null;
  const before = curvesAt(view, bytes, at + a, inputs);
  const counts = [0, 1, 2, 3].map((i) => view.getUint8(at + clut + i));
  const cells = counts.reduce((all, count) => all * count, outputs);
  const values = view.getUint8(at + clut + 16) === 1 ? read8 : read16;
  const grid = gridOf(counts, values(view, at + clut + 20, cells));
  const middle = m === 0 ? [same, same, same] : curvesAt(view, bytes, at + m, outputs);
  const factors = matrix === 0 ? null : Array.from({ length: 12 }, (_, i) => view.getInt32(at + matrix + 4 * i) / 65_536);
  const after = curvesAt(view, bytes, at + b, outputs);
  return (inks) => {
    let found = grid(inks.map((part, i) => before[i]!(part))).map((part, i) => middle[i]!(part));
    if (factors) found = [0, 1, 2].map((row) => found.reduce((sum, part, i) => sum + part * factors[3 * row + i]!, factors[9 + row]!));
    const [l, x, y] = found.map((part, i) => after[i]!(part)) as [number, number, number];
    return [l * 100, x * 255 - 128, y * 255 - 128];
  };
};

/** `null` for a profile that does not go from four inks to CIELAB by a table, or is damaged. */
export const iccLut = (bytes: Uint8Array): IccLut | null => {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (typeAt(bytes, 16) !== 'CMYK' || typeAt(bytes, 20) !== 'Lab ') return null;
    const tags = new Map<string, number>();
    for (let i = 0; i < view.getUint32(128); i++) tags.set(typeAt(bytes, 132 + 12 * i), view.getUint32(136 + 12 * i));
    // colorimetric against the paper; a profile of one table has it as A2B0
    const at = tags.get('A2B1') ?? tags.get('A2B0');
    if (at === undefined) return null;
    const type = typeAt(bytes, at);
    if (type === 'mft1' || type === 'mft2') return oldLut(view, at, type === 'mft2');
    return type === 'mAB ' ? newLut(view, bytes, at) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
