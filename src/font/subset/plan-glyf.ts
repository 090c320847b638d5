/** Decides what each glyph of a TrueType subset is: an outline of the font, a composite of others, or a blank. Nothing is copied yet. */

import { type Finding, finding } from '../../base/finding.ts';
import { placeBox } from '../cff/outline.ts';
import { type Face, type MadePart, madeGlyph } from '../face.ts';
import type { GlyfTable } from '../glyf.ts';
import { badGlyph } from '../messages.ts';
import type { SfntMetrics } from '../metrics.ts';
import { eachComponent, inspectGlyph, type OutlineFacts } from './glyf-outline.ts';
import type { Slot } from './slot.ts';

/** In `sources`: no outline of the font but a composite, or nothing at all. */
export const composite = -1;
const blank = -2;

/** F2Dot14 reaches from -2 to just under 2 (OpenType, glyf, composite description). */
const widestScale = 1.99;

/** One step towards a wider scale. */
const stretchStep = 1.5;

const fits = (value: number): boolean => value >= -0x8000 && value <= 0x7fff;

/** Glyphs of the subset in order, slots first, as columns of numbers. */
export class GlyfPlan {
  /** the font's glyph whose outline this is, or `composite`, or `blank` */
  readonly sources: number[] = [];
  readonly advances: number[] = [];
  /** left edge of the ink */
  readonly bearings: number[] = [];
  /** bottom, right and top edge of the ink, three figures a glyph */
  readonly boxes: number[] = [];
  /** first part of each glyph in the columns below */
  readonly firstParts: number[] = [];
  readonly partGlyphs: number[] = [];
  readonly partXs: number[] = [];
  readonly partYs: number[] = [];
  readonly partScales: number[] = [];
  readonly partTurns: boolean[] = [];
  /** for vertical lines: the room each slot takes down the line, in font units; what comes after the slots takes an em */
  readonly downs: Int32Array | null;
  readonly findings: Finding[] = [];
  /** box round everything, in font units */
  xMin = 0;
  yMin = 0;
  xMax = 0;
  yMax = 0;
  /** figures of `maxp` */
  points = 0;
  contours = 0;
  depth = 0;
  private readonly face: Face;
  private readonly glyf: GlyfTable;
  private readonly metrics: SfntMetrics;
  private readonly slotCount: number;
  /** for each glyph of the font, one more than the subset's glyph that has its outline */
  private readonly placed: Int32Array;
  /** glyphs written after the slots: outlines that slots share, and steps on the way to a stretch of two and more */
  private readonly extras: { readonly glyph: number; readonly of: number; readonly by: number; readonly steps: number }[] = [];
  private readonly steps = new Map<string, number>();
  private readonly facts = new Map<number, OutlineFacts>();
  private readonly reported = new Set<number>();

  constructor(face: Face, glyf: GlyfTable, metrics: SfntMetrics, slots: readonly Slot[]) {
    this.face = face;
    this.glyf = glyf;
    this.metrics = metrics;
    this.slotCount = slots.length;
    this.downs = slots.some(({ down }) => down !== undefined) ? Int32Array.from(slots, ({ down }) => this.units(down ?? 1000)) : null;
    this.placed = new Int32Array(metrics.glyphCount);
    for (let i = 0; i < slots.length; i++) {
      const { glyph, shift } = slots[i]!;
      if (glyph >= madeGlyph || shift !== 0) continue;
      if (glyph >= metrics.glyphCount) throw new Error(`${face.key} has no glyph ${glyph}`);
      if (this.placed[glyph] === 0 && this.drift(glyph) === 0) this.placed[glyph] = i + 1;
    }
    for (let i = 0; i < slots.length; i++) this.addSlot(slots[i]!, i);
    for (let i = 0; i < this.extras.length; i++) this.addQueued(i);
    this.firstParts.push(this.partGlyphs.length);
  }

  get count(): number {
    return this.sources.length;
  }

