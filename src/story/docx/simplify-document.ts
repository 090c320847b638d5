/** Simplifies a Word document to what a manuscript needs, before mammoth reads it: what mammoth would lose is said in elements it keeps. */

import { Names, type Role, roleOf } from './markup.ts';
import { type PropertyReader, readProperties } from './read-properties.ts';
import { RunWriter } from './run-writer.ts';
import { sayMark } from './word-marks.ts';
import { attribute, readEntities, scanXml, writeEntities, type XmlListener } from './xml-scan.ts';

export interface Simplified {
  readonly xml: string;
  /** UTF-16 units of words in it: what must come out of mammoth again */
  readonly units: number;
}

export type Unsimple = { readonly wrongAt: number } | 'no-body' | 'too-large';

/** mammoth takes some 16 µs an element: this many are five seconds, and a manuscript of a million characters has a tenth of them. */
const mostElements = 300_000;

/** Signs of symbol fonts that are asked of mammoth; it remembers a warning for each it does not know, and compares them all. */
const mostSymbols = 256;

interface Open {
  readonly name: string;
  readonly role: Role | null;
  /** how much had been written when it began */
  readonly units: number;
  readonly drawings: number;
}

/** mammoth joins a paragraph whose end is deleted to the next: this one is for the last. */
const oneMore = '<w:p></w:p>';

class Simplifier implements XmlListener {
  private readonly xml: string;
  private readonly styles: ReadonlySet<string>;
  private readonly names = new Names();
  private readonly open: Open[] = [];
  readonly out = new RunWriter();
  /** properties of the runs we are in; a text box's paragraphs begin anew */
  private readonly runs: string[] = [''];
  /** within an element that is left out: how deep */
  private skipped = 0;
  private properties: PropertyReader | null = null;
  private collecting = false;
  private collected = '';
  /** the reading of a ruby at hand; `null` outside its `w:rt` */
  private reading: string | null = null;
  private ruby = '';
  /** of the alternatives we are in: whether one has been taken */
  private readonly taken: boolean[] = [];
  private readonly symbols = new Set<string>();
  private drawings = 0;
  private endDeleted = false;
  units = 0;
  hasBody = false;

  constructor(xml: string, styles: ReadonlySet<string>) {
    this.xml = xml;
    this.styles = styles;
  }

  result(): string {
    if (this.endDeleted) this.out.put(oneMore);
    return this.out.document();
  }

  private openRun(): void {
    this.out.openRun(this.runs[this.runs.length - 1]!);
  }

  private say(words: string): void {
    if (words === '') return;
    if (this.reading !== null) this.reading += words;
    else {
      this.openRun();
      this.out.say(words);
      this.units += words.length;
    }
  }

  start(written: string, attributes: string): void {
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    this.names.declare(attributes);
    const name = this.names.of(written);
    if (this.properties) {
      if (!this.properties.start(name, attributes)) this.skipped = 1;
      else this.open.push({ name, role: null, units: 0, drawings: 0 });
      return;
    }
    const role = roleOf(name);
    this.open.push({ name, role, units: this.units, drawings: this.drawings });
    if (name === 'w:body') this.hasBody = true;
    if (role !== null) this.begin(role, name, attributes);
  }

