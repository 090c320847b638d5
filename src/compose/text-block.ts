/** A text block: words set to a measure outside the flow (caption, headline line, folio), and put on the page line by line. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import type { Paint } from '../setpage/ink.ts';
import type { LineItem } from '../setpage/set-page.ts';
import type { Mark } from '../story/story.ts';
import type { TextStyle } from '../style/text-style.ts';
import { lineItems } from '../text/beside-line.ts';
import type { Clusters } from '../text/clusters.ts';
import type { Line } from '../text/line.ts';
import { setLines } from '../text/set-paragraph.ts';
import { lineFaults } from './line-faults.ts';
import { composeMessages } from './messages.ts';
import { type Type, wordsOf } from './words.ts';

export interface TextBlock {
  readonly clusters: Clusters;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  /** line pitch in points */
  readonly pitch: number;
}

export interface BlockPlace {
  readonly x: number;
  /** baseline of the first line */
  readonly y: number;
  readonly anchor: AnchorId;
  readonly scale?: number;
  readonly paint?: Paint;
}

/** A manuscript's mark. */
const typedMark = /\*\*[^*\n]+\*\*|\[[^\]\n]+\]\{[^}\n]*\}/u;

/**
 * Sets words to a measure in points, with the marks of the manuscript they come from; lines too wide for it are reported. Words of a page spec have
 * none (`null`): what looks like one is printed as typed, and told.
 */
export const textBlock = (
  type: Type,
  text: string,
  style: TextStyle,
  measure: number,
  findings: Finding[],
  at?: Span,
  marks: readonly Mark[] | null = null,
): TextBlock => {
  const typed = marks === null ? typedMark.exec(text) : null;
  if (typed) findings.push(finding(composeMessages.typedMark, { mark: typed[0] }, at));
  const clusters = wordsOf(type, text, style, marks ?? []);
  const milli = Math.floor((measure / style.size) * 1000 + 0.01);
  const lines = setLines(clusters, () => milli);
  // where not even one character has room, that is the fault of every line
  if (measure < style.size && text !== '')
    findings.push(finding(composeMessages.narrowMeasure, { measure: Math.round((measure / style.size) * 100) / 100 }, at));
  else
    for (const line of lines)
      for (const { message, values } of lineFaults(clusters, line, Number.POSITIVE_INFINITY)) findings.push(finding(message, values, at));
  return { clusters, lines, style, pitch: style.row ?? type.house.row };
};

/** An item in another ink. */
const inPaint = (item: LineItem, paint: Paint): LineItem =>
  item.kind === 'glyphs' ? { ...item, paint } : { ...item, fill: item.fill && paint, stroke: item.stroke && { ...item.stroke, paint } };

/** The block's lines with what stands beside them, its first baseline at `y`. */
export const drawBlock = (block: TextBlock, place: BlockPlace): LineItem[] =>
  block.lines.flatMap((line, n) => {
    const items = lineItems(block.clusters, line, {
      x: place.x,
      y: place.y + n * block.pitch,
      size: block.style.size,
      scale: place.scale ?? 1,
      anchor: place.anchor,
      offset: 0,
    });
    const { paint } = place;
    return paint ? items.map((item) => inPaint(item, paint)) : items;
  });

/** The natural width of words on one line, in thousandths of an em. */
export const naturalWidth = (type: Type, text: string, style: TextStyle): number => {
  const clusters = wordsOf(type, text, { ...style, align: 'start', indent: 0 });
  const line = setLines(clusters, () => Number.MAX_SAFE_INTEGER)[0];
  return line ? line.natural : 0;
};
