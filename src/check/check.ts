/** Check: one rule of the preflight: looks at the whole survey and gives the faults it finds; `weigh.ts` makes findings of them. */

import type { Message, Span, Values } from '../base/finding.ts';
import type { Rect } from '../base/geometry.ts';
import { itemName } from '../setpage/item-name.ts';
import type { Placed, Survey, SurveyedPage } from './survey.ts';

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

type Lists = Pick<SurveyedPage, 'items' | 'runs' | 'paths' | 'pictures'>;

/** Looks at everything of a kind, page by page: in loops, since a page has a thousand runs of type and each of twenty rules sees them. */
export const each = <Kind extends keyof Lists>(
  { pages }: Survey,
  kind: Kind,
  look: (placed: Lists[Kind][number], tell: (fault: Fault) => void, on: SurveyedPage) => void,
): Fault[] => {
  const faults: Fault[] = [];
  const tell = (fault: Fault): void => {
    faults.push(fault);
  };
  for (const on of pages) {
    const list: readonly Lists[Kind][number][] = on[kind];
    for (let i = 0; i < list.length; i++) look(list[i]!, tell, on);
  }
  return faults;
};

export const faultOf = (message: Message, { item, box, page, at }: Placed, values: Values, mild = false): Fault => ({
  message,
  values,
  object: itemName(item),
  mild,
  page: page.label,
  box,
  at,
});

/** A figure as people read it. */
export const rounded = (figure: number, places = 2): number => Math.round(figure * 10 ** places) / 10 ** places;

/** Of lengths that were reckoned: a hair less than the limit is the limit. */
export const hair = 0.005;
