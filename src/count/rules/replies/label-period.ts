/**
 * A period as a header, row label or heading writes it. What could mean two periods says so.
 * A year alone is a calendar year unless the words around it speak of financial years: then it could be either year.
 */
import { addDays, isDay, lastOfMonth } from '../../../base/day.js';
import { type Period, calendarYear } from '../../../base/period.js';
import { type Gate, Looked, gateOf } from './gate.js';
import { monthNumber } from './month-names.js';
import { COUNTED_BACK_RULES, PART_YEAR_RULES, isOpenEnded } from './part-year-rules.js';
import {
  type Basis,
  Y,
  DASH,
  DAYNAME,
  MONTH,
  NUMERIC,
  ISO,
  WRAP,
  TIDY,
  century,
  day,
  between,
  whole,
  yearPair,
  monthRun,
  quarter,
  ofMonths,
  NO_PERIOD,
  YEAR_OR_PAIR,
  type LabelPeriod,
  type Rule,
} from './period-parts.js';

export type { Basis, LabelPeriod } from './period-parts.js';

/** Tried in order: the longest way of writing comes first. */
const RUN_RULES: readonly Rule[] = [
  ...COUNTED_BACK_RULES,
  {
    find: new RegExp(`${WRAP}\\b${ISO}\\s*(?:to|-|–|i|hyd)\\s*${ISO}`, 'i'),
    make: (m) => between(`${m[1]}-${m[2]}-${m[3]}`, `${m[4]}-${m[5]}-${m[6]}`),
  },
  {
    find: new RegExp(`${WRAP}\\b${NUMERIC}${DASH}${NUMERIC}${TIDY}`, 'i'),
    make: (m) =>
      between(
        day(century(m[3] ?? ''), Number(m[2]), Number(m[1])),
        day(century(m[6] ?? ''), Number(m[5]), Number(m[4])),
      ),
  },
  {
    find: new RegExp(
      `${WRAP}\\b${DAYNAME}${MONTH}\\s*,?\\s*${Y}?${DASH}(?:the\\s+)?${DAYNAME}${MONTH},?\\s*${Y}${TIDY}`,
      'i',
    ),
    make: (m) => {
      const months = ofMonths(m[2], m[5]);
      if (!months) return null;
      const y2 = Number(m[6]);
      const y1 = m[3] ? Number(m[3]) : months[0] > months[1] ? y2 - 1 : y2;
      return between(day(y1, months[0], Number(m[1])), day(y2, months[1], Number(m[4])));
    },
  },
  {
    find: new RegExp(
      `${WRAP}\\b${MONTH}\\s+${DAYNAME},?\\s*${Y}${DASH}${MONTH}\\s+${DAYNAME},?\\s*${Y}`,
      'i',
    ),
    make: (m) => {
      const months = ofMonths(m[1], m[4]);
      return (
        months &&
        between(day(Number(m[3]), months[0], Number(m[2])), day(Number(m[6]), months[1], Number(m[5])))
      );
    },
  },
  {
    find: new RegExp(
      `${WRAP}\\b${MONTH}[\\s-]*${Y}?${DASH}(?:the end of\\s+)?${MONTH}[\\s-]*${Y}${TIDY}`,
      'i',
    ),
    make: (m) => {
      const months = ofMonths(m[1], m[3]);
      if (!months) return null;
      const y2 = Number(m[4]);
      return monthRun(months[0], m[2] ? Number(m[2]) : months[0] > months[1] ? y2 - 1 : y2, months[1], y2);
    },
  },
  {
    find: new RegExp(`\\b${MONTH}['’\\s-]*(\\d{2})${DASH}${MONTH}['’\\s-]*(\\d{2})\\b`, 'i'),
    make: (m) => {
      const months = ofMonths(m[1], m[3]);
      return months && monthRun(months[0], century(m[2] ?? ''), months[1], century(m[4] ?? ''));
    },
  },
  {
    find: new RegExp(
      `\\b(?:(?:financial )?year|12 months|twelve months|y?\\s?flwyddyn)\\s*(?:ended|ending|to|yn diweddu|hyd at|yn gorffen)\\s*(?:ar\\s+)?(?:(\\d{1,2})(?:st|th)?\\s+)?(?:fis\\s+)?${MONTH}\\s+${Y}`,
      'i',
    ),
    make: (m) => {
      const month = monthNumber(m[2] ?? '');
      const y = Number(m[3]);
      if (!month) return null;
      const last = m[1] ? day(y, month, Number(m[1])) : lastOfMonth(y, month);
      return isDay(last)
        ? whole({
            from: addDays(`${y - 1}${last.slice(4) === '-02-29' ? '-02-28' : last.slice(4)}`, 1),
            to: addDays(last, 1),
          })
        : null;
    },
  },
  {
    find: new RegExp(
      `\\b${YEAR_OR_PAIR}\\s*(?:\\(|,|-)?\\s*(?:up )?(?:to|until|hyd at|as at|to date to|till)\\s*(?:the\\s+)?${DAYNAME}${MONTH}\\s*${Y}?\\)?`,
      'i',
    ),
    make: (m) => {
      const start = Number(m[1]);
      const month = monthNumber(m[4] ?? '');
      if (!month || (m[2] !== undefined && !yearPair(m[1] ?? '', m[2], 'unsaid'))) return null;
      const from = m[2] === undefined ? `${start}-01-01` : `${start}-04-01`;
      const y = m[5] ? Number(m[5]) : m[2] !== undefined && month < 4 ? start + 1 : start;
      return between(from, day(y, month, Number(m[3])));
    },
  },
];

