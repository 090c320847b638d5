/** Rules too thin: solid ones of one ink, tints and rules out of a ground, rules of several inks. */

import { inkCount, type PlatePaint, totalInk } from '../setpage/plate-paint.ts';
import type { LineLimits } from '../setpage/press-condition.ts';
import type { PathItem } from '../setpage/set-page.ts';
import { type Check, each, faultOf, rounded } from './check.ts';
import { groundUnder } from './ground.ts';
import { checkMessages } from './messages.ts';
import type { Placed } from './survey.ts';

/** Below any width that is written. */
const hair = 0.0005;

type Kind = keyof LineLimits;

const kindOf = (paint: PlatePaint): Kind => (inkCount(paint) > 1 ? 'mixed' : totalInk(paint) < 0.999 ? 'tinted' : 'solid');

/** A filled box narrower than this is a rule, whatever it was drawn for. */
const ruleLike = 3;

/** The lines a path draws: its stroke, and itself where it is a thin box. */
const widthsOf = ({ item, box }: Placed<PathItem>): { readonly width: number; readonly paint: NonNullable<PathItem['fill']> }[] => {
  const { stroke, fill } = item;
  const thin = fill && item.segments.length === 5 ? Math.min(box.width, box.height) : Number.POSITIVE_INFINITY;
  return [
    ...(stroke ? [{ width: stroke.width, paint: stroke.paint }] : []),
    ...(fill && thin > 0 && thin < ruleLike ? [{ width: thin, paint: fill }] : []),
  ];
};

export const thinLines: Check = (survey) =>
  each(survey, 'paths', (placed, tell, on) => {
    for (const { width, paint } of widthsOf(placed)) {
      const plate = survey.paint(paint);
      const kind = kindOf(plate);
      const { error, warning } = survey.press.lines[kind];
      if (width >= warning - hair && width >= error - hair) continue;
      // a line without ink on bare paper is not there
      if (inkCount(plate) === 0 && !groundUnder(on, placed)) continue;
      const mild = width >= error - hair;
      const values = { width: rounded(width, 3), least: rounded(mild ? warning : error), color: paint.ink.name };
      const { thinLine, thinTinted, thinMixed } = checkMessages;
      tell(faultOf({ solid: thinLine, tinted: thinTinted, mixed: thinMixed }[kind], placed, values, mild));
    }
  });
