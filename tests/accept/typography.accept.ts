/** Breaking and spacing against published cases, all through `banxin lines --batch`: web platform tests, JLREQ's tables, worked lines, Unicode's own test. */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cssFamilies } from '../text/cases/css-families.ts';
import { heldWrong } from '../text/cases/held-wrong.ts';
import { lineBreakCase } from '../text/cases/line-break-case.ts';
import { markFamilies } from '../text/cases/mark-families.ts';
import { type PairRow, pairCase } from '../text/cases/pair-case.ts';
import { type Score, scoreOf, table } from '../text/cases/score.ts';
import { adjacentCase, autospaceCase, styleCase, trimCase } from '../text/cases/spacing-case.ts';
import type { PublishedCase, SetLine, Trial } from '../text/cases/trial.ts';
import { unicodeCase } from '../text/cases/unicode-case.ts';
import { workedCase } from '../text/cases/worked-case.ts';
import { banxin } from './command.ts';
import { material, root } from './shared.ts';

const folder = material && join(material, 'typography', 'cases');
const read = (name: string): string => readFileSync(join(folder!, name), 'utf8');
const readJson = <T>(name: string): T => JSON.parse(read(name)) as T;

/** How many failures of a set are printed; `BANXIN_FAILURES=100000` prints all. */
const most = Number(process.env.BANXIN_FAILURES ?? 60);

interface BreakFile {
  readonly cases: readonly {
    readonly id: string;
    readonly lang: string;
    readonly strictness: string;
    readonly width_em: number;
    readonly lines: readonly string[];
    readonly disputed?: unknown;
  }[];
}

const lineBreaks = (): PublishedCase[] =>
  readJson<BreakFile>('linebreak-wpt.json')
    .cases.filter((c) => !c.disputed)
    .map((c) => lineBreakCase([c.id, c.lang, c.strictness, c.width_em, c.lines]));

interface SpacingCase {
  readonly id: string;
  readonly kind: 'trim' | 'autospace';
  readonly lang: string;
  readonly writing: string | readonly string[];
  readonly text: string;
  readonly text_spacing_trim?: string;
  readonly advances_em?: readonly number[];
  readonly text_autospace?: string;
  readonly gaps_after_index?: readonly number[];
  readonly gap_em?: number;
  readonly width_em?: number;
  readonly lines?: readonly string[];
  readonly note?: string;
}

interface SpacingFile {
  readonly cases: readonly SpacingCase[];
  readonly adjacent_pairs: { readonly rows: readonly (readonly [string, readonly number[], string, string])[] };
  readonly zh_styles: { readonly rows: readonly (readonly [string, string, number])[] };
}

const horizontal = (c: SpacingCase): boolean => [c.writing].flat().includes('horizontal');

/** Where a note tells of forced breaks, the text as stored lacks them. */
const forced = ({ lines, note }: SpacingCase): readonly string[] | undefined => {
  if (!lines || !note?.includes('forced break')) return lines;
  return lines.map((line, i) => (i === 0 || (note.startsWith('third') && i !== 2) ? line : `\n${line}`));
};

const trims = (): PublishedCase[] =>
  readJson<SpacingFile>('spacing.json')
    .cases.filter((c) => c.kind === 'trim' && horizontal(c))
    .map((c) => {
      const lines = forced(c);
      return trimCase({
        id: c.id,
        lang: c.lang,
        trim: c.text_spacing_trim!.split(' ')[0]!,
        text: c.text,
        advances: c.advances_em!,
        ...(lines ? { width: c.width_em!, lines } : {}),
      });
    });

const autospaces = (): PublishedCase[] =>
  readJson<SpacingFile>('spacing.json')
    .cases.filter((c) => c.kind === 'autospace' && horizontal(c))
    .map((c) =>
      autospaceCase({
        id: c.id,
        lang: c.lang,
        text: c.text,
        gaps: c.gaps_after_index!,
        gap: c.text_autospace === 'no-autospace' ? 0 : c.gap_em!,
        ...(c.lines ? { width: c.width_em!, lines: c.lines } : {}),
      }),
    );

const adjacent = (): PublishedCase[] =>
  readJson<SpacingFile>('spacing.json')
    .adjacent_pairs.rows.filter((row) => row[2] === 'horizontal')
    .map(([pair, advances]) => adjacentCase(pair, advances));

const styles = (): PublishedCase[] => readJson<SpacingFile>('spacing.json').zh_styles.rows.map((row) => styleCase(...row));

const pairs = (): PublishedCase[] =>
  readJson<{ readonly pair_cases: { readonly rows: readonly PairRow[] } }>('jlreq-pairs.json').pair_cases.rows.map(pairCase);

/** All of JLREQ's Tables 1 and 2 that the pairs do not show, as `npm test` has them. */
const tables = (): PublishedCase[] =>
  (JSON.parse(readFileSync(join(root, 'tests', 'text', 'cases', 'jlreq-tables.json'), 'utf8')) as readonly PairRow[]).map(pairCase);

