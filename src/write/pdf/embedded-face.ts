/** EmbeddedFace: a face as the document uses it: its slots, and the names and numbers of its subset fonts. */

import type { Face } from '../../font/face.ts';
import type { PdfFile, Ref } from './pdf-file.ts';
import { SlotTable } from './slot-table.ts';

export type WritingMode = 'horizontal' | 'vertical';

/** hmtx holds advances of up to 16 bits, in units of the em. */
const mostUnits = 0xffff;

export class EmbeddedFace {
  readonly face: Face;
  readonly writing: WritingMode;
  /** the font's em in ems of the type: see `vertical-em.ts` */
  readonly wideEm: number;
  readonly table: SlotTable;
  /** the widest advance the font's tables can hold, thousandths of an em */
  readonly mostAdvance: number;
  readonly refs: Ref[] = [];
  private readonly file: PdfFile;
  private readonly name: string;

  /** `name` is the font's name in the resources of every page: `F1`. */
  constructor(face: Face, writing: WritingMode, wideEm: number, name: string, file: PdfFile) {
    this.face = face;
    this.writing = writing;
    this.wideEm = wideEm;
    this.name = name;
    this.file = file;
    this.table = new SlotTable(face);
    this.mostAdvance = Math.floor((mostUnits * 1000) / face.unitsPerEm);
  }

  /** The resource name of a subset; its object gets its number when it is first asked for. */
  fontName(subset: number): string {
    while (this.refs.length <= subset) this.refs.push(this.file.ref());
    return subset === 0 ? this.name : `${this.name}.${subset}`;
  }
}
