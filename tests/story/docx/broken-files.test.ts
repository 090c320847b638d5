/** Broken and spiteful Word files: each is told of in a sentence; none throws, hangs or fills the memory. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentXml, docxOf, type Entry, entriesOf, readDocx, run, words, zip } from './make-docx.ts';

const encoder = new TextEncoder();
const codes = async (bytes: Uint8Array): Promise<string[]> => (await readDocx(bytes)).findings.map((finding) => finding.code);

/** A whole document with its main part changed. */
const withDocument = (change: Partial<Entry>): Uint8Array =>
  zip(entriesOf(words('甲')).map((entry) => (entry.name === 'word/document.xml' ? { ...entry, ...change } : entry)));

const ofXml = (xml: string): Uint8Array => withDocument({ body: encoder.encode(xml) });

describe('a file that is no Word manuscript', () => {
  it.each([
    ['nothing at all', new Uint8Array(), 'story.docx-not-zip'],
    ['plain text', encoder.encode('他说，天冷了。'.repeat(10)), 'story.docx-not-zip'],
    ['an old .doc, or one behind a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'story.docx-encrypted'],
    ['an archive of something else', zip([{ name: 'readme.txt', body: encoder.encode('x') }]), 'story.docx-no-document'],
    ['a spreadsheet', ofXml('<workbook xmlns="urn:x"/>'), 'story.docx-no-document'],
    ['a part behind a password', withDocument({ claims: { flags: 1 } }), 'story.docx-encrypted'],
    ['a packing nobody knows', withDocument({ claims: { method: 97 } }), 'story.docx-broken'],
    ['a part that was changed on its way', withDocument({ claims: { crc: 1 } }), 'story.docx-broken'],
    ['markup cut short', ofXml(documentXml(words('甲')).slice(0, -30)), 'story.docx-xml'],
    ['markup that crosses', ofXml(documentXml('<w:p><w:r></w:p></w:r>')), 'story.docx-xml'],
    ['a document type', ofXml(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${documentXml(words('&a;'))}`), 'story.docx-xml'],
    ['markup after its end', ofXml(`${documentXml(words('甲'))}<w:p/>`), 'story.docx-xml'],
  ])('%s', async (_, bytes, code) => {
    expect(await codes(bytes)).toEqual([code]);
    expect((await readDocx(bytes)).story.blocks).toEqual([]);
  });

  it('styles or numbering that are damaged are told of', async () => {
    for (const part of ['word/styles.xml', 'word/numbering.xml'])
      expect(
        await codes(zip(entriesOf(words('甲')).map((entry) => (entry.name === part ? { ...entry, body: encoder.encode('<a>') } : entry)))),
      ).toEqual(['story.docx-xml']);
  });
});

describe('a file made to do harm', () => {
  it('what says it is larger than any manuscript is not unpacked', async () => {
    const bomb = withDocument({ body: new Uint8Array(80 * 1024 * 1024), deflated: true });
    expect(bomb.length).toBeLessThan(100_000);
    const start = performance.now();
    expect(await codes(bomb)).toEqual(['story.docx-too-large']);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('what is larger than it says is not unpacked further', async () => {
    expect(await codes(withDocument({ body: new Uint8Array(80 * 1024 * 1024), deflated: true, claims: { size: 1000 } }))).toEqual([
      'story.docx-broken',
    ]);
  });

  it('markup nested without end is told of', async () => {
    expect(await codes(ofXml(documentXml(`${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`)))).toEqual(['story.docx-xml']);
    const tables = 60;
    const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(tables)}${words('甲')}${'</w:tc></w:tr></w:tbl>'.repeat(tables)}`;
    expect((await readDocx(docxOf(nested))).story.blocks.map((block) => block.text)).toEqual(['甲']);
  });

  const quickly = async (body: string, most: number): Promise<void> => {
    const bytes = docxOf(body);
    const start = performance.now();
    await readDocx(bytes);
    expect(performance.now() - start).toBeLessThan(most);
  };

  it.each<readonly [string, (n: number) => string]>([
    ['styles nobody defines', (n) => words('甲', `s${n}`)],
    ['elements nobody knows', (n) => `<w:p><w:e${n}>${run('甲')}</w:e${n}></w:p>`],
    ['signs of fonts nobody has', (n) => `<w:p><w:r><w:sym w:font="f${n}" w:char="F0FC"/></w:r></w:p>`],
    ['line ends', () => '<w:p><w:r><w:br/><w:t>甲</w:t><w:br/><w:br/></w:r></w:p>'],
    ['declarations of namespaces', (n) => `<w:p xmlns:n${n}="urn:${n}"><w:r><w:t>甲</w:t></w:r></w:p>`],
    ['breaks of a kind nobody knows', (n) => `<w:p><w:r><w:br w:type="t${n}"/></w:r></w:p>`],
  ])('%s without end take time in proportion', async (_, unit) => {
    // a reader that compares each with all would need minutes
    await quickly(Array.from({ length: 20_000 }, (_, n) => unit(n)).join(''), 8000);
  });

  it('lines without end in one paragraph, under changing marks, take time in proportion', async () => {
    await quickly(
      `<w:p>${'<w:r><w:t>甲</w:t><w:br/><w:br/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>乙</w:t></w:r>'.repeat(20_000)}</w:p>`,
      8000,
    );
  });

  it('more paragraphs than any manuscript has are not read', async () => {
    expect(await codes(docxOf('<w:p><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(200_000)))).toEqual(['story.docx-too-long']);
  });
});

it('bytes changed anywhere never throw, and never lose a word unsaid', async () => {
  const whole = zip(entriesOf(words('他说，天冷了。') + words('第二段', '2')).map((entry) => ({ ...entry, deflated: true })));
  const words_ = (await readDocx(whole)).story.blocks.map((block) => block.text);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.option(fc.nat(whole.length)),
      async (changes, cut) => {
        const bytes = whole.slice(0, cut ?? whole.length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const { story, findings } = await readDocx(bytes);
        if (findings.every((finding) => finding.severity !== 'error')) expect(story.blocks.map((block) => block.text)).toEqual(words_);
      },
    ),
    { numRuns: 400 },
  );
});
