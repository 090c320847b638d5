/** Whatever is done to the files of a page, it ends with findings or a page: never with a throw, a hang over 2 s, or more than 600 MB. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { all, soundCase, spoilt } from './spoilt.ts';
import { WatchedRoad } from './watched-road.ts';

/** `BANXIN_SEED` and `BANXIN_CASE` repeat a run, or one case of it; `BANXIN_FUZZ` is the number of cases. */
const seed = Number(process.env.BANXIN_SEED ?? 20261120);
const count = Number(process.env.BANXIN_FUZZ ?? 240);
const only = process.env.BANXIN_CASE === undefined ? null : Number(process.env.BANXIN_CASE);
/** In a plain test run the machine may be slow: what is left when the time is up is left. */
const seconds = Number(process.env.BANXIN_FUZZ_SECONDS ?? 18);

/** A stack may hold the whole of a spoilt value. */
const brief = (fault: string): string => fault.replace(/[^\n]{240,}/g, (line) => `${line.slice(0, 240)}…`).slice(0, 2000);

let road: WatchedRoad;
beforeAll(async () => {
  road = await WatchedRoad.open(soundCase(all[0]!, -1));
});
afterAll(() => road.end());

test('every project that is spoilt here sets as it stands', async () => {
  for (const [n, project] of all.entries()) {
    const { faults, outcome } = await road.run(soundCase(project, n));
    expect(faults, project.name).toEqual([]);
    if (outcome!.pages === 0) expect(outcome!.codes, project.name).not.toEqual([]);
  }
});

test('a spoilt page gives findings or a page, never a throw, a hang or a flood', { timeout: 3_600_000 }, async () => {
  const began = performance.now();
  const faults: string[] = [];
  const codes = new Map<string, number>();
  const slowest = { ms: 0, number: 0 };
  let [pages, most, ran] = [0, 0, 0];
  for (let number = only ?? 0; number < (only === null ? count : only + 1); number++) {
    if (only === null && performance.now() - began > seconds * 1000) break;
    const { project, files, given } = spoilt(seed, number);
    const verdict = await road.run(given);
    ran++;
    for (const fault of verdict.faults) {
      faults.push(`case ${number} of seed ${seed}, ${project.name}: ${files.join(', ')}\n${brief(fault)}`);
      console.log(faults.at(-1));
    }
    if (!verdict.outcome) continue;
    const { ms, memory } = verdict.outcome;
    if (ms > slowest.ms) Object.assign(slowest, { ms, number });
    most = Math.max(most, memory);
    if (verdict.outcome.pages > 0) pages++;
    for (const code of verdict.outcome.codes) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  const told = [...codes].sort((a, b) => b[1] - a[1]).map(([code, n]) => `${code} ${n}`);
  console.log(
    `seed ${seed}: ${ran} cases, ${pages} with pages, ${faults.length} faults; slowest ${Math.round(slowest.ms)} ms (case ${slowest.number}); at most ${Math.round(most)} MB; ${codes.size} kinds of finding: ${told.join(', ')}`,
  );
  expect(faults, 'repeat one with BANXIN_SEED and BANXIN_CASE').toEqual([]);
});
