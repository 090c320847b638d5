/** Screen metadata: the packet of facts of a PDF that no press asks for: its title, its language, and that it is tagged after PDF/UA-1. */

import { type PdfFile, producer } from './pdf-file.ts';
import { xmlText } from './xmp.ts';

/** ISO 14289-1, clause 5: the mark of a tagged file; 7.1: its title stands here too. */
const packet = (title: string, lang: string, created: Date | null): string => {
  const day = created === null ? '' : `<xmp:CreateDate>${created.toISOString().slice(0, 19)}Z</xmp:CreateDate>\n`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${xmlText(lang)}</rdf:li></rdf:Bag></dc:language>
${day}<pdf:Producer>${producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
};

export const writeScreenMetadata = (file: PdfFile, title: string, lang: string, created: Date | null): void => {
  const metadata = file.ref();
  file.endStream(metadata, { Type: 'Metadata', Subtype: 'XML' }, new TextEncoder().encode(packet(title, lang, created)));
  file.catalog.Metadata = metadata;
};
