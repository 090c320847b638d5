/** A book: one manuscript makes pages of the layout until it ends; pages are handed on as they fill, so that a long text stays small in memory. */

import { type Finding, finding } from '../base/finding.ts';
import { type Point, rect } from '../base/geometry.ts';
import { fill, type PlacedLine } from '../flow/fill.ts';
import type { FlowBlock } from '../flow/flow-block.ts';
import type { Chain, Frame } from '../flow/frame.ts';
import { chainStart, noBounds, type Slot } from '../flow/slot.ts';
import type { Role } from '../setpage/anchor.ts';
import { type AnchorBook, PageBuilder } from '../setpage/page-builder.ts';
import type { SetPage } from '../setpage/set-page.ts';
import { type Sheet, turnedSheet } from '../setpage/sheet.ts';
import { type Block, type BlockKind, blockSpan, type Story } from '../story/story.ts';
import type { TextStyle } from '../style/text-style.ts';
import { lineItems } from '../text/beside-line.ts';
import { blockStyle, sectionMark } from './block-style.ts';
import { onPage, type Report, showGrid } from './compose-page.ts';
import { isPlaced, noteBead, slotBaseline, slotX } from './draw-flow.ts';
import type { Edition } from './edition.ts';
import { unbroken } from './fit-headline.ts';
import { lineFaults } from './line-faults.ts';
import { lineGapFault } from './line-gap.ts';
import { composeMessages } from './messages.ts';
import { pitchOf } from './story-blocks.ts';
import { houseInLanguage } from './story-language.ts';
import { type PageGeometry, pageGeometry } from './type-area.ts';
import { type Type, wordsOf } from './words.ts';

/** Less room than this beside a hole is left blank, in characters; a book's page has no holes, so it never comes to that. */
const LEAST = 6;

interface BookBlock extends FlowBlock {
  readonly source: Block;
  readonly style: TextStyle;
}

/** Where a reader is led that asks for a chapter: the top of its own row, not of the page. */
const chapterTop = (slot: Slot): Point => ({ x: slotX(slot), y: slot.frame.corner.y + slot.cursor.row * slot.frame.row });

const frameOf = (geometry: PageGeometry, page: number): Frame => ({
  name: `page ${page + 1}`,
  page,
  corner: { x: geometry.grid.rect.x, y: geometry.grid.rect.y },
  columns: geometry.grid.columns.map((c) => ({ inline: c.x - geometry.grid.rect.x, extent: c.width })),
  row: geometry.grid.row,
  rows: geometry.grid.rows,
  holes: [],
});

/** A book has no headline groups: what has no place in it is told, not lost in silence. */
const tellUnprinted = (story: Story, report: Report): void => {
  for (const key of ['kicker', 'deck', 'dateline'] as const) {
    const field = story.front[key];
    if (!field) continue;
    const at = { file: story.file.path, start: field.start, end: field.end };
    report.findings.push(finding(composeMessages.notInBook, { key, words: field.text }, at));
  }
};

interface BookWords {
  readonly source: Block;
  readonly style: string;
  readonly role: Role;
}

/** The words of a book in their order: its title as a chapter's and who wrote it, the text, who signed it. */
function* wordsOfBook({ front, blocks }: Story): Generator<BookWords> {
  const field = (key: 'headline' | 'byline' | 'credit', kind: BlockKind, style: string, role: Role): BookWords[] => {
    const said = front[key];
    if (!said) return [];
    return [
      { source: { id: -1, kind, text: unbroken(said.text), marks: [], start: said.start, end: said.end, offsets: [0, 0] }, style, role },
    ];
  };
  yield* field('headline', 'chapter', 'chapter', 'chapter');
  yield* field('byline', 'paragraph', 'byline', 'byline');
  for (const source of blocks) yield { source, style: blockStyle[source.kind], role: source.kind };
  yield* field('credit', 'paragraph', 'credit', 'credit');
}

