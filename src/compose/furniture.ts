/** Page furniture: folio lines over or under the type area, with their rules; decoration, no part of any story. */

import type { Finding, Span } from '../base/finding.ts';
import type { FurnitureSpec } from '../spec/layout-spec.ts';
import type { TextStyle } from '../style/text-style.ts';
import type { Desk } from './desk.ts';
import { fieldNames, fieldValues, fillFields } from './fields.ts';
import { type Grid, regionOf } from './grid.ts';
import { nameMessages } from './name-messages.ts';
import { ruleAcross } from './rule.ts';
import { tellOnce } from './tell-once.ts';
import { drawBlock, textBlock } from './text-block.ts';
import { unknownName } from './unknown-name.ts';

/** Blank between the type area and the folio's rule, and between rule and words, in points: half a row of air. */
const RULE_AWAY = 6;
const WORDS_AWAY = 4;

/** A right-hand page has an odd number: its outside is the right. */
const isRightHand = (label: string): boolean => (Number.parseInt(label, 10) || 1) % 2 === 1;

const alignOf = (side: FurnitureSpec['side'], label: string): TextStyle['align'] => {
  switch (side) {
    case 'center':
      return 'center';
    case 'left':
      return 'start';
    case 'right':
      return 'end';
    case 'outside':
      return isRightHand(label) ? 'end' : 'start';
    default:
      return isRightHand(label) ? 'start' : 'end';
  }
};

/** Where a field stands in the layout's file. */
const fieldPlace = (desk: Desk, line: number, name: string): Span | undefined => {
  const at = desk.type.house.source?.span(['furniture', line, 'folio']);
  const written = at && desk.edition.texts.get(at.file)?.slice(at.start, at.end);
  const start = written?.indexOf(`{${name}`) ?? -1;
  return at && start >= 0 ? { file: at.file, start: at.start + start, end: at.start + start + name.length + 2 } : at;
};

/** On the page as it lies before the reader; places on a vertical grid are told on that grid. */
export const drawFurniture = (desk: Desk, grid: Grid): void => {
  const { house } = desk.type;
  const fields = fieldValues(desk);
  const ruled = new Set<string>();
  // a page under a masthead has its name and date there
  const headed = desk.document.value.place.some((item) => item.kind === 'masthead');
  for (const [n, spec] of (house.layout.furniture ?? []).entries()) {
    if (headed && spec.at === 'top') continue;
    desk.page.writtenAt(house.source?.span(['furniture', n]) ?? null);
    const { text, unknown } = fillFields(spec.folio, fields);
    for (const name of unknown)
      tellOnce(desk.findings, unknownName(nameMessages.unknownField, name, fieldNames(fields), fieldPlace(desk, n, name)));
    const style: TextStyle = { ...house.style(spec.style ?? 'folio'), indent: 0, align: alignOf(spec.side, fields.page) };
    const top = spec.at === 'top';
    const area = desk.page.frame.typeArea;
    let x = area.x;
    let width = area.width;
    let y: number;
    if (typeof spec.at === 'object') {
      const told: Finding[] = [];
      const region = regionOf(grid, spec.at, told, house.source?.span(['furniture', n, 'at']));
      for (const found of told) tellOnce(desk.findings, found);
      if (!region) continue;
      const box = grid.turn ? grid.turn.toPage(region.rect) : region.rect;
      x = box.x;
      width = box.width;
      y = box.y + 0.88 * style.size;
    } else {
      // lines at one height share the deepest rule among them and one baseline, whatever their sizes
      const fellows = (house.layout.furniture ?? []).filter((f) => f.at === spec.at);
      const ruleDepth = Math.max(0, ...fellows.map((f) => (f.rule ? house.rule(f.rule).depth : 0)));
      const largest = Math.max(...fellows.map((f) => house.style(f.style ?? 'folio').size));
      const edge = top ? area.y - RULE_AWAY - ruleDepth / 2 : area.y + area.height + RULE_AWAY + ruleDepth / 2;
      if (spec.rule && !ruled.has(spec.at)) {
        desk.page.add(...ruleAcross(house.rule(spec.rule), area.x, edge, area.width));
        ruled.add(spec.at);
      }
      y = top ? edge - ruleDepth / 2 - WORDS_AWAY - 0.12 * largest : edge + ruleDepth / 2 + WORDS_AWAY + 0.88 * largest;
    }
    if (text === '') continue;
    const anchor = desk.page.anchor('furniture', -1, { title: text });
    desk.page.add(...drawBlock(textBlock(desk.type, text, style, width, desk.findings), { x, y, anchor }));
  }
  desk.page.writtenAt(null);
};
