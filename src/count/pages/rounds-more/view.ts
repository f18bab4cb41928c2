/** Addresses of authorities, and a batch from elsewhere, as their templates want them. Pure. */
import type { Problem } from '../../../base/result.js';
import { type Lang, type ShapeOf, fill, plural } from '../../../base/words.js';
import type { FileUploadOptions } from '../../../web/govuk.js';
import type { View } from '../../../web/page.js';
import { ASKABLE } from '../../rules/round/authority-sets.js';
import { sayRoundProblem } from '../../words/say-round.js';
import { pathIn } from '../addresses.js';
import { type FormState, formSummary, inputField } from '../parts/form-fields.js';
import { ROUNDS, roundPath } from '../round-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

interface Typed {
  readonly form: URLSearchParams;
  readonly problems: readonly Problem[];
}

const stateOf = ({ form, problems }: Typed, lang: Lang): FormState => ({
  form,
  problems,
  say: sayRoundProblem,
  lang,
});

export function addressesView(
  of: Typed & { readonly held: ReadonlyMap<string, string | null> },
  lang: Lang,
): View {
  const words = COPY[lang];
  const state = stateOf(of, lang);
  const known = ASKABLE.filter((a) => of.held.get(a.code)).length;
  return {
    title: words.addressesTitle,
    back: { text: words.back, href: pathIn(lang, ROUNDS) },
    words,
    formId: 'addresses',
    formMethod: 'post',
    action: pathIn(lang, `${ROUNDS}/addresses`),
    summary: formSummary(state, 'to-W15000001'),
    known: plural(words.addressesHeld, known, lang, { of: ASKABLE.length }),
    fields: ASKABLE.map((a) => ({
      ...inputField(state, { name: `to-${a.code}`, label: a.full[lang], value: of.held.get(a.code) ?? '' }),
      label: { text: a.full[lang] },
      type: 'email',
      spellcheck: false,
    })),
  };
}

export function importView(of: Typed & { readonly today: string }, lang: Lang): View {
  const words = COPY[lang];
  const state = stateOf(of, lang);
  const wrong = of.problems.find((p) => p.field === 'file');
  const file: FileUploadOptions = {
    id: 'file',
    name: 'file',
    label: { text: words.file, classes: 'govuk-label--s' },
    ...(wrong ? { errorMessage: { text: sayRoundProblem(wrong, lang) } } : {}),
  };
  return {
    title: words.importTitle,
    back: { text: words.back, href: pathIn(lang, ROUNDS) },
    words,
    action: pathIn(lang, `${ROUNDS}/import`),
    summary: formSummary(state, 'file'),
    file,
    fields: [
      inputField(state, { name: 'title-en', label: words.titleEn, language: 'en' }),
      inputField(state, { name: 'title-cy', label: words.titleCy, language: 'cy' }),
      inputField(state, {
        name: 'sent-on',
        label: words.sentOn,
        hint: words.sentOnHint,
        value: of.today,
        classes: 'govuk-input--width-10',
      }),
    ],
  };
}

export function importedView(
  of: { readonly round: string; readonly count: number; readonly unknown: readonly string[] },
  lang: Lang,
): View {
  const words = COPY[lang];
  return {
    title: words.doneTitle,
    back: { text: words.back, href: pathIn(lang, ROUNDS) },
    words,
    done: plural(words.done, of.count, lang),
    unknown: of.unknown.length > 0 ? fill(words.unknown, { names: of.unknown.join(', ') }, lang) : null,
    href: pathIn(lang, roundPath(of.round)),
  };
}
