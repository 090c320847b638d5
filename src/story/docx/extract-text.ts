/** Extracts the plain text of a Word document, a line for each paragraph, with what holds over which words and what was left out where. */

import type { MarkName } from '../story.ts';
import { styleMeaning } from './style-names.ts';
import type { WordNode } from './word-document.ts';
import { readMark } from './word-marks.ts';

/** Words under the same marks, from `start` to `end` of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly StretchMark[];
}

/** The same object over several stretches is one mark. */
export interface StretchMark {
  readonly name: MarkName;
  readonly value?: string;
}

/** What does not come into the manuscript, or not as it was. */
export type LossKind = 'table' | 'picture' | 'note' | 'comment' | 'hidden' | 'change' | 'raised' | 'struck' | 'formula' | 'text-box' | 'symbol' | 'other-file';

export interface Loss {
  readonly kind: LossKind;
  readonly start: number;
  readonly end: number;
  /** characters of a table, hidden words; the code and font of a symbol */
  readonly what: string;
}

export interface TextParagraph {
  readonly start: number;
  readonly end: number;
  readonly styleId: string | null;
  readonly styleName: string | null;
  readonly numbering: 'ordered' | 'bullets' | null;
  readonly stretches: readonly Stretch[];
}

export interface Extracted {
  readonly text: string;
  readonly paragraphs: readonly TextParagraph[];
  readonly losses: readonly Loss[];
  /** UTF-16 units of words that mammoth handed over, kept or not; signs of symbol fonts apart */
  readonly units: number;
}

type Of<T extends WordNode['type']> = Extract<WordNode, { readonly type: T }>;
type Table = Of<'table' | 'tableRow' | 'tableCell'>;

/** 代替符: printed where a sign of a symbol font has no character (GB/T 14707: 〓 marks what is missing from a proof). */
const missingSign = '〓';

const bold: StretchMark = { name: 'bold' };
const kai: StretchMark = { name: 'kai' };
const dots: StretchMark = { name: 'dots' };

/** What holds where we are in the tree. */
interface Here {
  readonly ruby: StretchMark | null;
  readonly bold: boolean;
  readonly kai: boolean;
  readonly dots: boolean;
  readonly hidden: boolean;
}

const plainly: Here = { ruby: null, bold: false, kai: false, dots: false, hidden: false };

/** Marks nest in this order, the reading outermost, so that it is never cut in two. */
const marksOf = (here: Here): readonly StretchMark[] => {
  const found: StretchMark[] = [];
  if (here.ruby) found.push(here.ruby);
  if (here.dots) found.push(dots);
  if (here.bold) found.push(bold);
  if (here.kai) found.push(kai);
  return found;
};

/** The words of a table, a row a line: they stand in the text to be pointed at, and in no paragraph. */
const tableWords = (node: WordNode): string => {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'tab':
    case 'break':
      return ' ';
    case 'table':
      return node.children.map(tableWords).join('\n');
    case 'tableRow':
      return node.children.map(tableWords).join('\t');
    case 'tableCell':
      return node.children.map(tableWords).join(' ');
    case 'paragraph':
    case 'run':
      return node.children.map(tableWords).join('');
    default:
      return '';
  }
};

const unitsOf = (node: WordNode): number => {
  if (node.type === 'text') return node.value.length;
  if (!('children' in node)) return 0;
  let units = 0;
  let symbol = false;
  for (const child of node.children) {
    if (child.type === 'bookmarkStart') {
      const { kind } = readMark(child.name);
      if (kind === 'symbol') symbol = true;
      else if (kind === 'symbol-end') symbol = false;
    } else if (!symbol) units += unitsOf(child);
  }
  return units;
};

/** A table of one cell only frames its words. */
const onlyCell = (table: Table): readonly WordNode[] | null => {
  const rows = table.children.filter((child) => child.type === 'tableRow');
  const row = rows[0];
  if (rows.length !== 1 || row?.type !== 'tableRow') return null;
  const cells = row.children.filter((child) => child.type === 'tableCell');
  const cell = cells[0];
  return cells.length === 1 && cell?.type === 'tableCell' ? cell.children : null;
};

class Extractor {
  private readonly pieces: string[] = [];
  private length = 0;
  readonly paragraphs: TextParagraph[] = [];
  readonly losses: Loss[] = [];
  units = 0;
  private stretches: Stretch[] = [];
  /** paragraphs of text boxes, to be told after the one they hang on */
  private later: WordNode[] = [];
  private ruby: StretchMark | null = null;
  /** the code of a symbol between its two marks, until something stands for it */
  private symbol: string | null = null;
  private dropCap = false;
  /** a paragraph that waits for its rest */
  private joined: { readonly start: number; readonly stretches: readonly Stretch[] } | null = null;

  text(): string {
    return this.pieces.join('');
  }

  private write(words: string): void {
    this.pieces.push(words);
    this.length += words.length;
  }

