/** layGlyphs: a glyph run becomes text operators, each glyph a slot of its face's subset. */

import type { GlyphRun } from '../../setpage/set-page.ts';
import type { ContentStream } from './content-stream.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { firstPiece } from './first-piece.ts';
import { mergeClusters } from './merge-clusters.ts';
import type { Painter } from './painter.ts';
import { noText, type SlotTable, type TextId } from './slot-table.ts';
import { turnRun } from './turn-run.ts';

/**
 * Readers take a gap between two glyphs for a space from about 0.10 em on (pdf.js first, then poppler, mutool, PDFium). So even spacing up to this
 * many thousandths is character spacing; beyond it, the most of it goes into the widths of the glyphs themselves, where no reader sees a gap.
 */
const mostSpacing = 85;

/** In steps of this many thousandths, so that lines share their slots. */
const widthStep = 20;

/** A font's tables hold places in 16 bits; what is shifted beyond is moved by the pen. */
const mostShift = 8000;

/**
 * The part of a run's tracking that goes into the slots' own advances, thousandths of an em; the rest is character spacing. In a vertical line poppler
 * takes any character spacing worth the name for spaces, so that all but a remainder goes into the advances.
 */
export const trackInWidth = (track: number, vertical: boolean): number =>
  Math.abs(track) <= (vertical ? 0 : mostSpacing) ? 0 : Math.trunc(track / widthStep) * widthStep;

/** Bytes that a string in brackets cannot hold as they are (ISO 32000-1, 7.3.4.2), and what follows the backslash; 0 for the rest. */
const escapes = new Uint8Array(256);
for (const byte of [0x28, 0x29, 0x5c]) escapes[byte] = byte;
escapes[0x0d] = 'r'.charCodeAt(0);

const backslash = 0x5c;
/** Both bytes of a code escaped. */
const roomPerCode = 4;
const roomPerString = 8;

/** What one run is laid with. */
interface Laying {
  readonly run: GlyphRun;
  readonly table: SlotTable;
  readonly mostAdvance: number;
  readonly widened: number;
  /** what is left of the tracking in a vertical line, thousandths of its font's em, written behind each glyph that is not stiff */
  readonly rest: number;
  readonly wideEm: number;
}

/** `next`: the run that is laid after this one. */
export const layGlyphs = (given: GlyphRun, face: EmbeddedFace, painter: Painter, next: GlyphRun | null): void => {
  if (given.glyphs.length === 0) return;
  const joined = given.clusters === null ? given : mergeClusters(given, face.face);
  const run = joined.writing === 'turned' ? turnRun(joined, face.face) : joined;
  const vertical = run.writing === 'vertical';
  painter.fill(run.paint);
  if (vertical && run.scale !== 1) {
    painter.beginStretched(run.origin.x, run.origin.y, run.scale);
    layCodes(run, face, painter, next);
    painter.endText();
    return;
  }
  painter.beginText();
  painter.scale(vertical ? 100 : run.scale * 100);
  painter.moveText(run.origin.x, run.origin.y);
  layCodes(run, face, painter, next);
};

const layCodes = (run: GlyphRun, face: EmbeddedFace, painter: Painter, next: GlyphRun | null): void => {
  const { stiff, size, track } = run;
  const count = run.glyphs.length;
  const vertical = run.writing === 'vertical';
  const widened = trackInWidth(track, vertical);
  const rest = vertical ? (track - widened) / face.wideEm : 0;
  const fontSize = size * face.wideEm;
  const laying: Laying = { run, table: face.table, mostAdvance: face.mostAdvance, widened, rest, wideEm: face.wideEm };
  const spacing = vertical ? 0 : ((track - widened) * size) / 1000;
  for (let i = 0; i < count; ) {
    const isStiff = stiff !== null && stiff[i] !== 0;
    const outOfRange = isOutOfRange(laying, i, isStiff);
    const slot = outOfRange ? clampedSlot(laying, i) : slotOf(laying, i, isStiff);
    painter.font(face.fontName(slot >>> 16), fontSize);
    painter.spacing(isStiff ? 0 : spacing);
    if (outOfRange) {
      layMoved(laying, i, slot, painter.out);
      i++;
      continue;
    }
    let end = i + 1;
    // PDFium sorts what begins at one height by its place across: a vertical line ends with a piece that begins where no line does
    if (vertical) end = i === 0 ? firstPiece(run, next, face.face) : count;
    else if (stiff === null || spacing === 0) end = count;
    else while (end < count && (stiff[end] !== 0) === isStiff) end++;
    i = (rest === 0 ? layString : layTracked)(laying, i, end, slot >>> 16, painter.out);
  }
  if (run.endsAtSpace) layBlank(face, size, painter);
};

const space = 0x20;

/** A blank of no width where a line ends between two words: the tree joins lines without one (ISO 32000-1, 14.8.2.5). */
const layBlank = (face: EmbeddedFace, size: number, painter: Painter): void => {
  const glyph = face.face.glyph(space);
  if (glyph === 0) return;
  const slot = face.table.find(glyph, 0, 0, space);
  painter.font(face.fontName(slot >>> 16), size);
  painter.out.write(`<${(slot & 0xffff).toString(16).padStart(4, '0')}>Tj\n`);
};

