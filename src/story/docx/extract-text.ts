/** Extracts the plain text of a Word document, a line for each paragraph, with what holds over which words and what was left out where. */

import { styleMeaning } from './style-names.ts';
import type { Extracted, Loss, LossKind, Stretch, StretchMark, TextParagraph } from './text-paragraph.ts';
import type { WordNode } from './word-document.ts';
import { readMark } from './word-marks.ts';
import { onlyCell, tableWords, unitsOf, type WordTable } from './word-table.ts';

type Of<T extends WordNode['type']> = Extract<WordNode, { readonly type: T }>;

/** 代替符: printed where a sign of a symbol font has no character (Unicode, U+3013: a substitute for what is not in the font). */
const missingSign = '〓';

const bold: StretchMark = { name: 'bold' };
const kai: StretchMark = { name: 'kai' };
const dots: StretchMark = { name: 'dots' };

/** What holds where we are in the tree. */
interface Here {
  readonly bold: boolean;
  readonly kai: boolean;
  readonly dots: boolean;
  readonly hidden: boolean;
}

const plainly: Here = { bold: false, kai: false, dots: false, hidden: false };

/** Marks nest in this order, the reading outermost, so that it is never cut in two. */
const marksOf = (here: Here, ruby: StretchMark | null): readonly StretchMark[] => {
  const found: StretchMark[] = [];
  if (ruby) found.push(ruby);
  if (here.dots) found.push(dots);
  if (here.bold) found.push(bold);
  if (here.kai) found.push(kai);
  return found;
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
    const marks = marksOf(here, this.ruby);
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

  private table(node: WordTable): void {
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
      this.paragraphs.push({
        start: first?.start ?? start,
        end: this.length,
        styleId,
        styleName,
        numbering,
        stretches: first ? [...first.stretches, ...stretches] : stretches,
      });
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
