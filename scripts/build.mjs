/**
 * Builds the command into `dist/`: one bundle whose parts are evaluated when they are called, a launcher, and the compiled code that V8 keeps,
 * so that a start neither parses nor compiles what an earlier one did. fontkit and sharp stay packages and are loaded when they are needed.
 */

import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  // the browser build of yaml can be shaken; the node build asks for `process` at run time
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  // V8's kept code has no way to import() later: packages outside the bundle are required, when they are called for
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [unusedInPdfkit],
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
    process.exitCode = status;
    if (process.env.BANXIN_KEEP_CODE) fs.writeFileSync(kept, script.createCachedData());
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

// one run of a real page, so that the functions a proof needs are among the kept ones; without it the command starts slower and is the same
const warm = spawnSync(process.execPath, ['dist/banxin.js', 'proof', 'scripts/warm/page.yaml', '-o', 'dist/warm.pdf'], {
  env: { ...process.env, BANXIN_KEEP_CODE: '1' },
  encoding: 'utf8',
});
await rm('dist/warm.pdf', { force: true });
if (warm.status !== 0) process.stderr.write(`the warm-up page did not set; the command will start slower\n${warm.stderr}\n`);
