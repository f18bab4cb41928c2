/** One printed value as a page shows it: what, by whom, when, in which words, from which line. */
import { authorityByCode } from '../../../base/authorities.js';
import type { Observation } from '../../../base/observation.js';
import { fill, type Lang } from '../../../base/words.js';
import { figureAddress } from '../addresses.js';
import { cellAddress } from '../reply-cell.js';
import { sayKnown, sayKnownShort, sayMeasureShort, sayPeriod, sayValue, wordsIn } from './say.js';

/** Only addresses that a browser can open safely become links. */
const linkable = (address: string | null): string =>
  address !== null && /^https?:\/\//.test(address) ? address : '';

export function printedView(o: Observation, lang: Lang) {
  const { coverage, source } = o;
  const line = source.at !== null && 'line' in source.at ? source.at.line : null;
  return {
    value: sayValue(o.value, lang),
    written: o.as_written,
    quoted: o.words ?? '',
    publisher: source.publisher,
    address: linkable(source.address) || cellAddress(source, lang),
    isOurs: cellAddress(source, lang) !== '',
    known: sayKnown(o, lang),
    coverage:
      coverage?.answered != null && coverage.asked !== null
        ? fill(wordsIn(lang).coverage.of, { answered: coverage.answered, asked: coverage.asked }, lang)
        : '',
    note: o.note ?? '',
    line: line === null ? '' : String(line),
  };
}

export type PrintedView = ReturnType<typeof printedView>;

/** A cell as a line in a list: who, when, how many, and the way to its own page. */
export const cellLine = (o: Observation, lang: Lang) => ({
  href: figureAddress(lang, { authority: o.authority, measure: o.measure, period: o }),
  who: authorityByCode(o.authority)?.name[lang] ?? o.authority,
  period: sayPeriod(o, lang),
  value: sayValue(o.value, lang),
  measure: sayMeasureShort(o.measure, lang),
  by: `${o.source.publisher}, ${sayKnownShort(o, lang)}`,
});
