/** Word manuscripts: styles, marks and lines come out as a Markdown manuscript's do; what cannot come along is told with its place. */

import { describe, expect, it } from 'vitest';
import { fileOffset } from '../../../src/story/story.ts';
import { blocks, docxOf, faults, paragraph, readDocx, run, words, zip } from './make-docx.ts';

describe('the headline', () => {
  const front = async (body: string) => {
    const { front: found } = (await readDocx(docxOf(body))).story;
    return Object.fromEntries(Object.entries(found).map(([key, field]) => [key, field!.text]));
  };

  it('a first Heading 1 is the headline, further headings are subheads', async () => {
    const body = words('石桥通车', '1') + words('桥修好了。') + words('四十天', '1') + words('细节', '2');
    expect(await front(body)).toEqual({ headline: '石桥通车' });
    expect(await blocks(body)).toEqual(['paragraph: 桥修好了。', 'subhead: 四十天', 'subhead: 细节']);
  });

  it('a Title is the headline, and then no Heading 1 is', async () => {
    const body = words('石桥通车', 'Title') + words('一', '1') + words('正文。');
    expect(await front(body)).toEqual({ headline: '石桥通车' });
    expect(await blocks(body)).toEqual(['subhead: 一', 'paragraph: 正文。']);
  });

  it('a Heading 1 below running text is no headline, so that nothing changes its place', async () => {
    const body = words('正文。') + words('小标题', '1');
    expect(await front(body)).toEqual({});
    expect(await blocks(body)).toEqual(['paragraph: 正文。', 'subhead: 小标题']);
  });

  it('a subtitle above the headline is its kicker, one below it the deck', async () => {
    const body = words('历时四十天', 'Subtitle') + words('石桥通车', 'Title') + words('少走七里路', 'Subtitle') + words('正文。');
    expect(await front(body)).toEqual({ kicker: '历时四十天', headline: '石桥通车', deck: '少走七里路' });
    expect(await blocks(body)).toEqual(['paragraph: 正文。']);
  });

  it('a line end in a headline is a preferred break', async () => {
    expect(await front(paragraph(`${run('石桥')}<w:r><w:br/></w:r>${run('通车')}`, '1'))).toEqual({ headline: '石桥/通车' });
  });

  it('styles are known by their ids where the document defines none', async () => {
    expect(await front(words('石桥通车', 'Heading1'))).toEqual({ headline: '石桥通车' });
  });

  it('lines that look like front matter are text', async () => {
    const body = words('headline: 石桥') + words('作者：王晓') + words('正文。');
    expect(await front(body)).toEqual({});
    expect(await blocks(body)).toEqual(['paragraph: headline: 石桥', 'paragraph: 作者：王晓', 'paragraph: 正文。']);
  });
});

describe('blocks', () => {
  it('quotations, bulleted paragraphs and those of a list are what they look like', async () => {
    const listed = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
    const body =
      words('引文。', 'a3') + paragraph(run('一项'), 'a4', listed(1)) + paragraph(run('两项'), 'a4', listed(2)) + words('缩进', 'a4');
    expect(await blocks(body)).toEqual(['quotation: 引文。', 'list-item: 一项', 'list-item: 两项', 'paragraph: 缩进']);
    expect(await faults(body)).toEqual(['story.docx-numbers@两项']);
  });

  it('blanks typed before a paragraph are no part of it, and empty paragraphs are none', async () => {
    expect(await blocks(`${words('　　正文。 ') + words('') + words('　')}<w:p/>${words('又一段。')}`)).toEqual([
      'paragraph: 正文。',
      'paragraph: 又一段。',
    ]);
  });

  it('a line end within a paragraph stays one, and two end the paragraph', async () => {
    const lines = `<w:r><w:t>甲</w:t><w:br/><w:t>　乙</w:t><w:br/><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t></w:r>`;
    expect(await blocks(paragraph(lines))).toEqual(['paragraph: 甲\n乙', 'paragraph: 丙\n丁']);
  });

  it('breaks of pages and columns leave the text alone', async () => {
    expect(await blocks(paragraph(`${run('上')}<w:r><w:br w:type="page"/></w:r>${run('下')}`))).toEqual(['paragraph: 上下']);
  });

  it('a drop cap belongs to the paragraph it begins', async () => {
    const body = paragraph(run('春'), '', '<w:framePr w:dropCap="drop" w:lines="3"/>') + words('天来了。') + words('花开了。');
    expect(await blocks(body)).toEqual(['paragraph: 春天来了。', 'paragraph: 花开了。']);
  });

  it('nothing typed is taken for markup', async () => {
    expect(await blocks(words('## 不是**标题**') + words('---') + words('- [甲]{dots}'))).toEqual([
      'paragraph: ## 不是**标题**',
      'paragraph: ---',
      'paragraph: - [甲]{dots}',
    ]);
  });
});

