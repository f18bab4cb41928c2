/** The journal, as its template wants it. Pure. */
import { instant, instantInWords } from '../../base/day.js';
import { fill, type Lang, plural } from '../../base/words.js';
import type { Entry, Head } from '../../db/index.js';
import type { SelectOptions } from '../govuk.js';
import { addressOf } from '../layout/layout.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const EVENTS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { en: en.events, cy: cy.events };

/** An event in words; one that a later version wrote keeps its own name. */
export const eventName = (event: string, lang: Lang): string => EVENTS[lang][event] ?? event;

/** `all` entries, one's `own`, or only how far it has come (`heads`). */
export type JournalReach = 'all' | 'own' | 'heads';

export interface JournalFacts {
  readonly lang: Lang;
  readonly reach: JournalReach;
  readonly entries: readonly Entry[];
  /** The number to go on from, or null at the end. */
  readonly older: number | null;
  readonly event: string;
  readonly head: Head;
}

export function journalView(facts: JournalFacts) {
  const { lang, reach, entries, older, event, head } = facts;
  const words = WORDS[lang];
  return {
    title: words.title,
    lead: { all: words.leadAll, own: words.leadOwn, heads: words.leadHeads }[reach],
    words,
    wide: true,
    action: addressOf(lang, '/journal'),
    head:
      reach === 'heads' ? { text: fill(words.head, { seq: String(head.seq) }, lang), hash: head.hash } : null,
    filter: reach === 'heads' ? null : eventField(lang, event),
    entries: entries.map((entry) => entryRow(entry, lang)),
    older: older === null ? null : addressOf(lang, `/journal?${olderQuery(event, older)}`),
    formId: 'filter',
    formMethod: 'get' as const,
  };
}

const olderQuery = (event: string, before: number): string =>
  new URLSearchParams({ ...(event === '' ? {} : { event }), before: String(before) }).toString();

function entryRow(entry: Entry, lang: Lang) {
  return {
    seq: String(entry.seq),
    at: instantInWords(instant(entry.at), lang),
    who: entry.account_name,
    what: eventName(entry.event, lang),
    which: subjectsOf(entry, lang),
    why: entry.why ?? '',
  };
}

const NAMED = 3;
const KINDS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { en: en.kinds, cy: cy.kinds };

/** The first few by kind and number, and how many more: a list of fifty says no more to a reader than its length. */
function subjectsOf({ subjects }: Entry, lang: Lang): string {
  const named = subjects
    .slice(0, NAMED)
    .map(({ kind, id }) => fill(WORDS[lang].subject, { kind: KINDS[lang][kind] ?? kind, id }, lang));
  const rest = subjects.length - named.length;
  return [named.join(', '), ...(rest > 0 ? [plural(WORDS[lang].more, rest, lang)] : [])].join(' ');
}

function eventField(lang: Lang, chosen: string): SelectOptions {
  const events = Object.entries(EVENTS[lang]).sort(([, a], [, b]) => a.localeCompare(b, lang));
  return {
    id: 'event',
    name: 'event',
    label: { text: WORDS[lang].event },
    items: [
      { value: '', text: WORDS[lang].anything, selected: chosen === '' },
      ...events.map(([value, text]) => ({ value, text, selected: value === chosen })),
    ],
  };
}
