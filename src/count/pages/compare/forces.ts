/** Each force at both ends, and whether it is in the like-for-like sum. */
import type { Period } from '../../../base/period.js';
import type { Lang } from '../../../base/words.js';
import type { Comparison, ComparisonWanted } from '../../rules/compare.js';
import type { Part } from '../../rules/total.js';
import { figureAddress } from '../addresses.js';
import { sayInterval, sayKind, sayValue } from '../parts/say.js';

export function forceRows(compared: Comparison, wanted: ComparisonWanted, lang: Lang) {
  const matched = new Set(compared.matched.at(-1)?.authorities.map((a) => a.code) ?? []);
  return compared.base.parts.map((base, i) => ({
    name: base.authority.name[lang],
    base: endOf(base, { measure: wanted.measure, period: wanted.base, lang }),
    with: endOf(compared.with.parts[i], { measure: wanted.measure, period: wanted.with, lang }),
    isMatched: matched.has(base.authority.code),
  }));
}

interface At {
  readonly measure: string;
  readonly period: Period;
  readonly lang: Lang;
}

function endOf(part: Part | undefined, { measure, period, lang }: At) {
  const [only, ...more] = part?.current ?? [];
  if (!part || !only) return { text: sayKind('nothing-held', lang), href: '' };
  return {
    text: more.length > 0 ? sayInterval(part.interval, lang) : sayValue(only.value, lang),
    href: figureAddress(lang, { authority: part.authority.code, measure, period }),
  };
}
