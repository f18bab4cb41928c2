/** A claim in sentences: the verdict, what it depends on, each step of the working, and wording that would hold. */
import { dayInWords, isDay } from '../../base/day.js';
import { authorityByCode } from '../../base/authorities.js';
import { type Lang, fill, inFigures } from '../../base/words.js';
import type { ArticleProblem, Claim, Param, Step } from '../rules/claims/index.js';
import { cy } from './claims.cy.js';
import { en } from './claims.en.js';
import {
  MOST_NAMED,
  authorityName,
  capital,
  inPeriod,
  intervalInWords,
  measureName,
  names,
  periodName,
} from './say.js';

export const CLAIM_WORDS = { en, cy } as const;

type StepCode = keyof typeof en.step;
type HoldCode = keyof typeof en.hold;

const NUMBERS = {
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
  cy: new Intl.NumberFormat('cy', { maximumFractionDigits: 2 }),
};

const isStep = (code: string): code is StepCode => code in en.step;
const isHold = (code: string): code is HoldCode => code in en.hold;
const isPer = (code: string): code is keyof typeof en.per => code in en.per;

/** One parameter as the words that may stand for it: `{area}` "Gwent", `{in_area}` "in Gwent". */
function worded(name: string, param: Param, lang: Lang): readonly (readonly [string, string])[] {
  if (typeof param === 'number') return [[name, inFigures(param, lang)]];
  if (typeof param === 'string') return [[name, isPer(param) ? CLAIM_WORDS[lang].per[param] : param]];
  if ('authority' in param)
    return [
      [name, authorityName(param.authority, lang)],
      [`in_${name}`, authorityByCode(param.authority)?.in[lang] ?? param.authority],
    ];
  if ('authorities' in param)
    return [
      [
        name,
        param.authorities.length > MOST_NAMED
          ? fill(CLAIM_WORDS[lang].forces, { n: param.authorities.length }, lang)
          : names(param.authorities, lang),
      ],
    ];
  if ('period' in param)
    return [
      [name, periodName(param.period, lang)],
      [`in_${name}`, inPeriod(param.period, lang)],
    ];
  if ('measure' in param) return [[name, measureName(param.measure, lang)]];
  if ('day' in param) return [[name, dayAsKnown(param, lang)]];
  if ('factor' in param) return [[name, NUMBERS[lang].format(param.factor)]];
  if ('percent' in param) return [[name, NUMBERS[lang].format(roundPercent(param.percent))]];
  return [[name, intervalInWords(param.interval, lang)]];
}

/** "27 June 2019"; "June 2019" where only the month is known, "2019" where only the year. */
function dayAsKnown(
  known: { readonly day: string; readonly precision?: 'day' | 'month' | 'year' },
  lang: Lang,
): string {
  if (!isDay(known.day)) return '–';
  if (known.precision === 'year') return known.day.slice(0, 4);
  const words = dayInWords(known.day, lang);
  return known.precision === 'month' ? words.replace(/^\d+\s+/, '') : words;
}

const roundPercent = (p: number): number => (Math.abs(p) >= 10 ? Math.round(p) : Math.round(p * 10) / 10);

const filled = (sentence: string, step: Step, lang: Lang): string =>
  capital(
    fill(
      sentence,
      Object.fromEntries(Object.entries(step.params).flatMap(([name, param]) => worded(name, param, lang))),
      lang,
    ),
  );

/** One step of the working. **Errors**: throws on a code without words, which a test finds first. */
export function sayStep(step: Step, lang: Lang): string {
  if (isHold(step.code)) return filled(CLAIM_WORDS[lang].hold[step.code], step, lang);
  if (isStep(step.code)) return filled(CLAIM_WORDS[lang].step[step.code], step, lang);
  throw new Error(`no words for the step ${step.code}`);
}

export interface ComposedClaim {
  readonly form: string;
  readonly verdict: string;
  readonly meaning: string;
  /** Asked instead of a verdict when the reading is unsure; else null. */
  readonly question: string | null;
  readonly depends_on: readonly string[];
  readonly caveats: readonly string[];
  readonly working: readonly string[];
  readonly would_hold: string | null;
}

/** A claim in one language. **Shape**: sentences only; the claim itself keeps its codes. */
export function composeClaim(claim: Claim, lang: Lang): ComposedClaim {
  const words = CLAIM_WORDS[lang];
  const caveats = claim.caveats.filter((c): c is keyof typeof en.caveat => c in en.caveat);
  return {
    form: words.form[claim.form],
    verdict: words.verdict[claim.verdict],
    meaning: words.verdictMeans[claim.verdict],
    question: claim.question ? words.question : null,
    depends_on: claim.depends_on.map((d) => words.depends[d]),
    caveats: caveats.map((c) => words.caveat[c]),
    working: claim.working.map((step) => sayStep(step, lang)),
    would_hold: claim.would_hold ? sayStep(claim.would_hold, lang) : null,
  };
}

export const sayArticleProblem = (code: ArticleProblem, lang: Lang): string =>
  CLAIM_WORDS[lang].problem[code];

/** A claim as `plimsoll check --json` writes it. **Source**: docs/cli.md. */
export function claimAsJson(claim: Claim): Readonly<Record<string, unknown>> {
  const [english, welsh] = [composeClaim(claim, 'en'), composeClaim(claim, 'cy')];
  return {
    ...claim,
    working: claim.working.map((step, i) => ({
      ...step,
      text_en: english.working[i],
      text_cy: welsh.working[i],
    })),
    would_hold: claim.would_hold,
    would_hold_en: english.would_hold,
    would_hold_cy: welsh.would_hold,
  };
}
