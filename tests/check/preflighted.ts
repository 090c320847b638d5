/** Runs the preflight on pages from files in memory: a small house of its own, and what a damaged spec changes of it. */

import type { Finding } from '../../src/base/finding.ts';
import { runPreflight } from '../../src/cli/run-preflight.ts';
import { composeWhole } from '../../src/compose/compose.ts';
import { loadEdition } from '../../src/compose/load.ts';
import { pressOf } from '../../src/compose/press-of.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { disk } from '../disk.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

export const text = '砚溪的雪下了一夜，山路上的脚印到天亮还没有盖住。站房的灯一直亮着，等最后一班车的人围着火炉说话。';

export interface Damaged {
  /** items under `place:` */
  readonly place: string;
  /** more of the layout, at the left margin */
  readonly layout?: string;
  /** of the press condition, over newsprint */
  readonly press?: string;
  readonly files?: Files;
}

export const house = ({ place, layout = '', press = '', files = {} }: Damaged): Files => ({
  'layouts/own.yaml': `kind: layout\nextends: tabloid\npress: plant\n${layout}`,
  'layouts/press/plant.yaml': `kind: press\nextends: newsprint\n${press}`,
  'page.yaml': `kind: page\nlayout: own\npage: { number: 1, name: 专刊 }\nplace:\n${place}`,
  'edition.yaml': 'kind: edition\ntitle: 试样\ndate: 2026-11-20\nlayout: own\npages: [page.yaml]\n',
  'text.md': `${text}\n\n${text}\n`,
  ...files,
});

export interface Preflighted {
  readonly findings: readonly Finding[];
  readonly host: MemoryHost;
}

/** Everything but notes. */
export const preflighted = async (files: Files, entry = 'edition.yaml'): Promise<Preflighted> => {
  const host = new MemoryHost(files, disk);
  const edition = await loadEdition(host, entry as ProjectPath);
  const opened = { host, edition };
  const choice = await pressOf(edition, host);
  const { findings } = await runPreflight(opened, choice, await composeWhole(edition, host));
  return { findings: [...choice.findings, ...findings].filter(({ severity }) => severity !== 'note'), host };
};

/** The words a finding points at. */
export const pointed = ({ at }: Finding, files: Files): string => {
  const body = at && files[at.file];
  return typeof body === 'string' ? body.slice(at!.start, at!.end) : '';
};
