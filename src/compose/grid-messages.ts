/** Findings of grids and places: columns and rows that do not add up, and places that are not there. */

import type { Message } from '../base/finding.ts';

export const gridMessages = {
  gridTooWide: {
    code: 'compose.grid-too-wide',
    severity: 'error',
    zh: '各栏排不下：{sum} = {wanted} mm；{boxZh}宽 {have} mm',
    en: 'the columns do not fit: {sum} = {wanted} mm; {box} has {have} mm',
    hintZh: '减栏，或收窄栏宽、栏距、页边',
    hintEn: 'take fewer or narrower columns, a smaller gutter, or smaller margins',
  },
  gridTooNarrow: {
    code: 'compose.grid-too-narrow',
    severity: 'warning',
    zh: '各栏没有占满：{sum} = {wanted} mm；{boxZh}宽 {have} mm',
    en: 'the columns leave a blank: {sum} = {wanted} mm; {box} has {have} mm',
    hintZh: '左右页边、栏宽、栏距中少写一项，由程序推算',
    hintEn: 'leave out one of the margins, the column or the gutter: it follows from the others',
  },
  gridTooDeep: {
    code: 'compose.grid-too-deep',
    severity: 'error',
    zh: '各行排不下：{sum} = {wanted} mm；{boxZh}高 {have} mm',
    en: 'the rows do not fit: {sum} = {wanted} mm; {box} has {have} mm',
    hintZh: '改成 `rows: {most}`，或不写 rows，由程序推算',
    hintEn: 'write `rows: {most}`, or leave rows out: they follow from the margins',
  },
  gridRow: {
    code: 'compose.grid-row',
    severity: 'warning',
    zh: '`row: {written}` 没有采用：行距由版式定，是 {row} pt',
    en: '`row: {written}` is not used: rows are those of the layout, {row} pt',
    hintZh: '删去这里的 row；要改行距，改版式的 grid',
    hintEn: 'delete it here; rows are changed in the grid of the layout',
  },
  gridImpossible: {
    code: 'compose.grid-impossible',
    severity: 'error',
    zh: '排不出栏格：{whatZh}',
    en: 'the grid cannot be made: {what}',
    hintZh: '页边、栏宽、栏距、行数中留一项不写，由程序推算',
    hintEn: 'give all but one of margins, column, gutter and rows; the last follows',
  },
  outsideColumns: {
    code: 'compose.outside-columns',
    severity: 'error',
    zh: '这里只有 {have} 栏，没有第 {wanted} 栏',
    en: 'there is no column {wanted}: there are {have}',
    hintZh: '栏从 1 数到 {have}，最后一栏可写 end',
    hintEn: 'columns count from 1 to {have}; the last may be written end',
  },
  outsideRows: {
    code: 'compose.outside-rows',
    severity: 'error',
    zh: '这里只有 {have} 行，没有第 {wanted} 行',
    en: 'there is no row {wanted}: there are {have}',
    hintZh: '行从 1 数到 {have}，最后一行可写 end',
    hintEn: 'rows count from 1 to {have}; the last may be written end',
  },
  backward: {
    code: 'compose.backward-place',
    severity: 'error',
    zh: '位置写反了：从 {from} 到 {to}',
    en: 'the place runs backward: from {from} to {to}',
    hintZh: '先写小的：{to}-{from}',
    hintEn: 'write the smaller first: {to}-{from}',
  },
  outsidePage: {
    code: 'compose.outside-page',
    severity: 'error',
    zh: '“{item}”的位置出了纸：纸宽 {width} mm、高 {height} mm',
    en: `the place of '{item}' lies off the sheet, which is {width} × {height} mm`,
    hintZh: 'x、y 从成品左上角量起，宽、高不能超出纸边',
    hintEn: 'x and y count from the top left corner; width and height must end on the sheet',
  },
} as const satisfies Record<string, Message>;