  private lose(kind: LossKind, what = '', start = this.length, end = start): void {
    this.losses.push({ kind, start, end, what });
  }

  private say(words: string, here: Here): void {
    if (here.hidden) {
      this.lose('hidden', words);
      return;
    }
    const start = this.length;
    this.write(words);
    const marks = marksOf({ ...here, ruby: this.ruby });
    if (marks.length > 0) this.stretches.push({ start, end: this.length, marks });
  }

  blocks(nodes: readonly WordNode[]): void {
    let loose: WordNode[] = [];
    const close = (): void => {
      if (loose.length > 0) this.paragraph({ styleId: null, styleName: null, numbering: null, children: loose });
      loose = [];
    };
    for (const node of nodes) {
      if (node.type === 'paragraph') {
        close();
        this.paragraph(node);
      } else if (node.type === 'table') {
        close();
        this.table(node);
      } else loose.push(node);
    }
    close();
  }

  private table(node: Table): void {
    this.finish();
    const framed = onlyCell(node);
    if (framed) {
      this.blocks(framed);
      return;
    }
    this.units += unitsOf(node);
    const words = tableWords(node);
    const start = this.length;
    this.write(words);
    this.lose('table', String([...words.replace(/\s/g, '')].length), start, this.length);
    this.write('\n');
  }

  private paragraph(node: Omit<Of<'paragraph'>, 'type'>): void {
    const start = this.length;
    this.stretches = [];
    this.dropCap = false;
    this.inline(node.children, plainly);
    this.ruby = null;
    const { stretches } = this;
    const { styleId, styleName } = node;
    const numbering = node.numbering === null ? null : node.numbering.isOrdered ? 'ordered' : 'bullets';
    // 首字下沉: the first character stands in a paragraph of its own, whose rest follows
    if (this.dropCap) this.joined = { start, stretches };
    else {
      const first = this.joined;
      this.joined = null;
      this.paragraphs.push({ start: first?.start ?? start, end: this.length, styleId, styleName, numbering, stretches: first ? [...first.stretches, ...stretches] : stretches });
      this.write('\n');
    }
    const { later } = this;
    this.later = [];
    if (later.length > 0) this.blocks(later);
  }

  /** What was waiting for its rest has none. */
  finish(): void {
    if (!this.joined) return;
    const { start, stretches } = this.joined;
    this.joined = null;
    this.paragraphs.push({ start, end: this.length, styleId: null, styleName: null, numbering: null, stretches });
    this.write('\n');
  }

  private inline(nodes: readonly WordNode[], outer: Here): void {
    let here = outer;
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          if (this.symbol === null) this.units += node.value.length;
          this.symbol = this.symbol === null ? null : '';
          this.say(node.value, here);
          break;
        case 'tab':
          this.say('\t', here);
          break;
        case 'break':
          if (node.breakType === 'line') this.say('\n', here);
          break;
        case 'run':
          this.run(node, here);
          break;
        case 'bookmarkStart':
          here = this.mark(node.name, here);
          break;
        case 'noteReference':
          this.lose('note');
          break;
        case 'commentReference':
          this.lose('comment');
          break;
        case 'paragraph':
        case 'table':
          this.later.push(node);
          break;
        case 'tableRow':
        case 'tableCell':
          this.later.push({ type: 'table', children: [node] });
          break;
      }
    }
  }

  private run(node: Of<'run'>, outer: Here): void {
    const meaning = styleMeaning(node.styleName ?? node.styleId);
    const here = { ...outer, bold: outer.bold || node.isBold || meaning === 'bold', kai: outer.kai || node.isItalic || meaning === 'kai' };
    const start = this.length;
    this.inline(node.children, here);
    if (this.length === start) return;
    if (node.verticalAlignment !== 'baseline') this.lose('raised', '', start, this.length);
    if (node.isStrikethrough) this.lose('struck', '', start, this.length);
  }

  private mark(name: string, here: Here): Here {
    const { kind, value } = readMark(name);
    switch (kind) {
      case 'ruby':
        this.ruby = { name: 'ruby', value };
        return here;
      case 'ruby-end':
        this.ruby = null;
        return here;
      case 'symbol':
        this.symbol = value;
        return here;
      case 'symbol-end': {
        const missing = this.symbol !== null && this.symbol !== '' ? this.symbol : null;
        this.symbol = null;
        if (missing === null) return here;
        const start = this.length;
        this.say(missingSign, here);
        this.lose('symbol', missing, start, this.length);
        return here;
      }
      case 'dots':
        return { ...here, dots: true };
      case 'hidden':
        return { ...here, hidden: true };
      case 'drop-cap':
        this.dropCap = true;
        return here;
      default:
        this.lose(kind);
        return here;
    }
  }
}

export const extractText = (nodes: readonly WordNode[]): Extracted => {
  const extractor = new Extractor();
  extractor.blocks(nodes);
  extractor.finish();
  return { text: extractor.text(), paragraphs: extractor.paragraphs, losses: extractor.losses, units: extractor.units };
};
