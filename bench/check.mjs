/** node check.mjs TEXT.txt OUT.pdf: whether a PDF is the work that was asked for: pages, characters back in order, lines that keep to the rules. */

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const run = (program, args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });

const bare = (text) => text.replace(/[\s\u00ad\ufeff]/gu, '');

/** Length of the longest common subsequence: what comes back in order, whatever stands between. Quadratic: for a page, not for a book. */
const inOrder = (a, b) => {
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const c = a.charCodeAt(i);
    for (let j = 0; j < b.length; j++) row[j + 1] = c === b.charCodeAt(j) ? above[j] + 1 : Math.max(above[j + 1], row[j]);
    [above, row] = [row, above];
  }
  return above[b.length];
};

/** How many characters two texts have in common, in any order. */
const inCommon = (a, b) => {
  const left = new Map();
  for (const c of b) left.set(c, (left.get(c) ?? 0) + 1);
  let n = 0;
  for (const c of a) {
    const k = left.get(c) ?? 0;
    if (k > 0) {
      n++;
      left.set(c, k - 1);
    }
  }
  return n;
};

// 避头尾 in its smallest form, GB/T 15834-2011 §5.1: what every program here must keep.
const neverFirst = /^[，。、；：？！”’）》」』】]/u;
const neverLast = /[（《“‘「『【]$/u;

// The page that all programs set: columns of 55.5 mm with 6 mm between, from 15 mm on.
const mm = 72 / 25.4;
const leftEdges = [0, 1, 2, 3].map((column) => (15 + column * 61.5) * mm);
const near = (x, edges, slack) => edges.some((edge) => Math.abs(edge - x) < slack);
const rightEdges = leftEdges.map((x) => x + 55.5 * mm);

/** Lines as they stand on the page, by the words at the columns' edges: an extractor's own line ends are no proof. */
const lineEdges = (pdf) => {
  const edges = { starts: 0, badStarts: 0, badEnds: 0, atRightEdge: 0 };
  const words = run('pdftotext', ['-bbox', '-cropbox', pdf, '-']).matchAll(
    /xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="[\d.-]+">([^<]*)</g,
  );
  for (const [, from, to, word] of words) {
    if (near(Number(from), leftEdges, 3)) {
      edges.starts++;
      if (neverFirst.test(word)) edges.badStarts++;
    }
    if (near(Number(to), rightEdges, 0.6)) edges.atRightEdge++;
    if (near(Number(to), rightEdges, 5) && neverLast.test(word)) edges.badEnds++;
  }
  return edges;
};

// The texts have spaces between Latin words alone: one beside a Han character or its marks is an extractor's guess.
const beside = /(?<=[\p{Script=Han}，。、；：？！“”‘’（）《》—…]) +(?=\S)|(?<=\S) +(?=[\p{Script=Han}，。、；：？！“”‘’（）《》—…])/gu;

export const check = (textFile, pdf) => {
  const wanted = bare(readFileSync(textFile, 'utf8'));
  const raw = run('pdftotext', ['-raw', pdf, '-']);
  const got = bare(raw);
  const info = run('pdfinfo', [pdf]);
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)[1]),
    bytes: statSync(pdf).size,
    tagged: /Tagged:\s+yes/.test(info),
    characters: wanted.length,
    inOrder: got === wanted ? 1 : wanted.length <= 20_000 ? inOrder(wanted, got) / wanted.length : null,
    inCommon: inCommon(wanted, got) / wanted.length,
    straySpaces: (raw.match(beside) ?? []).length,
    ...lineEdges(pdf),
  };
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(check(process.argv[2], process.argv[3]), null, 1));
}
