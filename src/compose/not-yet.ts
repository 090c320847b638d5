/** Keys that a spec may give and the composer does not obey yet: each is told where it stands, with what is done instead. */

import { type Finding, finding } from '../base/finding.ts';
import type { SpecDocument, SpecPath } from '../spec/document.ts';
import type { ItemSpec } from '../spec/item-spec.ts';
import type { LayoutSpec } from '../spec/layout-spec.ts';
import type { PageSpec } from '../spec/page-spec.ts';
import { composeMessages } from './messages.ts';

/** For each key, what is done in place of a value; `null` for a value that is obeyed. */
const instead: Readonly<Record<string, (value: unknown) => string | null>> = {
  wrap: (value) => (value === 'outline' ? 'largest' : null),
};

/** What is done in place of a key's value; `null` when it is obeyed. */
export const notYetKey = (key: string, value: string | number): Finding | null => {
  const other = Object.hasOwn(instead, key) ? instead[key]!(value) : null;
  return other === null ? null : finding(composeMessages.notYetKey, { key, value, instead: other });
};

type Say = (given: object | undefined | null, path: SpecPath) => void;

const sayer = (document: SpecDocument, findings: Finding[]): Say => {
  return (given, path) => {
    for (const [key, value] of Object.entries(given ?? {})) {
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const found = notYetKey(key, value);
      if (found) findings.push({ ...found, at: document.span([...path, key]) });
    }
  };
};

export const notYetInLayout = (document: SpecDocument<LayoutSpec>): Finding[] => {
  const findings: Finding[] = [];
  const say = sayer(document, findings);
  const { text, styles, headlines } = document.value;
  say(text, ['text']);
  for (const [name, style] of Object.entries(styles ?? {})) say(style, ['styles', name]);
  for (const [name, group] of Object.entries(headlines ?? {}))
    for (const part of ['kicker', 'main', 'deck'] as const) say(group[part], ['headlines', name, part]);
  return findings;
};

const sayItem = (say: Say, item: ItemSpec): void => {
  say(item, item.path);
  if (item.kind === 'story') {
    for (const [n, photo] of (item.photo ?? []).entries()) say(photo, [...item.path, 'photo', n]);
  } else if (item.kind === 'box' || item.kind === 'area') {
    say(item.text, [...item.path, 'text']);
    for (const inner of item.place) sayItem(say, inner);
  }
};

export const notYetOnPage = (document: SpecDocument<PageSpec>): Finding[] => {
  const findings: Finding[] = [];
  const say = sayer(document, findings);
  say(document.value.text, ['text']);
  for (const item of document.value.place) sayItem(say, item);
  return findings;
};
