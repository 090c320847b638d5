/** What is drawn beside the words is no text: the words come back from the PDF as they were written. */

import { expect, it } from 'vitest';
import { setPages } from '../../set-pages.ts';
import { pageFiles } from '../../suite/small-layout.ts';
import { pdfOf, textOf } from '../read-pdf.ts';

const story = `[重点]{dots}在此，[张三]{name}[李四]{name}读[红楼梦]{title}。[北京]{ruby=běi jīng}的[双]{ruby=shuāng}[窗]{ruby=chuāng}，[注音]{ruby=ㄓㄨˋ ㄧㄣ}，[王明]{death}与[王明]{name3}。
`;

it('readings, dots, lines and the blank of a spread name are not read with the words', async () => {
  const set = await setPages(pageFiles('  - story: a.md\n    at: c1+3 r1-10\n', { 'a.md': story }));
  const [text] = await textOf(await pdfOf(set.pages, {}, { fonts: set.edition.fonts }));
  expect(text!.replaceAll('\n', '')).toBe('重点在此，张三李四读红楼梦。北京的双窗，注音，王明与王明。');
});
