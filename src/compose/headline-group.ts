/** The headline group: kicker 引题, main 主题, deck 副题 and byline, fitted to a measure, taking whole rows, drawn in the middle of them. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import type { Rect } from '../base/geometry.ts';
import type { Anchor, AnchorId, Role } from '../setpage/anchor.ts';
import type { Sheet } from '../setpage/sheet.ts';
import type { SpecPath } from '../spec/document.ts';
import { toPoints } from '../spec/length.ts';
import type { HeadlineStyleSpec, StyleSpec } from '../spec/style-spec.ts';
import { fixed, inPage, keysOf, type Layer, usual } from '../style/layers.ts';
import type { TextStyle } from '../style/text-style.ts';
import { fitHeadline, HEADLINE_PITCH, unbroken } from './fit-headline.ts';
import { headlineUsual, standsAlone } from './fixed-keys.ts';
import { composeMessages } from './messages.ts';
import { drawBlock, type TextBlock, textBlock } from './text-block.ts';
import type { Type } from './words.ts';

export interface HeadlineWords {
  readonly kicker?: string;
  readonly main?: string;
  readonly deck?: string;
  readonly byline?: string;
}

interface Part {
  readonly role: Role;
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly scale: number;
  readonly size: number;
  /** from the em top of its first line to the em bottom of its last, points */
  readonly depth: number;
  /** blank over it */
  readonly before: number;
}

export interface HeadlineGroup {
  /** rows it takes with its air */
  readonly rows: number;
  /** points from the first em top to the last em bottom */
  readonly depth: number;
  readonly measure: number;
  readonly parts: readonly Part[];
  readonly above: number;
  readonly below: number;
}

export interface HeadlineRequest {
  readonly words: HeadlineWords;
  readonly style: HeadlineStyleSpec;
  readonly styleName: string;
  readonly color?: string;
  /** points */
  readonly measure: number;
  /** rows of its own place; `null`: as many as it takes */
  readonly rows: number | null;
  /** where its words stand, and its place, for findings */
  readonly at?: HeadlinePlaces;
}

export type HeadlinePlaces = Readonly<Partial<Record<keyof HeadlineWords | 'place', Span>>>;

/** Air over and under a group, in rows (ART: half a row to one row over, half a row under). */
const AIR = { above: 0.5, below: 0.5 };
/** Blank between the parts, of the smaller one's size. */
const BETWEEN = 0.45;

/** A part of a group over the layout's text keys: its own style, then the colour the page gives it. `path`: where that stands. */
export const headlineLayers = (own: Layer, color: string | undefined, path: SpecPath = []): readonly Layer[] => [
  usual(headlineUsual),
  own,
  ...(color === undefined ? [] : [inPage({ color }, path)]),
  fixed(standsAlone),
];

/** Which style a part is set in: a kicker the house says nothing of looks like the deck, and the other way round. */
export const partKey = (style: HeadlineStyleSpec, part: 'kicker' | 'main' | 'deck'): 'kicker' | 'main' | 'deck' => {
  if (part === 'main' || style[part]) return part;
  const other = part === 'kicker' ? 'deck' : 'kicker';
  return style[other] ? other : part;
};

/** A part before it has its place; `tooMuch`: how much deeper it is, in points, because its words are too long for their lines. */
type FittedPart = Omit<Part, 'role' | 'before'> & { readonly over: number; readonly tooMuch: number };

const fitted = (
  type: Type,
  key: keyof HeadlineWords,
  spec: StyleSpec,
  request: HeadlineRequest,
  depth: number | null,
  findings: Finding[],
): FittedPart => {
  const text = request.words[key] ?? '';
  const at = request.at?.[key];
  const style = type.house.styleOf(...keysOf(headlineLayers(usual(spec), request.color)));
  const fit = fitHeadline(type, text, style, request.measure, depth);
  if (fit.over > 0) {
    findings.push(finding(composeMessages.headlineTooLong, { words: text, size: fit.size, over: fit.over, style: request.styleName }, at));
  }
  const sized: TextStyle = { ...style, size: fit.size, keepWithNext: 0 };
  // a line too long for its measure is broken again: its parts stand under one another, over the room there is
  const pitch = fit.size * HEADLINE_PITCH;
  const blocks = fit.lines.map((line) => ({ ...textBlock(type, line, sized, request.measure / fit.scale, findings, at), pitch }));
  const printed = blocks.reduce((sum, block) => sum + block.lines.length, 0);
  return {
    text,
    over: fit.over,
    blocks,
    scale: fit.scale,
    size: fit.size,
    depth: fit.size * (1 + (printed - 1) * HEADLINE_PITCH),
    tooMuch: (printed - fit.lines.length) * pitch,
  };
};

