/** Glyphs for glyphs: what a font draws in place of a glyph for a language, for vertical lines or for a width, from its `GSUB` table. */

import { BrokenFont } from './broken-font.ts';
import type { LanguageSystems } from './language-systems.ts';
import { brokenTable } from './messages.ts';

/** The glyph to draw in place of another; the same one where the font has no other. */
export type GlyphForm = (glyph: number) => number;

/** Index of a glyph in a coverage table, -1 when it is not there. */
type Coverage = (glyph: number) => number;

/** One subtable of a lookup: the glyph for another, -1 when it says nothing of it. */
type Substitute = (glyph: number) => number;

/**
 * Bounds against tables made to cost time: no font in use has as many scripts, languages of a script, lookups of a feature that puts
 * single glyphs for single glyphs, or subtables in all.
 */
const most = { scripts: 256, languages: 1024, lookups: 256, subtables: 1024 } as const;

/** OpenType, GSUB, lookup types. */
const single = 1;
const alternate = 3;
const extension = 7;

const broken = (): never => {
  throw new BrokenFont(brokenTable, { table: 'GSUB' });
};

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** OpenType, common table formats, coverage: format 1 lists glyphs, format 2 ranges of them; both in order. */
const readCoverage = (view: DataView, at: number): Coverage => {
  const format = view.getUint16(at);
  const count = view.getUint16(at + 2);
  const size = format === 1 ? 2 : 6;
  if (at + 4 + count * size > view.byteLength || (format !== 1 && format !== 2)) return broken();
  const first = (i: number): number => view.getUint16(at + 4 + i * size);
  const last = format === 1 ? first : (i: number): number => view.getUint16(at + 6 + i * size);
  return (glyph) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const mid = (low + high) >> 1;
      if (glyph < first(mid)) high = mid - 1;
      else if (glyph > last(mid)) low = mid + 1;
      else return format === 1 ? mid : view.getUint16(at + 8 + mid * size) + glyph - first(mid);
    }
    return -1;
  };
};

const readSingle = (view: DataView, at: number): Substitute => {
  const covered = readCoverage(view, at + view.getUint16(at + 2));
  if (view.getUint16(at) === 1) {
    const delta = view.getInt16(at + 4);
    return (glyph) => (covered(glyph) < 0 ? -1 : (glyph + delta) & 0xffff);
  }
  const count = view.getUint16(at + 4);
  if (view.getUint16(at) !== 2 || at + 6 + count * 2 > view.byteLength) return broken();
  return (glyph) => {
    const index = covered(glyph);
    return index < 0 || index >= count ? -1 : view.getUint16(at + 6 + index * 2);
  };
};

/** Of several forms the first: the one the maker thinks of first. */
const readAlternate = (view: DataView, at: number): Substitute => {
  const covered = readCoverage(view, at + view.getUint16(at + 2));
  const count = view.getUint16(at + 4);
  if (view.getUint16(at) !== 1 || at + 6 + count * 2 > view.byteLength) return broken();
  return (glyph) => {
    const index = covered(glyph);
    if (index < 0 || index >= count) return -1;
    const set = at + view.getUint16(at + 6 + index * 2);
    return set + 4 > view.byteLength || view.getUint16(set) === 0 ? -1 : view.getUint16(set + 2);
  };
};

/** The subtables of a lookup that put one glyph for one; other kinds are not for single characters and are passed over. */
const readLookup = (view: DataView, at: number): Substitute[] => {
  const kind = view.getUint16(at);
  const count = view.getUint16(at + 4);
  if (count > most.subtables) return broken();
  const found: Substitute[] = [];
  for (let i = 0; i < count; i++) {
    let start = at + view.getUint16(at + 6 + i * 2);
    let type = kind;
    if (kind === extension) {
      type = view.getUint16(start + 2);
      start += view.getUint32(start + 4);
    }
    if (type === single) found.push(readSingle(view, start));
    else if (type === alternate) found.push(readAlternate(view, start));
  }
  return found;
};

