/** Findings: the user's faults as values, with a stable code, a sentence in Chinese and English, a mend, and a place. */

export type Severity = 'error' | 'warning' | 'note';

export type Language = 'zh' | 'en';

/** A stretch of a source file, in UTF-16 offsets; `file` is the project path as written in messages. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Where on the finished page a finding is to be seen: the page's name, and a box in points if there is one. */
export interface PagePlace {
  readonly page: string;
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** One entry of a message table: `{name}` stands for a value, `{name|line|lines}` for the word that goes with a number in English. */
export interface Message {
  /** stable, lower case, `folder.what`: `spec.unknown-key` */
  readonly code: string;
  readonly severity: Severity;
  readonly zh: string;
  readonly en: string;
  /** what to do about it */
  readonly hintZh?: string;
  readonly hintEn?: string;
}

export type Values = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Readonly<Record<Language, string>>;
  readonly hint?: Readonly<Record<Language, string>>;
  readonly at?: Span;
  readonly on?: PagePlace;
  /** the values the sentence was made from, for programs */
  readonly values: Values;
}

const fill = (template: string, values: Values): string =>
  template.replace(/\{([a-zA-Z]\w*)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = values[name]!;
    return one === undefined || many === undefined ? String(value) : Number(value) === 1 ? one : many;
  });

/** Makes a finding from a table's entry; a value with no place in the sentence is still kept for programs. */
export const finding = (message: Message, values: Values = {}, at?: Span, on?: PagePlace): Finding => ({
  code: message.code,
  severity: message.severity,
  message: { zh: fill(message.zh, values), en: fill(message.en, values) },
  ...(message.hintZh !== undefined && message.hintEn !== undefined
    ? { hint: { zh: fill(message.hintZh, values), en: fill(message.hintEn, values) } }
    : {}),
  ...(at ? { at } : {}),
  ...(on ? { on } : {}),
  values,
});

export const isError = (f: Finding): boolean => f.severity === 'error';
