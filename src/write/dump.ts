/** The dump writer: set pages as a readable trace, one line a line of text: the golden format of the tests, and what `banxin dump` prints. */

import type { Rect } from '../base/geometry.ts';
import { type Face, madeGlyph } from '../font/face.ts';
import type { Anchor, AnchorId } from '../setpage/anchor.ts';
import type { Paint } from '../setpage/ink.ts';
import type { GlyphRun, PageItem, PathItem, SetPage } from '../setpage/set-page.ts';
import type { Writer } from './writer.ts';

export interface DumpJob {
  /** the file's name: `edition.txt` */
  readonly name: string;
}

/** What one page is dumped with: the faces, to leave out what is natural, and all anchors seen so far. */
export interface DumpContext {
  readonly face: (key: string) => Face;
  readonly anchors: Map<AnchorId, Anchor>;
}

const round = (value: number): string => String(Math.round(value * 100) / 100 + 0);
const place = (x: number, y: number): string => `${round(x)} ${round(y)}`;
const box = (r: Rect): string => `${place(r.x, r.y)} ${round(r.width)} × ${round(r.height)}`;
const quoted = (text: string): string => JSON.stringify(text);

/** `red 50%`; plain black, overprinting, is what is not said. */
const paintOf = (paint: Paint): string => {
  const { ink, tint, overprint } = paint;
  const tinted = tint === 1 ? ink.name : `${ink.name} ${round(tint * 100)}%`;
  const isBlack = ink.name === 'black' && tint === 1;
  return overprint === isBlack ? tinted : `${tinted} ${overprint ? 'overprint' : 'knockout'}`;
};

const anchorName = (anchor: Anchor): string =>
  [
    anchor.role,
    ...(anchor.file === undefined ? [] : [anchor.block === undefined ? anchor.file : `${anchor.file}#${anchor.block}`]),
    ...(anchor.title === undefined ? [] : [quoted(anchor.title)]),
    ...(anchor.lang === undefined ? [] : [anchor.lang]),
  ].join(' ');

const anchorLine = (id: AnchorId, anchors: DumpContext['anchors']): string => {
  const anchor = anchors.get(id);
  return anchor ? `@ ${anchorName(anchor)}` : id < 0 ? '@ –' : `@ ${id}`;
};

/** Stretches of equal values that differ from what is natural: `3:500 7-9:1125`. */
const deviations = (count: number, value: (i: number) => number, natural: (i: number) => number): string => {
  const parts: string[] = [];
  for (let i = 0; i < count; ) {
    const v = value(i);
    let end = i + 1;
    if (v !== natural(i)) {
      while (end < count && value(end) === v && natural(end) !== v) end++;
      parts.push(`${end - i === 1 ? i : `${i}-${end - 1}`}:${v}`);
    }
    i = end;
  }
  return parts.join(' ');
};

/** What the glyph would be if the text were looked up as it stands. */
const plainGlyph = (run: GlyphRun, face: Face, i: number): number => {
  const start = run.clusters ? run.clusters[i]! : i;
  const end = run.clusters ? run.clusters[i + 1]! : i + 1;
  const point = start < end ? run.text.codePointAt(start)! : -1;
  return point >= 0 && end - start === (point > 0xffff ? 2 : 1) ? face.glyph(point) : -1;
};

/** Glyph numbers change with a font's version, so they are left out where the character says them; made glyphs are described by their parts. */
const oddGlyphs = (run: GlyphRun, face: Face): string =>
  Array.from(run.glyphs, (glyph, i) => {
    if (glyph === plainGlyph(run, face, i)) return '';
    if (glyph < madeGlyph) return `${i}:${glyph}`;
    const parts = face.made[glyph - madeGlyph]?.parts ?? [];
    return `${i}:made(${parts.map((p) => [p.glyph, p.dx, p.dy, p.scaleX].map(round).join(',') + (p.turned ? ',turned' : '')).join(' ')})`;
  })
    .filter((odd) => odd !== '')
    .join(' ');

const textLine = (run: GlyphRun, face: Face): string => {
  const count = run.glyphs.length;
  const advances = deviations(
    count,
    (i) => run.advances[i]!,
    (i) => face.advance(run.glyphs[i]!),
  );
  const shifts = run.shifts
    ? deviations(
        count,
        (i) => run.shifts![i]!,
        () => 0,
      )
    : '';
  const stiff =
    run.stiff && run.track !== 0
      ? deviations(
          count,
          (i) => run.stiff![i]!,
          () => 0,
        ).replaceAll(':1', '')
      : '';
  const glyphs = oddGlyphs(run, face);
  const paint = paintOf(run.paint);
  return [
    'text',
    place(run.origin.x, run.origin.y),
    run.face,
    round(run.size),
    quoted(run.text),
    ...(run.writing === 'horizontal' ? [] : [run.writing]),
    ...(run.scale === 1 ? [] : [`scale ${round(run.scale * 100)}%`]),
    ...(round(run.track) === '0' ? [] : [`track ${round(run.track)}`]),
    ...(stiff === '' ? [] : [`stiff ${stiff}`]),
    ...(advances === '' ? [] : [`advance ${advances}`]),
    ...(shifts === '' ? [] : [`shift ${shifts}`]),
    ...(glyphs === '' ? [] : [`glyph ${glyphs}`]),
    ...(paint === 'black' ? [] : [paint]),
    ...(run.anchor < 0 || run.offset === 0 ? [] : [`+${run.offset}`]),
  ].join(' ');
};

