/** Whether a ` #` behind plain words is likelier the middle of a title than the start of a comment. */

/** Keys whose words are printed large: there a sign of number, a topic, a key of music may stand. */
const titles = new Set(['headline', 'kicker', 'main', 'deck', 'banner', 'caption', 'title', 'text', 'quote']);

/**
 * `blanks` stand before the `#` and `next` behind it. Two blanks set a comment off; after one, `#1` is doubtful behind any words, and `# `
 * behind those of a title.
 */
export const commentCuts = (key: string | null, blanks: number, next = ''): boolean => {
  if (blanks !== 1) return false;
  return /[^\s#!]/.test(next) || (key !== null && titles.has(key));
};
