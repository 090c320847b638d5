/** How names of fonts are compared: full-width as half-width, capitals as small letters, without blanks, hyphens and underscores. */

export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '');
