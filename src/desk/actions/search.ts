/**
 * Looks through what one person may see: by reference, by incident number, by words in what was told, noted or
 * replied. Each text is opened, looked at and forgotten. Who told it is never looked through: that is a step of its own, with a reason.
 */
import { type Result, fail, ok } from '../../base/result.js';
import type { Lang } from '../../base/words.js';
import type { Tx } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import { type Hit, type Term, findWords, termsOf } from '../rules/search/find-words.js';
import { openFrom, openNarrative } from '../sealed.js';
import {
  type SearchedText,
  type ToLookThrough,
  hasOlderText,
  listByIncident,
  listByReference,
  listToLookThrough,
} from '../store/search.js';
import { type Thread, listThreads } from '../store/threads.js';

/** As many texts as are opened for one search, and threads that are shown. */
export const MOST_LOOKED_THROUGH = 2000;
export const MOST_FOUND = 50;
const AT_A_TIME = 200;
const LONGEST = 200;

export type SearchProblem = 'text-missing' | 'text-too-long' | 'too-short';

/** How a thread was found. */
export type FoundBy = 'reference' | 'incident' | 'words';

export interface Found {
  readonly thread: Thread;
  readonly by: FoundBy;
  /** The newest text in which the words stand, and where. */
  readonly text: {
    readonly is: SearchedText;
    readonly text: string;
    readonly hits: readonly Hit[];
    readonly lang: Lang | null;
  } | null;
}

export interface Searched {
  readonly found: readonly Found[];
  readonly lookedThrough: number;
  /** Older texts were not looked through. */
  readonly isMore: boolean;
  /** More threads were found than are shown. */
  readonly isCut: boolean;
}

const REFERENCE = /^[0-9a-f]{8}$/i;

/** **Errors**: nothing typed, more than 200 letters, or no word of two letters. */
export async function searchDesk(
  tx: Tx,
  keys: Keyring,
  typed: string,
): Promise<Result<Searched, SearchProblem>> {
  const asked = typed.trim();
  if (asked === '') return fail({ code: 'text-missing', field: 'words' });
  if (asked.length > LONGEST) return fail({ code: 'text-too-long', field: 'words' });
  const terms = termsOf(asked);
  if (!terms.some(({ plain }) => plain.length > 1)) return fail({ code: 'too-short', field: 'words' });
  const byReference = REFERENCE.test(asked) ? await listByReference(tx, asked.toLowerCase()) : [];
  const byIncident = await listByIncident(tx, asked);
  const { hits, lookedThrough, isMore } = await lookThrough(tx, keys, terms);
  const byWords = await listThreads(tx, [...hits.keys()]);
  const all: readonly Found[] = [
    ...byReference.map((thread) => ({ thread, by: 'reference' as const, text: null })),
    ...byIncident.map((thread) => ({ thread, by: 'incident' as const, text: null })),
    ...byWords.map((thread) => ({ thread, by: 'words' as const, text: hits.get(thread.id) ?? null })),
  ];
  const found = all.filter(
    ({ thread }, at) => all.findIndex((other) => other.thread.id === thread.id) === at,
  );
  return ok({
    found: found.slice(0, MOST_FOUND),
    lookedThrough,
    isMore,
    isCut: found.length > MOST_FOUND,
  });
}

interface LookedThrough {
  readonly hits: ReadonlyMap<string, NonNullable<Found['text']>>;
  readonly lookedThrough: number;
  readonly isMore: boolean;
}

async function lookThrough(tx: Tx, keys: Keyring, terms: readonly Term[]): Promise<LookedThrough> {
  const hits = new Map<string, NonNullable<Found['text']>>();
  let lookedThrough = 0;
  let last: ToLookThrough | null = null;
  while (lookedThrough < MOST_LOOKED_THROUGH) {
    const some: readonly ToLookThrough[] = await listToLookThrough(tx, { after: last, most: AT_A_TIME });
    for (const one of some) {
      const met = hits.has(one.thread) ? null : metIn(one, keys, terms);
      if (met) hits.set(one.thread, met);
    }
    lookedThrough += some.length;
    last = some.at(-1) ?? last;
    if (some.length < AT_A_TIME) return { hits, lookedThrough, isMore: false };
  }
  return { hits, lookedThrough, isMore: last !== null && (await hasOlderText(tx, last)) };
}

/** The text in which the words stand; of what was told, an answer where they stand only there. */
function metIn(one: ToLookThrough, keys: Keyring, terms: readonly Term[]): Found['text'] {
  const texts = textsOf(one, keys);
  const found = findWords(texts, terms, one.language !== 'en');
  if (found === null) return null;
  const at = Math.max(
    0,
    found.findIndex((hits) => hits.length > 0),
  );
  return { is: one.is, text: texts[at] ?? '', hits: found[at] ?? [], lang: one.language };
}

/** **Shape**: none when the key has been destroyed. */
function textsOf({ is, org, id, sealed }: ToLookThrough, keys: Keyring): readonly string[] {
  if (is === 'told') {
    const told = openNarrative(keys, { org, id }, sealed);
    return told === null ? [] : [told.text, ...told.answers.map(({ answer }) => answer)];
  }
  const table = is === 'note' ? 'desk.note' : 'desk.reply';
  const text = openFrom(keys, { org, table, row: id, field: 'body' }, sealed);
  return text === null ? [] : [text];
}
