/** The kinds of field that the room's forms are made of, filled from what was typed. */
import type { Problem } from '../../../base/result.js';
import type { Lang } from '../../../base/words.js';
import type {
  CheckboxesOptions,
  DateInputOptions,
  InputOptions,
  RadiosOptions,
  SelectOptions,
  TextareaOptions,
} from '../../../web/govuk.js';
import type { RecordProblem } from '../../rules/index.js';
import { RECORD_WORDS, sayRecordProblem } from '../../words/say.js';

/** One field of a form, by the component that shows it. */
export type FieldMade =
  | { readonly is: 'input'; readonly name: string; readonly options: InputOptions }
  | { readonly is: 'textarea'; readonly name: string; readonly options: TextareaOptions }
  | { readonly is: 'radios'; readonly name: string; readonly options: RadiosOptions }
  | { readonly is: 'checkboxes'; readonly name: string; readonly options: CheckboxesOptions }
  | { readonly is: 'select'; readonly name: string; readonly options: SelectOptions }
  | { readonly is: 'date'; readonly name: string; readonly options: DateInputOptions };

export interface FormFacts {
  readonly lang: Lang;
  /** What was typed, over what is known already. */
  readonly typed: URLSearchParams;
  readonly problems: readonly Problem<RecordProblem>[];
}

interface Named {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

const LABEL = 'govuk-label--s';
const LEGEND = 'govuk-fieldset__legend--s';

const hintOf = ({ hint }: Named) => (hint === undefined ? {} : { hint: { text: hint } });

function errorOf({ lang, problems }: FormFacts, name: string) {
  const problem = problems.find(({ field }) => field === name);
  if (!problem) return {};
  return {
    errorMessage: { text: sayRecordProblem(problem, lang), visuallyHiddenText: RECORD_WORDS[lang].error },
  };
}

export const textField = (
  facts: FormFacts,
  of: Named & { readonly width?: 2 | 4 | 10 | 20; readonly numeric?: true },
): FieldMade => ({
  is: 'input',
  name: of.name,
  options: {
    id: of.name,
    name: of.name,
    label: { text: of.label, classes: LABEL },
    value: facts.typed.get(of.name) ?? '',
    ...(of.width ? { classes: `govuk-input--width-${of.width}` } : {}),
    ...(of.numeric ? { inputmode: 'numeric' } : {}),
    ...hintOf(of),
    ...errorOf(facts, of.name),
  },
});

export const longField = (facts: FormFacts, of: Named & { readonly rows?: string }): FieldMade => ({
  is: 'textarea',
  name: of.name,
  options: {
    id: of.name,
    name: of.name,
    rows: of.rows ?? '6',
    label: { text: of.label, classes: LABEL },
    value: facts.typed.get(of.name) ?? '',
    ...hintOf(of),
    ...errorOf(facts, of.name),
  },
});

const itemOf = (choice: Choice, checked: boolean) => ({
  value: choice.value,
  text: choice.text,
  checked,
  ...(choice.hint === undefined ? {} : { hint: { text: choice.hint } }),
});

export const oneOf = (
  facts: FormFacts,
  of: Named & { readonly choices: readonly Choice[]; readonly inline?: true; readonly large?: true },
): FieldMade => ({
  is: 'radios',
  name: of.name,
  options: {
    name: of.name,
    idPrefix: of.name,
    classes: `${of.large ? '' : 'govuk-radios--small'}${of.inline ? ' govuk-radios--inline' : ''}`.trim(),
    fieldset: { legend: { text: of.label, classes: LEGEND } },
    items: of.choices.map((choice) => itemOf(choice, facts.typed.get(of.name) === choice.value)),
    ...hintOf(of),
    ...errorOf(facts, of.name),
  },
});

export const someOf = (
  facts: FormFacts,
  of: Named & { readonly choices: readonly Choice[]; readonly columns?: true },
): FieldMade => ({
  is: 'checkboxes',
  name: of.name,
  options: {
    name: of.name,
    idPrefix: of.name,
    classes: `govuk-checkboxes--small${of.columns ? ' record-columns' : ''}`,
    fieldset: { legend: { text: of.label, classes: LEGEND } },
    items: of.choices.map((choice) => itemOf(choice, facts.typed.getAll(of.name).includes(choice.value))),
    ...hintOf(of),
    ...errorOf(facts, of.name),
  },
});

export const chosenOf = (
  facts: FormFacts,
  of: Named & { readonly choices: readonly Choice[] },
): FieldMade => ({
  is: 'select',
  name: of.name,
  options: {
    id: of.name,
    name: of.name,
    label: { text: of.label, classes: LABEL },
    items: of.choices.map(({ value, text }) => ({
      value,
      text,
      selected: facts.typed.get(of.name) === value,
    })),
    ...hintOf(of),
    ...errorOf(facts, of.name),
  },
});

const PARTS = ['day', 'month', 'year'] as const;

/** A day in three fields: `name-day`, `name-month`, `name-year`. */
export const dayField = (
  facts: FormFacts,
  of: Named & { readonly parts: Readonly<Record<(typeof PARTS)[number], string>> },
): FieldMade => {
  const error = errorOf(facts, of.name);
  const wrong = 'errorMessage' in error ? ' govuk-input--error' : '';
  return {
    is: 'date',
    name: of.name,
    options: {
      id: of.name,
      namePrefix: of.name,
      fieldset: { legend: { text: of.label, classes: LEGEND } },
      items: PARTS.map((part) => ({
        name: part,
        label: of.parts[part],
        classes: `govuk-input--width-${part === 'year' ? 4 : 2}${wrong}`,
        value: facts.typed.get(`${of.name}-${part}`) ?? '',
      })),
      ...hintOf(of),
      ...error,
    },
  };
};

/** The list of problems at the top of a form. **Shape**: null for none. */
export function summaryOf(problems: readonly Problem<RecordProblem>[], lang: Lang) {
  if (problems.length === 0) return null;
  return {
    titleText: RECORD_WORDS[lang].problemTitle,
    errorList: problems.map((problem) => ({
      text: sayRecordProblem(problem, lang),
      href: `#${problem.field === undefined ? 'form' : anchorOf(problem.field)}`,
    })),
  };
}

const anchorOf = (field: string): string =>
  /^(committed-(from|to)|touched|v\d+-born)$/.test(field) ? `${field}-day` : field;

export const choicesOf = <T extends string>(
  codes: readonly T[],
  list: Readonly<Record<T, string>>,
): readonly Choice[] => codes.map((value) => ({ value, text: list[value] }));
