/** A small paper without a fault: two pages, a layout of its own, manuscripts, pictures; the slips are made in it, one at a time. */

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEklEQVR4nGP4z8CARjAgC0MAAGhbC/WTd6FvAAAAAElFTkSuQmCC', 'base64');

const story = (front: string, ...paragraphs: readonly string[]): string => `---\n${front}\n---\n\n${paragraphs.join('\n\n')}\n`;

export const newspaper: Readonly<Record<string, string | Uint8Array>> = {
  'edition.yaml': `kind: edition
title: 砚溪周报
issue: 1187
date: 2026-11-20
layout: county
masthead: { cn: CN00-0000, publisher: 砚溪周报社 }
pages: [page-1.yaml, page-2.yaml]
`,
  'page-1.yaml': `kind: page
page: { number: 1, name: 要闻, editor: 祁小满 }
place:
  - story: stories/bridge.md
    at: c1-3 r1-30
    style: lead
    photo:
      file: photos/bridge.png
      at: c2-3 r14-24
      focus: 40% 30%
      caption: 修好的石桥
      credit: 张英 摄
  - story: stories/market.md
    headline: { at: c4-5 r1-5, style: second }
    at: c4-5 r6-30
    tracking: -1%
  - banner: 秋收时节颗粒归仓
    at: c1-5 r32-34
    color: red
  - box: 简讯
    at: c1-2 r36-60
    border: frame
    padding: 1字
    place:
      - story: briefs/*.md
        style: brief
        between: hair
  - rule: hair
    after: c3 r36-60
  - photo: photos/field.png
    at: c4-5 r36-50
    border: hair
    caption: 收割中的稻田
  - text: 本版校对 祁小满
    at: c4-5 r52-53
    align: end
  - ad: ads/bank.png
    size: 通栏
    at: c1 r64
    client: 县农商行
`,
  'page-2.yaml': `kind: page
page: { number: 2, name: 综合 }
place:
  - story: stories/poem.md
    at: c1-2 r1-40
  - quote: 山在，水在，人就在。
    at: c4-5 r1-12
    credit: 柳垭老人
`,
  'layouts/county.yaml': `kind: layout
name: county
title: 县报四开
extends: tabloid
paper: { trim: 270mm x 390mm, bleed: 3mm, margins: { top: 22mm, bottom: 14mm } }
grid: { columns: 5, column: 13.5字, gutter: 2字, row: 13pt }
text:
  punctuation: kaiming
  stretch-limit: 0.3em
styles:
  body: { font: song, size: 小五 }
  caption: { font: kai, size: 六号, row: 10pt }
colors:
  green: cmyk(60 0 80 20)
  mist: green(12%)
rules:
  frame: { lines: [1pt, 0.25pt], gap: 1pt }
furniture:
  - folio: '{name} · 第{page}版'
    at: top
    rule: double
`,
  'stories/bridge.md': story(
    'headline: 石桥修好了/赶集少走七里路\ndateline: 本报讯\ncredit: （王　晓）',
    '柳垭镇东门桥修缮完工，两岸六个村的人赶集不必再绕行。桥面换了新石板，栏杆照老样子补齐。',
    '## 修了四十天',
    '石匠们从上游起出旧石，编号，洗净，再一块一块放回去。最重的一块有八百斤，用的还是滚木和绳子。',
    '村里老人说，桥修好那天，先过桥的是一头牛。',
  ),
  'stories/market.md': story(
    'headline: 早市搬进新棚\nbyline: 本报记者 周远',
    '城东早市搬进了新棚，三百个摊位有了顶。卖豆腐的老李说，下雨天再也不用收摊。',
    '新棚用的是旧粮仓的木料，梁上还留着当年的字。',
  ),
  'stories/poem.md': story('headline: 山乡岁月', '炊烟升起的时候，山就低了下来。', '孩子们从坡上跑过，像一阵风。'),
  'briefs/1-grain.md': story('headline: 粮站开秤', '县粮站昨日开秤，首日收稻谷四十吨。'),
  'briefs/2-road.md': story('headline: 山路改道', '因修水渠，岩头村路段改道三日。'),
  'photos/bridge.png': png,
  'photos/field.png': png,
  'ads/bank.png': png,
};
