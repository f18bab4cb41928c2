/** Warnings in words, each at the value that it is about. */
import { inFigures, fill, type Lang } from '../../../base/words.js';
import type { ReplyWarning } from '../../rules/confirming/warnings.js';
import { sayPeriod, wordsIn } from '../parts/say.js';
import { WORDS } from './asked.js';

export function sayWarning(w: ReplyWarning, lang: Lang): string {
  const numbers = Object.fromEntries(
    Object.entries(w.numbers ?? {}).map(([name, n]) => [name, inFigures(n, lang)]),
  );
  return fill(
    WORDS[lang].warning[w.code],
    {
      ...numbers,
      ...(w.period ? { period: sayPeriod(w.period, lang) } : {}),
      ...(w.unit ? { unit: wordsIn(lang).unit[w.unit] } : {}),
    },
    lang,
  );
}

export const warningsAt = (all: readonly ReplyWarning[], candidate: string, lang: Lang): readonly string[] =>
  all.filter((w) => w.candidates.includes(candidate)).map((w) => sayWarning(w, lang));

export const warningsOfWhole = (all: readonly ReplyWarning[], lang: Lang): readonly string[] =>
  all.filter((w) => w.candidates.length === 0).map((w) => sayWarning(w, lang));
