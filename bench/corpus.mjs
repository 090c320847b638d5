/** The texts of the benchmark: one seed of newspaper prose made into a page, and into a million characters in which no paragraph stands twice. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The printed page's lines, if the material folder stands beside the project; `null` on a machine that has not got it. */
const printedLines = () => {
  const file = join(process.env.BANXIN_SHARED ?? join(root, '..', 'shared'), 'corpus', 'lines.json');
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8'))
    .sort((a, b) => a.seed_lines[0] - b.seed_lines[0])
    .flatMap((segment) => segment.lines);
};

/** White space goes, but for one space between two ASCII letters or digits: what an extractor put between Han is no part of the text. */
const squeeze = (text) =>
  text.replace(/(?<=([A-Za-z0-9])?)[\s\u00a0\u3000]+(?=([A-Za-z0-9])?)/g, (_, before, after) => (before && after ? ' ' : ''));

/**
 * Printed lines joined into paragraphs as one would who has lost the indents: a paragraph ends with a sentence, on a line shorter than those
 * before it, or when it has grown past 350 characters.
 */
const joinLines = (lines) => {
  const paragraphs = [];
  let open = '';
  let longest = 0;
  for (const line of lines.map((l) => squeeze(l.trim())).filter(Boolean)) {
    open += /[A-Za-z0-9]$/.test(open) && /^[A-Za-z0-9]/.test(line) ? ` ${line}` : line;
    const sentence = /[。！？][”’）]*$/.test(line);
    if (sentence && ((line.length < longest - 1 && open.length >= 40) || open.length >= 350)) {
      paragraphs.push(open);
      open = '';
      longest = 0;
    } else longest = Math.max(longest, line.length);
  }
  if (open) paragraphs.push(open);
  return paragraphs;
};

/** The paragraphs of our own sample's manuscripts, marks taken off: the seed where the printed page is not at hand. */
const sampleParagraphs = () => {
  const folder = join(root, 'samples', 'weekly', 'stories');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md')) : [];
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .split(/\n{2,}/)
      .filter((block) => block.trim() && !/^(#|>|-)/.test(block.trim()))
      .map((block) => squeeze(block.replace(/\[([^\]]*)\]\{[^}]*\}/g, '$1').replace(/\*+/g, '')))
      .filter((block) => block.length >= 20),
  );
};

const count = (text) => text.replace(/\s/g, '').length;

/** Clauses of all paragraphs, shuffled by a generator of fixed seed: caches of whole paragraphs gain nothing. */
const shuffled = (paragraphs, rounds) => {
  let state = 12345;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const clauses = paragraphs.map((p) => p.match(/[^，。；：！？]+[，。；：！？]?[”’）》]*|[，。；：！？][”’）》]*/g) ?? []);
  const out = [];
  for (let round = 0; round < rounds; round++) {
    const all = clauses.flat();
    for (let i = all.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [all[i], all[j]] = [all[j], all[i]];
    }
    let from = 0;
    for (const p of clauses) {
      out.push(
        all
          .slice(from, from + p.length)
          .join('')
          .replace(/^[，。；：！？”’）》]+/, ''),
      );
      from += p.length;
    }
  }
  return out;
};

/** The first paragraphs of a text that together come nearest to `characters` from below, and at least one. */
const head = (paragraphs, characters) => {
  let n = 0;
  let i = 0;
  while (i < paragraphs.length && (i === 0 || n + count(paragraphs[i]) <= characters)) n += count(paragraphs[i++]);
  return paragraphs.slice(0, i);
};

/** Writes the texts, one paragraph a line, and tells how many characters each has (white space not counted). */
export const buildCorpus = (folder) => {
  const lines = printedLines();
  const seed = lines ? joinLines(lines) : sampleParagraphs();
  if (seed.length === 0) throw new Error('no seed text: neither the printed page nor samples/weekly/stories is at hand');
  const page = `${seed.join('\n')}\n`;
  const distinct = shuffled(seed, Math.round(1_000_000 / count(page)));
  const text = (paragraphs) => `${paragraphs.join('\n')}\n`;
  const texts = {
    page,
    mid: page.repeat(Math.max(1, Math.round(100_000 / count(page)))),
    distinct: text(distinct),
    'distinct-10k': text(head(distinct, 10_000)),
    'distinct-100k': text(head(distinct, 100_000)),
  };
  mkdirSync(folder, { recursive: true });
  const characters = {};
  for (const [name, body] of Object.entries(texts)) {
    writeFileSync(join(folder, `${name}.txt`), body);
    characters[name] = count(body);
  }
  return { characters, seed: lines ? 'printed page' : 'own sample', kinds: new Set(page.replace(/\s/g, '')).size };
};
