/** pdfName: any words as a PDF name: what a name cannot hold as it is stands in hexadecimal figures. */

/** ISO 32000-1, 7.3.5: regular characters from ! to ~ but for the number sign and the delimiters. */
const plain = /^[!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]$/;

export const pdfName = (words: string): string =>
  Array.from(new TextEncoder().encode(words), (byte) => {
    const character = String.fromCharCode(byte);
    return plain.test(character) ? character : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
