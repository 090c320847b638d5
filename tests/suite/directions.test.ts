/** Small pages: vertical lines in tiers, level things on vertical pages, vertical ones on level pages. */

import { describe, expect, it } from 'vitest';
import { png } from '../png.ts';
import { codes, picturesOf, runsOf } from '../set-pages.ts';
import { expectFiles, expectPage } from './expect-page.ts';
import { pageFiles, smallVertical } from './small-layout.ts';

const snow =
  '今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午，主要街道全部通行。\n\n老人说：“雪是好雪，‘瑞雪’嘛……”——大家都笑了。\n';
const files = { 'a.md': snow, 'b.md': '响水涧上的老石桥修好了。石匠们用了三个月。\n' };
const pictures = { 'p.png': png(400, 200) };

const expectVertical = (name: string, place: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  expectFiles(name, { ...pageFiles(place, files, smallVertical), ...more });

describe('直排', () => {
  it('lines run down and follow one another to the left; tiers stand under one another, not balanced', async () => {
    const set = await expectVertical('vertical-tiers', '  - story: a.md\n    at: c1-2 r1-5\n');
    const runs = runsOf(set.pages[0]!);
    expect(runs.every((run) => run.writing !== 'horizontal')).toBe(true);
    // line n's middle is 14n + 3 pt from the right edge; the second tier begins at 120 pt
    expect(runs[0]!.origin).toMatchObject({ x: 283, y: 30 });
    expect([...new Set(runs.map((run) => (run.origin.y < 110 ? 1 : 2)))]).toEqual([1, 2]);
  });

  it('figures of two and three digits stand across the line, capitals upright, words and years turned', () =>
    expectVertical('vertical-western', '  - story: c.md\n    at: c1 r1-10\n', {
      'c.md': '上午9点，GDP增长12%，走了120步。2026年11月，屏幕上写着 Traffic Counter 两个词，气温3℃。\n',
    }));

  it('a headline stands right of its story and is a hole in it over two tiers', () =>
    expectVertical('vertical-headline', '  - story: d.md\n    headline: { at: c1-2 r1-5, style: ordinary }\n    at: c1-2 r6-10\n', {
      'd.md': `---\nheadline: 守桥人的/三本账\ndeck: 桥头小屋\nbyline: 沈望舒\n---\n\n${snow}`,
    }));

  it('a photo is a hole in the tier it stands in; its caption is level under it', () =>
    expectVertical(
      'vertical-photo',
      '  - story: a.md\n    at: c1-2 r1-10\n    photo:\n      file: p.png\n      at: c2 r1-7\n      caption: 雪后的老桥\n',
      pictures,
    ));

  it('caption-at side: the caption runs down left of the picture', async () => {
    const set = await expectVertical(
      'vertical-caption-at-side',
      '  - photo: p.png\n    at: c1 r1-8\n    caption: 雪后的老桥\n    credit: 张英 摄\n    caption-at: side\n',
      pictures,
    );
    const [picture] = picturesOf(set.pages[0]!);
    const run = runsOf(set.pages[0]!)[0]!;
    expect(run.writing).toBe('vertical');
    expect(run.origin.x).toBeLessThan(picture!.box.x);
  });

  it('a strip over all tiers runs level', async () => {
    const set = await expectVertical('level-strip', '  - headline: 桥头\n    at: c1 r1-20\n    writing: horizontal\n');
    expect(runsOf(set.pages[0]!)[0]!.writing).toBe('horizontal');
  });

  it('a level story in a frame stands among vertical ones', () =>
    expectVertical(
      'level-story-in-vertical',
      '  - story: a.md\n    at: c1-2 r1-5\n  - story: b.md\n    at: c1-2 r7-20\n    writing: horizontal\n    border: hair\n    padding: 6pt\n    columns: 2\n',
    ));

  it('boxes, rules and advertisements stand in their tiers, pictures upright', async () => {
    const set = await expectVertical(
      'vertical-furniture',
      '  - box: 简讯\n    at: c1-2 r1-8\n    border: hair\n    background: tint\n    grid: { columns: 2, gutter: 1字 }\n    rules: hair\n    place:\n      - story: b.md\n        at: c1\n  - rule: hair\n    after: c2 r1-20\n  - rule: double\n    at: c3-4 r3\n  - ad: p.png\n    at: c3 r5-12\n  - ad: late.pdf\n    at: c4 r5-12\n    client: 县农商行\n  - masthead: 砚溪周报\n    at: c5 r1-8\n  - masthead: p.png\n    at: c5 r10-20\n',
      pictures,
    );
    const [ad, name] = picturesOf(set.pages[0]!);
    // 98 points wide, 100 deep on the page, of a picture of 2 to 1
    expect(ad!.box.width / ad!.box.height).toBeCloseTo((ad!.crop.width * 2) / ad!.crop.height, 3);
    expect(name!.box.width / name!.box.height).toBeCloseTo(2, 3);
  });
});

describe('横排版上的直排', () => {
  it('a vertical story begins at the upper right of its place, in tiers where it says so', async () => {
    const set = await expectPage(
      'vertical-story',
      '  - story: a.md\n    at: c1-2 r1-18\n    writing: vertical\n    columns: 2\n    gutter: 12pt\n  - story: b.md\n    at: c3 r1-6\n',
      files,
    );
    expect(codes(set)).toEqual([]);
  });

  it('a vertical headline stands beside level text', () =>
    expectPage(
      'vertical-headline-on-level-page',
      '  - story: a.md\n    headline: { main: 老桥新生, at: c3 r1-10, writing: vertical }\n    at: c1-3 r1-10\n',
      files,
    ));

  it('caption-at side: the caption is a narrow column at the picture’s foot', async () => {
    const set = await expectPage(
      'caption-at-side',
      '  - photo: p.png\n    at: c1-2 r1-8\n    caption: 雪后的老桥，石匠们还在桥上\n    credit: 张英 摄\n    caption-at: side\n',
      files,
      pictures,
    );
    const [picture] = picturesOf(set.pages[0]!);
    const runs = runsOf(set.pages[0]!);
    expect(runs.every((run) => run.origin.x > picture!.box.x + picture!.box.width)).toBe(true);
    expect(codes(set, 'warning')).not.toContain('compose.not-yet-key');
  });
});

describe('an English story on a Chinese page', () => {
  it('has quotation marks and apostrophes of its letters’ own face and width', async () => {
    const set = await expectPage('english-story', '  - story: e.md\n    at: c1+3 r1-8\n    lang: en\n', {
      'e.md': '“People think a river carries things away,” he told me. “It’s quite the other way about – or so it seems…”\n',
    });
    expect(runsOf(set.pages[0]!).every((run) => run.face.startsWith('tinos'))).toBe(true);
  });
});

describe('悬挂', () => {
  it('what a hanging mark loses outside the measure makes no room in its line', async () => {
    const set = await expectPage(
      'hanging-mark-closed',
      '  - story: h.md\n    at: c1 r1-8\n    hanging: force\n    punctuation: quanjiao\n    adjust: push-in-first\n',
      {
        'h.md': '山山é，COVID-19，“3”山水云雨\n',
      },
    );
    // the first column ends at 110 pt; the mark alone may stand outside it
    for (const run of runsOf(set.pages[0]!)) if (run.text === 'COVID-19') expect(run.origin.x + 45).toBeLessThanOrEqual(110.05);
  });
});
