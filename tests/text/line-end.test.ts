/** What becomes of a mark's blank at a line's end and at its start. */

import { describe, expect, it } from 'vitest';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { paragraph, setIn, setWidth } from '../paragraph.ts';

const widths = (text: string, measure: number, spec: StyleSpec): number[] => {
  const c = paragraph(text, { setter: 'first-fit', align: 'start', punctuation: 'quanjiao', adjust: 'push-out-only', ...spec });
  return setIn(c, measure).map((line) => setWidth(c, line));
};

describe('the blank at a line’s end', () => {
  it('stays where the line has room for it, and closes in one jump where it has not', () => {
    expect(widths('山水，云雨', 3, {})[0]).toBe(3000);
    expect(widths('山水，云雨', 2.5, { adjust: 'push-in-first' })[0]).toBe(2500);
  });

  it('is always half an em where GB 5.1.10 is asked for', () => {
    for (const mark of '，。；！）”') expect(widths(`山水${mark}云雨`, 3, { 'line-end-mark': 'half' })[0], mark).toBe(2500);
  });

  it('by JIS keeps its half behind 。 and loses it behind 、 and brackets', () => {
    const jis: StyleSpec = { lang: 'ja', punctuation: 'jlreq', 'line-end-mark': 'jis' };
    expect(widths('山水。云雨', 3, jis)[0]).toBe(3000);
    expect(widths('山水、云雨', 3, jis)[0]).toBe(2500);
    expect(widths('山水」云雨', 3, jis)[0]).toBe(2500);
  });

  it('closes behind brackets only where CSS’s way is asked for', () => {
    const css: StyleSpec = { 'line-end-mark': 'brackets', adjust: 'push-in-first' };
    expect(widths('山水）云雨', 2.5, css)[0]).toBe(2500);
    expect(widths('山水，云雨', 2.5, css)[0]).not.toBe(2500);
  });
});

describe('the blank at a line’s start', () => {
  it('is there again where it is kept, though the neighbour before had closed it', () => {
    const keep: StyleSpec = { 'line-start-bracket': 'keep', 'first-line-bracket': 'keep' };
    expect(widths('山水云）（雨', 4, keep)).toEqual([4000, 2000]);
    expect(widths('山水云）（雨', 4, {})).toEqual([4000, 1500]);
  });
});
