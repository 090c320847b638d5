/**
 * Times `banxin press` on a tabloid of four pages with eight photographs of four megapixels, against the bare time of separating the same
 * photographs and the time of `banxin proof`. `node press.mjs [--rounds N] [--strict]`, in this folder, after `npm run build`.
 */

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { measure, median } from './measure.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const folder = join(here, 'out', 'press');
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, strict: { type: 'boolean', default: false } } });

/** 2450 x 1633: four megapixels. The samples' photographs are smaller, and no two may be alike: each is enlarged, every second one mirrored. */
const photographs = async () => {
  const from = join(root, 'samples', 'weekly', 'photos');
  const files = readdirSync(from)
    .filter((name) => name.endsWith('.jpg'))
    .sort();
  for (let i = 0; i < 8; i++) {
    const image = sharp(join(from, files[i % files.length])).resize(2450, 1633, { fit: 'cover' });
    await (i >= files.length ? image.flop() : image).jpeg({ quality: 88 }).toFile(join(folder, 'photos', `${i}.jpg`));
  }
};

const text =
  '砚溪的雪下了一夜，山路上的脚印到天亮还没有盖住。站房的灯一直亮着，等最后一班车的人围着火炉说话，说的是今年的收成和明年的打算。';

const project = async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'photos'), { recursive: true });
  await photographs();
  for (let page = 1; page <= 4; page++) {
    writeFileSync(join(folder, `story-${page}.md`), `---\nheadline: 雪夜站房第${page}篇\n---\n\n${`${text}${page}\n\n`.repeat(52)}`);
    writeFileSync(
      join(folder, `page-${page}.yaml`),
      `kind: page\nlayout: tabloid\npage: { number: ${page}, name: 版面 }\nplace:\n` +
        `  - photo: photos/${2 * page - 2}.jpg\n    at: c1-3 r1-22\n  - photo: photos/${2 * page - 1}.jpg\n    at: c4-5 r1-16\n` +
        `  - story: story-${page}.md\n    headline: { at: c4-5 r17-21, style: ordinary }\n    at: [c1 r23-end, c2 r23-end, c3 r23-end, c4 r23-end, c5 r23-end]\n`,
    );
  }
  const pages = [1, 2, 3, 4].map((page) => `page-${page}.yaml`).join(', ');
  writeFileSync(join(folder, 'edition.yaml'), `kind: edition\ntitle: 量度\ndate: 2026-11-20\nlayout: tabloid\npages: [${pages}]\n`);
};

/** The same pixels, profile and quality as the press asks for, and nothing else; read off what the first run has kept. */
const bare = () => {
  const sizes = readdirSync(join(folder, 'cache'))
    .map((name) => /^press-\d+-\w+-c-\w+-(\d+)-(\d+)-(\d+)-(\d+)-(\d+)-(\d+)-(\d+)\.jpg$/.exec(name))
    .filter((match) => match !== null)
    .map((match) => match.slice(1).map(Number));
  if (sizes.length !== 8) throw new Error(`eight pictures were to be separated, not ${sizes.length}`);
  writeFileSync(
    join(folder, 'bare.mjs'),
    `import sharp from 'sharp';
const profile = ${JSON.stringify(join(root, 'layouts', 'press', 'newsprint-tr002-tac240.icc'))};
const sizes = ${JSON.stringify(sizes)};
sharp.cache(false);
await Promise.all(sizes.map(([quality, width, height, left, top, cutWidth, cutHeight], i) =>
  sharp(${JSON.stringify(folder)} + '/photos/' + i + '.jpg', { sequentialRead: true }).autoOrient().resize(width, height, { fit: 'fill' })
    .extract({ left, top, width: cutWidth, height: cutHeight }).withIccProfile(profile, { attach: false })
    .jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer()));
`,
  );
};

const command = join(root, 'dist', 'banxin.js');
const edition = join(folder, 'edition.yaml');
const env = { BANXIN_CACHE: join(folder, 'cache') };
const emptied = () => {
  for (const name of readdirSync(env.BANXIN_CACHE)) if (/\.jpg$/.test(name)) rmSync(join(env.BANXIN_CACHE, name));
};
const run = (name) => measure([command, name, edition, '-o', join(folder, `${name}/`)], { env });
const runs = {
  bare: () => measure([join(folder, 'bare.mjs')]),
  'proof, pictures kept': () => run('proof'),
  'press, pictures kept': () => run('press'),
  'press, cold': () => {
    emptied();
    return run('press');
  },
};

await project();
run('press');
bare();
run('proof');
const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
for (let round = 0; round < Number(values.rounds); round++) {
  // the cold run leaves the pictures of the press, and takes those of the proof away
  for (const name of ['press, cold', 'press, pictures kept', 'bare']) times[name].push(runs[name]().wall);
  run('proof');
  times['proof, pictures kept'].push(runs['proof, pictures kept']().wall);
}
for (const [name, all] of Object.entries(times)) console.log(`${name.padEnd(22)} ${median(all).toFixed(3)} s`);
const [warm, cold] = ['press, pictures kept', 'press, cold'].map((name) => median(times[name]));
const [proof, alone] = ['proof, pictures kept', 'bare'].map((name) => median(times[name]));
const limits = [
  ['cold, over bare + 1.5 × proof', cold / (alone + 1.5 * proof)],
  ['kept, over 1.5 × proof', warm / (1.5 * proof)],
];
for (const [what, ratio] of limits) console.log(`${what.padEnd(30)} ${ratio.toFixed(2)} ${ratio <= 1 ? 'kept' : 'NOT KEPT'}`);
if (values.strict && limits.some(([, ratio]) => ratio > 1)) process.exitCode = 1;
