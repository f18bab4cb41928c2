/** The answers as they are sealed: each with the words it was asked in, and who somebody is apart from what they told. */
import type { Lang } from '../../../base/words.js';
import type { DoorAsked } from '../../../web/door/door.js';
import type { Answer, Identity, SafeContact } from '../../rules/contact.js';
import {
  type Answers,
  type QuestionSet,
  type TellField,
  answersOnTheWay,
  tellerOf,
} from '../../rules/questions/index.js';
import { SOFT_SIGNALS, type Told } from '../../sending.js';
import { answerInWords, fieldWords } from '../../words/asked.js';
import type { Telling } from './state.js';

/**
 * They say who somebody is or where to reach them: they go into the identity and nowhere else. Which way they chose
 * says neither, and whoever answers must know that a child waits for a call.
 */
const IDENTITY: readonly TellField[] = [
  'name',
  'address',
  'times',
  'wording',
  'never',
  'organisation',
  'role',
  'work-contact',
];

export function toldOf(state: Telling, set: QuestionSet, asked: DoorAsked): Omit<Told, 'code' | 'now'> {
  const { lang, token } = state;
  const given = answersOnTheWay(set, state.answers);
  const answers: Answers = Object.fromEntries(given);
  return {
    kind: 'report',
    token,
    language: lang,
    teller: tellerOf(answers),
    text: answers.story ?? '',
    answers: [...answersOf(given, answers, { version: set.version, lang }), ...softSignals(state, asked)],
    identity: identityOf(answers),
  };
}

const answersOf = (
  given: readonly (readonly [TellField, string])[],
  answers: Answers,
  { version, lang }: { readonly version: string; readonly lang: Lang },
): readonly Answer[] =>
  given
    .filter(([field]) => field !== 'story' && !IDENTITY.includes(field))
    .map(([field]) => ({
      question: field,
      version,
      asked: fieldWords(field, lang, answers),
      answer: answerInWords(field, lang, answers),
    }));

/** Quicker than anybody reads ten pages. */
const TOO_QUICK_MS = 3000;

/** Signs of a machine are written down for the desk. They never turn anybody away. */
function softSignals({ begun }: Telling, { form, now }: DoorAsked): readonly Answer[] {
  const signs = [
    ...((form.get('website') ?? '') === '' ? [] : ['hidden-field-filled']),
    ...(now.getTime() - begun < TOO_QUICK_MS ? ['under-three-seconds'] : []),
  ];
  return signs.length === 0
    ? []
    : [{ question: SOFT_SIGNALS, version: '1', asked: '', answer: signs.join(' ') }];
}

const orNull = (answer: string | undefined): string | null => answer ?? null;

function identityOf(answers: Answers): Identity {
  return {
    name: orNull(answers.name),
    safeContact: safeContactOf(answers),
    handle: null,
    organisation: orNull(answers.organisation),
    role: orNull(answers.role),
  };
}

function safeContactOf(answers: Answers): SafeContact {
  const work = answers['work-contact'];
  return {
    way: work === undefined ? wayOf(answers.contact) : work.includes('@') ? 'email' : 'phone',
    address: work ?? orNull(answers.address),
    times: orNull(answers.times),
    wording: orNull(answers.wording),
    never: orNull(answers.never),
  };
}

function wayOf(contact: string | undefined): SafeContact['way'] {
  switch (contact) {
    case 'phone':
    case 'text':
    case 'email':
    case 'through-school':
    case 'none':
      return contact;
    default:
      return 'only-here';
  }
}
