/** Explains a style: each of its keys as it was resolved, and the layer that said it. */

import type { StyleSpec } from '../spec/style-spec.ts';
import { overruled, trimKeys } from '../spec/text-spacing.ts';
import { overlay, resolveStyle, type StyleContext } from './cascade.ts';
import { keysOf, type Layer, type LayerPlace } from './layers.ts';
import type { TextStyle } from './text-style.ts';

/** `text-spacing-trim` is told as the keys it stands for. */
export type StyleKey = Exclude<keyof StyleSpec, 'text-spacing-trim'>;

export interface ExplainedKey {
  readonly key: StyleKey;
  /** as it would be written in a style, lengths resolved: `9pt`, `2em`, `85-110%` */
  readonly value: string;
  /** the key that says it: `lang` and `text-spacing-trim` speak for others */
  readonly by: keyof StyleSpec;
  /** `built-in`: no layer says it */
  readonly from: LayerPlace | { readonly in: 'built-in' };
}

const figure = (value: number): string => String(Math.round(value * 1000) / 1000);

const em = (milli: number): string => `${figure(milli / 1000)}em`;

const range = ([from, to]: readonly [number, number], unit = '', per = 1): string =>
  from === to ? `${figure(from * per)}${unit}` : `${figure(from * per)}-${figure(to * per)}${unit}`;

/** Every key of a style, in the order in which they are told. */
const shown: { readonly [K in StyleKey]-?: (style: TextStyle) => string } = {
  font: (style) => style.font,
  weight: (style) => figure(style.weight),
  size: (style) => range(style.sizeRange, 'pt'),
  scale: (style) => range(style.scaleRange, '%', 100),
  lines: (style) => range(style.lineRange),
  row: (style) => (style.row === null ? 'grid' : `${figure(style.row)}pt`),
  rows: (style) => figure(style.rows),
  align: (style) => style.align,
  indent: (style) => em(style.indent),
  above: (style) => figure(style.above),
  tracking: (style) => em(style.tracking),
  color: (style) => style.color,
  span: (style) => (style.spanning ? 'all' : 'column'),
  'drop-cap': (style) => figure(style.dropCap),
  'keep-with-next': (style) => figure(style.keepWithNext),
  writing: (style) => style.writing,
  lang: (style) => style.lang,
  punctuation: (style) => style.punctuation,
  kinsoku: (style) => style.kinsoku,
  adjust: (style) => style.adjust,
  spread: (style) => style.spread,
  setter: (style) => style.setter,
  'han-latin-gap': (style) => em(style.hanLatinGap),
  'latin-size': (style) => `${figure(style.latinSize / 10)}%`,
  'latin-shift': (style) => em(style.latinShift),
  'stretch-limit': (style) => em(style.stretchLimit),
  'last-line-min': (style) => figure(style.lastLineMin),
  widows: (style) => figure(style.widows),
  orphans: (style) => figure(style.orphans),
  'line-start-bracket': (style) => style.lineStartBracket,
  'first-line-bracket': (style) => style.firstLineBracket,
  hanging: (style) => style.hanging,
  'line-end-mark': (style) => style.lineEndMark,
  'typed-space': (style) => style.typedSpace,
  'number-units': (style) => style.numberUnits,
  'iteration-mark': (style) => style.iterationMark,
  'grid-align': (style) => style.gridAlign,
};

export const styleKeys = Object.keys(shown) as readonly StyleKey[];

interface Said {
  readonly layer: Layer;
  /** the key it says it by */
  readonly by: keyof StyleSpec;
}

/** The last layer that says a key, or that takes it away from those under it: what `overlay` takes it from. */
const saidBy = (layers: readonly Layer[], key: StyleKey): Said | null => {
  let said: Said | null = null;
  let lang: string | undefined;
  for (const layer of layers) {
    if (!layer.keys) continue;
    const keys = layer.keys as StyleSpec;
    if ((overruled(keys, lang) as readonly string[]).includes(key)) {
      const trim = keys['text-spacing-trim'];
      said = { layer, by: trim !== undefined && Object.hasOwn(trimKeys(trim), key) ? 'text-spacing-trim' : 'lang' };
    }
    lang = keys.lang ?? lang;
    if (keys[key] !== undefined) said = { layer, by: key };
  }
  return said;
};

/** The layer that a key is from; `null` for one that no layer says. */
export const layerOf = (layers: readonly Layer[], key: StyleKey): Layer | null => saidBy(layers, key)?.layer ?? null;

export const explainStyle = (layers: readonly Layer[], context: StyleContext): readonly ExplainedKey[] => {
  const style = resolveStyle(overlay(keysOf(layers)), context);
  return styleKeys.map((key) => {
    const said = saidBy(layers, key);
    return { key, value: shown[key](style), by: said?.by ?? key, from: said?.layer.place ?? { in: 'built-in' } };
  });
};
