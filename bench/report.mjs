/** The figures of a run as a page of Markdown: ratios and limits first, then what they were made from. */

import { median } from './measure.mjs';

const fixed = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** A table that reads well as plain text too: the first column flush left, figures flush right. */
const table = (head, rows) => {
  const widths = head.map((word, i) => Math.max(3, word.length, ...rows.map((row) => row[i].length)));
  const line = (cells) => `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
};

const figures = (runs) => ({
  wall: median(runs.map((r) => r.wall)),
  cpu: median(runs.map((r) => r.cpu)),
  peak: median(runs.map((r) => r.peak)) / 1e6,
});

/** The ratio of two programs, round by round, so that a slow minute of the machine weighs on both. */
const ratio = (runs, base, key) => median(runs.map((r, i) => r[key] / base[i][key]));

/** How much dearer a character is late in a long text than early in it: 1 is linear. */
const growth = (runs, characters, key) => {
  const at = (work) => median(runs[work].map((r) => r[key]));
  const early = (at('distinct-100k') - at('distinct-10k')) / (characters['distinct-100k'] - characters['distinct-10k']);
  const late = (at('distinct') - at('distinct-100k')) / (characters.distinct - characters['distinct-100k']);
  return late / early;
};

/** The limits the project has set itself, with what was measured: a row is `{ what, measured, limit, kept, share }`, `share` of the limit. */
export const limits = ({ results, characters }) => {
  const rows = [];
  const row = (what, measured, limit, digits) =>
    rows.push({ what, measured: fixed(measured, digits), limit: `≤ ${limit}`, kept: measured <= limit, share: measured / limit });
  const ours = results.banxin;
  const best = results['banxin-optimal'];
  const theirs = results.typst;
  if (ours?.distinct && theirs?.distinct)
    row('a million characters, cpu: Banxin, `first-fit` / Typst', ratio(ours.distinct, theirs.distinct, 'cpu'), 0.35, 3);
  if (best?.distinct && theirs?.distinct)
    row('a million characters, cpu: Banxin, `optimal` / Typst', ratio(best.distinct, theirs.distinct, 'cpu'), 0.4, 3);
  if (best?.page && theirs?.page) row('a cold page, wall: Banxin, `optimal` / Typst', ratio(best.page, theirs.page, 'wall'), 0.9, 2);
  for (const run of [ours, best])
    if (run?.distinct)
      row(
        `a million characters, peak memory of Banxin, \`${run === best ? 'optimal' : 'first-fit'}\`, MB`,
        figures(run.distinct).peak,
        250,
        0,
      );
  if (ours?.distinct && ours['distinct-10k'] && ours['distinct-100k']) {
    row('growth: cpu a character from 100k to 1M, over that from 10k to 100k', growth(ours, characters, 'cpu'), 1.1, 2);
  }
  return rows;
};

export const report = (run) => {
  const { results, characters, programs, works, checks, machine, versions, seed } = run;
  const names = Object.keys(results);
  const base = results.typst ? 'typst' : names[0];
  const out = ['# Results', '', 'Written by `node run.mjs`; `README.md` tells what is timed and how to repeat it.', ''];
  const kept = limits(run);
  if (kept.length)
    out.push(
      '## Limits',
      '',
      table(
        ['what', 'measured', 'limit', 'kept'],
        kept.map((r) => [r.what, r.measured, r.limit, r.kept ? 'yes' : '**no**']),
      ),
      '',
    );
  out.push(
    '## Ratios',
    '',
    `Medians of the ratios round by round, against ${programs[base].label}; below 1 is faster, or smaller.`,
    '',
    table(
      ['work', 'characters', 'program', 'wall', 'cpu', 'memory'],
      works.flatMap((work) =>
        names
          .filter((name) => name !== base && results[name][work])
          .map((name) => [
            `\`${work}\``,
            String(characters[work]),
            programs[name].label,
            ...['wall', 'cpu', 'peak'].map((key) => fixed(ratio(results[name][work], results[base][work], key), 2)),
          ]),
      ),
    ),
    '',
    '## Figures',
    '',
    table(
      ['work', 'program', 'rounds', 'wall s', 'cpu s', 'cpu s, least–most', 'peak MB'],
      works.flatMap((work) =>
        names
          .filter((name) => results[name][work])
          .map((name) => {
            const runs = results[name][work];
            const f = figures(runs);
            const cpus = runs.map((r) => r.cpu);
            return [
              `\`${work}\``,
              programs[name].label,
              String(runs.length),
              fixed(f.wall, 3),
              fixed(f.cpu, 3),
              `${fixed(Math.min(...cpus), 3)}–${fixed(Math.max(...cpus), 3)}`,
              fixed(f.peak, 0),
            ];
          }),
      ),
    ),
    '',
  );
  if (checks.length) {
    out.push(
      '## The same work',
      '',
      'The last PDF of each, read back with poppler (`pdftotext -raw`, `-bbox`). A line start counts where a word begins on a column’s left edge (first lines, indented, do not).',
      '',
      table(
        [
          'work',
          'program',
          'pages',
          'kB',
          'tagged',
          'characters back in order',
          'stray spaces',
          'line starts',
          'barred marks at a line’s start / end',
          'words at the right edge',
        ],
        checks.map(({ work, name, got }) => [
          `\`${work}\``,
          programs[name].label,
          String(got.pages),
          fixed(got.bytes / 1000, 0),
          got.tagged ? 'yes' : 'no',
          got.inOrder === null ? `not all; ${fixed(got.inCommon * 100, 2)} % in any order` : `${fixed(got.inOrder * 100, 2)} %`,
          String(got.straySpaces),
          String(got.starts),
          `${got.badStarts} / ${got.badEnds}`,
          String(got.atRightEdge),
        ]),
      ),
      '',
    );
  }
  out.push(
    '## Conditions',
    '',
    ...machine.map((line) => `- ${line}`),
    ...versions.map((line) => `- ${line}`),
    `- seed of the texts: ${seed}`,
    '',
  );
  return out.join('\n');
};
