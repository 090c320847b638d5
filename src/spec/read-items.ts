/** Reads the items of a `place:` list, each by the schema of its own kind; an item with a fault is left out, the others stand. */

import { type Finding, finding } from '../base/finding.ts';
import { type SourceFile, span } from '../source/source-file.ts';
import { chineseName } from './chinese-names.ts';
import type { SpecPath } from './document.ts';
import { findingsOf, flatten, short } from './issue-findings.ts';
import type { ItemSpec, LaterItem } from './item-spec.ts';
import { leftOut, unknownItem, unknownItemNear } from './messages.ts';
import { nearestWord } from './nearest-word.ts';
import { replace } from './read-tolerant.ts';
import { bannerItem, bannerSchema } from './schema/banner-schema.ts';
import { areaItem, areaSchema, boxItem, boxSchema } from './schema/box-schema.ts';
import { headlineItem, headlineSchema } from './schema/headline-schema.ts';
import { itemShapes } from './schema/known-keys.ts';
import { laterItem, laterSchemas } from './schema/later-schema.ts';
import type { Schema } from './schema/leaf.ts';
import { photoItem, photoSchema } from './schema/photo-schema.ts';
import { ruleItem, ruleSchema } from './schema/rule-schema.ts';
import { safeParse } from './schema/shape.ts';
import { storyItem, storySchema } from './schema/story-schema.ts';
import { entryOf, plain, type YamlMap, type YamlNode } from './yaml/node.ts';

/** The schema of each kind, in the order they are told to people. */
export const itemSchemas = {
  story: storySchema,
  photo: photoSchema,
  headline: headlineSchema,
  banner: bannerSchema,
  text: laterSchemas.text,
  quote: laterSchemas.quote,
  table: laterSchemas.table,
  ad: laterSchemas.ad,
  rule: ruleSchema,
  box: boxSchema,
  area: areaSchema,
  masthead: laterSchemas.masthead,
  index: laterSchemas.index,
} satisfies Record<ItemSpec['kind'], Schema>;

export type ItemKind = ItemSpec['kind'];

export const itemKinds: ReadonlySet<string> = new Set(Object.keys(itemSchemas));

const isKind = (key: string): key is ItemKind => itemKinds.has(key);

export const readItems = (file: SourceFile, root: YamlNode, list: YamlNode, path: SpecPath): { items: ItemSpec[]; findings: Finding[] } => {
  const findings: Finding[] = [];

  /** The value a schema gives, or `null` with the findings told. */
  const ask = <T>(schema: Schema<T>, node: YamlMap, where: SpecPath): T | null => {
    const raw = plain(node);
    const result = safeParse(schema, raw);
    if (result.success) return result.data;
    const issues = flatten(result.error.issues, raw);
    const told = findingsOf(issues, { file, root, base: where, raw, kinds: itemKinds });
    const left = plain(node);
    const again = issues.every((issue) => replace(left, issue)) ? safeParse(schema, left) : null;
    if (again?.success) {
      findings.push(...told);
      return again.data;
    }
    for (const one of told)
      findings.push(one.hint ? { ...one, hint: { zh: one.hint.zh + leftOut.zh, en: one.hint.en + leftOut.en } } : one);
    return null;
  };

  const later = (kind: LaterItem['kind'], node: YamlMap, where: SpecPath): ItemSpec | null => {
    const given = ask<{ readonly at?: LaterItem['at']; readonly over?: boolean }>(laterSchemas[kind] as Schema<object>, node, where);
    const main = entryOf(node, kind)?.value;
    return given && laterItem(kind, given, main?.kind === 'scalar' ? main.text : '', where);
  };

  const readOne = (node: YamlMap, kind: ItemKind, where: SpecPath): ItemSpec | null => {
    switch (kind) {
      case 'story': {
        const given = ask(storySchema, node, where);
        return given && storyItem(given, where);
      }
      case 'photo': {
        const given = ask(photoSchema, node, where);
        return given && photoItem(given, where);
      }
      case 'headline': {
        const given = ask(headlineSchema, node, where);
        return given && headlineItem(given, where);
      }
      case 'banner': {
        const given = ask(bannerSchema, node, where);
        return given && bannerItem(given, where);
      }
      case 'rule': {
        const given = ask(ruleSchema, node, where);
        return given && ruleItem(given, where);
      }
      case 'box':
      case 'area': {
        const inner = entryOf(node, 'place')?.value;
        const inside = inner ? readList(inner, [...where, 'place']) : [];
        if (kind === 'box') {
          const given = ask(boxSchema, node, where);
          return given && boxItem(given, where, inside);
        }
        const given = ask(areaSchema, node, where);
        return given && areaItem(given, where, inside);
      }
      default:
        return later(kind, node, where);
    }
  };

  const unknown = (node: YamlNode): void => {
    const first = node.kind === 'map' ? node.entries[0] : undefined;
    const written = short(first ? first.key : node.kind === 'scalar' ? node.text : '');
    // `at:` first, and no kind behind it, is no kind misspelt
    const isItemKey = first !== undefined && Object.values(itemShapes).some((shape) => Object.hasOwn(shape, first.key));
    const nearest = first && !isItemKey ? (nearestWord(first.key, itemKinds) ?? chineseName(first.key, itemKinds)) : null;
    const at = first ? span(file, first.keyStart, first.keyEnd) : span(file, node.start, node.end);
    const kinds = [...itemKinds].join(' ');
    findings.push(nearest === null ? finding(unknownItem, { written, kinds }, at) : finding(unknownItemNear, { written, nearest }, at));
  };

  /** The first key among the kinds; none when the very first key is another kind misspelt. */
  const kindOf = (node: YamlMap): ItemKind | null => {
    const kind = node.entries.map((entry) => entry.key).find(isKind);
    const first = node.entries[0]?.key;
    if (kind === undefined || first === undefined) return null;
    const misspelt = first !== kind && !Object.hasOwn(itemShapes[kind], first) && nearestWord(first, itemKinds) !== null;
    return misspelt ? null : kind;
  };

  const readList = (place: YamlNode, where: SpecPath): ItemSpec[] => {
    if (place.kind !== 'list') return [];
    return place.items.flatMap((node, i): ItemSpec[] => {
      const kind = node.kind === 'map' ? kindOf(node) : null;
      if (node.kind !== 'map' || kind === null) {
        unknown(node);
        return [];
      }
      const item = readOne(node, kind, [...where, i]);
      return item ? [item] : [];
    });
  };

  return { items: readList(list, path), findings };
};
