/** Laws of the Word reader, for any text in any markup: text in = text out, every character where its offsets say, marks that nest. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Block, fileOffset } from '../../../src/story/story.ts';
import { docxOf, escaped, paragraph, readDocx, run, words } from './make-docx.ts';

const runs = { numRuns: 150 };

/** Characters that manuscripts are likely, and unlikely, to hold. */
const text = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom(
          '甲',
          '乙',
          '，',
          '。',
          '“',
          '”',
          '——',
          'a',
          '3',
          '𠮷',
          ' ',
          '　',
          '&',
          '<',
          '>',
          '"',
          "'",
          ']]>',
          '&amp;',
          '&#65;',
          '\t',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('*', '##', '---', '\u0085', '\u2028', '\u00a0', '\ufeff', '\ufffd', '\u0007', '\u007f', '⼈', '\uffff'),
      },
      {
        weight: 1,
        arbitrary: fc.string({ unit: 'binary', maxLength: 3 }).map((some) => some.replace(/[\r\n]/g, '').replace(/\p{Cs}/gu, '')),
      },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const properties = fc.constantFrom(
  '',
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:b/><w:i/>',
  '<w:em w:val="dot"/>',
  '<w:sz w:val="21"/>',
  '<w:rStyle w:val="nowhere"/>',
);

interface Piece {
  readonly xml: string;
  readonly words: string;
}

/** Words in every markup they may stand in. */
const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(text, properties).map(([words, style]) => ({ xml: run(words, style), words })) },
  fc
    .tuple(text, fc.constantFrom('w:ins', 'w:smartTag', 'w:hyperlink', 'w:fldSimple', 'w:bdo', 'w:customXml', 'w:moveTo', 'w:nobody'))
    .map(([words, tag]) => ({
      xml: `<${tag}>${run(words)}</${tag}>`,
      words,
    })),
  text.map((words) => ({
    xml: `<w:r><w:t>${words
      .split(']]>')
      .map((part) => `<![CDATA[${part}]]>`)
      .join(']]&#62;')}</w:t></w:r>`,
    words,
  })),
  text.map((words) => ({ xml: `<w:r><w:t>${[...words].map(escaped).join('<!-- a -->')}</w:t></w:r>`, words })),
  fc.tuple(text, text).map(([words, other]) => ({
    xml: `<mc:AlternateContent><mc:Choice>${run(words)}</mc:Choice><mc:Fallback>${run(other)}</mc:Fallback></mc:AlternateContent>`,
    // a choice that says nothing leaves its words to the fallback
    words: words === '' ? other : words,
  })),
  text.map((words) => ({
    xml: `<w:r><w:ruby><w:rt>${run('dú')}</w:rt><w:rubyBase>${run(words, '<w:b/>')}</w:rubyBase></w:ruby></w:r>`,
    words,
  })),
  text.map((words) => ({ xml: `<w:del><w:r><w:delText>${escaped(words)}</w:delText></w:r></w:del>`, words: '' })),
  fc.constant({ xml: '<w:r><w:br/></w:r>', words: '\n' }),
  fc.constant({ xml: '<w:proofErr/><w:bookmarkStart w:name="hidden "/><w:r><w:footnoteReference w:id="1"/></w:r>', words: '' }),
);

const body = fc.array(
  fc.tuple(fc.array(piece, { maxLength: 6 }), fc.constantFrom('', '2', 'a', 'a3', 'Unknown')).map(([pieces, style]) => ({
    xml: paragraph(pieces.map((one) => one.xml).join(''), style),
    words: pieces.map((one) => one.words).join(''),
  })),
  { minLength: 1, maxLength: 5 },
);

/** The lines a paragraph's words make: outer blanks and control characters go, an empty line parts two blocks. */
const expected = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.replace(/^[\0-\x20\x7f\u3000]+|[\0-\x20\x7f\u3000]+$/g, ''))
    .join('\n')
    .replace(/\n{2,}/g, '\0')
    .split('\0')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
    .map((block) => block.replace(/^\n|\n$/g, '').replace(/[\0-\x08\x0b-\x1f\x7f]/g, ''))
    .filter((block) => block !== '');

it('text in = text out, whatever markup it stands in', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (paragraphs) => {
      const { story, findings } = await readDocx(docxOf(words('始') + paragraphs.map((one) => one.xml).join('') + words('终')));
      expect(story.blocks.map((block) => block.text)).toEqual([
        '始',
        ...paragraphs.flatMap((one) => expected(one.words.replaceAll('\0', ''))),
        '终',
      ]);
      expect(findings.filter(({ code }) => code === 'story.docx-lost' || code === 'story.docx-unread')).toEqual([]);
    }),
    runs,
  );
});

const placesIn = (block: Block): number[] => Array.from({ length: block.text.length }, (_, i) => fileOffset(block, i));

it('every character stands in the extracted text where its offsets say, in order, none twice', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (paragraphs) => {
      const { story, findings } = await readDocx(docxOf(paragraphs.map((one) => one.xml).join('')));
      let last = -1;
      for (const [id, block] of story.blocks.entries()) {
        expect(block.id).toBe(id);
        const places = placesIn(block);
        expect(places.map((place) => story.file.text[place]).join('')).toBe(block.text);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(block.start).toBeGreaterThan(last);
        expect(block.end).toBe(places.at(-1)! + 1);
        last = block.end;
      }
      for (const { at } of findings) expect(at!.end).toBeLessThanOrEqual(story.file.text.length);
      expect(story.file.text).not.toContain('\r');
    }),
    runs,
  );
});

it('marks lie within their block, are not empty, and nest', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (paragraphs) => {
      for (const block of (await readDocx(docxOf(paragraphs.map((one) => one.xml).join('')))).story.blocks) {
        const open: number[] = [];
        let start = 0;
        for (const mark of block.marks) {
          expect(mark.start).toBeGreaterThanOrEqual(start);
          expect(mark.end).toBeGreaterThan(mark.start);
          start = mark.start;
          while (open.length > 0 && open.at(-1)! <= mark.start) open.pop();
          expect(mark.end).toBeLessThanOrEqual(open.at(-1) ?? block.text.length);
          open.push(mark.end);
        }
      }
    }),
    runs,
  );
});
