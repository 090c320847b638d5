/** Text as XML takes it: the five signs escaped, and what no XML 1.0 document may hold left out. */

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** XML 1.0, 2.2: control characters, halves of surrogate pairs, U+FFFE and U+FFFF are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are left out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

export const escaped = (text: string): string => text.replace(unwritable, '').replace(/[&<>"']/g, (sign) => signs[sign]!);
