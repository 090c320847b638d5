/** Markup 标记: what each element of WordprocessingML means to a manuscript; an element not named here is looked through. */

/** Namespaces in their transitional and strict forms (ECMA-376-1 and -4), each with the prefix used here. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic:'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
]);

/**
 * `container`: kept as it is · `dropped`: left out with all that is in it, nothing of it being words of the text · `kept-words`: its
 * text is the author's · the rest by name.
 */
export type Role =
  | 'paragraph'
  | 'run'
  | 'container'
  | 'kept-words'
  | 'properties'
  | 'tab'
  | 'break'
  | 'hard-hyphen'
  | 'soft-hyphen'
  | 'symbol'
  | 'footnote'
  | 'endnote'
  | 'comment'
  | 'inserted'
  | 'deleted'
  | 'reading'
  | 'read-base'
  | 'drawing'
  | 'bitmap'
  | 'text-box'
  | 'formula'
  | 'other-file'
  | 'choices'
  | 'choice'
  | 'dropped';

const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['w:p', 'paragraph'],
  ['w:r', 'run'],
  ['w:tbl', 'container'],
  ['w:tr', 'container'],
  ['w:tc', 'container'],
  ['w:t', 'kept-words'],
  ['m:t', 'kept-words'],
  ['w:pPr', 'properties'],
  ['w:rPr', 'properties'],
  ['w:tab', 'tab'],
  ['w:ptab', 'tab'],
  ['w:br', 'break'],
  ['w:cr', 'break'],
  ['w:noBreakHyphen', 'hard-hyphen'],
  ['w:softHyphen', 'soft-hyphen'],
  ['w:sym', 'symbol'],
  ['w:footnoteReference', 'footnote'],
  ['w:endnoteReference', 'endnote'],
  ['w:commentReference', 'comment'],
  ['w:ins', 'inserted'],
  ['w:moveTo', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveFrom', 'deleted'],
  ['w:rt', 'reading'],
  ['w:rubyBase', 'read-base'],
  ['w:drawing', 'drawing'],
  ['w:pict', 'drawing'],
  ['w:object', 'drawing'],
  ['pic:pic', 'bitmap'],
  ['v:imagedata', 'bitmap'],
  ['w:txbxContent', 'text-box'],
  ['m:oMath', 'formula'],
  ['w:altChunk', 'other-file'],
  ['w:subDoc', 'other-file'],
  ['mc:AlternateContent', 'choices'],
  ['mc:Choice', 'choice'],
  ['mc:Fallback', 'choice'],
  // commands of fields, properties, page geometry: none of it is printed
  ['w:instrText', 'dropped'],
  ['w:delText', 'dropped'],
  ['w:delInstrText', 'dropped'],
  ['w:fldChar', 'dropped'],
  ['w:sectPr', 'dropped'],
  ['w:sdtPr', 'dropped'],
  ['w:sdtEndPr', 'dropped'],
  ['w:rubyPr', 'dropped'],
  ['w:tblPr', 'dropped'],
  ['w:tblGrid', 'dropped'],
  ['w:trPr', 'dropped'],
  ['w:tcPr', 'dropped'],
]);

export const roleOf = (name: string): Role | null => roles.get(name) ?? null;

/** Names of elements in one document as they are known here, whatever prefixes it declares. */
export class Names {
  private readonly prefixes = new Map<string, string>();
  private readonly known = new Map<string, string>();

  /** Heeds the namespaces a tag declares. A prefix means the last it was declared for: no producer gives one two meanings. */
  declare(attributes: string): void {
    if (!attributes.includes('xmlns')) return;
    for (const [, prefix, double, single] of attributes.matchAll(/(?:^|\s)xmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const meant = namespaces.get(double ?? single ?? '') ?? '?';
      if (this.prefixes.get(prefix ?? '') === meant) continue;
      this.prefixes.set(prefix ?? '', meant);
      this.known.clear();
    }
  }

  /** `w:p` for a paragraph; a name of another namespace begins with `?`. */
  of(written: string): string {
    let name = this.known.get(written);
    if (name === undefined) {
      const colon = written.indexOf(':');
      name = (this.prefixes.get(colon < 0 ? '' : written.slice(0, colon)) ?? '?') + written.slice(colon + 1);
      this.known.set(written, name);
    }
    return name;
  }
}
