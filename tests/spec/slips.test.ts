import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { readSpec } from '../../src/spec/read-spec.ts';

interface Told {
  readonly code: string;
  readonly marked: string;
  readonly line: number;
}

const findingsOf = (text: string): readonly Finding[] => readSpec(sourceFile('page.yaml' as ProjectPath, text)).findings;

const tell = (text: string): Told[] =>
  findingsOf(text).map(({ code, at }) => ({
    code,
    marked: text.slice(at!.start, at!.end),
    line: text.slice(0, at!.start).split('\n').length,
  }));

/** A page whose line 7 is the one written at ten to midnight. */
const withLine = (line: string): string =>
  `kind: page\nlayout: tabloid\npage: { number: 3 }\nplace:\n  - story: a.md\n    at: c1-3 r1-30\n    ${line}\n    style: lead\n  - photo: b.jpg\n    at: c4-5 r1-9\n`;

const place = (items: string): string => `kind: page\npage: 3\nplace:\n${items}`;

type Slip = readonly [what: string, text: string, code: string, marked: string];

const check = (slips: readonly Slip[]): void => {
  test.each(slips)('%s', (_, text, code, marked) => {
    expect(tell(text).map(({ line: __, ...told }) => told)).toEqual([{ code: `spec.${code}`, marked }]);
    for (const { message, hint } of findingsOf(text)) {
      for (const words of [message.zh, message.en, hint?.zh, hint?.en]) {
        expect(words).toBeTruthy();
        expect(words).not.toMatch(/\{[a-z]\w*\}/i);
      }
    }
  });
};

describe('slips of the input method and the space bar', () => {
  check([
    ['a full-width colon hides a key', withLine('headline：冰瀑初成'), 'wide-colon', '：'],
    ['a colon without its space hides a key', withLine('headline:冰瀑初成'), 'tight-colon', ':'],
    ['a colon without its space hides a key inside {}', withLine('headline: { main:冰瀑, at: c1 }'), 'tight-colon', ':'],
    ['a full-width comma swallows the next key inside {}', withLine('headline: { main: 冰瀑，at: c1 }'), 'wide-comma', '，'],
    ['a comma inside {} makes a stray key of words', withLine('headline: { main: 冰瀑, 初成, at: c1 }'), 'stray-key', '初成'],
    ['a dash without its space begins no item', place('  -story: a.md\n'), 'dash', '-'],
    ['a full-width dash begins no item', place('  －　story: a.md\n'), 'dash', '－　'],
    ['a full-width space indents nothing', withLine('　headline: 冰瀑'), 'indentation', '    　'],
    ['a tab indents nothing', withLine('\theadline: 冰瀑'), 'indentation', '    \t'],
    ['a # cuts a title short', withLine('headline: 获得第 #1 名'), 'comment-cuts', '#1 名'],
    ['a # between blanks cuts a title short', withLine('headline: 赛道 # 一'), 'comment-cuts', '# 一'],
    ['a # cuts any words short', withLine('border: thin #1'), 'comment-cuts', '#1'],
    ['a title that begins with a straight quote ends where it closes', withLine('headline: "三零" 创建'), 'must-quote', '"三零" '],
    ['a title that begins with @ must stand in quotes', withLine('headline: @全体'), 'must-quote', '@'],
    ['a title that begins with % must stand in quotes', withLine('headline: %50'), 'must-quote', '%'],
    ['a title that begins with ! must stand in quotes', withLine('headline: !重要 通知'), 'must-quote', '!'],
    ['a title that begins with [ ends where it closes', withLine('headline: [快讯] 今日'), 'must-quote', '[快讯] '],
    ['a title that begins with { ends where it closes', withLine('headline: {快讯} 今日'), 'must-quote', '{快讯} '],
    ['a title all in [] is a list', withLine('headline: [快讯]'), 'wrong-shape', '[快讯]'],
    ['a title that begins with * stands for something else', withLine('headline: *重点*'), 'unknown-alias', '*重点*'],
    ['a title that begins with & loses its first word', withLine('headline: &重点 会议'), 'unused-anchor', '&重点'],
    ['a title with a colon and a space is a key', withLine('headline: 通知: 停电'), 'colon-in-words', '通知'],
    ['a straight quote inside single quotes ends them', withLine("headline: 'it's'"), 'must-quote', "'it'"],
    ['a quote that is never closed is told where it opens', withLine('headline: "没有收尾'), 'unclosed', '"没有收尾'],
    ['a bracket that is never closed is told where it opens', withLine('at: [c1 r1, c2 r2'), 'unclosed', '[c1 r1, c2 r2'],
    ['a backslash in double quotes escapes nothing', withLine('headline: "\\q"'), 'bad-escape', '\\q'],
  ]);
});

