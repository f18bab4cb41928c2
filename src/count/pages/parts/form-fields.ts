/** Fields of a form as the upstream macros want them, with what was typed and what is wrong beside each. Pure. */
import type { Problem } from '../../../base/result.js';
import type { Lang } from '../../../base/words.js';
import type {
  CheckboxesOptions,
  InputOptions,
  RadiosOptions,
  SelectOptions,
  TextareaOptions,
} from '../../../web/govuk.js';
import { problemSummary } from '../../../web/sign-in/passkey-form.js';

/** What every field of one form shares. */
export interface FormState {
  readonly form: URLSearchParams;
  readonly problems: readonly Problem[];
  readonly say: (problem: Problem, lang: Lang) => string;
  readonly lang: Lang;
}

export interface FieldWords {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What stands in it before anything is typed. */
  readonly value?: string;
  readonly classes?: string;
  /** The language that is to be written in it, where that is not the page's. */
  readonly language?: Lang;
}

export interface ChoiceField extends FieldWords {
  readonly items: readonly { readonly value: string; readonly text: string; readonly hint?: string }[];
  /** What is ticked before anything is sent. */
  readonly chosen?: readonly string[];
}

const errorAt = ({ problems, say, lang }: FormState, field: string) => {
  const own = problems.find((p) => p.field === field);
  return own ? { errorMessage: { text: say(own, lang) } } : {};
};

const shared = (state: FormState, { name, label, hint, value, classes, language }: FieldWords) => ({
  id: name,
  name,
  label: { text: label, classes: 'govuk-label--s' },
  value: state.form.get(name) ?? value ?? '',
  ...(hint ? { hint: { text: hint } } : {}),
  ...(classes ? { classes } : {}),
  ...(language ? { attributes: { lang: language } } : {}),
  ...errorAt(state, name),
});

export const inputField = (state: FormState, words: FieldWords): InputOptions => ({
  ...shared(state, words),
  autocomplete: 'off',
});

export const textField = (
  state: FormState,
  words: FieldWords & { readonly rows?: number },
): TextareaOptions => ({
  ...shared(state, words),
  rows: String(words.rows ?? 4),
});

/** True once the form was sent: a box left empty then is a box that was cleared. */
const wasSent = (state: FormState): boolean => [...state.form.keys()].length > 0;

const chosenIn = (state: FormState, { name, chosen = [] }: ChoiceField): readonly string[] =>
  wasSent(state) ? state.form.getAll(name) : chosen;

export function tickField(state: FormState, words: ChoiceField): CheckboxesOptions {
  const chosen = chosenIn(state, words);
  return {
    idPrefix: words.name,
    name: words.name,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: words.label, classes: 'govuk-fieldset__legend--s' } },
    ...(words.hint ? { hint: { text: words.hint } } : {}),
    items: words.items.map(({ value, text, hint }) => ({
      value,
      text,
      checked: chosen.includes(value),
      ...(hint ? { hint: { text: hint } } : {}),
    })),
    ...errorAt(state, words.name),
  };
}

export function radioField(state: FormState, words: ChoiceField): RadiosOptions {
  const [chosen] = chosenIn(state, words);
  return {
    idPrefix: words.name,
    name: words.name,
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: words.label, classes: 'govuk-fieldset__legend--s' } },
    ...(words.hint ? { hint: { text: words.hint } } : {}),
    items: words.items.map(({ value, text }) => ({ value, text, checked: chosen === value })),
    ...errorAt(state, words.name),
  };
}

export function selectField(state: FormState, words: ChoiceField): SelectOptions {
  const [chosen] = chosenIn(state, words);
  return {
    id: words.name,
    name: words.name,
    label: { text: words.label, classes: 'govuk-label--s' },
    ...(words.hint ? { hint: { text: words.hint } } : {}),
    items: words.items.map(({ value, text }) => ({ value, text, selected: chosen === value })),
    ...errorAt(state, words.name),
  };
}

/** The summary above the form; a problem without a field of its own leads to the first. */
export const formSummary = ({ problems, say, lang }: FormState, first: string) =>
  problemSummary(
    lang,
    problems.map((p) => ({ text: say(p, lang), href: `#${p.field ?? first}` })),
  );