/** A day alone is a date of something, no period. */
const LONE_DATE = new RegExp(
  `\\b(?:${DAYNAME}${MONTH},?\\s+${Y}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+${Y}|${NUMERIC})(?![\\d/])`,
  'gi',
);

const RULES: readonly Rule[] = [
  {
    // A workbook's "Apr-18" is stored as the first day of the month.
    find: /^(\d{4})-(\d{2})-01(?:T00:00:00)?$/,
    make: (m) => ({
      ...(monthRun(Number(m[2]), Number(m[1]), Number(m[2]), Number(m[1])) ?? whole(NO_PERIOD, 0)),
      sure: 0.85,
    }),
  },
  {
    find: new RegExp(
      `\\b(?:q|quarter|qtr|chwarter)\\s?([1-4])\\s*(?:of|,|-|–)?\\s*(?:fy\\s*)?\\(?${YEAR_OR_PAIR}`,
      'i',
    ),
    make: (m, basis) => quarterOf(Number(m[1]), Number(m[2]), m[3], basis),
  },
  {
    find: new RegExp(`\\b${YEAR_OR_PAIR}\\s*[,:-]?\\s*\\(?(?:q|quarter|qtr|chwarter)\\s?([1-4])\\b`, 'i'),
    make: (m, basis) => quarterOf(Number(m[3]), Number(m[1]), m[2], basis),
  },
  {
    find: new RegExp(`${WRAP}\\b${Y}\\s?/\\s?(\\d{4}|\\d{2})${DASH}${Y}\\s?/\\s?(\\d{4}|\\d{2})(?!\\d)`, 'i'),
    make: (m) => {
      const first = yearPair(m[1] ?? '', m[2] ?? '', 'financial');
      const last = yearPair(m[3] ?? '', m[4] ?? '', 'financial');
      return first && last && first.period.from < last.period.from
        ? whole({ from: first.period.from, to: last.period.to }, 0.9)
        : null;
    },
  },
  {
    find: new RegExp(`${WRAP}\\b${Y}(\\s*(?:-|–|—|to|and|until|i|hyd|a|hyd at)\\s*)${Y}(?![/\\d])`, 'i'),
    make: (m, basis) => {
      const [start, end] = [Number(m[1]), Number(m[3])];
      if (end <= start || end > start + 25 || (end === start + 1 && /^\s*[-–—]\s*$/.test(m[2] ?? '')))
        return null;
      const sure = end === start + 1 || basis === 'financial' || basis === 'tax' ? 0.35 : 0.8;
      return whole({ from: `${start}-01-01`, to: `${end + 1}-01-01` }, sure);
    },
  },
  {
    find: new RegExp(
      `\\b(?:fy|financial year|year|y?\\s?flwyddyn ariannol|tax year|f/y)?\\s*${Y}\\s?(?:/|-|–|—|‑|to|i)\\s?((?:19[89]|20[0-4])\\d|\\d{2})(?![\\d/])(?:\\s*(?:fy|financial year))?`,
      'i',
    ),
    make: (m, basis) =>
      yearPair(
        m[1] ?? '',
        m[2] ?? '',
        /tax year/i.test(m[0]) ? 'tax' : /financial|ariannol|fy/i.test(m[0]) ? 'financial' : basis,
      ),
  },
  {
    find: /(?:(?:^|\b(?:fy|year|f\/y)\s*)['’]?(\d{2})\s?\/\s?|\b(?:fy|f\/y|financial year)\s*['’]?(\d{2})\s?[-–]\s?)(\d{2})(?![\d/])/i,
    make: (m, basis) => {
      const first = m[1] ?? m[2] ?? '';
      const start = Number(first);
      return start >= 8 && start < 45 && Number(m[3]) === start + 1
        ? yearPair(first, m[3] ?? '', m[2] === undefined ? basis : 'financial')
        : null;
    },
  },
  {
    find: new RegExp(`\\b${MONTH}['’\\s-]*${Y}\\b`, 'i'),
    make: (m) => monthOf(m[1], Number(m[2])),
  },
  {
    find: new RegExp(`\\b${MONTH}['’\\s-]{1,2}(\\d{2})\\b`, 'i'),
    make: (m) => monthOf(m[1], century(m[2] ?? '')),
  },
  {
    find: new RegExp(`\\b${Y}[\\s-]${MONTH}(?!\\w)`, 'i'),
    make: (m) => monthOf(m[2], Number(m[1])),
  },
  {
    find: new RegExp(
      `\\b(?:fy|financial year|calendar year|year|yn|in|during|blwyddyn|y flwyddyn)?\\s*\\b${Y}(?![\\d/]|-\\d)`,
      'i',
    ),
    make: (m, basis) =>
      plain(
        Number(m[1]),
        /fy|financial/i.test(m[0]) ? 'financial' : /calendar/i.test(m[0]) ? 'calendar' : basis,
      ),
  },
];

