/** The form of a question, as its template wants it. Pure. */
import { yearOf } from '../../../base/day.js';
import { MEASURES } from '../../../base/measures.js';
import { asCalendarYear } from '../../../base/period.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, type ShapeOf, fill } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { QuestionPart, RoundQuestion } from '../../rules/round/question.js';
import { ROUND_LETTERS } from '../../words/say-round-letters.js';
import { sayRoundProblem } from '../../words/say-round.js';
import { pathIn } from '../addresses.js';
import {
  type FormState,
  formSummary,
  inputField,
  radioField,
  selectField,
  textField,
  tickField,
} from '../parts/form-fields.js';
import { ROUNDS, roundPath } from '../round-paths.js';
import { BREAKDOWNS, FORMATS, OPTIONS, OWN_MEASURE, PARTS } from './asked.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const DRAFT_COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export interface QuestionFacts {
  /** Null: the round is not there yet. */
  readonly id: string | null;
  readonly question: RoundQuestion;
  readonly form: URLSearchParams;
  readonly problems: readonly Problem[];
  readonly today: string;
}

export type DraftStep = 'question' | 'authorities' | 'before' | 'letters';
const STEPS: readonly DraftStep[] = ['question', 'authorities', 'before', 'letters'];

/** The steps of a draft, with where one is. */
export const stepsOf = (id: string | null, at: DraftStep, lang: Lang) => ({
  label: DRAFT_COPY[lang].steps.label,
  items: STEPS.map((step) => ({
    text: DRAFT_COPY[lang].steps[step],
    href: id === null || step === at ? null : pathIn(lang, `${roundPath(id)}/${step}`),
    isHere: step === at,
  })),
});

export function questionView(facts: QuestionFacts, lang: Lang): View {
  const words = DRAFT_COPY[lang];
  const { id, question, form, problems } = facts;
  const state: FormState = { form, problems, say: sayRoundProblem, lang };
  return {
    title: id === null ? words.newTitle : words.questionTitle,
    back: { text: words.back, href: pathIn(lang, ROUNDS) },
    words,
    formId: 'question',
    formMethod: 'post',
    action: pathIn(lang, id === null ? `${ROUNDS}/new` : `${roundPath(id)}/question`),
    steps: stepsOf(id, 'question', lang),
    summary: formSummary(state, 'title-en'),
    titles: [
      inputField(state, {
        name: 'title-en',
        label: words.titleEn,
        hint: words.titleHint,
        value: question.title.en,
        language: 'en',
      }),
      inputField(state, { name: 'title-cy', label: words.titleCy, value: question.title.cy, language: 'cy' }),
    ],
    parts: PARTS.map((n) => partFields(state, n, question.parts[n - 1])),
    ...periodFields(state, facts),
    formats: tickField(state, {
      name: 'formats',
      label: words.formats,
      items: FORMATS.map((value) => ({ value, text: ROUND_LETTERS[lang].format[value] })),
      chosen: question.formats,
    }),
    options: tickField(state, {
      name: 'options',
      label: words.options,
      items: OPTIONS.map((value) => ({ value, text: words[value] })),
      chosen: OPTIONS.filter((o) => question[o]),
    }),
    applicant: [
      inputField(state, {
        name: 'applicant-name',
        label: words.applicantName,
        hint: words.applicantNameHint,
        value: question.applicant.name,
      }),
      inputField(state, {
        name: 'applicant-organisation',
        label: words.organisation,
        value: question.applicant.organisation,
      }),
    ],
    address: textField(state, {
      name: 'applicant-address',
      label: words.address,
      value: question.applicant.address,
      rows: 3,
    }),
  };
}

function partFields(state: FormState, n: number, part: QuestionPart | undefined) {
  const words = DRAFT_COPY[state.lang];
  const { lang } = state;
  const own = part && !MEASURES.some((m) => m.id === part.measure);
  const chosen = part ? (own ? OWN_MEASURE : part.measure) : '';
  const name = (field: string): string => `part-${n}-${field}`;
  return {
    legend: n === 1 ? words.partFirst : fill(words.part, { n }, lang),
    isOpen: n === 1 || part !== undefined || Boolean(state.form.get(name('measure'))),
    measure: selectField(state, {
      name: name('measure'),
      label: words.measure,
      items: [
        { value: '', text: words.noMeasure },
        ...MEASURES.filter((m) => m.id !== 'population').map((m) => ({ value: m.id, text: m.name[lang] })),
        { value: OWN_MEASURE, text: words.ownMeasure },
      ],
      chosen: [chosen],
    }),
    codes: inputField(state, {
      name: name('codes'),
      label: words.codes,
      hint: words.codesHint,
      value: part?.codes.join(', ') ?? '',
      classes: 'govuk-input--width-20',
    }),
    names: [
      inputField(state, {
        name: name('name-en'),
        label: words.nameEn,
        hint: words.nameHint,
        value: part?.name.en ?? '',
        language: 'en',
      }),
      inputField(state, {
        name: name('name-cy'),
        label: words.nameCy,
        value: part?.name.cy ?? '',
        language: 'cy',
      }),
    ],
    definitions: [
      textField(state, {
        name: name('definition-en'),
        label: words.definitionEn,
        hint: words.definitionHint,
        value: part?.definition.en ?? '',
        language: 'en',
      }),
      textField(state, {
        name: name('definition-cy'),
        label: words.definitionCy,
        value: part?.definition.cy ?? '',
        language: 'cy',
      }),
    ],
    by: tickField(state, {
      name: name('by'),
      label: words.by,
      hint: words.byHint,
      items: BREAKDOWNS.map((value) => ({ value, text: ROUND_LETTERS[lang].breakdown[value] })),
      chosen: part?.by ?? [],
    }),
  };
}

const FIRST_YEAR = 2008;

function periodFields(state: FormState, { question, today }: QuestionFacts) {
  const words = DRAFT_COPY[state.lang];
  const { periods } = question;
  const isCalendar = periods[0] !== undefined && asCalendarYear(periods[0]) !== null;
  const last = yearOf(today);
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => String(last - i));
  const year = (name: 'from' | 'to', label: string, chosen: string | undefined) =>
    selectField(state, {
      name,
      label,
      items: [{ value: '', text: words.chooseYear }, ...years.map((value) => ({ value, text: value }))],
      chosen: [chosen ?? ''],
    });
  return {
    basis: radioField(state, {
      name: 'basis',
      label: words.basis,
      items: [
        { value: 'financial', text: words.financial },
        { value: 'calendar', text: words.calendar },
      ],
      chosen: [isCalendar ? 'calendar' : 'financial'],
    }),
    years: [
      year('from', words.fromYear, periods[0]?.from.slice(0, 4)),
      year('to', words.toYear, periods.at(-1)?.from.slice(0, 4)),
    ],
    periodsProblem: state.problems.find((p) => p.field === 'periods')
      ? state.problems.filter((p) => p.field === 'periods').map((p) => sayRoundProblem(p, state.lang))
      : [],
  };
}
