/** GlyphShelf: the outlines of the glyphs on a page, each once, under a short name; traced once for all pages of an edition. */

import { type Finding, finding } from '../../base/finding.ts';
import type { Face } from '../../font/face.ts';
import type { FontSet } from '../../font/font-set.ts';
import { badGlyph } from '../../font/messages.ts';
import { outlineOf } from '../../font/outline.ts';
import { glyphData } from './path-data.ts';

/** The glyphs of one face. */
export interface ShelvedFace {
  readonly face: Face;
  /** path data of each glyph seen in the edition; empty for a blank */
  readonly data: Map<number, string>;
  /** names on the current page; empty for a blank */
  readonly names: Map<number, string>;
}

export class GlyphShelf {
  private readonly fonts: FontSet;
  private readonly report: (finding: Finding) => void;
  private readonly faces = new Map<string, ShelvedFace>();
  private prefix = '';
  private count = 0;
  private drawn: string[] = [];

  constructor(fonts: FontSet, report: (finding: Finding) => void) {
    this.fonts = fonts;
    this.report = report;
  }

  /** Begins a page; its names begin with `prefix`, so that two pages can stand in one document. */
  begin(prefix: string): void {
    this.prefix = prefix;
    this.count = 0;
    this.drawn = [];
    for (const face of this.faces.values()) face.names.clear();
  }

  face(key: string): ShelvedFace {
    let face = this.faces.get(key);
    if (!face) {
      face = { face: this.fonts.face(key), data: new Map(), names: new Map() };
      this.faces.set(key, face);
    }
    return face;
  }

  /** The name of a glyph on this page; empty for one without ink. */
  name(face: ShelvedFace, glyph: number): string {
    let name = face.names.get(glyph);
    if (name === undefined) {
      const data = this.dataOf(face, glyph);
      name = '';
      if (data !== '') {
        name = `${this.prefix}${(this.count++).toString(36)}`;
        this.drawn.push(`<path id="${name}" d="${data}"/>\n`);
      }
      face.names.set(glyph, name);
    }
    return name;
  }

  /** The outlines of the page, in the order they were first asked for. */
  definitions(): string {
    return this.drawn.join('');
  }

  private dataOf({ face, data }: ShelvedFace, glyph: number): string {
    let found = data.get(glyph);
    if (found === undefined) {
      const outline = outlineOf(face, glyph);
      if (!outline) this.report(finding(badGlyph, { file: face.key, glyph }));
      found = outline ? glyphData(outline) : '';
      data.set(glyph, found);
    }
    return found;
  }
}
