/** The whole road in a process of its own: a case comes in, what became of it goes out; whoever sent it may end the process. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/base/finding.ts';
import { preflight } from '../../src/check/preflight.ts';
import { DiskHost } from '../../src/cli/disk-host.ts';
import { packageRoot } from '../../src/cli/package-root.ts';
import { compose, composeWhole } from '../../src/compose/compose.ts';
import type { Edition } from '../../src/compose/edition.ts';
import { loadEdition } from '../../src/compose/load.ts';
import { pressOf } from '../../src/compose/press-of.ts';
import { pressPage } from '../../src/setpage/press-page.ts';
import type { SetPage } from '../../src/setpage/set-page.ts';
import { FileMissing, type Host } from '../../src/source/host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { renderFinding } from '../../src/source/render-finding.ts';
import { type DumpContext, dumpPage } from '../../src/write/dump.ts';
import { editionDay } from '../../src/write/pdf/edition-day.ts';
import { proofJob } from '../../src/write/pdf/pdf-job.ts';
import { writePdf } from '../../src/write/pdf/write-pdf.ts';
import { writePress } from '../../src/write/pdf/write-press.ts';

export interface Case {
  readonly number: number;
  readonly entry: string;
  readonly texts: readonly (readonly [string, string])[];
  readonly pictures: readonly (readonly [string, string])[];
  /** the PDF is written too */
  readonly pdf: boolean;
}

export interface Outcome {
  readonly number: number;
  /** what must not be: a throw with its stack, a finding without a word, a page without figures */
  readonly faults: readonly string[];
  readonly codes: readonly string[];
  readonly pages: number;
  /** of the processor: what else the machine does is not counted */
  readonly ms: number;
  /** of the process, MB */
  readonly memory: number;
}

/** What is made of fonts is kept beside the packages, not in the user's home. */
const own = new DiskHost(packageRoot, join(packageRoot, 'node_modules', '.cache', 'banxin'));
const shipped = new Map<string, Uint8Array>();
const kept = new Map<string, Uint8Array>();