describe('slips of structure', () => {
  check([
    ['a line indented too far belongs to the words above it', withLine('  headline: 冰瀑'), 'indent', 'headline'],
    ['a line indented too little is told', place('  - story: a.md\n   at: c1\n'), 'indent', 'at'],
    ['a line without a colon is told, not the next', withLine('headline 冰瀑'), 'no-colon', 'headline 冰瀑'],
    ['the same key twice is told at the second', withLine('at: c2'), 'duplicate-key', 'at'],
    ['the same key twice is told though one is full-width', withLine('ａｔ: c2'), 'duplicate-key', 'ａｔ'],
    ['items without dashes are no list', place('  story: a.md\n  at: c1\n'), 'wrong-shape', 'story: a.md\n  at: c1'],
    ['a second document is told', `${place('  - story: a.md\n')}---\nkind: page\n`, 'several-documents', '---'],
    ['a file of mere words is no document', '冰瀑初成', 'not-a-document', '冰'],
    ['an empty file is no document', '', 'not-a-document', ''],
    ['an alias that holds itself is told', 'kind: edition\ntitle: x\npages: &a [*a]\n', 'alias-circle', '*a'],
    ['bytes that are no UTF-8 are told', `# \ufffd\n${place('  - story: a.md\n')}`, 'not-utf8', '\ufffd'],
  ]);
});

describe('keys and kinds', () => {
  check([
    ['a misspelt key is one finding at the key', withLine('headlne: 冰瀑'), 'unknown-key', 'headlne'],
    [
      'a misspelt kind is one finding and not twelve',
      place('  - stroy: a.md\n    headline: 冰\n    photo: b.jpg\n'),
      'unknown-item',
      'stroy',
    ],
    ['an item without a kind is told', place('  - at: c1\n'), 'unknown-item', 'at'],
    ['words alone are no item', place('  - a.md\n'), 'unknown-item', 'a.md'],
    ['a pull quote is an item of its own', withLine('quote: 山在，水在'), 'kind-inside-item', 'quote'],
    ['a key of another kind is not taken', place('  - banner: 标语\n    tracking: 1%\n'), 'unknown-key', 'tracking'],
    [
      'a misspelt key inside a box is told there',
      place('  - box: 简讯\n    place:\n      - story: a.md\n        stile: brief\n'),
      'unknown-key',
      'stile',
    ],
    ['a key with nothing after it is told', withLine('headline:'), 'empty-value', ''],
    ['a photo without its file is told', withLine('photo: { at: c1 }'), 'missing-key', 'photo'],
    ['a page without its facts is told', 'kind: page\nplace: []\n', 'missing-key', 'kind'],
    ['a file that does not say its kind is read all the same', 'page: 3\nplace:\n  - story: a.md\n', 'missing-kind', 'page'],
    ['a misspelt kind of file is read all the same', 'kind: pgae\npage: 3\nplace:\n  - story: a.md\n', 'bad-choice', 'pgae'],
    ['a rule must stand somewhere', place('  - rule: hair\n'), 'rule-nowhere', 'rule: hair'],
    ['an edition is made of something', 'kind: edition\ntitle: 山城周报\n', 'edition-empty', 'kind'],
    ['an edition is made of pages or of a story', 'kind: edition\ntitle: x\npages: [a.yaml]\nstory: b.md\n', 'edition-both', 'story'],
    [
      'a key that would reach into an object is refused',
      'kind: layout\nstyles: { __proto__: { size: 9pt } }\n',
      'forbidden-key',
      '__proto__',
    ],
  ]);
});

