/** Layers: the order in which a style is made up, said once; setting merges them, and `--explain` tells which of them spoke last. */

import type { Span } from '../base/finding.ts';
import type { SpecPath } from '../spec/document.ts';
import type { LayoutSpec } from '../spec/layout-spec.ts';
import type { StyleSpec, TextSpec } from '../spec/style-spec.ts';

/** Some keys of a style. */
export type Keys = StyleSpec | TextSpec | undefined;

/**
 * Where the keys of a layer stand: at a path of the layout or of the page, or in the front matter of a manuscript; `usual` is what a part of a
 * page has where its style is silent, `fixed` what no style can change.
 */
export type LayerPlace =
  | { readonly in: 'layout' | 'page'; readonly path: SpecPath }
  | { readonly in: 'manuscript'; readonly at: Span }
  | { readonly in: 'usual' | 'fixed' };

export interface Layer {
  readonly keys: Keys;
  readonly place: LayerPlace;
}

export const usual = (keys: Keys): Layer => ({ keys, place: { in: 'usual' } });

export const fixed = (keys: Keys): Layer => ({ keys, place: { in: 'fixed' } });

export const inLayout = (keys: Keys, ...path: SpecPath): Layer => ({ keys, place: { in: 'layout', path } });

export const inPage = (keys: Keys, path: SpecPath): Layer => ({ keys, place: { in: 'page', path } });

export const inManuscript = (keys: Keys, at: Span): Layer => ({ keys, place: { in: 'manuscript', at } });

/** What lies under every style: the layout's `text`, the page's over it, and those of the boxes that the words stand in, the inner over the outer. */
export const textLayers = (layout: LayoutSpec, pageText: TextSpec | undefined, boxes: readonly Layer[] = []): readonly Layer[] => [
  inLayout(layout.text, 'text'),
  ...(pageText ? [inPage(pageText, ['text'])] : []),
  ...boxes,
];

/** A block's style of the layout lies over the body's. What an item says goes over both, and what is fixed over that. */
export const blockLayers = (
  layout: LayoutSpec,
  pageText: TextSpec | undefined,
  name: string,
  boxes: readonly Layer[] = [],
): readonly Layer[] => {
  const body = [...textLayers(layout, pageText, boxes), inLayout(layout.styles?.body, 'styles', 'body')];
  return name === 'body' ? body : [...body, inLayout(layout.styles?.[name], 'styles', name)];
};

export const keysOf = (layers: readonly Layer[]): readonly Keys[] => layers.map((layer) => layer.keys);

/** A mark inside a line changes its face and ink, nothing else: the keys that are heeded of its style. */
export const inlineKeys = ({ font, weight, color }: StyleSpec): Pick<StyleSpec, 'font' | 'weight' | 'color'> => ({
  ...(font === undefined ? {} : { font }),
  ...(weight === undefined ? {} : { weight }),
  ...(color === undefined ? {} : { color }),
});
