/**
 * Words that stand where a service would ("on Something", "via Something") and that the reader does not know. New
 * services come every year: a list of them, with how many records have each, is how a registrar hears of one first.
 */
import { COMPILED_TABLE } from '../rules/flag/compiled-table.js';
import type { FlagReading } from '../rules/flag/index.js';

const PLACE = /\b(?:on|via|through|over|using|ar|drwy|trwy)\s+([A-Z][\p{L}\d]{2,19})\b/gu;

/** Words that follow "on" in any record: days, months, people and papers. */
const COMMON = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter the this that and she her his him they above between date dates unknown
  male female susp suspect vic victim off police officer mother father family bail rui remand niche athena connect
  ip mo oel cad abe pnc llun mawrth mercher iau gwener sadwrn sul ionawr chwefror ebrill mai mehefin gorffennaf awst medi
  hydref tachwedd rhagfyr`.split(/\s+/),
);

/** Services that the reader has a name for. Others it may know by what stands around them alone. */
const NAMED = new Set(COMPILED_TABLE.platforms.flatMap((names) => names.split('+')));
const ONE_WORD = /^[\p{L}\d]{3,20}$/u;

/** Each such word of a narrative, once, in lower case. */
export function unknownWords(
  narrative: string,
  reading: Pick<FlagReading, 'spans' | 'platforms'>,
): ReadonlySet<string> {
  const unnamed = reading.platforms.filter((p) => !NAMED.has(p) && ONE_WORD.test(p) && !COMMON.has(p));
  const words = new Set<string>(unnamed);
  for (const match of narrative.matchAll(PLACE)) {
    const word = match[1] ?? '';
    const at = match.index + match[0].length - word.length;
    const isKnown = reading.spans.some(([start, end]) => start <= at && at < end);
    const plain = word.toLowerCase();
    if (!isKnown && !COMMON.has(plain) && !reading.platforms.includes(plain)) words.add(plain);
  }
  return words;
}
