/** What has moved since the audit before: shares of the flag and of the reader's answers, and words nobody had seen. */
import type { FlagAnswer } from '../flag/reading.js';
import type { FlagNow } from './strata.js';

export interface DriftSide {
  readonly lines: readonly {
    readonly flag: FlagNow;
    readonly reader: FlagAnswer;
    readonly records: number;
  }[];
  readonly words: Readonly<Record<string, number>>;
}

export interface Shares {
  readonly flagged: number;
  readonly readerYes: number;
  readonly readerPerson: number;
}

export interface Drift {
  readonly before: Shares;
  readonly now: Shares;
  /** Words that stand where a service would, in several records now and in none before, most first. */
  readonly newWords: readonly { readonly word: string; readonly records: number }[];
}

/** **Units**: shares from 0 to 1. Without an audit before, every word is new and `before` is null. */
export function driftBetween(
  before: DriftSide | null,
  now: DriftSide,
): Omit<Drift, 'before'> & { before: Shares | null } {
  return {
    before: before ? sharesOf(before) : null,
    now: sharesOf(now),
    newWords: Object.entries(now.words)
      .filter(([word]) => before?.words[word] === undefined)
      .map(([word, records]) => ({ word, records }))
      .toSorted((a, b) => b.records - a.records || (a.word < b.word ? -1 : 1)),
  };
}

function sharesOf({ lines }: DriftSide): Shares {
  const all = lines.reduce((n, l) => n + l.records, 0);
  const share = (which: (l: DriftSide['lines'][number]) => boolean): number =>
    all === 0 ? 0 : lines.reduce((n, l) => (which(l) ? n + l.records : n), 0) / all;
  return {
    flagged: share((l) => l.flag === 'yes'),
    readerYes: share((l) => l.reader === 'yes'),
    readerPerson: share((l) => l.reader === 'person'),
  };
}
