/** Part styles: what an item sets words of (body, subhead, headline, caption …), each with the layers its style is made of. */

import type { ItemSpec, StoryItem } from '../spec/item-spec.ts';
import type { HeadlineStyleSpec } from '../spec/style-spec.ts';
import type { Story } from '../story/story.ts';
import { fixed, inLayout, inlineKeys, inManuscript, inPage, type Layer } from '../style/layers.ts';
import { creditKeys, sectionBreakKeys, standsAlone } from './fixed-keys.ts';
import { headlineLayers, partKey } from './headline-group.ts';
import type { House } from './house.ts';
import { itemStyle } from './item-story.ts';
import { frontLanguage, itemLanguage } from './story-language.ts';

/** By the part's name; the first is the one that is meant when none is named. */
export type PartStyles = ReadonlyMap<string, () => readonly Layer[]>;

const named = (house: House, name: string, ...over: readonly Layer[]): readonly Layer[] => [...house.blockLayers(name), ...over];

/** The parts of a headline group; what a house does not name is the ordinary one, as the group itself has it. */
const groupParts = (
  house: House,
  styleName: string,
  color: string | undefined,
  colorAt: readonly (string | number)[],
): [string, () => readonly Layer[]][] => {
  const name = house.layout.headlines?.[styleName] ? styleName : 'ordinary';
  const style: HeadlineStyleSpec = house.layout.headlines?.[name] ?? {};
  const part = (key: 'kicker' | 'main' | 'deck'): readonly Layer[] => {
    const own = partKey(style, key);
    return [...house.textLayers, ...headlineLayers(inLayout(style[own], 'headlines', name, own), color, colorAt)];
  };
  return [
    ['headline', () => part('main')],
    ['kicker', () => part('kicker')],
    ['deck', () => part('deck')],
    ['byline', () => [...house.textLayers, ...headlineLayers(inLayout(house.layout.styles?.byline, 'styles', 'byline'), color, colorAt)]],
  ];
};

/** A style of the layout that a headline is fitted in by itself: a banner, the name of a masthead. */
const fittedStyle = (house: House, name: string, color: string | undefined, colorAt: readonly (string | number)[]): readonly Layer[] => [
  ...house.textLayers,
  ...headlineLayers(inLayout(house.layout.styles?.[name], 'styles', name), color, colorAt),
];

/** The language of a manuscript's words, by its front matter; of several, none. */
const frontLayers = (stories: readonly Story[]): readonly Layer[] => {
  const [story] = stories;
  const field = story?.front.lang;
  if (!story || !field || stories.length > 1) return [];
  return [inManuscript(frontLanguage(story), { file: story.file.path, start: field.start, end: field.end })];
};

const storyParts = (house: House, item: StoryItem, stories: readonly Story[]): PartStyles => {
  const several = stories.length > 1;
  const front = frontLayers(stories);
  const tongue = [...front, inPage(itemLanguage(item), item.path)];
  const own = inPage(itemStyle(item), item.path);
  const block =
    (name: string, ...more: readonly Layer[]) =>
    (): readonly Layer[] =>
      named(house, name, ...front, own, ...more);
  const inline = (name: string) => (): readonly Layer[] =>
    named(house, item.text ?? 'body', ...front, own, inLayout(inlineKeys(house.layout.styles?.[name] ?? {}), 'styles', name));
  const short = (): readonly Layer[] => {
    const name = house.layout.headlines?.[item.style ?? 'brief'] ? (item.style ?? 'brief') : 'ordinary';
    return [...house.textLayers, inLayout(house.layout.headlines?.[name]?.main, 'headlines', name, 'main'), fixed(standsAlone), ...tongue];
  };
  const head = several
    ? [['headline', short] as const]
    : groupParts(house, item.headline?.style ?? item.style ?? 'ordinary', item.headline?.color, [...item.path, 'headline']).map(
        ([name, layers]) => [name, () => [...layers(), ...tongue]] as const,
      );
  return new Map([
    ['body', block(item.text ?? 'body')],
    ['subhead', block('subhead')],
    ['quotation', block(item.text ?? 'quotation')],
    ['list', block('list')],
    ['section-break', block('section-break', fixed(sectionBreakKeys))],
    ['chapter', block('chapter')],
    ['dateline', inline('dateline')],
    ['bold', inline('bold')],
    ['kai', inline('kai')],
    ...head,
    ['credit', () => named(house, 'credit', ...tongue, fixed(creditKeys))],
    ['caption', () => named(house, 'caption', ...tongue, fixed(standsAlone))],
  ]);
};

/** A book's blocks, each in its style of the layout. */
export const bookParts = (house: House, story: Story): PartStyles =>
  new Map(
    ['body', 'subhead', 'quotation', 'list', 'section-break', 'chapter'].map((name) => [
      name,
      () => named(house, name, ...frontLayers([story])),
    ]),
  );

/** `stories`: the manuscripts it stands for; the headlines of several are set inside the column. */
export const partStyles = (house: House, item: ItemSpec, stories: readonly Story[]): PartStyles => {
  switch (item.kind) {
    case 'story':
      return storyParts(house, item, stories);
    case 'photo':
      return new Map([['caption', () => named(house, 'caption', fixed(standsAlone))]]);
    case 'headline':
      return new Map(groupParts(house, item.style ?? 'ordinary', item.color, item.path));
    case 'banner':
      return new Map([['banner', () => fittedStyle(house, item.style ?? 'banner', item.color, item.path)]]);
    case 'box':
    case 'index':
      return new Map([
        ['title', () => named(house, item.kind === 'box' ? (item.style ?? 'box-title') : 'box-title', fixed(standsAlone))],
        ...(item.kind === 'index' ? [['line', () => named(house, item.style ?? 'index', fixed(standsAlone))] as const] : []),
      ]);
    case 'text':
    case 'quote': {
      const { color, align } = item;
      const own = inPage({ ...(color === undefined ? {} : { color }), ...(align === undefined ? {} : { align }) }, item.path);
      const alone = item.kind === 'quote' ? [fixed(standsAlone)] : [];
      return new Map([
        [item.kind, () => named(house, item.style ?? (item.kind === 'quote' ? 'pull' : 'text'), own, ...alone)],
        ['credit', () => named(house, 'caption', fixed(creditKeys))],
      ]);
    }
    case 'masthead':
      return new Map([
        ['masthead', () => fittedStyle(house, item.style ?? 'masthead', undefined, item.path)],
        ['line', () => named(house, 'masthead-line', fixed(standsAlone))],
      ]);
    default:
      return new Map();
  }
};
