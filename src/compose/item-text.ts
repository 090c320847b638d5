/** Words that stand by themselves on a page: plain text, and pull quotes 引语 between two rules; in the middle of their place. */

import { finding } from '../base/finding.ts';
import { type Rect, rect } from '../base/geometry.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import type { TextItem } from '../spec/item-spec.ts';
import { toPoints } from '../spec/length.ts';
import { type Area, type Desk, spanOf } from './desk.ts';
import { faceRect, millimetres } from './grid.ts';
import { drawGround } from './ground.ts';
import { itemRegions } from './item-regions.ts';
import { composeMessages } from './messages.ts';
import { ruleAcross, ruleRound } from './rule.ts';
import { drawBlock, type TextBlock, textBlock } from './text-block.ts';

/** Blank between a quote and the rules over and under it, of its size; padding of a bordered text, of the body's. */
const QUOTE_AIR = 0.8;
const PADDING = 0.8;
/** The credit under a quote is set in the caption's style, an em-dash before the name (practice). */
const creditLead = '——';

const depthOf = (block: TextBlock): number => block.style.size + (block.lines.length - 1) * block.pitch;

const drawWords = (desk: Desk, item: TextItem, box: Rect, parent: AnchorId): void => {
  const { house } = desk.type;
  const at = spanOf(desk, item.path);
  const quote = item.kind === 'quote';
  const name = item.style ?? (quote ? 'pull' : 'text');
  const style = { ...house.style(name), ...(item.color ? { color: item.color } : {}), ...(item.align ? { align: item.align } : {}) };
  // words that stand alone are no paragraph: they are indented only where their own style says so
  const block = textBlock(
    desk.type,
    item.words,
    { ...style, indent: quote || house.layout.styles?.[name]?.indent === undefined ? 0 : style.indent },
    box.width,
    desk.findings,
    at,
  );
  const credit = item.credit
    ? textBlock(desk.type, creditLead + item.credit, { ...house.style('caption'), indent: 0, align: 'end' }, box.width, desk.findings, at)
    : null;
  const air = quote ? QUOTE_AIR * style.size : 0;
  const creditDepth = credit ? depthOf(credit) + 0.5 * style.size : 0;
  const depth = depthOf(block) + creditDepth;
  if (depth > box.height + 0.5) {
    const values = { item: item.words, needs: millimetres(depth), have: millimetres(Math.max(0, box.height)) };
    desk.findings.push(finding(composeMessages.noRoom, values, spanOf(desk, item.path, 'at')));
  }
  const top = box.y + Math.max(0, (box.height - depth) / 2);
  const anchor = desk.page.anchor(quote ? 'quotation' : 'paragraph', parent, { title: item.words });
  desk.page.add(...drawBlock(block, { x: box.x, y: top + 0.88 * style.size, anchor }));
  if (credit) {
    // its credit is a paragraph of the quotation
    const own = desk.page.anchor(quote ? 'quotation' : 'credit', parent, { title: item.credit ?? '' });
    const y = top + depth - 0.12 * credit.style.size - (credit.lines.length - 1) * credit.pitch;
    desk.page.add(...drawBlock(credit, { x: box.x, y, anchor: own }));
  }
  if (quote && !item.border && !item.background) {
    const rule = house.rule('thin');
    for (const y of [top - air, top + depth + air])
      if (y > box.y - 1 && y < box.y + box.height + 1) desk.page.add(...ruleAcross(rule, box.x, y, box.width));
  }
};

export const composeText = (desk: Desk, area: Area, item: TextItem): void => {
  const regions = itemRegions(desk, area, item);
  for (const region of regions) {
    // a pull quote may stand in a story, which then keeps clear of it by its own `wrap`
    area.taken.push({ name: item.words, rect: region.rect, at: spanOf(desk, item.path, 'at'), over: item.over === true, owner: item.path });
    const edge = faceRect(region, area.grid);
    drawGround(desk.page, desk.type.house, edge, item.background);
    if (item.border) desk.page.add(...ruleRound(desk.type.house.rule(item.border), edge));
    const padded = item.border !== undefined || item.background !== undefined || item.padding !== undefined;
    const padding = padded
      ? item.padding
        ? toPoints(item.padding, { em: area.grid.em, row: area.grid.row, whole: edge.width })
        : PADDING * area.grid.em
      : 0;
    drawWords(desk, item, rect(edge.x + padding, edge.y + padding, edge.width - 2 * padding, edge.height - 2 * padding), area.parent);
    desk.page.showFrame(region.rect, item.words);
  }
};
