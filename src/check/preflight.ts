/** preflight (印前检查): everything a plant would send a page back for, found on the set pages before a byte is written. */

import type { Finding, Span } from '../base/finding.ts';
import type { Rect } from '../base/geometry.ts';
import type { Edition } from '../compose/edition.ts';
import type { InkMap } from '../setpage/ink-map.ts';
import type { PressCondition } from '../setpage/press-condition.ts';
import type { SetPage } from '../setpage/set-page.ts';
import type { Host } from '../source/host.ts';
import { missingGlyph, unreadableCharacter } from './characters.ts';
import type { Check, Fault } from './check.ts';
import { reweighed } from './composed.ts';
import { bleedShort, cutWords, offSheet } from './edges.ts';
import { fontRights } from './fonts.ts';
import { levelFindings } from './levels.ts';
import { blackKnockout, lightOverprint } from './overprint.ts';
import { flattened, highPpi, lowPpi, noAlt } from './pictures.ts';
import { manyInks, reversedType, smallType } from './small-type.ts';
import { spotInks } from './spot-inks.ts';
import { paintsOf, type Survey, type SurveyedPage, surveyPage } from './survey.ts';
import { surveyPictures } from './survey-pictures.ts';
import { thinLines } from './thin-lines.ts';
import { suspectRegion, totalInkOver } from './total-ink.ts';
import { weighed } from './weigh.ts';
import { noTitle, pageSizes } from './whole-issue.ts';

/** Draws the plates of a part of a page and measures them: the command line gives the one that `export --plates` uses. */
export type InkMeter = (page: SetPage, region: Rect) => Promise<InkMap | null>;

export interface PreflightJob {
  readonly press: PressCondition;
  readonly edition: Edition;
  /** as `pressPage` made them */
  readonly pages: readonly SetPage[];
  /** what reading and composing found */
  readonly findings: readonly Finding[];
  /** texts of the press condition's files */
  readonly texts: ReadonlyMap<string, string>;
  readonly host: Host;
  readonly measureInk: InkMeter;
}

const checks: readonly Check[] = [
  lowPpi,
  highPpi,
  flattened,
  noAlt,
  totalInkOver,
  bleedShort,
  cutWords,
  offSheet,
  smallType,
  reversedType,
  manyInks,
  thinLines,
  blackKnockout,
  lightOverprint,
  spotInks,
  missingGlyph,
  unreadableCharacter,
  fontRights,
  pageSizes,
  noTitle,
];

/** What composing has said of the same thing at its own place. */
const echoes: Readonly<Record<string, string>> = {
  'check.missing-glyph': 'compose.missing-character',
  'check.font-rights': 'font.no-embedding',
};

/** Where a fault stands that no item of the user's says: the page's choice of layout, or the edition. */
const placed = ({ edition }: PreflightJob, pages: readonly SurveyedPage[], fault: Fault): Fault => {
  if (fault.at && !fault.at.file.startsWith('banxin:')) return fault;
  const index = pages.find(({ page }) => page.label === fault.page)?.page.index;
  const source = index === undefined ? undefined : edition.pages[index];
  const at: Span | undefined = source ? source.document.span(['layout']) : fault.page === null ? edition.at : undefined;
  return { ...fault, at };
};

/** The findings of reading and composing, weighed for this press, and those of the preflight. */
export const preflight = async (job: PreflightJob): Promise<Finding[]> => {
  const { press, edition, host } = job;
  const pages = job.pages.map(surveyPage);
  const { pictures, inks, findings } = await surveyPictures(pages, press, host);
  const paint = paintsOf(press);
  const maps = new Map<SetPage, InkMap>();
  for (const page of pages) {
    const region = suspectRegion(page, { press, inks, paint });
    const map = region && (await job.measureInk(page.page, region));
    if (map) maps.set(page.page, map);
  }
  const survey: Survey = { press, info: edition.info, fonts: edition.fonts, pages, pictures, inks, maps, paint };
  const faults = checks.flatMap((check) => check(survey)).map((fault) => placed(job, pages, fault));
  const known = new Set(job.findings.map(({ code }) => code));
  const own = weighed(faults, press.levels).filter(({ code }) => !(Object.hasOwn(echoes, code) && known.has(echoes[code]!)));
  return [...reweighed(job.findings, press.levels), ...levelFindings(press, job.texts), ...findings, ...own];
};
