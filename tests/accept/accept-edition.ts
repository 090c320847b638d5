/** The laws an edition must keep: made without a word of complaint, twice the same, a sound file, and all its words back in order. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atHand, banxin, printed } from './command.ts';
import { compare, remainder } from './compare.ts';
import { pageWords, type Words } from './page-words.ts';
import { pdfReaders } from './read-back.ts';

export interface Given {
  /** the project's folder, ready when the tests begin */
  readonly folder: () => string;
  readonly pages: readonly string[];
  /** what the layout's furniture prints besides the page's own words */
  readonly furniture: readonly string[];
}

/** A story's words joined in one line of poppler's, without spaces. */
const bare = (text: string): string => text.replace(/\s/gu, '');

export const acceptEdition = ({ folder, pages, furniture }: Given): void => {
  let out = '';
  let words: readonly Words[] = [];
  const pdf = (): string => join(out, 'page.pdf');

  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'banxin-accept-'));
    words = [
      ...pages.flatMap((page) => pageWords(join(folder(), page))),
      ...furniture.map((text) => ({ name: 'furniture', text, running: false })),
    ];
    // A proof is written even of a page with faults: they are for the first test, and hide none of the others.
    const { stderr } = banxin(['proof', 'edition.yaml', '-o', pdf()], folder());
    expect(existsSync(pdf()), stderr).toBe(true);
  });

  afterAll(() => {
    if (out) rmSync(out, { recursive: true });
  });

  it('nothing is overset, and nothing else is wrong', () => {
    const { status, stdout } = banxin(['check', 'edition.yaml', '--json'], folder());
    const { findings, fits } = JSON.parse(stdout) as {
      readonly findings: readonly { readonly severity: string; readonly message: string }[];
      readonly fits: readonly { readonly overLines: number }[];
    };
    expect(findings.filter((f) => f.severity === 'error').map((f) => f.message)).toEqual([]);
    expect(fits.length).toBeGreaterThan(0);
    expect(fits.filter((fit) => fit.overLines !== 0)).toEqual([]);
    expect(status).toBe(0);
  });

  for (const reader of pdfReaders) {
    it(`every character comes back in reading order, with no stray space: ${reader.name}`, async () => {
      const back = await reader.read(pdf());
      const faults: string[] = [];
      let characters = 0;
      for (const { name, text } of words) {
        const { whole, upTo, stray, lost } = compare(back, text);
        if (whole) characters += bare(text).length;
        else faults.push(`${name}: lost after …${upTo}`);
        faults.push(...stray.map((at) => `${name}: a space nobody wrote: ${at}`), ...lost.map((at) => `${name}: a space lost: ${at}`));
      }
      console.log(
        `${pages.join(' ')}, ${reader.name}: ${characters} of ${words.reduce((n, { text }) => n + bare(text).length, 0)} characters back, ${faults.length} faults`,
      );
      expect(faults).toEqual([]);
    });

    it(`nothing stands on the page twice, and nothing that nobody wrote: ${reader.name}`, async () => {
      const texts = words.map(({ text }) => text);
      expect(remainder(await reader.read(pdf()), texts)).toBe('');
    });
  }

  it('the same input gives the same bytes', () => {
    const again = join(out, 'again.pdf');
    banxin(['proof', 'edition.yaml', '-o', again], folder());
    expect(readFileSync(again).equals(readFileSync(pdf()))).toBe(true);
  });

  it('the same input gives the same trace', () => {
    const once = banxin(['dump', 'edition.yaml'], folder());
    expect(once.stdout.length).toBeGreaterThan(1000);
    expect(banxin(['dump', 'edition.yaml'], folder()).stdout).toBe(once.stdout);
  });

  it.runIf(atHand('pdffonts'))('every face is embedded, as a subset, and says its text', () => {
    const rows = printed('pdffonts', [pdf()]).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+.*\byes yes yes\b/u);
  });

  it.runIf(atHand('qpdf'))('the file is sound', () => {
    expect(printed('qpdf', ['--check', pdf()])).toMatch(/No syntax or stream encoding errors found/u);
  });

  it.runIf(atHand('pdfinfo'))('the file has the pages of the edition', () => {
    expect(printed('pdfinfo', [pdf()])).toMatch(new RegExp(`^Pages:\\s+${pages.length}$`, 'mu'));
  });
};
