/** The names a font gives itself, read from its `name` table: family and PostScript name. */

export interface FontNames {
  readonly family: string;
  readonly postscriptName: string;
}

const family = 1;
const postscript = 6;
const typographicFamily = 16;

const decode = (view: DataView, at: number, length: number, twoBytes: boolean): string => {
  let text = '';
  for (let i = 0; i < length; i += twoBytes ? 2 : 1) text += String.fromCharCode(twoBytes ? view.getUint16(at + i) : view.getUint8(at + i));
  return text;
};

/** Names by id; English before other languages, Windows (3) before Macintosh (1). A table that is missing or short gives empty names. */
export const readNames = (view: DataView | undefined): FontNames => {
  const found = new Map<number, { readonly text: string; readonly rank: number }>();
  if (view && view.byteLength >= 6) {
    const count = view.getUint16(2);
    const strings = view.getUint16(4);
    for (let i = 0, at = 6; i < count && at + 12 <= view.byteLength; i++, at += 12) {
      const id = view.getUint16(at + 6);
      if (id !== family && id !== postscript && id !== typographicFamily) continue;
      const platform = view.getUint16(at);
      const language = view.getUint16(at + 4);
      const rank = platform === 3 && language === 0x409 ? 3 : platform === 3 || platform === 0 ? 2 : platform === 1 ? 1 : 0;
      const length = view.getUint16(at + 8);
      const start = strings + view.getUint16(at + 10);
      if (rank <= (found.get(id)?.rank ?? 0) || start + length > view.byteLength || (platform !== 1 && length % 2 === 1)) continue;
      found.set(id, { text: decode(view, start, length, platform !== 1), rank });
    }
  }
  return {
    family: found.get(typographicFamily)?.text ?? found.get(family)?.text ?? '',
    postscriptName: found.get(postscript)?.text ?? '',
  };
};
