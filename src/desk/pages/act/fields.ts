/** Fields that acts ask for, each with what was typed put back. */
import type { FieldFacts } from './act-page.js';
import type { FieldMade } from './view.js';

const LEGEND = 'govuk-fieldset__legend--m';
const LABEL = 'govuk-label--m';

interface Named {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

const hintOf = ({ hint }: Named): { readonly hint?: { readonly text: string } } =>
  hint === undefined ? {} : { hint: { text: hint } };

export const textField = ({ form }: FieldFacts, of: Named): FieldMade => ({
  is: 'input',
  name: of.name,
  options: {
    id: of.name,
    name: of.name,
    label: { text: of.label, classes: LABEL },
    value: form.get(of.name) ?? '',
    ...hintOf(of),
  },
});

export const longField = ({ form }: FieldFacts, of: Named & { readonly rows?: string }): FieldMade => ({
  is: 'textarea',
  name: of.name,
  options: {
    id: of.name,
    name: of.name,
    rows: of.rows ?? '6',
    label: { text: of.label, classes: LABEL },
    value: form.get(of.name) ?? '',
    ...hintOf(of),
  },
});

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

const itemOf = (choice: Choice, checked: boolean) => ({
  value: choice.value,
  text: choice.text,
  checked,
  ...(choice.hint === undefined ? {} : { hint: { text: choice.hint } }),
});

export const oneOf = (
  { form }: FieldFacts,
  of: Named & { readonly choices: readonly Choice[]; readonly chosen?: string },
): FieldMade => ({
  is: 'radios',
  name: of.name,
  options: {
    name: of.name,
    idPrefix: of.name,
    fieldset: { legend: { text: of.label, classes: LEGEND } },
    items: of.choices.map((choice) => itemOf(choice, (form.get(of.name) ?? of.chosen) === choice.value)),
    ...hintOf(of),
  },
});

export const someOf = (
  { form }: FieldFacts,
  of: Named & { readonly choices: readonly Choice[]; readonly isFolded?: true },
): FieldMade => ({
  is: 'checkboxes',
  name: of.name,
  ...(of.isFolded ? { folded: of.label } : {}),
  options: {
    name: of.name,
    idPrefix: of.name,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: of.label, classes: of.isFolded ? 'govuk-visually-hidden' : LEGEND } },
    items: of.choices.map((choice) => itemOf(choice, form.getAll(of.name).includes(choice.value))),
    ...hintOf(of),
  },
});

export const hiddenField = ({ form, query }: FieldFacts, name: string): FieldMade => ({
  is: 'hidden',
  name,
  value: form.get(name) ?? query.get(name) ?? '',
});