/** Fits a group; with rows given, the main line is held to the depth the others leave. */
export const headlineGroup = (type: Type, request: HeadlineRequest, findings: Finding[]): HeadlineGroup => {
  const { words, style } = request;
  const { row } = type.house;
  const air = (length: HeadlineStyleSpec['above'], otherwise: number): number =>
    length ? toPoints(length, { em: type.house.em, row, whole: row }) : otherwise * row;
  const above = air(style.above, AIR.above);
  const below = air(style.below, AIR.below);
  const small: { role: Role; key: 'kicker' | 'deck' | 'byline'; spec: StyleSpec }[] = [];
  if (words.kicker) small.push({ role: 'kicker', key: 'kicker', spec: style[partKey(style, 'kicker')] ?? {} });
  if (words.deck) small.push({ role: 'deck', key: 'deck', spec: style[partKey(style, 'deck')] ?? {} });
  if (words.byline) small.push({ role: 'byline', key: 'byline', spec: type.house.layout.styles?.byline ?? {} });
  const set = new Map(small.map((s) => [s.key, fitted(type, s.key, s.spec, request, null, findings)]));
  let others = 0;
  for (const part of set.values()) others += part.depth + part.size * BETWEEN;
  const room = request.rows === null ? null : Math.max(1, request.rows * row - others - (above + below) / 2);
  const main = words.main ? fitted(type, 'main', style.main ?? {}, request, room, findings) : null;

  const parts: Part[] = [];
  const add = (role: Role, part: Omit<Part, 'role' | 'before'> | null | undefined): void => {
    if (!part || part.blocks.length === 0) return;
    const last = parts.at(-1);
    parts.push({ ...part, role, before: last ? Math.min(part.size, last.size) * BETWEEN : 0 });
  };
  add('kicker', set.get('kicker'));
  add('headline', main);
  add('deck', set.get('deck'));
  add('byline', set.get('byline'));
  const depth = parts.reduce((sum, p) => sum + p.before + p.depth, 0);
  const tooMuch = [main, ...set.values()].reduce((sum, part) => sum + (part?.tooMuch ?? 0), 0);
  const needs = parts.length === 0 ? 0 : Math.ceil((depth - tooMuch + above + below) / row - 0.001);
  // a line too long for its place takes more of them than it would: its length is the fault
  const tooLong = [main, ...set.values()].some((part) => part && part.over > 0);
  if (request.rows !== null && !tooLong && depth > request.rows * row + 0.5) {
    const least = Math.ceil(depth / row);
    findings.push(
      finding(
        composeMessages.headlineTooDeep,
        { words: words.main ?? '', needs: least, have: request.rows, more: least - request.rows },
        request.at?.place,
      ),
    );
  }
  return { rows: request.rows ?? needs, depth, measure: request.measure, parts, above, below };
};

/** Draws the group into a rectangle of its rows; the air over and under it keeps its proportion. */
export const drawHeadline = (
  group: HeadlineGroup,
  box: Rect,
  page: Sheet,
  anchorOf: (role: Role, text: string, words: Pick<Anchor, 'words'>) => AnchorId,
): void => {
  // what is too deep for its place hangs out under it, never over it
  const spare = Math.max(0, box.height - group.depth);
  const air = group.above + group.below;
  let y = box.y + (air > 0 ? (spare * group.above) / air : spare / 2);
  for (const part of group.parts) {
    y += part.before;
    // the glyphs of several lines do not say whether a space stands between them
    const anchor = anchorOf(part.role, unbroken(part.text), part.blocks.length > 1 ? { words: unbroken(part.text) } : {});
    let line = 0;
    for (const block of part.blocks) {
      page.add(...drawBlock(block, { x: box.x, y: y + line * block.pitch + 0.88 * part.size, anchor, scale: part.scale }));
      line += block.lines.length;
    }
    y += part.depth;
  }
};
