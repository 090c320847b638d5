/** Builds the command: one ESM bundle with lazy parts; what is heavy (fontkit, sharp) stays a package and is loaded when it is needed. */

import { chmod, rm } from 'node:fs/promises';
import { build } from 'esbuild';

/** pdfkit imports what only its own text and fonts use; the writer sets its own text, so in the bundle these are empty. */
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
await build({
  entryPoints: { banxin: 'src/cli/run.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  chunkNames: 'parts/[name]-[hash]',
  banner: { js: '#!/usr/bin/env node' },
  external: ['sharp', 'fontkit'],
  // the browser build of yaml is ESM, which a bundle can shake; the node build asks for `process` at run time
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  plugins: [unusedInPdfkit],
  logLevel: 'warning',
});
await chmod('dist/banxin.js', 0o755);
