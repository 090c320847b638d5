/** Types of the part of the `hyphen` package that is used; it ships none. */
declare module 'hyphen/en-us' {
  export const hyphenateSync: (text: string, options?: { hyphenChar?: string; minWordLength?: number }) => string;
}