function plain(year: number, basis: Basis): Omit<LabelPeriod, 'rest'> {
  const sure = basis === 'financial' || basis === 'tax' ? 0.35 : basis === 'calendar' ? 1 : 0.95;
  return { period: calendarYear(year), sure, plainYear: year };
}

function monthOf(name: string | undefined, year: number): Omit<LabelPeriod, 'rest'> | null {
  const month = monthNumber(name ?? '');
  return month && year > 1980 && year < 2050 ? monthRun(month, year, month, year) : null;
}

function quarterOf(
  q: number,
  start: number,
  second: string | undefined,
  basis: Basis,
): Omit<LabelPeriod, 'rest'> | null {
  if (second !== undefined) return yearPair(String(start), second, 'financial') && quarter(q, start, true);
  const found = quarter(q, start, basis === 'financial');
  return { ...found, sure: basis === 'unsaid' ? 0.6 : basis === 'financial' ? 0.5 : 1 };
}

const LAWS =
  /\b(?:act|order|law|regulations?|measure|deddf|bill|rules|instrument|soa|cja|poca|pca)s?\b(?:\s*\([^)]{1,20}\))*,?\s*(?:number \d+ of\s*)?(?:19|20)\d\d\b|\b(?:19|20)\d\d\s+(?:act|law|order|regulations|code|rules|instrument)\b|\b(?:foi|ref(?:erence)?|request|case|fo)\W{0,3}(?:(?:no|number|ref(?:erence)?)\W{0,3})?[\w/-]*\d[\w/-]*|\b(?!(?:19|20)\d\d\/)\d{2,6}\/(?:19|20)\d\d\b(?<!\d\d\/\d\d\/\d{4})|\(?\band including\b\)?|https?:\S+/gi;

/** The year of an Act, of a reference, of an address is no period of figures. */
export const withoutLaws = (text: string): string => text.replace(LAWS, ' ').replace(/\s+/g, ' ').trim();

const MONTH_ALONE = new RegExp(`^(?:in |yn |ym |mis |fis )?${MONTH}$`, 'i');
const MONTHS_ALONE = new RegExp(
  `^(?:(?:q|quarter|qtr|chwarter)\\s?[1-4]\\s*[:(–-]?\\s*)?\\(?${MONTH}${DASH}${MONTH}\\)?$`,
  'i',
);
const QUARTER_ALONE = /^(?:q|quarter|qtr|chwarter)\s?([1-4])$/i;

