/** OpenStack: the faces of one role and weight in the order in which they are asked, and the characters none of them has. */

import type { Face } from './face.ts';
import type { FaceStack } from './font-set.ts';
import { isLatin, printsNothing } from './latin.ts';

export class OpenStack implements FaceStack {
  readonly key: string;
  readonly role: string;
  readonly weight: number;
  readonly faces: readonly Face[];
  readonly primaryCount: number;
  /** characters asked for that no face of the stack has */
  readonly missing: Set<number>;
  /** how many fall-back families of the catalog were tried */
  readonly tried: number;
  private readonly latinOnly: readonly boolean[];

  constructor(
    role: string,
    weight: number,
    faces: readonly Face[],
    latinOnly: readonly boolean[],
    primaryCount: number,
    tried = 0,
    missing: Iterable<number> = [],
  ) {
    this.key = `${role}-${weight}`;
    this.role = role;
    this.weight = weight;
    this.faces = faces;
    this.latinOnly = latinOnly;
    this.primaryCount = primaryCount;
    this.tried = tried;
    this.missing = new Set(missing);
  }

  pick(codePoint: number): number {
    for (let i = 0; i < this.faces.length; i++)
      if (this.faces[i]!.glyph(codePoint) !== 0 && (!this.latinOnly[i] || isLatin(codePoint))) return i;
    if (!printsNothing(codePoint)) this.missing.add(codePoint);
    return -1;
  }

  /** Whether a face is asked here for every character. */
  asksAll(faceKey: string): boolean {
    return this.faces.some((face, i) => face.key === faceKey && !this.latinOnly[i]);
  }

  /** The stack with one more fall-back (`null`: it could not be opened, or is here already), and what is missing then. */
  with(face: Face | null): OpenStack {
    if (!face) return new OpenStack(this.role, this.weight, this.faces, this.latinOnly, this.primaryCount, this.tried + 1, this.missing);
    const missing = [...this.missing].filter((codePoint) => face.glyph(codePoint) === 0);
    return new OpenStack(
      this.role,
      this.weight,
      [...this.faces, face],
      [...this.latinOnly, false],
      this.primaryCount,
      this.tried + 1,
      missing,
    );
  }
}
