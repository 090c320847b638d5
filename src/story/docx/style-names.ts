/** Style names 样式名: what the built-in styles of word processors mean to a manuscript, by their English, Chinese and LibreOffice names. */

export type StyleMeaning = 'title' | 'subtitle' | 'heading-1' | 'heading' | 'quotation' | 'list' | 'bold' | 'kai';

const meanings: ReadonlyMap<string, StyleMeaning> = new Map<string, StyleMeaning>([
  ['title', 'title'],
  ['标题', 'title'],
  ['subtitle', 'subtitle'],
  ['副标题', 'subtitle'],
  // Pages writes no figure
  ['heading', 'heading-1'],
  ['quote', 'quotation'],
  ['intensequote', 'quotation'],
  ['blocktext', 'quotation'],
  ['quotations', 'quotation'],
  ['引用', 'quotation'],
  ['明显引用', 'quotation'],
  ['strong', 'bold'],
  ['要点', 'bold'],
  ['emphasis', 'kai'],
  ['intenseemphasis', 'kai'],
  ['强调', 'kai'],
  ['明显强调', 'kai'],
]);

/** Of a style's name or id, whatever its capitals, blanks and hyphens; `null` for one that only its document knows. */
export const styleMeaning = (name: string | null): StyleMeaning | null => {
  if (name === null || name.length > 40) return null;
  const folded = name.toLowerCase().replace(/[\s_-]+/g, '');
  const heading = /^(?:heading|标题)([1-9])$/.exec(folded);
  if (heading) return heading[1] === '1' ? 'heading-1' : 'heading';
  if (/^list(?:bullet|number)[2-5]?$/.test(folded)) return 'list';
  return meanings.get(folded) ?? null;
};
