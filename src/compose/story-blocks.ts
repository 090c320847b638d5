/** A manuscript → the blocks its flow is filled with: dateline run in, subheads on whole rows, short headlines for stories inside a column. */

import type { FlowBlock } from '../flow/flow-block.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import type { Sheet } from '../setpage/sheet.ts';
import type { StyleSpec, TextSpec } from '../spec/style-spec.ts';
import type { Block, Story } from '../story/story.ts';
import type { TextStyle } from '../style/text-style.ts';
import { sectionMark, styleName } from './block-style.ts';
import type { GoesOn } from './desk.ts';
import { fitHeadline, HEADLINE_PITCH, unbroken } from './fit-headline.ts';
import { sectionBreakKeys, standsAlone } from './fixed-keys.ts';
import { type FaceMark, type Type, wordsOf } from './words.ts';

/** A flow block and what drawing it needs besides. */
export interface StoryBlock extends FlowBlock {
  readonly style: TextStyle;
  /** offset of the clusters' text in the block's own text: negative where a dateline stands before it */
  readonly offset: number;
  /** the story it belongs to, when several run in one chain */
  readonly story: Story;
  /** the manuscript's block; `null` for words of the front matter */
  readonly source: Block | null;
  /** this block begins a story that is not the first of its chain */
  readonly begins: boolean;
  /** points by which its lines stand lower than the middle of their rows, but at a column's head */
  readonly sink?: number;
}

/** More air over a headline than under it binds it to its own text: of what its rows leave, so much goes from under it to over it. */
const SINK = 0.2;

/** What the lines of a block leave of its rows, points. */
const spareOf = (style: TextStyle, lines: number, row: number): number => {
  const pitch = pitchOf(style) ?? row;
  const rows = style.rows + Math.ceil(((lines - 1) * pitch) / row - 0.001);
  return Math.max(0, rows * row - style.size - (lines - 1) * pitch);
};

/** Lines of a block that takes several rows stand together in one slot, on its own leading or 1.2 of its size; running text takes a row a line. */
export const pitchOf = (style: TextStyle): number | null => (style.rows > 1 ? (style.row ?? style.size * HEADLINE_PITCH) : null);

/** 续段顶格: a paragraph that goes on behind a quotation begins without indent (CLREQ #first_line_indents). */
const isFlush = (block: Block): boolean => block.marks.some((mark) => mark.name === 'flush' && mark.start === 0);
const flushKeys = { indent: { value: 0, unit: 'pt' } } as const;

const flowBlock = (
  type: Type,
  text: string,
  marks: Block['marks'] | readonly FaceMark[],
  style: TextStyle,
  anchor: AnchorId,
  scale = 1,
): FlowBlock => ({
  clusters: wordsOf(type, text, style, marks),
  anchor,
  size: style.size,
  scale,
  rows: style.rows,
  pitch: pitchOf(style),
  spanning: style.spanning,
  above: style.above,
  keepWithNext: style.keepWithNext,
  widows: style.widows,
  orphans: style.orphans,
});

export interface StoryRequest {
  readonly story: Story;
  readonly over: readonly (StyleSpec | TextSpec | undefined)[];
  readonly anchor: AnchorId;
  /** the style of its paragraphs and quotations, where the item names one */
  readonly text?: string | undefined;
  /** a headline set inside the column (briefs); `null`: none, or set as a group above */
  readonly shortHeadline: { readonly text: string; readonly style: StyleSpec } | null;
  /** measure of the narrowest column, points */
  readonly measure: number;
  readonly first: boolean;
  /** 一稿不拆: all its lines in one column */
  readonly whole: boolean;
  /** the part that comes over from another page */
  readonly from: GoesOn | null;
}

/** A keep that no story outlasts. */
const ALL = 9999;