describe('values', () => {
  check([
    ['a place counts from one', withLine('gutter: 1字').replace('c1-3 r1-30', 'c0-3 r1-30'), 'place-from-one', 'c0-3 r1-30'],
    ['a place does not run backwards', withLine('gutter: 1字').replace('c1-3 r1-30', 'c3-1'), 'backwards', 'c3-1'],
    ['figures alone are no place', withLine('gutter: 1字').replace('c1-3 r1-30', '1-3'), 'bad-place', '1-3'],
    ['rows cannot be joined', withLine('gutter: 1字').replace('c1-3 r1-30', 'r1+3'), 'joined-rows', 'r1+3'],
    ['a headline has one place', withLine('headline: { at: [c1, c2] }'), 'one-place', '[c1, c2]'],
    ['a length needs its unit', withLine('gutter: 2'), 'no-unit', '2'],
    ['a length is no word', withLine('gutter: wide'), 'bad-length', 'wide'],
    ['a gutter is not less than nothing', withLine('gutter: -1mm'), 'too-small', '-1mm'],
    ['a row is not measured in rows', 'kind: layout\ngrid: { columns: 4, row: 2行 }\n', 'unit-here', '2行'],
    ['a range does not run backwards', 'kind: layout\nstyles: { body: { size: 44-28pt } }\n', 'backwards', '44-28pt'],
    ['both ends of a range have one unit', 'kind: layout\nstyles: { body: { size: 9pt-4mm } }\n', 'bad-range', '9pt-4mm'],
    ['a weight has its bounds', 'kind: layout\nstyles: { body: { weight: 1000 } }\n', 'bad-number', '1000'],
    ['a misspelt choice is told with what was meant', withLine('punctuation: kaimin'), 'bad-choice', 'kaimin'],
    ['a language has its tag', withLine('lang: 中文'), 'bad-language', '中文'],
    ['a focus is two percentages', withLine('photo: { file: a.jpg, focus: 40 30 }'), 'bad-focus', '40 30'],
    ['a border is named, not drawn', withLine('border: 1 pt'), 'bad-name', '1 pt'],
    ['a colour of the screen is no ink', 'kind: layout\ncolors:\n  red: rgb(255,0,0)\n', 'bad-color', 'rgb(255,0,0)'],
    ['ink goes to a hundred', 'kind: layout\ncolors: { red: cmyk(0 100 100 110) }\n', 'color-figure', 'cmyk(0 100 100 110)'],
    ['a double rule has a gap', 'kind: layout\nrules: { d: { lines: [1pt, 2pt] } }\n', 'gap-missing', '{ lines: [1pt, 2pt] }'],
    ['a sheet has width and height', 'kind: layout\npaper: { trim: 270x390 }\n', 'bad-trim', '270x390'],
    ['the thirtieth of February is no date', 'kind: edition\ntitle: x\ndate: 2026-02-30\npages: [a.yaml]\n', 'bad-date', '2026-02-30'],
    ['a spread does not run backwards', 'kind: page\npage: { number: 13-12 }\nplace: []\n', 'backwards', '13-12'],
    ['words hold no control characters', withLine('headline: "a\\u0007b"'), 'control-character', '"a\\u0007b"'],
  ]);
});

describe('many faults', () => {
  test('are told all at once, in the order of the page', () => {
    const text = withLine('headlne: 冰瀑\n    gutter: 2\n    columns: two').replace('c4-5 r1-9', 'c9-1');
    expect(tell(text)).toEqual([
      { code: 'spec.unknown-key', marked: 'headlne', line: 7 },
      { code: 'spec.no-unit', marked: '2', line: 8 },
      { code: 'spec.bad-number', marked: 'two', line: 9 },
      { code: 'spec.backwards', marked: 'c9-1', line: 12 },
    ]);
  });

  test('a fault of the YAML is not followed by its echoes, and what stands before it is still told', () => {
    const text = withLine('headline: "没有收尾').replace('c1-3 r1-30', 'c0');
    expect(tell(text).map(({ code }) => code)).toEqual(['spec.place-from-one', 'spec.unclosed']);
  });

  test('the hint of a misspelt key names the one that was meant', () => {
    expect(findingsOf(withLine('headlne: 冰瀑'))[0]!.hint!.en).toContain('`headline`');
    expect(findingsOf(withLine('punctuation: kaimin'))[0]!.values).toMatchObject({ nearest: 'kaiming', written: 'kaimin' });
  });

  test('words that merely look like a key are words', () => {
    expect(tell(withLine('headline: |\n      at：他说\n      style:好\n    gutter: 1字'))).toEqual([]);
    expect(tell(withLine('headline: 他说：at:c1，走'))).toEqual([]);
    expect(tell(withLine("headline: '{at:c1，style：x}'"))).toEqual([]);
    expect(tell(withLine('# headline：冰瀑'))).toEqual([]);
  });

  test('a comment set off by two spaces cuts nothing, nor one behind what is no title', () => {
    expect(tell(withLine('border: thin # 细线'))).toEqual([]);
    expect(tell(withLine('headline: 冰瀑初成  # 待定'))).toEqual([]);
  });
});
