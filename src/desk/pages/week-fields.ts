/** Fields for the days of a week, with what was typed put back and what was wrong beside it. */
import type { Problem } from '../../base/result.js';
import { type Lang, fill } from '../../base/words.js';
import { dayField } from '../actions/set-channel-hours.js';
import type { HoursProblem } from '../rules/typed-hours.js';
import { HOURS_WORDS, WEEK, type Weekday } from '../words/say-hours.js';

export interface WeekFacts {
  readonly lang: Lang;
  readonly form: URLSearchParams;
  readonly problems: readonly Problem<HoursProblem>[];
}

/** What one problem says: the day it is on, and what to do. */
export function sayHoursProblem({ code, field }: Problem<HoursProblem>, lang: Lang): string {
  const words = HOURS_WORDS[lang];
  const weekday = WEEK.find((one) => dayField(one) === field);
  const day = weekday === undefined ? words.bankHolidays : words.weekdays[weekday];
  return fill(words.problems[code], { day }, lang);
}

export function summaryOf(
  { lang, problems }: WeekFacts,
  titleText: string,
): { titleText: string; errorList: { text: string; href: string }[] } | null {
  if (problems.length === 0) return null;
  const errorList = problems.map((problem) => ({
    text: sayHoursProblem(problem, lang),
    href: `#${problem.field ?? ''}`,
  }));
  return { titleText, errorList };
}

/** What every field of a week has, whichever component shows it. */
export function fieldFor(
  facts: WeekFacts,
  of: { readonly name: string; readonly label: string; readonly now: string; readonly error: string },
) {
  const problem = facts.problems.find(({ field }) => field === of.name);
  return {
    id: of.name,
    name: of.name,
    label: { text: of.label, classes: 'govuk-label--s' },
    value: facts.form.get(of.name) ?? of.now,
    ...(problem
      ? { errorMessage: { text: sayHoursProblem(problem, facts.lang), visuallyHiddenText: of.error } }
      : {}),
  };
}

export const dayName = (weekday: Weekday, lang: Lang): string => HOURS_WORDS[lang].weekdays[weekday];

/** What was typed for each weekday, Sunday first. */
export const daysTyped = (form: URLSearchParams): readonly string[] =>
  Array.from({ length: 7 }, (_, weekday) => form.get(dayField(weekday)) ?? '');
