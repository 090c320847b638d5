/** The command line from inside a test: a folder of its own, and what a command printed. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { mouth } from '../../src/cli/say.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `banxin …` and gathers what it prints. */
export const banxin = async (...args: readonly string[]): Promise<Ran> => {
  const printed = { out: '', err: '' };
  const spy = vi.spyOn(mouth, 'say').mockImplementation((to, words) => {
    printed[to === 1 ? 'out' : 'err'] += words;
  });
  try {
    const status = await main(args);
    return { status, ...printed };
  } finally {
    spy.mockRestore();
  }
};

/** A folder that is gone when the file's tests are done. */
export const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
