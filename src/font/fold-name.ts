/** How names of fonts are compared: letters and digits alone, full-width as half-width, capitals as small letters. */

export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
