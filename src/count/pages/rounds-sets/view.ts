/** The saved sets, as their template wants them. Pure. */
import { authorityByCode } from '../../../base/authorities.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, type ShapeOf, fill, plural } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { SavedSet } from '../../store/authority-sets.js';
import { sayRoundProblem } from '../../words/say-round.js';
import { pathIn } from '../addresses.js';
import { type FormState, formSummary, inputField } from '../parts/form-fields.js';
import { ROUNDS, ROUND_SETS } from '../round-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const SET_COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export function setsView(
  of: { readonly sets: readonly SavedSet[]; readonly form: URLSearchParams; readonly problems: readonly Problem[] },
  lang: Lang,
): View {
  const words = SET_COPY[lang];
  const state: FormState = { form: of.form, problems: of.problems, say: sayRoundProblem, lang };
  return {
    title: words.title,
    back: { text: words.back, href: pathIn(lang, ROUNDS) },
    words,
    action: pathIn(lang, ROUND_SETS),
    summary: formSummary(state, of.problems[0]?.field ?? 'main-content'),
    sets: of.sets.map(({ id, name, authorities }) => ({
      id,
      name,
      count: plural(words.count, authorities.length, lang),
      who: authorities.map((code) => authorityByCode(code)?.name[lang] ?? code).join(', '),
      field: inputField(state, {
        name: `name-${id}`,
        label: words.name,
        value: name,
        classes: 'govuk-input--width-20',
      }),
      removeSure: fill(words.removeSure, { name }, lang),
    })),
  };
}
