/** Cuts a face down to the metric slots of a PDF: the door of this folder. */

import type { Face } from '../face.ts';
import { readSfnt, type Sfnt } from '../sfnt.ts';
import type { Slot, Subset } from './slot.ts';
import { subsetCff } from './subset-cff.ts';
import { subsetGlyf } from './subset-glyf.ts';

/** Directories read before; a face is subset again for every file that is written. */
const known = new WeakMap<Face, Sfnt>();

const sfntOf = (face: Face): Sfnt => {
  let font = known.get(face);
  if (!font) {
    font = readSfnt(face.bytes, { offset: face.offset });
    known.set(face, font);
  }
  return font;
};

/**
 * The same face and slots give the same bytes. A slot's glyph that the face does not have is our own fault and throws. In a font of a `wideEm` its em
 * is so many times the face's, and all that is in it so much smaller.
 */
export const subsetFace = (face: Face, slots: readonly Slot[], wideEm = 1): Subset =>
  face.outlines === 'glyf' ? subsetGlyf(face, sfntOf(face), slots, wideEm) : subsetCff(face, sfntOf(face), slots, wideEm);
