/** Scans XML once from end to end and tells its tags and words; never looks back, nests to a limit, knows no entities but XML's own. */

/** Told of every tag in order; an empty element is told as a start and an end. */
export interface XmlListener {
  /** `attributes`: as they stand in the tag */
  start(name: string, attributes: string): void;
  end(name: string): void;
  /** Words of the source from `from` to `to`; `literal`: nothing in them is an entity. */
  words(from: number, to: number, literal: boolean): void;
}

/** No document nests so deep; what does would run whoever reads it out of stack. */
const deepest = 256;

const lessThan = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const quote = 0x22;
const apostrophe = 0x27;

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Where the tag that begins at `at` ends (its `>`); quotation marks are heeded. -1: nowhere. */
const tagEnd = (xml: string, at: number): number => {
  for (let i = at; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (code === greater) return i;
    if (code === lessThan) return -1;
    if (code === quote || code === apostrophe) {
      i = xml.indexOf(code === quote ? '"' : "'", i + 1);
      if (i < 0) return -1;
    }
  }
  return -1;
};

/** `null` when all went well; else where it went wrong: a tag without its partner, a document type (never in OPC), no end. */
export const scanXml = (xml: string, listener: XmlListener): number | null => {
  const open: string[] = [];
  let seen = false;
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at);
    const wordsEnd = tag < 0 ? xml.length : tag;
    if (wordsEnd > at && open.length > 0) listener.words(at, wordsEnd, false);
    if (tag < 0) break;
    const code = xml.charCodeAt(tag + 1);
    if (code === bang || code === question) {
      const comment = xml.startsWith('<!--', tag);
      const literal = xml.startsWith('<![CDATA[', tag);
      if (code === bang && !comment && !literal) return tag;
      const closing = comment ? '-->' : literal ? ']]>' : '?>';
      const from = tag + (comment ? 4 : literal ? 9 : 2);
      const end = xml.indexOf(closing, from);
      if (end < 0) return tag;
      if (literal && end > from && open.length > 0) listener.words(from, end, true);
      at = end + closing.length;
      continue;
    }
    const closes = code === slash;
    const nameStart = tag + (closes ? 2 : 1);
    const end = tagEnd(xml, nameStart);
    if (end < 0) return tag;
    const empty = !closes && xml.charCodeAt(end - 1) === slash;
    let nameEnd = nameStart;
    while (nameEnd < end && !isBlank(xml.charCodeAt(nameEnd)) && xml.charCodeAt(nameEnd) !== slash) nameEnd++;
    const name = xml.slice(nameStart, nameEnd);
    if (name === '') return tag;
    if (closes) {
      if (open.pop() !== name) return tag;
      listener.end(name);
    } else {
      if (open.length === 0 && seen) return tag;
      seen = true;
      listener.start(name, xml.slice(nameEnd, empty ? end - 1 : end));
      if (empty) listener.end(name);
      else if (open.push(name) > deepest) return tag;
    }
    at = end + 1;
  }
  return seen && open.length === 0 ? null : xml.length;
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Words with their entities read; one that XML does not know stays as typed. */
export const readEntities = (words: string): string =>
  words.includes('&')
    ? words.replace(
        /&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,8})|(amp|lt|gt|quot|apos));/g,
        (_, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return entities[name]!;
          const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
        },
      )
    : words;

/** The value of an attribute by its name without prefix; `null` when there is none. */
export const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? readEntities(found[1] ?? found[2] ?? '') : null;
};

/** Words as XML has them; line ends and what readers of XML take for one are written by number. */
export const writeEntities = (words: string): string =>
  words.replace(/[&<>"\r\n\t\u0085\u2028]/g, (sign) => (sign === '&' ? '&amp;' : `&#${sign.charCodeAt(0)};`));
