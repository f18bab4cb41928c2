/** What was typed into the form of a question, as the question it asks. Pure: what is missing is said elsewhere. */
import { measureById } from '../../../base/measures.js';
import { type Period, calendarYear, financialYear } from '../../../base/period.js';
import {
  type BothWords,
  LETTER_WORDING,
  type QuestionPart,
  type RoundBreakdown,
  type RoundFormat,
  type RoundQuestion,
} from '../../rules/round/question.js';
import { yearOfQuery } from '../choices.js';

/** As many questions as stand on the form. */
export const PARTS = [1, 2, 3] as const;

export const BREAKDOWNS: readonly RoundBreakdown[] = [
  'victim-age',
  'victim-sex',
  'platform',
  'month',
  'outcome',
  'suspect-age',
];
export const FORMATS: readonly RoundFormat[] = ['xlsx', 'ods', 'csv'];
export const OPTIONS = ['hedge', 'advice', 'template'] as const;

/** A measure that stands in no list: the round defines it. */
export const OWN_MEASURE = 'own';

const LONGEST = { line: 200, text: 2000 } as const;

/** An empty question, as the form shows it first. */
export const emptyQuestion = (applicant: {
  readonly name: string;
  readonly organisation: string;
}): RoundQuestion => ({
  wording: LETTER_WORDING,
  title: { en: '', cy: '' },
  parts: [],
  periods: [],
  formats: FORMATS,
  applicant: { ...applicant, address: '' },
  hedge: true,
  advice: true,
  template: true,
  authorities: [],
});

/** **Shape**: a definition left empty is the one that stands with the measure; the authorities are those of before. */
export function questionAsked(form: URLSearchParams, before: RoundQuestion): RoundQuestion {
  const line = (name: string): string => (form.get(name) ?? '').trim().slice(0, LONGEST.line);
  const has = (name: string): boolean => form.getAll('options').includes(name);
  return {
    ...before,
    title: { en: line('title-en'), cy: line('title-cy') },
    parts: PARTS.flatMap((n) => partAsked(form, n)),
    periods: periodsAsked(form),
    formats: FORMATS.filter((f) => form.getAll('formats').includes(f)),
    applicant: {
      name: line('applicant-name'),
      organisation: line('applicant-organisation'),
      address: (form.get('applicant-address') ?? '').trim().slice(0, LONGEST.text),
    },
    hedge: has('hedge'),
    advice: has('advice'),
    template: has('template'),
  };
}

function partAsked(form: URLSearchParams, n: number): readonly QuestionPart[] {
  const text = (name: string): string =>
    (form.get(`part-${n}-${name}`) ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST.text);
  const chosen = text('measure');
  if (chosen === '') return [];
  const measure = measureById(chosen);
  const typed = { en: text('name-en'), cy: text('name-cy') };
  const both = (written: BothWords, held: BothWords | undefined): BothWords => ({
    en: written.en || (held?.en ?? ''),
    cy: written.cy || (held?.cy ?? ''),
  });
  return [
    {
      measure: measure ? measure.id : `round-${slugOf(typed.en) || 'question'}`,
      name: both(typed, measure?.name),
      codes: text('codes')
        .split(/[,;]/)
        .map((c) => c.trim())
        .filter((c) => c !== ''),
      definition: both({ en: text('definition-en'), cy: text('definition-cy') }, measure?.counts),
      by: BREAKDOWNS.filter((b) => form.getAll(`part-${n}-by`).includes(b)),
    },
  ];
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/** Every year from the first to the last. **Shape**: none when an end is missing; one backwards period when they are crossed. */
function periodsAsked(form: URLSearchParams): readonly Period[] {
  const [from, to] = [yearOfQuery(form.get('from')), yearOfQuery(form.get('to'))];
  if (from === undefined || to === undefined) return [];
  const period = form.get('basis') === 'calendar' ? calendarYear : financialYear;
  if (to < from) return [{ from: period(from).to, to: period(to).from }];
  return Array.from({ length: to - from + 1 }, (_, i) => period(from + i));
}
