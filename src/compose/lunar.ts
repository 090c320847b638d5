/** 农历: the lunar date of a day as newspapers print it, by tyme4ts; loaded only for pages that ask for it. */

import { SolarDay } from 'tyme4ts';
import { calendarDate } from './fields.ts';

/** `农历丙午年十月十二`, with the solar term on its day (`小雪`); empty for what is no date. */
export const lunarDate = (iso: string): string => {
  const date = calendarDate(iso);
  if (!date) return '';
  const day = SolarDay.fromYmd(date.year, date.month, date.day);
  const term = day.getTermDay();
  const words = day.getLunarDay().toString();
  return term.getDayIndex() === 0 ? `${words} ${term.getSolarTerm().getName()}` : words;
};
