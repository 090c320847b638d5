/** PressColoring: paints as the plates take them: DeviceCMYK, spot inks and registration as Separation, black overprinting by OPM 1. */

import { everyPlate, type Ink, type Paint } from '../../setpage/ink.ts';
import { type PlateTerms, platePaint } from '../../setpage/plate-paint.ts';
import type { Coloring } from './coloring.ts';
import type { PdfDictionary } from './pdf-file.ts';
import { pdfName } from './pdf-name.ts';

const clamp = (part: number): number => (part > 0 ? Math.min(part, 1) : 0);
const operand = (part: number): string => String(Math.round(clamp(part) * 1000) / 1000);

const spaceOf = (ink: Ink): unknown[] => {
  const { c, m, y, k } = ink.process;
  // straight from bare paper to the stand-in
  const ramp = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [c, m, y, k].map(clamp), N: 1 };
  return ['Separation', pdfName(ink.name), 'DeviceCMYK', ramp];
};

export class PressColoring implements Coloring {
  private readonly terms: PlateTerms;
  /** resource names of the spot inks of the document */
  private readonly names = new Map<string, string>();
  private spaces: Record<string, unknown> = {};
  private states: Record<string, unknown> = {};

  constructor(terms: PlateTerms) {
    this.terms = terms;
  }

  operator(paint: Paint, use: 'fill' | 'stroke'): string {
    const { ink, tint } = paint;
    const fill = use === 'fill';
    const { parts, spot } = platePaint(paint, this.terms);
    if (spot !== null || ink.name === everyPlate)
      return `/${this.space(ink)} ${fill ? 'cs' : 'CS'} ${operand(tint)} ${fill ? 'scn' : 'SCN'}\n`;
    return `${parts.map(operand).join(' ')} ${fill ? 'k' : 'K'}\n`;
  }

  /** Four states of the two switches; mode 1 lets a DeviceCMYK black leave the other plates as they are (ISO 32000-1, 8.6.7). */
  overprint(fill: boolean, stroke: boolean): string {
    const name = `O${(fill ? 1 : 0) + (stroke ? 2 : 0)}`;
    this.states[name] ??= { Type: 'ExtGState', OP: stroke, op: fill, OPM: 1 };
    return `/${name} gs\n`;
  }

  resources(): PdfDictionary {
    const found = {
      ...(Object.keys(this.states).length > 0 ? { ExtGState: this.states } : {}),
      ...(Object.keys(this.spaces).length > 0 ? { ColorSpace: this.spaces } : {}),
    };
    this.states = {};
    this.spaces = {};
    return found;
  }

  private space(ink: Ink): string {
    let name = this.names.get(ink.name);
    if (name === undefined) {
      name = `S${this.names.size + 1}`;
      this.names.set(ink.name, name);
    }
    this.spaces[name] ??= spaceOf(ink);
    return name;
  }
}
