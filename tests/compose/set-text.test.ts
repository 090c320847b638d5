/** A text given to `banxin lines`: what cannot be set is told with its place, once, and the rest is set. */

import { beforeAll, describe, expect, it } from 'vitest';
import { type SetText, setText } from '../../src/compose/set-text.ts';
import { completeFonts, type OpenFontSet, openFonts } from '../../src/font/open-fonts.ts';
import { loadCatalog } from '../../src/font/read-catalog.ts';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { loadHyphenator } from '../../src/text/hyphenate.ts';
import { disk } from '../disk.ts';

let fonts: OpenFontSet;

beforeAll(async () => {
  const { catalog } = await loadCatalog(disk);
  const langs = ['zh-Hans', 'zh-Hant-TW', 'ja', 'en', 'de', 'und'];
  ({ fonts } = await openFonts(
    disk,
    catalog,
    langs.map((lang) => ({ role: 'song', weight: 400, lang })),
  ));
  await completeFonts(disk, fonts);
});

const set = (text: string, measure = 10, style: StyleSpec = {}): SetText => setText(fonts, text, measure, style, 'text');
const told = ({ findings }: SetText): unknown[] => findings.map(({ code, at }) => [code, at?.start, at?.end]);
const words = ({ lines }: SetText): string => lines.map((line) => line.text).join('|');

describe('is told at its place and left out', () => {
  it.each([
    ['a control character', '山水\u0007云雨', 'story.control-character', 2, 3],
    ['several in a row', '山水\u0000\u0001云雨', 'story.control-character', 2, 4],
    ['a control of writing direction', '山水\u202e云雨', 'story.direction-control', 2, 3],
    ['another', '山水\u200f\u2069云雨', 'story.direction-control', 2, 4],
  ])('%s', (_, text, code, start, end) => {
    const found = set(text);
    expect(told(found)).toEqual([[code, start, end]]);
    expect(words(found)).toBe('山水云雨');
  });
});

describe('is told at its place and stands as a box', () => {
  it.each([
    ['the first half of a character', '山\ud842水', 'story.lone-surrogate', 1, 2],
    ['the second half', '山\udfb7水', 'story.lone-surrogate', 1, 2],
    ['a lost quotation mark', '山\u0093水', 'story.stray-control', 1, 2],
    ['a lost character', '山\ufffd水', 'story.replacement-character', 1, 2],
  ])('%s', (_, text, code, start, end) => {
    const found = set(text);
    expect(told(found)).toEqual([[code, start, end]]);
    expect(words(found)).toBe(text);
  });
});

it('places after what was left out are those of the text as given', () => {
  const found = set('山\u0007水\nincomprehensibilities', 6, { lang: 'und' });
  expect(told(found).at(-1)).toEqual(['compose.line-too-wide', 4, 25]);
});

describe('a language that is none', () => {
  it('is told with those that may be meant, and the text is set without one', () => {
    const found = set('山水', 10, { lang: 'jp' });
    expect(found.findings.map(({ code, hint }) => [code, hint?.en])).toEqual([['story.unknown-language', 'did you mean ja?']]);
    expect(words(found)).toBe('山水');
  });

  it('is not one that people write in other letters', () => {
    expect(told(set('山水', 10, { lang: 'zh-tw' }))).toEqual([]);
  });
});

describe('a measure narrower than one character', () => {
  it.each([0.5, 0.001, 0, -3])('of %s em is told once, and each line has one character', (measure) => {
    const found = set('山水，云雨。', measure);
    expect(told(found)).toEqual([['compose.narrow-measure', 0, 6]]);
    expect(found.lines.map((line) => line.text).join('')).toBe('山水，云雨。');
    expect(found.lines.length).toBeGreaterThan(2);
  });

  it('holds with an indent too', () => {
    const found = set('山水云雨', 2, { indent: { value: 2, unit: 'em' } });
    expect(words(found).replaceAll('|', '')).toBe('山水云雨');
  });
});

it('words part by the language of the text', async () => {
  const hyphenate = await loadHyphenator(['de', 'en']);
  const text = 'Schifffahrtsgesellschaft';
  const lines = (lang: string) => setText(fonts, text, 8, { lang }, 'text', hyphenate).lines.map((line) => line.text);
  expect(lines('de')[0]).toBe('Schifffahrtsgesell');
  expect(lines('und')).toEqual([text]);
});
