/** Which roles and weights an edition will ask for, so that only these fonts are opened. */

import type { ItemSpec } from '../spec/item-spec.ts';
import type { StyleSpec } from '../spec/style-spec.ts';
import type { Story } from '../story/story.ts';
import { blockStyle } from './block-style.ts';
import type { House } from './house.ts';

export interface FaceNeed {
  readonly role: string;
  readonly weight: number;
}

/** Style names that manuscripts call for. */
const storyStyles = (story: Story, names: Set<string>): void => {
  for (const block of story.blocks) {
    names.add(blockStyle[block.kind]);
    for (const mark of block.marks) if (mark.name === 'bold' || mark.name === 'kai') names.add(mark.name);
  }
  for (const key of ['byline', 'credit', 'dateline'] as const) if (story.front[key]) names.add(key);
};

/** Style and headline names that items call for. */
const itemStyles = (items: readonly ItemSpec[], styles: Set<string>, headlines: Set<string>): void => {
  for (const item of items) {
    if (item.kind === 'story') {
      headlines.add(item.style ?? 'ordinary');
      headlines.add(item.style ?? 'brief');
      if (item.headline?.style) headlines.add(item.headline.style);
      if (item.photo?.some((p) => p.caption ?? p.credit)) styles.add('caption');
    } else if (item.kind === 'photo') styles.add('caption');
    else if (item.kind === 'headline') headlines.add(item.style ?? 'ordinary');
    else if (item.kind === 'banner') styles.add(item.style ?? 'banner');
    else if (item.kind === 'masthead') for (const name of [item.style ?? 'masthead', 'masthead-line']) styles.add(name);
    else if (item.kind === 'text' || item.kind === 'quote')
      for (const name of [item.style ?? (item.kind === 'quote' ? 'pull' : 'text'), 'caption']) styles.add(name);
    else if (item.kind === 'index') for (const name of [item.style ?? 'index', 'box-title']) styles.add(name);
    else if (item.kind === 'ad') styles.add('caption');
    else if (item.kind === 'box' || item.kind === 'area') {
      if (item.kind === 'box' && item.title !== '') styles.add(item.style ?? 'box-title');
      itemStyles(item.place, styles, headlines);
    }
  }
};

/** The faces of a house's named styles and headlines. */
export const neededFaces = (house: House, items: readonly ItemSpec[], stories: Iterable<Story>): FaceNeed[] => {
  const styles = new Set(['body']);
  const headlines = new Set<string>();
  itemStyles(items, styles, headlines);
  for (const story of stories) storyStyles(story, styles);
  for (const line of house.layout.furniture ?? []) styles.add(line.style ?? 'folio');
  const needs = new Map<string, FaceNeed>();
  const need = (spec: StyleSpec | undefined, inherit: { font: string; weight: number }): void => {
    const found = { role: spec?.font ?? inherit.font, weight: spec?.weight ?? inherit.weight };
    needs.set(`${found.role} ${found.weight}`, found);
  };
  const body = house.style('body');
  for (const name of styles) need(house.layout.styles?.[name], body);
  for (const name of headlines) {
    const group = house.layout.headlines?.[name] ?? house.layout.headlines?.ordinary;
    for (const part of ['main', 'kicker', 'deck'] as const) if (group?.[part]) need(group[part], { font: 'song', weight: 400 });
  }
  return [...needs.values()];
};
