/** Tables for the tests of glyph forms and vertical lines: `GSUB`, `vhea`, `vmtx` and `VORG` of a few entries, put into Tinos. */

import { readFileSync } from 'node:fs';
import { fontOf, tablesOf } from './font-files.ts';

export const tinos = new Uint8Array(
  readFileSync(new URL('../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf', import.meta.url)),
);

/** Figures of two bytes. */
export const words = (...values: readonly number[]): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const tag = (name: string): Uint8Array => Uint8Array.from(name.padEnd(4), (letter) => letter.charCodeAt(0));

/** Tables one after another behind a head of words that is made from their offsets. */
const behind = (head: (offsets: readonly number[]) => Uint8Array, tables: readonly Uint8Array[]): Uint8Array => {
  const start = head(tables.map(() => 0)).length;
  let at = start;
  const offsets = tables.map((table) => {
    at += table.length;
    return at - table.length;
  });
  return joined(head(offsets), ...tables);
};

/** A list of records of tag and offset. */
const records = (entries: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const names = Object.keys(entries);
  return behind(
    (offsets) => joined(words(names.length), ...names.map((name, i) => joined(tag(name), words(offsets[i]!)))),
    Object.values(entries),
  );
};

export const coverageList = (...glyphs: readonly number[]): Uint8Array => words(1, glyphs.length, ...glyphs);
export const coverageRange = (from: number, to: number): Uint8Array => words(2, 1, from, to, 0);

/** Type 1, format 1: every covered glyph moved by as much. */
export const byDelta = (coverage: Uint8Array, delta: number): Uint8Array => behind(([at]) => words(1, at!, delta), [coverage]);
/** Type 1, format 2: a glyph for each. */
export const byList = (coverage: Uint8Array, ...glyphs: readonly number[]): Uint8Array =>
  behind(([at]) => words(2, at!, glyphs.length, ...glyphs), [coverage]);
/** Type 3: several glyphs for each. */
export const byAlternates = (coverage: Uint8Array, ...sets: readonly (readonly number[])[]): Uint8Array =>
  behind(([at, ...rest]) => words(1, at!, sets.length, ...rest), [coverage, ...sets.map((set) => words(set.length, ...set))]);

export const lookup = (type: number, ...subtables: readonly Uint8Array[]): Uint8Array =>
  behind((offsets) => words(type, 0, offsets.length, ...offsets), subtables);
/** Type 7: a subtable of another type, reached by a long offset. */
export const extended = (type: number, subtable: Uint8Array): Uint8Array => lookup(7, joined(words(1, type, 0, 8), subtable));

export interface Layout {
  /** features of each language system of a script, by index; '' is the default one */
  readonly scripts: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly features: readonly (readonly [tag: string, ...lookups: number[]])[];
  readonly lookups: readonly Uint8Array[];
}

const langSys = (features: readonly number[]): Uint8Array => words(0, 0xffff, features.length, ...features);

const script = (systems: Readonly<Record<string, readonly number[]>>): Uint8Array => {
  const named = Object.keys(systems).filter((name) => name !== '');
  const usual = systems[''];
  return behind(
    (offsets) => joined(words(usual ? offsets.at(-1)! : 0, named.length), ...named.map((name, i) => joined(tag(name), words(offsets[i]!)))),
    [...named.map((name) => langSys(systems[name]!)), ...(usual ? [langSys(usual)] : [])],
  );
};

export const gsub = ({ scripts, features, lookups }: Layout): Uint8Array =>
  behind(
    ([scriptList, featureList, lookupList]) => words(1, 0, scriptList!, featureList!, lookupList!),
    [
      records(Object.fromEntries(Object.entries(scripts).map(([name, systems]) => [name, script(systems)]))),
      behind(
        (offsets) => joined(words(features.length), ...features.map(([name], i) => joined(tag(name), words(offsets[i]!)))),
        features.map(([, ...indices]) => words(0, indices.length, ...indices)),
      ),
      behind((offsets) => words(lookups.length, ...offsets), lookups),
    ],
  );

/** `vhea` and `vmtx`: pairs of advance and top bearing, then bearings alone. */
export const verticalTables = (
  pairs: readonly (readonly [advance: number, bearing: number])[],
  bearings: readonly number[] = [],
): Readonly<Record<string, Uint8Array>> => ({
  vhea: joined(new Uint8Array(34), words(pairs.length)),
  vmtx: joined(...pairs.map((pair) => words(...pair)), words(...bearings)),
});

export const vorg = (usual: number, ...others: readonly (readonly [glyph: number, origin: number])[]): Uint8Array =>
  words(1, 0, usual, others.length, ...others.flat());

/** Tinos with these tables in place of its own; `null` leaves one out. */
export const withTables = (changes: Readonly<Record<string, Uint8Array | null>>, version = 0x00010000): Uint8Array => {
  const tables = new Map(tablesOf(tinos));
  for (const [name, table] of Object.entries(changes)) {
    if (table) tables.set(name, table);
    else tables.delete(name);
  }
  return fontOf(version, tables);
};
