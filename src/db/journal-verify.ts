/** Reads a journal through and finds the first place where it cannot be what was written. Needs no database. */
import { type Entry, FIRST_PREV_HASH, type Head, entryHash } from './journal.js';

/**
 * `altered`: an entry is not what its hash says. `does-not-follow`: it does not carry the hash of the one before it.
 * `number-missing`, `out-of-order`: its number is not the next. `another-journal`: it belongs to another organisation.
 * `unreadable`: a line of an export is no entry. `tail-cut`: it ends before the head that was given.
 * `head-differs`: it reaches that head's number with another hash, so it was written again.
 */
export type BrokenBecause =
  | 'altered'
  | 'does-not-follow'
  | 'number-missing'
  | 'out-of-order'
  | 'another-journal'
  | 'unreadable'
  | 'tail-cut'
  | 'head-differs';

export interface Verdict {
  readonly entries: number;
  /** True when nothing is broken and the clock never ran backwards. */
  readonly ok: boolean;
  readonly firstBroken: { readonly seq: number; readonly why: BrokenBecause } | null;
  /** Entries dated before the one they follow: the chain holds, but the clock was set back. At most 100 are named. */
  readonly clockBackwards: readonly number[];
  /** The last entry that was found in order. Print it: a later check against it shows what was cut off since. */
  readonly head: Head | null;
}

export interface VerifyOptions {
  /** A head printed or signed earlier. Without one, entries cut off the end cannot be missed. */
  readonly head?: Head | undefined;
}

const NAMED_AT_MOST = 100;

/**
 * Checks a journal entry by entry, holding one at a time.
 * **Shape**: a text in place of an entry is a line of an export. It stops at the first break: what follows one
 * cannot be told apart from it.
 */
export async function verifyJournal(
  entries: AsyncIterable<Entry | string> | Iterable<Entry | string>,
  { head }: VerifyOptions = {},
): Promise<Verdict> {
  const clockBackwards: number[] = [];
  let last: Entry | null = null;
  let count = 0;
  for await (const given of entries) {
    if (typeof given === 'string' && given.trim() === '') continue;
    const entry = typeof given === 'string' ? readEntry(given) : given;
    const why = entry === null ? 'unreadable' : breakAt(entry, last, head);
    if (entry === null || why !== null)
      return verdict({
        count,
        last,
        clockBackwards,
        broken: { seq: (last?.seq ?? 0) + 1, why: why ?? 'unreadable' },
      });
    if (last && entry.at < last.at && clockBackwards.length < NAMED_AT_MOST) clockBackwards.push(entry.seq);
    last = entry;
    count++;
  }
  const cut = head !== undefined && (last?.seq ?? 0) < head.seq;
  return verdict({
    count,
    last,
    clockBackwards,
    broken: cut ? { seq: (last?.seq ?? 0) + 1, why: 'tail-cut' } : null,
  });
}

function verdict(found: {
  count: number;
  last: Entry | null;
  clockBackwards: readonly number[];
  broken: Verdict['firstBroken'];
}): Verdict {
  const { count, last, clockBackwards, broken } = found;
  return {
    entries: count,
    ok: broken === null && clockBackwards.length === 0,
    firstBroken: broken,
    clockBackwards,
    head: last && { org: last.org, seq: last.seq, hash: last.hash },
  };
}

function breakAt(entry: Entry, last: Entry | null, head: Head | undefined): BrokenBecause | null {
  const next = (last?.seq ?? 0) + 1;
  if (entry.org !== (last?.org ?? head?.org ?? entry.org)) return 'another-journal';
  if (entry.seq > next) return 'number-missing';
  if (entry.seq < next) return 'out-of-order';
  if (entryHash(entry) !== entry.hash) return 'altered';
  if (entry.prev_hash !== (last?.hash ?? FIRST_PREV_HASH)) return 'does-not-follow';
  if (head && entry.seq === head.seq && entry.hash !== head.hash) return 'head-differs';
  return null;
}

/** One line of an export, or null when it is not an entry. */
function readEntry(line: string): Entry | null {
  try {
    const read: unknown = JSON.parse(line);
    return isEntry(read) ? read : null;
  } catch {
    return null;
  }
}

const TEXTS = ['org', 'at', 'account_name', 'room', 'event', 'prev_hash', 'hash'] as const;
const TEXTS_OR_NULL = ['account', 'why', 'session'] as const;
const FIELDS = new Set<string>([...TEXTS, ...TEXTS_OR_NULL, 'seq', 'subjects']);

/** Exactly the fields of an entry: one more would be an addition that no hash covers. */
function isEntry(read: unknown): read is Entry {
  if (typeof read !== 'object' || read === null) return false;
  const r = read as Record<string, unknown>;
  return (
    Object.keys(r).every((k) => FIELDS.has(k)) &&
    TEXTS.every((k) => typeof r[k] === 'string') &&
    TEXTS_OR_NULL.every((k) => r[k] === null || typeof r[k] === 'string') &&
    Number.isSafeInteger(r['seq']) &&
    Array.isArray(r['subjects']) &&
    r['subjects'].every(isSubject)
  );
}

function isSubject(read: unknown): boolean {
  if (typeof read !== 'object' || read === null) return false;
  const r = read as Record<string, unknown>;
  return typeof r['kind'] === 'string' && typeof r['id'] === 'string' && Object.keys(r).length === 2;
}
