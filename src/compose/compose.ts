/** compose: Edition → SetPages, one after another, with what was found and how the stories fit; pure, but for the words of headlines. */

import { type Finding, finding, isError } from '../base/finding.ts';
import { AnchorBook } from '../setpage/page-builder.ts';
import type { SetPage } from '../setpage/set-page.ts';
import type { Host } from '../source/host.ts';
import { characterFindings } from './character-findings.ts';
import { composeBook } from './compose-book.ts';
import { composePage, type Report } from './compose-page.ts';
import { cutWords } from './cut-words.ts';
import type { Edition } from './edition.ts';
import { fileMessages } from './file-messages.ts';
import type { Fit } from './fit.ts';

export interface Composition {
  /** set as they are asked for */
  readonly pages: Iterable<SetPage>;
  /** complete once the pages have been taken */
  readonly findings: readonly Finding[];
  readonly fits: readonly Fit[];
  /** headlines that were broken without knowing their words */
  readonly wanted: ReadonlySet<string>;
}

export const compose = (edition: Edition): Composition => {
  const report: Report = { findings: [...edition.findings], fits: [], founts: new Set(), jumps: new Map(), wanted: new Set() };
  const anchors = new AnchorBook();
  function* pages(): Generator<SetPage> {
    if (edition.book) yield* composeBook(edition, anchors, report);
    else {
      // a page that could not be read has been told
      if (edition.pages.length === 0 && !edition.findings.some(isError))
        report.findings.push(finding(fileMessages.noPages, {}, edition.at));
      for (const [index, source] of edition.pages.entries()) yield composePage(edition, source, index, anchors, report);
    }
    report.findings.push(...characterFindings(edition, report.founts), ...(edition.fonts.late?.() ?? []));
  }
  return { pages: pages(), findings: report.findings, fits: report.fits, wanted: report.wanted };
};

/** A composition with all its pages, headlines broken between words. */
export interface Composed extends Composition {
  readonly pages: readonly SetPage[];
}

/** Sets all pages; where a headline was broken without knowing its words, they are looked up and the pages set again. */
export const composeWhole = async (edition: Edition, host: Host): Promise<Composed> => {
  const first = compose(edition);
  const pages = [...first.pages];
  if (first.wanted.size === 0) return { ...first, pages };
  const borders = new Map([...edition.borders, ...(await cutWords(host, first.wanted, edition.terms))]);
  const again = compose({ ...edition, borders });
  return { ...again, pages: [...again.pages] };
};
