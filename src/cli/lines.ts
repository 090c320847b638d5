/** `banxin lines`: sets a text to a measure and prints its lines, for people, as JSON, or a batch of cases a line each. */

import { readFile } from 'node:fs/promises';
import type { Language } from '../base/finding.ts';
import { readTag, UNKNOWN_LANGUAGE } from '../base/language-tag.ts';
import { type SetText, setText } from '../compose/set-text.ts';
import type { FontSet } from '../font/font-set.ts';
import { completeFonts, openFonts } from '../font/open-fonts.ts';
import { loadCatalog } from '../font/read-catalog.ts';
import { printableText } from '../source/cell-width.ts';
import type { Length } from '../spec/length.ts';
import { readLength } from '../spec/read-length.ts';
import type { StyleSpec } from '../spec/style-spec.ts';
import { USUAL_LANGUAGE } from '../spec/text-spacing.ts';
import { hasLongWord, loadHyphenator } from '../text/hyphenate.ts';
import { DiskHost } from './disk-host.ts';
import { languageOf, parseOptions, WrongUsage } from './options.ts';
import { packageRoot } from './package-root.ts';
import { printFindings } from './print-findings.ts';
import { out } from './say.ts';

export const linesHelp = `banxin lines [FILE] --measure 13字 [--text WORDS] [--json] [--batch FILE.jsonl]

  --measure 13字        --first-indent 2字       --han-latin-gap 1/8em   --font song
  --lang zh-Hans|zh-Hant-TW|zh-Hant-HK|ja|en|und …   --writing horizontal|vertical
  --punctuation kaiming|line-end-half|quanjiao|banjiao|plain|jlreq
  --kinsoku gb|basic|strict|none; ja: strict|very-strict|loose|very-loose; css-strict|css-normal|css-loose
  --setter optimal|first-fit                     --spread standard|marks-first
  --adjust push-in-first|push-out-first|push-out-only
  --align justify|start|center|end|spread        --hanging none|allow|force|first|last
  --line-start-bracket trim|keep                 --first-line-bracket trim|keep
  --line-end-mark as-needed|half|jis|brackets    --typed-space gap|keep
  --number-units free|keep                       --iteration-mark keep|write-out
  --grid-align lines|characters                  --last-line-min 2
  --stretch-limit 0.08em                         --tracking 0em
  --latin-size 100%                              --latin-shift 0em
  --text-spacing-trim space-all|normal|space-first|trim-start|trim-both|trim-all
  FILE or standard input when no --text is given; a line feed ends a paragraph
  --messages zh|en      the language of messages
  --batch reads one object a line: { id, text, measure, firstIndent, hanLatinGap, … }`;

/** Keys of a case, as in the batch; the command's options are the same with dashes. */
const choices = {
  lang: null,
  writing: ['horizontal', 'vertical'],
  punctuation: ['kaiming', 'line-end-half', 'quanjiao', 'banjiao', 'plain', 'jlreq'],
  kinsoku: ['gb', 'basic', 'strict', 'none', 'very-strict', 'loose', 'very-loose', 'css-strict', 'css-normal', 'css-loose'],
  adjust: ['push-in-first', 'push-out-first', 'push-out-only'],
  spread: ['standard', 'marks-first'],
  setter: ['optimal', 'first-fit'],
  align: ['justify', 'start', 'center', 'end', 'spread'],
  hanging: ['none', 'allow', 'force', 'first', 'last'],
  lineStartBracket: ['trim', 'keep'],
  firstLineBracket: ['trim', 'keep'],
  lineEndMark: ['as-needed', 'half', 'jis', 'brackets'],
  typedSpace: ['gap', 'keep'],
  numberUnits: ['free', 'keep'],
  iterationMark: ['keep', 'write-out'],
  gridAlign: ['lines', 'characters'],
  textSpacingTrim: ['space-all', 'normal', 'space-first', 'trim-start', 'trim-both', 'trim-all'],
  font: null,
} as const;

const lengths = {
  measure: 'measure',
  firstIndent: 'indent',
  hanLatinGap: 'han-latin-gap',
  latinSize: 'latin-size',
  latinShift: 'latin-shift',
  stretchLimit: 'stretch-limit',
  tracking: 'tracking',
} as const;

/** A case's key as the style's and the option's: `lineStartBracket` → `line-start-bracket`. */
const dashed = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const options = [...Object.keys(choices), ...Object.keys(lengths), 'lastLineMin'];

type Case = Readonly<Record<string, unknown>>;

const lengthOf = (key: string, written: unknown): Length => {
  const text = typeof written === 'number' ? `${written}em` : String(written);
  const found = readLength(text);
  if ('fault' in found) throw new WrongUsage(`${key}: ${text} is no length (13字, 1/8em, 120pt)`);
  return found.value;
};

/** Em of the body size; absolute lengths are of 10 pt type. */
const inEm = (length: Length): number => {
  if (length.unit === 'em') return length.value;
  if (length.unit === 'pt') return length.value / 10;
  if (length.unit === 'mm') return (length.value * 72) / 254;
  throw new WrongUsage('give the measure in 字 (em), pt or mm');
};

