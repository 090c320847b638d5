/** What a font's maker allows. */

import { describe, expect, test } from 'vitest';
import { embeddingFinding, embeddingRights } from '../../src/font/embedding.ts';

describe('the rights of a font', () => {
  test.each([
    [0x0000, 'installable'],
    [0x0002, 'restricted'],
    [0x0004, 'preview-and-print'],
    [0x0008, 'editable'],
    // old fonts set several levels: the least restrictive holds
    [0x000a, 'editable'],
    [0x0006, 'preview-and-print'],
  ])('fsType %i is %s', (fsType, level) => {
    expect(embeddingRights(fsType)).toEqual({ level, subsetting: true, outlines: true });
  });

  test('a font that may not go into a PDF is an error, one that may not be cut a warning', () => {
    expect(embeddingFinding(0x0002, '方正小标宋')).toMatchObject({
      code: 'font.no-embedding',
      severity: 'error',
      values: { font: '方正小标宋' },
    });
    expect(embeddingFinding(0x0208, 'X')).toMatchObject({ code: 'font.no-embedding' });
    expect(embeddingFinding(0x0104, 'X')).toMatchObject({ code: 'font.no-subsetting', severity: 'warning' });
  });

  test('a font that may be printed is no finding', () => {
    expect([0x0000, 0x0004, 0x0008].map((fsType) => embeddingFinding(fsType, 'X'))).toEqual([null, null, null]);
  });
});
