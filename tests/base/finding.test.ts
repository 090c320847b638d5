/** Findings: a sentence in two languages, filled with values. */

import { describe, expect, it } from 'vitest';
import { finding, isError, type Message } from '../../src/base/finding.ts';

const message: Message = {
  code: 'test.over',
  severity: 'error',
  zh: '“{story}”多出 {lines} 行',
  en: "'{story}' is {lines} {lines|line|lines} over",
  hintZh: '删去 {lines} 行',
  hintEn: 'cut {lines}',
};

describe('a finding', () => {
  it('says its sentence and its mend in both languages', () => {
    const found = finding(message, { story: '雪', lines: 3 });
    expect(found.message).toEqual({ zh: '“雪”多出 3 行', en: "'雪' is 3 lines over" });
    expect(found.hint).toEqual({ zh: '删去 3 行', en: 'cut 3' });
  });

  it('English counts one and many', () => {
    expect(finding(message, { story: '雪', lines: 1 }).message.en).toBe("'雪' is 1 line over");
    expect(finding(message, { story: '雪', lines: 0 }).message.en).toBe("'雪' is 0 lines over");
  });

  it('keeps its values for programs, those not in the sentence too', () => {
    expect(finding(message, { story: '雪', lines: 1, page: 3 }).values).toEqual({ story: '雪', lines: 1, page: 3 });
  });

  it('a name without a value stays as it is written, and no name reaches into what every object has', () => {
    const odd: Message = { ...message, en: '{constructor} {toString} {gone}' };
    expect(finding(odd).message.en).toBe('{constructor} {toString} {gone}');
  });

  it('a value is never taken for a template', () => {
    expect(finding(message, { story: '{lines}', lines: 2 }).message.zh).toBe('“{lines}”多出 2 行');
    expect(finding({ ...message, en: '{story}' }, { story: '$& $1 $$' }).message.en).toBe('$& $1 $$');
  });

  it('has a place and a mend only when there is one', () => {
    const { hintZh, hintEn, ...bare } = message;
    expect([hintZh, hintEn]).toHaveLength(2);
    expect(Object.keys(finding(bare))).toEqual(['code', 'severity', 'message', 'values']);
    const at = { file: 'a.md', start: 1, end: 2 };
    expect(finding(message, {}, at, { page: '3' })).toMatchObject({ at, on: { page: '3' } });
  });

  it('is an error, or it is not', () => {
    expect(isError(finding(message))).toBe(true);
    expect(isError(finding({ ...message, severity: 'warning' }))).toBe(false);
  });
});
