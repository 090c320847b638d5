/** Names that must be given somewhere: what a page asks of its layout, and a layout of itself; each unknown one is told once, where it stands. */

import { type Finding, finding, type Message } from '../base/finding.ts';
import type { SpecDocument, SpecPath } from '../spec/document.ts';
import { wholeFile } from '../spec/faulty-keys.ts';
import type { HeadlineSpec, ItemSpec, StoryItem } from '../spec/item-spec.ts';
import type { LayoutSpec } from '../spec/layout-spec.ts';
import type { PageSpec } from '../spec/page-spec.ts';
import type { House } from './house.ts';
import { nameMessages } from './name-messages.ts';
import { unknownName } from './unknown-name.ts';

/** Colours that every layout has. */
export const builtInColors = ['black', 'paper'] as const;

const sorts = {
  style: { key: 'styles', message: nameMessages.unknownStyle, of: (layout: LayoutSpec) => Object.keys(layout.styles ?? {}) },
  headline: {
    key: 'headlines',
    message: nameMessages.unknownHeadlineStyle,
    of: (layout: LayoutSpec) => Object.keys(layout.headlines ?? {}),
  },
  color: {
    key: 'colors',
    message: nameMessages.unknownColor,
    of: (layout: LayoutSpec) => [...new Set([...Object.keys(layout.colors ?? {}), ...builtInColors])],
  },
  rule: { key: 'rules', message: nameMessages.unknownRule, of: (layout: LayoutSpec) => Object.keys(layout.rules ?? {}) },
  ad: { key: 'ads', message: nameMessages.unknownAd, of: (layout: LayoutSpec) => Object.keys(layout.ads ?? {}) },
} as const satisfies Record<
  string,
  { readonly key: string; readonly message: Message; readonly of: (layout: LayoutSpec) => readonly string[] }
>;

type Sort = keyof typeof sorts;
type Ask = (sort: Sort, name: string | undefined, path: SpecPath) => void;

/** Asks whether the layout has a name; what it has not is told at its place in the document. */
const asker = (layout: LayoutSpec, faulty: ReadonlySet<string>, document: SpecDocument, findings: Finding[]): Ask => {
  const known = new Map<Sort, readonly string[]>();
  return (sort, name, path) => {
    if (name === undefined || faulty.has(sorts[sort].key) || faulty.has(wholeFile)) return;
    let names = known.get(sort);
    if (!names) {
      names = sorts[sort].of(layout);
      known.set(sort, names);
    }
    if (!names.includes(name)) findings.push(unknownName(sorts[sort].message, name, names, document.span(path)));
  };
};

const askHeadline = (ask: Ask, headline: Pick<HeadlineSpec, 'style' | 'color'> | null | undefined, path: SpecPath): void => {
  ask('headline', headline?.style, [...path, 'style']);
  ask('color', headline?.color, [...path, 'color']);
};

const askStory = (ask: Ask, item: StoryItem): void => {
  ask('headline', item.style, [...item.path, 'style']);
  ask('style', item.text, [...item.path, 'text']);
  askHeadline(ask, item.headline, [...item.path, 'headline']);
  for (const key of ['between', 'column-rule', 'border'] as const) ask('rule', item[key], [...item.path, key]);
  ask('color', item.background, [...item.path, 'background']);
  for (const [n, photo] of (item.photo ?? []).entries()) ask('rule', photo.border, [...item.path, 'photo', n, 'border']);
};

const askItem = (ask: Ask, item: ItemSpec): void => {
  const { path } = item;
  switch (item.kind) {
    case 'story':
      askStory(ask, item);
      return;
    case 'headline':
      askHeadline(ask, item, path);
      return;
    case 'rule':
      ask('rule', item.rule, [...path, 'rule']);
      return;
    case 'ad':
      ask('ad', item.size, [...path, 'size']);
      ask('rule', item.border, [...path, 'border']);
      return;
    case 'photo':
      ask('rule', item.border, [...path, 'border']);
      return;
    case 'box':
    case 'area':
      for (const key of ['border', 'rules'] as const) ask('rule', item[key], [...path, key]);
      ask('color', item.background, [...path, 'background']);
      ask('style', item.style, [...path, 'style']);
      for (const inner of item.place) askItem(ask, inner);
      return;
    default:
      ask('rule', item.border, [...path, 'border']);
      ask('color', item.background, [...path, 'background']);
      if ('style' in item) ask('style', item.style, [...path, 'style']);
      if ('color' in item) ask('color', item.color, [...path, 'color']);
  }
};

/** What the items of a page name, against the page's layout. */
export const checkItemNames = ({ layout, faulty }: Pick<House, 'layout' | 'faulty'>, document: SpecDocument<PageSpec>): Finding[] => {
  const findings: Finding[] = [];
  const ask = asker(layout, faulty, document, findings);
  for (const item of document.value.place) askItem(ask, item);
  return findings;
};

/** Tints that lead back to themselves. */
const colorCircles = (document: SpecDocument<LayoutSpec>, findings: Finding[]): void => {
  const colors = document.value.colors ?? {};
  const clear = new Set<string>();
  for (const name of Object.keys(colors)) {
    const way = new Set<string>();
    let at: string | undefined = name;
    while (at !== undefined && !clear.has(at) && !way.has(at)) {
      way.add(at);
      const spec: NonNullable<LayoutSpec['colors']>[string] | undefined = Object.hasOwn(colors, at) ? colors[at] : undefined;
      at = spec?.kind === 'tint' ? spec.of : undefined;
    }
    if (at !== undefined && way.has(at)) findings.push(finding(nameMessages.colorCircle, { name: at }, document.span(['colors', at])));
    for (const one of way) clear.add(one);
  }
};

/** What a layout names in itself: colours of styles, rules and tints, rules and styles of its furniture. */
export const checkLayoutNames = (document: SpecDocument<LayoutSpec>, faulty: ReadonlySet<string>): Finding[] => {
  const findings: Finding[] = [];
  const layout = document.value;
  const ask = asker(layout, faulty, document, findings);
  for (const [name, style] of Object.entries(layout.styles ?? {})) ask('color', style.color, ['styles', name, 'color']);
  for (const [name, group] of Object.entries(layout.headlines ?? {}))
    for (const part of ['kicker', 'main', 'deck'] as const) ask('color', group[part]?.color, ['headlines', name, part, 'color']);
  for (const [name, color] of Object.entries(layout.colors ?? {})) if (color.kind === 'tint') ask('color', color.of, ['colors', name]);
  for (const [name, rule] of Object.entries(layout.rules ?? {})) ask('color', rule.color, ['rules', name, 'color']);
  for (const [n, line] of (layout.furniture ?? []).entries()) {
    ask('rule', line.rule, ['furniture', n, 'rule']);
    ask('style', line.style, ['furniture', n, 'style']);
  }
  colorCircles(document, findings);
  return findings;
};
