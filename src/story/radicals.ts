/** Radicals 部首: signs that look like Han characters and are none, each with the character it is taken for. */

/**
 * U+2E80 to U+2EF3 in order, `-` where a sign has no such character (Unicode 15, Equivalent_Unified_Ideograph, UAX #44).
 */
const supplement = [
  ...'-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵-旡日月歺母',
  ...'民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹',
  ...'艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠',
  ...'饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];

/** The unified character a radical sign is mistaken for; `null` for any other character, and for signs that look like none. */
export const unifiedOf = (code: number): string | null => {
  // The Kangxi radicals (U+2F00 to U+2FD5) are compatibility characters: NFKC is their table (UAX #15).
  if (code >= 0x2f00 && code <= 0x2fd5) return String.fromCharCode(code).normalize('NFKC');
  const unified = code >= 0x2e80 ? supplement[code - 0x2e80] : undefined;
  return unified === undefined || unified === '-' ? null : unified;
};
