/** One cold run of a Node program: wall time from its start to its end, cpu of all its threads, peak memory. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hook = join(dirname(fileURLToPath(import.meta.url)), 'usage.cjs');

/** Runs `node ARGS`; throws with the program's own words when it fails, since the time of a failure is no figure. */
export const measure = (args, { env = {}, cwd = process.cwd() } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-bench-'));
  const file = join(folder, 'usage.json');
  try {
    const start = process.hrtime.bigint();
    const run = spawnSync(process.execPath, ['--require', hook, ...args], {
      cwd,
      env: { ...process.env, ...env, BENCH_USAGE: file },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    if (run.error || run.status !== 0 || !existsSync(file)) {
      throw new Error(`${args.join(' ')}\nended with ${run.error?.message ?? run.signal ?? run.status}\n${run.stderr.slice(-4000)}`);
    }
    return { wall, ...JSON.parse(readFileSync(file, 'utf8')), stdout: run.stdout, stderr: run.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
