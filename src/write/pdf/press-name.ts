/** pressName: the name of a page's press file, by the plant's own pattern. */

import type { EditionInfo } from '../../setpage/set-page.ts';

/** What no file system and no plant's hot folder stumbles over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unfit = /[\u0000-\u0020\u007f-\u009f/\\:*?"<>|\u3000]+/g;

/** Names sort as pages do: `1` is `01`. */
const padded = (label: string): string => label.replace(/\d+/g, (figures) => figures.padStart(2, '0'));

/** `{title} {date} {issue} {page} {version}`; a version is `-r2`, and nothing for the first. */
export const pressName = (pattern: string, info: EditionInfo, label: string, version: number): string => {
  const fields: Readonly<Record<string, string>> = {
    title: info.title,
    date: info.date ?? '',
    issue: info.issue ?? '',
    page: padded(label),
    version: version > 1 ? `-r${version}` : '',
  };
  const name = pattern.replace(/\{(\w+)\}/g, (whole, field: string) => fields[field] ?? whole).replace(unfit, '-');
  return `${name.replace(/-{2,}/g, '-').replace(/^[.-]+|-+$/g, '') || 'page'}.pdf`;
};
