/** Reads an SVG page back: where each glyph stands, and what is drawn for it. */

import type { SetPage } from '../../../src/setpage/set-page.ts';
import { type SvgJob, screenSvg } from '../../../src/write/svg/svg-job.ts';
import { writeSvg } from '../../../src/write/svg.ts';
import type { Resources } from '../../../src/write/writer.ts';
import { inOrder, resources } from '../set-text.ts';

export interface SvgFile {
  readonly name: string;
  readonly text: string;
}

export const svgsOf = async (pages: readonly SetPage[], job: Partial<SvgJob> = {}, over: Partial<Resources> = {}): Promise<SvgFile[]> => {
  const files: SvgFile[] = [];
  for await (const { name, bytes } of writeSvg(inOrder(...pages), { ...screenSvg, ...job }, resources(over))) {
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    files.push({ name, text: Buffer.concat(parts).toString('utf8') });
  }
  return files;
};

export const svgOf = async (page: SetPage, job: Partial<SvgJob> = {}, over: Partial<Resources> = {}): Promise<string> =>
  (await svgsOf([page], job, over))[0]!.text;

export interface UsedGlyph {
  readonly data: string;
  readonly x: number;
  readonly y: number;
  /** points per thousandth of an em, across and down */
  readonly across: number;
  readonly down: number;
  readonly fill: string;
}

/** Every glyph in the order it is painted, its origin in points on the page. */
export const glyphsIn = (svg: string): UsedGlyph[] => {
  const data = new Map([...svg.matchAll(/<path id="([^"]+)" d="([^"]+)"\/>/g)].map(([, id, d]) => [id, d!]));
  return [...svg.matchAll(/<g(?: fill="([^"]+)")? transform="matrix\(([^)]+)\)">(.*?)<\/g>/g)].flatMap(([, fill, matrix, inside]) => {
    const [a, , , d, e, f] = matrix!.split(' ').map(Number) as [number, number, number, number, number, number];
    return [...inside!.matchAll(/<use href="#([^"]+)"(?: x="([^"]+)")?(?: y="([^"]+)")?\/>/g)].map(([, id, x, y]) => ({
      data: data.get(id)!,
      x: e + a * Number(x ?? 0),
      y: f + d * Number(y ?? 0),
      across: a,
      down: -d,
      fill: fill ?? '#000',
    }));
  });
};
