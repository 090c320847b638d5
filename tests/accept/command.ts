/** Runs the built command and the readers of other houses, each as a process of its own. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './shared.ts';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const limit = { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000 } as const;

/** `banxin ARGS` in a folder, with messages in English whatever the machine speaks. */
export const banxin = (args: readonly string[], folder: string): Outcome => {
  const command = join(root, 'dist', 'banxin.js');
  if (!existsSync(command)) throw new Error('dist/banxin.js is not built: run `npm run build` first');
  return spawnSync(process.execPath, [command, ...args], { ...limit, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
};

/** What a program of the machine prints; it must end well. */
export const printed = (program: string, args: readonly string[]): string => {
  const run = spawnSync(program, args, limit);
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return run.stdout;
};

/** Whether a program is on the machine. In CI it has to be: there nothing may be left out in silence. */
export const atHand = (program: string): boolean => {
  if (!spawnSync(program, ['-v'], { stdio: 'ignore' }).error) return true;
  if (process.env.CI) throw new Error(`${program} is not installed`);
  console.warn(`${program} is not installed: its part is left out`);
  return false;
};
