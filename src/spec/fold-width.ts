/** Folds full-width letters, digits and signs to half width (全角转半角): what keys, places, lengths and names are read after. */

const needsFolding = /[\u3000\uff01-\uff5e\u2010-\u2015\u2212]/;

/**
 * `ｃ１－３　ｒ２：４` → `c1-3 r2:4`; hyphens, en dash and minus to `-`. Words are never folded. One character gives one character,
 * so offsets hold.
 */
export const foldWidth = (text: string): string => {
  if (!needsFolding.test(text)) return text;
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3000) folded += ' ';
    else if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) folded += '-';
    else folded += text[i];
  }
  return folded;
};
