/** The form of a release, as its template wants it. Pure. */
import type { Day } from '../../../base/day.js';
import { financialYear, periodLabel } from '../../../base/period.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, type ShapeOf, fill } from '../../../base/words.js';
import type { CheckboxesOptions, InputOptions, SelectOptions } from '../../../web/govuk.js';
import type { View } from '../../../web/page.js';
import { problemSummary } from '../../../web/sign-in/passkey-form.js';
import type { Figures } from '../../rules/figures.js';
import type { ReleaseSelection } from '../../rules/release/selection.js';
import { sayReleaseProblem } from '../../words/say-release-change.js';
import { pathIn } from '../addresses.js';
import { areaChoices, measuresHeld } from '../choices.js';
import { sayMeasure } from '../parts/say.js';
import { DESK, deskPath } from '../release-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export interface FormFacts {
  readonly figures: Figures;
  readonly form: URLSearchParams;
  readonly before: ReleaseSelection | null;
  /** The release of which a version is drafted; null for a new one. */
  readonly slug: string | null;
  readonly today: Day;
  readonly problems: readonly Problem[];
}

export function formView(facts: FormFacts, lang: Lang): View {
  const words = COPY[lang];
  const { slug, before, problems } = facts;
  const title = before?.title[lang] ?? '';
  const path = slug === null ? `${DESK}/new` : `${deskPath(slug)}/version`;
  return {
    title: slug === null ? words.newTitle : fill(words.versionTitle, { title }, lang),
    back:
      slug === null
        ? { text: words.back, href: pathIn(lang, DESK) }
        : { text: words.backToRelease, href: pathIn(lang, deskPath(slug)) },
    words,
    formId: 'release',
    formMethod: 'post',
    action: pathIn(lang, path),
    titleEn: textField(
      facts,
      { name: 'title-en', label: words.titleEn, value: before?.title.en ?? '' },
      lang,
    ),
    titleCy: textField(
      facts,
      { name: 'title-cy', label: words.titleCy, value: before?.title.cy ?? '' },
      lang,
    ),
    area: before ? null : areaField(facts, lang),
    measures: measureField(facts, lang),
    from: yearField(facts, 'from', lang),
    to: yearField(facts, 'to', lang),
    knownBy: {
      ...textField(facts, { name: 'known-by', label: words.knownBy, value: facts.today }, lang),
      hint: { text: words.knownByHint },
      classes: 'govuk-input--width-10',
    },
    summary: problemSummary(
      lang,
      problems.map((p) => ({ text: sayReleaseProblem(p, lang), href: `#${p.field ?? 'title-en'}` })),
    ),
  };
}

function errorAt({ problems }: FormFacts, field: string, lang: Lang) {
  const own = problems.find((p) => p.field === field);
  return own ? { errorMessage: { text: sayReleaseProblem(own, lang) } } : {};
}

function textField(
  facts: FormFacts,
  { name, label, value }: { readonly name: string; readonly label: string; readonly value: string },
  lang: Lang,
): InputOptions {
  return {
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    value: facts.form.get(name) ?? value,
    autocomplete: 'off',
    ...(name === 'title-en' ? { hint: { text: COPY[lang].titleHint } } : {}),
    ...(name === 'title-cy' ? { attributes: { lang: 'cy' } } : {}),
    ...errorAt(facts, name, lang),
  };
}

function areaField(facts: FormFacts, lang: Lang): SelectOptions {
  const chosen = facts.form.get('area') ?? 'W92000004';
  return {
    id: 'area',
    name: 'area',
    label: { text: COPY[lang].area, classes: 'govuk-label--s' },
    items: areaChoices(chosen, lang),
    ...errorAt(facts, 'area', lang),
  };
}

function measureField(facts: FormFacts, lang: Lang): CheckboxesOptions {
  const typed = facts.form.getAll('measures');
  const chosen = typed.length > 0 ? typed : (facts.before?.tables.map((t) => t.measure) ?? []);
  const words = COPY[lang];
  // The order of the tables is the order here: those chosen before come first, as they stood.
  const before = facts.before?.tables.map((t) => t.measure) ?? [];
  const all = [...new Set([...before, ...measuresHeld(facts.figures)])];
  return {
    idPrefix: 'measures',
    name: 'measures',
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: words.measures, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: words.measuresHint },
    items: all.map((value) => ({ value, text: sayMeasure(value, lang), checked: chosen.includes(value) })),
    ...errorAt(facts, 'measures', lang),
  };
}

const FIRST_YEAR = 2008;

function yearField(facts: FormFacts, name: 'from' | 'to', lang: Lang): SelectOptions {
  const words = COPY[lang];
  const chosen = facts.form.get(name) ?? '';
  const last = Number(facts.today.slice(0, 4));
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  return {
    id: name,
    name,
    label: { text: words[name], classes: 'govuk-label--s' },
    ...(name === 'from' ? { hint: { text: facts.before ? words.yearsHint : words.yearsHintNew } } : {}),
    items: [
      { value: '', text: facts.before ? words.anyYear : words.chooseYear, selected: chosen === '' },
      ...years.map((y) => ({
        value: String(y),
        text: periodLabel(financialYear(y)),
        selected: chosen === String(y),
      })),
    ],
    ...errorAt(facts, name, lang),
  };
}
