import { describe, expect, test } from 'vitest';
import { finding, type Message } from '../../src/base/finding.ts';
import { renderFinding } from '../../src/source/render-finding.ts';

const message: Message = {
  code: 'test.wrong',
  severity: 'error',
  zh: '“{what}”不对',
  en: '`{what}` is wrong',
  hintZh: '改成对的',
  hintEn: 'make it right',
};

const text = 'kind: page\n版式 layout: tabloyd\n';
const files = new Map([['page-3.yaml', text]]);
const start = text.indexOf('tabloyd');
const at = { file: 'page-3.yaml', start, end: start + 7 };

describe('a finding as people read it', () => {
  test('names file, line and column, shows the line and says what to do', () => {
    expect(renderFinding(finding(message, { what: 'tabloyd' }, at), files, 'en')).toBe(
      [
        'page-3.yaml:2:12  error  `tabloyd` is wrong',
        '    2 | 版式 layout: tabloyd',
        '      |              ^^^^^^^',
        '        mend: make it right',
      ].join('\n'),
    );
  });

  test('speaks Chinese too', () => {
    const told = renderFinding(finding(message, { what: 'tabloyd' }, at), files, 'zh');
    expect(told).toContain('page-3.yaml:2:12  错误  “tabloyd”不对');
    expect(told).toContain('改法：改成对的');
  });

  test('names the file alone when its text is not at hand', () => {
    expect(renderFinding(finding(message, { what: 'x' }, at), new Map(), 'en')).toMatch(/^page-3\.yaml {2}error {2}`x` is wrong\n/);
  });

  test('names the page when there is no place in a file', () => {
    expect(renderFinding(finding(message, { what: 'x' }, undefined, { page: '3' }), files, 'zh')).toMatch(/^第3版 {2}错误/);
  });

  test('lets no escape sequence of the input reach the terminal', () => {
    const told = renderFinding(finding(message, { what: '\u001b[2J\n' }, { ...at, file: 'a\u001b.yaml' }), files, 'en');
    expect(told.split('\n')[0]).toBe('a\\x1B.yaml  error  `\\x1B[2J\\x0A` is wrong');
  });
});
