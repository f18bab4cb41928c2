/** The page of one act, as its template wants it. Pure. */
import type { Problem } from '../../../base/result.js';
import { type Lang, fill } from '../../../base/words.js';
import type {
  CheckboxesOptions,
  InputOptions,
  RadiosOptions,
  SelectOptions,
  TextareaOptions,
} from '../../../web/govuk.js';
import { addressOf } from '../../../web/layout/layout.js';
import type { DeskProblem } from '../../rules/problems.js';
import type { Act } from '../../rules/acts.js';
import type { Thread } from '../../store/threads.js';
import { DESK_WORDS, sayDeskProblem } from '../../words/say.js';
import { shortId, threadPath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const ACT_COPY = { en, cy } as const;

/** One field of a form, by the component that shows it. */
export type FieldMade =
  | { readonly is: 'input'; readonly name: string; readonly options: InputOptions }
  | { readonly is: 'textarea'; readonly name: string; readonly options: TextareaOptions }
  | { readonly is: 'radios'; readonly name: string; readonly options: RadiosOptions }
  | {
      readonly is: 'checkboxes';
      readonly name: string;
      readonly options: CheckboxesOptions;
      /** What stands there until somebody opens it: a long list that few need. */
      readonly folded?: string;
    }
  | { readonly is: 'select'; readonly name: string; readonly options: SelectOptions }
  /** Words in the place of a field that has nothing to choose from. */
  | { readonly is: 'said'; readonly name: string; readonly text: string }
  | { readonly is: 'hidden'; readonly name: string; readonly value: string };

export interface ActFacts {
  readonly lang: Lang;
  readonly act: Act;
  readonly thread: Thread;
  readonly problems: readonly Problem<DeskProblem>[];
  readonly fields: readonly FieldMade[];
}

export function actView({ lang, act, thread, problems, fields }: ActFacts) {
  const words = ACT_COPY[lang][act];
  const reference = fill(DESK_WORDS[lang].reference, { id: shortId(thread.id) }, lang);
  const path = threadPath(thread.id);
  return {
    title: words.title,
    reference,
    lead: words.lead,
    button: words.button,
    back: { text: reference, href: addressOf(lang, path) },
    action: addressOf(lang, `${path}/${act}`),
    formId: 'act',
    version: thread.version,
    summary: problems.length === 0 ? null : summaryOf(problems, { lang, fields }),
    fields: fields.map((field) => withProblem(field, problems, lang)),
  };
}

function summaryOf(
  problems: ActFacts['problems'],
  { lang, fields }: { readonly lang: Lang; readonly fields: readonly FieldMade[] },
) {
  return {
    titleText: ACT_COPY[lang].summary,
    errorList: problems.map((problem) => {
      const isHere = fields.some(({ name }) => name === problem.field);
      return { text: sayDeskProblem(problem, lang), href: isHere ? `#${problem.field ?? ''}` : '#act' };
    }),
  };
}

function withProblem(field: FieldMade, problems: ActFacts['problems'], lang: Lang): FieldMade {
  const problem = problems.find((one) => one.field === field.name);
  if (!problem || field.is === 'hidden' || field.is === 'said') return field;
  const errorMessage = {
    text: sayDeskProblem(problem, lang),
    visuallyHiddenText: ACT_COPY[lang].error,
  };
  // The options of each component take the same error message; which they are does not change.
  return { ...field, options: { ...field.options, errorMessage } } as FieldMade;
}
