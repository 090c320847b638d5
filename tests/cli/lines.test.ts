/** `banxin lines`: a text set to a measure, for people, as JSON, and many at once. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { banxin, ownFolder } from './at-command.ts';

const folder = ownFolder();

const json = async (...args: string[]) => {
  const { status, out } = await banxin('lines', '--json', '--setter', 'first-fit', ...args);
  return { status, ...JSON.parse(out) };
};

const batch = async (...cases: unknown[]) => {
  const file = join(folder, 'cases.jsonl');
  writeFileSync(file, cases.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'));
  return banxin('lines', '--batch', file);
};

describe('for people', () => {
  it('prints a line a line, and how far it was opened', async () => {
    const { status, out } = await banxin(
      'lines',
      '--measure',
      '3字',
      '--text',
      '山水，云雨。',
      '--setter',
      'first-fit',
      '--adjust',
      'push-out-only',
    );
    expect(status).toBe(0);
    expect(out).toBe('山水，  +0.250\n云雨。\n');
  });

  it('a line feed ends a paragraph; reads a file as well', async () => {
    const file = join(folder, 'text.txt');
    writeFileSync(file, '山水\r\n云\r\n');
    expect((await banxin('lines', file, '--measure', '9字')).out).toBe('山水\n云\n');
  });

  it('a line that cannot be broken is an error', async () => {
    const { status, err } = await banxin('lines', '--measure', '0.5字', '--text', '山');
    expect(status).toBe(1);
    expect(err).toContain('山');
  });
});

describe('as JSON', () => {
  it('gives each line’s words, width, advances, stretch, and whether a paragraph ends with it', async () => {
    const { status, lines, findings } = await json('--measure', '4字', '--text', '山——水2026。');
    expect(status).toBe(0);
    expect(lines).toEqual([
      { text: '山——水', width: 4, advances: [1, 1, 1, 1], stretch: 0, paragraphEnd: false },
      { text: '2026。', width: 3, advances: [0.5, 0.5, 0.5, 0.5, 1], stretch: 0, paragraphEnd: true },
    ]);
    expect(findings).toEqual([]);
  });

  it('advances have one figure a code point, whose sum is the width', async () => {
    const { lines } = await json('--measure', '7.3字', '--text', '山“𠂉”葛\ufe00A4水，云雨雪雷电风……日月', '--punctuation', 'quanjiao');
    for (const line of lines) {
      expect(line.advances).toHaveLength([...line.text].length);
      expect(line.advances.reduce((a: number, b: number) => a + b, 0)).toBeCloseTo(line.width, 3);
      if (!line.paragraphEnd) expect(line.width).toBeCloseTo(7.3, 3);
    }
  });

  it('an indent is not counted in the width; absolute measures are of 10 pt type', async () => {
    const { lines } = await json('--measure', '60pt', '--first-indent', '2字', '--text', '山水云雨雪雷电');
    expect(lines.map((line: { text: string; width: number }) => [line.text, line.width])).toEqual([
      ['山水云雨', 4],
      ['雪雷电', 3],
    ]);
  });

  it.each(['horizontal', 'vertical'])('tells %s lines opened beyond the limit', async (writing) => {
    const { findings } = await json('--measure', '2.5字', '--text', '山水云', '--writing', writing);
    expect(findings.map((f: { code: string }) => f.code)).toEqual(['compose.stretched-line']);
  });
});

describe('a batch', () => {
  it('answers each case with its id, in order', async () => {
    const { status, out } = await batch({ id: 'a', text: '山水云', measure: '2字', setter: 'first-fit', align: 'start' }, '', {
      id: 2,
      text: '山',
      measure: 2,
      firstIndent: '1字',
      hanLatinGap: '0',
    });
    expect(status).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(rows.map(({ id, lines }) => [id, lines.map((line: { text: string }) => line.text)])).toEqual([
      ['a', ['山水', '云']],
      [2, ['山']],
    ]);
  });

  it('an empty batch answers nothing', async () => {
    expect(await batch()).toMatchObject({ status: 0, out: '' });
  });

  it.each([
    ['no JSON', '{ id: 1'],
    ['no object', '3'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no measure', { text: '山' }],
    ['a measure that is no length', { text: '山', measure: 'wide' }],
    ['no room at all', { text: '山', measure: '0字' }],
    ['an unknown key', { text: '山', measure: '2字', kinsko: 'gb' }],
    ['a key that every object has', { text: '山', measure: '2字', constructor: 'gb' }],
    ['an unknown value', { text: '山', measure: '2字', kinsoku: 'gbk' }],
    ['an unknown font', { text: '山', measure: '2字', font: 'sung' }],
  ])('%s is wrong usage, and nothing is printed', async (_what, one) => {
    const { status, out, err } = await batch(one);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('banxin lines');
  });

  it('a file that is not there', async () => {
    expect((await banxin('lines', '--batch', join(folder, 'gone.jsonl'))).status).toBe(2);
  });
});
