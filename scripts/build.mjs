/**
 * Builds the command into `dist/`: one bundle whose parts are evaluated when they are called, a launcher, and the compiled code that V8 keeps,
 * so that a start neither parses nor compiles what an earlier one did. fontkit and sharp stay packages and are loaded when they are needed.
 */

import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** pdfkit imports what only its own text, fonts and encryption use; the writer does without, so in the bundle these are empty. */
const unusedInPdfkit = {
  name: 'unused-in-pdfkit',
  setup(of) {
    of.onResolve({ filter: /^(fontkit|linebreak|png-js|@noble\/ciphers)/ }, ({ path, importer }) =>
      /node_modules[/\\]pdfkit[/\\]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    of.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, key) => key === '__esModule' ? false : () => { throw new Error(${JSON.stringify(path)} + ' is not in the bundle'); } });`,
      loader: 'js',
    }));
  },
};

/**
 * The sources import `yaml` and use it only where the reader of everyday YAML declines; in the bundle each of its names becomes a door that
 * evaluates the package when it is first gone through, so that a start neither runs nor keeps its code.
 */
const lazyYaml = {
  name: 'lazy-yaml',
  setup(of) {
    // the browser build can be shaken; the node build asks for `process` at run time
    const real = join(process.cwd(), 'node_modules', 'yaml', 'browser', 'index.js');
    const functions = ['isAlias', 'isMap', 'isNode', 'isScalar', 'isSeq', 'parseDocument', 'visit'];
    of.onResolve({ filter: /^yaml$/ }, ({ namespace }) => (namespace === 'lazy' ? { path: real } : { path: 'yaml', namespace: 'lazy' }));
    of.onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({
      contents: [
        'let kept; const yaml = () => (kept ??= require("yaml"));',
        ...functions.map((name) => `export const ${name} = (...given) => yaml().${name}(...given);`),
        'export const Scalar = new Proxy({}, { get: (_, key) => yaml().Scalar[key] });',
      ].join('\n'),
      resolveDir: process.cwd(),
      loader: 'js',
    }));
  },
};

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
await build({
  entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  external: ['sharp', 'fontkit', 'jieba-wasm', 'mammoth', 'tyme4ts', 'hyphen'],
  // V8's kept code has no way to import() later: packages outside the bundle are required, when they are called for
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [unusedInPdfkit, lazyYaml],
  logLevel: 'warning',
});

// in ASCII alone the bundle is read as it is, a byte a character; esbuild leaves what stands in regular expressions
for (const name of ['main', 'index']) {
  const text = await readFile(`dist/${name}.js`, 'utf8');
  await writeFile(
    `dist/${name}.js`,
    text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

// the package is ESM; the bundle is not: only CommonJS can be run from V8's kept code in Node 20
await writeFile('dist/package.json', '{ "type": "commonjs" }\n');
await writeFile(
  'dist/banxin.js',
  `#!/usr/bin/env node
/** Starts the command from the code V8 kept when it was built; a different Node compiles it anew. */
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
// A command lives a quarter of a second. Compiling for the long run pays later than V8 thinks, and a nursery that grows at once is swept
// three times, not ten. Tried on this V8 alone; another keeps its own ways.
if (process.versions.v8.startsWith('11.3.')) {
  const v8 = require('node:v8');
  v8.setFlagsFromString('--semi-space-growth-factor=16');
  v8.setFlagsFromString('--interrupt-budget=1600000');
}
const file = path.join(__dirname, 'main.js');
const kept = path.join(__dirname, 'main.cache');
let cachedData;
try {
  cachedData = fs.readFileSync(kept);
} catch {}
// the bundle is ASCII throughout
const source = '(function (exports, require, module, __filename, __dirname) {' + fs.readFileSync(file, 'latin1') + '\\n})';
const script = new vm.Script(source, { filename: file, cachedData });
const bundle = { exports: {} };
script.runInThisContext()(bundle.exports, require, bundle, file, __dirname);
bundle.exports.main(process.argv.slice(2)).then(
  (status) => {
    if (process.env.BANXIN_KEEP_CODE) fs.writeFileSync(kept, script.createCachedData());
    // all is written by now, in synchronous calls: the heap need not be taken down piece by piece
    process.exit(status);
  },
  (fault) => {
    // a fault of ours, never of the input: told in full, without the bundle's endless line
    const stack = String((fault && fault.stack) || fault).split('\\n').map((line) => line.slice(0, 300)).join('\\n');
    process.stderr.write('banxin: a fault of its own, please report it with the files that show it\\n' + stack + '\\n');
    process.exitCode = 70;
  },
);
`,
);
await chmod('dist/banxin.js', 0o755);

// Runs of real pages, each adding the functions it calls to the kept ones; without them the command starts slower and is the same. The first
// fills the cache of made things (the font catalog): what it calls for that is not called again and need not be kept.
const warm = (file, keep) =>
  spawnSync(process.execPath, ['dist/banxin.js', 'proof', `scripts/warm/${file}.yaml`, '-o', 'dist/warm.pdf'], {
    env: { ...process.env, ...(keep ? { BANXIN_KEEP_CODE: '1' } : {}) },
    encoding: 'utf8',
  });
warm('edition', false);
for (const file of ['edition', 'book']) {
  const { status, stderr } = warm(file, true);
  if (status !== 0) process.stderr.write(`the warm-up ${file} did not set; the command will start slower\n${stderr}\n`);
}
await rm('dist/warm.pdf', { force: true });
