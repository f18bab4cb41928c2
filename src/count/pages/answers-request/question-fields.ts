/** The question as it is asked of the records in a form, and as the action takes it. Pure. */
import { AUTHORITIES } from '../../../base/authorities.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, type ShapeOf } from '../../../base/words.js';
import type { AnswerQuestion } from '../../rules/answer/question.js';
import { ANSWER_WORDS } from '../../words/compose-answer.js';
import { sayAnswerProblem } from '../../words/say-answer-problem.js';
import { sayMeasure } from '../parts/say.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

const MEASURES = [
  'online-flagged-child-sexual-offences',
  'sexual-communication-with-a-child',
  'child-abuse-image-offences',
  'grooming-88a',
  'meeting-child-following-grooming',
  'all-child-sexual-offences',
] as const;
const BREAKDOWNS = ['victim-age', 'online-flag', 'offence', 'platform'] as const;
const FORCES = AUTHORITIES.filter((a) => a.kind === 'force' && a.to === null);

/** The form in the shape of a question file. */
export const questionIn = (form: URLSearchParams): unknown => ({
  authority: form.get('authority') ?? '',
  measures: form.getAll('measures'),
  years: { basis: form.get('basis'), from: Number(form.get('from')), to: Number(form.get('to')) },
  by: form.getAll('by'),
});

export interface QuestionShown {
  readonly form: URLSearchParams;
  /** What was counted last, to begin with. */
  readonly last: AnswerQuestion | null;
  readonly thisYear: number;
  readonly problems: readonly Problem[];
}

export function questionFields({ form, last, thisYear, problems }: QuestionShown, lang: Lang) {
  const words = COPY[lang];
  const errorAt = (field: string) => {
    const own = problems.find((p) => p.field === field);
    return own ? { errorMessage: { text: sayAnswerProblem(own, lang) } } : {};
  };
  const isTyped = form.has('authority');
  const chosen = (name: string, before: readonly string[]): readonly string[] =>
    isTyped ? form.getAll(name) : before;
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });
  const measures = chosen('measures', last?.asked.map((a) => a.id) ?? []);
  const by = chosen('by', [...new Set(last?.by.flat())]);
  const [basis = ''] = chosen('basis', [last?.years.basis ?? 'financial']);
  const [authority = ''] = chosen('authority', [last?.authority ?? 'W15000002']);
  const year = (name: 'from' | 'to', before: number) => ({
    id: name === 'from' ? 'years' : 'to',
    name,
    label: { text: words[name], classes: 'govuk-label--s' },
    classes: 'govuk-input--width-4',
    inputmode: 'numeric',
    value: chosen(name, [String(before)])[0] ?? '',
    ...(name === 'from' ? errorAt('years') : {}),
  });
  return {
    authority: {
      id: 'authority',
      name: 'authority',
      label: { text: words.authority, classes: 'govuk-label--s' },
      items: FORCES.map((a) => ({ value: a.code, text: a.full[lang], selected: a.code === authority })),
      ...errorAt('authority'),
    },
    measures: {
      idPrefix: 'measures',
      name: 'measures',
      classes: 'govuk-checkboxes--small',
      fieldset: legend(words.measures),
      items: MEASURES.map((value) => ({
        value,
        text: sayMeasure(value, lang),
        checked: measures.includes(value),
      })),
      ...errorAt('measures'),
    },
    basis: {
      idPrefix: 'basis',
      name: 'basis',
      classes: 'govuk-radios--small',
      fieldset: legend(words.basis),
      items: (['financial', 'calendar'] as const).map((value) => ({
        value,
        text: words[value],
        checked: basis === value,
      })),
    },
    from: year('from', last?.years.from ?? thisYear - 5),
    to: year('to', last?.years.to ?? thisYear - 1),
    by: {
      idPrefix: 'by',
      name: 'by',
      classes: 'govuk-checkboxes--small',
      fieldset: legend(words.by),
      hint: { text: words.byHint },
      items: BREAKDOWNS.map((value) => ({
        value,
        text: ANSWER_WORDS[lang].dimension[value],
        checked: by.includes(value),
      })),
      ...errorAt('by'),
    },
  };
}
