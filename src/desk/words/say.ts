/** What the desk says about a thread, in either language. */
import type { Problem } from '../../base/result.js';
import { type Lang, type Plural, fill, plural } from '../../base/words.js';
import type { DeskProblem } from '../rules/problems.js';
import { cy } from './desk.cy.js';
import { en } from './desk.en.js';

export const DESK_WORDS = { en, cy } as const;

/** A code's own word in one of the desk's lists; the code itself where it has none. */
export function wordOf(list: Readonly<Record<string, string>>, code: string): string {
  return list[code] ?? code;
}

export const sayDeskProblem = (problem: Problem<DeskProblem>, lang: Lang): string =>
  fill(DESK_WORDS[lang].problems[problem.code], problem.params ?? {}, lang);

const MINUTE_MS = 60_000;

export interface DurationWords {
  readonly now: string;
  readonly minutes: Plural;
  readonly hours: Plural;
  readonly days: Plural;
}

/** How long something is, as a person says it: minutes up to two hours, hours up to two days, then days. */
export function durationInWords(ms: number, words: DurationWords, lang: Lang): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  if (minutes < 1) return words.now;
  if (minutes < 120) return plural(words.minutes, minutes, lang);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? plural(words.hours, hours, lang) : plural(words.days, Math.floor(hours / 24), lang);
}

/** The two answers that somebody can give while another listens. */
export const YES_NO: Readonly<Record<Lang, readonly string[]>> = {
  en: [en.yes, en.no],
  cy: [cy.yes, cy.no],
};
