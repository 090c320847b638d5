/** Sets whole pages from files given in memory, and tells what came of it: pages, their dump, findings, fits. */

import type { Finding } from '../src/base/finding.ts';
import { composeWhole } from '../src/compose/compose.ts';
import type { Edition } from '../src/compose/edition.ts';
import type { Fit } from '../src/compose/fit.ts';
import { loadEdition } from '../src/compose/load.ts';
import type { GlyphRun, PageItem, PictureItem, SetPage } from '../src/setpage/set-page.ts';
import { MemoryHost } from '../src/source/memory-host.ts';
import type { ProjectPath } from '../src/source/path.ts';
import { type DumpContext, dumpPage } from '../src/write/dump.ts';
import { disk } from './disk.ts';

export interface SetEdition {
  readonly edition: Edition;
  readonly pages: readonly SetPage[];
  readonly findings: readonly Finding[];
  readonly fits: readonly Fit[];
  /** the pages as a trace, then the findings by code and place, then the fits */
  readonly dump: string;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Severity, code and file: the tests of each folder say more of a finding's words and place. */
const findingLine = (finding: Finding): string => `! ${finding.severity} ${finding.code}${finding.at ? ` ${finding.at.file}` : ''}`;

const fitLine = (fit: Fit): string => {
  const rest = fit.overLines > 0 ? `over ${fit.overLines} lines, ${fit.overCharacters} characters` : `short ${fit.shortLines} lines`;
  return `= ${fit.story} page ${fit.page}: ${fit.characters} characters, ${fit.lines} lines, ${rest}`;
};

export const setPages = async (files: Files, entry = 'page.yaml'): Promise<SetEdition> => {
  const host = new MemoryHost(files, disk);
  const edition = await loadEdition(host, entry as ProjectPath);
  const { pages, findings, fits } = await composeWhole(edition, host);
  const context: DumpContext = { face: (key) => edition.fonts.face(key), anchors: new Map() };
  const dump = [
    ...pages.map((page) => dumpPage(page, context)),
    ...findings.map((f) => `${findingLine(f)}\n`),
    ...fits.map((f) => `${fitLine(f)}\n`),
  ];
  return { edition, pages, findings, fits, dump: dump.join('') };
};

/** Items of a page, those of its groups among them. */
export const itemsOf = (page: SetPage): PageItem[] => {
  const flat = (items: readonly PageItem[]): PageItem[] => items.flatMap((item) => (item.kind === 'group' ? flat(item.items) : [item]));
  return flat(page.items);
};

export const runsOf = (page: SetPage): GlyphRun[] => itemsOf(page).filter((item) => item.kind === 'glyphs');

export const picturesOf = (page: SetPage): PictureItem[] => itemsOf(page).filter((item) => item.kind === 'picture');

/** Codes of the findings of a severity, in order. */
export const codes = (set: Pick<SetEdition, 'findings'>, severity: Finding['severity'] = 'error'): string[] =>
  set.findings.filter((finding) => finding.severity === severity).map((finding) => finding.code);
