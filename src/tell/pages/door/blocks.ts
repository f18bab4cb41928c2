/** What a page of the door is made of. The template prints them in order; each is what the page says, nothing more. */
import type { Lang } from '../../../base/words.js';
import type { ButtonOptions, InputOptions, RadiosOptions, TextareaOptions } from '../../../web/govuk.js';

export interface Phone {
  readonly name: string;
  readonly number: string;
  readonly href: string | null;
  readonly about: string | null;
}

export interface Row {
  readonly name: string;
  readonly said: string;
  readonly isNothing: boolean;
  /** What the button does. */
  readonly value: string;
  readonly change: string;
  /** For somebody who hears the page: what is changed. */
  readonly about: string;
}

export type Block =
  | { readonly is: 'title' | 'heading' | 'text' | 'inset' | 'good'; readonly text: string }
  | { readonly is: 'warning'; readonly text: string; readonly label: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'phones'; readonly items: readonly Phone[] }
  | { readonly is: 'rows'; readonly items: readonly Row[] }
  | { readonly is: 'radios'; readonly options: RadiosOptions }
  | { readonly is: 'input'; readonly options: InputOptions }
  | { readonly is: 'textarea'; readonly options: TextareaOptions }
  | { readonly is: 'button'; readonly options: ButtonOptions }
  | { readonly is: 'link'; readonly text: string; readonly href: string }
  | { readonly is: 'plain'; readonly text: string; readonly value: string }
  | { readonly is: 'code'; readonly words: readonly string[]; readonly lang: Lang }
  | { readonly is: 'small-code'; readonly label: string; readonly text: string; readonly lang: Lang }
  | { readonly is: 'reply'; readonly at: string; readonly text: string; readonly lang: Lang }
  | { readonly is: 'elsewhere'; readonly lang: Lang; readonly blocks: readonly Block[] };

export const title = (text: string): Block => ({ is: 'title', text });
export const heading = (text: string): Block => ({ is: 'heading', text });
export const text = (words: string): Block => ({ is: 'text', text: words });
export const list = (items: readonly string[]): Block => ({ is: 'list', items });
export const plain = (words: string, value: string): Block => ({ is: 'plain', text: words, value });

export const button = (words: string, value: string, classes = ''): Block => ({
  is: 'button',
  options: { text: words, name: 'do', value, classes, preventDoubleClick: false },
});

export const second = (words: string, value: string): Block =>
  button(words, value, 'govuk-button--secondary');

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly value: string;
  readonly error: string | null;
  /** True when the label is what the page asks. */
  readonly isTitle: boolean;
  readonly rows?: number;
  readonly most?: number;
}

const labelOf = ({ label, isTitle }: Field) => ({
  text: label,
  isPageHeading: isTitle,
  classes: isTitle ? 'govuk-label--l' : 'govuk-label--s',
});

/** What is typed is not looked up anywhere: a browser's spelling service would be sent the words. */
const PRIVATE = { autocomplete: 'off', spellcheck: false } as const;

export const input = (field: Field): Block => ({
  is: 'input',
  options: {
    ...PRIVATE,
    id: field.id,
    name: field.id,
    label: labelOf(field),
    value: field.value,
    ...(field.hint === null ? {} : { hint: { text: field.hint } }),
    ...(field.error === null ? {} : { errorMessage: { text: field.error } }),
  },
});

export const textarea = (field: Field): Block => ({
  is: 'textarea',
  options: {
    ...PRIVATE,
    id: field.id,
    name: field.id,
    label: labelOf(field),
    value: field.value,
    rows: String(field.rows ?? 8),
    ...(field.most === undefined ? {} : { attributes: { maxlength: String(field.most) } }),
    ...(field.hint === null ? {} : { hint: { text: field.hint } }),
    ...(field.error === null ? {} : { errorMessage: { text: field.error } }),
  },
});
