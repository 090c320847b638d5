/** The projects that the fuzz test spoils: every sample, every example of the language, the house styles with their fonts, and the press conditions. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/cli/package-root.ts';

export interface Project {
  readonly name: string;
  /** the page or edition that is set */
  readonly entry: string;
  /** what is mutated, by project path */
  readonly texts: ReadonlyMap<string, string>;
  /** pictures: where they lie on the disk, by project path */
  readonly pictures: ReadonlyMap<string, string>;
}

const isText = (name: string): boolean => /\.(ya?ml|md|txt|csv)$/.test(name);
const isPicture = (name: string): boolean => /\.(jpe?g|png)$/.test(name);

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => statSync(join(folder, name)).isFile())
        .sort()
    : [];

/** A folder as it lies there. */
const folderProject = (name: string, folder: string): Project | null => {
  const files = filesIn(folder);
  const entry = files.includes('edition.yaml') ? 'edition.yaml' : files.find((file) => /^[^/]*\.yaml$/.test(file));
  if (entry === undefined) return null;
  const texts = new Map(
    files.filter((file) => isText(file) && !/README|LICENSES/.test(file)).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const pictures = new Map(files.filter(isPicture).map((file) => [file, join(folder, file)]));
  return { name, entry, texts, pictures };
};

const sampleFolders = ['samples', 'starter']
  .map((name) => join(packageRoot, name))
  .flatMap((folder) =>
    existsSync(join(folder, 'edition.yaml')) ? [folder] : existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [],
  );

const samples = sampleFolders.flatMap((folder) => folderProject(folder.slice(packageRoot.length + 1), folder) ?? []);

/** Manuscripts and pictures that stand in for those the examples name. */
const manuscripts = samples.flatMap(({ texts }) => [...texts].filter(([name]) => name.endsWith('.md')).map(([, text]) => text));
const photos = samples.flatMap(({ pictures }) => [...pictures.values()]);

const examplesFolder = join(packageRoot, 'tests', 'spec', 'examples');

/** A page of the examples names files nobody wrote: they are lent from the samples. */
const exampleProject = (name: string): Project => {
  const text = readFileSync(join(examplesFolder, name), 'utf8');
  const texts = new Map([[name, text]]);
  const pictures = new Map<string, string>();
  let lent = 0;
  for (const [file] of text.matchAll(/[\w/*-]+\.(?:md|csv|jpe?g)/g)) {
    lent++;
    if (isPicture(file)) pictures.set(file, photos[lent % photos.length]!);
    else if (file.includes('*'))
      for (const n of [1, 2, 3]) texts.set(file.replace('*', `note-${n}`), manuscripts[(lent + n) % manuscripts.length]!);
    else texts.set(file, file.endsWith('.csv') ? '品名,价格\n白菜,1.20\n' : manuscripts[lent % manuscripts.length]!);
  }
  return { name: `examples/${name}`, entry: name, texts, pictures };
};

/** The house styles as a project's own, so that they are spoilt too; a page that names one of them. */
const layoutProject = (layout: string): Project => {
  const texts = new Map(
    ['base', layout].map((name) => [`layouts/${name}.yaml`, readFileSync(join(packageRoot, 'layouts', `${name}.yaml`), 'utf8')]),
  );
  texts.set('fonts/catalog.yaml', readFileSync(join(packageRoot, 'fonts', 'catalog.yaml'), 'utf8'));
  const place =
    '  - story: a.md\n    at: r1-end\n    photo: { file: p.jpg, at: c1 r5-12, caption: 冰瀑 }\n  - headline: 冰瀑初成/游人不绝\n    at: c1 r1-5\n    over: true\n  - rule: double\n    at: c1 r20\n';
  texts.set('page.yaml', `kind: page\nlayout: ${layout}\npage: { number: 3, name: 综合新闻, date: 2026-11-20 }\nplace:\n${place}`);
  texts.set('a.md', manuscripts[0]!);
  return { name: `layouts/${layout}`, entry: 'page.yaml', texts, pictures: new Map([['p.jpg', photos[0]!]]) };
};

/** The press conditions as a project's own, and a vertical page printed under one of them. */
const pressProject = (press: string): Project => {
  const folder = join(packageRoot, 'layouts', 'press');
  const read = (name: string): string =>
    readFileSync(join(folder, name), 'utf8').replace(/^(profile: )(?!\S*\/)/m, '$1banxin:layouts/press/');
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`layouts/press/${name}`, read(name)]),
  );
  texts.set(
    'layouts/press/plant.yaml',
    `kind: press\nextends: ${press}\ntitle: 二号机\nbleed: 3mm\nink: { total: 220%, spot: convert }\nlevels: { low-ppi: warning }\n`,
  );
  const colors = 'colors: { gold: { spot: 金, as: cmyk(0 20 60 20) }, deep: cmyk(90 80 70 90) }';
  texts.set('layouts/house.yaml', `kind: layout\nextends: supplement\npress: plant\n${colors}\n`);
  const place = [
    '  - story: a.md\n    at: r1-end\n    photo: { file: p.jpg, at: c1 r1-12 bleed, caption: 冰瀑 }',
    '  - box: 框\n    at: c2 r1-20\n    background: gold\n    over: true\n    place:\n      - story: b.md\n        writing: horizontal',
    '  - banner: 冰瀑初成\n    at: c1 r30-34\n    over: true\n    color: deep',
  ].join('\n');
  texts.set('page.yaml', `kind: page\nlayout: house\npage: { number: 1, name: 副刊, date: 2026-11-20 }\nplace:\n${place}\n`);
  texts.set('a.md', manuscripts[0]!);
  texts.set('b.md', manuscripts[1 % manuscripts.length]!);
  return { name: `press/${press}`, entry: 'page.yaml', texts, pictures: new Map([['p.jpg', photos[0]!]]) };
};

export const projects = (): readonly Project[] => [
  ...samples,
  ...readdirSync(examplesFolder)
    .filter((name) => name.endsWith('.yaml') && !/^kind: layout/m.test(readFileSync(join(examplesFolder, name), 'utf8')))
    .map(exampleProject),
  ...readdirSync(join(packageRoot, 'layouts'))
    .filter((name) => name.endsWith('.yaml') && name !== 'base.yaml')
    .map((name) => layoutProject(name.replace('.yaml', ''))),
  ...['newsprint', 'k-only'].map(pressProject),
];
