/** Photos of a page: an item of its own, or one that belongs to a story; caption and alternative text found, then drawn. */

import type { AnchorId } from '../setpage/anchor.ts';
import type { SpecPath } from '../spec/document.ts';
import type { PhotoSpec } from '../spec/item-spec.ts';
import { isStoryPath } from '../story/read-story.ts';
import { pictureOnPage } from './across.ts';
import { type Area, type Desk, inWriting, pathFrom, pictureSize, spanOf } from './desk.ts';
import { type Region, regionOf, wholeRegion } from './grid.ts';
import { drawPhoto, type PhotoRequest } from './photo.ts';

/** Where a photo stands: its first place, or the whole area. */
export const photoRegion = (desk: Desk, area: Area, photo: PhotoSpec, path: SpecPath): Region | null => {
  const place = photo.at[0];
  return place ? regionOf(area.grid, place, desk.findings, spanOf(desk, path, 'at')) : wholeRegion(area.grid);
};

/** A caption is words, or a manuscript whose paragraphs and credit are the caption. */
const captionOf = (desk: Desk, photo: PhotoSpec): Pick<PhotoRequest, 'caption' | 'marks' | 'credit'> => {
  const written = photo.caption ?? '';
  const path = isStoryPath(written) ? pathFrom(desk, written) : null;
  const story = path ? desk.edition.stories.get(path) : undefined;
  if (!story) return { caption: path ? '' : written, marks: null, credit: photo.credit ?? '' };
  const paragraphs = story.blocks.filter((block) => block.kind !== 'section-break');
  let before = 0;
  const marks = paragraphs.flatMap((block) => {
    const from = before;
    before += block.text.length + 1;
    return block.marks.map((mark) => ({ ...mark, start: mark.start + from, end: mark.end + from }));
  });
  return { caption: paragraphs.map((b) => b.text).join('\n'), marks, credit: photo.credit ?? story.front.credit?.text ?? '' };
};

export const composePhoto = (desk: Desk, area: Area, photo: PhotoSpec, region: Region, path: SpecPath, parent: AnchorId): void => {
  const { caption, marks, credit } = captionOf(desk, photo);
  const file = pathFrom(desk, photo.file) ?? photo.file;
  const words = photo['caption-at'] === 'none' ? { caption: '', marks: null, credit: '' } : { caption, marks, credit };
  // on a vertical page a caption stands level under its picture, or beside it like the lines (CLREQ #major_differences): what is under a
  // picture on the turned sheet stands left of it on the page
  const side = photo['caption-at'] === 'side';
  const level = area.writing === 'vertical' && !side;
  const on = level ? inWriting(desk, 'horizontal') : desk;
  const before = desk.page.writtenAt(spanOf(desk, path));
  drawPhoto(
    on.type,
    on.page,
    {
      file,
      size: pictureSize(desk, photo.file),
      region: level ? pictureOnPage(desk, region, area.grid) : region,
      grid: level ? { ...area.grid, turn: null } : area.grid,
      focus: photo.focus ? { x: photo.focus.x / 100, y: photo.focus.y / 100 } : { x: 0.5, y: 0.5 },
      ...words,
      alt: photo.alt ?? (caption === '' ? photo.file : caption),
      border: photo.border ?? null,
      bleed: desk.bleed,
      beside: side && area.writing === 'horizontal',
      parent,
      at: spanOf(desk, path, 'caption'),
    },
    desk.findings,
  );
  desk.page.writtenAt(before);
};
