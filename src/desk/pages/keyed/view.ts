/** The keyed form, as its templates want it. Pure. */
import type { Problem } from '../../../base/result.js';
import { type Lang, fill } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import { TELLERS } from '../../../tell/index.js';
import { KEYED_PROMPTS, YES_OR_NO, promptInWords } from '../../doors/index.js';
import { DESK_WORDS, YES_NO } from '../../words/say.js';
import { DESK } from '../paths.js';
import { KEYED_WAYS, type KeyedProblem, type KeyedWay, isCall } from './asked.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const LABEL = 'govuk-label--m';
const LEGEND = 'govuk-fieldset__legend--m';

export function chooseView(lang: Lang, isMissing: boolean) {
  const words = WORDS[lang];
  const error = words.problems['way-missing'];
  return {
    title: words.choose.title,
    words,
    back: { text: words.back, href: addressOf(lang, DESK) },
    action: addressOf(lang, `${DESK}/key-in`),
    summary: isMissing ? { titleText: words.summary, errorList: [{ text: error, href: '#way' }] } : null,
    way: {
      name: 'way',
      idPrefix: 'way',
      fieldset: { legend: { text: words.choose.legend, classes: LEGEND } },
      items: KEYED_WAYS.map((value) => ({ value, text: words.ways[value] })),
      ...(isMissing ? { errorMessage: { text: error, visuallyHiddenText: words.error } } : {}),
    },
  };
}

export interface KeyedFacts {
  readonly lang: Lang;
  readonly way: KeyedWay;
  readonly form: URLSearchParams;
  readonly token: string;
  readonly problems: readonly Problem<KeyedProblem>[];
}

export function keyedView(facts: KeyedFacts) {
  const { lang, way, problems } = facts;
  const words = WORDS[lang];
  const call = isCall(way);
  return {
    title: fill(words.title, { way: words.ways[way] }, lang),
    words,
    back: { text: words.back, href: addressOf(lang, DESK) },
    action: addressOf(lang, `${DESK}/key-in/${way}`),
    formId: 'keyed',
    token: facts.token,
    lead: call ? words.callLead : words.pasteLead,
    summary:
      problems.length === 0
        ? null
        : {
            titleText: words.summary,
            errorList: problems.map(({ code, field }) => ({
              text: words.problems[code],
              href: `#${field ?? 'text'}`,
            })),
          },
    text: { ...input(facts, 'text', call ? words.text : words.pasted), rows: '7' },
    questions: call ? KEYED_PROMPTS.map((prompt) => promptField(facts, prompt)) : [],
    language: radios(facts, 'language', {
      label: words.language,
      chosen: lang,
      items: [
        { value: 'en', text: DESK_WORDS[lang].languages.en },
        { value: 'cy', text: DESK_WORDS[lang].languages.cy },
      ],
    }),
    teller: call
      ? radios(facts, 'teller', {
          label: words.teller,
          chosen: '',
          items: [
            ...TELLERS.map((value) => ({ value, text: DESK_WORDS[lang].tellers[value] })),
            { value: '', text: words.unknown },
          ],
        })
      : null,
    who: call
      ? [
          input(facts, 'name', words.name),
          input(facts, 'number', words.number),
          input(facts, 'never', words.never),
        ]
      : [
          input(facts, 'handle', words.handle),
          input(facts, 'address', words.address),
          input(facts, 'pictures', words.pictures),
        ],
    desk: { ...input(facts, 'desk', words.desk), hint: { text: words.deskHint } },
  };
}

function input({ form, lang, problems }: KeyedFacts, name: string, label: string) {
  const problem = problems.find(({ field }) => field === name);
  const words = WORDS[lang];
  return {
    id: name,
    name,
    label: { text: label, classes: LABEL },
    value: form.get(name) ?? '',
    ...(problem
      ? { errorMessage: { text: words.problems[problem.code], visuallyHiddenText: words.error } }
      : {}),
  };
}

function radios(
  { form }: KeyedFacts,
  name: string,
  of: {
    readonly label: string;
    readonly chosen: string;
    readonly items: readonly { readonly value: string; readonly text: string }[];
  },
) {
  const chosen = form.get(name) ?? of.chosen;
  return {
    name,
    idPrefix: name,
    classes: 'govuk-radios--small govuk-radios--inline',
    fieldset: { legend: { text: of.label, classes: LEGEND } },
    items: of.items.map((item) => ({ ...item, checked: item.value === chosen })),
  };
}

function promptField(facts: KeyedFacts, prompt: (typeof KEYED_PROMPTS)[number]) {
  const { asked, hint } = promptInWords(prompt, facts.lang);
  const name = `q-${prompt}`;
  const typed = facts.form.get(name) ?? '';
  const yesNo = YES_OR_NO.includes(prompt);
  return {
    isYesNo: yesNo,
    radios: {
      name,
      idPrefix: name,
      classes: 'govuk-radios--small govuk-radios--inline',
      fieldset: { legend: { text: asked, classes: 'govuk-fieldset__legend--s' } },
      hint: { text: hint },
      items: YES_NO[facts.lang].map((text) => ({ value: text, text, checked: typed === text })),
    },
    input: {
      id: name,
      name,
      label: { text: asked, classes: 'govuk-label--s' },
      hint: { text: hint },
      value: typed,
    },
  };
}
