/**
 * node directions.mjs: what vertical lines cost against horizontal ones: the same text on the same page turned, composed in a warm process, cpu time.
 * The two take turns; the figures are the medians of 30 rounds and of the ratios round by round.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const { DiskHost, loadEdition, composeWhole, projectPath } = createRequire(import.meta.url)(join(root, 'dist', 'index.js'));

const manuscripts = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? manuscripts(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => file.endsWith('.md'));

/** Bodies of the weekly's manuscripts without their front matter, five times over. */
const text = manuscripts(join(root, 'samples', 'weekly', 'stories'))
  .map((file) => readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
  .join('\n\n');
const story = Array(5).fill(text).join('\n\n');

const layout = (name, trim, margins, rows) => `kind: layout
name: ${name}
extends: base
paper: { trim: ${trim}, margins: { ${margins} } }
grid: { columns: 4, column: 16字, gutter: 2字, row: 13pt${rows} }
writing: ${name}
text: { setter: optimal }
`;

const folder = join(here, 'out', 'directions');
mkdirSync(join(folder, 'layouts'), { recursive: true });
writeFileSync(join(folder, 'text.md'), story);
writeFileSync(join(folder, 'layouts', 'horizontal.yaml'), layout('horizontal', '700pt x 900pt', 'top: 60pt, bottom: 60pt', ''));
writeFileSync(join(folder, 'layouts', 'vertical.yaml'), layout('vertical', '900pt x 700pt', 'top: 35pt', ', rows: 60'));
for (const name of ['horizontal', 'vertical'])
  writeFileSync(join(folder, `${name}.yaml`), `kind: edition\ntitle: ${name}\nlayout: ${name}\nstory: text.md\n`);
writeFileSync(join(folder, 'edition.yaml'), 'kind: edition\ntitle: directions\nlayout: horizontal\nstory: text.md\n');

const host = new DiskHost(folder);
const time = async (name) => {
  const edition = await loadEdition(host, projectPath(`${name}.yaml`));
  const began = process.cpuUsage();
  const { pages } = await composeWhole(edition, host);
  const { user, system } = process.cpuUsage(began);
  return { ms: (user + system) / 1000, pages: pages.length };
};

const rounds = [];
for (let round = 0; round < 40; round++) {
  const horizontal = await time('horizontal');
  const vertical = await time('vertical');
  if (round >= 10) rounds.push({ horizontal, vertical });
}
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
const of = (name) => median(rounds.map((round) => round[name].ms)).toFixed(1);
const ratio = median(rounds.map(({ horizontal, vertical }) => vertical.ms / horizontal.ms));
console.log(
  `${story.replace(/\s/g, '').length} characters, ${rounds[0].horizontal.pages} and ${rounds[0].vertical.pages} pages: ` +
    `horizontal ${of('horizontal')} ms, vertical ${of('vertical')} ms, ratio ${ratio.toFixed(2)} (limit 1.3)`,
);
