/** OpenStack: the faces of one role, weight and language in the order in which they are asked, and the characters none of them has. */

import type { Face } from './face.ts';
import type { FaceStack } from './font-set.ts';
import { isLatin, printsNothing } from './latin.ts';
import type { Member } from './role-members.ts';

/** For which characters a face is asked: `never` for one that draws boxes, or stands for single characters (补字). */
export type Asked = 'all' | 'latin' | 'never';

export interface StackParts {
  readonly role: string;
  readonly weight: number;
  readonly lang: string;
  readonly faces: readonly Face[];
  /** one entry a face */
  readonly asked: readonly Asked[];
  readonly primaryCount: number;
  /** characters that one face stands for, whatever the others have: index of the face by code point */
  readonly named?: ReadonlyMap<number, number>;
  /** the role's own files that are asked before the fall-backs of the catalog, and opened only then */
  readonly reserve?: readonly Member[];
  /** how many of the reserve and of the fall-back families were tried */
  readonly tried?: number;
  readonly missing?: Iterable<number>;
}

/** The name of a stack; that of the general one has no language. */
export const stackKey = (role: string, weight: number, lang: string): string => `${role}-${weight}${lang === '' ? '' : `-${lang}`}`;

const noneNamed: ReadonlyMap<number, number> = new Map();

export class OpenStack implements FaceStack {
  readonly key: string;
  readonly role: string;
  readonly weight: number;
  readonly lang: string;
  readonly faces: readonly Face[];
  readonly primaryCount: number;
  readonly reserve: readonly Member[];
  /** characters asked for that no face of the stack has */
  readonly missing: Set<number>;
  readonly tried: number;
  private readonly asked: readonly Asked[];
  private readonly named: ReadonlyMap<number, number>;

  constructor(parts: StackParts) {
    this.key = stackKey(parts.role, parts.weight, parts.lang);
    this.role = parts.role;
    this.weight = parts.weight;
    this.lang = parts.lang;
    this.faces = parts.faces;
    this.asked = parts.asked;
    this.primaryCount = parts.primaryCount;
    this.named = parts.named ?? noneNamed;
    this.reserve = parts.reserve ?? [];
    this.tried = parts.tried ?? 0;
    this.missing = new Set(parts.missing);
  }

  pick(codePoint: number): number {
    const named = this.named.get(codePoint);
    if (named !== undefined) return named;
    for (let i = 0; i < this.faces.length; i++) {
      if (this.faces[i]!.glyph(codePoint) === 0) continue;
      const asked = this.asked[i];
      if (asked === 'all' || (asked === 'latin' && isLatin(codePoint))) return i;
    }
    if (!printsNothing(codePoint)) this.missing.add(codePoint);
    return -1;
  }

  local(index: number, glyph: number): number {
    return this.lang === '' ? glyph : this.faces[index]!.localGlyph(glyph, this.lang);
  }

  /** Whether a face is asked here for every character. */
  asksAll(faceKey: string): boolean {
    return this.faces.some((face, i) => face.key === faceKey && this.asked[i] === 'all');
  }

  /** The stack with one more fall-back tried (`null`: it could not be opened, or is here already), and what is missing then. */
  with(face: Face | null): OpenStack {
    const { role, weight, lang, faces, asked, primaryCount, named, reserve } = this;
    const rest = { role, weight, lang, primaryCount, named, reserve, tried: this.tried + 1 };
    if (!face) return new OpenStack({ ...rest, faces, asked, missing: this.missing });
    const missing = [...this.missing].filter((codePoint) => face.glyph(codePoint) === 0);
    return new OpenStack({ ...rest, faces: [...faces, face], asked: [...asked, 'all'], missing });
  }
}
