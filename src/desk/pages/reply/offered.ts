/** What the library offers for a thread: what suits the signs seen first, then what suits everybody. */
import { dayInLondon, instantInWords } from '../../../base/day.js';
import { type Lang, fill as fillWords } from '../../../base/words.js';
import type { Ask } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { ADVICE, type Suggestion, type TriageSign, adviceFor, fill } from '../../rules/index.js';
import { listContacts } from '../../store/inside.js';
import type { Thread } from '../../store/threads.js';
import { gravestFirst, signName } from '../../words/say-sign.js';
import { shortId } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface Offer {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Filled from what is known of the thread; a hole that only a person can fill stands in brackets. */
  readonly text: string;
  /** Null: it stands there for everybody. */
  readonly why: string | null;
}

export async function adviceOffered(ask: Ask, thread: Thread, language: Lang): Promise<readonly Offer[]> {
  const contacts = await listContacts(transactionOf(ask), thread.id);
  const seen = contacts.flatMap(({ signs }) => signs.filter(({ negated }) => !negated));
  const signs = gravestFirst(seen.map(({ sign }) => sign)) as readonly TriageSign[];
  const on = dayInLondon(ask.now);
  return adviceFor(signs, thread.teller, { lang: language, on }).map((suggestion) => ({
    id: suggestion.id,
    version: suggestion.version,
    // The officer reads the list; the teller reads the text.
    title: titleOf(suggestion, ask.lang),
    text: filled(suggestion, { ask, thread, language }),
    why: whyOf(suggestion, ask.lang),
  }));
}

function filled(
  suggestion: Suggestion,
  { ask, thread, language }: { readonly ask: Ask; readonly thread: Thread; readonly language: Lang },
): string {
  const advice = ADVICE.find(({ id, version }) => id === suggestion.id && version === suggestion.version);
  if (!advice) return suggestion.text;
  const words = WORDS[language];
  const facts: Readonly<Record<string, string>> = {
    officer: ask.actor.name,
    reference: shortId(thread.id),
    crime_reference: words.toFill,
    next_watched: words.toFill,
    time: instantInWords(ask.now, language),
  };
  const known = { ...Object.fromEntries(advice.needs.map((need) => [need, words.toFill])), ...facts };
  const text = fill(advice, known, { lang: language, on: dayInLondon(ask.now) });
  return text.ok ? text.value : suggestion.text;
}

const titleOf = ({ id, version, title }: Suggestion, lang: Lang): string =>
  ADVICE.find((one) => one.id === id && one.version === version)?.title[lang] ?? title;

const whyOf = ({ why }: Suggestion, lang: Lang): string | null =>
  why.code === 'sign' ? fillWords(WORDS[lang].whySign, { sign: signName(why.sign, lang) }, lang) : null;
