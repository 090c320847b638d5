/** The programs that are timed, each as one cold command from a text file to a PDF. */

import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');

export const banxinCommand = join(root, 'dist', 'banxin.js');

/** A project of its own for each text: an edition whose one manuscript makes pages until it ends. */
const project = (folder, text, setter) => {
  mkdirSync(join(folder, 'layouts'), { recursive: true });
  copyFileSync(text, join(folder, 'book.txt'));
  copyFileSync(join(here, 'layouts', 'bench.yaml'), join(folder, 'layouts', 'bench.yaml'));
  writeFileSync(join(folder, 'layouts', `${setter}.yaml`), `kind: layout\nextends: bench\ntext: { setter: ${setter} }\n`);
  writeFileSync(join(folder, 'edition.yaml'), `kind: edition\ntitle: 测速\nlayout: ${setter}\nstory: book.txt\n`);
};

const banxin = (label, setter) => ({
  label,
  prepare: (folder, text) => project(folder, text, setter),
  args: (folder, _text, pdf) => [banxinCommand, 'proof', join(folder, 'edition.yaml'), '-o', pdf],
  env: {},
});

const typst = (label, env = {}) => ({
  label,
  prepare: () => {},
  args: (_folder, text, pdf) => [join(here, 'typst.mjs'), text, pdf],
  env,
});

const ourSong = join(root, 'node_modules', '@expo-google-fonts', 'noto-serif-sc', '400Regular');

export const programs = {
  banxin: banxin('Banxin, `first-fit`', 'first-fit'),
  'banxin-optimal': banxin('Banxin, `optimal`', 'optimal'),
  typst: typst('Typst'),
  'typst-simple': typst('Typst, `linebreaks: "simple"`', { BREAKS: 'simple' }),
  'typst-our-font': typst('Typst, the font file Banxin uses', { FONT: 'Noto Serif SC', FONT_DIR: ourSong }),
};

/** What must be there before anything is timed; `null` when all is. */
export const missing = (names) => {
  if (names.some((n) => n.startsWith('banxin')) && !existsSync(banxinCommand))
    return 'dist/banxin.js is not built: run `npm run build` in the project';
  if (names.some((n) => n.startsWith('typst')) && !existsSync(join(here, 'node_modules', '@myriaddreamin'))) {
    return 'Typst is not installed: run `npm ci` in bench/';
  }
  return null;
};
