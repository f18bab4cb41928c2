/** The fields of the first half of the form: the facts, each asked once. */
import { type Lang, fill } from '../../../base/words.js';
import {
  CONTACT_MEANS,
  CRIME_CHANNELS,
  PLACES,
  RELATIONSHIPS,
  REPORTERS,
  SEXES,
  SUSPECT_AGE_BANDS,
  VICTIM_AGE_BANDS,
  VICTIM_KINDS,
} from '../../rules/index.js';
import { COMMON_SERVICES, SERVICE_NOT_KNOWN } from '../../rules/services.js';
import { CONDUCT_ACTS } from '../../rules/offence/index.js';
import { serviceInWords } from '../../words/flag.js';
import { OFFENCE_WORDS } from '../../words/offence.js';
import { RECORD_WORDS } from '../../words/say.js';
import {
  type FieldMade,
  type FormFacts,
  choicesOf,
  chosenOf,
  dayField,
  longField,
  oneOf,
  someOf,
  textField,
} from '../parts/fields.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { victimCount } from './typed.js';

export const FORM_COPY = { en, cy } as const;

export interface Group {
  readonly title: string;
  readonly id: string;
  readonly hint?: string;
  readonly fields: readonly FieldMade[];
  /** Two fields side by side where there is room. */
  readonly pairs?: true;
}

/** **Shape**: the groups in order; the first only where no thread says how it came. */
export function factGroups(facts: FormFacts, own: boolean): readonly Group[] {
  const victims = victimCount(facts.typed);
  return [
    reportGroup(facts, own),
    ...Array.from({ length: victims }, (_, n) => victimGroup(facts, n + 1, victims)),
    suspectGroup(facts),
    whatGroup(facts),
    contactGroup(facts),
    narrativeGroup(facts),
  ];
}

const wordsFor = (lang: Lang) => ({ copy: FORM_COPY[lang], words: RECORD_WORDS[lang] });

function reportGroup(facts: FormFacts, own: boolean): Group {
  const { copy, words } = wordsFor(facts.lang);
  const reporter = oneOf(facts, {
    name: 'reporter',
    label: copy.reporter,
    hint: copy.reporterHint,
    choices: choicesOf(REPORTERS, words.reporters),
  });
  const asked = [
    chosenOf(facts, {
      name: 'channel',
      label: copy.channel,
      choices: [{ value: '', text: copy.bandNone }, ...choicesOf(CRIME_CHANNELS, words.channels)],
    }),
    dayField(facts, { name: 'touched', label: copy.touched, hint: copy.touchedHint, parts: copy.parts }),
    textField(facts, { name: 'touched-time', label: copy.touchedTime, hint: copy.touchedTimeHint, width: 4 }),
    textField(facts, { name: 'incident', label: copy.incident, hint: copy.incidentHint, width: 20 }),
  ];
  return { title: copy.groups.report, id: 'g-report', fields: own ? [...asked, reporter] : [reporter] };
}

function victimGroup(facts: FormFacts, n: number, of: number): Group {
  const { copy, words } = wordsFor(facts.lang);
  const bands = [{ value: '', text: copy.bandNone }, ...choicesOf(VICTIM_AGE_BANDS, words.ageBands)];
  return {
    title: of === 1 ? copy.groups.victim : fill(copy.groups.victimOf, { n }, facts.lang),
    id: `g-victim-${n}`,
    pairs: true,
    fields: [
      oneOf(facts, {
        name: `v${n}-kind`,
        label: copy.kind,
        choices: choicesOf(VICTIM_KINDS, words.victimKinds),
      }),
      oneOf(facts, { name: `v${n}-sex`, label: copy.sex, choices: choicesOf(SEXES, words.sexes) }),
      textField(facts, { name: `v${n}-age`, label: copy.age, hint: copy.ageHint, width: 2, numeric: true }),
      chosenOf(facts, { name: `v${n}-band`, label: copy.band, choices: bands }),
      textField(facts, { name: `v${n}-name`, label: copy.name, hint: copy.nameHint }),
      dayField(facts, { name: `v${n}-born`, label: copy.born, parts: copy.parts }),
    ],
  };
}

function suspectGroup(facts: FormFacts): Group {
  const { copy, words } = wordsFor(facts.lang);
  return {
    title: copy.groups.suspect,
    id: 'g-suspect',
    pairs: true,
    fields: [
      oneOf(facts, {
        name: 'suspect-age',
        label: copy.suspectAge,
        choices: choicesOf(SUSPECT_AGE_BANDS, words.suspectBands),
      }),
      oneOf(facts, {
        name: 'relationship',
        label: copy.relationship,
        choices: choicesOf(RELATIONSHIPS, words.relationships),
      }),
      textField(facts, { name: 'suspect', label: copy.suspect, hint: copy.suspectHint }),
    ],
  };
}

function whatGroup(facts: FormFacts): Group {
  const { copy, words } = wordsFor(facts.lang);
  const acts = OFFENCE_WORDS[facts.lang].act;
  return {
    title: copy.groups.what,
    id: 'g-what',
    fields: [
      someOf(facts, {
        name: 'act',
        columns: true,
        label: copy.acts,
        hint: copy.actsHint,
        choices: CONDUCT_ACTS.map((value) => ({ value, text: acts[value] })),
      }),
      someOf(facts, {
        name: 'also',
        label: copy.also,
        choices: [
          { value: 'attempt', text: copy.attempt },
          { value: 'course', text: copy.course },
        ],
      }),
      dayField(facts, { name: 'committed-from', label: copy.from, hint: copy.fromHint, parts: copy.parts }),
      dayField(facts, { name: 'committed-to', label: copy.to, parts: copy.parts }),
      chosenOf(facts, {
        name: 'place',
        label: copy.place,
        choices: [{ value: '', text: copy.bandNone }, ...choicesOf(PLACES, words.places)],
      }),
    ],
  };
}

function contactGroup(facts: FormFacts): Group {
  const { copy, words } = wordsFor(facts.lang);
  return {
    title: copy.groups.contact,
    id: 'g-contact',
    pairs: true,
    fields: [
      someOf(facts, {
        name: 'means',
        label: copy.means,
        hint: copy.meansHint,
        choices: choicesOf(CONTACT_MEANS, words.means),
      }),
      someOf(facts, {
        name: 'service',
        label: copy.services,
        hint: copy.servicesHint,
        columns: true,
        choices: [
          ...COMMON_SERVICES.map((value) => ({ value, text: serviceInWords(value) })),
          { value: SERVICE_NOT_KNOWN, text: copy.servicesNotKnown },
        ],
      }),
      textField(facts, { name: 'service-other', label: copy.servicesOther, hint: copy.servicesOtherHint }),
    ],
  };
}

function narrativeGroup(facts: FormFacts): Group {
  const { copy } = wordsFor(facts.lang);
  return {
    title: copy.groups.narrative,
    id: 'g-narrative',
    fields: [
      longField(facts, { name: 'narrative', label: copy.narrative, hint: copy.narrativeHint, rows: '9' }),
    ],
  };
}
