/** The keys of the PDF/X standards: version marks, trapping, output intent with the profile inside, metadata. */

import { deflateSync } from 'node:zlib';
import type { PressCondition, PressStandard } from '../../setpage/press-condition.ts';
import type { EditionInfo } from '../../setpage/set-page.ts';
import { type FileFacts, nameObject, type PdfFile, producer, textString } from './pdf-file.ts';
import { xmp } from './xmp.ts';

interface Marks {
  /** the newest version of PDF the standard is written in */
  readonly version: '1.4' | '1.6';
  /** in the Info dictionary; X-4 is known by its metadata, and pdfinfo looks here all the same */
  readonly info: string | null;
  readonly xmp: string | null;
  /** a version of PDF in which PDF/UA-1 may be claimed */
  readonly ua: boolean;
}

/** ISO 15930-7:2010, 6.3 and ISO 15930-4:2003, 6.2 (print requirements A1, A5). */
const marksOf: Readonly<Record<PressStandard, Marks>> = {
  'x-4': { version: '1.6', info: 'PDF/X-4', xmp: 'PDF/X-4', ua: true },
  'x-1a': { version: '1.4', info: 'PDF/X-1a:2003', xmp: null, ua: false },
  plain: { version: '1.6', info: null, xmp: null, ua: true },
};

export interface PressIdentity {
  readonly info: EditionInfo;
  /** the file's own title: the paper's, and the page's where it is one page */
  readonly title: string;
  readonly created: Date;
  /** 1, or one more for each replate */
  readonly version: number;
}

export const pressFacts = ({ info, title, created }: PressIdentity, standard: PressStandard): FileFacts => {
  const marks = marksOf[standard];
  return {
    title,
    lang: info.lang,
    created,
    version: marks.version,
    info: {
      ModDate: created,
      Trapped: nameObject('False'),
      ...(marks.info === null ? {} : { GTS_PDFXVersion: marks.info }),
    },
  };
};

/** The profile squeezed once for all files of a job. */
export const squeezedProfile = ({ profile }: PressCondition): Uint8Array | null => profile && deflateSync(profile.bytes, { level: 6 });

/** `profile`: what `squeezedProfile` made. */
export const writePressKeys = (file: PdfFile, press: PressCondition, profile: Uint8Array | null, identity: PressIdentity): void => {
  const { condition, standard } = press;
  if (profile) {
    const stream = file.ref();
    file.endStream(stream, { N: 4, Filter: 'FlateDecode' }, profile);
    const intent = file.put({
      Type: 'OutputIntent',
      S: 'GTS_PDFX',
      OutputConditionIdentifier: textString(condition.identifier),
      OutputCondition: textString(condition.info),
      ...(condition.registry === null ? {} : { RegistryName: textString(condition.registry) }),
      Info: textString(condition.info),
      DestOutputProfile: stream,
    });
    file.catalog.OutputIntents = [intent];
  }
  const { title, created, version, info } = identity;
  const marks = marksOf[standard];
  const id = file.digest();
  const packet = xmp({ title, lang: info.lang, created, producer, id, version, pdfx: marks.xmp, ua: marks.ua });
  const metadata = file.ref();
  file.endStream(metadata, { Type: 'Metadata', Subtype: 'XML' }, new TextEncoder().encode(packet));
  file.catalog.Metadata = metadata;
};