/** Fonts and layouts are read once for all cases, and what is made of them is kept here and nowhere else. */
const hostOf = (given: Case): Host => {
  const texts = new Map(given.texts);
  const pictures = new Map(given.pictures);
  const names = [...texts.keys(), ...pictures.keys()];
  return {
    async read(path: ProjectPath) {
      const text = texts.get(path);
      if (text !== undefined) return new TextEncoder().encode(text);
      const picture = pictures.get(path);
      if (picture === undefined && !/^(banxin|npm):/.test(path)) throw new FileMissing(path);
      const key = picture ?? path;
      const bytes = shipped.get(key) ?? (picture === undefined ? await own.read(path) : readFileSync(picture));
      shipped.set(key, bytes);
      return bytes;
    },
    async list(folder: ProjectPath) {
      const prefix = folder === '' ? '' : `${folder}/`;
      return names
        .filter((name) => name.startsWith(prefix) && !name.slice(prefix.length).includes('/'))
        .map((name) => name.slice(prefix.length))
        .sort();
    },
    write: () => Promise.reject(new Error('nothing is written here')),
    async cached(key) {
      const bytes = kept.get(key) ?? (await own.cached(key));
      if (bytes) kept.set(key, bytes);
      return bytes;
    },
    async keep(key, bytes) {
      kept.set(key, bytes);
      // unwrapped fonts serve every run; cut words and pictures of a spoilt page serve none
      if (/sfnt|font|woff/.test(key)) await own.keep(key, bytes);
    },
  };
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: what must never reach a terminal
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

/** A finding tells in both languages what is wrong, at a place that is there, and can be printed anywhere. */
const checkFinding = (finding: Finding, texts: ReadonlyMap<string, string>, faults: string[]): void => {
  const { code, at, message, hint } = finding;
  // a word of the user's own may be anything
  const typed = Object.values(finding.values).filter((value) => typeof value === 'string' && value !== '') as string[];
  for (const words of [message.zh, message.en, hint?.zh, hint?.en]) {
    // `[words]{dots}` is a mark of the manuscript, as one writes it
    const ours = typed.reduce((left, value) => left.replaceAll(value, ''), words ?? '…').replaceAll(/\]\{\w+\}/g, '');
    if (words === '' || /\bundefined\b|\bNaN\b|\bInfinity\b|\[object|\{[a-z]\w*\}/i.test(ours))
      faults.push(`${code}: says nothing: ${words}`);
  }
  if (at) {
    const text = texts.get(at.file);
    if (text === undefined) faults.push(`${code}: stands in ${at.file}, which nobody read`);
    else if (!(at.start >= 0 && at.start <= at.end && at.end <= text.length))
      faults.push(`${code}: stands at ${at.start}–${at.end} of ${text.length}`);
  }
  for (const lang of ['zh', 'en'] as const)
    if (raw.test(renderFinding(finding, texts, lang))) faults.push(`${code}: prints a control character`);
};

/** Figures of a page that are none. */
const checkPage = (page: SetPage, trace: string, faults: string[]): void => {
  const wrong = /\b(?:NaN|-?Infinity)\b/.exec(trace.replaceAll(/'[^\n]*'|"[^\n]*"/g, ''));
  if (wrong)
    faults.push(
      `page ${page.label}: a figure is ${wrong[0]}: ${trace.slice(Math.max(0, trace.indexOf(wrong[0]) - 120), trace.indexOf(wrong[0]) + 20)}`,
    );
};

/** Where a layout names a press the pages go through its preflight, and a sixth of them into its file. */
const printed = async (
  given: Case,
  host: Host,
  edition: Edition,
  composition: { readonly findings: readonly Finding[] },
  pages: readonly SetPage[],
  late: readonly Finding[],
): Promise<{ readonly findings: readonly Finding[]; readonly texts: ReadonlyMap<string, string> }> => {
  if (!edition.pages.some(({ house }) => house.layout.press !== undefined))
    return { findings: [...composition.findings, ...late], texts: edition.texts };
  const chosen = await pressOf(edition, host);
  const texts = new Map([...edition.texts, ...chosen.texts]);
  const { press } = chosen;
  if (!press || pages.length === 0) return { findings: [...composition.findings, ...chosen.findings, ...late], texts };
  const carried = pages.map((page) => pressPage(page, press.bleed));
  const checked = await preflight({
    press,
    edition,
    pages: carried,
    findings: composition.findings,
    texts,
    host,
    // plates are drawn by the command line
    measureInk: async () => null,
  });
  const told: Finding[] = [...checked, ...chosen.findings, ...late];
  const created = editionDay(edition.info.date);
  if (given.pdf && created) {
    const job = { press, combined: 'all.pdf', created, version: 1, slug: { role: 'hei', weight: 400 } };
    const resources = { fonts: edition.fonts, info: edition.info, host, report: (found: Finding) => told.push(found) };
    async function* asked(): AsyncGenerator<SetPage> {
      yield* carried;
    }
    for await (const output of writePress(asked(), job, resources)) for await (const _ of output.bytes);
  }
  return { findings: told, texts };
};

const travel = async (given: Case): Promise<Omit<Outcome, 'number' | 'ms' | 'memory'>> => {
  const faults: string[] = [];
  const host = hostOf(given);
  const edition = await loadEdition(host, given.entry as ProjectPath);
  const composition = edition.book ? compose(edition) : await composeWhole(edition, host);
  const pages = [...composition.pages];
  const context: DumpContext = { face: (key) => edition.fonts.face(key), anchors: new Map() };
  for (const page of pages) checkPage(page, dumpPage(page, context), faults);
  const late: Finding[] = [];
  if (given.pdf && pages.length > 0) {
    const resources = { fonts: edition.fonts, info: edition.info, host, report: (found: Finding) => late.push(found) };
    async function* asked(): AsyncGenerator<SetPage> {
      yield* pages;
    }
    const job = { ...proofJob, marks: true, grid: true, frames: true, slug: { role: 'hei', weight: 400 } };
    for await (const output of writePdf(asked(), job, resources)) for await (const _ of output.bytes);
  }
  const { findings, texts } = await printed(given, host, edition, composition, pages, late);
  // a book of stretched lines has thousands of one kind; each kind is looked at a few times
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const count = (seen.get(finding.code) ?? 0) + 1;
    seen.set(finding.code, count);
    if (count <= 5) checkFinding(finding, texts, faults);
  }
  if (pages.length === 0 && !findings.some((finding) => finding.severity === 'error')) faults.push('neither a page nor an error');
  return { faults, codes: [...new Set(findings.map((finding) => finding.code))], pages: pages.length };
};

process.on('message', async (given: Case) => {
  const began = process.cpuUsage();
  let result: Omit<Outcome, 'number' | 'ms' | 'memory'>;
  try {
    result = await travel(given);
  } catch (error) {
    result = { faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)], codes: [], pages: 0 };
  }
  const { user, system } = process.cpuUsage(began);
  const outcome: Outcome = { number: given.number, ...result, ms: (user + system) / 1000, memory: process.memoryUsage.rss() / 2 ** 20 };
  process.send!(outcome);
});
