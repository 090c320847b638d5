/** Damaged pages: what a plant would send back, each refused by exactly one finding, at the words that are to be mended. */

import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProjectPath } from '../../src/source/path.ts';
import { disk } from '../disk.ts';
import { type Damaged, house, pointed, preflighted, text } from './preflighted.ts';

const photos: Record<string, Uint8Array> = {};

const flat = (width: number, height: number, color: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

beforeAll(async () => {
  photos['fine.jpg'] = await flat(1600, 1000, '#88aacc');
  photos['few.jpg'] = await flat(300, 190, '#88aacc');
  const coated = disk.onDisk!('banxin:layouts/press/coated-fogra39-tac300.icc' as ProjectPath)!;
  photos['deep.jpg'] = await sharp(await flat(1600, 1000, '#060402'))
    .withIccProfile(coated, { attach: false })
    .jpeg()
    .toBuffer();
  photos['clear.png'] = await sharp({ create: { width: 1600, height: 1000, channels: 4, background: '#88aacc80' } })
    .png()
    .toBuffer();
  photos['drawing.png'] = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#000000' } })
    .toColourspace('b-w')
    .png({ palette: false, colours: 2 })
    .toBuffer();
});

const own = (style: string): string => `styles:\n  odd: ${style}\n`;
const words = '  - text: 站房的灯一直亮着\n    at: c1-2 r1-6\n    style: odd\n';
const box = (inside: string, background = 'wash'): string =>
  `  - box: ''\n    at: c1-2 r1-8\n    background: ${background}\n    place:\n${inside.replace(/^/gm, '    ').replace('at: c1-2 r1-6', 'at: r1-3').trimEnd()}\n`;
const photo = (file: string, more = ''): string => `  - photo: ${file}\n    at: c1-2 r1-14${more}\n    alt: 雪后的山\n`;
const rule = (name: string): string => `  - rule: ${name}\n    at: c1-2 r3\n`;

interface Case extends Damaged {
  readonly says: string;
  readonly severity?: 'error' | 'warning';
  readonly code: string;
  /** what the finding points at begins so */
  readonly points: string;
}

const cases: readonly Case[] = [
  {
    says: 'type below the least size',
    code: 'small-type',
    layout: own('{ font: song, size: 4.5pt, row: 6pt }'),
    place: words,
    points: '站房的灯',
  },
  {
    says: 'type that fills in soon',
    code: 'small-type',
    severity: 'warning',
    layout: own('{ font: song, size: 5.2pt, row: 6pt }'),
    place: words,
    points: '站房的灯',
  },
  {
    says: 'white type too small for its ground of one ink',
    code: 'small-reversed',
    layout: own('{ font: hei, weight: 700, size: 6.5pt, row: 8pt, color: paper }'),
    place: box(words, 'black'),
    points: '站房的灯',
  },
  {
    says: 'white type with thin strokes, which needs more than another',
    code: 'small-reversed',
    layout: own('{ font: song, weight: 400, size: 8pt, row: 10pt, color: paper }'),
    place: box(words, 'black'),
    points: '站房的灯',
  },
  {
    says: 'white type too small for its ground of several inks',
    code: 'small-reversed',
    layout: `${own('{ font: hei, weight: 700, size: 8pt, row: 10pt, color: paper }')}colors: { wash: cmyk(80 60 0 0) }\n`,
    place: box(words),
    points: '站房的灯',
  },
  {
    says: 'white type on bare paper',
    code: 'invisible-type',
    layout: own('{ font: hei, size: 12pt, color: paper }'),
    place: words,
    points: '站房的灯',
  },
  {
    says: 'small type of three inks',
    code: 'small-colour-type',
    layout: `${own('{ font: hei, size: 9pt, color: brown }')}colors: { brown: cmyk(30 60 80 0) }\n`,
    place: words,
    points: '站房的灯',
  },
  {
    says: 'rich black type',
    code: 'rich-black',
    layout: `${own('{ font: hei, size: 20pt, color: deep }')}colors: { deep: cmyk(40 30 30 100) }\n`,
    place: words,
    points: '站房的灯',
  },
  {
    says: 'full black that stands in for a spot ink and knocks out',
    code: 'black-knockout',
    press: 'ink: { spot: convert }\n',
    layout: `${own('{ font: hei, size: 12pt, color: full }')}colors: { full: { spot: Black 2, as: cmyk(0 0 0 100) } }\n`,
    place: words,
    points: '站房的灯',
  },
  {
    says: 'a line thinner than a plate holds',
    code: 'thin-line',
    layout: 'rules: { faint: 0.1pt }\n',
    place: rule('faint'),
    points: 'faint',
  },
  {
    says: 'a thin line of a tint',
    code: 'thin-tinted-line',
    severity: 'warning',
    layout: 'colors: { grey: black(40%) }\nrules: { faint: { lines: [0.5pt], color: grey } }\n',
    place: rule('faint'),
    points: 'faint',
  },
  {
    says: 'a thin line of several inks',
    code: 'thin-colour-line',
    severity: 'warning',
    layout: 'colors: { brick: cmyk(0 90 80 0) }\nrules: { faint: { lines: [1pt], color: brick } }\n',
    place: rule('faint'),
    points: 'faint',
  },
  {
    says: 'a spot ink the press has no unit for',
    code: 'spot-ink',
    layout: `${own('{ font: hei, size: 12pt, color: gold }')}colors: { gold: { spot: PANTONE 871 C, as: cmyk(0 20 60 20) } }\n`,
    place: words,
    points: '站房的灯',
  },
  { says: 'a picture of too few pixels', code: 'low-ppi', place: photo('few.jpg'), points: 'few.jpg' },
  {
    says: 'a picture of fewer pixels than are advised',
    code: 'low-ppi',
    severity: 'warning',
    press: 'pictures: { least: 40 }\n',
    place: photo('few.jpg'),
    points: 'few.jpg',
  },
  { says: 'a drawing that is too coarse', code: 'line-art-ppi', place: photo('drawing.png'), points: 'drawing.png' },
  { says: 'a picture one can look through', code: 'flattened', severity: 'warning', place: photo('clear.png'), points: 'clear.png' },
  {
    says: 'a picture without words for it',
    code: 'no-alt',
    severity: 'warning',
    place: '  - photo: fine.jpg\n    at: c1-2 r1-14\n',
    points: 'fine.jpg',
  },
  {
    says: 'a ground of more ink than paper takes',
    code: 'total-ink',
    layout: 'colors: { wash: cmyk(90 80 70 40) }\n',
    place: "  - box: ''\n    at: c1-2 r1-8\n    background: wash\n    place:\n      - text: ' '\n",
    points: 'wash',
  },
  {
    says: 'black type printed over a ground that has too much ink for it',
    code: 'total-ink',
    layout: `${own('{ font: hei, weight: 700, size: 20pt }')}colors: { wash: cmyk(70 60 60 0) }\n`,
    place: box(words),
    points: '站房的灯',
  },
  {
    says: 'a CMYK picture separated for another press',
    code: 'total-ink',
    place: photo('deep.jpg'),
    points: 'deep.jpg',
  },
  {
    says: 'a picture at the trim that ends where its crop ends',
    code: 'bleed-short',
    press: 'bleed: 3mm\n',
    place: '  - photo: fine.jpg\n    at: { x: 20mm, y: 0mm, width: 120mm, height: 75mm }\n    alt: 雪后的山\n',
    points: 'fine.jpg',
  },
  {
    says: 'words the knife would cut',
    code: 'cut-words',
    layout: own('{ font: hei, size: 12pt }'),
    place: '  - text: 站房的灯一直亮着\n    at: { x: 240mm, y: 120mm, width: 40mm, height: 8mm }\n    style: odd\n',
    points: '站房的灯',
  },
  {
    says: 'words near the trim',
    code: 'near-trim',
    severity: 'warning',
    layout: own('{ font: hei, size: 12pt }'),
    place: '  - text: 站房的灯一直亮着\n    at: { x: 1mm, y: 120mm, width: 60mm, height: 8mm }\n    style: odd\n',
    points: '站房的灯',
  },
  {
    says: 'words that were lost on their way',
    code: 'unreadable',
    layout: own('{ font: hei, size: 12pt }'),
    place: words.replace('一直', '一\ufffd'),
    points: '站房的灯',
  },
];

describe('the preflight refuses', () => {
  test.each(cases)('$says', async ({ code, severity = 'error', points, ...damaged }) => {
    const files = house({ ...damaged, files: { ...photos, ...damaged.files } });
    const { findings } = await preflighted(files);
    const own = findings.filter((found) => found.code.startsWith('check.'));
    expect(own.map((found) => `${found.severity} ${found.code}`)).toEqual([`${severity} check.${code}`]);
    const [found] = own;
    expect(found!.on?.page).toBe('1');
    expect(found!.at?.file).toBe('page.yaml');
    expect(pointed(found!, files)).toContain(points);
    expect(found!.message.zh).not.toMatch(/[{}]|undefined/);
    expect(found!.message.en).not.toMatch(/[{}]|undefined/);
    expect(found!.hint?.zh).toBeTruthy();
  });
});

describe('the preflight passes', () => {
  test('a page of black text, a photograph and hairlines', async () => {
    const { findings } = await preflighted(
      house({ place: `${photo('fine.jpg')}  - story: text.md\n    at: c3-5 r1-12\n${rule('hair').replace('r3', 'r30')}`, files: photos }),
    );
    expect(findings.filter((found) => found.code.startsWith('check.'))).toEqual([]);
  });

  test('black type over a ground that leaves room for it, and full black under white type', async () => {
    const { findings } = await preflighted(
      house({
        layout: `styles:\n  odd: { font: hei, weight: 700, size: 20pt }\n  light: { font: hei, weight: 700, size: 14pt, color: paper }\ncolors: { wash: cmyk(40 30 30 0) }\n`,
        place: `${box(words)}  - box: ''\n    at: c1-2 r20-28\n    background: black\n    place:\n      - text: ${text}\n        style: light\n`,
      }),
    );
    expect(findings.filter((found) => found.code.startsWith('check.'))).toEqual([]);
  });
});
