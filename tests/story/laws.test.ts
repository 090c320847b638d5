/** Laws of the manuscript readers, for any text at all: nothing lost, nothing doubled, every character where its offsets say. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, fileOffset, type MarkName } from '../../src/story/story.ts';
import { read } from './manuscript.ts';

const runs = { numRuns: 400 };

/** Pieces that manuscripts are likely, and unlikely, to be made of. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('甲', '乙', '，', '。', '“', '”', '《', '》', '……', '——', 'a', 'b', '3', '4', '𠮷', ' ', '　') },
  { weight: 4, arbitrary: fc.constantFrom('*', '**', '***', '[', ']', '{', '}', ']{dots}', ']{ruby=a}', ']{x}', ']{', '\\', '\n', '\n\n') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\n# ', '\n## ', '\n> ', '\n- ', '\n---\n', '\\\n', '---\n', 'kind: x\n', 'headline："x"\n', '\t'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\u0000', '\u007f', '\ufffd', '\ud800', '\udc00', '\uffff', '⼈', '\u0085', '\u2028') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('').replace(/\r\n?/g, '\n'));

/** Where each character of a block stands in the file. */
const placesIn = (block: Block): number[] => Array.from({ length: block.text.length }, (_, i) => fileOffset(block, i));

const places = (blocks: readonly Block[]): number[] => blocks.flatMap(placesIn);

describe.each(['story.md', 'story.txt'])('for any text at all, as %s', (name) => {
  it('every character of a block stands where its offsets say', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const block of read(text, name).story.blocks) {
          // a lone line feed between Latin words is set as a space
          const typed = placesIn(block).map((place, i) => (text[place] === '\n' && block.text[i] === ' ' ? ' ' : text[place]));
          expect(typed.join('')).toBe(block.text);
        }
      }),
      runs,
    );
  });

  it('characters come out in the order of the file, none twice, each within its block', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { blocks } = read(text, name).story;
        const all = places(blocks);
        expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
        let last = 0;
        for (const [i, block] of blocks.entries()) {
          expect(block.id).toBe(i);
          expect(block.start).toBeGreaterThanOrEqual(last);
          expect(block.offsets[0]).toBe(0);
          expect(placesIn(block).filter((place) => place < block.start || place >= block.end)).toEqual([]);
          last = block.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      runs,
    );
  });

  it('marks lie within their block, are not empty, and nest', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const block of read(text, name).story.blocks) {
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

  it('findings point into the file, in its order, and say something in both languages', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let last = 0;
        for (const { at, message, code } of read(text, name).findings) {
          expect(at!.start).toBeGreaterThanOrEqual(last);
          expect(at!.end).toBeGreaterThanOrEqual(at!.start);
          expect(at!.end).toBeLessThanOrEqual(text.length);
          expect(code).toMatch(/^story\.[a-z-]+$/);
          expect(message.zh + message.en).not.toMatch(/[\p{Cc}\p{Cs}]|\{[a-z]+\} |undefined/u);
          last = at!.start;
        }
      }),
      runs,
    );
  });
});

describe('nothing is lost', () => {
  it('what does not come out of a Markdown text is markup, blank, or a control character', () => {
    fc.assert(
      fc.property(soup, (text) => {
        // front matter is words of another kind
        const body = `正文\n${text}`;
        const out = new Set(places(read(body).story.blocks));
        // runs of what is left out, `]{…}` (the only markup that holds letters) taken away
        let left = '';
        for (let i = 0; i < body.length; i++) left += out.has(i) ? '\u2423' : body[i];
        const bare = left.replace(/\]\{[^{}\n\u2423]*\}/g, '');
        expect(bare).toMatch(/^[*[\]\\#>\-\s\p{Cc}\u2423]*$/u);
      }),
      runs,
    );
  });

  it('of plain text everything comes out but blanks at the ends of lines and control characters', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const body = `正文\n${text}`;
        const expected = body
          .split('\n')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
          .map((line) => line.replace(/^[\0-\x20\x7f\u3000]+|[\0-\x20\x7f\u3000]+$/g, '').replace(/[\0-\x08\x0b-\x1f\x7f]/g, ''))
          .filter((line) => line !== '');
        expect(read(body, 'a.txt').story.blocks.map((block) => block.text)).toEqual(expected);
      }),
      runs,
    );
  });
});

