/** The edition's day as a date for the file: the clock is never asked. */

/** Midnight UTC; `null` for an edition without a day, or with one the calendar has not. */
export const editionDay = (date: string | null): Date | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  const day = parts && new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return day?.toISOString().startsWith(date!) ? day : null;
};
