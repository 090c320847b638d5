/** Figures of an SVG in the fewest digits: places in thousandths of a point, glyphs in tenths of a thousandth of an em. */

/** A whole number of parts as a decimal: `figure(1250, 1000)` is `1.25`, `figure(-500, 1000)` is `-.5`; `parts` is a power of ten. */
export const figure = (whole: number, parts: number): string => {
  if (!Number.isFinite(whole)) throw new Error(`a place or length on the page is ${whole}`);
  if (whole % parts === 0) return String(whole / parts + 0);
  const text = (Math.abs(whole) / parts).toFixed(Math.round(Math.log10(parts))).replace(/0+$/, '');
  const short = text.startsWith('0.') ? text.slice(1) : text;
  return whole < 0 ? `-${short}` : short;
};

const perPoint = 1000;

/** A place or length in points, to 1/1000 pt: far below what any screen resolves. */
export const points = (value: number): string => figure(Math.round(value * perPoint), perPoint);

/** A part of a transformation: it is multiplied by thousands of units, so it has eight places. */
export const factor = (value: number): string => figure(Math.round(value * 1e8), 1e8);