/** The slot of one glyph. */
const slotOf = (laying: Laying, i: number, isStiff: boolean): number => {
  const { run, table } = laying;
  const shift = run.shifts === null ? 0 : run.shifts[i]!;
  return table.find(run.glyphs[i]!, run.advances[i]! + (isStiff ? 0 : laying.widened), shift, textOf(run, table, i));
};

const textOf = (run: GlyphRun, table: SlotTable, i: number): TextId => {
  if (run.clusters === null) return run.text.charCodeAt(i);
  const start = run.clusters[i]!;
  const end = run.clusters[i + 1]!;
  if (end - start === 1) return run.text.charCodeAt(start);
  return end > start ? table.textId(run.text, start, end) : noText;
};

/**
 * Writes one string from glyph `from` to `to`, or to the first that needs another font or a moved pen; returns where it ended. The writer's hottest
 * loop: a glyph that stands as it did the first time costs three look-ups, any other a search in the table.
 */
const layString = (laying: Laying, from: number, to: number, subset: number, out: ContentStream): number => {
  const { run, table, widened, mostAdvance } = laying;
  const { glyphs, advances, shifts, stiff, clusters, text } = run;
  const { commonAdvance, commonText, commonSlot } = table;
  const buffer = out.reserve((to - from) * roomPerCode + roomPerString);
  let at = out.position;
  let i = from;
  buffer[at++] = 0x28;
  for (; i < to; i++) {
    const natural = advances[i]!;
    const advance = stiff !== null && stiff[i] !== 0 ? natural : natural + widened;
    const shift = shifts === null ? 0 : shifts[i]!;
    if (natural < 0 || advance < 0 || advance > mostAdvance || shift > mostShift || shift < -mostShift) break;
    const glyph = glyphs[i]!;
    const textId = clusters === null ? text.charCodeAt(i) : textOf(run, table, i);
    let slot = 0;
    if (shift === 0 && commonAdvance[glyph] === advance && commonText[glyph] === textId) slot = commonSlot[glyph]!;
    if (slot === 0) slot = table.find(glyph, advance, shift, textId);
    if (slot >>> 16 !== subset) break;
    const high = (slot >>> 8) & 0xff;
    const low = slot & 0xff;
    if (escapes[high] === 0) buffer[at++] = high;
    else {
      buffer[at++] = backslash;
      buffer[at++] = escapes[high]!;
    }
    if (escapes[low] === 0) buffer[at++] = low;
    else {
      buffer[at++] = backslash;
      buffer[at++] = escapes[low]!;
    }
  }
  out.position = at;
  out.write(')Tj\n');
  return i;
};

/** As `layString`, with what is left of the tracking behind each glyph. */
const layTracked = (laying: Laying, from: number, to: number, subset: number, out: ContentStream): number => {
  const { stiff } = laying.run;
  const rest = figureOf(laying.rest);
  let i = from;
  out.write('[');
  for (; i < to; i++) {
    const isStiff = stiff !== null && stiff[i] !== 0;
    if (isOutOfRange(laying, i, isStiff)) break;
    const slot = slotOf(laying, i, isStiff);
    if (slot >>> 16 !== subset) break;
    out.write(`<${codeOf(slot)}>`);
    if (!isStiff) out.write(rest);
  }
  out.write(']TJ\n');
  return i;
};

/** A figure of TJ: it moves against a horizontal line, but down a vertical one (ISO 32000-1, 9.4.3). */
const figureOf = (thousandths: number): string => `${Math.round(thousandths * 1000) / 1000 + 0}`;

const codeOf = (slot: number): string => (slot & 0xffff).toString(16).padStart(4, '0');

/** Whether a glyph's advance or shift is beyond what a font's tables can say: a kerned tab of twenty em, squeezed to less than nothing. */
const isOutOfRange = (laying: Laying, i: number, isStiff: boolean): boolean => {
  const { run, widened, mostAdvance } = laying;
  const natural = run.advances[i]!;
  const advance = isStiff ? natural : natural + widened;
  const shift = run.shifts === null ? 0 : run.shifts[i]!;
  return natural < 0 || advance < 0 || advance > mostAdvance || shift > mostShift || shift < -mostShift;
};

const clampedSlot = (laying: Laying, i: number): number => {
  const { run, table, mostAdvance } = laying;
  return table.find(run.glyphs[i]!, Math.min(Math.max(run.advances[i]!, 0), mostAdvance), 0, textOf(run, table, i));
};

/** Lays a glyph whose slot cannot carry it: the pen is moved before and after. */
const layMoved = (laying: Laying, i: number, slot: number, out: ContentStream): void => {
  const { run, widened, rest, wideEm, mostAdvance } = laying;
  const vertical = run.writing === 'vertical';
  const advance = run.advances[i]!;
  const carried = Math.min(Math.max(advance, 0), mostAdvance);
  const wanted = advance + (run.stiff !== null && run.stiff[i] !== 0 ? 0 : widened + rest * wideEm);
  const shift = run.shifts === null ? 0 : run.shifts[i]!;
  // a figure in TJ moves against the line, but down in vertical writing
  const unit = vertical ? -1 / wideEm : 1;
  out.write(`[${figureOf(-shift * unit)}<${codeOf(slot)}>${figureOf((carried + shift - wanted) * unit)}]TJ\n`);
};
