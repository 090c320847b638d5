/** SetPage: the finished page, the only thing a writer sees. Everything in points from the trim's top left, y downward. */

import type { Span } from '../base/finding.ts';
import type { Point, Rect, Size } from '../base/geometry.ts';
import type { Anchor, AnchorId } from './anchor.ts';
import type { Paint } from './ink.ts';

/**
 * A run of glyphs of one face on one line, in reading order.
 *
 * Glyph `i` stands at the sum of the advances before it (and of `track` after each of them that is not stiff), moved by
 * `shifts[i]` along the line. Advances and shifts are thousandths of the size, before `scale`.
 */
export interface GlyphRun {
  readonly kind: 'glyphs';
  /** key of the face in the FontSet */
  readonly face: string;
  readonly size: number;
  /** condensing or widening along the line; 1 = as drawn */
  readonly scale: number;
  /** along its line; down a line, glyphs upright; down a line, glyphs on their side: the horizontal line turned by a quarter clockwise */
  readonly writing: 'horizontal' | 'vertical' | 'turned';
  /** the pen's start: on the baseline (horizontal, turned), on the line's centre (vertical) */
  readonly origin: Point;
  /** glyph numbers of the face; from `madeGlyph` on they are made glyphs (see `font/face.ts`) */
  readonly glyphs: Uint32Array;
  readonly advances: Int32Array;
  /** `null`: none is moved */
  readonly shifts: Int32Array | null;
  /** what justification added evenly after each glyph, thousandths of the size, may be negative or broken */
  readonly track: number;
  /** 1 where `track` is not added after the glyph (inside a word, a number); `null`: it is added everywhere */
  readonly stiff: Uint8Array | null;
  /** the text the glyphs stand for, in order */
  readonly text: string;
  /** where each glyph's text starts in `text`, one more entry for the end; `null`: one UTF-16 unit a glyph */
  readonly clusters: Uint32Array | null;
  readonly paint: Paint;
  readonly anchor: AnchorId;
  /** of its words, where it is not their paragraph's */
  readonly lang?: string | undefined;
  /** the line ends at a space of the text, which is not printed: whoever reads the text back needs it all the same */
  readonly endsAtSpace?: true;
  /** offset of `text` in the block's text: click-to-source */
  readonly offset: number;
}

export interface PictureItem {
  readonly kind: 'picture';
  /** project path of the picture */
  readonly picture: string;
  readonly box: Rect;
  /** the part of the upright picture that is shown, in parts of its width and height (0 to 1) */
  readonly crop: Rect;
  /** alternative text */
  readonly alt: string;
  readonly anchor: AnchorId;
}

export type Segment =
  | { readonly op: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly op: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly op: 'close' };

export interface PathItem {
  readonly kind: 'path';
  readonly segments: readonly Segment[];
  readonly fill: Paint | null;
  readonly stroke: { readonly paint: Paint; readonly width: number; readonly dash: readonly number[] } | null;
  readonly anchor: AnchorId;
  /** what the path says, where it is drawn type: the reading beside a word */
  readonly words?: string;
}

export interface GroupItem {
  readonly kind: 'group';
  readonly clip: Rect | null;
  readonly items: readonly PageItem[];
}

/** What a line of text puts on its page: its type, and what is drawn beside it. */
export type LineItem = GlyphRun | PathItem;

export type PageItem = GlyphRun | PictureItem | PathItem | GroupItem;

/** What a proof may draw over the page on demand; no part of the page itself. */
export interface Overlay {
  /** every row of every grid on the page */
  readonly rows: readonly Rect[];
  readonly columns: readonly Rect[];
  /** 基线: where body type stands on each row of the grid */
  readonly baselines: readonly Level[];
  /** the frames of each story in reading order, named `lead 1`, `lead 2` */
  readonly frames: readonly { readonly box: Rect; readonly name: string }[];
  /** lines stretched beyond their style's limit: the room each stands in */
  readonly loose: readonly Rect[];
  /** stories that do not fit */
  readonly fits: readonly FitMark[];
}

/** A level line: its left end and its length. */
export interface Level extends Point {
  readonly width: number;
}

/** 超文 and 空文: how much of a story is left over, or how much room, and where: the last row of its last frame, or the rows left empty there. */
export interface FitMark {
  readonly kind: 'over' | 'short';
  readonly box: Rect;
  /** `+4行 56字`, `−3行` */
  readonly words: string;
}

/** A stretch of a story in one column, the stations of an article thread; in reading order. */
export interface Bead {
  /** the story's anchor */
  readonly anchor: AnchorId;
  readonly box: Rect;
}

/** An outline entry: the story's headline and where it stands. */
export interface OutlineEntry {
  readonly title: string;
  readonly top: Point;
}

/** Where the items from the `from`th on are written: the item of the page file, the furniture of the layout; `null`: nowhere in particular. */
export interface WrittenAt {
  readonly from: number;
  readonly at: Span | null;
}

export interface SetPage {
  /** from 0, in the order of the edition */
  readonly index: number;
  /** the printed page number, `3` or `12-13` */
  readonly label: string;
  readonly name: string;
  readonly trim: Size;
  /** how far grounds and pictures may reach over the trim */
  readonly bleed: number;
  readonly typeArea: Rect;
  readonly items: readonly PageItem[];
  /** in rising order; not there for pages that no file says */
  readonly written?: readonly WrittenAt[];
  /** anchors that appear on this page for the first time; ids are edition-wide and a parent is never younger than its child */
  readonly anchors: readonly Anchor[];
  readonly outline: readonly OutlineEntry[];
  readonly beads: readonly Bead[];
  readonly overlay: Overlay;
}

/** What holds for the whole edition: goes into document information. */
export interface EditionInfo {
  readonly title: string;
  readonly lang: string;
  /** ISO date `2026-11-20`, or `null` when the edition names none */
  readonly date: string | null;
  readonly issue: string | null;
}
