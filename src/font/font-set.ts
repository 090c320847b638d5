/** FontSet: the faces at hand for an edition, and for each role and weight the order in which they are asked for a character. */

import type { Face } from './face.ts';

/**
 * The faces a piece of text may use, in order. A face may be meant for some scripts only (a Latin face before a Han one);
 * `pick` returns the index in `faces` of the first that has the character and is meant for it, -1 when none has it.
 */
export interface FaceStack {
  readonly key: string;
  readonly role: string;
  readonly weight: number;
  readonly faces: readonly Face[];
  pick(codePoint: number): number;
  /** Faces of index `primaryCount` and above are fall-backs; a character set in one is reported. */
  readonly primaryCount: number;
}

export interface FontSet {
  /** The stack of a role at a weight; the nearest weight and, for a role with no font, the next role (each with a finding once). */
  stack(role: string, weight: number): FaceStack;
  face(key: string): Face;
  readonly faces: ReadonlyMap<string, Face>;
}