export function* composeBook(edition: Edition, anchors: AnchorBook, report: Report): Generator<SetPage> {
  const { book } = edition;
  if (!book) return;
  const { story } = book;
  const house = houseInLanguage(book.house, null, story);
  const type: Type = {
    house,
    fonts: edition.fonts,
    founts: report.founts,
    hyphenate: edition.hyphenate,
    words: { borders: edition.borders, wanted: report.wanted },
    writing: house.layout.writing ?? 'horizontal',
  };
  const geometry = pageGeometry(house, report.findings);
  tellUnprinted(story, report);
  const frames: Frame[] = [];
  const chain: Chain = {
    frame: (index) => {
      if (index > 0xffff) return null;
      while (frames.length <= index) frames.push(frameOf(geometry, frames.length));
      return frames[index]!;
    },
  };
  const pageAt = (index: number): { readonly page: PageBuilder; readonly sheet: Sheet } => {
    const label = String(index + 1);
    const { trim, typeArea } = onPage(geometry, type.writing);
    const page = new PageBuilder({ index, label, name: '', trim, bleed: geometry.bleed, typeArea }, anchors);
    const sheet = type.writing === 'vertical' ? turnedSheet(page) : page;
    showGrid(sheet, geometry.grid);
    return { page, sheet };
  };

  let { page, sheet } = pageAt(0);
  const { lang } = house.style('body');
  const root = page.anchor('story', -1, {
    title: edition.info.title,
    file: story.file.path,
    ...(lang === edition.info.lang ? {} : { lang }),
  });
  const blocks: (BookBlock | undefined)[] = [];
  let isGapTold = false;
  function* flowBlocks(): Generator<BookBlock> {
    for (const { source, style: name, role } of wordsOfBook(story)) {
      const style = house.style(name);
      const anchor = page.anchor(role, root, {
        file: story.file.path,
        block: source.id,
      });
      const text = source.kind === 'section-break' ? sectionMark : source.text;
      const clusters = wordsOf(type, text, style, source.marks);
      const block: BookBlock = {
        clusters,
        anchor,
        size: style.size,
        scale: 1,
        rows: style.rows,
        pitch: pitchOf(style),
        spanning: false,
        above: style.above,
        keepWithNext: style.keepWithNext,
        widows: style.widows,
        orphans: style.orphans,
        source,
        style,
      };
      if (style.dropCap > 1 && blocks.length === 0)
        report.findings.push(finding(composeMessages.dropCapAlone, {}, blockSpan(story, source), { page: page.frame.label }));
      const fault: Finding | null = isGapTold ? null : lineGapFault(story, [block], geometry.grid.row, page.frame.label);
      if (fault) {
        report.findings.push(fault);
        isGapTold = true;
      }
      blocks.push(block);
      yield block;
    }
  }

  const draw = (placed: PlacedLine, block: BookBlock): void => {
    if (!isPlaced(placed)) return;
    const { slot, line } = placed;
    const x = slotX(slot);
    const y = slotBaseline(placed, block.size, block.pitch);
    noteBead(sheet, slot, root);
    sheet.add(...lineItems(block.clusters, line, { x, y, size: block.size, scale: block.scale, anchor: block.anchor, offset: 0 }));
    const { start } = block.clusters;
    for (const { message, values } of lineFaults(block.clusters, line, block.style.stretchLimit)) {
      const at = blockSpan(story, block.source, start[line.from]!, start[line.to]!);
      report.findings.push(finding(message, values, at, { page: page.frame.label }));
    }
    if (line.track > block.style.stretchLimit)
      sheet.showLoose(rect(x, slot.frame.corner.y + slot.cursor.row * slot.frame.row, slot.extent, slot.rows * slot.frame.row));
  };

  for (const placed of fill(chain, flowBlocks(), chainStart, noBounds(LEAST * house.em))) {
    for (const line of placed.lines) {
      const block = blocks[line.block]!;
      while (line.slot && line.slot.frame.page > page.frame.index) {
        yield page.build();
        ({ page, sheet } = pageAt(page.frame.index + 1));
      }
      if (line === placed.lines[0] && block.source.kind === 'chapter' && line.slot)
        sheet.outlineEntry(block.source.text, chapterTop(line.slot));
      draw(line, block);
    }
    const done = placed.lines[0]?.block;
    if (done !== undefined) blocks[done] = undefined;
  }
  yield page.build();
}
