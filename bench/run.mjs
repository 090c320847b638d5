/** node run.mjs: builds the texts, times the programs in turn (A B A B …), checks their PDFs, and writes RESULTS.md. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { check } from './check.mjs';
import { buildCorpus } from './corpus.mjs';
import { measure } from './measure.mjs';
import { missing, programs } from './programs.mjs';
import { limits, report } from './report.mjs';

const { values: asked } = parseArgs({
  options: {
    programs: { type: 'string', default: 'banxin,banxin-optimal,typst,typst-simple' },
    works: { type: 'string', default: 'page,distinct-10k,distinct-100k,distinct' },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    // `--strict` lets so much of a limit pass: a short bench on a busy machine is for faults, not for hundredths
    slack: { type: 'string', default: '1' },
  },
});

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'out');
const names = asked.programs.split(',');
const works = asked.works.split(',');
// The small works are cheap and their spread is large beside their figure.
const rounds = (work) =>
  asked.rounds ? Number(asked.rounds) : (work === 'distinct' ? 5 : 11) - (asked.quick ? (work === 'distinct' ? 2 : 4) : 0);

const fail = (words) => {
  console.error(words);
  process.exit(2);
};

const unknown = names.find((name) => !programs[name]);
if (unknown) fail(`no program "${unknown}"; there are: ${Object.keys(programs).join(', ')}`);
const lacking = missing(names);
if (lacking) fail(lacking);

const { characters, seed } = buildCorpus(join(out, 'texts'));
const stray = works.find((work) => !(work in characters));
if (stray) fail(`no work "${stray}"; there are: ${Object.keys(characters).join(', ')}`);

const text = (work) => join(out, 'texts', `${work}.txt`);
const folder = (name, work) => join(out, name, work);
const pdf = (name, work) => join(out, name, `${work}.pdf`);
const once = (name, work, env = {}) =>
  measure(programs[name].args(folder(name, work), text(work), pdf(name, work)), { env: { ...programs[name].env, ...env } });

// One run of each that does not count: files come into the system's cache, programs make what they keep between runs, and a missing font is seen.
const versions = [];
for (const name of names) {
  for (const work of works) {
    mkdirSync(folder(name, work), { recursive: true });
    programs[name].prepare(folder(name, work), text(work));
  }
  const probe = once(name, works[0], { PROBE: '1' });
  if (name.startsWith('typst')) {
    if (/unknown font family/.test(probe.stderr + probe.stdout))
      fail('Typst does not find its font: install Noto Serif CJK SC (Debian: fonts-noto-cjk)');
    if (name === 'typst') {
      const { version } = JSON.parse(probe.stdout.trim().split('\n').pop());
      const binding = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies['@myriaddreamin/typst-ts-node-compiler'];
      versions.push(`Typst ${version} (typst-ts-node-compiler ${binding}), Noto Serif CJK SC, tagged PDF`);
    }
  }
}
if (names.some((name) => name.startsWith('banxin'))) {
  versions.unshift(
    `Banxin ${JSON.parse(readFileSync(join(here, '..', 'package.json'), 'utf8')).version}, Noto Serif SC and Tinos from npm`,
  );
}

const results = Object.fromEntries(names.map((name) => [name, {}]));
for (const work of works) {
  for (let round = 0; round < rounds(work); round++) {
    for (const name of names) {
      const { wall, cpu, peak } = once(name, work);
      if (!results[name][work]) results[name][work] = [];
      results[name][work].push({ wall, cpu, peak });
    }
  }
}

const checks = [];
for (const work of works.filter((w) => !/-\d+k$/.test(w))) {
  for (const name of names) {
    try {
      checks.push({ work, name, got: check(text(work), pdf(name, work)) });
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
      console.error('pdftotext is not installed: the PDFs are not read back');
    }
  }
}

const machine = [
  `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.arch()}`,
  `Node ${process.versions.node}`,
];
const run = { results, characters, programs, works, checks, machine, versions, seed };
const page = report(run);
// A run of other programs or fewer rounds is for the eye; the record is always made the same way.
if (process.argv.slice(2).every((word) => word === '--strict')) writeFileSync(join(here, 'RESULTS.md'), page);
console.log(page);
if (asked.strict && limits(run).some((row) => row.share > Number(asked.slack))) process.exit(1);
