/** The ToUnicode map of a subset font: which text each code stands for. */

/** ISO 32000-1, 9.10.3: a block of `beginbfchar` has at most 100 entries. */
const perBlock = 100;

const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`;

const tail = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;

const hex4 = (unit: number): string => unit.toString(16).padStart(4, '0');

const replacement = 'fffd';

/** UTF-16BE in hex; half of a surrogate pair alone is no text and becomes U+FFFD. */
export const utf16Hex = (text: string): string => {
  let hex = '';
  for (const character of text) {
    const unit = character.charCodeAt(0);
    if (character.length === 2) hex += hex4(unit) + hex4(character.charCodeAt(1));
    else hex += unit >= 0xd800 && unit <= 0xdfff ? replacement : hex4(unit);
  }
  return hex;
};

/** What a glyph with no text of its own says: a break that shows nowhere; with no entry at all readers make up a character. */
const nothing = '200b';

/** `textOf(code)` for each code from 1 to `count`. */
export const toUnicode = (count: number, textOf: (code: number) => string): string => {
  const entries: string[] = [];
  for (let code = 1; code <= count; code++) {
    const text = textOf(code);
    entries.push(`<${hex4(code)}> <${text === '' ? nothing : utf16Hex(text)}>\n`);
  }
  const parts = [head];
  for (let i = 0; i < entries.length; i += perBlock) {
    const block = entries.slice(i, i + perBlock);
    parts.push(`${block.length} beginbfchar\n${block.join('')}endbfchar\n`);
  }
  parts.push(tail);
  return parts.join('');
};
