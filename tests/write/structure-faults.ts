/** What is wrong with the structure of a PDF, looked up in the file itself: tree and parent tree agree, nothing painted stands outside, rings are closed. */

import { inflateSync } from 'node:zlib';
import { linkOf, linksOf, numbersIn, objectsOf, type PdfObjects } from './pdf-objects.ts';

/** Pieces of an element: page object and number, of numbers standing in K and of MCR dictionaries. */
const piecesOf = (element: string): { page: number; mark: number }[] => {
  const own = linkOf(element, 'Pg');
  const kids = /\/K ?(\[[\s\S]*\]|\d+)\s*>>$/.exec(element)?.[1] ?? '';
  const elsewhere = [...kids.matchAll(/<<\/Type\/MCR\/Pg (\d+) 0 R\/MCID (\d+) ?>>/g)].map(([, page, mark]) => ({
    page: Number(page),
    mark: Number(mark),
  }));
  const rest = kids.replaceAll(/<<[^>]*>>/g, ' ').replaceAll(/\d+ 0 R/g, ' ');
  return [...[...rest.matchAll(/\d+/g)].map(([mark]) => ({ page: own, mark: Number(mark) })), ...elsewhere];
};

const kidsOf = (element: string): number[] =>
  numbersIn((/\/K ?(\[[\s\S]*\]|\d+ 0 R|\d+)\s*>>$/.exec(element)?.[1] ?? '').replaceAll(/<<[^>]*>>/g, ' '));

const treeFaults = ({ object, catalog, pages, pageNumbers }: PdfObjects): string[] => {
  const faults: string[] = [];
  const root = linkOf(catalog, 'StructTreeRoot');
  const known = new Map<string, number>();
  const walk = (number: number, parent: number): void => {
    const element = object(number);
    if (linkOf(element, 'P') !== parent) faults.push(`element ${number} does not know its parent`);
    if (/^<<\/S\/Figure\//.test(element) && !element.includes('/Alt')) faults.push(`figure ${number} says nothing`);
    const pieces = piecesOf(element);
    const kids = kidsOf(element);
    if (pieces.length + kids.length === 0) faults.push(`element ${number} is empty`);
    for (const { page, mark } of pieces) {
      const key = `${page} ${mark}`;
      if (known.has(key)) faults.push(`piece ${key} stands in two elements`);
      known.set(key, number);
    }
    for (const kid of kids) walk(kid, number);
  };
  walk(linkOf(object(root), 'K'), root);
  const leaves = linksOf(object(linkOf(object(root), 'ParentTree')), 'Kids').map(object);
  const arrays = new Map(
    leaves.flatMap((leaf) => [...leaf.matchAll(/(\d+) (\d+) 0 R/g)].map(([, key, id]) => [Number(key), Number(id)] as const)),
  );
  let listed = 0;
  pages.forEach((page, n) => {
    const key = Number(/\/StructParents (\d+)/.exec(page)?.[1] ?? -1);
    const elements = arrays.has(key) ? numbersIn(object(arrays.get(key)!)) : [];
    if (!arrays.has(key)) faults.push(`page ${n + 1} is not in the parent tree`);
    listed += elements.length;
    elements.forEach((element, mark) => {
      if (known.get(`${pageNumbers[n]} ${mark}`) !== element) faults.push(`page ${n + 1}: piece ${mark} is not element ${element}'s`);
    });
  });
  if (listed !== known.size) faults.push(`${known.size} pieces in the tree, ${listed} in the parent tree`);
  return faults;
};

const contentFaults = (pdf: Buffer, { pages }: PdfObjects): string[] =>
  pages.flatMap((page, n) => {
    const at = pdf.indexOf(`\n${linkOf(page, 'Contents')} 0 obj\n`);
    const content = inflateSync(pdf.subarray(pdf.indexOf('stream\n', at) + 7)).toString('latin1');
    const faults: string[] = [];
    let open = false;
    let inText = false;
    // strings are taken as a whole: what stands in them is no operator
    for (const [token] of content.matchAll(/\((?:[^()\\]|\\[\s\S])*\)|<[0-9a-f]+>|[^\s()<>[\]/]+/g)) {
      if (token === 'BT' || token === 'ET') inText = token === 'BT';
      else if (token === 'BDC' || token === 'BMC') {
        if (open || inText) faults.push(`page ${n + 1}: a sequence begins inside another, or inside text`);
        open = true;
      } else if (token === 'EMC') {
        if (!open || inText) faults.push(`page ${n + 1}: a sequence ends that has not begun, or inside text`);
        open = false;
      } else if (/^(?:Tj|TJ|Do|S|s|f|f\*|B|B\*|b)$/.test(token) && !open) faults.push(`page ${n + 1}: ${token} outside of all content`);
    }
    if (open) faults.push(`page ${n + 1}: a sequence does not end`);
    return faults;
  });

const threadFaults = ({ object, catalog, pages, pageNumbers }: PdfObjects): string[] => {
  const faults: string[] = [];
  const threads = linksOf(catalog, 'Threads');
  if (threads.length === 0) faults.push('no thread');
  for (const thread of threads) {
    if (!/\/I <<[\s\S]*\/Title \(.+\)/.test(object(thread))) faults.push(`thread ${thread} has no title`);
    const seen = new Set<number>();
    for (let bead = linkOf(object(thread), 'F'); !seen.has(bead); bead = linkOf(object(bead), 'N')) {
      seen.add(bead);
      const dictionary = object(bead);
      if (linkOf(object(linkOf(dictionary, 'N')), 'V') !== bead) faults.push(`thread ${thread}: the ring is broken at ${bead}`);
      const page = pages[pageNumbers.indexOf(linkOf(dictionary, 'P'))];
      if (!page || !linksOf(page, 'B').includes(bead)) faults.push(`thread ${thread}: bead ${bead} is not on its page`);
      const [left, foot, right, top] = (/\/R \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '').split(' ').map(Number);
      if (!(left! < right! && foot! < top!)) faults.push(`thread ${thread}: bead ${bead} is no rectangle`);
    }
  }
  return faults;
};

export const structureFaults = (pdf: Buffer): string[] => {
  const objects = objectsOf(pdf);
  const { catalog } = objects;
  const keys = ['MarkInfo', 'StructTreeRoot', 'Lang', 'ViewerPreferences', 'Metadata', 'Threads', 'Outlines', 'PageLabels'];
  return [
    ...keys.filter((key) => !catalog.includes(`/${key} `)).map((key) => `the catalog has no ${key}`),
    ...treeFaults(objects),
    ...contentFaults(pdf, objects),
    ...threadFaults(objects),
  ];
};
