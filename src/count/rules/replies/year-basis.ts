/** Which kind of year the words around speak of, and the year that ends with a month. */
import { addDays, isDay } from '../../../base/day.js';
import type { Basis, LabelPeriod } from './label-period.js';

/** The twelve months that end with the month a label names; a whole year, or no month, stays what it is. */
export function yearEnding(found: LabelPeriod | null): LabelPeriod | null {
  if (!found || found.period.from === '') return found;
  const { from, to } = found.period;
  const isMonth = from.slice(8) === '01' && addDays(from, 31) >= to;
  const start = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;
  return isMonth && isDay(start) ? { ...found, period: { from: start, to } } : found;
}

/** **Shape**: "31/03/2020" under "Year ending" → the year that ends with that day; any other text → null. */
export function yearToDay(text: string): LabelPeriod | null {
  const m = /^(\d{1,2})[/.](\d{1,2})[/.](20\d\d)$/.exec(text.trim());
  if (!m) return null;
  const last = `${m[3]}-${(m[2] ?? '').padStart(2, '0')}-${(m[1] ?? '').padStart(2, '0')}`;
  if (!isDay(last)) return null;
  const to = addDays(last, 1);
  const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;
  return isDay(from) ? { period: { from, to }, sure: 0.9, rest: '' } : null;
}

/** Whether the words around speak of financial, calendar or tax years. Both, or neither: unsaid. */
export function basisIn(text: string): Basis {
  const financial =
    /financial years?\b|\bfy\b|flwyddyn ariannol|blynyddoedd ariannol|fiscal year|april to march/i.test(text);
  const calendar =
    /calendar year|blwyddyn galendr|flwyddyn galendr|blynyddoedd calendr|january to december|jan(?:uary)?\s*(?:-|–|to)\s*dec/i.test(
      text,
    );
  if (/tax year|flwyddyn dreth/i.test(text)) return 'tax';
  if (financial === calendar) return 'unsaid';
  return financial ? 'financial' : 'calendar';
}
