/** Languages in the cascade: each brings its own conventions, and a shorthand of CSS stands for several keys. */

import { describe, expect, it } from 'vitest';
import { mergeLayouts } from '../../src/spec/merge-layouts.ts';
import type { StyleSpec, TextSpec } from '../../src/spec/style-spec.ts';
import { overlay, resolveStyle } from '../../src/style/cascade.ts';
import { explainStyle } from '../../src/style/explain.ts';
import { inLayout, inPage } from '../../src/style/layers.ts';

const context = { em: 9, row: 13 };
const house: TextSpec = {
  lang: 'zh-Hans',
  punctuation: 'kaiming',
  kinsoku: 'gb',
  'han-latin-gap': { value: 1 / 8, unit: 'em' },
  'line-start-bracket': 'trim',
  'first-line-bracket': 'trim',
  'line-end-mark': 'half',
};
const set = (...layers: readonly (StyleSpec | undefined)[]) => resolveStyle(overlay([house, ...layers]), context);

describe('a language brings its conventions', () => {
  it('and takes none of a mainland house’s', () => {
    expect(set({ lang: 'ja' })).toMatchObject({
      lang: 'ja',
      punctuation: 'jlreq',
      kinsoku: 'strict',
      hanLatinGap: 250,
      lineEndMark: 'as-needed',
    });
    expect(set({ lang: 'zh-Hant-TW' })).toMatchObject({
      punctuation: 'plain',
      kinsoku: 'basic',
      hanLatinGap: 125,
      lineStartBracket: 'keep',
      firstLineBracket: 'keep',
    });
    expect(set({ lang: 'zh-Hant-HK' })).toMatchObject({ punctuation: 'quanjiao', kinsoku: 'basic', hanLatinGap: 125 });
    expect(set({ lang: 'en' })).toMatchObject({ punctuation: 'quanjiao', kinsoku: 'css-normal', hanLatinGap: 125 });
    expect(set({ lang: 'und' })).toMatchObject({ punctuation: 'plain' });
  });

  it('as a house in that language would have them, and a house that says nothing is Chinese', () => {
    for (const lang of ['ja', 'zh-Hant-TW', 'en', 'und']) {
      const { lineEndMark: _, ...alone } = resolveStyle({ lang }, context);
      expect(set({ lang })).toMatchObject(alone);
    }
    expect(resolveStyle({}, context)).toMatchObject({ lang: 'zh-Hans', punctuation: 'kaiming', kinsoku: 'gb', hanLatinGap: 125 });
  });

  it('but what is said beside it or over it holds', () => {
    expect(set({ lang: 'ja', kinsoku: 'loose' })).toMatchObject({ kinsoku: 'loose', punctuation: 'jlreq' });
    expect(set({ lang: 'ja' }, { punctuation: 'quanjiao' })).toMatchObject({ kinsoku: 'strict', punctuation: 'quanjiao' });
  });

  it('and a tag of the same conventions changes nothing', () => {
    expect(set({ lang: 'zh-Hans-SG', punctuation: 'banjiao' })).toMatchObject({ punctuation: 'banjiao', lineEndMark: 'half' });
    expect(set({ punctuation: 'banjiao' }, { lang: 'zh-Hans' })).toMatchObject({ punctuation: 'banjiao', lineEndMark: 'half' });
    expect(set({ lang: 'en', punctuation: 'plain' }, { lang: 'de' })).toMatchObject({ punctuation: 'plain' });
  });

  it('and indents, sizes and the setter stay the style’s', () => {
    expect(set({ indent: { value: 2, unit: 'em' }, setter: 'first-fit' }, { lang: 'ja' })).toMatchObject({
      indent: 2000,
      setter: 'first-fit',
    });
  });
});

describe('text-spacing-trim', () => {
  const keys = (layer: TextSpec) => {
    const { punctuation, lineStartBracket, firstLineBracket, lineEndMark } = set(layer);
    return [punctuation, lineStartBracket, firstLineBracket, lineEndMark];
  };

  it('stands for punctuation, opening marks and line ends', () => {
    expect(keys({ 'text-spacing-trim': 'space-all' })).toEqual(['plain', 'keep', 'keep', 'as-needed']);
    expect(keys({ 'text-spacing-trim': 'normal' })).toEqual(['quanjiao', 'keep', 'keep', 'as-needed']);
    expect(keys({ 'text-spacing-trim': 'space-first' })).toEqual(['quanjiao', 'trim', 'keep', 'as-needed']);
    expect(keys({ 'text-spacing-trim': 'trim-start' })).toEqual(['quanjiao', 'trim', 'trim', 'as-needed']);
    expect(keys({ 'text-spacing-trim': 'trim-both' })).toEqual(['quanjiao', 'trim', 'trim', 'half']);
    expect(keys({ 'text-spacing-trim': 'trim-all' })).toEqual(['banjiao', 'trim', 'trim', 'as-needed']);
  });

  it('gives way to a key beside it and to a layer over it', () => {
    expect(keys({ 'text-spacing-trim': 'normal', punctuation: 'banjiao' })[0]).toBe('banjiao');
    expect(set({ 'text-spacing-trim': 'normal' }, { punctuation: 'kaiming' })).toMatchObject({
      punctuation: 'kaiming',
      lineStartBracket: 'keep',
    });
    expect(set({ punctuation: 'banjiao' }, { 'text-spacing-trim': 'normal' })).toMatchObject({ punctuation: 'quanjiao' });
    expect(set({ 'text-spacing-trim': 'trim-all' }, { lang: 'ja' })).toMatchObject({ punctuation: 'jlreq' });
  });
});

describe('a layout that extends another', () => {
  const written = (text: TextSpec) => ({ kind: 'layout', text }) as const;

  it('in another language leaves the conventions of the first behind', () => {
    const { value } = mergeLayouts([written({ lang: 'ja', widows: 3 }), written(house)]);
    expect(value.text).toEqual({ lang: 'ja', widows: 3 });
    expect(mergeLayouts([written({ lang: 'ja', kinsoku: 'loose' }), written(house)]).value.text).toEqual({ lang: 'ja', kinsoku: 'loose' });
  });

  it('in the same language keeps them', () => {
    expect(mergeLayouts([written({ punctuation: 'quanjiao' }), written(house)]).value.text).toEqual({ ...house, punctuation: 'quanjiao' });
    expect(mergeLayouts([written({ widows: 3 }), written({ lang: 'ja' }), written(house)]).value.text).toEqual({ lang: 'ja', widows: 3 });
  });

  it('with a shorthand takes away what it stands for', () => {
    const { value } = mergeLayouts([written({ 'text-spacing-trim': 'trim-all' }), written(house)]);
    expect(set(value.text)).toMatchObject({ punctuation: 'banjiao' });
    expect(value.text?.punctuation).toBeUndefined();
  });
});

it('the explained style tells who brought a convention: the language, or the shorthand', () => {
  const told = explainStyle([inLayout(house, 'text'), inPage({ lang: 'ja', 'text-spacing-trim': 'trim-both' }, ['place', 0])], context);
  const by = Object.fromEntries(told.map((one) => [one.key, [one.value, one.by, one.from.in]]));
  expect(by.kinsoku).toEqual(['strict', 'lang', 'page']);
  expect(by['line-end-mark']).toEqual(['half', 'text-spacing-trim', 'page']);
  expect(by.widows).toEqual(['2', 'widows', 'built-in']);
});