  /** The subset's glyph with this outline, queued for writing when no slot is it. */
  idOf(glyph: number): number {
    const id = this.placed[glyph]!;
    if (id !== 0) return id - 1;
    const next = this.queue(glyph, -1, 1, 0);
    this.placed[glyph] = next + 1;
    return next;
  }

  private queue(glyph: number, of: number, by: number, steps: number): number {
    return this.slotCount + this.extras.push({ glyph, of, by, steps }) - 1;
  }

  private units(thousandths: number): number {
    return Math.round((thousandths * this.metrics.unitsPerEm) / 1000);
  }

  /** Where the ink really stands against its coordinates: TrueType draws a glyph with its left edge at the side bearing. */
  private drift(glyph: number): number {
    const at = this.glyf.start(glyph);
    return this.glyf.end(glyph) <= at ? 0 : this.metrics.bearing(glyph) - this.glyf.view.getInt16(at + 2);
  }

  /** The facts of an outline, checked; `null` for a blank one, and for a broken one, which is reported. */
  private factsOf(glyph: number): OutlineFacts | null {
    const facts = inspectGlyph(this.glyf, glyph, this.facts, this.report);
    return facts.contours === 0 ? null : facts;
  }

  private readonly report = (glyph: number): void => {
    if (this.reported.has(glyph)) return;
    this.reported.add(glyph);
    this.findings.push(finding(badGlyph, { file: this.face.key, glyph }));
  };

  private addSlot(slot: Slot, id: number): void {
    const advance = Math.max(0, Math.min(0xffff, this.units(slot.advance)));
    if (slot.glyph < madeGlyph) {
      if (this.placed[slot.glyph] === id + 1) this.addOutline(slot.glyph, advance);
      else {
        this.begin(composite, advance);
        this.addPart({ glyph: slot.glyph, dx: slot.shift, dy: 0, scaleX: 1 });
        this.endComposite();
      }
      return;
    }
    const made = this.face.made[slot.glyph - madeGlyph];
    if (!made) throw new Error(`${this.face.key} has no made glyph ${slot.glyph - madeGlyph}`);
    this.begin(composite, advance);
    for (const part of made.parts) this.addPart(slot.shift === 0 ? part : { ...part, dx: part.dx + slot.shift });
    this.endComposite();
  }

  private addQueued(index: number): void {
    const { glyph, of, by, steps } = this.extras[index]!;
    if (of < 0) {
      this.addOutline(glyph, this.metrics.advance(glyph));
      return;
    }
    this.begin(composite, this.metrics.advance(glyph));
    this.pushPart(of, 0, 0, stretchStep, false);
    this.enclose(this.factsOf(glyph)!, { glyph, dx: 0, dy: 0, scaleX: by }, steps);
    this.endComposite();
  }

  private begin(source: number, advance: number): void {
    this.sources.push(source);
    this.advances.push(advance);
    this.firstParts.push(this.partGlyphs.length);
    this.inkXMin = this.inkYMin = Infinity;
    this.inkXMax = this.inkYMax = -Infinity;
    this.inkPoints = this.inkContours = this.inkDepth = 0;
  }

  // the ink of the glyph being added
  private inkXMin = 0;
  private inkYMin = 0;
  private inkXMax = 0;
  private inkYMax = 0;
  private inkPoints = 0;
  private inkContours = 0;
  private inkDepth = 0;

