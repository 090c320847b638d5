/** The cascade: keys over keys, and lengths to figures. */

import { describe, expect, it } from 'vitest';
import type { Length, LengthRange } from '../../src/spec/length.ts';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { overlay, resolveStyle } from '../../src/style/cascade.ts';

const length = (value: number, unit: Length['unit']): Length => ({ value, unit });
const range = (from: Length, to = from): LengthRange => ({ from, to });
/** 小五 on rows of 13 pt. */
const resolve = (spec: StyleSpec = {}) => resolveStyle(spec, { em: 9, row: 13 });

describe('layers', () => {
  it('later ones win, key by key', () => {
    expect(overlay([{ font: 'song', align: 'justify' }, { font: 'hei' }, undefined, { rows: 2 }])).toEqual({
      font: 'hei',
      align: 'justify',
      rows: 2,
    });
  });

  it('a key that says nothing leaves what was said before', () => {
    const silent = { font: undefined } as unknown as StyleSpec;
    expect(overlay([{ font: 'song' }, silent])).toEqual({ font: 'song' });
    expect(overlay([{ indent: length(2, 'em') }, { indent: length(0, 'pt') }])).toEqual({ indent: length(0, 'pt') });
  });
});

describe('a style that says nothing', () => {
  it('is body text as newspapers set it', () => {
    expect(resolve()).toMatchObject({
      lang: 'zh-Hans',
      punctuation: 'kaiming',
      kinsoku: 'gb',
      adjust: 'push-in-first',
      spread: 'standard',
      setter: 'optimal',
      hanLatinGap: 125,
      stretchLimit: 80,
      widows: 2,
      orphans: 2,
      size: 9,
      align: 'justify',
      indent: 0,
      tracking: 0,
      row: null,
      rows: 1,
      above: 0,
      keepWithNext: 0,
      spanning: false,
    });
  });
});

describe('lengths', () => {
  it('字 in a style is the style’s own size, in its size the body’s', () => {
    const style = resolve({ size: range(length(2, 'em')), indent: length(2, 'em'), row: length(1.5, 'em') });
    expect([style.size, style.indent, style.row]).toEqual([18, 2000, 27]);
  });

  it('points and millimetres become thousandths of the style’s em', () => {
    expect(resolve({ indent: length(18, 'pt') }).indent).toBe(2000);
    expect(resolve({ indent: length(25.4, 'mm') }).indent).toBe(8000);
  });

  it('percent is of the style’s size; tracking may be negative', () => {
    expect(resolve({ tracking: length(-1, 'percent') }).tracking).toBe(-10);
    expect(resolve({ size: range(length(150, 'percent')) }).size).toBe(13.5);
  });

  it('行 is the page’s row', () => {
    expect(resolve({ row: length(2, 'row') }).row).toBe(26);
  });

  it('no gap is a gap of nothing, not the usual one', () => {
    expect(resolve({ 'han-latin-gap': length(0, 'pt') }).hanLatinGap).toBe(0);
    expect(resolve({ widows: 0, orphans: 0 })).toMatchObject({ widows: 0, orphans: 0 });
  });

  it('ranges keep both ends; a single figure is a range of one', () => {
    const style = resolve({
      size: range(length(28, 'pt'), length(44, 'pt')),
      scale: range(length(85, 'percent'), length(110, 'percent')),
      lines: { from: length(1, 'pt'), to: length(2, 'pt') },
    });
    expect([style.sizeRange, style.size]).toEqual([[28, 44], 44]);
    expect(style.scaleRange).toEqual([0.85, 1.1]);
    expect(style.lineRange).toEqual([1, 2]);
    expect(resolve({ size: range(length(12, 'pt')) }).sizeRange).toEqual([12, 12]);
  });

  it('span: all is a block across its columns', () => {
    expect(resolve({ span: 'all' }).spanning).toBe(true);
    expect(resolve({ span: 'column' }).spanning).toBe(false);
  });
});
