import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { newspaper } from './newspaper.ts';
import { setPaper } from './set.ts';
import { renderFinding } from '../../src/source/render-finding.ts';
test('x', { timeout: 200000 }, async () => {
  const out: string[] = [];
  for (const [g, rows] of JSON.parse(readFileSync('/tmp/fz/rows.json', 'utf8'))) {
    out.push(`##### ${g}`);
    for (const [what, file, old, now] of rows) {
      const base = newspaper[file];
      let text = now;
      if (old !== null) { if (!String(base).includes(old)) { out.push(`!!! ${what}: no such text`); continue; } text = String(base).replace(old, () => now); }
      let line = '';
      try {
        const { told, texts, pages } = await setPaper({ [file]: text });
        line = `${told.length === 1 ? ' ' : `*** ${told.length}`} ${what} [${pages} pages]\n${told.map((t) => `   ${t.code} | ${t.at} | ${t.zh} | ${t.finding.hint?.zh}\n${renderFinding(t.finding, texts, 'en')}`).join('\n')}`;
      } catch (e) { line = `!!! ${what}: ${(e as Error).stack?.slice(0, 500)}`; }
      out.push(line);
    }
  }
  writeFileSync('/tmp/fz/slips.out', out.join('\n'));
});