/** A block's anchor is made when the block first stands on a page. */
export const storyBlocks = (type: Type, request: StoryRequest, page: Sheet): StoryBlock[] => {
  const { story, over, whole } = request;
  const found: StoryBlock[] = [];
  const file = story.file.path;
  const keep = (block: FlowBlock): FlowBlock => (whole ? { ...block, keepWithNext: ALL, orphans: ALL } : block);
  if (request.shortHeadline) {
    const style = type.house.styleOf(request.shortHeadline.style, standsAlone);
    const fit = fitHeadline(type, request.shortHeadline.text, style, request.measure, null);
    const fixed: TextStyle = {
      ...style,
      size: fit.size,
      rows: Math.max(style.rows, Math.ceil((fit.size * HEADLINE_PITCH) / type.house.row)),
      row: fit.size * HEADLINE_PITCH,
      keepWithNext: Math.max(2, style.keepWithNext),
      align: style.align === 'justify' ? 'start' : style.align,
    };
    const title = request.shortHeadline.text.replaceAll('/', '');
    const anchor = page.anchor('headline', request.anchor, {
      file,
      block: -1,
      title,
      ...(fit.lines.length > 1 ? { words: unbroken(request.shortHeadline.text) } : {}),
    });
    found.push({
      ...keep(flowBlock(type, fit.lines.join('\n'), [], fixed, anchor, fit.scale)),
      style: fixed,
      offset: 0,
      story,
      source: null,
      begins: !request.first,
      sink: SINK * spareOf(fixed, fit.lines.length, type.house.row),
    });
  }
  // 电头 runs in before the first paragraph; a manuscript that has none begins with a quotation or a list
  const words = story.blocks.findIndex((b) => b.kind === 'quotation' || b.kind === 'list-item');
  const paragraph = story.blocks.findIndex((b) => b.kind === 'paragraph');
  const firstParagraph = paragraph < 0 ? words : paragraph;
  story.blocks.forEach((block, n) => {
    if (request.from && block.id < request.from.block) return;
    const style = type.house.style(
      styleName(block.kind, request.text),
      ...over,
      block.kind === 'section-break' ? sectionBreakKeys : undefined,
      isFlush(block) ? flushKeys : undefined,
    );
    const goesOn = request.from && block.id === request.from.block && request.from.offset > 0 ? request.from : null;
    const anchor = goesOn ? goesOn.anchor : page.anchor(block.kind, request.anchor, { file, block: block.id });
    const begins = found.length === 0 && !request.first;
    const rest = { style, story, source: block, begins };
    if (block.kind === 'section-break') {
      found.push({ ...keep(flowBlock(type, sectionMark, [], style, anchor)), ...rest, offset: 0 });
      return;
    }
    if (goesOn) {
      const cut = goesOn.offset;
      const marks = block.marks.flatMap((m) => (m.end > cut ? [{ ...m, start: Math.max(0, m.start - cut), end: m.end - cut }] : []));
      // its first line here is none of its own
      found.push({
        ...keep(flowBlock(type, block.text.slice(cut), marks, { ...style, indent: 0, orphans: 1 }, anchor)),
        ...rest,
        offset: cut,
      });
      return;
    }
    const dateline = n === firstParagraph ? story.front.dateline?.text : undefined;
    if (dateline === undefined) {
      found.push({ ...keep(flowBlock(type, block.text, block.marks, style, anchor)), ...rest, offset: 0 });
      return;
    }
    // 电头: 本报讯, half an em, then the story
    const lead = `${dateline} `;
    const marks: FaceMark[] = [
      { name: 'dateline', start: 0, end: dateline.length },
      ...block.marks.map((m) => ({ ...m, start: m.start + lead.length, end: m.end + lead.length })),
    ];
    found.push({ ...keep(flowBlock(type, lead + block.text, marks, style, anchor)), ...rest, offset: -lead.length });
  });
  const last = found.at(-1);
  if (last && whole) found[found.length - 1] = { ...last, keepWithNext: 0 };
  return found;
};