it('whatever stands in the front matter, the text below it comes out, and words stand where they say', () => {
  const yamlPiece = fc.oneof(
    fc.constantFrom('headline', 'kicker', '标题', ': ', ':', '：', ' ', '\n', '\n  ', '\t', '"', "'", '|', '>', '#', ' # '),
    fc.constantFrom('[', ']', '{', '}', '- ', '? ', '&a ', '*a', '!t ', '%', '@', '`', '~', 'null', ',', '\\', '<<: ', '...\n', '甲', '。'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(yamlPiece, { maxLength: 40 }), (pieces) => {
      const front = pieces.join('').replace(/(?![\n\t])\p{Cc}/gu, '');
      const text = `---\n${front}\n---\n完`;
      const { story } = read(text);
      expect(story.blocks.at(-1)!.text.endsWith('完')).toBe(true);
      for (const field of Object.values(story.front)) {
        expect(field!.text).not.toBe('');
        expect(field!.end).toBeGreaterThan(field!.start);
        if (!/[\n"'\\]/.test(text.slice(field!.start, field!.end))) expect(text.slice(field!.start, field!.end)).toBe(field!.text);
      }
    }),
    runs,
  );
});

/** A paragraph by its meaning: words, and marks over words. */
type Inline = string | { readonly name: MarkName; readonly value?: string; readonly of: readonly Inline[] };

const words = fc
  .array(fc.constantFrom('甲', '乙', '，', '“', '”', 'a', '3', '*', '[', ']', '{', '}', '\\', '#', '-', '>', '𠮷', '〇'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((characters) => characters.join(''));

const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.record({
      name: fc.constantFrom<MarkName>('dots', 'name', 'title', 'tcy'),
      of: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      name: fc.constant<MarkName>('ruby'),
      value: fc.constantFrom('háng', 'a b'),
      of: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
    }),
    // stars stand between Han, so that no run of them is read another way
    fc.record({ name: fc.constantFrom<MarkName>('bold', 'kai'), of: words.map((inner) => [`中${inner}中`]) }),
  ),
}));

const escaped = (text: string): string => text.replace(/[*[\]{}\\#>-]/g, '\\$&');

const typed = (inlines: readonly Inline[]): string =>
  inlines
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      if (part.name === 'bold') return `中**${typed(part.of)}**中`;
      if (part.name === 'kai') return `中*${typed(part.of)}*中`;
      return `[${typed(part.of)}]{${part.name}${part.value === undefined ? '' : `=${part.value}`}}`;
    })
    .join('');

const meant = (inlines: readonly Inline[], marks: unknown[], from = 0): string => {
  let text = '';
  for (const part of inlines) {
    if (typeof part === 'string') text += part;
    else {
      const stars = part.name === 'bold' || part.name === 'kai';
      if (stars) text += '中';
      const start = from + text.length;
      const place = marks.push(null) - 1;
      text += meant(part.of, marks, start);
      marks[place] = { name: part.name, start, end: from + text.length, ...(part.value === undefined ? {} : { value: part.value }) };
      if (stars) text += '中';
    }
  }
  return text;
};

it('what is meant and typed by the rules comes back: words, marks and no fault', () => {
  fc.assert(
    fc.property(fc.array(inline, { minLength: 1, maxLength: 6 }), (inlines) => {
      const marks: unknown[] = [];
      const text = meant(inlines, marks);
      const { story, findings } = read(typed(inlines));
      expect(story.blocks.map((block) => block.text)).toEqual([text]);
      expect(story.blocks[0]!.marks).toEqual(marks);
      expect(findings).toEqual([]);
    }),
    runs,
  );
});
