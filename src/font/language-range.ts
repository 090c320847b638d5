/** Which texts a family is meant for that the catalog gives to some languages only. */

/** RFC 4647, 3.3.1 (basic filtering): a range serves its own tag and every longer one, so `zh-Hant` both `zh-Hant-TW` and `zh-Hant-HK`. */
export const servesLanguage = (range: string, lang: string): boolean => {
  const short = range.toLowerCase();
  const long = lang.toLowerCase();
  return long === short || long.startsWith(`${short}-`);
};

/** The closest of several ranges, as the number of its letters; -1 when none serves the language. */
export const closestRange = (ranges: readonly string[], lang: string): number =>
  ranges.reduce((closest, range) => (servesLanguage(range, lang) ? Math.max(closest, range.length) : closest), -1);
