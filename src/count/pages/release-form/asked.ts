/** What was typed into the form of a release, as a selection; or what is wrong with it. Pure. */
import { isDay } from '../../../base/day.js';
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import type { Day } from '../../../base/day.js';
import type { ReleaseSelection, TableWanted } from '../../rules/release/selection.js';
import { yearOfQuery } from '../choices.js';

const LONGEST = 300;

export interface FormAsked {
  readonly form: URLSearchParams;
  /** What the version before was built from, or null for a release that is new. */
  readonly before: ReleaseSelection | null;
  readonly today: Day;
}

export type FormProblem = 'no-table' | 'years-wrong' | 'day-wrong' | 'title-missing';

/** **Errors**: nothing to count, a new table without years, a day that is none or still to come, a title missing. */
export function selectionAsked({ form, before, today }: FormAsked): Result<ReleaseSelection, FormProblem> {
  const text = (name: string): string => (form.get(name) ?? '').trim().slice(0, LONGEST);
  const title = { en: text('title-en'), cy: text('title-cy') };
  const [from, to] = [yearOfQuery(form.get('from')), yearOfQuery(form.get('to'))];
  const measures = [...new Set(form.getAll('measures'))];
  const knownBy = text('known-by');
  const tables = measures.flatMap((measure): readonly TableWanted[] => {
    if (from !== undefined && to !== undefined) return [{ measure, from, to }];
    return before?.tables.filter((t) => t.measure === measure) ?? [];
  });
  const problems: Problem<FormProblem>[] = [];
  for (const lang of ['en', 'cy'] as const)
    if (title[lang] === '')
      problems.push({ code: 'title-missing', field: `title-${lang}`, params: { lang } });
  if (measures.length === 0) problems.push({ code: 'no-table', field: 'measures' });
  else if (tables.length < measures.length || (from === undefined) !== (to === undefined))
    problems.push({ code: 'years-wrong', field: 'from' });
  if (!isDay(knownBy) || knownBy > today) problems.push({ code: 'day-wrong', field: 'known-by' });
  if (problems.length > 0) return fail(...problems);
  return ok({ title, area: before?.area ?? text('area'), tables, knownBy });
}

/** The last part of the address, from the English title: "Online offences in Wales" → `online-offences-in-wales`. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
