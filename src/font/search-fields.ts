/** The fields of an sfnt header that let old readers search the directory by halves (OpenType, table directory). */

export const searchFields = (count: number): readonly [range: number, selector: number, shift: number] => {
  const selector = 31 - Math.clz32(count);
  return [16 << selector, selector, (count - (1 << selector)) * 16];
};
