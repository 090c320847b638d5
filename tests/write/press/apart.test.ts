/** The press costs a proof nothing: none of its files is among those that a proof loads at its start. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../../src', import.meta.url));

/** Files reached by import statements for values; `import()` is a door that is opened when it is needed. */
const loaded = (from: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(from)) return seen;
  seen.add(from);
  const text = readFileSync(from, 'utf8');
  for (const [, names, path] of text.matchAll(/^import (type )?[^;]*?from '(\.[^']+)';$/gm))
    if (names === undefined) loaded(join(dirname(from), path!), seen);
  return seen;
};

const start = ['cli/main.ts', 'cli/proof.ts', 'write/pdf/write-pdf.ts', 'write/pdf/pdf-job.ts'].map((file) => join(src, file));

test('a proof loads nothing of the press', () => {
  const files = start.flatMap((file) => [...loaded(file)]).map((file) => file.slice(src.length + 1));
  expect(files).toContain('write/pdf/pdf-document.ts');
  expect(files).toContain('picture/proof-picture.ts');
  expect(files.filter((file) => /press|icc-lut|separate|black-curve|line-art|color-bar|grey-balance|with-sharp/.test(file))).toEqual([]);
});
