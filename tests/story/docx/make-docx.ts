/** Word files for tests, made in memory: a zip of stored or deflated entries, and the parts of a small document. */

import { crc32, deflateRawSync } from 'node:zlib';
import type { Finding } from '../../../src/base/finding.ts';
import { projectPath } from '../../../src/source/path.ts';
import { readManuscript } from '../../../src/story/read-story.ts';
import type { Reading } from '../../../src/story/reader.ts';
import { drawn } from '../manuscript.ts';

export interface Entry {
  readonly name: string;
  readonly body: Uint8Array;
  readonly deflated?: boolean;
  /** figures that lie */
  readonly claims?: { readonly size?: number; readonly crc?: number; readonly flags?: number; readonly method?: number };
}

const encoder = new TextEncoder();

export const zip = (entries: readonly Entry[]): Uint8Array => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body, deflated, claims } of entries) {
    const packed = deflated ? deflateRawSync(body) : Buffer.from(body);
    const title = Buffer.from(name);
    const figures = Buffer.alloc(26);
    figures.writeUInt16LE(20, 0);
    figures.writeUInt16LE(claims?.flags ?? 0, 2);
    figures.writeUInt16LE(claims?.method ?? (deflated ? 8 : 0), 4);
    figures.writeUInt32LE(claims?.crc ?? crc32(body), 10);
    figures.writeUInt32LE(packed.length, 14);
    figures.writeUInt32LE(claims?.size ?? body.length, 18);
    figures.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), figures, title, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), figures, rest, title]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.set([0x50, 0x4b, 5, 6]);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
};

export const escaped = (text: string): string => text.replace(/[&<>"'\r\n\u0085\u2028]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${spaces}><w:body>${body}<w:sectPr/></w:body></w:document>`;

const style = (id: string, name: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

const styles = [
  style('Title', 'Title'),
  style('Subtitle', 'Subtitle'),
  style('1', 'heading 1'),
  style('2', 'heading 2'),
  style('a3', 'Quote'),
  style('a', 'Normal'),
  style('a4', 'List Paragraph'),
  style('a5', 'Strong', 'character'),
  style('a6', 'Emphasis', 'character'),
].join('');

const level = (format: string): string => `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
const numbering = `<w:abstractNum w:abstractNumId="0">${level('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level('chineseCounting')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** The entries of a whole document: `body` is what stands in its `w:body`. */
export const entriesOf = (body: string): Entry[] =>
  Object.entries({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': documentXml(body),
    'word/_rels/document.xml.rels': relations(relation('r1', 'styles', 'styles.xml') + relation('r2', 'numbering', 'numbering.xml')),
    'word/styles.xml': `<w:styles ${spaces}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${spaces}>${numbering}</w:numbering>`,
  }).map(([name, text]) => ({ name, body: encoder.encode(text) }));

export const docxOf = (body: string): Uint8Array => zip(entriesOf(body));

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const paragraph = (inner: string, styleId = '', more = ''): string =>
  `<w:p><w:pPr>${styleId === '' ? '' : `<w:pStyle w:val="${styleId}"/>`}${more}</w:pPr>${inner}</w:p>`;

export const words = (text: string, styleId = ''): string => paragraph(run(text), styleId);

export const readDocx = async (bytes: Uint8Array): Promise<Reading> => readManuscript(projectPath('story.docx')!, bytes);

/** What comes of a body: every block as `kind: words`. */
export const blocks = async (body: string): Promise<string[]> =>
  (await readDocx(docxOf(body))).story.blocks.map((block) => `${block.kind}: ${drawn(block)}`);

/** Every finding as `code@the words it points at`. */
export const faults = async (body: string): Promise<string[]> => {
  const { story, findings } = await readDocx(docxOf(body));
  return findings.map(({ code, at }: Finding) => `${code}@${story.file.text.slice(at!.start, at!.end)}`);
};
