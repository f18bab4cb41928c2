/**
 * Words that stand where a service would ("on Something", "via Something") and that the reader does not know. New
 * services come every year: a list of them, with how many records have each, is how a registrar hears of one first.
 */
import type { FlagReader, FlagReading } from '../rules/flag/index.js';
import { codedService, otherSaid } from '../rules/services.js';

const PLACE = /\b(?:on|via|through|over|using|ar|drwy|trwy)\s+([A-Z][\p{L}\d]{2,19})\b/gu;

/** Words that follow "on" in any record: days, months, people and papers. */
const COMMON = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september
  october november december christmas easter the this that and she her his him they above between date dates unknown
  male female susp suspect vic victim off police officer mother father family bail rui remand niche athena connect
  ip mo oel ncmec nca ceop iwf bbc itv just cad abe pnc llun mawrth mercher iau gwener sadwrn sul ionawr chwefror ebrill mai mehefin gorffennaf awst medi
  hydref tachwedd rhagfyr`.split(/\s+/),
);

const ONE_WORD = /^[\p{L}\d]{3,20}$/u;

/** Each such word of a narrative, once, in lower case. `isNamed` says which the reader has a name for. */
export function unknownWords(
  narrative: string,
  reading: Pick<FlagReading, 'spans' | 'platforms'>,
  isNamed: (word: string) => boolean,
): ReadonlySet<string> {
  const words = new Set<string>();
  const look = (word: string): void => {
    if (!COMMON.has(word) && !words.has(word) && !isNamed(word)) words.add(word);
  };
  for (const platform of reading.platforms) if (ONE_WORD.test(platform)) look(platform);
  for (const match of narrative.matchAll(PLACE)) {
    const word = match[1] ?? '';
    const at = match.index + match[0].length - word.length;
    const isLit = reading.spans.some(([start, end]) => start <= at && at < end);
    // The reader may know a word of one service from what stands around it alone; one that decided nothing it may know as well.
    if (!isLit) look(word.toLowerCase());
  }
  return words;
}

/** Whether a reader has a name for the word, also where it was shortened or misspelt. */
export const namedBy =
  (reader: FlagReader) =>
  (word: string): boolean =>
    otherSaid(codedService(word, reader)) === null;
