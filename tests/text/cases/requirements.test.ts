/** Requirements no published case looks at: lines and advances worked out by hand from their clause, one trial or two each. */

import { describe, expect, it } from 'vitest';
import { setTrials } from './through-set-text.ts';
import { advancesOf, round, type SetLine, type Trial } from './trial.ts';

const set = async (text: string, measure: number, options: Readonly<Record<string, string | number>> = {}): Promise<readonly SetLine[]> => {
  const trial: Trial = { text, measure, setter: 'first-fit', align: 'start', ...options };
  return (await setTrials([trial]))[0]!;
};

const lines = async (...asked: Parameters<typeof set>): Promise<string[]> => (await set(...asked)).map((line) => line.text.trimEnd());
const advances = async (...asked: Parameters<typeof set>): Promise<number[]> => advancesOf(await set(...asked)).map(round);

describe('what holds together', () => {
  it('a figure and its Latin unit; a Chinese unit only on demand', async () => {
    expect(await lines('一二三12 km', 5)).toEqual(['一二三', '12 km']);
    expect(await lines('一二三12亿元', 5)).toEqual(['一二三12', '亿元']);
    expect(await lines('一二三12亿元', 5, { numberUnits: 'keep' })).toEqual(['一二三', '12亿元']);
  });

  it('a note’s figure, the character before it and the stop behind it', async () => {
    expect(await lines('一二三四¹五', 4)).toEqual(['一二三', '四¹五']);
    expect(await lines('一二三四¹。五', 4.4, { adjust: 'push-out-only', lineEndMark: 'jis', lang: 'ja' })).toEqual(['一二三', '四¹。五']);
  });

  it('three marks that meet stay with what they close, and part only where nothing else is left', async () => {
    expect(await lines('一二三四五六七八。』」甲乙', 8, { lang: 'zh-Hant-TW' })).toEqual(['一二三四五六七', '八。』」甲乙']);
    expect(await lines('八。』」甲乙', 2, { lang: 'zh-Hant-TW' })).toEqual(['八。', '』」', '甲乙']);
  });
});

describe('a line’s end', () => {
  const full = { punctuation: 'quanjiao' } as const;

  it('keeps a mark whole where the line has room, and closes it where it has none', async () => {
    expect(await advances('一二三四。', 5, full)).toEqual([1, 1, 1, 1, 1]);
    expect(await advances('一二三四。', 4.5, full)).toEqual([1, 1, 1, 1, 0.5]);
  });

  it('of half an em closes every mark (GB/T 15834 5.1.10)', async () => {
    for (const mark of '，。；：！？」）')
      expect((await advances(`一二三四${mark}`, 5, { ...full, lineEndMark: 'half' })).at(-1), mark).toBe(0.5);
  });

  it('by JIS X 4051 closes 、 and brackets and keeps the blank behind 。', async () => {
    const end = async (mark: string): Promise<number | undefined> =>
      (await advances(`一二三四${mark}`, 5, { lang: 'ja', lineEndMark: 'jis' })).at(-1);
    expect(await end('、')).toBe(0.5);
    expect(await end('」')).toBe(0.5);
    expect(await end('。')).toBe(1);
  });

  it('by CSS closes brackets in need, and no other mark', async () => {
    const options = { ...full, lineEndMark: 'brackets' } as const;
    expect(await lines('一二三四」五', 4.5, options)).toEqual(['一二三四」', '五']);
    expect(await lines('一二三四。五', 4.5, options)).toEqual(['一二三', '四。五']);
  });

  it('that is closed opens no ragged line to its measure', async () => {
    for (const align of ['start', 'center', 'end'])
      expect(await advances('一二三四。', 4.8, { ...full, align }), align).toEqual([1, 1, 1, 1, 0.5]);
  });

  it('of Taiwan and Hong Kong does not close a mark in the middle of its em', async () => {
    expect(await lines('一二三四。五', 4.5, { lang: 'zh-Hant-HK' })).toEqual(['一二三', '四。五']);
  });
});

describe('a Japanese line', () => {
  const ja = { lang: 'ja', align: 'justify' } as const;

  it('never closes 。 inside, but closes 、 and brackets there', async () => {
    expect(await lines('一二。三四五六七', 6.5, ja)).toEqual(['一二。三四五', '六七']);
    expect(await lines('一二、三四五。六', 6.5, ja)).toEqual(['一二、三四五。', '六']);
    expect(await advances('一二、三四五。六', 6.5, ja)).toEqual([1, 1, 1, 1, 1, 1, 0.5, 1]);
    expect(await lines('一二、三四五。六', 6, ja)).toEqual(['一二、三四五。', '六']);
    expect(await lines('一二。三四五。六', 6, ja)).toEqual(['一二。三四', '五。六']);
  });

  it('opens the gap of Han and Latin before all others, to half an em', async () => {
    expect(await advances('一二三A四五六七八', 5.5, ja)).toEqual([1, 1, 1.389, 1.111, 1, 1, 1, 1, 1]);
  });

  it('opens nothing beside commas, stops and middle dots', async () => {
    const [first, second, comma] = await advances('一二、三四五Abcdefg六', 6.3, { ...ja, kinsoku: 'strict' });
    expect(first).toBeGreaterThan(1);
    expect([second, comma]).toEqual([1, 1]);
  });
});

describe('the rest', () => {
  it('a typed space is the gap, or stands besides it', async () => {
    const [, gap] = await advances('中 A', 9);
    const [, both] = await advances('中 A', 9, { typedSpace: 'keep' });
    expect(gap).toBe(0.125);
    expect(both! - gap!).toBeCloseTo(0.25, 3);
  });

  it('in a strict grid Latin is padded to whole ems, a word may be cut, and a mark too many hangs', async () => {
    const grid = { gridAlign: 'characters', align: 'justify' } as const;
    expect(await advances('一二abc三', 5, grid)).toEqual([1, 1, 0.75, 0.5, 0.75, 1]);
    expect((await lines('一二三四five五', 5, grid))[0]).toMatch(/^一二三四f/);
    expect((await lines('一二三四五，六七八', 5, grid))[0]).toBe('一二三四五，');
  });

  it('in Japanese a repeated character is written out where its sign would begin a line', async () => {
    expect(await lines('山水人々云', 3, { lang: 'ja' })).toEqual(['山水人', '々云']);
    expect(await lines('山水人々云', 3, { lang: 'ja', iterationMark: 'write-out' })).toEqual(['山水人', '人云']);
  });
});
