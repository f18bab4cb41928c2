/** The flag reader that an organisation reads with: over the shipped lexicon, or with rows of its own laid over that. */
import type { Tx } from '../db/index.js';
import { shippedLexicon, withRows } from './preview-lexicon.js';
import { type FlagReader, type LexiconRow, SHIPPED_READER, flagReaderOver } from './rules/flag/index.js';
import { findOwnLexicon, findOwnVersion } from './store/flag-lexicon.js';

export interface LexiconInForce {
  /** The organisation's version; nought for the shipped lexicon before any was accepted. */
  readonly number: number;
  /** Null where it is the shipped one: what reads in threads then needs nothing handed over. */
  readonly own: readonly LexiconRow[] | null;
  readonly reader: FlagReader;
}

const SHIPPED: LexiconInForce = { number: 0, own: null, reader: SHIPPED_READER };

/** Compiling takes half a second, so what was compiled is kept: the newest of each organisation. */
const compiled = new Map<string, LexiconInForce>();

/** **Errors**: none; what cannot be compiled was never accepted. */
export async function lexiconInForce(tx: Tx): Promise<LexiconInForce> {
  const version = await findOwnVersion(tx);
  if (!version) return SHIPPED;
  const held = compiled.get(version.org);
  if (held?.number === version.version) return held;
  const own = await findOwnLexicon(tx);
  if (!own) return SHIPPED;
  const rows = own.rows.length === 0 ? null : withRows(shippedLexicon(), own.rows);
  const made: LexiconInForce = {
    number: own.number,
    own: rows,
    reader: rows ? flagReaderOver(rows) : SHIPPED_READER,
  };
  compiled.set(own.org, made);
  return made;
}
