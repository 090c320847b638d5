/** The cascade: layout, block, item and inline keys, later over earlier, resolved to one TextStyle. */

import { conventionsOf } from '../base/language-tag.ts';
import { type Length, type LengthContext, type LengthRange, toPoints } from '../spec/length.ts';
import type { StyleSpec, TextSpec } from '../spec/style-spec.ts';
import { conventions, overruled, trimKeys, USUAL_LANGUAGE } from '../spec/text-spacing.ts';
import type { TextStyle } from './text-style.ts';

/** What lengths in a style refer to: the layout's body size and row, in points. */
export interface StyleContext {
  readonly em: number;
  readonly row: number;
}

/** What holds where a house style says nothing, beside the conventions of its language; the figures are those of `layouts/base.yaml` and SPEC.md "Names of values". */
const fallback = {
  writing: 'horizontal',
  adjust: 'push-in-first',
  spread: 'standard',
  setter: 'optimal',
  hanging: 'none',
  align: 'justify',
  font: 'song',
  weight: 400,
  color: 'black',
} as const;

/**
 * Later layers win, key by key; a key that is `undefined` leaves what was said before. A layer in another language takes what belongs to the
 * conventions of the one under it away, and `text-spacing-trim` comes apart into the keys it stands for.
 */
export const overlay = (layers: readonly (StyleSpec | TextSpec | undefined)[]): StyleSpec => {
  const merged: Record<string, unknown> = {};
  for (const layer of layers) {
    if (!layer) continue;
    for (const key of overruled(layer, merged.lang as string | undefined)) delete merged[key];
    for (const [key, value] of Object.entries(layer)) if (value !== undefined) merged[key] = value;
  }
  const { 'text-spacing-trim': trim, ...said } = merged as StyleSpec;
  return trim === undefined ? said : { ...trimKeys(trim), ...said };
};

/** Resolves merged keys: lengths to points or thousandths of the style's own em. */
export const resolveStyle = (spec: StyleSpec, context: StyleContext): TextStyle => {
  const points = (length: Length, em: number, whole = em): number =>
    toPoints(length, { em, row: context.row, whole } satisfies LengthContext);
  const range = (given: LengthRange | undefined, otherwise: number, convert: (length: Length) => number): [number, number] =>
    given ? [convert(given.from), convert(given.to)] : [otherwise, otherwise];
  // a size in 字 or % is of the body's
  const sizeRange = range(spec.size, context.em, (length) => points(length, context.em, context.em));
  const size = sizeRange[1];
  const milli = (length: Length | undefined, otherwise: number): number =>
    length ? Math.round((points(length, size) / size) * 1000) : otherwise;
  const lang = spec.lang ?? USUAL_LANGUAGE;
  const tongue = conventionsOf(lang);
  const usual = conventions[tongue];
  const besideHan = tongue !== 'other' && tongue !== 'und';
  return {
    lang,
    writing: spec.writing ?? fallback.writing,
    punctuation: spec.punctuation ?? usual.punctuation,
    kinsoku: spec.kinsoku ?? usual.kinsoku,
    adjust: spec.adjust ?? fallback.adjust,
    spread: spec.spread ?? fallback.spread,
    setter: spec.setter ?? fallback.setter,
    hanLatinGap: milli(spec['han-latin-gap'] ?? usual['han-latin-gap'], 0),
    latinSize: besideHan && spec['latin-size'] ? Math.round(spec['latin-size'].value * 10) : 1000,
    latinShift: besideHan ? milli(spec['latin-shift'], 0) : 0,
    stretchLimit: milli(spec['stretch-limit'], 80),
    lastLineMin: spec['last-line-min'] ?? 2,
    widows: spec.widows ?? 2,
    orphans: spec.orphans ?? 2,
    lineStartBracket: spec['line-start-bracket'] ?? usual['line-start-bracket'],
    firstLineBracket: spec['first-line-bracket'] ?? usual['first-line-bracket'],
    hanging: spec.hanging ?? fallback.hanging,
    lineEndMark: spec['line-end-mark'] ?? usual['line-end-mark'],
    typedSpace: spec['typed-space'] ?? 'gap',
    numberUnits: spec['number-units'] ?? 'free',
    iterationMark: spec['iteration-mark'] ?? 'keep',
    gridAlign: spec['grid-align'] ?? 'lines',
    font: spec.font ?? fallback.font,
    weight: spec.weight ?? fallback.weight,
    size,
    sizeRange,
    scaleRange: range(spec.scale, 1, (length) => length.value / (length.unit === 'percent' ? 100 : 1)),
    lineRange: range(spec.lines, 1, (length) => length.value),
    align: spec.align ?? fallback.align,
    indent: milli(spec.indent, 0),
    above: spec.above ? Math.ceil(points(spec.above, size) / context.row - 0.001) : 0,
    tracking: milli(spec.tracking, 0),
    row: spec.row ? points(spec.row, size) : null,
    rows: spec.rows ?? 1,
    keepWithNext: spec['keep-with-next'] ?? 0,
    color: spec.color ?? fallback.color,
    spanning: spec.span === 'all',
    dropCap: spec['drop-cap'] ?? 0,
  };
};
