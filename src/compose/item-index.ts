/** 导读: what the other pages of the edition bring, a line a page: its number, its section and its first story's headline. */

import { finding } from '../base/finding.ts';
import type { AnchorId, Role } from '../setpage/anchor.ts';
import { projectPath } from '../source/path.ts';
import type { IndexItem, ItemSpec, StoryItem } from '../spec/item-spec.ts';
import { type Area, type Desk, spanOf } from './desk.ts';
import type { PageSource } from './edition.ts';
import { type Grid, millimetres, type Region } from './grid.ts';
import { composeBox } from './item-box.ts';
import { itemRegions } from './item-regions.ts';
import { composeMessages } from './messages.ts';
import { drawBlock, textBlock } from './text-block.ts';

const firstStory = (items: readonly ItemSpec[]): StoryItem | null => {
  for (const item of items) {
    if (item.kind === 'story' && !item.file.includes('*') && item.from === undefined && item.headline !== null) return item;
    if (item.kind === 'area') {
      const inside = firstStory(item.place);
      if (inside) return inside;
    }
  }
  return null;
};

/** A page's line: its number, the name of its section, and its first story that has a headline. */
const lineOf = (desk: Desk, page: PageSource, sections: boolean): string | null => {
  const { number, name } = page.document.value.page;
  const item = firstStory(page.document.value.place);
  const path = item ? projectPath(item.file, page.document.file.path) : null;
  const words = item?.headline?.main ?? (path ? desk.edition.stories.get(path)?.front.headline?.text : undefined);
  return words ? `第${number}版　${sections && name ? `${name}　` : ''}${words.replaceAll('/', ' ')}` : null;
};

const drawLines = (desk: Desk, item: IndexItem, grid: Grid, parent: AnchorId): void => {
  const { house } = desk.type;
  const at = spanOf(desk, item.path);
  const title = { ...house.style('box-title'), indent: 0 };
  const index = desk.page.anchor('index', parent, { title: item.words });
  let row = 0;
  const put = (words: string, style: typeof title, rows: number, role: Role, leadsTo?: number): void => {
    const block = { ...textBlock(desk.type, words, style, grid.rect.width, desk.findings, at), pitch: grid.row };
    const depth = rows * grid.row;
    const total = depth + (block.lines.length - 1) * grid.row;
    if (grid.rect.y + row * grid.row + total > grid.rect.y + grid.rect.height + 0.5) {
      desk.findings.push(
        finding(
          composeMessages.noRoom,
          { item: item.words, needs: millimetres(row * grid.row + total), have: millimetres(Math.max(0, grid.rect.height)) },
          at,
        ),
      );
      return;
    }
    const y = grid.rect.y + row * grid.row + (depth - style.size) / 2 + 0.88 * style.size;
    const anchor = desk.page.anchor(role, index, { title: words, ...(leadsTo === undefined ? {} : { leadsTo }) });
    desk.page.add(...drawBlock(block, { x: grid.rect.x, y, anchor }));
    row += rows + block.lines.length - 1;
  };
  if (item.words !== '') put(item.words, title, Math.max(1, Math.round(title.rows)), 'headline');
  const style = { ...house.style(item.style ?? 'index'), indent: 0 };
  for (const [number, page] of desk.edition.pages.entries()) {
    if (page.document === desk.document) continue;
    const line = lineOf(desk, page, item.sections !== false);
    if (line) put(line, style, Math.max(1, Math.round(style.rows)), 'index-line', number);
  }
};

export const composeIndex = (desk: Desk, area: Area, item: IndexItem): void => {
  const { words: _, style: __, kind: ___, ...rest } = item;
  const framed = item.border !== undefined || item.background !== undefined || item.padding !== undefined;
  if (framed) {
    composeBox(desk, area, { ...rest, kind: 'box', title: '', place: [] }, (_desk, inner) =>
      drawLines(desk, item, inner.grid, inner.parent),
    );
    return;
  }
  const regions: Region[] = itemRegions(desk, area, item);
  for (const region of regions) {
    area.taken.push({ name: item.words, rect: region.rect, at: spanOf(desk, item.path, 'at'), over: item.over === true, owner: item.path });
    drawLines(desk, item, { ...area.grid, rect: region.rect, rows: region.toRow - region.fromRow }, area.parent);
  }
};
