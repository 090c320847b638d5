/** The sample of both directions: four pages in four languages, each story whole and in its place. */

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DiskHost } from '../../src/cli/disk-host.ts';
import { packageRoot } from '../../src/cli/package-root.ts';
import { composeWhole } from '../../src/compose/compose.ts';
import { loadEdition } from '../../src/compose/load.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { runsOf } from '../set-pages.ts';

it('the pages of samples/directions are set without a warning, and every story’s words are on them in order', async () => {
  const host = new DiskHost(join(packageRoot, 'samples', 'directions'), join(packageRoot, 'node_modules', '.cache', 'banxin'));
  const edition = await loadEdition(host, 'edition.yaml' as ProjectPath);
  const { pages, findings, fits } = await composeWhole(edition, host);
  expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(fits.map(({ overLines }) => overLines)).toEqual(fits.map(() => 0));
  expect(fits.map(({ stretched }) => stretched)).toEqual(fits.map(() => 0));
  for (const story of edition.stories.values()) {
    const own = new Set(
      pages.flatMap((page) => page.anchors.filter((a) => a.file === story.file.path && (a.block ?? -1) >= 0).map((a) => a.id)),
    );
    const printed = pages.flatMap((page) => runsOf(page).filter((run) => own.has(run.anchor) && run.text !== '\u00ad'));
    const words = story.blocks.map(({ text }) => text).join('');
    const credit = story.front.credit?.text ?? '';
    expect(
      printed
        .map(({ text }) => text)
        .join('')
        .replace(/\s/gu, '')
        .replace(credit.replace(/\s/gu, ''), ''),
    ).toBe(words.replace(/\s/gu, ''));
  }
});
