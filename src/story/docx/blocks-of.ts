/** Blocks of a Word manuscript: each paragraph's style says what it is, its words and marks come from the extracted text. */

import { skipBlanks, trimBlanks } from '../blocks.ts';
import { isDropped } from '../hygiene.ts';
import { addPiece, noPieces } from '../pieces.ts';
import type { Block, BlockKind, Field, Front, FrontKey, Mark } from '../story.ts';
import { styleMeaning } from './style-names.ts';
import type { Extracted, Stretch, StretchMark, TextParagraph } from './text-paragraph.ts';

export interface Manuscript {
  readonly front: Front;
  readonly blocks: readonly Block[];
  /** paragraphs whose numbers Word makes, which are no words */
  readonly numbered: readonly TextParagraph[];
}

/** A mark under way. */
interface OpenMark {
  readonly mark: StretchMark;
  readonly start: number;
  /** its place among the marks: those that begin first, and the outer before the inner */
  readonly place: number;
}

/** A paragraph's stretches, and the first of them that is not yet behind us. */
interface Stretches {
  readonly all: readonly Stretch[];
  next: number;
}

/** Gathers the words of one block from the lines of its paragraph, and the marks over them. */
class Gathering {
  private readonly text: string;
  private readonly stretches: Stretches;
  private readonly origin: number;
  private readonly pieces = noPieces();
  private readonly marks: (Mark | null)[] = [];
  private open: OpenMark[] = [];
  private end: number;

  constructor(text: string, stretches: Stretches, origin: number) {
    this.text = text;
    this.stretches = stretches;
    this.origin = origin;
    this.end = origin;
  }

  private turnTo(marks: readonly StretchMark[]): void {
    let same = 0;
    while (same < this.open.length && this.open[same]!.mark === marks[same]) same++;
    const at = this.pieces.text.length;
    if (same === this.open.length && same === marks.length) return;
    for (const { mark, start, place } of this.open.slice(same)) {
      if (at > start) this.marks[place] = { name: mark.name, start, end: at, ...(mark.value === undefined ? {} : { value: mark.value }) };
    }
    this.open = [...this.open.slice(0, same), ...marks.slice(same).map((mark) => ({ mark, start: at, place: this.marks.push(null) - 1 }))];
  }

  private words(from: number, to: number): void {
    let start = from;
    for (let at = from; at <= to; at++) {
      if (at < to && !isDropped(this.text.charCodeAt(at))) continue;
      if (at > start) addPiece(this.pieces, this.text.slice(start, at), start, this.origin);
      start = at + 1;
    }
    this.end = to;
  }

  /** Adds the words from `from` to `to`, cut where the marks over them change. */
  add(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const { all } = this.stretches;
      while (this.stretches.next < all.length && all[this.stretches.next]!.end <= at) this.stretches.next++;
      const stretch = all[this.stretches.next];
      const inside = stretch !== undefined && stretch.start <= at;
      const until = Math.min(to, stretch === undefined ? to : inside ? stretch.end : stretch.start);
      this.turnTo(inside ? stretch.marks : []);
      this.words(at, until);
      at = until;
    }
  }

  block(id: number, kind: BlockKind): Block {
    this.turnTo([]);
    const { text, offsets } = this.pieces;
    return {
      id,
      kind,
      text,
      marks: this.marks.filter((mark) => mark !== null),
      start: this.origin,
      end: this.end,
      offsets: offsets.length === 0 ? [0, 0] : offsets,
    };
  }
}

/** The words of a paragraph: its lines without their outer blanks, an empty line between two blocks. */
const gather = (text: string, paragraph: TextParagraph, kind: BlockKind, firstId: number): Block[] => {
  const found: Block[] = [];
  let gathering: Gathering | null = null;
  const stretches: Stretches = { all: paragraph.stretches, next: 0 };
  let feed = -1;
  const close = (): void => {
    if (gathering) found.push(gathering.block(firstId + found.length, kind));
    gathering = null;
  };
  for (let at = paragraph.start; at <= paragraph.end; ) {
    const line = text.indexOf('\n', at);
    const next = line < 0 || line > paragraph.end ? paragraph.end : line;
    const start = skipBlanks(text, at, next);
    const end = trimBlanks(text, start, next);
    if (start === end) close();
    else {
      if (gathering) gathering.add(feed, feed + 1);
      else gathering = new Gathering(text, stretches, start);
      gathering.add(start, end);
    }
    feed = next;
    at = next + 1;
  }
  close();
  return found;
};

/** The words of a headline: its lines, told apart as a headline's are. */
const fieldOf = (blocks: readonly Block[]): Field | null => {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return null;
  return { text: blocks.map((block) => block.text.replaceAll('\n', '/')).join('/'), start: first.start, end: last.end };
};

/** The paragraph whose words are the headline: the first Title; else the first Heading 1 with no running text above it. */
const findHeadline = (kinds: readonly (BlockKind | StyledKind)[], worded: readonly boolean[]): number => {
  const title = kinds.findIndex((kind, n) => kind === 'title' && worded[n]);
  if (title >= 0) return title;
  const first = kinds.findIndex((kind, n) => worded[n] && kind !== 'subtitle');
  return kinds[first] === 'heading-1' ? first : -1;
};

type StyledKind = 'title' | 'subtitle' | 'heading-1';

const kindOf = (paragraph: TextParagraph): BlockKind | StyledKind => {
  const meaning = styleMeaning(paragraph.styleName ?? paragraph.styleId);
  switch (meaning) {
    case 'title':
    case 'subtitle':
    case 'heading-1':
      return meaning;
    case 'heading':
      return 'subhead';
    case 'quotation':
      return meaning;
    case 'list':
      return 'list-item';
    default:
      return paragraph.numbering === null ? 'paragraph' : 'list-item';
  }
};

export const blocksOf = ({ text, paragraphs }: Extracted): Manuscript => {
  const kinds = paragraphs.map(kindOf);
  const worded = paragraphs.map(({ start, end }) => skipBlanks(text, start, end) < end);
  const headline = findHeadline(kinds, worded);
  const front: { [K in FrontKey]?: Field } = {};
  const blocks: Block[] = [];
  const numbered: TextParagraph[] = [];
  paragraphs.forEach((paragraph, n) => {
    if (!worded[n]) return;
    if (paragraph.numbering === 'ordered') numbered.push(paragraph);
    const kind = kinds[n]!;
    // 引题 stands above the headline, 副题 below it; a subtitle further down is a subhead
    const beside = kind === 'subtitle' && headline >= 0 && blocks.length === 0 ? (n < headline ? 'kicker' : 'deck') : null;
    const key: FrontKey | null = n === headline ? 'headline' : beside !== null && front[beside] === undefined ? beside : null;
    const own = gather(text, paragraph, kind === 'title' || kind === 'subtitle' || kind === 'heading-1' ? 'subhead' : kind, blocks.length);
    const field = key === null ? null : fieldOf(own);
    if (key !== null && field) front[key] = field;
    else blocks.push(...own);
  });
  return { front, blocks, numbered };
};
