/** A reply filled from facts: nothing is sent with a hole in it, or with a fact that does not hold today. */
import type { Day } from '../../../base/day.js';
import { type Result, fail, ok } from '../../../base/result.js';
import { signpostFacts } from '../../../base/signposts.js';
import { type Lang, fill as fillWords } from '../../../base/words.js';
import type { Advice } from './library.js';

export type AdviceProblem = 'fact-missing' | 'review-past';

/**
 * The text of a reply, filled.
 * **Shape**: facts by name, as text; numbers of signposts stand there of themselves and cannot be put otherwise.
 * **Errors**: `fact-missing` for each name that has no fact or an empty one; `review-past` from the review day on.
 */
export function fill(
  advice: Advice,
  facts: Readonly<Record<string, string>>,
  { lang, on }: { readonly lang: Lang; readonly on: Day },
): Result<string, AdviceProblem> {
  if (advice.review_by <= on) return fail({ code: 'review-past', field: advice.id });
  const known: Readonly<Record<string, string>> = { ...facts, ...signpostFacts(on) };
  const missing = advice.needs.filter((name) => (known[name] ?? '').trim() === '');
  if (missing.length > 0) return fail(...missing.map((field) => ({ code: 'fact-missing', field }) as const));
  return ok(fillWords(advice.text[lang], known, lang));
}
