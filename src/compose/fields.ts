/** Fields of furniture: `{name}`, `{date:yyyy年M月d日}`, `{weekday}`, `{page}` filled from the edition and the page; dates come from the spec, never a clock. */

import type { Desk } from './desk.ts';

export interface FieldValues {
  readonly title: string;
  readonly issue: string;
  readonly date: string;
  readonly page: string;
  readonly name: string;
  readonly editor: string;
  readonly [key: string]: string;
}

/** What the fields stand for on a page: its own facts over the edition's; `masthead:` adds its keys. */
export const fieldValues = (desk: Desk): FieldValues => {
  const { edition, document } = desk;
  const facts = document.value.page;
  const date = facts.date ?? edition.info.date ?? '';
  return {
    publisher: '',
    price: '',
    cn: '',
    ...edition.spec?.masthead,
    title: edition.info.title,
    issue: facts.issue ?? edition.info.issue ?? '',
    date,
    lunar: edition.lunar.get(date) ?? '',
    page: facts.number,
    name: facts.name ?? '',
    editor: facts.editor ?? '',
  };
};

/** All that may stand in braces. */
export const fieldNames = (values: FieldValues): string[] => [...Object.keys(values), 'weekday'];

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** An ISO date; `null` for what is none (31 November included). */
export const calendarDate = (text: string): CalendarDate | null => {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
};

const weekday = (d: CalendarDate): string => weekdays[new Date(Date.UTC(d.year, d.month - 1, d.day)).getUTCDay()]!;

const two = (n: number): string => String(n).padStart(2, '0');

/** `yyyy yy MM M dd d` in a pattern; everything else is as written. */
const formatDate = (d: CalendarDate, pattern: string): string =>
  pattern.replace(/yyyy|yy|MM|M|dd|d/g, (field) => {
    switch (field) {
      case 'yyyy':
        return String(d.year);
      case 'yy':
        return two(d.year % 100);
      case 'MM':
        return two(d.month);
      case 'M':
        return String(d.month);
      case 'dd':
        return two(d.day);
      default:
        return String(d.day);
    }
  });

/** A field in braces, a stretch of blanks and middle dots, or words. */
const pieces = /\{([a-zA-Z-]+)(?::([^}]*))?\}|([\s·]+)|[^\s·{]+|\{/g;

/** What stands between two blanks or dots, and the separator before it. */
interface Chunk {
  readonly before: string;
  text: string;
  words: boolean;
  fields: number;
  filled: number;
}

/** Fills a line of furniture; fields nobody knows are listed in `unknown` and left out. */
export const fillFields = (line: string, values: FieldValues): { text: string; unknown: string[] } => {
  const unknown: string[] = [];
  const date = calendarDate(values.date);
  const fieldOf = (name: string, pattern: string | undefined): string => {
    if (name === 'date') return date ? formatDate(date, pattern ?? 'yyyy年M月d日') : values.date;
    if (name === 'weekday') return date ? weekday(date) : '';
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) unknown.push(name);
    return value ?? '';
  };
  const chunks: Chunk[] = [{ before: '', text: '', words: false, fields: 0, filled: 0 }];
  for (const [whole, name, pattern, separator] of line.matchAll(pieces)) {
    const last = chunks.at(-1)!;
    if (separator !== undefined) chunks.push({ before: separator, text: '', words: false, fields: 0, filled: 0 });
    else if (name === undefined) {
      last.text += whole;
      last.words = true;
    } else {
      const value = fieldOf(name, pattern);
      last.text += value;
      last.fields++;
      if (value !== '') last.filled++;
    }
  }
  // an empty field takes with it the words that touch it (`第{issue}期`), and else the label a blank before it (`编辑　{editor}`)
  const kept: Chunk[] = [];
  for (const chunk of chunks) {
    if (chunk.fields === 0 || chunk.filled > 0) {
      kept.push(chunk);
      continue;
    }
    const label = kept.at(-1);
    if (!chunk.words && label?.words && label.fields === 0 && !chunk.before.includes('·')) kept.pop();
    if (chunk.before.includes('·')) kept.push({ ...chunk, text: '' });
  }
  // what an empty field leaves: separators with nothing on one side
  return {
    text: kept
      .map(({ before, text }) => before + text)
      .join('')
      .replace(/(^|\s)·(\s+·)+/g, '$1·')
      .replace(/^\s*·\s*|\s*·\s*$/g, '')
      .replace(/\s{2,}/g, ' ')
      .trim(),
    unknown,
  };
};
