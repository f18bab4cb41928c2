/** Rounds and requests in words: where one stands, what happened, why a day does not count, what is wrong. */
import { type Day, dayInWords } from '../../base/day.js';
import type { Problem } from '../../base/result.js';
import type { NotWorking } from '../../base/working-days.js';
import { type Lang, fill, plural } from '../../base/words.js';
import type { RequestEvent } from '../rules/round/event.js';
import type { RequestStanding } from '../rules/round/standing.js';
import { cy } from './round.cy.js';
import { en } from './round.en.js';
import { exemptionNames } from './say-round-letters.js';

export const ROUND_WORDS = { en, cy } as const;

/** What is wrong, a sentence. A code that is not of rounds is said as it is, so that it is noticed. */
export function sayRoundProblem({ code, params }: Problem, lang: Lang): string {
  const words = ROUND_WORDS[lang];
  const sentences: Readonly<Record<string, string>> = words.problem;
  const sentence = sentences[code] ?? code;
  const language = params?.['lang'] === 'cy' ? words.language.cy : words.language.en;
  return fill(sentence, { ...params, language, example: words.example }, lang);
}

/** "30 November: St Andrew's Day (Scotland)". */
export function sayNotWorking(why: NotWorking, lang: Lang): string {
  const words = ROUND_WORDS[lang];
  if (why.kind === 'weekend') return words.weekend[why.weekday];
  const where = why.divisions.map((d) => words.division[d]).join(', ');
  return fill(words.holiday, { title: why.holiday.title[lang], where }, lang);
}

/** "Refused under section 12, by e-mail". */
export function sayEvent({ kind, detail }: RequestEvent, lang: Lang): string {
  const words = ROUND_WORDS[lang];
  const parts = [
    words.event[kind],
    detail.exemptions && detail.exemptions.length > 0
      ? fill(words.detail.under, { exemptions: exemptionNames(detail.exemptions, lang) }, lang)
      : '',
    detail.to ? fill(words.detail.to, { day: dayInWords(detail.to, lang) }, lang) : '',
    detail.outcome ? `(${words.outcome[detail.outcome]})` : '',
    detail.channel && detail.channel !== 'email' ? words.channel[detail.channel] : '',
    detail.reference ? `(${fill(words.detail.reference, { reference: detail.reference }, lang)})` : '',
  ];
  return parts.filter((p) => p !== '').join(' ');
}

/** How late, or how long there is: "4 working days late", "6 working days left"; nothing where no clock runs. */
export function sayTime(standing: RequestStanding, left: number | null, lang: Lang): string {
  const words = ROUND_WORDS[lang];
  const { workingDaysLate: late, answeredOn, phase } = standing;
  if (late > 0 && phase !== 'withdrawn')
    return plural(answeredOn !== null && phase !== 'review' ? words.wasLate : words.late, late, lang);
  return left === null ? '' : plural(words.left, left, lang);
}

/** A day without its year, where the year is plain: "24 November". */
export const shortDay = (day: Day, lang: Lang): string => dayInWords(day, lang).replace(/ \d{4}$/, '');
