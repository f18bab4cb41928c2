/**
 * Periods as people write them: 2018/19, "the year to March 2019", "between April 2018 and March 2019", "since the
 * law came in", "the year before", "in five years". English and Welsh. Relative ones are resolved in `when.ts`.
 */
import { addDays, isDay, lastOfMonth } from '../../../../base/day.js';
import { type Period, calendarYear, financialYear } from '../../../../base/period.js';
import type { DateMention, PeriodMention, When } from './mention.js';
import { SMALL } from './number-words.js';
import { findNumber } from './numbers.js';
import type { Token } from './tokens.js';
import { RELATIVES } from './relative-periods.js';
import {
  FILLERS,
  type MonthFound,
  backMonths,
  dayText,
  isMonthName,
  isoDate,
  monthDate,
  monthsIn,
  plainYear,
  spanOptions,
  yearToken,
} from './dates.js';

const LAW = /^(?:law|offence|legislation|crime|act|gyfraith|drosedd)$/;

const YEAR_WORDS = new Set(['year', 'years', 'mlynedd', 'blynedd', 'flynedd', 'blwyddyn', 'flwyddyn']);

const MONTH_WORDS = new Set(['month', 'months', 'mis', 'fis']);

const mention = (when: When, first: number, after: number): PeriodMention => ({
  type: 'period',
  when,
  first,
  after,
});

const OPENS = new Set(
  `since ers between from rhwng o the y yr year flwyddyn blwyddyn financial first in over within during across last
  past previous just only a period of mewn dros yn fewn for dozen un`.split(/\s+/),
);

/** Most words open no period; asking that first keeps a long text quick. */
const canOpen = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    OPENS.has(token.low) ||
    RELATIVES.begins(token.low) ||
    FILLERS.has(token.low) ||
    isMonthName(token.low) ||
    SMALL[token.low] !== undefined);

/** A number that no word of time follows is a count, and needs no closer look. */
function isBareNumber(tokens: readonly Token[], i: number): boolean {
  const low = tokens[i]?.low ?? '';
  if (tokens[i]?.kind !== 'number' && SMALL[low] === undefined) return false;
  if (/^(?:19|20)\d\d/.test(low)) return false;
  for (let k = i + 1; k < i + 5; k++) {
    const next = tokens[k]?.low ?? '';
    if (next === '/' || YEAR_WORDS.has(next) || MONTH_WORDS.has(next) || isMonthName(next)) return false;
  }
  return true;
}

/** The period or whole date that begins at token `i`, or null. */
export function findPeriod(tokens: readonly Token[], i: number): PeriodMention | DateMention | null {
  if (!canOpen(tokens[i]) || isBareNumber(tokens, i)) return null;
  return (
    findSince(tokens, i) ??
    findBetween(tokens, i) ??
    findYearTo(tokens, i) ??
    findFirstMonths(tokens, i) ??
    findRelative(tokens, i) ??
    findYears(tokens, i) ??
    findDate(tokens, i) ??
    findPlainYear(tokens, i)
  );
}

const relative = (tokens: readonly Token[], i: number): PeriodMention | null => {
  const found = RELATIVES.match(tokens, i);
  return found ? mention(found.value, i, found.end) : null;
};

/** "three years earlier", "two years ago"; else a known phrase. */
function findRelative(tokens: readonly Token[], i: number): PeriodMention | null {
  const known = relative(tokens, i);
  if (known) return known;
  const n = findNumber(tokens, i);
  if (!n || n.unit !== 'count' || n.n > 30 || !YEAR_WORDS.has(tokens[n.after]?.low ?? '')) return null;
  const next = tokens[n.after + 1]?.low ?? '';
  const isBack =
    /^(?:earlier|ago|before|previously|prior|ynghynt)$/.test(next) ||
    (next === 'yn' && /^(?:ôl|gynharach)$/.test(tokens[n.after + 2]?.low ?? ''));
  if (!isBack) return null;
  return mention({ kind: 'year-before', years: n.n }, i, n.after + (next === 'yn' ? 3 : 2));
}

/** "since 2015/16", "since April 2017", "ers 2017". */
function findSince(tokens: readonly Token[], i: number): PeriodMention | null {
  const low = tokens[i]?.low;
  if (low !== 'since' && low !== 'ers') return null;
  const law = relative(tokens, i);
  // "Since the offence came into force in 2017": the year is the law's own.
  const when = law && tokens[law.after]?.low === 'in' ? monthDate(tokens, law.after + 1) : null;
  if (law && when?.year) return { ...law, after: when.after };
  if (law && tokens[law.after]?.low === 'in' && plainYear(tokens, law.after + 1))
    return { ...law, after: law.after + 2 };
  if (law) return law;
  let at = i + 1;
  while (at < i + 3 && FILLERS.has(tokens[at]?.low ?? '')) at += 1;
  const year = yearToken(tokens, at);
  if (year) return mention({ kind: 'since', options: year.options }, i, year.after);
  const date = monthDate(tokens, at);
  if (date?.year)
    return mention({ kind: 'since', options: sinceMonth(date.year, date.month) }, i, date.after);
  const plain = plainYear(tokens, at);
  if (plain) return mention({ kind: 'since', options: sinceYear(plain) }, i, at + 1);
  return null;
}

