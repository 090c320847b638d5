/** Compares the text that comes back from a PDF with what was written: every character, in order, and no space that nobody wrote. */

/** A text as its characters without white space, and the white space before each of them. */
interface Bared {
  readonly characters: string;
  readonly before: readonly string[];
}

const bared = (text: string): Bared => {
  let characters = '';
  let gap = '';
  const before: string[] = [];
  for (const unit of text.split('')) {
    if (/[\s\u200b\ufeff]/u.test(unit)) gap += unit;
    else {
      characters += unit;
      before.push(gap);
      gap = '';
    }
  }
  return { characters, before };
};

export interface Comparison {
  /** the text stands in what came back, whole, as one run */
  readonly whole: boolean;
  /** the longest beginning of it that does, for the message when it is not whole */
  readonly upTo: string;
  /** spaces inside a line where the manuscript has none, with what stands on both sides */
  readonly stray: readonly string[];
  /** spaces between two words of Latin or figures that did not come back */
  readonly lost: readonly string[];
  /** where the run begins among the characters that came back; -1 if it is not there */
  readonly at: number;
}

const latin = /[\p{Script=Latin}\p{Nd}]/u;

export const compare = (back: string, wanted: string): Comparison => {
  const got = bared(back);
  const want = bared(wanted);
  const at = got.characters.indexOf(want.characters);
  if (at < 0) {
    let low = 0;
    let high = want.characters.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (got.characters.includes(want.characters.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    return { whole: false, upTo: want.characters.slice(Math.max(0, low - 20), low), stray: [], lost: [], at };
  }
  const stray: string[] = [];
  const lost: string[] = [];
  for (let i = 1; i < want.characters.length; i++) {
    const gap = got.before[at + i] ?? '';
    const asked = want.before[i] ?? '';
    const around = `${want.characters.slice(Math.max(0, i - 6), i)}|${want.characters.slice(i, i + 6)}`;
    // A line end is where the line ends; a space beside it is no space inside the text.
    if (gap !== '' && !/[\n\r\f]/u.test(gap) && asked === '') stray.push(around);
    if (gap === '' && asked !== '' && latin.test(want.characters[i - 1] ?? '') && latin.test(want.characters[i] ?? '')) lost.push(around);
  }
  return { whole: true, upTo: wanted, stray, lost, at };
};

/** What is left of the characters that came back once the texts found in them are taken out, each once: nothing may be doubled. */
export const remainder = (back: string, texts: readonly string[]): string => {
  let left = bared(back).characters;
  for (const text of [...texts].sort((a, b) => b.length - a.length)) {
    const { characters } = bared(text);
    const at = left.indexOf(characters);
    if (at >= 0) left = `${left.slice(0, at)}\n${left.slice(at + characters.length)}`;
  }
  return left.replace(/\n+/gu, '\n').trim();
};
