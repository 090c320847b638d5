/** Reads manuscripts in Word's format: bytes in, blocks with marks out; what cannot come along is reported with its place, never dropped unsaid. */

import type { Message } from '../../base/finding.ts';
import type { ProjectPath } from '../../source/path.ts';
import { lineColumn, type SourceFile } from '../../source/source-file.ts';
import { type FaultList, faultList } from '../fault-list.ts';
import { checkCharacters } from '../hygiene.ts';
import type { BytesReader, Reading } from '../reader.ts';
import { blocksOf } from './blocks-of.ts';
import { extractText } from './extract-text.ts';
import { findParts, limitInMegabytes, type PartFault } from './find-parts.ts';
import * as say from './messages.ts';
import { simplifyDocument } from './simplify-document.ts';
import type { Extracted, Loss, LossKind } from './text-paragraph.ts';
import { readWord } from './word-document.ts';
import { attribute, scanXml } from './xml-scan.ts';

const partFaults: Readonly<Record<PartFault['fault'], Message>> = {
  'not-zip': say.docxNotZip,
  'no-document': say.docxNoDocument,
  broken: say.docxBroken,
  encrypted: say.docxEncrypted,
  'too-large': say.docxTooLarge,
};

const lossMessages: Readonly<Record<LossKind, Message>> = {
  table: say.docxTables,
  picture: say.docxPictures,
  note: say.docxNotes,
  comment: say.docxComments,
  hidden: say.docxHidden,
  change: say.docxChanges,
  raised: say.docxRaised,
  struck: say.docxStruck,
  formula: say.docxFormulas,
  'text-box': say.docxTextBoxes,
  symbol: say.docxSymbols,
  'other-file': say.docxOtherFiles,
};

/** A story without text, and what kept it from having any. */
const unread = (path: ProjectPath, message: Message, values: Readonly<Record<string, string | number>>): Reading => {
  const file: SourceFile = { path, text: '' };
  const faults = faultList(file);
  faults.add(message, 0, 0, values);
  return { story: { file, front: {}, blocks: [] }, findings: faults.sorted() };
};

/** The ids of the styles a part defines; `null` when its XML is broken. */
const styleIds = (xml: string): ReadonlySet<string> | null => {
  const ids = new Set<string>();
  const fault = scanXml(xml, {
    start: (name, attributes) => {
      const id = /(^|:)style$/.test(name) ? attribute(attributes, 'styleId') : null;
      if (id !== null) ids.add(id);
    },
    end: () => {},
    words: () => {},
  });
  return fault === null ? ids : null;
};

const isSound = (xml: string): boolean => scanXml(xml, { start: () => {}, end: () => {}, words: () => {} }) === null;

/** The lines where something stands, as people read them: the first dozen. */
const linesOf = (text: string, offsets: readonly number[]): string => {
  const lines = [...new Set(offsets.map((offset) => lineColumn(text, offset).line))];
  return lines.length > 12 ? `${lines.slice(0, 12).join(', ')} …` : lines.join(', ');
};

/** One finding for each kind of loss, at the first of them. */
const reportLosses = (text: string, losses: readonly Loss[], faults: FaultList): void => {
  const kinds = new Map<LossKind, Loss[]>();
  for (const loss of losses) {
    const same = kinds.get(loss.kind);
    if (same) same.push(loss);
    else kinds.set(loss.kind, [loss]);
  }
  for (const [kind, all] of kinds) {
    const first = all[0]!;
    const what =
      kind === 'symbol' ? [...new Set(all.map((loss) => loss.what))].slice(0, 12).join(', ') : all.map((loss) => loss.what).join('');
    const characters = kind === 'table' ? all.reduce((sum, loss) => sum + Number(loss.what), 0) : [...what].length;
    const lines = linesOf(
      text,
      all.map((loss) => loss.start),
    );
    faults.add(lossMessages[kind], first.start, first.end, { count: all.length, lines, what, characters });
  }
};

const readExtract = (path: ProjectPath, extracted: Extracted, units: number): Reading => {
  const file: SourceFile = { path, text: extracted.text };
  const faults = faultList(file);
  checkCharacters(file.text, faults);
  const { front, blocks, numbered } = blocksOf(extracted);
  reportLosses(file.text, extracted.losses, faults);
  const first = numbered[0];
  if (first) {
    const values = {
      count: numbered.length,
      lines: linesOf(
        file.text,
        numbered.map((paragraph) => paragraph.start),
      ),
    };
    faults.add(say.docxNumbers, first.start, first.end, values);
  }
  if (extracted.units !== units) faults.add(say.docxLost, 0, 0, { count: Math.abs(units - extracted.units) });
  if (blocks.length === 0 && front.headline === undefined) faults.add(say.docxEmpty, 0, 0);
  return { story: { file, front, blocks }, findings: faults.sorted() };
};

const read = async (path: ProjectPath, bytes: Uint8Array): Promise<Reading> => {
  const parts = findParts(bytes);
  if ('fault' in parts) return unread(path, partFaults[parts.fault], { part: parts.part, limit: limitInMegabytes });
  const styles = parts.styles === null ? new Set<string>() : styleIds(parts.styles);
  if (styles === null) return unread(path, say.docxXml, { part: 'styles.xml', place: 0 });
  if (parts.numbering !== null && !isSound(parts.numbering)) return unread(path, say.docxXml, { part: 'numbering.xml', place: 0 });
  const simple = simplifyDocument(parts.document, styles);
  if (simple === 'no-body') return unread(path, say.docxNoDocument, { part: parts.documentName });
  if (simple === 'too-large') return unread(path, say.docxTooLong, { part: parts.documentName });
  if ('wrongAt' in simple) return unread(path, say.docxXml, { part: parts.documentName, place: simple.wrongAt });
  let extracted: Extracted;
  try {
    extracted = extractText(await readWord({ document: simple.xml, styles: parts.styles, numbering: parts.numbering }));
  } catch (error) {
    // a foreign decoder: whatever it throws is said of the file
    return unread(path, say.docxUnread, { reason: error instanceof Error ? error.message : String(error) });
  }
  return readExtract(path, extracted, simple.units);
};

export const docx: BytesReader = { kind: 'bytes', extensions: ['.docx'], read };
