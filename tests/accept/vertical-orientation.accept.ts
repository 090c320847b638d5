/** Vertical orientation against Unicode's sampled table, with what Chinese does otherwise told row by row. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { orientationIn } from '../../src/text/uax50/vertical-class.ts';
import { orientationOf } from '../../src/text/uax50/vertical-orientation.ts';
import { material } from './shared.ts';

const file = material && join(material, 'typography', 'cases', 'vertical-orientation.json');
const values = ['U', 'R', 'Tu', 'Tr'];

type Row = readonly [codePoint: string, character: string, orientation: string, width: string, lineBreak: string, name: string];

describe.runIf(file && existsSync(file))('vertical orientation', () => {
  const rows = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Row[] }).cases : [];
  const point = (row: Row): number => Number.parseInt(row[0].slice(2), 16);

  it('is that of Unicode, on every row: its draft of version 18 differs from 17 in none of them', () => {
    const wrong = rows.filter((row) => values[orientationOf(point(row))] !== row[2]);
    console.log(`vertical orientation: ${rows.length - wrong.length} of ${rows.length}`);
    expect(rows.length).toBeGreaterThan(600);
    expect(wrong).toEqual([]);
  });

  it('is that of Unicode for text of no language and for Japanese, and another in Chinese only where a clause says so', () => {
    const other = (region: 'und' | 'ja' | 'hans' | 'hant'): string =>
      rows
        .filter((row) => values[orientationIn(point(row), region)] !== row[2])
        .map((row) => row[1])
        .join('');
    expect([other('und'), other('ja')]).toEqual(['', '']);
    expect([...other('hans')].every((c) => '·–—•…‧⋯⸺：；'.includes(c))).toBe(true);
    expect([...other('hant')].every((c) => '·–—•…‧⋯⸺、。！，．：；？'.includes(c))).toBe(true);
  });
});
