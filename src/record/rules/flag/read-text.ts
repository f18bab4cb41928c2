/** One pass over the text: words by their hash, then phrases over words. */
import type { FlagTable } from './compile.js';
import { readPhrases } from './read-phrases.js';
import { readWords } from './read-words.js';
import type { Scan } from './scan.js';
import type { Specials } from './specials.js';
import { Units } from './units.js';
import { nameServices } from './unknown.js';

const UNITS = new Units();

/** Reads a text into `into`. **Units**: offsets are UTF-16 units of the text. */
export function readText(
  text: string,
  { table, specials }: { readonly table: FlagTable; readonly specials: Specials },
  into: Scan,
): void {
  readWords({ units: UNITS.of(text), length: text.length }, table.words, specials, into);
  nameServices(text, table, specials, into);
  readPhrases(table, into);
}
