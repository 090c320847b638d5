/** node warm.mjs PAGE.yaml: milliseconds from spec to SetPages in a warm process, fonts open and files read anew each time (median of 30). */

import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { DiskHost, loadEdition, composeWhole, projectPath } = createRequire(import.meta.url)(join(root, 'dist', 'index.js'));

const file = resolve(process.argv[2] ?? join(root, 'samples', 'weekly', 'edition.yaml'));
const host = new DiskHost(dirname(file));
const times = { load: [], compose: [] };
let characters = 0;
for (let i = 0; i < 40; i++) {
  const began = performance.now();
  const edition = await loadEdition(host, projectPath(basename(file)));
  const loaded = performance.now();
  const { fits } = await composeWhole(edition, host);
  const done = performance.now();
  characters = fits.reduce((sum, fit) => sum + fit.characters, 0);
  if (i >= 10) {
    times.load.push(loaded - began);
    times.compose.push(done - loaded);
  }
}
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1].toFixed(1);
console.log(
  `${characters} characters: ${median(times.load)} ms to read spec, manuscripts and fonts, ${median(times.compose)} ms from there to SetPages`,
);
