/** Sends cases down the road in a process that is watched: one that takes too long or too much is ended, named, and tried once more alone. */

import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../../src/cli/package-root.ts';
import type { Case, Outcome } from './road.ts';

/**
 * A run is a hang beyond this many milliseconds of the processor, too large beyond this many megabytes: the fonts of three scripts, packed and
 * unpacked, stay in the process from the sound case on, and the sample in both directions takes 500 with them.
 */
export const limits = { ms: 2000, memory: 600 } as const;

/** When nothing is heard for so long, nothing will be: on a busy machine two seconds of work take several. */
const patience = 10_000;

/** What a process needs before its first case: loading, fonts, the words of headlines. */
const awakening = 20_000;

/** The road as one file: a process of its own knows no TypeScript. */
const builtRoad = async (): Promise<string> => {
  const folder = join(packageRoot, 'node_modules', '.cache', 'banxin');
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, `fuzz-road-${process.pid}.mjs`);
  // `hyphen` is written for bundlers
  const external = ['fontkit', 'jieba-wasm', 'mammoth', 'pdfkit', 'sharp', 'yaml'];
  const entry = join(packageRoot, 'tests', 'fuzz', 'road.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', external, logLevel: 'error' });
  return outfile;
};

export interface Verdict {
  readonly faults: readonly string[];
  readonly outcome: Outcome | null;
}

export class WatchedRoad {
  private readonly file: string;
  private readonly warm: Case;
  private child: ChildProcess | null = null;

  private constructor(file: string, warm: Case) {
    this.file = file;
    this.warm = warm;
  }

  /** `warm`: a sound case that each new process begins with. */
  static async open(warm: Case): Promise<WatchedRoad> {
    return new WatchedRoad(await builtRoad(), warm);
  }

  /** What became of a case; hangs and excess are believed only when the case does it again, alone in a fresh process. */
  async run(given: Case): Promise<Verdict> {
    const first = await this.send(given);
    if (typeof first !== 'string' && first.memory <= limits.memory && first.ms <= limits.ms)
      return { faults: first.faults, outcome: first };
    this.close();
    const again = await this.send(given);
    if (typeof again === 'string') return { faults: [again], outcome: null };
    const slow = again.ms > limits.ms ? [`takes ${Math.round(again.ms)} ms, ${limits.ms} at most`] : [];
    const large = again.memory > limits.memory ? [`takes ${Math.round(again.memory)} MB, ${limits.memory} at most`] : [];
    return { faults: [...again.faults, ...slow, ...large], outcome: again };
  }

  /** Ends the process and takes the built road away. */
  async end(): Promise<void> {
    this.close();
    await rm(this.file, { force: true });
  }

  close(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private async send(given: Case): Promise<Outcome | string> {
    if (!this.child) {
      this.child = fork(this.file, [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
      const woken = await this.ask(this.warm, awakening);
      if (typeof woken === 'string') throw new Error(`the road does not open: ${woken}`);
      if (woken.faults.length > 0) throw new Error(`the sound case is at fault: ${woken.faults.join('\n')}`);
    }
    return this.ask(given, patience);
  }

  private ask(given: Case, ms: number): Promise<Outcome | string> {
    const child = this.child!;
    return new Promise((resolve) => {
      let said = '';
      const done = (result: Outcome | string): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        child.stderr?.removeAllListeners();
        if (typeof result === 'string') this.close();
        resolve(result);
      };
      const timer = setTimeout(() => done(`hangs: no answer after ${ms} ms`), ms);
      child.on('message', (outcome: Outcome) => done(outcome));
      child.on('exit', (code, signal) => done(`the process ended (${signal ?? code}): ${said.slice(-600)}`));
      child.on('error', (error) => done(String(error)));
      child.stderr?.on('data', (part: Buffer) => {
        said += part.toString('utf8');
      });
      child.send(given);
    });
  }
}
