/** Which characters a face that is only `for: latin` is asked for. */

/**
 * Letters, digits and the marks of Latin writing. Never the marks that Chinese shares with it, “ ” ‘ ’ … — ·: in Chinese text they come from
 * the Han face (CLREQ, marks shared with Latin), so general punctuation is left out but for hyphens, the en dash and per mille.
 */
export const isLatin = (codePoint: number): boolean => {
  if (codePoint < 0x7f) return codePoint >= 0x20;
  if (codePoint <= 0x24f) return codePoint >= 0xa0 && codePoint !== 0xb7;
  // combining marks that stand over letters; Latin Extended Additional; hyphens and en dash; ‰; €; ™; ﬁ ﬂ
  return (
    (codePoint >= 0x300 && codePoint <= 0x36f) ||
    (codePoint >= 0x1e00 && codePoint <= 0x1eff) ||
    (codePoint >= 0x2010 && codePoint <= 0x2013) ||
    codePoint === 0x2030 ||
    codePoint === 0x20ac ||
    codePoint === 0x2122 ||
    (codePoint >= 0xfb00 && codePoint <= 0xfb06)
  );
};

/** Characters that print nothing and need no font: controls, zero-width marks, direction marks, variation selectors, tags. */
export const printsNothing = (codePoint: number): boolean =>
  codePoint < 0x20 ||
  (codePoint >= 0x7f && codePoint < 0xa0) ||
  codePoint === 0xad ||
  (codePoint >= 0x200b && codePoint <= 0x200f) ||
  (codePoint >= 0x2028 && codePoint <= 0x202e) ||
  (codePoint >= 0x2060 && codePoint <= 0x206f) ||
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
  codePoint === 0xfeff ||
  (codePoint >= 0xe0000 && codePoint <= 0xe0fff);
