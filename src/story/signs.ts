/** Signs: where the next character stands that may be markup; most paragraphs have none and are never looked at one by one. */

/** Answers, for places asked for in the order of the file, the next sign at or after one; past the last, infinity. */
export type SignFinder = (from: number) => number;

/** `signs`: a class of characters, as a regular expression has it. */
export const signFinder = (text: string, signs: string): SignFinder => {
  const search = new RegExp(signs, 'g');
  let found = -1;
  return (from) => {
    if (found < from) {
      search.lastIndex = from;
      found = search.test(text) ? search.lastIndex - 1 : Number.POSITIVE_INFINITY;
    }
    return found;
  };
};