/** Round all points of a path, those that guide its curves left out. */
const boxRound = (segments: PathItem['segments']): Rect => {
  let [left, top, right, foot] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const s of segments) {
    if (s.op === 'close') continue;
    left = Math.min(left, s.x);
    right = Math.max(right, s.x);
    top = Math.min(top, s.y);
    foot = Math.max(foot, s.y);
  }
  return left > right ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width: right - left, height: foot - top };
};

/** `drawn` for type drawn as outlines, `rule` for one straight line, `box` for an upright rectangle, `path` with its segments for the rest. */
const pathLine = (path: PathItem): string => {
  const { segments, fill, stroke, words } = path;
  const style = [
    ...(fill ? [`fill ${paintOf(fill)}`] : []),
    ...(stroke ? [`stroke ${round(stroke.width)} ${paintOf(stroke.paint)}`] : []),
    ...(stroke && stroke.dash.length > 0 ? [`dash ${stroke.dash.map(round).join(' ')}`] : []),
  ].join(' ');
  if (words !== undefined) return `drawn ${quoted(words)} ${box(boxRound(segments))} ${style}`;
  const corners = segments.flatMap((s) => (s.op === 'move' || s.op === 'line' ? [s] : []));
  const [first, second, third, fourth] = corners;
  if (segments.length === 2 && first?.op === 'move' && second)
    return `rule ${place(first.x, first.y)} to ${place(second.x, second.y)} ${style}`;
  const upright =
    first && second && third && fourth && first.y === second.y && second.x === third.x && third.y === fourth.y && fourth.x === first.x;
  if (segments.length === 5 && corners.length === 4 && segments[4]?.op === 'close' && upright)
    return `box ${box({ x: first.x, y: first.y, width: third.x - first.x, height: third.y - first.y })} ${style}`;
  const drawn = segments.map((s) => {
    if (s.op === 'close') return 'z';
    if (s.op === 'curve') return `C ${place(s.x1, s.y1)} ${place(s.x2, s.y2)} ${place(s.x, s.y)}`;
    return `${s.op === 'move' ? 'M' : 'L'} ${place(s.x, s.y)}`;
  });
  return `path ${drawn.join(' ')} ${style}`;
};

const isWhole = (crop: Rect): boolean => crop.x === 0 && crop.y === 0 && crop.width === 1 && crop.height === 1;

const percent = (r: Rect): string => [r.x, r.y, r.width, r.height].map((part) => `${round(part * 100)}%`).join(' ');

/** The lines of one page. Anchors new on the page are taken into the context. */
export const dumpPage = (page: SetPage, context: DumpContext): string => {
  const lines: string[] = [];
  const bleed = page.bleed === 0 ? '' : ` bleed ${round(page.bleed)}`;
  lines.push(
    `page ${page.label}${page.name === '' ? '' : ` ${quoted(page.name)}`} ${round(page.trim.width)} × ${round(page.trim.height)}${bleed}`,
  );
  lines.push(`type area ${box(page.typeArea)}`);
  for (const anchor of page.anchors) context.anchors.set(anchor.id, anchor);
  for (const entry of page.outline) lines.push(`outline ${quoted(entry.title)} ${place(entry.top.x, entry.top.y)}`);
  for (const frame of page.overlay.frames) lines.push(`frame ${quoted(frame.name)} ${box(frame.box)}`);
  let anchor: AnchorId | null = null;
  const dump = (items: readonly PageItem[], indent: string): void => {
    for (const item of items) {
      if (item.kind !== 'group' && item.anchor !== anchor) {
        anchor = item.anchor;
        lines.push(indent + anchorLine(anchor, context.anchors));
      }
      switch (item.kind) {
        case 'glyphs':
          lines.push(indent + textLine(item, context.face(item.face)));
          break;
        case 'path':
          lines.push(indent + pathLine(item));
          break;
        case 'picture': {
          const crop = isWhole(item.crop) ? '' : ` crop ${percent(item.crop)}`;
          lines.push(`${indent}picture ${box(item.box)} ${item.picture}${crop}${item.alt === '' ? '' : ` ${quoted(item.alt)}`}`);
          break;
        }
        case 'group':
          lines.push(`${indent}group${item.clip ? ` clip ${box(item.clip)}` : ''}`);
          dump(item.items, `${indent}  `);
          break;
      }
    }
  };
  dump(page.items, '');
  return `${lines.join('\n')}\n`;
};

export const writeDump: Writer<DumpJob> = async function* (pages, job, resources) {
  const encoder = new TextEncoder();
  const context: DumpContext = { face: (key) => resources.fonts.face(key), anchors: new Map() };
  yield {
    name: job.name,
    bytes: (async function* () {
      let first = true;
      for await (const page of pages) {
        yield encoder.encode((first ? '' : '\n') + dumpPage(page, context));
        first = false;
      }
    })(),
  };
};