/** "FY20/21" is "2020/21". */
const fullYears = (text: string): string =>
  /\bf\/?y/i.test(text)
    ? text.replace(/\b(?:fy|f\/y)\s?['’]?(\d\d)\s?[/–-]\s?(\d\d)(?![\d/])/gi, (all, a: string, b: string) =>
        Number(b) === Number(a) + 1 ? `FY 20${a}/${b}` : all,
      )
    : text;

/** The text as periods are looked for in it, with laws and references blanked out and places kept. */
export const withPlaces = (text: string): string =>
  fullYears(text.replace(/\s+/g, ' ').trim()).replace(LAWS, (all) => '_'.repeat(all.length));

/**
 * The period a label names, with what is left of the label; null when it names none.
 * **Shape**: "2018/19" → 1 April 2018 to 1 April 2019 (half-open); "2018" → the calendar year, with `plainYear`;
 * "Apr-18" → the month; "Q1 2018/19" → April to June 2018. A label of a month or quarter alone gives `month` or
 * `quarter` and an empty period, which whoever knows the year fills in.
 */
export function periodInLabel(label: string, basis: Basis = 'unsaid'): LabelPeriod | null {
  const text = withoutLaws(fullYears(label.replace(/\s+/g, ' ').trim()));
  if (!/\d/.test(text)) return monthOrQuarterAlone(text);
  return (
    (text.length < 30 ? quarterWithMonths(text) : null) ??
    firstRule(text, GATED_RUNS, basis) ??
    firstRule(text, GATED_PARTS, basis) ??
    firstRule(
      text.replace(LONE_DATE, (all) => ' '.repeat(all.length)),
      GATED,
      basis,
    ) ??
    monthOrQuarterAlone(text)
  );
}

/** A rule with what must stand in a text for it. */
interface Gated extends Rule {
  readonly gate: Gate;
}

const gated = (rules: readonly Rule[]): readonly Gated[] =>
  rules.map((rule) => ({ ...rule, gate: gateOf(rule.find.source) }));

const [GATED_RUNS, GATED_PARTS, GATED] = [gated(RUN_RULES), gated(PART_YEAR_RULES), gated(RULES)];

const quarterWithMonths = (text: string): LabelPeriod | null =>
  MONTHS_ALONE.test(text) ? monthOrQuarterAlone(text) : null;

function firstRule(text: string, rules: readonly Gated[], basis: Basis): LabelPeriod | null {
  const looked = new Looked(text);
  for (const rule of rules) {
    if (!looked.passes(rule.gate)) continue;
    const m = rule.find.exec(text);
    if (!m) continue;
    const made = rule.make(m, basis);
    if (!made) continue;
    const rest = `${text.slice(0, m.index)} ${text.slice(m.index + m[0].length)}`.replace(/\s+/g, ' ').trim();
    const isPart =
      /\b(?:to date|ytd|so far|part[- ]year|incomplete|year to date|hyd yma|provisional|to present)\b/i.test(
        rest,
      );
    const isLess = isPart || isOpenEnded(text.slice(0, m.index));
    return {
      ...made,
      at: m.index,
      length: m[0].length,
      rest,
      sure: isLess ? Math.min(made.sure, 0.35) : made.sure,
    };
  }
  return null;
}

function monthOrQuarterAlone(text: string): LabelPeriod | null {
  const m = MONTH_ALONE.exec(text);
  const month = monthNumber(m?.[1] ?? '');
  if (month) return { period: NO_PERIOD, sure: 0, rest: '', month };
  const run = MONTHS_ALONE.exec(text);
  const [first, last] = [monthNumber(run?.[1] ?? ''), monthNumber(run?.[2] ?? '')];
  if (first && last)
    return { period: NO_PERIOD, sure: 0, rest: '', month: first, months: ((last - first + 12) % 12) + 1 };
  const q = QUARTER_ALONE.exec(text);
  return q ? { period: NO_PERIOD, sure: 0, rest: '', quarter: Number(q[1]) } : null;
}

/** A month or quarter inside a year that is known. Null when the year is no whole year. */
export function withinYear(
  year: Period,
  part: { readonly month?: number; readonly quarter?: number; readonly months?: number },
): Period | null {
  const start = Number(year.from.slice(0, 4));
  const first = Number(year.from.slice(5, 7));
  if (part.month !== undefined) {
    const y = part.month >= first ? start : start + 1;
    const last = part.month + (part.months ?? 1) - 1;
    const end = last > 12 ? ([last - 12, y + 1] as const) : ([last, y] as const);
    const found = monthRun(part.month, y, end[0], end[1])?.period ?? null;
    return found && found.from >= year.from && found.to <= year.to ? found : null;
  }
  if (part.quarter !== undefined) return quarter(part.quarter, start, first === 4).period;
  return null;
}

/** Every period a text names, in order; months without a year are left out. */
export function periodsInText(text: string, basis: Basis = 'unsaid'): readonly LabelPeriod[] {
  const found: LabelPeriod[] = [];
  let left = text;
  for (let i = 0; i < 12; i++) {
    const next = periodInLabel(left, basis);
    if (!next || next.period.from === '') break;
    found.push(next);
    if (next.rest.length >= left.length) break;
    left = next.rest;
  }
  return found;
}

/** The one period a text names; null when it names none or several. */
export const onePeriodIn = (text: string, basis: Basis = 'unsaid'): LabelPeriod | null =>
  oneOfPeriods(periodsInText(text, basis));

/** **Shape**: the periods of a text → the one they all are, as sure as the surest; null when they are none or several. */
export function oneOfPeriods(found: readonly LabelPeriod[]): LabelPeriod | null {
  const [first] = found;
  if (!first) return null;
  return found.every((p) => p.period.from === first.period.from && p.period.to === first.period.to)
    ? found.reduce((a, b) => (b.sure > a.sure ? b : a))
    : null;
}
