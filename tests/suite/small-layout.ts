/** The suite's house style: a small page of five columns, ten characters each, twenty rows; figures in points that can be checked in the head. */

/**
 * Columns begin at 10, 120, 230, 340 and 450 pt and are 100 wide; row n begins at 14n − 4 and its Han stand on the baseline 10.8 pt below
 * (2 of air, 0.88 of 10 pt).
 */
export const smallLayout = `kind: layout
name: small
paper: { trim: 560pt x 300pt, margins: { top: 10pt, bottom: 10pt } }
grid: { columns: 5, column: 10字, gutter: 1字, row: 14pt }
text:
  lang: zh-Hans
  punctuation: kaiming
  kinsoku: gb
  adjust: push-out-only
  setter: first-fit
  widows: 2
  orphans: 2
styles:
  body:       { font: song, size: 10pt, align: justify, indent: 2字 }
  subhead:    { font: song, size: 10pt, rows: 2, align: center, keep-with-next: 2, indent: 0 }
  byline:     { font: song, size: 10pt, align: end, indent: 0 }
  dateline:   { font: hei, weight: 500 }
  bold:       { font: hei, weight: 700 }
  kai:        { font: kai }
  quotation:  { font: kai, indent: 2字 }
  list:       { indent: 0 }
  credit:     { font: song, align: end, indent: 0 }
  caption:    { font: song, size: 8pt, row: 10pt, align: justify, indent: 0 }
  folio:      { font: song, size: 8pt, indent: 0 }
  banner:     { font: song, size: 12-24pt, lines: 1, align: center }
  box-title:  { font: song, size: 12pt, rows: 2, align: center, indent: 0 }
  jump:       { font: song, size: 10pt, indent: 0 }
headlines:
  ordinary:
    kicker: { font: song, size: 10pt, align: center }
    main:   { font: song, size: 16-20pt, scale: 90-100%, lines: 1-2, align: center }
    deck:   { font: song, size: 10pt, align: center }
  tight:
    main:   { font: song, size: 16-20pt, scale: 90-100%, lines: 1, align: center }
  brief:
    main:   { font: song, size: 12pt, align: start }
rules:
  hair: 0.25pt
  double: { lines: [2pt, 0.5pt], gap: 1pt }
colors:
  red: cmyk(0 100 100 10)
  tint: black(10%)
`;

/** The same page turned: tiers begin at 10, 120, 230, 340 and 450 pt from the head, line n's middle stands 14n + 3 pt from the right edge. */
export const smallVertical = `${smallLayout
  .replace('trim: 560pt x 300pt, margins: { top: 10pt, bottom: 10pt }', 'trim: 300pt x 560pt, margins: { top: 10pt }')
  .replace('row: 14pt }', 'row: 14pt, rows: 20 }')}writing: vertical
`;

/** The files of a page: its places under the head that all pages have, and what else it needs. */
export const pageFiles = (place: string, files: Readonly<Record<string, string>>, layout = smallLayout): Record<string, string> => ({
  'layouts/small.yaml': layout,
  'page.yaml': `kind: page\nlayout: small\npage: { number: 3, name: 要闻 }\nplace:\n${place}`,
  ...files,
});
