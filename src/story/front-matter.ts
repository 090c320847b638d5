/** Front matter 稿头: the words above a manuscript's text (headline, byline, …), YAML between two lines of `---`. */

import type { FaultList } from './fault-list.ts';
import { isFrontKey, readSlips } from './front-slips.ts';
import { readYaml } from './front-yaml.ts';
import { withoutDropped } from './hygiene.ts';
import { readLanguage } from './language.ts';
import { frontDuplicateKey, frontNotKeys, frontOpen, frontPlaceKey, frontUnknownKey, frontUnknownKeyNear } from './messages.ts';
import { nearest } from './nearest.ts';
import { type Field, type Front, type FrontKey, frontKeys } from './story.ts';

/** Longer than any front matter; beyond it, the first `---` was a section break. */
const longest = 16_384;

/** What staff call the parts of a headline group. */
const chineseNames: ReadonlyMap<string, FrontKey> = new Map([
  ['肩题', 'kicker'],
  ['引题', 'kicker'],
  ['眉题', 'kicker'],
  ['标题', 'headline'],
  ['主题', 'headline'],
  ['副题', 'deck'],
  ['副标题', 'deck'],
  ['作者', 'byline'],
  ['记者', 'byline'],
  ['署名', 'byline'],
  ['电头', 'dateline'],
  ['消息头', 'dateline'],
  ['摄影', 'credit'],
  ['来源', 'source'],
  ['栏目', 'section'],
  ['体裁', 'kind'],
  ['语言', 'lang'],
]);

/** Keys of an item of the page that are looked for in the manuscript. */
const placeKeys: ReadonlySet<string> = new Set([
  ...['at', 'style', 'text', 'writing', 'columns', 'photo', 'wrap', 'tracking', 'border', 'background'],
  ...['punctuation', 'kinsoku', 'hanging', 'setter', 'line-end-mark', 'text-spacing-trim', 'han-latin-gap'],
]);

const fence = /^---[ \t\u3000]*$/;

/** Where the front matter's lines begin and end, and where the text begins; `open`: the second `---` is missing. */
const findFront = (text: string): { readonly start: number; readonly end: number; readonly bodyStart: number } | 'none' | 'open' => {
  const first = /^[ \t\u3000\n]*\n/.exec(text.slice(0, longest))?.[0].length ?? 0;
  let start = -1;
  for (let at = first; at < text.length && at < longest; ) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed;
    if (fence.test(text.slice(at, next))) {
      if (start >= 0) return { start, end: Math.max(start, at - 1), bodyStart: next + 1 };
      start = next + 1;
    } else if (start < 0) return 'none';
    at = next + 1;
  }
  return start < 0 ? 'none' : 'open';
};

/** Reads the front matter if there is any; what is none is left to the text, nothing is lost. */
export const readFront = (text: string, faults: FaultList): { readonly front: Front; readonly bodyStart: number } => {
  const found = findFront(text);
  if (found === 'none') return { front: {}, bodyStart: 0 };
  const first = text.indexOf('---');
  if (found === 'open') {
    faults.add(frontOpen, first, first + 3);
    return { front: {}, bodyStart: 0 };
  }
  const slips = readSlips(text.slice(found.start, found.end), found.start);
  const yaml = readYaml(slips.rest, found.start);
  if (!yaml.keyed && slips.entries.length === 0) {
    faults.add(frontNotKeys, first, first + 3);
    return { front: {}, bodyStart: 0 };
  }
  for (const { message, start, end, values } of [...slips.faults, ...yaml.faults]) faults.add(message, start, end, values);
  const front: { [K in FrontKey]?: Field } = {};
  const seen = new Set<string>();
  for (const { key, keyStart, keyEnd, field } of [...slips.entries, ...yaml.entries].sort((a, b) => a.keyStart - b.keyStart)) {
    if (seen.has(key)) faults.add(frontDuplicateKey, keyStart, keyEnd, { key });
    else if (!isFrontKey(key)) {
      const near = chineseNames.get(key) ?? nearest(key, frontKeys);
      if (placeKeys.has(key)) faults.add(frontPlaceKey, keyStart, keyEnd, { key });
      else if (near) faults.add(frontUnknownKeyNear, keyStart, keyEnd, { key, near });
      else faults.add(frontUnknownKey, keyStart, keyEnd, { key });
    } else if (field) {
      const text = withoutDropped(field.text);
      const language = key === 'lang' ? readLanguage(text) : null;
      if (language?.fault) faults.add(language.fault.message, field.start, field.end, language.fault.values);
      front[key as FrontKey] = { ...field, text: language?.tag ?? text };
    }
    seen.add(key);
  }
  return { front, bodyStart: found.bodyStart };
};
