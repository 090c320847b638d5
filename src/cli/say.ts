/** Words to standard output and standard error, written at once: the streams of `process` cost several modules at start. */

import { writeSync } from 'node:fs';

/** A pipe that is full says EAGAIN; nothing else can be done meanwhile. */
const wait = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
};

const write = (to: 1 | 2, words: string): void => {
  const bytes = new TextEncoder().encode(words);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(to, bytes, at);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      // whoever read it has gone away: `banxin dump | head`
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      wait();
    }
  }
};

/** Where words go: the two descriptors, or wherever an embedding program or a test wants them. */
export const mouth: { say: (to: 1 | 2, words: string) => void } = { say: write };

export const out = (words: string): void => mouth.say(1, words);

export const err = (words: string): void => mouth.say(2, words);
