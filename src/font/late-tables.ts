/** What few pages ask of a font, read when the first of them does: its glyphs for a language, for vertical lines, for a width, and its vertical metrics. */

import { type Finding, finding } from '../base/finding.ts';
import { unlessBroken } from './broken-font.ts';
import type { CharacterMap } from './cmap.ts';
import type { WidthFeature } from './face.ts';
import { type GlyphForm, GlyphForms } from './gsub.ts';
import { languageSystems } from './language-systems.ts';
import { brokenTable } from './messages.ts';
import type { Sfnt } from './sfnt.ts';
import { readVerticalMetrics, type VerticalMetrics } from './vertical-metrics.ts';

/** Top of the em box over the baseline in thousandths, for fonts that say nothing of vertical lines: fonts for Han draw in 880 to −120. */
const usualOrigin = 880;

const unchanged: GlyphForm = (glyph) => glyph;

const noMetrics: VerticalMetrics = { advance: () => null, origin: () => null };

/** What the tables are read by, of the face they belong to. */
export interface FaceFigures {
  /** the file's name in messages */
  readonly file: string;
  readonly glyphCount: number;
  readonly unitsPerEm: number;
  readonly glyph: CharacterMap;
  /** upper edge of a glyph's ink in font units */
  readonly top: (glyph: number) => number | null;
}

export class LateTables {
  /** tables that are broken and done without, each once */
  readonly faults: Finding[] = [];
  private readonly font: Sfnt;
  private readonly face: FaceFigures;
  private readonly forms = new Map<string, GlyphForm>();
  private table: GlyphForms | null | undefined;
  private metrics: VerticalMetrics | null = null;

  constructor(font: Sfnt, face: FaceFigures) {
    this.font = font;
    this.face = face;
  }

  /** What `work` reads of a table, or `instead` with a finding when the table is broken. */
  private reading<T>(table: string, instead: T, work: () => T): T {
    const read = unlessBroken(this.face.file, work);
    if ('value' in read) return read.value;
    const values = { table, file: this.face.file, ...read.finding.values };
    if (!this.faults.some((fault) => fault.values.table === values.table)) this.faults.push(finding(brokenTable, values));
    return instead;
  }

  private form(key: string, find: (forms: GlyphForms) => GlyphForm | null): GlyphForm {
    let form = this.forms.get(key);
    if (!form) {
      if (this.table === undefined) {
        const view = this.font.tables.get('GSUB');
        this.table = view ? this.reading('GSUB', null, () => new GlyphForms(view, this.face.glyphCount)) : null;
      }
      const { table } = this;
      form = (table && this.reading('GSUB', null, () => find(table))) ?? unchanged;
      this.forms.set(key, form);
    }
    return form;
  }

  local(glyph: number, lang: string): number {
    const known = this.forms.get(lang);
    if (known) return known(glyph);
    const systems = languageSystems(lang);
    return this.form(lang, (forms) => {
      const form = systems && forms.local(systems);
      if (!form || !systems.foreignAscii) return form;
      const ascii = new Set<number>();
      for (let c = 0x20; c < 0x7f; c++) ascii.add(this.face.glyph(c));
      return (asked) => (ascii.has(asked) ? asked : form(asked));
    })(glyph);
  }

  /** `vrt2` also turns Latin on its side, which is the setter's to decide: it is asked only of a font without `vert`. */
  vertical(glyph: number): number {
    return this.form('*vert', (forms) => forms.general('vert') ?? forms.general('vrt2'))(glyph);
  }

  width(glyph: number, feature: WidthFeature): number {
    return this.form(`*${feature}`, (forms) => forms.general(feature))(glyph);
  }

  private verticalMetrics(): VerticalMetrics {
    this.metrics ??= this.reading('vmtx', noMetrics, () => readVerticalMetrics(this.font, this.face.glyphCount, this.face.top));
    return this.metrics;
  }

  /** Thousandths of an em; one em where the font does not say. */
  verticalAdvance(glyph: number): number {
    const units = this.verticalMetrics().advance(glyph);
    return units === null ? 1000 : Math.round((units * 1000) / this.face.unitsPerEm);
  }

  verticalOrigin(glyph: number): number {
    const units = this.verticalMetrics().origin(glyph);
    return units === null ? usualOrigin : Math.round((units * 1000) / this.face.unitsPerEm);
  }
}
