/** Reads a manuscript in the plainest way, on purpose not with Banxin's own reader: what must come back from the page. */

import { readFileSync } from 'node:fs';

export interface Manuscript {
  readonly front: Readonly<Record<string, string>>;
  /** paragraphs and the lines of subheads, marks taken off */
  readonly blocks: readonly string[];
}

const plain = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\{[^}]*\}/gu, '$1')
    .replace(/(?<!\\)\*+/gu, '')
    .replace(/\\(?=\p{P}|\p{S})/gu, '');

export const manuscript = (file: string): Manuscript => {
  const [, head = '', body = ''] =
    /^(?:---\n([\s\S]*?)\n---\n)?([\s\S]*)$/u.exec(readFileSync(file, 'utf8').replace(/\r\n?/gu, '\n')) ?? [];
  const fields = head.split('\n').flatMap((line) => {
    const [, key, value] = /^(\w+):\s*(.*?)\s*$/u.exec(line) ?? [];
    return key && value && value !== 'null' ? [[key, value.replace(/^(['"])(.*)\1$/u, '$2')] as const] : [];
  });
  const blocks = body
    .split(/\n[ \t]*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    // a section break is printed as three asterisks
    .map((block) => (block === '---' ? '＊　＊　＊' : block))
    .map((block) => plain(block.replace(/^(#+|>|-)\s+/gmu, '').replace(/\\\n/gu, '\n')));
  return { front: Object.fromEntries(fields), blocks };
};

/** The running text as it stands on the page: the dateline before the first paragraph, the credit after the last. */
export const runningText = ({ front, blocks }: Manuscript): string =>
  `${front.dateline ? `${front.dateline} ` : ''}${blocks.join('\n')}${front.credit ? `\n${front.credit}` : ''}`;
