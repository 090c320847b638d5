/** House: a layout made ready for composing: styles resolved on demand, colours as paints, rules in points. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import type { Paint } from '../setpage/ink.ts';
import type { LayoutSpec } from '../spec/layout-spec.ts';
import { toPoints } from '../spec/length.ts';
import type { HeadlineStyleSpec, StyleSpec, TextSpec } from '../spec/style-spec.ts';
import { overlay, resolveStyle } from '../style/cascade.ts';
import type { TextStyle } from '../style/text-style.ts';
import { composeMessages } from './messages.ts';
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
  /** body size and row, points */
  readonly em: number;
  readonly row: number;
  readonly palette: Palette;
  /** A style of the layout over the body's, with further layers over it. */
  style(name: string, ...over: readonly (StyleSpec | TextSpec | undefined)[]): TextStyle;
  /** A style given by its keys alone, over the layout's text keys. */
  styleOf(...layers: readonly (StyleSpec | TextSpec | undefined)[]): TextStyle;
  headline(name: string, at?: Span): HeadlineStyleSpec;
  rule(name: string, at?: Span): Rule;
}

/** What a layout that says nothing gets: 小五 on 13 pt (row < 1.5 × size, so that plain extractors keep the columns apart). */
const usualBody = { em: 9, row: 13 };

const measureOf = (layout: LayoutSpec): { em: number; row: number } => {
  const size = layout.styles?.body?.size?.to;
  const em = size ? toPoints(size, { em: usualBody.em, row: usualBody.row, whole: usualBody.em }) : usualBody.em;
  const row = layout.grid?.row ? toPoints(layout.grid.row, { em, row: usualBody.row, whole: em }) : (em * usualBody.row) / usualBody.em;
  return { em, row };
};

export const houseOf = (layout: LayoutSpec, findings: Finding[]): House => {
  const { em, row } = measureOf(layout);
  const palette = paletteOf(layout.colors ?? {}, findings);
  const cache = new Map<string, TextStyle>();
  const named = (name: string): StyleSpec | undefined => layout.styles?.[name];
  const styleOf: House['styleOf'] = (...layers) => resolveStyle(overlay([layout.text, ...layers]), { em, row });
  return {
    layout,
    em,
    row,
    palette,
    styleOf,
    style(name, ...over) {
      if (over.length > 0) return styleOf(named('body'), name === 'body' ? undefined : named(name), ...over);
      let style = cache.get(name);
      if (!style) {
        style = styleOf(named('body'), name === 'body' ? undefined : named(name));
        cache.set(name, style);
      }
      return style;
    },
    headline(name, at) {
      const found = layout.headlines?.[name];
      if (found) return found;
      const known = Object.keys(layout.headlines ?? {});
      findings.push(finding(composeMessages.unknownStyle, { name, known: known.join(', ') }, at));
      return layout.headlines?.ordinary ?? layout.headlines?.[known[0] ?? ''] ?? {};
    },
    rule(name, at) {
      const spec = layout.rules?.[name];
      if (!spec) findings.push(finding(composeMessages.unknownRule, { name, known: Object.keys(layout.rules ?? {}).join(', ') }, at));
      const context = { em, row, whole: em };
      const lines = spec ? spec.lines.map((l) => toPoints(l, context)) : [0.25];
      const gap = spec ? toPoints(spec.gap, context) : 0;
      return { lines, gap, paint: palette(spec?.color ?? 'black', at), depth: lines.reduce((a, b) => a + b, 0) + gap * (lines.length - 1) };
    },
  };
};
