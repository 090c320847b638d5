/** ContentMarks: marks each piece of a page's content while it is drawn: with the number its element knows it by, or as an artifact. */

import type { GlyphRun, PathItem, PictureItem, SetPage } from '../../setpage/set-page.ts';
import type { Painter } from './painter.ts';
import type { ArtifactKind } from './structure-shape.ts';
import type { StructureTree } from './structure-tree.ts';

/** What is open, where it is no anchor: nothing, or artifacts of a kind that may go on with the next item. */
const nothing = -100;
const layout = -2;
const page = -3;
const ground = -4;

export class ContentMarks {
  private readonly painter: Painter;
  private readonly tree: StructureTree;
  private open = nothing;
  /** of the words that are open, where it is not their paragraph's */
  private lang: string | undefined;
  /** what stands beside the page: marks and overlays of the proof */
  private beside = false;
  private dx = 0;
  private dy = 0;
  private top = 0;
  private foot = 0;

  constructor(painter: Painter, tree: StructureTree) {
    this.painter = painter;
    this.tree = tree;
  }

  /** Begins a page whose trim's top left stands at (`dx`, `dy`) of the media, y upward. */
  begin(page: SetPage, dx: number, dy: number): void {
    this.open = nothing;
    this.dx = dx;
    this.dy = dy;
    this.top = page.typeArea.y;
    this.foot = page.typeArea.y + page.typeArea.height;
  }

  /** What follows is part of the page, or stands beside it. */
  turn(beside: boolean): void {
    this.close();
    this.beside = beside;
  }

  /** Closes what is open, so that the content may be cut here. */
  close(): void {
    if (this.open === nothing) return;
    this.painter.endMarked();
    this.open = nothing;
  }

  /** Opens what an item belongs to, unless it is open: lines of a paragraph on a page are one piece. */
  item(item: GlyphRun | PictureItem | PathItem): void {
    const { anchor } = item;
    const lang = item.kind === 'glyphs' ? item.lang : undefined;
    if (anchor === this.open && anchor >= 0 && lang === this.lang) return;
    this.lang = lang;
    const { painter, tree } = this;
    const shape = anchor < 0 || this.beside ? undefined : tree.shapeOf(anchor);
    if (shape === undefined) {
      this.decorate(item);
      return;
    }
    if (shape.kind === 'artifact') {
      const kind = shape.artifact === 'Pagination' ? this.pagination(item) : `/Type/${shape.artifact}`;
      painter.mark(`/Artifact<<${kind}>>BDC\n`);
    } else {
      if (item.kind === 'picture') this.cover(item);
      const tag = lang !== undefined ? 'Span' : shape.kind === 'element' ? shape.tag : 'H';
      painter.mark(`/${tag}<</MCID ${tree.note(anchor, lang)}>>BDC\n`);
    }
    this.open = anchor;
  }

  private cover({ anchor, box }: PictureItem): void {
    const { dx, dy, tree } = this;
    tree.cover(anchor, [box.x + dx, dy - box.y - box.height, box.x + box.width + dx, dy - box.y]);
  }

  private decorate(item: GlyphRun | PictureItem | PathItem): void {
    const { painter } = this;
    if (!this.beside && item.kind === 'path' && item.fill && !item.stroke) {
      this.background(item);
      return;
    }
    const wanted = this.beside ? page : layout;
    if (wanted === this.open) return;
    const kind: ArtifactKind = this.beside ? 'Page' : 'Layout';
    painter.mark(`/Artifact<</Type/${kind}>>BDC\n`);
    this.open = wanted;
  }

  /** A ground says what it covers (ISO 32000-1, table 330). */
  private background(path: PathItem): void {
    const { painter } = this;
    let [left, top, right, foot] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const take = (x: number, y: number): void => {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      foot = Math.max(foot, y);
    };
    for (const segment of path.segments) {
      if (segment.op === 'close') continue;
      take(segment.x, segment.y);
      if (segment.op !== 'curve') continue;
      take(segment.x1, segment.y1);
      take(segment.x2, segment.y2);
    }
    if (left > right) return;
    painter.mark('/Artifact<</Type/Background/BBox[');
    painter.point(left, foot);
    painter.at(right, top, ']>>BDC\n');
    // the next ground covers something else
    this.open = ground;
  }

  /** 书眉 and 页脚 outside the type area are header and footer. */
  private pagination(item: GlyphRun | PictureItem | PathItem): string {
    const y = item.kind === 'glyphs' ? item.origin.y : item.kind === 'picture' ? item.box.y : Number.NaN;
    const side = y < this.top ? '/Subtype/Header' : y > this.foot ? '/Subtype/Footer' : '';
    return `/Type/Pagination${side}`;
  }
}