  private begin(role: Role, name: string, attributes: string): void {
    switch (role) {
      case 'paragraph':
      case 'container':
        this.out.closeRun();
        this.runs.push('');
        this.out.put(`<${name}>`);
        return;
      case 'run':
        this.runs.push('');
        return;
      case 'kept-words':
        this.collecting = true;
        this.collected = '';
        return;
      case 'properties':
        this.properties = readProperties(name, this.styles);
        return;
      case 'tab':
      case 'break':
        // a break to the next page or column is no part of the text
        if (this.reading !== null || /^(page|column)$/.test(attribute(attributes, 'type') ?? '')) return;
        this.openRun();
        this.out.put(role === 'tab' ? '<w:tab/>' : '<w:br/>');
        return;
      case 'hard-hyphen':
        this.say('\u2011');
        return;
      case 'soft-hyphen':
        this.say('\u00ad');
        return;
      case 'symbol':
        this.symbol(attribute(attributes, 'char') ?? '', attribute(attributes, 'font') ?? '');
        return;
      case 'footnote':
      case 'endnote':
      case 'comment':
        this.out.put(`<w:${role}Reference w:id="0"/>`);
        return;
      case 'deleted':
        this.out.put(sayMark('change'));
        this.leaveOut();
        return;
      case 'inserted':
        this.out.put(sayMark('change'));
        return;
      case 'reading':
        this.reading = '';
        return;
      case 'read-base':
        if (this.ruby !== '') this.out.put(sayMark('ruby', this.ruby));
        return;
      case 'bitmap':
        this.out.put(sayMark('picture'));
        this.drawings++;
        return;
      case 'text-box':
        this.out.put(sayMark('text-box'));
        return;
      case 'formula':
        this.out.put(sayMark('formula'));
        return;
      case 'other-file':
        this.out.put(sayMark('other-file'));
        return;
      case 'choices':
        this.taken.push(false);
        return;
      case 'choice':
        if (this.taken.at(-1)) this.leaveOut();
        return;
      case 'dropped':
        this.leaveOut();
        return;
      case 'drawing':
        return;
    }
  }

  /** Leaves out the element that has just begun. */
  private leaveOut(): void {
    this.open.pop();
    this.skipped = 1;
  }

  private symbol(char: string, font: string): void {
    if (this.reading !== null) return;
    this.openRun();
    this.out.put(sayMark('symbol', `${char} ${font}`));
    const sign = `${char} ${font}`;
    if (/^[0-9a-f]{1,6}$/i.test(char) && (this.symbols.has(sign) || this.symbols.size < mostSymbols)) {
      this.symbols.add(sign);
      this.out.put(`<w:sym w:font="${writeEntities(font)}" w:char="${char}"/>`);
    }
    this.out.put(sayMark('symbol-end'));
  }

  end(): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const { name, role, units, drawings } = this.open.pop()!;
    if (this.properties) {
      if (role === 'properties') this.endProperties(this.properties);
      else this.properties.end(name);
      return;
    }
    const wrote = this.units > units || this.drawings > drawings;
    switch (role) {
      case 'paragraph':
      case 'container':
        this.out.closeRun();
        this.runs.pop();
        this.out.put(`</${name}>`);
        return;
      case 'run':
        this.runs.pop();
        return;
      case 'kept-words':
        this.collecting = false;
        // a line feed in the file is a space on the page, as in any XML
        this.say(this.collected.replace(/\r\n?|\n/g, ' '));
        return;
      case 'reading':
        this.ruby = this.reading ?? '';
        this.reading = null;
        return;
      case 'read-base':
        if (this.ruby !== '') this.out.put(sayMark('ruby-end'));
        this.ruby = '';
        return;
      case 'drawing':
        // neither picture nor words: a chart, a diagram, a line
        if (wrote) return;
        this.out.put(sayMark('picture'));
        this.drawings++;
        return;
      case 'choice':
        if (wrote && this.taken.length > 0) this.taken[this.taken.length - 1] = true;
        return;
      case 'choices':
        this.taken.pop();
        return;
    }
  }

  private endProperties(read: PropertyReader): void {
    this.properties = null;
    const parent = this.open.at(-1)?.name;
    if (read.of === 'w:pPr') {
      if (parent !== 'w:p') return;
      this.endDeleted = read.joins();
      this.out.put(read.written());
    } else if (parent === 'w:r') this.runs[this.runs.length - 1] = read.written();
  }

  words(from: number, to: number, literal: boolean): void {
    if (!this.collecting || this.skipped > 0) return;
    const words = this.xml.slice(from, to);
    this.collected += literal ? words : readEntities(words);
  }
}

/** `styles`: ids of the styles that the document defines; others are forgotten, unless everyone knows what they mean. */
export const simplifyDocument = (xml: string, styles: ReadonlySet<string>): Simplified | Unsimple => {
  const simplifier = new Simplifier(xml, styles);
  const wrongAt = scanXml(xml, simplifier);
  if (wrongAt !== null) return { wrongAt };
  if (!simplifier.hasBody) return 'no-body';
  if (simplifier.out.elements > mostElements) return 'too-large';
  return { xml: simplifier.result(), units: simplifier.units };
};
