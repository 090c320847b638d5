/** Every way out of the command line: 0 done, 1 the input has errors, 2 wrong usage; and nothing from the input printed raw. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallLayout } from '../suite/small-layout.ts';
import { banxin, ownFolder } from './at-command.ts';

const folder = ownFolder();
const at = (name: string): string => join(folder, name);

const write = (name: string, words: string): string => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), words);
  return at(name);
};

const page = (place: string): string => `kind: page\nlayout: small\npage: { number: 3, name: 要闻 }\nplace:\n${place}\n`;
/** C1 and C0 controls: a terminal would turn red, and the cursor move. */
const red = '\u001b[31m';
const csi = '\u009b31m';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

beforeAll(() => {
  write('layouts/small.yaml', smallLayout);
  write('a.md', '今天早上，砚溪下了一场大雪。\n');
  write('good.yaml', page('  - story: a.md\n    at: c1 r1-8'));
  write('over.yaml', page('  - story: a.md\n    at: c1 r1'));
  write('misspelt.yaml', page('  - story: a.md\n    att: c1 r1-8'));
  write('broken.yaml', 'kind: page\npage: { number: 3\nplace: [');
});

describe('0: done', () => {
  it('a good page is checked, dumped and proofed', async () => {
    expect((await banxin('check', at('good.yaml'))).status).toBe(0);
    expect((await banxin('dump', at('good.yaml'))).out).toMatch(/^page 3 "要闻" 560 × 300\n/);
    const proof = await banxin('proof', at('good.yaml'), '-o', at('out/good.pdf'));
    expect([proof.status, proof.out]).toEqual([0, `${at('out/good.pdf')}\n`]);
    expect(readFileSync(at('out/good.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('help is no error, and goes to standard output', async () => {
    for (const args of [['--help'], ['help'], ['check', '--help'], ['lines', '-h'], ['proof', '--help']]) {
      const { status, out, err } = await banxin(...args);
      expect([status, err], args.join(' ')).toEqual([0, '']);
      expect(out).toContain('banxin');
    }
  });

  it('warnings and notes are none either', async () => {
    write('marked.md', '今天早上，[砚溪]{shadow}下了一场大雪。\n');
    write('short.yaml', page('  - story: marked.md\n    at: c1-5 r1-20'));
    const { status, err } = await banxin('check', at('short.yaml'), '--lang', 'en');
    expect([status, err]).toEqual([0, expect.stringMatching(/warning[\s\S]*note[\s\S]*lines short[\s\S]*\n0 errors, \d+ warnings\n$/)]);
  });
});

describe('1: the input has errors', () => {
  it('all of them are listed, with file, line, column, excerpt and mend', async () => {
    write('two.yaml', page('  - story: a.md\n    at: c9 r1-8\n  - story: gone.md\n    at: c1 r1-8'));
    const { status, err } = await banxin('check', at('two.yaml'), '--lang', 'en');
    expect(status).toBe(1);
    expect(err).toMatch(/two\.yaml:6:\d+ {2}error/);
    expect(err).toMatch(/two\.yaml:7:\d+ {2}error/);
    expect(err).toContain('\n    6 |     at: c9 r1-8\n');
    expect(err).toMatch(/\^/);
    expect(err).toContain('mend: ');
    expect(err).toContain('2 errors');
  });

  it('in Chinese as in English', async () => {
    const { err } = await banxin('check', at('over.yaml'), '--lang', 'zh');
    expect(err).toContain('错误');
    expect(err).toContain('改法：');
    expect(err).toContain('1 个错误');
  });

  it('an overset story, a misspelt key, a YAML that cannot be read, a missing manuscript', async () => {
    for (const name of ['over.yaml', 'misspelt.yaml', 'broken.yaml', 'two.yaml'])
      for (const command of ['check', 'dump', 'proof']) {
        const args = command === 'proof' ? ['-o', at('out/bad.pdf')] : [];
        expect((await banxin(command, at(name), ...args)).status, `${command} ${name}`).toBe(1);
      }
  });

  it('a file that is neither page nor edition, and a folder', async () => {
    for (const [command, name] of [
      ['proof', 'layouts/small.yaml'],
      ['check', 'a.md'],
      ['check', 'layouts'],
    ] as const) {
      const { status, err } = await banxin(command, at(name));
      expect(status, name).toBe(1);
      expect(err, name).not.toBe('');
    }
  });

  it('an edition without a page says what is wrong', async () => {
    write('none/edition.yaml', 'kind: edition\ntitle: 空\npages: []\n');
    for (const command of ['check', 'proof']) {
      const { status, err } = await banxin(command, at('none/edition.yaml'), '--lang', 'en');
      expect(status, command).toBe(1);
      expect(err, command).toContain('error');
    }
  });

  it('a proof of a page with errors is still made: it is where they are seen', async () => {
    const { status, out } = await banxin('proof', at('over.yaml'), '-o', at('out/over.pdf'));
    expect(status).toBe(1);
    expect(out).toContain('over.pdf');
    expect(readFileSync(at('out/over.pdf')).subarray(-6).toString()).toContain('%%EOF');
  });
});

describe('2: wrong usage', () => {
  it('tells what is wrong, then the command’s help', async () => {
    const { status, out, err } = await banxin('check', at('good.yaml'), '--jsno');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('--jsno');
    expect(err).toContain('banxin check FILE');
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['chekc']],
    ['a name that every object has', ['toString']],
    ['no FILE', ['check']],
    ['a FILE that is not there', ['check', 'gone.yaml']],
    ['two FILEs', ['check', 'a.yaml', 'b.yaml']],
    ['an option without its value', ['proof', 'good.yaml', '-o']],
    ['a language that is not spoken', ['check', 'good.yaml', '--lang', 'fr']],
  ])('%s', async (_what, args) => {
    expect((await banxin(...args)).status).toBe(2);
  });

  it('an output that cannot be written', async () => {
    write('taken', 'a file where a folder would have to be');
    const { status, err } = await banxin('proof', at('good.yaml'), '-o', at('taken/proof.pdf'));
    expect(status).toBe(2);
    expect(err).toContain('taken');
  });
});

describe('files are written whole or not at all', () => {
  it('nothing but the proof itself is left in its folder', async () => {
    await banxin('proof', at('good.yaml'), '-o', at('whole/good.pdf'));
    expect(readdirSync(at('whole'))).toEqual(['good.pdf']);
  });

  it('wrong usage and unreadable input leave no file', async () => {
    await banxin('proof', at('good.yaml'), '-o', at('never/good.pdf'), '--grdi');
    await banxin('proof', at('a.md'), '-o', at('never/a.pdf'));
    expect(existsSync(at('never'))).toBe(false);
  });
});

describe('control characters', () => {
  it('from manuscripts, specs and the command line are never printed raw', async () => {
    write('c.md', `山${csi}水${red}云\n`);
    write(
      'c.yaml',
      page(`  - story: c.md\n    at: c1 r1\n  - story: "d${csi}*.md"\n    at: c9 r1\n  - banner: "红${csi}"\n    at: c2-5 r10-12`),
    );
    const runs = [
      await banxin('check', at('c.yaml')),
      await banxin('dump', at('c.yaml')),
      await banxin('check', `${red}gone.yaml`),
      await banxin(`${csi}check`),
      await banxin('check', at('good.yaml'), `--${red}`),
      await banxin('lines', '--measure', '4字', '--text', `山${csi}水${red}`),
      await banxin('lines', '--measure', `4${csi}`, '--text', '山'),
    ];
    for (const { out, err } of runs) {
      expect(out.replaceAll('\n', '')).not.toMatch(controls);
      expect(err.replaceAll('\n', '')).not.toMatch(controls);
    }
  });
});