describe('marks', () => {
  it('bold is bold, italic is kai, and runs that Word has cut are whole again', async () => {
    const body = paragraph(
      run('他') + run('见', '<w:b/>') + run('到', '<w:b/><w:lang w:val="zh-CN"/>') + run('李白', '<w:i/>') + run('说'),
    );
    expect(await blocks(body)).toEqual(['paragraph: 他‹bold 见到›‹kai 李白›说']);
    expect((await readDocx(docxOf(body))).story.blocks[0]!.marks).toHaveLength(2);
  });

  it('what is switched off is off', async () => {
    expect(await blocks(paragraph(run('甲', '<w:b w:val="0"/><w:i w:val="false"/>')))).toEqual(['paragraph: 甲']);
  });

  it('bold and italic that cross are nested', async () => {
    const { story } = await readDocx(docxOf(paragraph(run('甲', '<w:b/>') + run('乙', '<w:b/><w:i/>') + run('丙', '<w:i/>'))));
    expect(story.blocks[0]!.marks).toEqual([
      { name: 'bold', start: 0, end: 2 },
      { name: 'kai', start: 1, end: 2 },
      { name: 'kai', start: 2, end: 3 },
    ]);
  });

  it('the styles Strong and Emphasis, and emphasis dots, are marks too', async () => {
    const body = paragraph(
      run('甲', '<w:rStyle w:val="a5"/>') +
        run('乙', '<w:rStyle w:val="a6"/>') +
        run('丙', '<w:em w:val="dot"/>') +
        run('丁', '<w:em w:val="none"/>'),
    );
    expect(await blocks(body)).toEqual(['paragraph: ‹bold 甲›‹kai 乙›‹dots 丙›丁']);
  });

  it('a phonetic guide keeps its words, with the reading as their ruby', async () => {
    const ruby = (base: string, reading: string) =>
      `<w:r><w:ruby><w:rubyPr><w:hps w:val="11"/></w:rubyPr><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
    expect(await blocks(paragraph(run('银') + ruby('行', 'háng') + ruby('长', 'zhǎng') + run('说')))).toEqual([
      'paragraph: 银‹ruby=háng 行›‹ruby=zhǎng 长›说',
    ]);
  });

  it('marks reach over a line end', async () => {
    const body = paragraph('<w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>');
    expect((await readDocx(docxOf(body))).story.blocks[0]!.marks).toEqual([{ name: 'bold', start: 0, end: 3 }]);
  });
});

describe('words that hide in markup', () => {
  it.each([
    ['a link', `<w:hyperlink r:id="rId9">${run('甲')}</w:hyperlink>`],
    ['a field', `<w:fldSimple w:instr="PAGE">${run('甲')}</w:fldSimple>`],
    [
      'a field of several parts',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('甲')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
    ['a content control', `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt>`],
    ['a smart tag', `<w:smartTag w:element="date">${run('甲')}</w:smartTag>`],
    ['a change of direction', `<w:dir w:val="ltr">${run('甲')}</w:dir>`],
    ['an element nobody knows', `<x:y xmlns:x="urn:x">${run('甲')}</x:y>`],
    ['an alternative without a fallback', `<mc:AlternateContent><mc:Choice Requires="wps">${run('甲')}</mc:Choice></mc:AlternateContent>`],
    [
      'an alternative with an empty choice',
      `<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>${run('甲')}</mc:Fallback></mc:AlternateContent>`,
    ],
    [
      'two alternatives',
      `<mc:AlternateContent><mc:Choice Requires="x">${run('甲')}</mc:Choice><mc:Fallback>${run('甲')}</mc:Fallback></mc:AlternateContent>`,
    ],
    ['a literal section', '<w:r><w:t><![CDATA[甲]]></w:t></w:r>'],
    ['words with a comment in them', '<w:r><w:t><!-- 乙 -->甲<?x y?></w:t></w:r>'],
  ])('%s is read', async (_, inner) => {
    expect(await blocks(paragraph(run('一') + inner + run('二')))).toEqual(['paragraph: 一甲二']);
    expect(await faults(paragraph(run('一') + inner + run('二')))).toEqual([]);
  });

  it('other prefixes than the usual ones mean the same', async () => {
    const xml =
      '<o:document xmlns:o="http://purl.oclc.org/ooxml/wordprocessingml/main"><o:body><o:p><o:r><o:t>甲</o:t></o:r></o:p></o:body></o:document>';
    const { story, findings } = await readDocx(zip([{ name: 'Word/Document.xml', body: new TextEncoder().encode(xml) }]));
    expect(story.blocks.map((block) => block.text)).toEqual(['甲']);
    expect(findings).toEqual([]);
  });

  it('hyphens that Word writes as signs are hyphens', async () => {
    expect(await blocks(paragraph('<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>'))).toEqual([
      'paragraph: a\u2011b\u00adc',
    ]);
  });

  it('a sign of a symbol font is its character, and one without is told', async () => {
    const body = paragraph(
      `${run('一')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run('二')}<w:r><w:sym w:font="Nowhere" w:char="F0FC"/></w:r>${run('三')}`,
    );
    expect(await blocks(body)).toEqual(['paragraph: 一✓二〓三']);
    expect(await faults(body)).toEqual(['story.docx-symbols@〓']);
  });
});

describe('what does not come along', () => {
  const table = (rows: readonly (readonly string[])[]) =>
    `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${words(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  const picture = '<w:drawing><a><pic:pic/></a></w:drawing>';

  it('tables are left out and told of once, with their characters and lines', async () => {
    const body =
      words('前。') +
      table([
        ['甲', '乙'],
        ['丙', '丁戊'],
      ]) +
      words('后。') +
      table([['己', '庚']]);
    expect(await blocks(body)).toEqual(['paragraph: 前。', 'paragraph: 后。']);
    expect(await faults(body)).toEqual(['story.docx-tables@甲\t乙\n丙\t丁戊']);
    const { findings } = await readDocx(docxOf(body));
    expect(findings[0]!.values).toMatchObject({ count: 2, characters: 7, lines: '2, 5' });
  });

  it('a table of one cell is only a frame', async () => {
    expect(await blocks(table([['甲']]))).toEqual(['paragraph: 甲']);
    expect(await faults(table([['甲']]))).toEqual([]);
  });

  it('pictures, notes and comments are left out, each kind told of once at its first place', async () => {
    const body =
      paragraph(`${run('甲')}<w:r>${picture}</w:r><w:r><w:footnoteReference w:id="2"/></w:r>`) +
      paragraph(
        `${run('乙')}<w:r><w:endnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict></w:r>`,
      );
    expect(await blocks(body)).toEqual(['paragraph: 甲', 'paragraph: 乙']);
    const { findings } = await readDocx(docxOf(body));
    expect(findings.map(({ code, values }) => [code, values.count, values.lines])).toEqual([
      ['story.docx-pictures', 2, '1, 2'],
      ['story.docx-notes', 2, '1, 2'],
      ['story.docx-comments', 1, '2'],
    ]);
  });

  it('a chart or a diagram counts as a picture', async () => {
    expect(await faults(paragraph(`${run('甲')}<w:r><w:drawing><c:chart xmlns:c="urn:c"/></w:drawing></w:r>`))).toEqual([
      'story.docx-pictures@',
    ]);
  });

  it('the words of a text box follow their paragraph, once', async () => {
    const box = (text: string) => `<wps:txbx><w:txbxContent>${words(text)}</w:txbxContent></wps:txbx>`;
    const inner = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框里')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框里')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = paragraph(`${run('前', '<w:b/>')}<w:r><w:rPr><w:b/></w:rPr>${inner}<w:t>后</w:t></w:r>`) + words('下段');
    expect(await blocks(body)).toEqual(['paragraph: ‹bold 前后›', 'paragraph: 框里', 'paragraph: 下段']);
    expect(await faults(body)).toEqual(['story.docx-text-boxes@']);
  });

  it('tracked changes are read as accepted, and told of', async () => {
    const body = paragraph(
      `${run('甲')}<w:ins w:id="1">${run('乙')}</w:ins><w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r></w:del>${run('丁')}`,
    );
    expect(await blocks(body)).toEqual(['paragraph: 甲乙丁']);
    expect(await faults(body)).toEqual(['story.docx-changes@']);
  });

  it('a paragraph whose end is deleted runs on into the next', async () => {
    const body = paragraph(run('甲'), '', '<w:rPr><w:del w:id="1"/></w:rPr>') + words('乙');
    expect(await blocks(body)).toEqual(['paragraph: 甲乙']);
    expect(await blocks(words('甲') + paragraph(run('乙'), '', '<w:rPr><w:del w:id="1"/></w:rPr>'))).toEqual([
      'paragraph: 甲',
      'paragraph: 乙',
    ]);
  });

  it('hidden text stays hidden, and is told of', async () => {
    const body = paragraph(run('甲') + run('暗', '<w:vanish/>') + run('乙'));
    expect(await blocks(body)).toEqual(['paragraph: 甲乙']);
    const { findings } = await readDocx(docxOf(body));
    expect(findings.map(({ code, values }) => [code, values.what, values.characters])).toEqual([['story.docx-hidden', '暗', 1]]);
  });

  it('raised figures and formulas keep their characters, with a warning', async () => {
    const body = paragraph(
      `${run('100m') + run('2', '<w:vertAlign w:val="superscript"/>')}<m:oMath><m:r><m:rPr/><m:t>x=1</m:t></m:r></m:oMath>`,
    );
    expect(await blocks(body)).toEqual(['paragraph: 100m2x=1']);
    expect(await faults(body)).toEqual(['story.docx-raised@2', 'story.docx-formulas@']);
  });

  it('struck-out words are printed, with a warning', async () => {
    expect(await blocks(paragraph(run('甲') + run('乙', '<w:strike/>') + run('丙', '<w:strike w:val="0"/>')))).toEqual([
      'paragraph: 甲乙丙',
    ]);
    expect(await faults(paragraph(run('甲') + run('乙', '<w:strike/>')))).toEqual(['story.docx-struck@乙']);
  });

  it('an embedded file is an error', async () => {
    expect(await faults(`${words('甲')}<w:altChunk r:id="x"/>`)).toEqual(['story.docx-other-files@']);
  });

  it('a file whose words are all in a table has none, and says so', async () => {
    expect(await faults(table([['甲', '乙']]))).toEqual(['story.docx-tables@甲\t乙', 'story.docx-empty@']);
  });
});

it('every character stands in the extracted text where its offsets say, a line for a paragraph', async () => {
  const { story } = await readDocx(docxOf(words('　　第一段。') + words('第二段\u0007。')));
  expect(story.file.text).toBe('　　第一段。\n第二段\u0007。\n');
  const second = story.blocks[1]!;
  expect(second.text).toBe('第二段。');
  expect(story.file.text[fileOffset(second, 3)]).toBe('。');
});
