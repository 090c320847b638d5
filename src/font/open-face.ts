/** Opens a font file as a Face: touches only the tables that setting needs (head hhea maxp hmtx cmap OS/2 name), some 50 µs. */

import { type Finding, finding } from '../base/finding.ts';
import { unlessBroken } from './broken-font.ts';
import { traceCharstring } from './cff/charstring.ts';
import { outlineBox, placeBox } from './cff/outline.ts';
import { readCff } from './cff/read-cff.ts';
import { type CharacterMap, readCmap } from './cmap.ts';
import { embeddingFinding } from './embedding.ts';
import { type Face, type GlyphBox, type MadeGlyph, madeGlyph, type WidthFeature } from './face.ts';
import { readGlyf } from './glyf.ts';
import { LateTables } from './late-tables.ts';
import { variableDefault } from './messages.ts';
import { readMetrics, type SfntMetrics } from './metrics.ts';
import { readNames } from './name-table.ts';
import { type FaceChoice, readSfnt, type Sfnt } from './sfnt.ts';

export interface FaceOptions extends FaceChoice {
  /** key in the FontSet */
  readonly key: string;
  /** the file's name in messages; the key when left out */
  readonly file?: string | undefined;
  /** the catalog's weight; the font's own when left out */
  readonly weight?: number | undefined;
  /** the face stands for these characters alone, each drawn by the glyph of another code point (补字) */
  readonly characters?: ReadonlyMap<number, number> | undefined;
}

export interface OpenedFace {
  /** `null` when the file is no good: a finding says why */
  readonly face: Face | null;
  readonly findings: readonly Finding[];
}

/** OS/2 usWeightClass; some fonts count it in hundreds. */
const weightOf = (os2: DataView | undefined): number => {
  const written = os2 && os2.byteLength >= 6 ? os2.getUint16(4) : 0;
  const weight = written < 10 ? written * 100 : written;
  return weight >= 1 && weight <= 1000 ? weight : 400;
};

