/** Which replies suit a thread, and why. A person chooses, changes and sends. */
import type { Day } from '../../../base/day.js';
import type { Audience } from '../../../base/signposts.js';
import type { Lang } from '../../../base/words.js';
import type { TriageSign } from '../signs/triage-rules.js';
import { type Advice, adviceOn } from './library.js';

/** Why a reply stands there: for a sign, or for everybody. */
export type AdviceReason = { readonly code: 'sign'; readonly sign: TriageSign } | { readonly code: 'always' };

export interface Suggestion {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Not filled yet: see `fill`. */
  readonly text: string;
  readonly needs: readonly string[];
  readonly why: AdviceReason;
}

/**
 * The replies for a teller and the signs that were seen, in their language.
 * **Shape**: signs (the gravest first, as `TriageRules` lists them) → those for a sign, in that order, then those for
 * everybody; each once. An unknown teller gets what is written to a child, for most who write without saying are.
 * **Errors**: none; nothing past its review day is there.
 */
export function adviceFor(
  signs: readonly TriageSign[],
  teller: Audience | null,
  { lang, on }: { readonly lang: Lang; readonly on: Day },
): readonly Suggestion[] {
  const fitting = adviceOn(on).filter((a) => a.for.includes(teller ?? 'child'));
  const bySign = signs.flatMap((sign) =>
    fitting.filter((a) => a.signs.includes(sign)).map((a) => suggested(a, lang, { code: 'sign', sign })),
  );
  const always = fitting.filter((a) => a.always).map((a) => suggested(a, lang, { code: 'always' }));
  const seen = new Set<string>();
  return [...bySign, ...always].filter(({ id }) => !seen.has(id) && seen.add(id));
}

const suggested = (a: Advice, lang: Lang, why: AdviceReason): Suggestion => ({
  id: a.id,
  version: a.version,
  title: a.title[lang],
  text: a.text[lang],
  needs: a.needs,
  why,
});
