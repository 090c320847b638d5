/** Which roles, weights and languages an edition will ask for, so that only these fonts are opened. */

import type { ItemSpec, PhotoSpec, StoryItem } from '../spec/item-spec.ts';
import type { StyleSpec } from '../spec/style-spec.ts';
import { isStoryPath } from '../story/read-story.ts';
import type { Block, Story } from '../story/story.ts';
import { inlineKeys } from '../style/layers.ts';
import type { TextStyle } from '../style/text-style.ts';
import { styleName } from './block-style.ts';
import type { House } from './house.ts';
import { houseInLanguage } from './story-language.ts';

export interface FaceNeed {
  readonly role: string;
  readonly weight: number;
  /** canonical BCP 47 tag of the words */
  readonly lang: string;
}

type Faced = Pick<TextStyle, 'font' | 'weight' | 'lang'>;

/** The manuscripts an item stands for. */
export type StoriesOf = (item: Pick<StoryItem, 'file'>) => readonly Story[];

class Needs {
  readonly found = new Map<string, FaceNeed>();

  add({ font, weight, lang }: Faced): void {
    this.found.set(`${font} ${weight} ${lang}`, { role: font, weight, lang });
  }

  style(house: House, ...names: readonly string[]): void {
    for (const name of names) this.add(house.style(name));
  }

  /** Words fitted by themselves: a banner, the name of a masthead, a byline under a headline. */
  alone(house: House, spec: StyleSpec | undefined): void {
    this.add(house.styleOf(spec ?? {}));
  }

  headline(house: House, name: string): void {
    const group = house.headline(name);
    for (const part of ['main', 'kicker', 'deck'] as const) if (group[part]) this.alone(house, group[part]);
    // a kicker the house says nothing of is set as its text keys have it
    if (!group.kicker && !group.deck) this.alone(house, undefined);
  }

  /** Marks nest: each changes the face of what it stands in. */
  marks(house: House, base: Faced, block: Block): void {
    const open: { readonly end: number; readonly face: Faced }[] = [];
    for (const { name, start, end, value } of block.marks) {
      if (name !== 'bold' && name !== 'kai' && name !== 'lang' && name !== 'ruby' && name !== 'warichu') continue;
      while (open.length > 0 && open.at(-1)!.end <= start) open.pop();
      const outer = open.at(-1)?.face ?? base;
      if (name === 'ruby') {
        // readings are set in their paragraph's face and language, whatever their words are in
        this.add({ ...base, ...inlineKeys(house.layout.styles?.ruby ?? {}) });
        continue;
      }
      const face =
        name === 'lang' ? { ...outer, lang: value ?? outer.lang } : { ...outer, ...inlineKeys(house.layout.styles?.[name] ?? {}) };
      this.add(face);
      open.push({ end, face });
    }
  }

  /** `text`: the style of its paragraphs and quotations, where its item names one. */
  story(house: House, story: Story, text?: string): void {
    for (const block of story.blocks) {
      const base = house.style(styleName(block.kind, text));
      this.add(base);
      if (block.marks.length > 0) this.marks(house, base, block);
    }
    if (story.front.credit) this.style(house, 'credit');
    if (story.front.byline) this.alone(house, house.layout.styles?.byline);
    if (story.front.dateline) {
      const first = story.blocks.find((block) => block.kind === 'paragraph') ?? story.blocks[0];
      const base = house.style(styleName(first?.kind ?? 'paragraph', text));
      this.add({ ...base, ...inlineKeys(house.layout.styles?.dateline ?? {}) });
    }
  }

  /** A caption may be a manuscript, with marks of its own. */
  caption(house: House, { caption }: Pick<PhotoSpec, 'caption'>, storiesOf: StoriesOf): void {
    const base = house.style('caption');
    this.add(base);
    if (caption === undefined || !isStoryPath(caption)) return;
    for (const { blocks } of storiesOf({ file: caption })) for (const block of blocks) this.marks(house, base, block);
  }

  storyItem(house: House, item: StoryItem, storiesOf: StoriesOf): void {
    const stories = storiesOf(item);
    for (const story of stories) {
      const own = houseInLanguage(house, item, story);
      this.story(own, story, item.text);
      if (item.headline !== null) this.headline(own, item.headline?.style ?? item.style ?? (stories.length > 1 ? 'brief' : 'ordinary'));
      for (const photo of item.photo ?? []) if (photo.caption ?? photo.credit) this.caption(own, photo, storiesOf);
    }
    if (item.to !== undefined || item.from !== undefined) this.style(house, 'jump');
  }

  items(house: House, items: readonly ItemSpec[], storiesOf: StoriesOf): void {
    for (const item of items) {
      switch (item.kind) {
        case 'story':
          this.storyItem(house, item, storiesOf);
          break;
        case 'photo':
          this.caption(house, item, storiesOf);
          break;
        case 'ad':
          this.style(house, 'caption');
          break;
        case 'headline':
          this.headline(house, item.style ?? 'ordinary');
          break;
        case 'banner':
          this.alone(house, house.layout.styles?.[item.style ?? 'banner']);
          break;
        case 'masthead':
          this.alone(house, house.layout.styles?.[item.style ?? 'masthead']);
          this.style(house, 'masthead-line');
          break;
        case 'text':
        case 'quote':
          this.style(house, item.style ?? (item.kind === 'quote' ? 'pull' : 'text'), 'caption');
          break;
        case 'index':
          this.style(house, item.style ?? 'index', 'box-title');
          break;
        case 'box':
        case 'area':
          if (item.kind === 'box' && item.title !== '') this.style(house.inside(item), item.style ?? 'box-title');
          this.items(house.inside(item), item.place, storiesOf);
          break;
        default:
      }
    }
  }
}

/** The faces of a page: of what stands on it, of its body and its furniture. */
export const neededFaces = (house: House, items: readonly ItemSpec[], storiesOf: StoriesOf): FaceNeed[] => {
  const needs = new Needs();
  needs.style(house, 'body');
  needs.items(house, items, storiesOf);
  for (const line of house.layout.furniture ?? []) needs.style(house, line.style ?? 'folio');
  return [...needs.found.values()];
};

/** The faces of a book, which is its manuscript with title and byline, and nothing else. */
export const bookFaces = (house: House, story: Story): FaceNeed[] => {
  const needs = new Needs();
  const own = houseInLanguage(house, null, story);
  needs.style(own, 'body');
  needs.story(own, story);
  if (story.front.headline) needs.style(own, 'chapter');
  if (story.front.byline) needs.style(own, 'byline');
  for (const line of house.layout.furniture ?? []) needs.style(house, line.style ?? 'folio');
  return [...needs.found.values()];
};
