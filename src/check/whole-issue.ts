/** What concerns the issue as a whole: pages of one trim, and a title, which every PDF/X must have. */

import type { Check, Fault } from './check.ts';
import { checkMessages } from './messages.ts';
import { millimetres } from './millimetres.ts';

/** Pages whose sides differ by less are of one trim. */
const same = 0.3;

const size = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `${millimetres(width, 1)} × ${millimetres(height, 1)}`;

export const pageSizes: Check = ({ pages }) => {
  const [first, ...others] = pages;
  if (!first) return [];
  const { trim } = first.page;
  return others.flatMap(({ page }): Fault[] =>
    Math.abs(page.trim.width - trim.width) <= same && Math.abs(page.trim.height - trim.height) <= same
      ? []
      : [
          {
            message: checkMessages.pageSize,
            values: { size: size(page.trim), first: first.page.label, firstSize: size(trim) },
            object: '',
            mild: false,
            page: page.label,
            box: null,
            at: undefined,
          },
        ],
  );
};

export const noTitle: Check = ({ info }) =>
  info.title.trim() === ''
    ? [{ message: checkMessages.noTitle, values: {}, object: '', mild: false, page: null, box: null, at: undefined }]
    : [];
