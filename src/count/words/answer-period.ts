/** A period of an answer in words: a year by its name, and a part of one by its days, so that nobody takes it for the whole. */
import { addDays, dayInWords } from '../../base/day.js';
import { type Period, asCalendarYear, asFinancialYear, periodLabel } from '../../base/period.js';
import type { Lang } from '../../base/words.js';

const TO: Readonly<Record<Lang, string>> = { en: 'to', cy: 'hyd at' };

export const sayAnswerPeriod = (period: Period, lang: Lang): string =>
  asFinancialYear(period) === null && asCalendarYear(period) === null
    ? `${dayInWords(period.from, lang)} ${TO[lang]} ${dayInWords(addDays(period.to, -1), lang)}`
    : periodLabel(period);
