/** Runs the preflight on composed pages, its plates drawn and measured where reckoning is not enough. */

import type { Finding } from '../base/finding.ts';
import type { InkMeter } from '../check/preflight.ts';
import type { Composed } from '../compose/compose.ts';
import type { ChosenPress } from '../compose/press-of.ts';
import type { PressCondition } from '../setpage/press-condition.ts';
import { pressPage } from '../setpage/press-page.ts';
import type { SetPage } from '../setpage/set-page.ts';
import type { Opened } from './open-edition.ts';

/** As fine as plates are proofed. */
const measuredPpi = 150;

/** What the rasteriser (cairo) can draw on a side, and what may stand in memory: a broadsheet at 150 ppi has seven million. */
const mostOnSide = 32_767;
const mostPixels = 1e8;

const inkMeter =
  ({ edition, host }: Opened, press: PressCondition): InkMeter =>
  async (page, region) => {
    const { inkMapOf, separatePage } = await import('../write/plates/separate-page.ts');
    const { width, height } = region;
    const ppi = Math.min(measuredPpi, ((mostOnSide - 1) * 72) / Math.max(width, height), 72 * Math.sqrt(mostPixels / (width * height)));
    // a picture that cannot be separated has been told by the preflight
    return inkMapOf(await separatePage(page, region, ppi, { press, fonts: edition.fonts, host, report: () => {} }));
  };

export interface Preflighted {
  /** everything found, by composing too, each with the weight its press gives it */
  readonly findings: readonly Finding[];
  /** the pages as the press takes them */
  readonly pages: readonly SetPage[];
}

export const runPreflight = async (opened: Opened, { press, texts }: ChosenPress, composition: Composed): Promise<Preflighted> => {
  const { findings } = composition;
  if (!press) return { findings, pages: [] };
  const pages = composition.pages.map((page) => pressPage(page, press.bleed));
  const { preflight } = await import('../check/preflight.ts');
  const { edition, host } = opened;
  return { findings: await preflight({ press, edition, pages, findings, texts, host, measureInk: inkMeter(opened, press) }), pages };
};
