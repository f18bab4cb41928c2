/** One pass over the text: words by their hash, then phrases over words. */
import type { FlagTable } from './compile.js';
import { phraseReader } from './read-phrases.js';
import { wordReader } from './read-words.js';
import type { Specials } from './specials.js';
import { TEXT } from './units.js';
import { nameServices } from './unknown.js';

/**
 * What reads a text by a table into `SCAN`.
 * **Units**: offsets are UTF-16 units of the text. **Shape**: the tables are held for good, as the compiler likes them.
 */
export function textReader(table: FlagTable, specials: Specials): (text: string) => void {
  const readWords = wordReader(table.words, specials);
  const readPhrases = phraseReader(table);
  return (text) => {
    TEXT.read(text);
    readWords();
    nameServices(text, table, specials);
    readPhrases();
  };
}