const setCase = async (fonts: FontSet, given: Case, name: string): Promise<SetText> => {
  const style: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    if (key === 'id' || key === 'text' || value === undefined) continue;
    if (Object.hasOwn(lengths, key)) {
      if (key !== 'measure') style[lengths[key as keyof typeof lengths]] = lengthOf(key, value);
    } else if (Object.hasOwn(choices, key)) {
      const allowed: readonly string[] | null = choices[key as keyof typeof choices];
      if (allowed && !allowed.includes(String(value))) throw new WrongUsage(`${key}: ${String(value)} is none of ${allowed.join(', ')}`);
      style[dashed(key)] = String(value);
    } else if (key === 'lastLineMin') {
      const least = Number(value);
      if (!Number.isInteger(least) || least < 1 || least > 9)
        throw new WrongUsage(`lastLineMin: ${String(value)} is no number from 1 to 9`);
      style['last-line-min'] = least;
    } else throw new WrongUsage(`there is no option '${key}'`);
  }
  if (given.measure === undefined) throw new WrongUsage('--measure is missing: 13字');
  const measure = inEm(lengthOf('measure', given.measure));
  if (!(measure > 0)) throw new WrongUsage('the measure is nothing: give at least 1字');
  const text = String(given.text ?? '');
  return setText(fonts, text, measure, style as StyleSpec, name, hasLongWord(text) ? await loadHyphenator([tagOf(given)]) : null);
};

/** The language of a case; one that is none is told when it is set. */
const tagOf = (given: Case): string => {
  const found = readTag(String(given.lang ?? USUAL_LANGUAGE));
  return 'tag' in found ? found.tag : UNKNOWN_LANGUAGE;
};

const openRoles = async (
  host: DiskHost,
  roles: readonly string[],
  texts: readonly string[],
  langs: readonly string[],
): Promise<FontSet> => {
  const { catalog } = await loadCatalog(host);
  const unknown = roles.find((role) => !catalog.roles.has(role));
  if (unknown !== undefined) throw new WrongUsage(`font: there is no role '${unknown}'; there are ${[...catalog.roles.keys()].join(', ')}`);
  const { fonts } = await openFonts(
    host,
    catalog,
    roles.flatMap((role) => langs.map((lang) => ({ role, weight: 400, lang }))),
  );
  // each character is asked of each role once, so that fall-back faces are open before the first line is set
  const characters = [...new Set(texts.join(''))];
  for (const role of roles)
    for (const lang of langs) for (const character of characters) fonts.stack(role, 400, lang).pick(character.codePointAt(0)!);
  await completeFonts(host, fonts);
  return fonts;
};

const standardInput = async (): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const json = (set: SetText, lang: Language, id?: unknown): string =>
  JSON.stringify({
    ...(id === undefined ? {} : { id }),
    lines: set.lines,
    findings: set.findings.map((f) => ({
      code: f.code,
      severity: f.severity,
      message: f.message[lang],
      ...(f.at ? { start: f.at.start, end: f.at.end } : {}),
    })),
  });

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const batch = async (host: DiskHost, file: string, lang: Language): Promise<number> => {
  const text = file === '-' ? await standardInput() : await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new WrongUsage(`there is no file '${file}'`);
  const cases = text.split('\n').flatMap((line, n): Case[] => {
    if (line.trim() === '') return [];
    const read = parsed(line);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new WrongUsage(`${file}:${n + 1} is no JSON object`);
    return [read as Case];
  });
  const roles = [...new Set(cases.map((c) => String(c.font ?? 'song')))];
  const fonts = await openRoles(
    host,
    roles,
    cases.map((c) => String(c.text ?? '')),
    [...new Set(cases.map(tagOf))],
  );
  const printed: string[] = [];
  for (const one of cases) printed.push(json(await setCase(fonts, one, String(one.id ?? 'text')), lang, one.id));
  out(printed.length === 0 ? '' : `${printed.join('\n')}\n`);
  return 0;
};

export const lines = async (args: readonly string[]): Promise<number> => {
  const text = { type: 'string' } as const;
  const { values, words } = parseOptions(args, {
    text,
    ...Object.fromEntries(options.map((key) => [dashed(key), text])),
    json: { type: 'boolean' },
    batch: text,
    messages: text,
  });
  const lang = languageOf(values.messages);
  const host = new DiskHost(packageRoot);
  if (typeof values.batch === 'string') return batch(host, values.batch, lang);
  const given: Record<string, unknown> = {};
  for (const key of options) if (values[dashed(key)] !== undefined) given[key] = values[dashed(key)];
  const file = words[0];
  const read =
    typeof values.text === 'string' ? values.text : file ? await readFile(file, 'utf8').catch(() => null) : await standardInput();
  if (read === null) throw new WrongUsage(`there is no file '${file}'`);
  given.text = read.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const fonts = await openRoles(host, [String(given.font ?? 'song')], [String(given.text)], [tagOf(given)]);
  const set = await setCase(fonts, given, file ?? 'text');
  if (values.json === true) out(`${json(set, lang)}\n`);
  else
    for (const line of set.lines)
      out(
        `${printableText(line.text)}${line.paragraphEnd ? '' : `  ${line.stretch > 0.0005 ? `+${line.stretch.toFixed(3)}` : ''}`}\n`.replace(
          / +\n$/,
          '\n',
        ),
      );
  const failed =
    values.json === true
      ? set.findings.some((f) => f.severity === 'error')
      : printFindings(set.findings, new Map([[file ?? 'text', String(given.text)]]), lang, false);
  return failed ? 1 : 0;
};