/** Where a script's record or a language's lies, by tag; the offsets of both kinds of list count from the table that holds them. */
const recordsOf = (view: DataView, at: number, from: number, limit: number): Map<string, number> => {
  const count = view.getUint16(at);
  const found = new Map<string, number>();
  for (let i = 0; i < Math.min(count, limit); i++) {
    const record = at + 2 + i * 6;
    found.set(tagAt(view, record), from + view.getUint16(record + 4));
  }
  return found;
};

/** The forms of one font; nothing is read before it is asked for. */
export class GlyphForms {
  private readonly view: DataView;
  private readonly glyphCount: number;
  private readonly scriptList: ReadonlyMap<string, number>;
  private readonly featureList: number;
  private readonly lookupList: number;

  /** Throws `BrokenFont`, or `RangeError` for a read past the end, as the methods do. */
  constructor(view: DataView, glyphCount: number) {
    this.view = view;
    this.glyphCount = glyphCount;
    if (view.getUint16(0) !== 1) broken();
    const scripts = view.getUint16(4);
    this.scriptList = recordsOf(view, scripts, scripts, most.scripts);
    this.featureList = view.getUint16(6);
    this.lookupList = view.getUint16(8);
  }

  /** The language systems of a script: its default one as `''`, the others by tag. */
  private systemsOf(script: number): Map<string, number> {
    const found = recordsOf(this.view, script + 2, script, most.languages);
    const usual = this.view.getUint16(script);
    if (usual !== 0) found.set('', script + usual);
    return found;
  }

  /** The features of a language system that have this tag, as places in the table. */
  private featuresOf(system: number, tag: string, into: Set<number>): void {
    const { view, featureList } = this;
    const known = view.getUint16(featureList);
    const count = view.getUint16(system + 4);
    // the required feature stands before the others
    for (let i = -1; i < count; i++) {
      const index = view.getUint16(i < 0 ? system + 2 : system + 6 + i * 2);
      if (index >= known) continue;
      const record = featureList + 2 + index * 6;
      if (tagAt(view, record) === tag) into.add(featureList + view.getUint16(record + 4));
    }
  }

  /** All lookups of these features, in the order of the table, which is the order they work in (OpenType, GSUB, lookup list). */
  private formOf(features: ReadonlySet<number>): GlyphForm | null {
    const { view, lookupList, glyphCount } = this;
    const indices = new Set<number>();
    for (const feature of features) {
      const count = view.getUint16(feature + 2);
      if (count > most.lookups) broken();
      for (let i = 0; i < count; i++) indices.add(view.getUint16(feature + 4 + i * 2));
    }
    if (indices.size > most.lookups) broken();
    const known = view.getUint16(lookupList);
    const lookups: Substitute[][] = [];
    let subtables = 0;
    for (const index of [...indices].sort((a, b) => a - b)) {
      if (index >= known) continue;
      const lookup = readLookup(view, lookupList + view.getUint16(lookupList + 2 + index * 2));
      subtables += lookup.length;
      if (subtables > most.subtables) broken();
      if (lookup.length > 0) lookups.push(lookup);
    }
    if (lookups.length === 0) return null;
    return (glyph) => {
      let drawn = glyph;
      for (const lookup of lookups)
        for (const substitute of lookup) {
          const found = substitute(drawn);
          if (found < 0) continue;
          if (found < glyphCount) drawn = found;
          break;
        }
      return drawn;
    };
  }

  /** The glyphs of a language (`locl`); `null` when the font has none for it. The forms of a script's default language are not asked for. */
  local({ scripts, languages }: LanguageSystems): GlyphForm | null {
    const features = new Set<number>();
    for (const tag of scripts) {
      const script = this.scriptList.get(tag);
      if (script === undefined) continue;
      const systems = this.systemsOf(script);
      const language = languages.find((name) => systems.has(name));
      if (language !== undefined) this.featuresOf(systems.get(language)!, 'locl', features);
    }
    return this.formOf(features);
  }

  /** The glyphs of a feature that does not depend on the language, from every script's default language, or its first where it has none. */
  general(tag: string): GlyphForm | null {
    const features = new Set<number>();
    for (const script of this.scriptList.values()) {
      const systems = this.systemsOf(script);
      const system = systems.get('') ?? [...systems.values()][0];
      if (system !== undefined) this.featuresOf(system, tag, features);
    }
    return this.formOf(features);
  }
}
