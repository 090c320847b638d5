/** Coloring: how a job says its paints: the operators of each, whether overprint is honoured, and what a page's resources must hold for them. */

import type { Paint } from '../../setpage/ink.ts';
import { colorOperator } from './color.ts';
import type { PdfDictionary } from './pdf-file.ts';

export interface Coloring {
  /** The operator that sets a paint, with its operands and a line feed. */
  operator(paint: Paint, use: 'fill' | 'stroke'): string;
  /** 叠印: the operator that turns overprint on or off for fills and strokes; `null`: the job knows none. */
  overprint(fill: boolean, stroke: boolean): string | null;
  /** What the operators said since the last call need among the page's resources. */
  resources(): PdfDictionary;
}

/** A proof for the screen: sRGB, and everything knocks out. */
export const screenColoring: Coloring = {
  operator: colorOperator,
  overprint: () => null,
  resources: () => ({}),
};
