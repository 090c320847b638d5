/** Compares a page with its reference, `ref/NAME.dump`; a changed reference reads like a proof correction and is judged like one. */

import { expect } from 'vitest';
import { type Files, type SetEdition, setPages } from '../set-pages.ts';
import { pageFiles } from './small-layout.ts';

/** Sets a page of the small layout and compares it. */
export const expectPage = async (
  name: string,
  place: string,
  files: Readonly<Record<string, string>> = {},
  more: Files = {},
): Promise<SetEdition> => {
  const set = await setPages({ ...pageFiles(place, files), ...more });
  await expect(set.dump).toMatchFileSnapshot(`ref/${name}.dump`);
  return set;
};

/** The same for files that stand for themselves: an edition, a layout of its own. */
export const expectFiles = async (name: string, files: Files, entry?: string): Promise<SetEdition> => {
  const set = await setPages(files, entry);
  await expect(set.dump).toMatchFileSnapshot(`ref/${name}.dump`);
  return set;
};
