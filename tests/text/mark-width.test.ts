/** How wide marks are: by punctuation style, beside one another, at the edges of a line. */

import { describe, expect, it } from 'vitest';
import type { Punctuation } from '../../src/spec/style-spec.ts';
import { paragraph, setIn, setWidth, widths } from '../paragraph.ts';

const total = (text: string, punctuation: Punctuation): number => widths(text, { punctuation }).reduce((sum, w) => sum + w, 0);

describe('a mark between Han', () => {
  // docs/typography.md, Widths: 。！？ · ，、；： and brackets, quotes · interpunct
  it.each<[Punctuation, stop: number, rest: number]>([
    ['kaiming', 1, 0.5],
    ['line-end-half', 1, 1],
    ['quanjiao', 1, 1],
    ['banjiao', 0.5, 0.5],
    ['plain', 1, 1],
  ])('in %s: a stop takes %s em, any other mark %s', (punctuation, stop, rest) => {
    for (const mark of '。！？．') expect(widths(`山${mark}水`, { punctuation }), mark).toEqual([1, stop, 1]);
    for (const mark of '，、；：（）《》〈〉【】〔〕“”‘’「」『』')
      expect(widths(`山${mark}水`, { punctuation }), mark).toEqual([1, rest, 1]);
  });

  it('an interpunct takes half an em in every style', () => {
    for (const punctuation of ['kaiming', 'line-end-half', 'quanjiao', 'banjiao', 'plain'] as const)
      expect(widths('安娜·卡列尼娜', { punctuation })).toEqual([1, 1, 0.5, 1, 1, 1, 1]);
  });

  it('connectors and the solidus keep their em', () => {
    expect(widths('山～水－云／雨—雪')).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('a dash and an ellipsis are one unit of two em each', () => {
    expect(widths('山——水……')).toEqual([1, 2, 1, 2]);
    expect(widths('山⸺水')).toEqual([1, 2, 1]);
  });

  it('two ellipses are two units, four em together', () => {
    expect(widths('…………')).toEqual([2, 2]);
  });
});

describe('marks that meet', () => {
  it('in 开明 a stop before a closing or an opening mark closes up', () => {
    expect(widths('来。”')).toEqual([1, 0.5, 0.5]);
    expect(widths('来。《')).toEqual([1, 0.5, 0.5]);
    expect(widths('来！”')).toEqual([1, 0.5, 0.5]);
    expect(widths('来！“')).toEqual([1, 1, 0.5]);
    expect(widths('来。山')).toEqual([1, 1, 1]);
  });

  it.each<[string, number]>([
    ['），', 1.5],
    ['”。', 1.5],
    ['。”', 1.5],
    ['：“', 1.5],
    ['（《', 1.5],
    ['》（', 1.5],
    ['》、《', 2],
    ['。”（', 2],
  ])('in 全角 %s is %s em wide', (marks, width) => {
    expect(total(marks, 'quanjiao')).toBe(width);
    expect(total(marks, 'line-end-half')).toBe(width);
  });

  it('in 全角 marks close up toward the outside, so that a bracket stays close to what it encloses', () => {
    // the blank of a closing mark is behind it, of an opening mark before it
    expect(widths('（《书》）', { punctuation: 'quanjiao' })).toEqual([1, 0.5, 1, 0.5, 1]);
  });

  it('two exclamation or question marks take one em together, three take two', () => {
    for (const punctuation of ['kaiming', 'quanjiao', 'line-end-half'] as const) {
      expect(total('！！', punctuation)).toBe(1);
      expect(total('？！', punctuation)).toBe(1);
      expect(total('！！！', punctuation)).toBe(2);
      expect(total('？？？', punctuation)).toBe(2);
    }
  });

  it('nothing closes up in plain, nor what is half already', () => {
    expect(total('。”（', 'plain')).toBe(3);
    expect(total('。”（', 'banjiao')).toBe(1.5);
  });
});

describe('at the edges of a line', () => {
  const first = (text: string, measure: number, punctuation: Punctuation, more = {}) => {
    const c = paragraph(text, { punctuation, setter: 'first-fit', adjust: 'push-out-only', align: 'start', ...more });
    return setIn(c, measure).map((line) => setWidth(c, line) / 1000);
  };

  it('in 行末半角 the last mark of a line is half an em wide', () => {
    expect(first('山水山，山水', 3.5, 'line-end-half')).toEqual([3.5, 2]);
    expect(first('山水山。山水', 3.5, 'line-end-half')).toEqual([3.5, 2]);
    expect(first('山水山”山水', 3.5, 'line-end-half')).toEqual([3.5, 2]);
  });

  it('in 全角 it keeps its em', () => {
    expect(first('山水山，山水', 4, 'quanjiao')).toEqual([4, 2]);
    expect(first('山水山，山水', 3.5, 'quanjiao')).toEqual([2, 3, 1]);
  });

  it('an opening mark at a line’s start loses its blank, unless the style keeps it', () => {
    expect(first('山水云《雨雪》', 3.5, 'quanjiao')).toEqual([3, 3.5]);
    expect(first('山水云《雨雪》', 3.5, 'quanjiao', { 'line-start-bracket': 'keep' })).toEqual([3, 2, 2]);
  });

  it('the first line of a paragraph has its own switch for it', () => {
    expect(first('《云》山', 4, 'quanjiao')).toEqual([3.5]);
    expect(first('《云》山', 4, 'quanjiao', { 'first-line-bracket': 'keep' })).toEqual([4]);
    expect(first('山《云》', 4, 'quanjiao', { 'first-line-bracket': 'keep', 'line-start-bracket': 'trim' })).toEqual([4]);
  });
});
