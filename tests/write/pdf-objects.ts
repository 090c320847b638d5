/** The objects of a PDF as they are written, by number: for what readers do not tell (rings of beads, the parent tree). */

export interface PdfObjects {
  /** the dictionary or array of an object, as text */
  readonly object: (number: number) => string;
  readonly catalog: string;
  /** the pages' dictionaries, in order */
  readonly pages: readonly string[];
  readonly pageNumbers: readonly number[];
}

export const numbersIn = (text: string): number[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));

/** The reference under a key. */
export const linkOf = (dictionary: string, key: string): number => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? -1);

/** The references of an array under a key. */
export const linksOf = (dictionary: string, key: string): number[] =>
  numbersIn(new RegExp(`/${key} ?\\[([^\\]]*)\\]`).exec(dictionary)?.[1] ?? '');

export const objectsOf = (pdf: Buffer): PdfObjects => {
  const objects = new Map<number, string>();
  for (const [, number, body] of pdf.toString('latin1').matchAll(/^(\d+) 0 obj\n([\s\S]*?)\n(?:endobj|stream)\n/gm))
    objects.set(Number(number), body!);
  const object = (number: number): string => {
    const found = objects.get(number);
    if (found === undefined) throw new Error(`object ${number} is not written`);
    return found;
  };
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog'))!;
  const pageNumbers = linksOf(object(linkOf(catalog, 'Pages')), 'Kids');
  return { object, catalog, pages: pageNumbers.map(object), pageNumbers };
};
