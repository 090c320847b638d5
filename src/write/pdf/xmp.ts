/** xmp: the packet of facts about a press file, in our own words and escaped; what also stands in the Info dictionary says the same there. */

export interface XmpFacts {
  readonly title: string;
  readonly lang: string;
  readonly created: Date;
  readonly producer: string;
  /** 16 bytes of the content */
  readonly id: Uint8Array;
  /** 1, or the number of the replate */
  readonly version: number;
  /** `PDF/X-4`; `null`: the standard has no mark here */
  readonly pdfx: string | null;
  /** tagged after PDF/UA-1 */
  readonly ua: boolean;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0, 2.2: control characters, halves of a surrogate pair and noncharacters are no characters of a document. */
const fits = (character: string): boolean => {
  const point = character.codePointAt(0)!;
  const control = point < 0x20 && point !== 0x09 && point !== 0x0a && point !== 0x0d;
  return !control && !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff;
};

export const xmlText = (text: string): string =>
  [...text]
    .filter(fits)
    .join('')
    .replace(/[&<>"]/g, (mark) => marks[mark]!);

/** RFC 9562, 5.8: a UUID of our own making has version 8; the bits stand where the layout wants them. */
const uuid = (id: Uint8Array): string => {
  const bytes = Uint8Array.from(id.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** Another packet of the same content would have the same names, so the two differ by one bit. */
const instance = (id: Uint8Array): string => uuid(Uint8Array.from(id, (byte, i) => (i === 15 ? byte ^ 1 : byte)));

export const xmp = (facts: XmpFacts): string => {
  const day = `${facts.created.toISOString().slice(0, 19)}Z`;
  const text = (name: string, value: string): string => `<${name}>${xmlText(value)}</${name}>\n`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(facts.title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${xmlText(facts.lang)}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
${text('xmp:CreateDate', day)}${text('xmp:ModifyDate', day)}${text('xmp:MetadataDate', day)}${text('xmp:CreatorTool', facts.producer)}${text('pdf:Producer', facts.producer)}${text('pdf:Trapped', 'False')}${text('xmpMM:DocumentID', uuid(facts.id))}${text('xmpMM:InstanceID', instance(facts.id))}${text('xmpMM:VersionID', String(facts.version))}${text('xmpMM:RenditionClass', 'default')}${facts.pdfx === null ? '' : text('pdfxid:GTS_PDFXVersion', facts.pdfx)}${facts.ua ? text('pdfuaid:part', '1') : ''}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
};
