/** FontSet: the faces at hand for an edition, and for each role, weight and language the order in which they are asked for a character. */

import type { Finding } from '../base/finding.ts';
import type { Face } from './face.ts';

/**
 * The faces a piece of text may use, in order. A face may be meant for some scripts only (a Latin face before a Han one);
 * `pick` returns the index in `faces` of the first that has the character and is meant for it, -1 when none has it.
 */
export interface FaceStack {
  readonly key: string;
  readonly role: string;
  readonly weight: number;
  /** the language its faces were chosen for, as a BCP 47 range; '' or left out for every text */
  readonly lang?: string;
  readonly faces: readonly Face[];
  pick(codePoint: number): number;
  /** The glyph of a face as the stack's language draws it (GSUB `locl`); the same glyph where the face has no variant. */
  local?(index: number, glyph: number): number;
  /** Faces of index `primaryCount` and above are fall-backs; a character set in one is reported. */
  readonly primaryCount: number;
}

export interface FontSet {
  /**
   * The stack of a role at a weight, for the texts of a language when its canonical tag is given; languages that need nothing of their own
   * share the general one. What nobody had announced is stood in for, and told in `late`.
   */
  stack(role: string, weight: number, lang?: string): FaceStack;
  face(key: string): Face;
  readonly faces: ReadonlyMap<string, Face>;
  /** What came to light while setting: stacks that had not been opened, tables found broken when they were asked for. */
  late?(): readonly Finding[];
}
