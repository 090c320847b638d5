/** `banxin fonts [FILE]`: which fonts are at hand, which characters of a text each lacks, and whether they may be embedded. */

import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Finding, finding, isError } from '../base/finding.ts';
import { characterPlaces } from '../compose/character-findings.ts';
import { composeWhole } from '../compose/compose.ts';
import { loadEdition } from '../compose/load.ts';
import { editionCatalog, editionNeeds, storyCharacters } from '../compose/load-fonts.ts';
import { composeMessages } from '../compose/messages.ts';
import type { Catalog } from '../font/catalog.ts';
import { type FontFolder, findFontFolder } from '../font/font-folder.ts';
import { loadCatalog } from '../font/read-catalog.ts';
import type { FontNeed } from '../font/role-members.ts';
import { type FontSurvey, surveyFonts } from '../font/survey.ts';
import type { Host } from '../source/host.ts';
import type { ProjectPath } from '../source/path.ts';
import { readManuscript } from '../story/read-story.ts';
import { asJson } from './check.ts';
import { DiskHost } from './disk-host.ts';
import { codeOf, fontTable } from './font-table.ts';
import { languageOf, parseOptions, WrongUsage } from './options.ts';
import { printFindings } from './print-findings.ts';
import { locate, projectRoot } from './project-root.ts';
import { out } from './say.ts';

export const fontsHelp = `banxin fonts [FILE] [--text WORDS] [--json] [--lang zh|en]

  FILE      a page, an edition or a manuscript; without it, the fonts of the catalog and of the nearest fonts/ folder
  --text    words to look for in every font
  --json    { fonts, gaiji, instead, lost, findings } on standard output

  Exit status 1 when a character has no font at all, or a font is no good.`;

/** What is looked for, and in which fonts. */
interface Question {
  readonly host: Host;
  readonly catalog: Catalog;
  readonly folder: FontFolder | null;
  /** `null`: all roles at all weights */
  readonly needs: readonly FontNeed[] | null;
  readonly characters: ReadonlySet<number>;
  readonly texts: Map<string, string>;
  readonly findings: readonly Finding[];
}

const addWords = (words: string, into: Set<number>): void => {
  for (const character of words) into.add(character.codePointAt(0)!);
};

const withCatalog = async (host: Host, from: ProjectPath): Promise<Pick<Question, 'catalog' | 'folder' | 'texts' | 'findings'>> => {
  const folder = await findFontFolder(host, [from]);
  const { catalog, findings, sources } = await loadCatalog(host, null, folder);
  return { catalog, folder, findings, texts: new Map(sources.map(({ path, text }) => [path, text])) };
};

/** The folder one stands in. */
const askHere = async (): Promise<Question> => {
  const here = realpathSync(resolve('.'));
  const root = projectRoot(here);
  const host = new DiskHost(root);
  const from = [...relative(root, here).split(sep).filter(Boolean), 'any'].join('/') as ProjectPath;
  return { host, needs: null, characters: new Set(), ...(await withCatalog(host, from)) };
};

const askOfManuscript = async (host: Host, path: ProjectPath): Promise<Question> => {
  const { story, findings: slips } = await readManuscript(path, await host.read(path));
  const characters = new Set<number>();
  storyCharacters([story], characters);
  const { catalog, folder, findings, texts } = await withCatalog(host, path);
  texts.set(path, story.file.text);
  return { host, catalog, folder, needs: null, characters, texts, findings: [...findings, ...slips.filter(isError)] };
};

/** Characters and fonts of an edition as its pages ask for them. */
const askOfPages = async (host: Host, path: ProjectPath): Promise<Question> => {
  const edition = await loadEdition(host, path);
  const { findings } = await composeWhole(edition, host);
  const { catalog, folder } = await editionCatalog(host, path, edition);
  const characters = new Set<number>();
  storyCharacters(edition.stories.values(), characters);
  for (const { document } of edition.pages) writtenWords(document.value, characters);
  const about = findings.filter(
    ({ code }) => /^(font|catalog)\./.test(code) || code === 'compose.missing-character' || code === 'compose.fallback-character',
  );
  return { host, catalog, folder, needs: editionNeeds(edition), characters, texts: new Map(edition.texts), findings: about };
};

/** Keys whose words are names and paths, not print. */
const unprinted = new Set([
  'kind',
  'file',
  'path',
  'at',
  'style',
  'layout',
  'color',
  'background',
  'border',
  'rule',
  'rules',
  'to',
  'from',
]);

const writtenWords = (value: unknown, into: Set<number>): void => {
  if (typeof value === 'string') addWords(value, into);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inside] of Object.entries(value)) if (!unprinted.has(key)) writtenWords(inside, into);
};

/** The findings about characters without a font, each at its first place in every text. */
const lostFindings = ({ lost }: FontSurvey, texts: ReadonlyMap<string, string>): Finding[] =>
  lost.flatMap((codePoint) => {
    const character = String.fromCodePoint(codePoint);
    const values = { character, code: codeOf(codePoint) };
    const places = characterPlaces(texts, character);
    return places.length === 0
      ? [finding(composeMessages.missingCharacter, values)]
      : places.map((at) => finding(composeMessages.missingCharacter, values, at));
  });

const surveyJson = ({ fonts, gaiji, instead, lost }: FontSurvey, findings: readonly object[]): string => {
  const characters = (codePoints: readonly number[]): string[] => codePoints.map((codePoint) => String.fromCodePoint(codePoint));
  const table = fonts.map(({ opened, ...font }) => ({
    ...font,
    ...(opened ? { ...opened, lacks: characters(opened.lacks) } : { usable: false }),
  }));
  const own = gaiji.map(({ codePoint, glyph, ...rest }) => ({ character: String.fromCodePoint(codePoint), glyph: codeOf(glyph), ...rest }));
  const missing = lost.map((codePoint) => ({ character: String.fromCodePoint(codePoint), code: codeOf(codePoint) }));
  return `${JSON.stringify({ fonts: table, gaiji: own, instead: Object.fromEntries(instead), lost: missing, findings }, null, 2)}\n`;
};

export const fonts = async (args: readonly string[]): Promise<number> => {
  const { values, words } = parseOptions(args, { text: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } });
  const lang = languageOf(values.lang);
  const [file, ...more] = words;
  if (more.length > 0) throw new WrongUsage(`one FILE at a time, not also ${more.join(' ')}`);
  const located = file === undefined ? null : locate(file);
  if (file !== undefined && !located) throw new WrongUsage(`there is no file '${file}'`);
  const isSpec = located !== null && /\.ya?ml$/i.test(located.path);
  const question = located ? await (isSpec ? askOfPages : askOfManuscript)(new DiskHost(located.root), located.path) : await askHere();
  const characters = new Set(question.characters);
  if (typeof values.text === 'string') {
    addWords(values.text, characters);
    question.texts.set('--text', values.text);
  }
  const survey = await surveyFonts(question.host, question.catalog, question.folder, question.needs, characters);
  const findings = [...question.findings];
  const told = new Set(findings.map(({ code, values: said }) => JSON.stringify([code, said])));
  // what setting the pages has said is not said again
  const also = [...survey.findings, ...lostFindings(survey, question.texts)];
  findings.push(...also.filter(({ code, values: said }) => !told.has(JSON.stringify([code, said]))));
  if (values.json === true)
    out(
      surveyJson(
        survey,
        findings.map((f) => asJson(f, question.texts, lang)),
      ),
    );
  else {
    out(fontTable(survey, lang, characters.size > 0));
    printFindings(findings, question.texts, lang, true);
  }
  return findings.some(isError) ? 1 : 0;
};
