/** The masthead 报头: the name large, under it on hairlines the line of date, weekday, lunar date, issue, CN code and publisher. */

import { type Rect, rect } from '../base/geometry.ts';
import type { MastheadItem } from '../spec/item-spec.ts';
import { type Area, type Desk, pathFrom, pictureSize, spanOf } from './desk.ts';
import { fieldValues, fillFields } from './fields.ts';
import { faceRect, type Region } from './grid.ts';
import { drawGround } from './ground.ts';
import { drawHeadline, headlineGroup } from './headline-group.ts';
import { itemRegions } from './item-regions.ts';
import { ruleAcross, ruleRound } from './rule.ts';
import { drawBlock, textBlock } from './text-block.ts';

/** Rows of the line under the name. */
const LINE_ROWS = 2;

/** What newspapers print there (print requirements 19): left what changes with the day, right what does not. */
const left = '{date:yyyy年M月d日}　{weekday}　{lunar}';
const right = '第{issue}期　{cn}　{publisher}　{price}';

export const isPicturePath = (words: string): boolean => /\.(svg|png|jpe?g|tiff?|webp|pdf)$/i.test(words);

const drawLine = (desk: Desk, box: Rect): void => {
  const { house } = desk.type;
  const hair = house.rule('hair');
  const style = { ...house.style('masthead-line'), indent: 0 };
  const fields = fieldValues(desk);
  const y = box.y + (box.height - style.size) / 2 + 0.88 * style.size;
  for (const [words, align] of [
    [left, 'start'],
    [right, 'end'],
  ] as const) {
    const { text } = fillFields(words, fields);
    if (text === '') continue;
    const anchor = desk.page.anchor('masthead', -1, { title: text });
    desk.page.add(...drawBlock(textBlock(desk.type, text, { ...style, align }, box.width, desk.findings), { x: box.x, y, anchor }));
  }
  desk.page.add(...ruleAcross(hair, box.x, box.y, box.width), ...ruleAcross(hair, box.x, box.y + box.height, box.width));
};

const drawName = (desk: Desk, item: MastheadItem, box: Rect, rows: number, turned: boolean): void => {
  const path = isPicturePath(item.words) ? pathFrom(desk, item.words) : null;
  if (path) {
    const size = pictureSize(desk, item.words);
    if (!size) return;
    // the whole of it, as large as the place allows, in its middle
    // on a vertical page its height runs along the lines: artwork is never turned
    const [along, across] = turned ? [size.height, size.width] : [size.width, size.height];
    const scale = Math.min(box.width / along, box.height / across);
    const [width, height] = [along * scale, across * scale];
    const place = rect(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height);
    const { title } = desk.edition.info;
    const anchor = desk.page.anchor('figure', -1, { title, words: title, file: path });
    desk.page.add({ kind: 'picture', picture: path, box: place, crop: rect(0, 0, 1, 1), alt: title, anchor });
    return;
  }
  const styleName = item.style ?? 'masthead';
  const styles = desk.type.house.layout.styles ?? {};
  const style = Object.hasOwn(styles, styleName) ? styles[styleName] : styles.masthead;
  const zero = { value: 0, unit: 'pt' } as const;
  const request = {
    words: { main: item.words },
    style: { main: style ?? {}, above: zero, below: zero },
    styleName,
    measure: box.width,
    rows,
    at: { main: spanOf(desk, item.path, 'words'), place: spanOf(desk, item.path, 'at') },
  };
  drawHeadline(headlineGroup(desk.type, request, desk.findings), box, desk.page, (_, title, words) =>
    desk.page.anchor('masthead', -1, { title, ...words }),
  );
};

export const composeMasthead = (desk: Desk, area: Area, item: MastheadItem): void => {
  const regions: Region[] = itemRegions(desk, area, item);
  for (const region of regions) {
    area.taken.push({ name: item.words, rect: region.rect, at: spanOf(desk, item.path, 'at'), over: item.over === true, owner: item.path });
    const edge = faceRect(region, area.grid);
    drawGround(desk.page, desk.type.house, edge, item.background);
    if (item.border) desk.page.add(...ruleRound(desk.type.house.rule(item.border), edge));
    const rows = region.toRow - region.fromRow;
    const lined = rows > LINE_ROWS + 2;
    const depth = lined ? LINE_ROWS * area.grid.row : 0;
    drawName(desk, item, rect(edge.x, edge.y, edge.width, edge.height - depth), rows - (lined ? LINE_ROWS : 0), area.grid.turn !== null);
    if (lined)
      drawLine(
        desk,
        rect(edge.x, edge.y + edge.height - depth + (area.grid.row - area.grid.em) / 2, edge.width, depth - (area.grid.row - area.grid.em)),
      );
    desk.page.showFrame(region.rect, item.words);
  }
};
