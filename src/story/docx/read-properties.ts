/** Properties of a paragraph or a run: the few that a manuscript heeds, read from the many that Word writes. */

import { styleMeaning } from './style-names.ts';
import { sayMark } from './word-marks.ts';
import { attribute, writeEntities } from './xml-scan.ts';

export interface PropertyReader {
  readonly of: 'w:pPr' | 'w:rPr';
  /** Told of each element inside; `false`: nothing within it matters. */
  start(name: string, attributes: string): boolean;
  end(name: string): void;
  /** Whether the paragraph's end is deleted, so that it runs on into the next (ECMA-376-1 17.13.5.15). */
  joins(): boolean;
  /** What is kept of it, as mammoth reads it. */
  written(): string;
}

const isOn = (attributes: string): boolean => !/^(false|0|off|none)$/.test(attribute(attributes, 'val') ?? '');

/** A style no part defines: mammoth warns of each, and compares all its warnings; what everyone knows (Heading1) is let through. */
const styleOf = (tag: string, attributes: string, styles: ReadonlySet<string>): string => {
  const id = attribute(attributes, 'val') ?? '';
  return styles.has(id) || styleMeaning(id) !== null ? `<w:${tag} w:val="${writeEntities(id)}"/>` : '';
};

const figure = (attributes: string): string => /^\d{1,9}$/.exec(attribute(attributes, 'val') ?? '')?.[0] ?? '';

const readParagraph = (styles: ReadonlySet<string>): PropertyReader => {
  let style = '';
  let level = '';
  let list = '';
  let deleted = false;
  let dropCap = false;
  let ofTheMark = false;
  return {
    of: 'w:pPr',
    start(name, attributes) {
      if (ofTheMark) {
        if (name === 'w:del' || name === 'w:moveFrom') deleted = true;
        return false;
      }
      if (name === 'w:pStyle') style = styleOf('pStyle', attributes, styles);
      else if (name === 'w:ilvl') level = figure(attributes);
      else if (name === 'w:numId') list = figure(attributes);
      else if (name === 'w:framePr') dropCap = /^(drop|margin)$/.test(attribute(attributes, 'dropCap') ?? '');
      else if (name === 'w:rPr') ofTheMark = true;
      else if (name !== 'w:numPr') return false;
      return true;
    },
    end(name) {
      if (name === 'w:rPr') ofTheMark = false;
    },
    joins: () => deleted,
    written() {
      const numbered =
        list === '' ? '' : `<w:numPr>${level === '' ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr>`;
      const end = deleted ? '<w:rPr><w:del/></w:rPr>' : '';
      return `<w:pPr>${style}${numbered}${end}</w:pPr>${deleted ? sayMark('change') : ''}${dropCap ? sayMark('drop-cap') : ''}`;
    },
  };
};

const readRun = (styles: ReadonlySet<string>): PropertyReader => {
  let style = '';
  let bold = false;
  let italic = false;
  let raised = '';
  let dots = false;
  let hidden = false;
  let struck = false;
  return {
    of: 'w:rPr',
    start(name, attributes) {
      if (name === 'w:rStyle') style = styleOf('rStyle', attributes, styles);
      else if (name === 'w:b') bold = isOn(attributes);
      else if (name === 'w:i') italic = isOn(attributes);
      else if (name === 'w:vanish') hidden = isOn(attributes);
      else if (name === 'w:strike' || name === 'w:dstrike') struck ||= isOn(attributes);
      else if (name === 'w:em') dots = isOn(attributes);
      else if (name === 'w:vertAlign') raised = /^(superscript|subscript)$/.exec(attribute(attributes, 'val') ?? '')?.[0] ?? '';
      else return false;
      return true;
    },
    end() {},
    joins: () => false,
    written() {
      const kept = `${style}${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${struck ? '<w:strike/>' : ''}${raised === '' ? '' : `<w:vertAlign w:val="${raised}"/>`}`;
      return `${kept === '' ? '' : `<w:rPr>${kept}</w:rPr>`}${hidden ? sayMark('hidden') : ''}${dots ? sayMark('dots') : ''}`;
    },
  };
};

export const readProperties = (name: string, styles: ReadonlySet<string>): PropertyReader =>
  name === 'w:pPr' ? readParagraph(styles) : readRun(styles);
