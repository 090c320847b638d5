/** Painter: one page's content while it is drawn: keeps the graphics state, so that only changes are written, and turns y upward. */

import type { Rect } from '../../base/geometry.ts';
import type { Paint } from '../../setpage/ink.ts';
import type { Coloring } from './coloring.ts';
import { ContentStream, thousandths } from './content-stream.ts';

/** What `q` saves and `Q` brings back, as far as it is used here. */
interface GraphicsState {
  fillPaint: Paint | null;
  fill: string;
  strokePaint: Paint | null;
  stroke: string;
  /** 叠印, of fills and of strokes */
  overFill: boolean;
  overStroke: boolean;
  lineWidth: number;
  dash: string;
  font: string;
  size: number;
  /** horizontal scaling, per cent */
  scale: number;
  /** character spacing in 1/1000 pt */
  spacing: number;
}

const initial: GraphicsState = {
  fillPaint: null,
  // both colours begin as black (ISO 32000-1, table 52), in DeviceGray: set anew at the first use all the same
  fill: '',
  strokePaint: null,
  stroke: '',
  overFill: false,
  overStroke: false,
  lineWidth: 1000,
  dash: '',
  font: '',
  size: 0,
  scale: 100,
  spacing: 0,
};

/** Character spacing is written finer than places: it adds up along a line. */
const perSpacing = 100_000;

export class Painter {
  readonly out = new ContentStream();
  private readonly coloring: Coloring;
  private state: GraphicsState = { ...initial };
  private readonly saved: GraphicsState[] = [];
  /** the media's left edge to the trim's, and the media's foot to the trim's top */
  private dx = 0;
  private dy = 0;
  private inText = false;
  private marked = false;
  /** start of the current line of text, 1/1000 pt */
  private lineX = 0;
  private lineY = 0;

  constructor(coloring: Coloring) {
    this.coloring = coloring;
  }

  /** Begins a page whose trim's top left stands at (`dx`, `dy`) of the media, y upward. */
  begin(dx: number, dy: number): void {
    this.out.clear();
    this.state = { ...initial };
    this.saved.length = 0;
    this.dx = dx;
    this.dy = dy;
    this.inText = false;
    this.marked = false;
  }

  /** Begins a marked-content sequence by its operator, or the beginning of it; the one before ends. */
  mark(operator: string): void {
    this.endMarked();
    this.marked = true;
    this.out.write(operator);
  }

  endMarked(): void {
    this.endText();
    if (!this.marked) return;
    this.marked = false;
    this.out.write('EMC\n');
  }

  /** Ends the page; the bytes are good until the next `begin`. */
  end(): Uint8Array {
    this.endMarked();
    return this.out.bytes;
  }

  save(): void {
    this.endText();
    this.out.write('q\n');
    this.saved.push({ ...this.state });
  }

  restore(): void {
    this.endText();
    this.out.write('Q\n');
    this.state = this.saved.pop() ?? { ...initial };
  }

  /** An operator with the point (x, y) of the page before it. */
  at(x: number, y: number, operator: string): void {
    this.point(x, y);
    this.out.write(operator);
  }

  point(x: number, y: number): void {
    this.out.points(x + this.dx);
    this.out.points(this.dy - y);
  }

  /** A rectangle as a path. */
  box(r: Rect): void {
    this.endText();
    this.point(r.x, r.y + r.height);
    this.out.points(r.width);
    this.out.points(r.height);
    this.out.write('re\n');
  }

  clip(r: Rect): void {
    this.box(r);
    this.out.write('W n\n');
  }

  /** Draws an image object over a box; it knocks out, also of spot inks. */
  image(name: string, r: Rect): void {
    this.save();
    if (this.state.overFill) this.overprint(false, this.state.overStroke);
    this.out.points(r.width);
    this.out.write('0 0 ');
    this.out.points(r.height);
    this.at(r.x, r.y + r.height, `cm /${name} Do\n`);
    this.restore();
  }

  fill(paint: Paint): void {
    if (paint === this.state.fillPaint) return;
    this.state.fillPaint = paint;
    if (paint.overprint !== this.state.overFill) this.overprint(paint.overprint, this.state.overStroke);
    const operator = this.coloring.operator(paint, 'fill');
    if (operator === this.state.fill) return;
    this.state.fill = operator;
    this.out.write(operator);
  }

  stroke(paint: Paint, width: number, dash: readonly number[]): void {
    this.endText();
    if (paint !== this.state.strokePaint) {
      this.state.strokePaint = paint;
      if (paint.overprint !== this.state.overStroke) this.overprint(this.state.overFill, paint.overprint);
      const operator = this.coloring.operator(paint, 'stroke');
      if (operator !== this.state.stroke) this.out.write(operator);
      this.state.stroke = operator;
    }
    const whole = thousandths(width);
    if (whole !== this.state.lineWidth) {
      this.state.lineWidth = whole;
      this.out.milli(whole);
      this.out.write('w\n');
    }
    const pattern = dash.map((length) => thousandths(length) / 1000).join(' ');
    if (pattern !== this.state.dash) {
      this.state.dash = pattern;
      this.out.write(`[${pattern}] 0 d\n`);
    }
  }

  private overprint(fill: boolean, stroke: boolean): void {
    this.state.overFill = fill;
    this.state.overStroke = stroke;
    const operator = this.coloring.overprint(fill, stroke);
    if (operator !== null) this.out.write(operator);
  }

  /** The face and size for the text that follows. */
  font(name: string, size: number): void {
    const state = this.state;
    if (state.font === name && state.size === size) return;
    state.font = name;
    state.size = size;
    this.out.write(`/${name} `);
    this.out.points(size);
    this.out.write('Tf ');
  }

  /** Condensing or widening along the line, per cent. */
  scale(percent: number): void {
    if (this.state.scale === percent) return;
    this.state.scale = percent;
    this.out.points(percent);
    this.out.write('Tz ');
  }

  /** Points added after each glyph. */
  spacing(points: number): void {
    const whole = Math.round(points * perSpacing) + 0;
    if (this.state.spacing === whole) return;
    this.state.spacing = whole;
    this.out.decimal(whole, perSpacing);
    this.out.write('Tc ');
  }

  /** Moves the pen to the start of a line of text. */
  moveText(x: number, y: number): void {
    this.beginText();
    const toX = thousandths(x + this.dx);
    const toY = thousandths(this.dy - y);
    this.out.milli(toX - this.lineX);
    this.out.milli(toY - this.lineY);
    this.out.write('Td ');
    this.lineX = toX;
    this.lineY = toY;
  }

  /** Begins text whose line is stretched downward (vertical writing); `endText` brings the plain matrix back. */
  beginStretched(x: number, y: number, down: number): void {
    this.endText();
    this.beginText();
    this.scale(100);
    this.out.write('1 0 0 ');
    this.out.points(down);
    this.at(x, y, 'Tm ');
  }

  /** Begins text turned by a quarter clockwise, its line going down; `endText` brings the plain matrix back. */
  beginTurned(x: number, y: number, along: number): void {
    this.endText();
    this.beginText();
    this.scale(along);
    this.out.write('0 -1 1 0 ');
    this.at(x, y, 'Tm ');
  }

  beginText(): void {
    if (this.inText) return;
    this.inText = true;
    this.lineX = 0;
    this.lineY = 0;
    this.out.write('BT\n');
  }

  endText(): void {
    if (!this.inText) return;
    this.inText = false;
    this.out.write('ET\n');
  }
}
