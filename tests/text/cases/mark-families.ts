/** CSS Text 4 #text-spacing-trim-property on every two marks of its classes: our own cases after the clause. */

import { adjacentCase } from './spacing-case.ts';
import type { PublishedCase } from './trial.ts';

const closing = [...'》」』〕〗〙〟）｝｠、，。．'];
const middle = [...'・：；\u3000'];
const opening = [...'《「『〔〖〘〝（｛｟'];

const pairs = (first: readonly string[], second: readonly string[], advances: readonly [number, number]): PublishedCase[] =>
  first.flatMap((a) => second.map((b) => adjacentCase(a + b, advances)));

/** A closing mark closes up before any mark but an opening one, which closes up itself behind any mark. */
export const markFamilies = (): PublishedCase[] => [
  ...pairs(closing, closing, [0.5, 1]),
  ...pairs(closing, middle, [0.5, 1]),
  ...pairs(closing, opening, [1, 0.5]),
  ...pairs(opening, opening, [1, 0.5]),
  ...pairs(middle, opening, [1, 0.5]),
];
