/** Finds the slips that make YAML read something else than was meant (headline：, at:c1, －story), says so, and repairs them to read on. */

import { type Finding, finding, type Message } from '../../base/finding.ts';
import { type SourceFile, span } from '../../source/source-file.ts';
import { foldWidth } from '../fold-width.ts';
import type { Edit } from './mended.ts';
import { dash, indentation, tightColon, wideColon, wideComma } from './messages.ts';

const word = '[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ0-9０-９－-]*';

/** Indentation, dashes of lists, a key, a colon. */
const keyLine = new RegExp(`^([ \\t\\u3000\\u00a0]*)((?:[-－–—][ \\t\\u3000\\u00a0]*)*)(${word})([ \\u3000]*)([:：])`);
const inBraces = new RegExp(`([{,，])([ \\u3000]*)(${word})([ \\u3000]*)([:：])`, 'g');
const opensBlock = /(?:^|[:-])[ \t]+[|>][+-]?[1-9]?[+-]?[ \t]*(?:#.*)?$/;

/** A full-width space is as wide as two; a tab is as wide as the editor makes it, and level with the key above when it can be. */
const seenWidth = (blanks: string, keyColumn: number): number => {
  const wide = (tab: number): number => [...blanks].reduce((sum, blank) => sum + (blank === '\t' ? tab : blank === '\u3000' ? 2 : 1), 0);
  return [2, 4, 8].map(wide).find((width) => width === keyColumn) ?? wide(2);
};

export interface Slips {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

/** Only a key of the language is taken for a key; words that merely look like one stay words. */
export const findSlips = (file: SourceFile, known: ReadonlySet<string>): Slips => {
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  const tell = (message: Message, key: string, start: number, end: number): void => {
    findings.push(finding(message, { key }, span(file, start, end)));
  };
  /** The colon after a key, and whether it is one; `tight`: a half-width colon needs its space too. */
  const colon = (mark: string, at: number, key: string): void => {
    const next = file.text[at + 1];
    const spaced = next === undefined || next === ' ' || next === '\n' || next === '\t';
    if (mark === '：') {
      edits.push({ at, removed: 1, inserted: spaced ? ':' : ': ' });
      tell(wideColon, key, at, at + 1);
    } else if (!spaced) {
      edits.push({ at: at + 1, removed: next === '\u3000' ? 1 : 0, inserted: ' ' });
      tell(tightColon, key, at, at + 1);
    }
  };

  let blockIndent = -1;
  /** where the key of the line above begins */
  let keyColumn = 0;
  for (let start = 0; start < file.text.length; ) {
    const feed = file.text.indexOf('\n', start);
    const end = feed < 0 ? file.text.length : feed;
    const line = file.text.slice(start, end);
    const lineStart = start;
    start = end + 1;
    const bare = line.trimStart();
    if (bare === '' || bare[0] === '#') continue;
    if (blockIndent >= 0) {
      if (line.length - bare.length > blockIndent) continue;
      blockIndent = -1;
    }
    const found = keyLine.exec(line);
    const key = found ? foldWidth(found[3]!) : '';
    const isKey = found !== null && known.has(key);
    if (isKey) {
      const blanks = found[1]!;
      const dashes = found[2]!;
      const keyAt = blanks.length + dashes.length;
      if (/[\u3000\u00a0\t]/.test(blanks)) {
        edits.push({ at: lineStart, removed: blanks.length, inserted: ' '.repeat(seenWidth(blanks, keyColumn)) });
        tell(indentation, key, lineStart, lineStart + blanks.length);
      }
      if (dashes !== '' && !/^(?:- +)+$/.test(dashes)) {
        edits.push({
          at: lineStart + blanks.length,
          removed: dashes.length,
          inserted: '- '.repeat(dashes.replace(/[^-－–—]/g, '').length),
        });
        tell(dash, key, lineStart + blanks.length, lineStart + keyAt);
      }
      colon(found[5]!, lineStart + found[0].length - 1, key);
      keyColumn = /[\u3000\u00a0\t]/.test(blanks) ? keyColumn : keyAt;
    }
    const brace = line.indexOf('{');
    if (brace >= 0 && /[：，]|:[^\s]/.test(line)) {
      inBraces.lastIndex = brace;
      for (let inner = inBraces.exec(line); inner; inner = inBraces.exec(line)) {
        const innerKey = foldWidth(inner[3]!);
        const quoted = line.slice(0, inner.index).replace(/[^"']/g, '').length % 2 === 1;
        const open = line.lastIndexOf('{', inner.index) > line.lastIndexOf('}', inner.index - 1);
        if (quoted || !open || !known.has(innerKey)) continue;
        const at = lineStart + inner.index;
        if (inner[1] === '，') {
          edits.push({ at, removed: 1, inserted: ',' });
          tell(wideComma, innerKey, at, at + 1);
        }
        colon(inner[5]!, at + inner[0].length - 1, innerKey);
      }
    }
    if (opensBlock.test(line)) blockIndent = isKey ? found[1]!.length + found[2]!.length : line.length - bare.length;
  }
  return { edits, findings };
};
