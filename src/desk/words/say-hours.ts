/** When a channel is watched, as a person says it: on the desk, on the public door and in automatic answers. */
import { type Lang, fill, list } from '../../base/words.js';
import type { MonitoredHours, Span } from '../rules/clocks/hours.js';
import { cy } from './hours.cy.js';
import { en } from './hours.en.js';

export const HOURS_WORDS = { en, cy } as const;

/** Monday first, as a week is read. Numbers are those of `weekday`. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
export type Weekday = (typeof WEEK)[number];

/** The hours of one day: "08:00 to 12:00 and 14:00 to 22:00". */
export function spansInWords(spans: readonly Span[], lang: Lang): string {
  const words = HOURS_WORDS[lang];
  if (spans.length === 0) return words.nobody;
  if (isAllDay(spans)) return words.allDay;
  return list(
    spans.map(({ from, to }) => fill(words.span, { from, to }, lang)),
    words.and,
  );
}

const isAllDay = ([first, ...rest]: readonly Span[]): boolean =>
  rest.length === 0 && first?.from === '00:00' && first.to === '24:00';

interface Run {
  readonly days: readonly Weekday[];
  readonly spans: readonly Span[];
}

/** Neighbouring days with the same hours, together. */
function runsOf({ weekdays }: MonitoredHours): readonly Run[] {
  const runs: { days: Weekday[]; spans: readonly Span[] }[] = [];
  for (const day of WEEK) {
    const spans = weekdays[day] ?? [];
    const last = runs.at(-1);
    if (last && JSON.stringify(last.spans) === JSON.stringify(spans)) last.days.push(day);
    else runs.push({ days: [day], spans });
  }
  return runs;
}

function daysInWords(days: readonly Weekday[], lang: Lang): string {
  const words = HOURS_WORDS[lang];
  const [first, last] = [days[0] ?? 1, days.at(-1) ?? 1];
  if (days.length === 7) return words.everyDay;
  if (days.length === 1) return words.weekdays[first];
  return fill(words.range, { from: words.weekdays[first], to: words.weekdaysAfterTo[last] }, lang);
}

/** **Shape**: "Monday to Friday: 08:00 to 22:00; Saturday to Sunday: nobody watches; bank holidays: nobody watches". */
export function hoursInWords(hours: MonitoredHours, lang: Lang): string {
  const words = HOURS_WORDS[lang];
  const runs = runsOf(hours);
  const [only] = runs;
  const holidays = hours.bank_holidays;
  const isOne = only !== undefined && runs.length === 1 && sameOnHolidays(hours, only.spans);
  if (isOne && only.spans.length === 0) return words.never;
  if (isOne && isAllDay(only.spans)) return words.always;
  const parts = runs.map(({ days, spans }) =>
    fill(words.day, { days: daysInWords(days, lang), hours: spansInWords(spans, lang) }, lang),
  );
  if (holidays === 'as-usual' || isOne) return parts.join('; ');
  return [...parts, fill(words.holidays, { hours: spansInWords(holidays, lang) }, lang)].join('; ');
}

const sameOnHolidays = ({ bank_holidays }: MonitoredHours, spans: readonly Span[]): boolean =>
  bank_holidays === 'as-usual' || JSON.stringify(bank_holidays) === JSON.stringify(spans);
