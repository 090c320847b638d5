/** A photo: cropped to its cell by its focus, with caption and credit inside its place, the caption's last line on the row's baseline. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { type Rect, rect } from '../base/geometry.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import type { LineItem } from '../setpage/set-page.ts';
import type { Sheet } from '../setpage/sheet.ts';
import type { Mark } from '../story/story.ts';
import { standsAlone } from './fixed-keys.ts';
import { baseline, faceRect, type Grid, type Region } from './grid.ts';
import { composeMessages } from './messages.ts';
import { ruleRound } from './rule.ts';
import { drawBlock, textBlock } from './text-block.ts';
import type { Type } from './words.ts';

export interface PhotoRequest {
  /** project path, and the picture's upright size in pixels; `null` when it could not be read */
  readonly file: string;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly region: Region;
  readonly grid: Grid;
  /** 0 to 1 from the left and the top */
  readonly focus: { readonly x: number; readonly y: number };
  readonly caption: string;
  /** of the manuscript the caption was written in; `null`: it was typed in the page spec, without marks */
  readonly marks: readonly Mark[] | null;
  readonly credit: string;
  readonly alt: string;
  readonly border: string | null;
  readonly bleed: number;
  /** the caption's column beside the picture, not under it */
  readonly beside: boolean;
  readonly parent: AnchorId;
  readonly at?: Span;
}

/** Blank between picture and caption, of the caption's size: over it, and beside it. */
const CAPTION_GAP = 0.45;
const BESIDE_GAP = 1;
/** A caption beside its picture: ten characters, room for a foreign name; but a third of the place at most (practice: no measure under eight). */
const BESIDE = 10;
const BESIDE_PART = 1 / 3;

/** The part of a picture that fills a cell, as large as may be, the focus as near the middle as the edges allow. */
export const cropTo = (
  picture: { width: number; height: number },
  cell: { width: number; height: number },
  focus: { x: number; y: number },
): Rect => {
  const wanted = cell.width / cell.height;
  const have = picture.width / picture.height;
  const width = have > wanted ? wanted / have : 1;
  const height = have > wanted ? 1 : have / wanted;
  const clamp = (middle: number, extent: number): number => Math.min(1 - extent, Math.max(0, middle - extent / 2));
  return rect(clamp(focus.x, width), clamp(focus.y, height), width, height);
};

/** A caption of several paragraphs has an anchor for each. */
const byParagraph = (items: readonly LineItem[], words: string, anchors: readonly AnchorId[]): LineItem[] => {
  let paragraph = 0;
  let end = words.indexOf('\n');
  return items.map((item) => {
    while (item.kind === 'glyphs' && end >= 0 && item.offset > end) {
      paragraph++;
      end = words.indexOf('\n', end + 1);
    }
    return { ...item, anchor: anchors[paragraph]! };
  });
};

/** Draws the photo into its place. */
export const drawPhoto = (type: Type, page: Sheet, request: PhotoRequest, findings: Finding[]): void => {
  const { region, grid } = request;
  const place = faceRect(region, grid);
  let cell = place;
  const figure = page.anchor('figure', request.parent, { title: request.alt, file: request.file });
  // the credit stands behind the caption's last words, an em away (张英 摄)
  // a name is never parted at a line's end
  const words = [request.caption, request.credit.replaceAll(' ', '\u00a0')].filter((w) => w !== '').join('　');
  let pictureFoot = cell.y + cell.height;
  if (words !== '') {
    const style = type.house.style('caption', standsAlone);
    const measure = request.beside ? Math.min(BESIDE * style.size, place.width * BESIDE_PART) : place.width;
    // lines so short are ragged: justified, a few of their words would fall apart
    const set = request.beside ? ({ ...style, align: 'start' } as const) : style;
    const block = textBlock(type, words, set, measure, findings, request.at, request.marks);
    const lastRowTop = region.free ? cell.y + cell.height - grid.row : region.rect.y + region.rect.height - grid.row;
    const first = baseline(lastRowTop, grid.row, grid.em) - (block.lines.length - 1) * block.pitch;
    const anchors = words.split('\n').map(() => page.anchor('caption', figure, request.at ? { file: request.at.file } : {}));
    const runs = drawBlock(block, { x: place.x + place.width - measure, y: first, anchor: anchors[0]! });
    page.add(...(anchors.length === 1 ? runs : byParagraph(runs, words, anchors)));
    const captionTop = first - 0.88 * style.size;
    if (request.beside) cell = rect(place.x, place.y, place.width - measure - BESIDE_GAP * style.size, place.height);
    else pictureFoot = captionTop - CAPTION_GAP * style.size;
    if (request.beside ? captionTop < place.y - 0.5 : pictureFoot - place.y < grid.row) {
      findings.push(finding(composeMessages.captionTooDeep, { file: request.file }, request.at));
      return;
    }
  }
  let box = rect(cell.x, cell.y, cell.width, pictureFoot - cell.y);
  if (region.bleed) box = carriedOut(box, page, request.bleed);
  if (request.size) {
    page.add({
      kind: 'picture',
      picture: request.file,
      box,
      crop: cropTo(request.size, grid.turn ? grid.turn.toPage(box) : box, request.focus),
      alt: request.alt,
      anchor: figure,
    });
  }
  if (request.border !== null) page.add(...ruleRound(type.house.rule(request.border), box));
};

/** `bleed`: sides on the type area's edge go out over the trim. */
const carriedOut = (box: Rect, page: Sheet, bleed: number): Rect => {
  const { typeArea, trim } = page.frame;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 6;
  const left = near(box.x, typeArea.x) ? -bleed : box.x;
  const right = near(box.x + box.width, typeArea.x + typeArea.width) ? trim.width + bleed : box.x + box.width;
  const top = near(box.y, typeArea.y) ? -bleed : box.y;
  const bottom = near(box.y + box.height, typeArea.y + typeArea.height) ? trim.height + bleed : box.y + box.height;
  return rect(left, top, right - left, bottom - top);
};