/** "Since 2017" may begin with 2017/18 or with the calendar year. */
const sinceYear = (year: number): readonly Period[] => [
  financialYear(year),
  calendarYear(year),
  financialYear(year - 1),
];

const sinceMonth = (year: number, month: number): readonly Period[] =>
  month === 1 ? [calendarYear(year)] : [financialYear(month >= 4 ? year : year - 1)];

/** "between April 2018 and March 2019", "from 1 April 2018 to 31 March 2019", "rhwng Ebrill 2018 a Mawrth 2019", "between 2013 and 2015". */
function findBetween(tokens: readonly Token[], i: number): PeriodMention | null {
  const low = tokens[i]?.low ?? '';
  const opens = /^(?:between|from|rhwng|o)$/.test(low);
  const start = opens ? i + 1 : i;
  const first = monthDate(tokens, start);
  if (first) return betweenMonths(tokens, i, first);
  if (!opens) return null;
  const years = plainYear(tokens, start);
  const joint = tokens[start + 1]?.low ?? '';
  const end = plainYear(tokens, start + 2);
  if (!years || !end || end <= years || !/^(?:and|to|a|ac|i|until)$/.test(joint)) return null;
  const options =
    end === years + 1 ? [financialYear(years), ...spanOptions(years, end)] : spanOptions(years, end);
  return mention({ kind: end === years + 1 ? 'year' : 'span', options }, i, start + 3);
}

function betweenMonths(tokens: readonly Token[], i: number, first: MonthFound): PeriodMention | null {
  const joint = tokens[first.after]?.low ?? '';
  if (!/^(?:and|to|a|ac|i|until|hyd|–|-)$/.test(joint)) return null;
  const at = joint === 'hyd' && tokens[first.after + 1]?.low === 'at' ? first.after + 2 : first.after + 1;
  const last = monthDate(tokens, at);
  if (!last?.year) return null;
  const year = first.year ?? (first.month > last.month ? last.year - 1 : last.year);
  const period = wholeMonths(year, first, last.year, last);
  return period ? mention(whenFor(period), i, last.after) : null;
}

function wholeMonths(year: number, first: MonthFound, lastYear: number, last: MonthFound): Period | null {
  const from = dayText(year, first.month, first.day ?? 1);
  const lastDay =
    last.day === null ? lastOfMonth(lastYear, last.month) : dayText(lastYear, last.month, last.day);
  if (!isDay(from) || !isDay(lastDay) || from > lastDay) return null;
  // "April 2017 to April 2018" is a year whose last month is named for the day it ends on.
  const isAnniversary =
    first.month === last.month && first.day === null && last.day === null && lastYear > year;
  return { from, to: isAnniversary ? dayText(lastYear, last.month, 1) : addDays(lastDay, 1) };
}

function whenFor(period: Period): When {
  const months = monthsIn(period);
  if (months === 12) return { kind: 'year', options: [period] };
  return { kind: months < 12 ? 'part' : 'span', options: [period] };
}

/** "the year to March 2019", "12 months ending 31 March 2019", "nine months to December 2017", "y flwyddyn hyd at fis Mawrth 2019". */
function findYearTo(tokens: readonly Token[], i: number): PeriodMention | null {
  const opener = tokens[i]?.low === 'in' ? i + 1 : i;
  const start = /^(?:the|y|yr)$/.test(tokens[opener]?.low ?? '') ? opener + 1 : opener;
  const length = monthsNamed(tokens, start);
  if (!length) return null;
  let at = length.after;
  if (/^(?:up|ending|ended|hyd|i|to|until|yn|which|that)$/.test(tokens[at]?.low ?? '')) at += 1;
  else return null;
  while (/^(?:to|at|diweddu|gorffen|ended|ending|on)$/.test(tokens[at]?.low ?? '')) at += 1;
  const year = yearToken(tokens, at);
  const end = year && !year.isSpan ? year.options[0]?.to : undefined;
  if (year && end) return mention(whenFor({ from: backMonths(end, length.months), to: end }), i, year.after);
  const date = monthDate(tokens, at);
  if (!date) return null;
  if (date.year === null)
    return mention({ kind: 'months-to', months: length.months, month: date.month }, i, date.after);
  const to = addDays(
    date.day === null ? lastOfMonth(date.year, date.month) : dayText(date.year, date.month, date.day),
    1,
  );
  if (!isDay(to)) return null;
  return mention(whenFor({ from: backMonths(to, length.months), to }), i, date.after);
}

