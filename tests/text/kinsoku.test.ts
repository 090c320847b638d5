/** 避头尾: what may begin a line and what may end one, by level. */

import { describe, expect, it } from 'vitest';
import type { Kinsoku } from '../../src/spec/style-spec.ts';
import { broken } from '../paragraph.ts';

/** As newspapers set: as much as fits, what is barred goes down. All marks full, so that a character is an em. */
const lines = (text: string, measure: number, kinsoku: Kinsoku = 'gb'): string[] =>
  broken(text, measure, { kinsoku, setter: 'first-fit', adjust: 'push-out-only', punctuation: 'plain', align: 'start' });

const levels = ['basic', 'gb', 'strict'] as const;

/** CLREQ #prohibition_rules_for_line_start_end, the basic level. */
const neverFirst = '、，。．；：！？‼⁇⁈⁉”’」』）】〗〕］｝》〉～－–—·／';
const neverLast = '“‘「『（【〖〔［｛《〈';

describe.each(levels)('at level %s', (level) => {
  it.each([...neverFirst])('%s never begins a line', (mark) => {
    expect(lines(`山水云${mark}雨雪`, 3, level)[0]).toBe('山水');
  });

  it.each([...neverLast])('%s never ends a line', (mark) => {
    expect(lines(`山水${mark}云雨`, 3, level)[0]).toBe('山水');
  });

  it('three marks in a row go down together with what they close', () => {
    expect(lines('山水云。”）雨', 4.5, level)).toEqual(['山水', '云。”）', '雨']);
  });
});

describe('the levels', () => {
  it('at level none every mark may stand anywhere', () => {
    for (const mark of neverFirst) expect(lines(`山水云${mark}雨雪`, 3, 'none')[0], mark).toBe('山水云');
    for (const mark of neverLast) expect(lines(`山水${mark}云雨`, 3, 'none')[0], mark).toBe(`山水${mark}`);
  });

  it('the solidus may end a line at level basic, at gb and strict it may not', () => {
    expect(lines('山水／云雨', 3, 'basic')[0]).toBe('山水／');
    for (const level of ['gb', 'strict'] as const) expect(lines('山水／云雨', 3, level)[0]).toBe('山');
  });

  it('an ASCII solidus between Han keeps the same rule', () => {
    const half = (level: Kinsoku): string | undefined => lines('山水/云雨', 2.5, level)[0];
    expect(half('basic')).toBe('山水/');
    expect(half('gb')).toBe('山');
    expect(lines('山水云/雨', 3, 'gb')[0]).toBe('山水');
  });

  it('a dash or an ellipsis may begin a line, but not at level strict', () => {
    for (const unit of ['——', '……', '⸺']) {
      for (const level of ['basic', 'gb'] as const) expect(lines(`山水云${unit}雨`, 3, level)[0], unit).toBe('山水云');
      expect(lines(`山水云${unit}雨`, 3, 'strict')[0], unit).toBe('山水');
    }
  });

  it('a hyphen never begins a line', () => {
    for (const level of levels) expect(lines('山水云-雨', 3, level)[0]).toBe('山水');
  });
});

describe('when nothing legal fits', () => {
  it('the line is cut at the measure all the same, and nothing is lost', () => {
    expect(lines('（（（（（（', 2)).toEqual(['（（', '（（', '（（']);
    expect(lines('，，，，，，', 2).join('')).toBe('，，，，，，');
  });
});
