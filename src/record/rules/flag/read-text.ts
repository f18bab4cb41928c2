/** One pass over the text: words by their hash, then phrases over words. */
import type { FlagTable } from './compile.js';
import { readPhrases } from './read-phrases.js';
import { readWords } from './read-words.js';
import type { Scan } from './scan.js';
import { Units } from './units.js';
import { nameServices } from './unknown.js';
import { surfaceOf } from './word-table.js';

export interface Specials {
  readonly handle: number;
  readonly address: number;
  readonly age: number;
  /** A service that only its frame gives away: "messaged her on Padlet". */
  readonly service: number;
}

/** The surfaces that stand for what is known by its shape: a handle, an address, an age, a service. */
export const specialsOf = ({ words }: FlagTable): Specials => ({
  handle: surfaceOf(words, 'zzhandle'),
  address: surfaceOf(words, 'zzmailaddr'),
  age: surfaceOf(words, 'zzage'),
  service: surfaceOf(words, 'zzservice'),
});

const UNITS = new Units();

/** Reads a text into `into`. **Units**: offsets are UTF-16 units of the text. */
export function readText(
  text: string,
  { table, specials }: { readonly table: FlagTable; readonly specials: Specials },
  into: Scan,
): void {
  readWords({ units: UNITS.of(text), length: text.length }, table.words, specials, into);
  nameServices(text, table, specials.service, into);
  readPhrases(table, into);
}
