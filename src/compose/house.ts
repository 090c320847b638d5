/** House: a layout made ready for composing: styles resolved on demand, colours as paints, rules in points. */

import type { Paint } from '../setpage/ink.ts';
import type { SpecDocument } from '../spec/document.ts';
import type { BoxItem } from '../spec/item-spec.ts';
import type { LayoutSpec, RuleSpec } from '../spec/layout-spec.ts';
import { toPoints } from '../spec/length.ts';
import type { HeadlineStyleSpec, TextSpec } from '../spec/style-spec.ts';
import { overlay, resolveStyle } from '../style/cascade.ts';
import { blockLayers, inPage, type Keys, keysOf, type Layer, textLayers } from '../style/layers.ts';
import type { TextStyle } from '../style/text-style.ts';
import { type Palette, paletteOf } from './palette.ts';

/** A rule's lines in points, from the first to the last, with the gap between. */
export interface Rule {
  readonly lines: readonly number[];
  readonly gap: number;
  readonly paint: Paint;
  /** all lines and gaps together */
  readonly depth: number;
}

export interface House {
  readonly layout: LayoutSpec;
  /** the way back to the files that said it; `null` for a layout that was not read from any */
  readonly source: SpecDocument<LayoutSpec> | null;
  readonly faulty: ReadonlySet<string>;
  /** body size and row, points */
  readonly em: number;
  readonly row: number;
  readonly palette: Palette;
  /** A style of the layout over the body's, with further layers over it. */
  style(name: string, ...over: readonly Keys[]): TextStyle;
  /** A style given by its keys alone, over the layout's text keys. */
  styleOf(...layers: readonly Keys[]): TextStyle;
  /** What `style` puts the layers over it on, and `styleOf` its own. */
  readonly blockLayers: (name: string) => readonly Layer[];
  readonly textLayers: readonly Layer[];
  /** The house of what stands inside a box: with the box's own text keys, where it has any. */
  inside(box: BoxItem): House;
  /** A headline style; the usual one where a name is unknown, which `check-names.ts` tells. */
  headline(name: string): HeadlineStyleSpec;
  rule(name: string): Rule;
}

/** What a layout that says nothing gets: 小五 on 13 pt (row < 1.5 × size, so that plain extractors keep the columns apart). */
const usualBody = { em: 9, row: 13 };

/** Rules that pages draw of themselves, where a layout does not define them (`layouts/base.yaml`). */
const usualRules: Readonly<Record<string, RuleSpec>> = {
  hair: { lines: [{ value: 0.25, unit: 'pt' }], gap: { value: 0, unit: 'pt' } },
  thin: { lines: [{ value: 0.5, unit: 'pt' }], gap: { value: 0, unit: 'pt' } },
};

const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

const measureOf = (layout: LayoutSpec): { em: number; row: number } => {
  const size = layout.styles?.body?.size?.to;
  const em = size ? toPoints(size, { em: usualBody.em, row: usualBody.row, whole: usualBody.em }) : usualBody.em;
  const row = layout.grid?.row ? toPoints(layout.grid.row, { em, row: usualBody.row, whole: em }) : (em * usualBody.row) / usualBody.em;
  return { em, row };
};

export interface HouseRequest {
  readonly source?: SpecDocument<LayoutSpec> | null;
  /** keys of the layout in which something is wrong, told already: names they should hold are not missed */
  readonly faulty?: ReadonlySet<string>;
  /** what a page says of all its text */
  readonly pageText?: TextSpec | undefined;
  /** what the boxes say that the words stand in, the outer first */
  readonly boxes?: readonly Layer[];
}

export const houseOf = (layout: LayoutSpec, request: HouseRequest = {}): House => {
  const { source = null, faulty = new Set(), pageText, boxes = [] } = request;
  const { em, row } = measureOf(layout);
  const palette = paletteOf(layout.colors ?? {});
  const cache = new Map<string, TextStyle>();
  const text = textLayers(layout, pageText, boxes);
  const layersOf: House['blockLayers'] = (name) => blockLayers(layout, pageText, name, boxes);
  const resolve = (layers: readonly Layer[], over: readonly Keys[]): TextStyle =>
    resolveStyle(overlay([...keysOf(layers), ...over]), { em, row });
  const made: House = {
    layout,
    source,
    faulty,
    em,
    row,
    palette,
    blockLayers: layersOf,
    textLayers: text,
    inside: (box) => (box.text ? houseOf(layout, { ...request, boxes: [...boxes, inPage(box.text, [...box.path, 'text'])] }) : made),
    styleOf: (...layers) => resolve(text, layers),
    style(name, ...over) {
      if (over.length > 0) return resolve(layersOf(name), over);
      let style = cache.get(name);
      if (!style) {
        style = resolve(layersOf(name), []);
        cache.set(name, style);
      }
      return style;
    },
    headline(name) {
      const first = Object.values(layout.headlines ?? {})[0];
      return own(layout.headlines, name) ?? own(layout.headlines, 'ordinary') ?? first ?? {};
    },
    rule(name) {
      const spec = own(layout.rules, name) ?? own(usualRules, name) ?? usualRules.hair!;
      const context = { em, row, whole: em };
      const lines = spec.lines.map((l) => toPoints(l, context));
      const gap = toPoints(spec.gap, context);
      return { lines, gap, paint: palette(spec.color ?? 'black'), depth: lines.reduce((a, b) => a + b, 0) + gap * (lines.length - 1) };
    },
  };
  return made;
};

const over = new WeakMap<House, Map<string, House>>();

/** A house whose every style has these keys over it, under what is laid over the style itself; the same one for the same keys. */
export const houseOver = (house: House, keys: readonly (TextSpec | undefined)[]): House => {
  const said = keys.filter((one) => one !== undefined);
  if (said.length === 0) return house;
  const cases = over.get(house) ?? new Map<string, House>();
  over.set(house, cases);
  const name = JSON.stringify(said);
  const known = cases.get(name);
  if (known) return known;
  const styles = new Map<string, TextStyle>();
  const made: House = {
    ...house,
    styleOf: (...layers) => house.styleOf(...layers, ...said),
    style(name, ...more) {
      if (more.length > 0) return house.style(name, ...said, ...more);
      let style = styles.get(name);
      if (!style) {
        style = house.style(name, ...said);
        styles.set(name, style);
      }
      return style;
    },
  };
  cases.set(name, made);
  return made;
};
