/** Western text in a vertical line: which stretches stand upright, which are set across it (直排内横排, tate-chu-yoko), and which quotes stay western. */

/** A stretch of a text by offsets, `end` not included. */
export interface Upright {
  readonly start: number;
  readonly end: number;
  /** set across the line in one em; each character upright in its own em; a quotation mark that is turned with its Latin words; a part of a note in two lines */
  readonly how: 'across' | 'upright' | 'western' | 'note';
}

/** Numbers of two and three figures are set across the line, longer ones turned (CLREQ #mixed_text_composition_in_vertical, JLREQ #handling_of_tatechuyoko). */
const MOST_FIGURES = 3;
/** Acronyms of up to so many capitals stand upright letter by letter. */
const MOST_CAPITALS = 4;
/** … and what is marked `{tcy}` holds so many characters at most, or it could not be read. */
const MOST_ACROSS = 4;

/** ℃ has an em of its own and stands upright (UAX #50), so figures before it are figures by themselves. */
const words = /[0-9A-Za-z\u00c0-\u024f]+(?:[.,:'’&+\-/][0-9A-Za-z\u00c0-\u024f]+)*[%‰°]?/g;

/** A quotation wholly of western words keeps its marks (GB/T 15834 5.2.3 speaks of Chinese ones). */
const quotations = /[“‘]([\x20-\x7e\u00c0-\u024f’]+)[”’]/g;

const isUpright = (word: string): boolean => /^[A-Za-z]$/.test(word) || (/^[A-Z]+$/.test(word) && word.length <= MOST_CAPITALS);

/** Stretches in their order. `asked` are the ranges of the manuscript's `{tcy}`. */
export const uprights = (text: string, asked: readonly (readonly [number, number])[]): Upright[] => {
  const found: Upright[] = [];
  for (const [start, end] of asked)
    if (end > start && [...text.slice(start, end)].length <= MOST_ACROSS) found.push({ start, end, how: 'across' });
  const free = (start: number, end: number): boolean => !found.some((f) => f.start < end && start < f.end);
  for (const match of text.matchAll(quotations)) {
    // an acronym stands upright, and Chinese marks with it
    if (!/[A-Za-z\u00c0-\u024f]/.test(match[1]!) || isUpright(match[1]!)) continue;
    const end = match.index + match[0].length;
    for (const at of [match.index, end - 1]) if (free(at, at + 1)) found.push({ start: at, end: at + 1, how: 'western' });
  }
  for (const match of text.matchAll(words)) {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    if (!free(start, end) || beside(text, start, end)) continue;
    if (/^[0-9]+$/.test(word)) {
      if (word.length === 1) found.push({ start, end, how: 'upright' });
      else if (word.length <= MOST_FIGURES) found.push({ start, end, how: 'across' });
    } else if (/^[A-Za-z]$/.test(word) || (/^[A-Z]+$/.test(word) && word.length <= MOST_CAPITALS))
      found.push({ start, end, how: 'upright' });
  }
  return found.sort((a, b) => a.start - b.start);
};

/** Whether other western text stands beside a word, a space away at most: then it is one of several, and turned with them. */
const beside = (text: string, start: number, end: number): boolean =>
  /[!-~\u00c0-\u024f] ?$/.test(text.slice(Math.max(0, start - 2), start)) || /^ ?[!-~\u00c0-\u024f]/.test(text.slice(end, end + 2));
