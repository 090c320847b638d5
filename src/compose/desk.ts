/** Desk: what every kind of item is composed with: the page being built, the house, the edition's materials, and where findings go. */

import type { Finding, Span } from '../base/finding.ts';
import type { Rect } from '../base/geometry.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import type { Sheet } from '../setpage/sheet.ts';
import { type ProjectPath, projectPath } from '../source/path.ts';
import type { SpecDocument, SpecPath } from '../spec/document.ts';
import type { PageSpec } from '../spec/page-spec.ts';
import type { Writing } from '../spec/style-spec.ts';
import type { Edition, PictureSize } from './edition.ts';
import type { Fit } from './fit.ts';
import type { Grid } from './grid.ts';
import type { Type } from './words.ts';

/** Where a story goes on: its block, and the offset in the block's text. */
export interface GoesOn {
  readonly block: number;
  readonly offset: number;
  /** the story's anchor and that block's: both parts are one story, and a parted paragraph is one paragraph */
  readonly story: AnchorId;
  readonly anchor: AnchorId;
}

export interface Desk {
  readonly edition: Edition;
  readonly document: SpecDocument<PageSpec>;
  readonly type: Type;
  /** the sheet of the areas being composed, and both: one page may have areas of either direction */
  readonly page: Sheet;
  readonly sheets: Readonly<Record<Writing, Sheet>>;
  readonly bleed: number;
  readonly findings: Finding[];
  readonly fits: Fit[];
  /** where stories go on that did not end on their page, by manuscript */
  readonly jumps: Map<ProjectPath, GoesOn>;
}

/** A page and a box are both an area: a grid, and who stands on it. */
export interface Area {
  /** in the coordinates of its direction's sheet */
  readonly grid: Grid;
  readonly writing: Writing;
  readonly parent: AnchorId;
  /** what is taken already, for overlaps and for the rules between columns */
  readonly taken: Taken[];
}

export interface Taken {
  readonly name: string;
  readonly rect: Rect;
  readonly at: Span;
  readonly over: boolean;
  /** a picture or headline of a story, not its text */
  readonly piece?: boolean;
  /** pieces of one item may lie over each other: a story's own headline and photos are holes in its text */
  readonly owner: SpecPath;
}

/** The desk for an area of a direction. */
export const inWriting = (desk: Desk, writing: Writing): Desk =>
  desk.type.writing === writing ? desk : { ...desk, page: desk.sheets[writing], type: { ...desk.type, writing } };

/** A path as written in the page file, from that file. */
export const pathFrom = (desk: Desk, written: string): ProjectPath | null => projectPath(written, desk.document.file.path);

export const pictureSize = (desk: Desk, written: string): PictureSize | null => {
  const path = pathFrom(desk, written);
  return path ? (desk.edition.pictures.get(path) ?? null) : null;
};

export const spanOf = (desk: Desk, path: SpecPath, ...more: readonly (string | number)[]): Span => desk.document.span([...path, ...more]);
