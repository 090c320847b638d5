/** The keys a plant's preflight asks for: version, marks of the standard, output intent, metadata; and the same bytes for the same pages. */

import { describe, expect, test } from 'vitest';
import { openPdf } from '../read-pdf.ts';
import { info, page, textLine } from '../set-text.ts';
import { newsprint, pressFiles, pressJob, readPress } from './press-files.ts';

const one = page([textLine('山城周报', 40, 60)], { name: '要闻' });

const made = async (over: Parameters<typeof pressFiles>[1] = {}, title = info.title) => {
  const [file] = await pressFiles([one], over, { info: { ...info, title } });
  return { file: file!, read: readPress(file!) };
};

const metadata = (read: ReturnType<typeof readPress>): string => read.follow(read.catalog, 'Metadata').stream!.toString('utf8');

describe('PDF/X-4', () => {
  test('is a PDF 1.6 that says so in its metadata', async () => {
    const { read } = await made();
    expect(read.text.slice(0, 8)).toBe('%PDF-1.6');
    expect(metadata(read)).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
  });

  test('carries the profile of its press, whole', async () => {
    const { read } = await made();
    const intent = read.follow(read.catalog, 'OutputIntents').text;
    expect(intent).toContain('/S /GTS_PDFX');
    expect(intent).toContain('/OutputConditionIdentifier (CGATS TR 002)');
    expect(intent).toContain('/RegistryName (http://www.color.org)');
    const profile = read.follow(intent, 'DestOutputProfile');
    expect(profile.text).toContain('/N 4');
    expect(Buffer.compare(profile.stream!, newsprint.profile!.bytes)).toBe(0);
  });

  test('a condition of the house itself names no registry', async () => {
    const press = { ...newsprint, condition: { identifier: 'Custom', registry: null, info: '本厂' } };
    const { read } = await made({ press });
    expect(read.follow(read.catalog, 'OutputIntents').text).not.toContain('RegistryName');
  });
});

test('PDF/X-1a is a PDF 1.4 that says so among its facts', async () => {
  const { read } = await made({ press: { ...newsprint, standard: 'x-1a' } });
  expect(read.text.slice(0, 8)).toBe('%PDF-1.4');
  expect(read.follow(read.info, 'GTS_PDFXVersion').text).toContain('(PDF/X-1a:2003)');
  expect(metadata(read)).not.toContain('pdfxid:GTS');
});

test('a plain PDF says neither', async () => {
  const { read } = await made({ press: { ...newsprint, standard: 'plain' } });
  expect(read.info).not.toContain('GTS_PDFXVersion');
  expect(metadata(read)).not.toContain('pdfxid:GTS');
});

const bell = 'A\u0007B';
const half = '\ud800报';

describe('what the file says of itself', () => {
  test('trapping is a name, and its dates are the edition’s day', async () => {
    const { read } = await made();
    expect(read.follow(read.info, 'Trapped').text.trim().endsWith('/False')).toBe(true);
    for (const key of ['CreationDate', 'ModDate']) expect(read.follow(read.info, key).text).toContain('(D:20261120000000Z)');
    for (const name of ['xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate'])
      expect(metadata(read)).toContain(`<${name}>2026-11-20T00:00:00Z</${name}>`);
  });

  test.each(['甲 & 乙 <丙> "丁"', bell, half, '𠮷报', ')\\('])(
    'the title %j is well-formed in the metadata and as written elsewhere',
    async (title) => {
      const { file, read } = await made({}, title);
      const packet = metadata(read);
      const said = /<rdf:li xml:lang="x-default">([^<]*)<\/rdf:li>/.exec(packet)![1]!;
      expect(packet.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      expect(said).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      const document = await openPdf(file.bytes);
      const { info: facts } = (await document.getMetadata()) as unknown as { info: { Title: string } };
      // what XML cannot hold is left out there
      if (title !== bell && title !== half) {
        expect(facts.Title).toBe(`${title} 1 要闻`);
        expect(said.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toBe(facts.Title);
      }
      await document.destroy();
    },
  );

  test('a replate says which it is', async () => {
    expect(metadata((await made({ version: 3 })).read)).toContain('<xmpMM:VersionID>3</xmpMM:VersionID>');
  });
});

describe('the same pages', () => {
  test('give the same bytes', async () => {
    const [first, again] = [await made(), await made()];
    expect(Buffer.compare(first.file.bytes, again.file.bytes)).toBe(0);
  });

  test('differing in one character have another ID and another document', async () => {
    const other = await pressFiles([page([textLine('山城晚报', 40, 60)], { name: '要闻' })]);
    const ids = [(await made()).read, readPress(other[0]!)].map((read) => [
      /\/ID \[<(\w+)>/.exec(read.text)![1],
      /DocumentID>([^<]*)/.exec(metadata(read))![1],
    ]);
    expect(ids[0]![0]).toMatch(/^\w{32}$/);
    expect(ids[0]![0]).not.toBe(ids[1]![0]);
    expect(ids[0]![1]).not.toBe(ids[1]![1]);
  });
});

test('the job’s name is no part of the bytes', async () => {
  const [a, b] = await Promise.all(['a.pdf', 'b.pdf'].map((combined) => pressFiles([one], { ...pressJob, combined })));
  expect(Buffer.compare(a![0]!.bytes, b![0]!.bytes)).toBe(0);
});
