/** node typst.mjs TEXT.txt OUT.pdf: the text set by Typst (its native binding for Node), on the page that Banxin sets it on. */

import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// BREAKS=simple is Typst's greedy breaker; FONT and FONT_DIR choose another font; TAGS=off leaves the structure tree out.
const { BREAKS = 'auto', FONT = 'Noto Serif CJK SC', FONT_DIR, TAGS, PROBE } = process.env;
const [text, out] = process.argv.slice(2);
const inputs = { text: resolve(text), font: FONT, breaks: BREAKS };
const compiler = NodeCompiler.create({ workspace: '/', inputs, fontArgs: [{ fontPaths: FONT_DIR ? [FONT_DIR] : [] }] });
const compiled = compiler.compile({ mainFilePath: resolve(dirname(fileURLToPath(import.meta.url)), 'doc.typ'), inputs });
if (!compiled.result || compiled.hasError()) {
  compiled.printErrors();
  process.exit(1);
}
if (PROBE) {
  // A missing font is only a warning to Typst, and its figures would be of other work: the runner looks for it here.
  compiled.printDiagnostics();
  const version = compiler.query({ mainFileContent: '#metadata(str(sys.version))<v>' }, { selector: '<v>', field: 'value' });
  console.log(JSON.stringify({ version: String(version) }));
}
writeFileSync(out, compiler.pdf(compiled.result, { pdfTags: TAGS !== 'off' }));
