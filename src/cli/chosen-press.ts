/** The press condition a command works for: what `--press` names, else what the layouts name. */

import { type ChosenPress, pressOf } from '../compose/press-of.ts';
import type { ProjectPath } from '../source/path.ts';
import type { Opened } from './open-edition.ts';

export const chosenPress = ({ edition, host }: Opened, asked: string | boolean | undefined): Promise<ChosenPress> => {
  const from = edition.pages[0]?.document.file.path ?? edition.book?.story.file.path;
  return pressOf(edition, host, typeof asked === 'string' && from ? { name: asked, from: from as ProjectPath } : null);
};

/** Whether anything names a press: a page may be checked for its words alone. */
export const namesPress = ({ edition }: Opened): boolean =>
  edition.pages.some(({ house }) => house.layout.press !== undefined) || edition.book?.house.layout.press !== undefined;
