/** The clock of a request, day by day, with the holidays that moved it. Pure. */
import { dayInWords } from '../../../base/day.js';
import type { ReckonedDay, Reckoning } from '../../../base/working-days.js';
import { type Lang, plural } from '../../../base/words.js';
import type { RequestStanding } from '../../rules/round/standing.js';
import { ROUND_WORDS, sayNotWorking } from '../../words/say-round.js';
import { REQUEST_COPY } from './request-copy.js';

const isHoliday = (d: ReckonedDay): boolean => 'why' in d && d.why.kind === 'bank-holiday';

/** **Shape**: null where no clock runs and none ran. */
export function clockView(standing: RequestStanding, lang: Lang) {
  const words = REQUEST_COPY[lang];
  const { clock, review } = standing;
  const working: Reckoning | null = review?.working ?? clock?.working ?? null;
  if (!working) return null;
  const marks = review?.marks ?? clock?.marks ?? [];
  const holidays = working.days.filter(isHoliday);
  return {
    title: review ? words.clockReview : words.clockTitle,
    holidays:
      holidays.length === 0 ? words.clockNoHolidays : plural(words.clockHolidays, holidays.length, lang),
    moved: holidays.map((d) => dayLine(d, lang)),
    marks: marks.map((m) => ROUND_WORDS[lang].mark[m]),
    days: working.days.map((d) => dayLine(d, lang)),
  };
}

const dayLine = (d: ReckonedDay, lang: Lang) => ({
  on: dayInWords(d.on, lang),
  number: 'number' in d ? String(d.number) : '–',
  why: 'why' in d ? sayNotWorking(d.why, lang) : '',
  isHoliday: isHoliday(d),
});
