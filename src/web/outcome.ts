/** How a handler says what is to happen: show a page, go to another, send a file, or say it is not there. */
import type { Copied, Outcome, Subject, View } from './page.js';

type Shown = Extract<Outcome, { do: 'show' }>;
type Sent = Extract<Outcome, { do: 'send' }>;

/** Shows a template, named below `src/`: `show('count/pages/figures/page.njk', view)`. */
export const show = (
  template: string,
  view: View,
  more: { readonly status?: NonNullable<Shown['status']>; readonly subjects?: readonly Subject[] } = {},
): Shown => ({ do: 'show', template, view, ...more });

/** Shows a form again with what was wrong: 422, and "Error: " before the title. */
export const showProblems = (
  template: string,
  view: View,
  more: { readonly keeps?: true } = {},
): Outcome => ({
  do: 'show',
  template,
  view: { ...view, hasErrors: true },
  status: 422,
  ...more,
});

/** Goes to a page after a change. The path is without the language. */
export const goTo = (path: string, subjects?: readonly Subject[]): Outcome =>
  subjects ? { do: 'go', path, subjects } : { do: 'go', path };

/** Not there, or not yours: the two look the same. */
export const notThere = (): Outcome => ({ do: 'not-there' });

/** Answers a public page from its rendered copy, or makes one. */
export const copied = (key: string, make: () => Copied | Promise<Copied>): Outcome => ({
  do: 'copy',
  key,
  make,
});

/** Sends a file. With a filename it is saved, not opened. */
export const send = (
  type: string,
  body: Sent['body'],
  more: { readonly filename?: string; readonly subjects?: readonly Subject[] } = {},
): Sent => ({ do: 'send', type, body, ...more });