/** PostScript names are of visible ASCII without brackets, `/` and `%` (OpenType, name ID 6); a font that says otherwise would break the PDF's syntax. */
const postscriptForm = (name: string): string =>
  name
    .replace(/[^!-~]|[[\](){}<>/%#]/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);

/** Boxes in font units; `null` for a blank or broken glyph. */
type Boxes = (glyph: number) => GlyphBox | null;

const glyfBoxes = (font: Sfnt, metrics: SfntMetrics): Boxes => {
  const glyf = readGlyf(font, metrics.glyphCount);
  return (glyph) => {
    const at = glyf.start(glyph);
    if (glyf.end(glyph) <= at || glyf.view.getInt16(at) === 0) return null;
    const xMin = glyf.view.getInt16(at + 2);
    // a TrueType outline is drawn with its left edge at the side bearing, wherever its coordinates lie
    const drift = metrics.bearing(glyph) - xMin;
    return {
      xMin: xMin + drift,
      yMin: glyf.view.getInt16(at + 4),
      xMax: glyf.view.getInt16(at + 6) + drift,
      yMax: glyf.view.getInt16(at + 8),
    };
  };
};

const cffBoxes = (font: Sfnt, metrics: SfntMetrics): Boxes => {
  const cff = readCff(font, metrics.glyphCount);
  return (glyph) => {
    const traced = unlessBroken('', () => outlineBox(traceCharstring(cff, glyph)));
    return 'value' in traced ? traced.value : null;
  };
};

class OpenFace implements Face {
  readonly key: string;
  readonly postscriptName: string;
  readonly family: string;
  readonly weight: number;
  readonly outlines: 'glyf' | 'cff';
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly embedding: number;
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly glyph: CharacterMap;
  readonly made: MadeGlyph[] = [];
  private readonly metrics: SfntMetrics;
  private readonly boxes: Boxes;
  private readonly late: LateTables;
  /** the face stands for single characters (补字): each is drawn by the glyph that was named, in every language */
  private readonly named: boolean;
  private readonly numbers = new Map<string, number>();

  constructor(font: Sfnt, options: FaceOptions) {
    const names = readNames(font.tables.get('name'));
    const os2 = font.tables.get('OS/2');
    const metrics = readMetrics(font);
    this.key = options.key;
    this.postscriptName = postscriptForm(names.postscriptName) || postscriptForm(options.key) || 'Font';
    this.family = names.family || options.key;
    this.weight = options.weight ?? weightOf(os2);
    this.outlines = font.outlines;
    this.unitsPerEm = metrics.unitsPerEm;
    this.glyphCount = metrics.glyphCount;
    this.embedding = os2 && os2.byteLength >= 10 ? os2.getUint16(8) : 0;
    this.bytes = font.bytes;
    this.offset = font.offset;
    const cmap = readCmap(font.tables.get('cmap')!, metrics.glyphCount);
    const { characters } = options;
    this.glyph = characters
      ? (codePoint) => {
          const drawn = characters.get(codePoint);
          return drawn === undefined ? 0 : cmap(drawn);
        }
      : cmap;
    this.metrics = metrics;
    const boxes = font.outlines === 'glyf' ? glyfBoxes(font, metrics) : cffBoxes(font, metrics);
    this.boxes = boxes;
    this.named = characters !== undefined;
    const { glyphCount, unitsPerEm } = metrics;
    this.late = new LateTables(font, {
      file: options.file ?? options.key,
      glyphCount,
      unitsPerEm,
      glyph: this.glyph,
      top: (glyph) => boxes(glyph)?.yMax ?? null,
    });
  }

  advance(glyph: number): number {
    if (glyph >= madeGlyph) return this.made[glyph - madeGlyph]?.advance ?? 0;
    const units = this.metrics.advance(glyph);
    return this.unitsPerEm === 1000 ? units : Math.round((units * 1000) / this.unitsPerEm);
  }

  box(glyph: number): GlyphBox | null {
    if (glyph >= madeGlyph) return this.madeBox(this.made[glyph - madeGlyph]);
    if (glyph >= this.glyphCount) return null;
    const box = this.boxes(glyph);
    const em = 1000 / this.unitsPerEm;
    return box && { xMin: box.xMin * em, yMin: box.yMin * em, xMax: box.xMax * em, yMax: box.yMax * em };
  }

  make(glyph: MadeGlyph): number {
    if (glyph.parts.some((part) => part.glyph >= madeGlyph)) throw new Error("a made glyph is made of the font's own glyphs");
    const description = JSON.stringify([glyph.advance, glyph.parts.map((p) => [p.glyph, p.dx, p.dy, p.scaleX, p.turned])]);
    let number = this.numbers.get(description);
    if (number === undefined) {
      number = madeGlyph + this.made.length;
      this.numbers.set(description, number);
      this.made.push(glyph);
    }
    return number;
  }

  localGlyph(glyph: number, lang: string): number {
    return glyph >= madeGlyph || this.named ? glyph : this.late.local(glyph, lang);
  }

  verticalGlyph(glyph: number): number {
    return glyph >= madeGlyph ? glyph : this.late.vertical(glyph);
  }

  widthGlyph(glyph: number, feature: WidthFeature): number {
    return glyph >= madeGlyph ? glyph : this.late.width(glyph, feature);
  }

  verticalAdvance(glyph: number): number {
    return this.late.verticalAdvance(glyph);
  }

  verticalOrigin(glyph: number): number {
    return this.late.verticalOrigin(glyph);
  }

  get faults(): readonly Finding[] {
    return this.late.faults;
  }

  private madeBox(made: MadeGlyph | undefined): GlyphBox | null {
    const boxes: GlyphBox[] = [];
    for (const part of made?.parts ?? []) {
      const box = this.box(part.glyph);
      if (!box) continue;
      boxes.push(placeBox(box, part));
    }
    return boxes.length === 0
      ? null
      : {
          xMin: Math.min(...boxes.map((b) => b.xMin)),
          yMin: Math.min(...boxes.map((b) => b.yMin)),
          xMax: Math.max(...boxes.map((b) => b.xMax)),
          yMax: Math.max(...boxes.map((b) => b.yMax)),
        };
  }
}

/** Opens one face of a font file. Never throws for what is in the bytes. */
export const openFace = (bytes: Uint8Array, options: FaceOptions): OpenedFace => {
  const file = options.file ?? options.key;
  const opened = unlessBroken(file, () => {
    const font = readSfnt(bytes, options);
    return { font, face: new OpenFace(font, options) };
  });
  if ('finding' in opened) return { face: null, findings: [opened.finding] };
  const { font, face } = opened.value;
  const rights = embeddingFinding(face.embedding, face.postscriptName);
  const variable = font.tables.has('fvar') ? finding(variableDefault, { file }) : null;
  return { face, findings: [rights, variable].filter((f) => f !== null) };
};