function monthsNamed(tokens: readonly Token[], i: number): { months: number; after: number } | null {
  const low = tokens[i]?.low ?? '';
  if (low === 'year' || low === 'flwyddyn' || low === 'blwyddyn') return { months: 12, after: i + 1 };
  if (low === 'financial' && tokens[i + 1]?.low === 'year') return { months: 12, after: i + 2 };
  const n = findNumber(tokens, i);
  const word = tokens[n?.after ?? i]?.low ?? '';
  if (!n || n.unit !== 'count' || n.n > 120) return null;
  // "The six years to 2022/23"; "six years" alone is read elsewhere.
  if (
    YEAR_WORDS.has(word) &&
    n.n <= 30 &&
    /^(?:to|up|ending|ended|hyd)$/.test(tokens[n.after + 1]?.low ?? '')
  )
    return { months: n.n * 12, after: n.after + 1 };
  return MONTH_WORDS.has(word) ? { months: n.n, after: n.after + 1 } : null;
}

/** "the first six months of the new law", "the first year of the offence", "first three months of 2020". */
function findFirstMonths(tokens: readonly Token[], i: number): PeriodMention | null {
  const at = tokens[i]?.low === 'the' ? i + 1 : i;
  const welsh = findNumber(tokens, i);
  if (tokens[at]?.low !== 'first') return welsh ? welshFirstMonths(tokens, i, welsh) : null;
  const length = monthsNamed(tokens, at + 1);
  return length ? firstOf(tokens, i, length) : null;
}

function welshFirstMonths(
  tokens: readonly Token[],
  i: number,
  n: { n: number; after: number },
): PeriodMention | null {
  if (!MONTH_WORDS.has(tokens[n.after]?.low ?? '') || tokens[n.after + 1]?.low !== 'cyntaf') return null;
  return firstOf(tokens, i, { months: n.n, after: n.after + 2 });
}

function firstOf(
  tokens: readonly Token[],
  i: number,
  length: { months: number; after: number },
): PeriodMention | null {
  for (let k = length.after; k < length.after + 6; k++) {
    const year = plainYear(tokens, k);
    if (year) return mention({ kind: 'part', options: firstMonthsOf(year, length.months) }, i, k + 1);
    if (LAW.test(tokens[k]?.low ?? ''))
      return mention({ kind: 'law-first', months: length.months }, i, k + 1);
  }
  return mention({ kind: 'law-first', months: length.months }, i, length.after);
}

const firstMonthsOf = (year: number, months: number): readonly Period[] => [
  { from: `${year}-01-01`, to: backMonths(`${year}-01-01`, -months) },
  { from: `${year}-04-01`, to: backMonths(`${year}-04-01`, -months) },
];

/** "in five years", "over the last six years", "in the past four years", "five-year", "yn y pum mlynedd diwethaf". */
function findYears(tokens: readonly Token[], i: number): PeriodMention | null {
  let at = i;
  let opened = false;
  while (
    at < i + 5 &&
    /^(?:in|over|within|during|across|the|last|past|previous|just|only|a|period|of|mewn|dros|yn|y|o|fewn|for)$/.test(
      tokens[at]?.low ?? '',
    )
  ) {
    opened =
      opened ||
      /^(?:in|over|within|during|across|last|past|mewn|dros|yn|for|fewn)$/.test(tokens[at]?.low ?? '');
    at += 1;
  }
  const n = findNumber(tokens, at);
  if (!n || n.unit !== 'count' || n.n > 30 || n.decimals > 1 || n.n < 2) return null;
  const word = tokens[n.after];
  if (!word || !YEAR_WORDS.has(word.low)) return null;
  const next = tokens[n.after + 1]?.low ?? '';
  if (next === 'old' || next === 'olds' || next === 'oed') return null;
  if (next === 'high' || next === 'low') return null;
  if (!opened && !word.glued && !/^(?:diwethaf|period)$/.test(next)) return null;
  return mention(
    { kind: 'for-years', years: n.n },
    i,
    n.after + (next === 'diwethaf' || next === 'period' ? 2 : 1),
  );
}

/** A whole date ("27 June 2019", 2019-06-27) is no period; a month with its year is one, and no figure is held for it. */
function findDate(tokens: readonly Token[], i: number): DateMention | PeriodMention | null {
  const iso = isoDate(tokens, i);
  if (iso) return iso;
  if (FILLERS.has(tokens[i]?.low ?? '')) return null;
  const found = monthDate(tokens, i);
  if (!found) return null;
  if (found.year === null)
    return found.day === null ? null : { type: 'date', day: '', first: i, after: found.after };
  if (found.day !== null) {
    const day = dayText(found.year, found.month, found.day);
    return { type: 'date', day: isDay(day) ? day : '', first: i, after: found.after };
  }
  const from = dayText(found.year, found.month, 1);
  return mention({ kind: 'part', options: [{ from, to: backMonths(from, -1) }] }, i, found.after);
}

/** `2018/19`, or `2018` alone: a calendar year or either financial year that touches it. */
function findPlainYear(tokens: readonly Token[], i: number): PeriodMention | null {
  const joined = yearToken(tokens, i);
  if (joined)
    return mention({ kind: joined.isSpan ? 'span' : 'year', options: joined.options }, i, joined.after);
  const year = plainYear(tokens, i);
  if (!year) return null;
  return mention(
    { kind: 'year', options: [calendarYear(year), financialYear(year), financialYear(year - 1)] },
    i,
    i + 1,
  );
}