interface WorkedFile {
  readonly cases: readonly {
    readonly id: string;
    readonly origin: string;
    readonly lang: string;
    readonly width_em: number;
    readonly justify?: boolean;
    readonly text: string;
    readonly lines: readonly string[];
    readonly options: Readonly<Record<string, string | number | boolean>>;
    readonly expected_total_em?: number;
  }[];
}

/** Typst's lines are what a peer draws with an optimising breaker: shown, not asserted. */
const worked = (peer: boolean): PublishedCase[] =>
  readJson<WorkedFile>('worked-lines.json')
    .cases.filter((c) => c.origin.startsWith('typst') === peer)
    .map((c) =>
      workedCase({
        id: c.id,
        lang: c.lang,
        width: c.width_em,
        justify: c.justify === true,
        text: c.text,
        lines: c.lines,
        options: c.options,
        ...(c.expected_total_em === undefined ? {} : { total: c.expected_total_em }),
      }),
    );

const unicode = (): PublishedCase[] =>
  read('LineBreakTest.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => unicodeCase(line.split('#')[0]!));

describe.runIf(folder && existsSync(folder))('published cases', () => {
  let place = '';
  const scores: Score[] = [];
  const refused = new Set<string>();

  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'banxin-cases-'));
  });

  /** The lines of each trial. An option the command refuses is left out and told: the rest is still tried. */
  const setThrough = (name: string, trials: readonly Trial[]): (readonly SetLine[])[] => {
    let asked: Record<string, string | number>[] = trials.map((trial, id) => ({ id, ...trial }));
    for (;;) {
      writeFileSync(join(place, `${name}.jsonl`), `${asked.map((trial) => JSON.stringify(trial)).join('\n')}\n`);
      const { status, stdout, stderr } = banxin(['lines', '--batch', `${name}.jsonl`], place);
      if (status === 0) {
        const found: (readonly SetLine[])[] = stdout
          .trimEnd()
          .split('\n')
          .map((row) => (JSON.parse(row) as { readonly lines: readonly SetLine[] }).lines);
        expect(found.length).toBe(trials.length);
        return found;
      }
      const key = /no option '(\w+)'/.exec(stderr)?.[1];
      const choice = /(\w+): (\S+) is none of/.exec(stderr);
      const complaint = key ?? (choice ? `${choice[1]}: ${choice[2]}` : '');
      if (complaint === '' || refused.has(`${name} ${complaint}`))
        throw new Error(`banxin lines --batch ended with ${status}: ${stderr.slice(0, 800)}`);
      refused.add(`${name} ${complaint}`);
      asked = asked.map((trial) =>
        Object.fromEntries(Object.entries(trial).filter(([k, v]) => (key ? k !== key : k !== choice![1] || String(v) !== choice![2]))),
      );
    }
  };

  const scored = (name: string, cases: readonly PublishedCase[]): Score => {
    const lines = setThrough(
      name.replace(/\W+/g, '-'),
      cases.flatMap((one) => one.trials),
    );
    let at = 0;
    const score = scoreOf(
      name,
      cases,
      cases.map((one) => {
        at += one.trials.length;
        return lines.slice(at - one.trials.length, at);
      }),
    );
    scores.push(score);
    return score;
  };

  const sets: readonly (readonly [name: string, cases: () => PublishedCase[]])[] = [
    ['WPT line breaks', lineBreaks],
    ['WPT text-spacing-trim', trims],
    ['WPT text-autospace', autospaces],
    ['WPT adjacent marks', adjacent],
    ['Chinese styles', styles],
    ['JLREQ pairs', pairs],
    ['every CSS Text 3 character', cssFamilies],
    ['every CSS Text 4 pair', markFamilies],
    ['JLREQ tables', tables],
    ['worked lines', () => worked(false)],
    ['Unicode 17', unicode],
  ];

  it.each(sets)('%s come out, but for those held wrong with their clause', (name, cases) => {
    const { failed } = scored(name, cases());
    expect([...failed].slice(0, most).map(([id, fault]) => `${id}: ${fault}`)).toEqual([]);
  });

  it('held wrong are at most two in a hundred, and none of Unicode’s', () => {
    const tried = scores.filter(({ set }) => set !== 'Unicode 17');
    expect(scores.find(({ set }) => set === 'Unicode 17')?.held).toEqual([]);
    expect(heldWrong.size).toBeLessThanOrEqual(tried.reduce((sum, { total }) => sum + total, 0) / 50);
  });

  it('every option of the cases is one of the command’s', () => {
    expect([...refused]).toEqual([]);
  });

  afterAll(() => {
    if (folder && place) scored('Typst (not asserted)', worked(true));
    console.log(table(scores, most));
    if (refused.size > 0) console.log(`\noptions the command refuses: ${[...refused].join(', ')}`);
    if (place) rmSync(place, { recursive: true });
  });
});
