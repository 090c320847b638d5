/** Check: one rule of the preflight: looks at the whole survey and gives the faults it finds; `weigh.ts` makes findings of them. */

import type { Message, Span, Values } from '../base/finding.ts';
import type { Rect } from '../base/geometry.ts';
import type { DrawnItem, Placed, Survey } from './survey.ts';

export interface Fault {
  readonly message: Message;
  /** those of one message, place and page with the same values are told once, with their number */
  readonly values: Values;
  /** the thing itself: not compared, the first one is named */
  readonly object: string;
  /** below what is advised, not below what the press takes */
  readonly mild: boolean;
  readonly page: string | null;
  readonly box: Rect | null;
  readonly at: Span | undefined;
}

export type Check = (survey: Survey) => readonly Fault[];

const wordsShown = 12;

/** What a person calls an item: its words, its file, its ink. */
export const nameOf = (item: DrawnItem): string => {
  if (item.kind === 'picture') return item.picture;
  if (item.kind === 'path') return (item.fill ?? item.stroke?.paint)?.ink.name ?? '';
  const words = [...item.text.trim()];
  return words.length > wordsShown ? `${words.slice(0, wordsShown).join('')}…` : words.join('');
};

export const faultOf = (message: Message, { item, box, page, at }: Placed, values: Values, mild = false): Fault => ({
  message,
  values,
  object: nameOf(item),
  mild,
  page: page.label,
  box,
  at,
});

/** A figure as people read it. */
export const rounded = (figure: number, places = 2): number => Math.round(figure * 10 ** places) / 10 ** places;

/** Of lengths that were reckoned: a hair less than the limit is the limit. */
export const hair = 0.005;
