/** Path data of SVG (`d`): glyph outlines in short relative steps, and the paths of a page. */

import { curveStep, lineStep, moveStep, type Outline, quadStep, stepLength } from '../../font/cff/outline.ts';
import type { PathItem } from '../../setpage/set-page.ts';
import { figure, points } from './figure.ts';

/** Glyphs are drawn to 1/10 of a thousandth of an em: a pixel's hundredth in a headline over the whole page. */
export const glyphParts = 10;

const letterOf: Readonly<Record<number, string>> = { [moveStep]: 'm', [lineStep]: 'l', [curveStep]: 'c', [quadStep]: 'q' };

/** Steps as they are written: a letter only where it changes, a blank only where two figures would run together. */
class Steps {
  text = '';
  private last = '';

  put(letter: string, figures: readonly number[]): void {
    // the letter before goes on, and after a move it means lines (SVG 2, 9.3.1)
    let glued = letter !== this.last && !(letter === 'l' && this.last === 'm');
    if (glued) this.text += letter;
    for (const whole of figures) {
      const written = figure(whole, glyphParts);
      this.text += glued || written.startsWith('-') ? written : ` ${written}`;
      glued = false;
    }
    this.last = letter;
  }

  close(): void {
    if (this.text === '') return;
    this.text += 'z';
    this.last = 'z';
  }
}

/**
 * An outline in thousandths of an em, as it is: y upward. Each place is rounded before its distance from the one before is taken, so that errors
 * do not add up.
 */
export const glyphData = (outline: Outline): string => {
  const steps = new Steps();
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  // the guide that a quadratic curve after another has if it is not said: the last one mirrored in the point between them
  let guideX = Number.NaN;
  let guideY = Number.NaN;
  for (let i = 0; i < outline.length; ) {
    const step = outline[i]!;
    const end = i + 1 + stepLength(step);
    const places: number[] = [];
    for (let p = i + 1; p < end; p++) places.push(Math.round(outline[p]! * glyphParts));
    i = end;
    if (step === moveStep) {
      // closing takes the pen back to the contour's start
      steps.close();
      x = startX;
      y = startY;
    }
    const nextX = places.at(-2)!;
    const nextY = places.at(-1)!;
    if (step === lineStep && nextY === y) steps.put('h', [nextX - x]);
    else if (step === lineStep && nextX === x) steps.put('v', [nextY - y]);
    else if (step === quadStep && Math.abs(places[0]! - guideX) <= 1 && Math.abs(places[1]! - guideY) <= 1) {
      // so it is in TrueType, where the points between two curves are left out as well
      steps.put('t', [nextX - x, nextY - y]);
      places[0] = guideX;
      places[1] = guideY;
    } else
      steps.put(
        letterOf[step]!,
        places.map((place, p) => place - (p % 2 === 0 ? x : y)),
      );
    guideX = step === quadStep ? 2 * nextX - places[0]! : Number.NaN;
    guideY = step === quadStep ? 2 * nextY - places[1]! : Number.NaN;
    x = nextX;
    y = nextY;
    if (step === moveStep) {
      startX = x;
      startY = y;
    }
  }
  steps.close();
  return steps.text;
};

/** The path of a page's item, in points. */
export const pathData = ({ segments }: PathItem): string =>
  segments
    .map((s) => {
      if (s.op === 'close') return 'z';
      if (s.op === 'curve') return `C${points(s.x1)} ${points(s.y1)} ${points(s.x2)} ${points(s.y2)} ${points(s.x)} ${points(s.y)}`;
      return `${s.op === 'move' ? 'M' : 'L'}${points(s.x)} ${points(s.y)}`;
    })
    .join('');
