/** The cascade explained is the cascade used: what `overlay` takes a key from is the layer that `layerOf` names. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pt } from '../../src/spec/length.ts';
import type { StyleSpec, TextSpec } from '../../src/spec/style-spec.ts';
import { trimKeys } from '../../src/spec/text-spacing.ts';
import { overlay, resolveStyle } from '../../src/style/cascade.ts';
import { explainStyle, layerOf, styleKeys } from '../../src/style/explain.ts';
import { blockLayers, fixed, inLayout, inPage, keysOf, type Layer, textLayers, usual } from '../../src/style/layers.ts';

const context = { em: 9, row: 13 };

const keys: fc.Arbitrary<StyleSpec> = fc.record(
  {
    font: fc.constantFrom('song', 'hei', 'kai'),
    weight: fc.constantFrom(400, 700),
    size: fc.constantFrom(9, 10.5, 28).map((value) => ({ from: pt(value), to: pt(value) })),
    align: fc.constantFrom('justify', 'center', 'end'),
    indent: fc.constantFrom(0, 2).map((value) => ({ value, unit: 'em' as const })),
    widows: fc.constantFrom(1, 2, 3),
    color: fc.constantFrom('black', 'red'),
    span: fc.constantFrom('column', 'all'),
    lang: fc.constantFrom('zh-Hans', 'zh-Hant-TW', 'ja', 'en'),
    punctuation: fc.constantFrom('kaiming', 'banjiao'),
    'line-end-mark': fc.constantFrom('as-needed', 'half'),
    'text-spacing-trim': fc.constantFrom('normal', 'trim-both'),
  },
  { requiredKeys: [] },
);

const layer: fc.Arbitrary<Layer> = fc
  .tuple(
    fc.option(keys, { nil: undefined }),
    fc.constantFrom(usual, fixed, (one: StyleSpec | undefined) => inLayout(one, 'styles', 'x')),
  )
  .map(([one, make]) => make(one));

it('the value a key has is that of the layer it is said to come from', () => {
  fc.assert(
    fc.property(fc.array(layer, { maxLength: 6 }), (layers) => {
      const merged = overlay(keysOf(layers));
      for (const { key, by } of explainStyle(layers, context)) {
        const from = layerOf(layers, key)?.keys as StyleSpec | undefined;
        // what a language brings is said by no key of its own
        const said = by === 'text-spacing-trim' ? trimKeys(from?.[by])[key as keyof TextSpec] : by === key ? from?.[by] : undefined;
        expect(said).toEqual(merged[key]);
        if (from === undefined) expect(merged[key]).toBeUndefined();
      }
    }),
  );
});

it('a key that no layer says is a built-in default, and has the value setting gives it', () => {
  const plain = resolveStyle({}, context);
  const told = Object.fromEntries(explainStyle([], context).map(({ key, value, from }) => [key, [value, from.in]]));
  expect(Object.keys(told)).toEqual(styleKeys);
  expect(told.font).toEqual([plain.font, 'built-in']);
  expect(told.size).toEqual(['9pt', 'built-in']);
  expect(told['han-latin-gap']).toEqual([`${plain.hanLatinGap / 1000}em`, 'built-in']);
  expect(told.row).toEqual(['grid', 'built-in']);
});

it('lengths are told resolved, ranges as ranges', () => {
  const style: StyleSpec = {
    size: { from: pt(28), to: pt(44) },
    scale: { from: { value: 85, unit: 'percent' }, to: { value: 110, unit: 'percent' } },
    row: { value: 2, unit: 'row' },
  };
  const told = Object.fromEntries(explainStyle([fixed(style)], context).map(({ key, value }) => [key, value]));
  expect(told).toMatchObject({ size: '28-44pt', scale: '85-110%', row: '26pt', lines: '1', weight: '400' });
});

describe('the order', () => {
  const layout = { kind: 'layout', text: { kinsoku: 'gb' }, styles: { body: { font: 'song' }, subhead: { font: 'hei' } } } as const;

  it('is the text keys of the layout, those of the page, the body, the block', () => {
    const layers = [...blockLayers(layout, { kinsoku: 'basic' }, 'subhead'), inPage({ kinsoku: 'none' }, ['place', 0])];
    expect(layers.map(({ place }) => ('path' in place ? `${place.in} ${place.path.join('.')}` : place.in))).toEqual([
      'layout text',
      'page text',
      'layout styles.body',
      'layout styles.subhead',
      'page place.0',
    ]);
  });

  it('names the body once', () => {
    expect(blockLayers(layout, undefined, 'body')).toHaveLength(2);
    expect(textLayers(layout, undefined)).toHaveLength(1);
  });
});
