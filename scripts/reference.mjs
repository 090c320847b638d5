/** Writes what is generated from the schemas: docs/reference.md and layouts/schema.json. `npm run docs`; a test sees that they are as committed. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// beside the packages, so that the bundle finds those it leaves outside
const folder = await mkdtemp(join('node_modules', '.reference-'));
try {
  const outfile = join(folder, 'generate.mjs');
  const contents = ['reference', 'reference-facts', 'json-schema'].map((name) => `export * from './src/spec/${name}.ts';`).join('\n');
  await build({
    stdin: { contents, resolveDir: process.cwd() },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const { jsonSchema, reference, referenceFacts } = await import(pathToFileURL(outfile).href);
  const names = (await readdir('layouts')).filter((name) => name.endsWith('.yaml')).sort();
  const texts = new Map();
  for (const name of names) texts.set(name.replace('.yaml', ''), await readFile(join('layouts', name), 'utf8'));
  await writeFile(join('docs', 'reference.md'), reference(referenceFacts(texts)));
  await writeFile(join('layouts', 'schema.json'), `${JSON.stringify(jsonSchema('any'), null, 2)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
