/** The table of `banxin fonts`: a line for each font at hand, with what it is, what may be done with it, and what it lacks. */

import type { Language } from '../base/finding.ts';
import type { EmbeddingRights } from '../font/embedding.ts';
import type { FontSurvey, SurveyedFont } from '../font/survey.ts';
import { cellWidth, printable } from '../source/cell-width.ts';
import { baseName } from '../source/path.ts';

const words = {
  zh: {
    heads: ['角色', '字重', '字体', '文件', '嵌入', '轮廓', '字形数'],
    lacks: '所缺的字',
    none: '无',
    own: '（fonts/）',
    latin: '（西文）',
    broken: '不能用',
    instead: '由 {used} 代替',
    gaiji: '补字',
    undrawn: '不能用',
    installable: '允许',
    editable: '允许',
    'preview-and-print': '允许（预览打印）',
    restricted: '禁止',
    whole: '须整体嵌入',
    bitmaps: '仅点阵',
    more: '……共 {count} 个',
  },
  en: {
    heads: ['role', 'weight', 'font', 'file', 'embedding', 'outlines', 'glyphs'],
    lacks: 'lacks',
    none: 'none',
    own: '(fonts/)',
    latin: ' (Latin)',
    broken: 'not usable',
    instead: '{used} stands in',
    gaiji: 'gaiji',
    undrawn: 'not usable',
    installable: 'yes',
    editable: 'yes',
    'preview-and-print': 'yes (preview, print)',
    restricted: 'forbidden',
    whole: 'only whole',
    bitmaps: 'bitmaps only',
    more: '… {count} in all',
  },
} as const;

/** More characters than this are counted, not shown: `--json` has them all. */
const mostShown = 24;

const cells = (text: string): number => [...text].reduce((sum, c) => sum + cellWidth(c), 0);

export const codeOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/** A character as a table may show it: private ones look like nothing and are told by their code. */
const shown = (codePoint: number): string => {
  const character = String.fromCodePoint(codePoint);
  return /\p{Co}|\p{Cn}|\p{M}/u.test(character) ? ` ${codeOf(codePoint)} ` : printable(character);
};

const listed = (codePoints: readonly number[], lang: Language): string => {
  if (codePoints.length === 0) return words[lang].none;
  const head = codePoints.slice(0, mostShown).map(shown).join('').trim();
  return codePoints.length <= mostShown ? head : `${head} ${words[lang].more.replace('{count}', String(codePoints.length))}`;
};

const rightsOf = (rights: EmbeddingRights, lang: Language): string => {
  const say = words[lang];
  if (!rights.outlines) return say.bitmaps;
  return rights.subsetting || rights.level === 'restricted' ? say[rights.level] : say.whole;
};

/** Of a package's path the last part tells enough; a file of the project is named as it lies there. */
const fileOf = ({ file, face }: SurveyedFont): string =>
  `${file.startsWith('npm:') ? baseName(file) : file}${face === null ? '' : ` · ${face}`}`;

const lineOf = (font: SurveyedFont, lang: Language, withText: boolean): string[] => {
  const say = words[lang];
  const { opened } = font;
  return [
    font.role ?? say.own,
    String(font.weight),
    `${font.family}${font.latinOnly ? say.latin : ''}${font.langs.length > 0 ? ` [${font.langs.join(', ')}]` : ''}`,
    fileOf(font),
    opened ? rightsOf(opened.rights, lang) : say.broken,
    opened?.outlines ?? '',
    opened ? String(opened.glyphs) : '',
    ...(withText ? [opened ? listed(opened.lacks, lang) : ''] : []),
  ];
};

/** Columns of figures stand at their right edge. */
const figures = new Set([1, 6]);

export const fontTable = (survey: FontSurvey, lang: Language, withText: boolean): string => {
  const say = words[lang];
  const rows = [[...say.heads, ...(withText ? [say.lacks] : [])], ...survey.fonts.map((font) => lineOf(font, lang, withText))];
  for (const [role, used] of survey.instead) rows.push([role, '', say.instead.replace('{used}', used)]);
  for (const { codePoint, glyph, file, drawn } of survey.gaiji)
    rows.push([say.gaiji, '', `${shown(codePoint).trim()} ← ${codeOf(glyph)}`, file, drawn ? '' : say.undrawn]);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => cells(row[column] ?? ''))));
  const padded = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        figures.has(column) ? cell.padStart(widths[column]! + cell.length - cells(cell)) : cell + ' '.repeat(widths[column]! - cells(cell)),
      )
      .join('  ');
  return `${rows.map((row) => padded(row).trimEnd()).join('\n')}\n`;
};
