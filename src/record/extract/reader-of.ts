/** The reader for an extract: threads are handed rows, since a reader itself cannot be handed over. */
import { type FlagReader, type LexiconRow, SHIPPED_READER, flagReaderOver } from '../rules/flag/index.js';

/** Rows in place of the shipped lexicon; null for that. */
export type LexiconRows = readonly LexiconRow[] | null;

const made = new WeakMap<readonly LexiconRow[], FlagReader>();

/** Compiled once for the same rows of one thread. */
export function readerOf(rows: LexiconRows | undefined): FlagReader {
  if (!rows) return SHIPPED_READER;
  const reader = made.get(rows) ?? flagReaderOver(rows);
  made.set(rows, reader);
  return reader;
}