  /** Takes the box of a part of the glyph being added into account; false when it lies where no glyph can be drawn. */
  private enclose(facts: OutlineFacts, part: MadePart, level: number): boolean {
    const { view } = this.glyf;
    const at = this.glyf.start(part.glyph);
    const ink = placeBox(
      { xMin: view.getInt16(at + 2), yMin: view.getInt16(at + 4), xMax: view.getInt16(at + 6), yMax: view.getInt16(at + 8) },
      part,
    );
    const xMin = Math.round(ink.xMin);
    const xMax = Math.round(ink.xMax);
    const yMin = Math.round(ink.yMin);
    const yMax = Math.round(ink.yMax);
    if (!fits(xMin) || !fits(xMax) || !fits(yMin) || !fits(yMax) || !fits(part.dx)) return false;
    if (xMin < this.inkXMin) this.inkXMin = xMin;
    if (yMin < this.inkYMin) this.inkYMin = yMin;
    if (xMax > this.inkXMax) this.inkXMax = xMax;
    if (yMax > this.inkYMax) this.inkYMax = yMax;
    this.inkPoints += facts.points;
    this.inkContours += facts.contours;
    if (facts.depth + level > this.inkDepth) this.inkDepth = facts.depth + level;
    return true;
  }

  private addOutline(glyph: number, advance: number): void {
    const facts = this.factsOf(glyph);
    this.begin(facts ? glyph : blank, advance);
    if (facts) {
      this.enclose(facts, { glyph, dx: 0, dy: 0, scaleX: 1 }, 0);
      if (facts.depth > 0) {
        const start = this.glyf.start(glyph);
        eachComponent(this.glyf.view, start, this.glyf.end(glyph), (_from, _to, _flags, component) => this.idOf(component));
      }
    }
    this.end();
  }

  private pushPart(id: number, dx: number, dy: number, scale: number, turned: boolean): void {
    this.partGlyphs.push(id);
    this.partXs.push(dx);
    this.partYs.push(dy);
    this.partScales.push(scale);
    this.partTurns.push(turned);
  }

  /**
   * Adds a part to the glyph being added. A stretch of two and more is taken in several steps, each a composite of the one before,
   * since one step cannot say it. A box or side bearing that puts the ink where nobody draws it is reported, and the part left out.
   */
  private addPart(part: MadePart): void {
    const { glyph, scaleX: scale } = part;
    const turned = part.turned === true;
    if (glyph >= this.metrics.glyphCount) throw new Error(`${this.face.key} has no glyph ${glyph}`);
    const facts = this.factsOf(glyph);
    if (!facts) return;
    const drift = this.drift(glyph) * scale;
    const dx = turned ? this.units(part.dx) : Math.round(this.units(part.dx) + drift);
    const dy = turned ? Math.round(this.units(part.dy) - drift) : this.units(part.dy);
    let level = 1;
    for (let wide = Math.abs(scale); wide > widestScale; wide /= stretchStep) level++;
    if (!this.enclose(facts, { ...part, dx, dy }, level)) {
      this.report(glyph);
      return;
    }
    let id = this.idOf(glyph);
    let rest = scale;
    for (let step = 1, by = stretchStep; step < level; step++, by *= stretchStep) {
      const key = `${glyph}*${by}`;
      const next = this.steps.get(key) ?? this.queue(glyph, id, by, step);
      this.steps.set(key, next);
      id = next;
      rest /= stretchStep;
    }
    this.pushPart(id, dx, dy, rest, turned);
  }

  private endComposite(): void {
    if (this.firstParts[this.firstParts.length - 1] === this.partGlyphs.length) this.sources[this.sources.length - 1] = blank;
    this.end();
  }

  private end(): void {
    const inked = this.inkXMin !== Infinity;
    this.bearings.push(inked ? this.inkXMin : 0);
    this.boxes.push(inked ? this.inkYMin : 0, inked ? this.inkXMax : 0, inked ? this.inkYMax : 0);
    if (!inked) return;
    if (this.inkXMin < this.xMin) this.xMin = this.inkXMin;
    if (this.inkYMin < this.yMin) this.yMin = this.inkYMin;
    if (this.inkXMax > this.xMax) this.xMax = this.inkXMax;
    if (this.inkYMax > this.yMax) this.yMax = this.inkYMax;
    if (this.inkPoints > this.points) this.points = this.inkPoints;
    if (this.inkContours > this.contours) this.contours = this.inkContours;
    if (this.inkDepth > this.depth) this.depth = this.inkDepth;
  }
}
