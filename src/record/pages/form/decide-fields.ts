/** The fields of the second half of the form: the offence, the flag, and what else has to be decided. */
import { AUTHORITIES } from '../../../base/authorities.js';
import { fill } from '../../../base/words.js';
import { FLAG_VALUES, LATENESS_REASONS } from '../../rules/index.js';
import type { Candidate, OffenceHelp } from '../../rules/offence/index.js';
import { sayService } from '../../words/flag.js';
import { OFFENCE_WORDS } from '../../words/offence.js';
import { RECORD_WORDS } from '../../words/say.js';
import {
  type Choice,
  type FieldMade,
  type FormFacts,
  choicesOf,
  chosenOf,
  longField,
  oneOf,
  someOf,
  textField,
} from '../parts/fields.js';
import type { Suggested } from './decide.js';
import { FORM_COPY, type Group } from './facts-fields.js';
import { servicesNamed } from './typed.js';

export const BY_HAND = 'by-hand';

export function decideGroups(
  facts: FormFacts,
  {
    suggested,
    isLate,
    own,
  }: { readonly suggested: Suggested; readonly isLate: boolean; readonly own: string | null },
): readonly Group[] {
  const copy = FORM_COPY[facts.lang];
  const many = suggested.help.length > 1;
  return [
    ...suggested.help.map(
      (help, n): Group => ({
        title: many ? fill(copy.groups.offenceOf, { n: n + 1 }, facts.lang) : copy.groups.offence,
        id: `g-offence-${n + 1}`,
        fields: [
          ...(n === 0 ? suggested.points.map((point) => pointField(facts, point)) : []),
          offenceField(facts, help, n + 1),
          textField(facts, { name: `v${n + 1}-class`, label: copy.byHand, hint: copy.byHandHint, width: 10 }),
        ],
      }),
    ),
    ...orderGroup(facts),
    { title: copy.groups.flag, id: 'g-flag', fields: flagFields(facts, suggested) },
    ...(isLate ? [{ title: copy.groups.late, id: 'g-late', fields: [latenessField(facts)] }] : []),
    { title: copy.groups.owner, id: 'g-owner', fields: [principalField(facts), ownerField(facts, own)] },
  ];
}

/** Only where contact moved: one service has no order. Nothing is chosen, whatever order the names came in. */
function orderGroup(facts: FormFacts): readonly Group[] {
  const copy = FORM_COPY[facts.lang];
  const named = servicesNamed(facts.typed);
  if (named.length < 2) return [];
  const choices = [
    { value: '', text: copy.notKnown },
    ...named.map((value) => ({ value, text: sayService(value, facts.lang) })),
  ];
  const fields = named.map((_, n) =>
    chosenOf(facts, { name: `order-${n + 1}`, label: n === 0 ? copy.orderFirst : copy.orderThen, choices }),
  );
  return [{ title: copy.groups.order, id: 'g-order', hint: copy.orderHint, pairs: true, fields }];
}

const pointField = (facts: FormFacts, point: Suggested['points'][number]): FieldMade => {
  const copy = FORM_COPY[facts.lang];
  return oneOf(facts, {
    name: `ask-${point}`,
    label: OFFENCE_WORDS[facts.lang].point[point],
    hint: copy.points,
    inline: true,
    choices: [
      { value: 'yes', text: copy.yes },
      { value: 'no', text: copy.no },
      { value: '', text: copy.notKnown },
    ],
  });
};

/** As many as can be read; what does not fit is named below them, with why. */
function offenceField(facts: FormFacts, help: OffenceHelp, n: number): FieldMade {
  const copy = FORM_COPY[facts.lang];
  const offered = help.candidates.filter(({ fit, class: klass }) => fit !== 'does-not-fit' && klass !== null);
  return oneOf(facts, {
    name: `v${n}-offence`,
    label: copy.candidates,
    hint: copy.candidatesHint,
    choices: [
      ...offered.map((candidate) => candidateChoice(candidate, facts)),
      { value: BY_HAND, text: copy.notChosen },
    ],
  });
}

function candidateChoice(candidate: Candidate, { lang }: FormFacts): Choice {
  const words = OFFENCE_WORDS[lang];
  const act = [candidate.act, candidate.section].filter((part) => part !== null).join(' ');
  const code = [candidate.class, candidate.subClass].filter((part) => part !== null).join(' · ');
  const points = candidate.points
    .filter(({ state }) => state !== 'met')
    .map(({ id, state }) => `${words.point[id]}: ${words.state[state]}`);
  const reasons = candidate.reasons.map((reason) => words.reason[reason]);
  const hint = fill(FORM_COPY[lang].candidateHint, { act, code, fit: words.fit[candidate.fit] }, lang);
  return {
    value: candidate.id,
    text: candidate.offence[lang],
    hint: [`${hint}.`, ...(points.length > 0 ? [`${points.join('; ')}.`] : []), ...reasons].join(' '),
  };
}

function flagFields(facts: FormFacts, { reading }: Suggested): readonly FieldMade[] {
  const copy = FORM_COPY[facts.lang];
  const words = RECORD_WORDS[facts.lang];
  return [
    oneOf(facts, {
      name: 'flag',
      label: copy.flag,
      hint: copy.flagHint,
      large: true,
      choices: FLAG_VALUES.map((value) => ({ value, text: words.flags[value], hint: copy.flagHints[value] })),
    }),
    longField(facts, { name: 'flag-why', label: copy.flagWhy, hint: copy.flagWhyHint, rows: '2' }),
    someOf(facts, {
      name: 'reader-agree',
      label: copy.reader,
      hint: fill(copy.readerSays, { answer: words.readerAnswers[reading.online] }, facts.lang),
      choices: [{ value: 'yes', text: copy.readerAgree }],
    }),
  ];
}

const latenessField = (facts: FormFacts): FieldMade => {
  const copy = FORM_COPY[facts.lang];
  return oneOf(facts, {
    name: 'lateness',
    label: copy.lateness,
    hint: copy.latenessHint,
    choices: [
      ...choicesOf(LATENESS_REASONS, RECORD_WORDS[facts.lang].lateness),
      { value: '', text: copy.later },
    ],
  });
};

const principalField = (facts: FormFacts): FieldMade => {
  const copy = FORM_COPY[facts.lang];
  return someOf(facts, {
    name: 'principal',
    label: copy.also,
    choices: [{ value: 'yes', text: copy.principal }],
  });
};

/** The forces that a crime can be given to, by their own names: every one but ours. */
export const forceChoices = (lang: FormFacts['lang'], own: string | null): readonly Choice[] =>
  AUTHORITIES.filter(({ kind, to, code }) => kind === 'force' && to === null && code !== own)
    .map(({ code, full }) => ({ value: code, text: full[lang] }))
    .toSorted((a, b) => a.text.localeCompare(b.text, lang));

const ownerField = (facts: FormFacts, own: string | null): FieldMade => {
  const copy = FORM_COPY[facts.lang];
  return chosenOf(facts, {
    name: 'owning',
    label: copy.owning,
    hint: copy.owningHint,
    choices: [{ value: '', text: copy.ours }, ...forceChoices(facts.lang, own)],
  });
};
