/** An integrity finding in a sentence. */
import type { Period } from '../../base/period.js';
import { type Lang, type Params, fill, plural } from '../../base/words.js';
import type { Finding } from '../rules/integrity/index.js';
import { FIGURE_WORDS, authorityName, inPeriod, intervalInWords, names, periodName } from './say.js';

const isPeriod = (x: unknown): x is Period => typeof x === 'object' && x !== null && 'from' in x;

/** The sentence of a finding, and of a restatement every figure it moves. **Errors**: throws when words are missing. */
export function sayFinding(f: Finding, lang: Lang): string {
  const moved = f.changes?.map((o) => `${authorityName(o.authority, lang)} ${periodName(o, lang)}`) ?? [];
  const also =
    moved.length > 0
      ? ` ${fill(FIGURE_WORDS[lang].changes, { figures: [...new Set(moved)].join('; ') }, lang)}`
      : '';
  return sentenceOf(f, lang) + also;
}

function sentenceOf(f: Finding, lang: Lang): string {
  const copy = FIGURE_WORDS[lang].finding[f.code];
  const params = paramsOf(f, lang);
  if (typeof copy.text !== 'string') return plural(copy.text, f.numbers['series'] ?? 0, lang, params);
  const misplaced = f.numbers['misplaced'] !== undefined && 'misplaced' in copy ? copy.misplaced : copy.text;
  return fill(typeof misplaced === 'string' ? misplaced : copy.text, params, lang);
}

function paramsOf(f: Finding, lang: Lang): Params {
  const [authority, area] = f.authorities;
  const forces = f.about?.['forces'];
  const period = (key: string): string => {
    const p = f.about?.[key];
    return isPeriod(p) ? periodName(p, lang) : '';
  };
  const ranged =
    f.code === 'years-differ-from-total' ||
    f.code === 'series-definition-changed' ||
    f.code === 'part-period-as-year';
  const whole = ranged || f.code.startsWith('series-');
  return {
    ...f.numbers,
    authority: authorityName(authority ?? '', lang),
    area: authorityName((f.code === 'restated-inside-unmoved-total' ? area : authority) ?? '', lang),
    names: names(Array.isArray(forces) && forces.length > 0 ? forces : f.authorities, lang),
    force: names(Array.isArray(forces) ? forces : [], lang),
    period: whole ? periodName(f.period, lang) : inPeriod(f.period, lang),
    year: period('year'),
    covers: period('covers'),
    long: period('long'),
    range: intervalInWords({ lo: f.numbers['lo'] ?? 0, hi: f.numbers['hi'] ?? 0 }, lang),
    sum:
      f.code === 'years-differ-from-total'
        ? intervalInWords({ lo: f.numbers['least'] ?? 0, hi: f.numbers['most'] ?? 0 }, lang)
        : (f.numbers['sum'] ?? 0),
  };
}

export const findingTitle = (f: Finding, lang: Lang): string => FIGURE_WORDS[lang].finding[f.code].title;
