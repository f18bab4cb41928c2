/**
 * Of everything that words can mean, the reading that fits best: the likeliest one, unless another that the words
 * allow just as well is the one that figures are held for. What a sentence says outright is never read otherwise.
 */
import type { Period } from '../../../base/period.js';
import type { Dependence, Judged, Verdict } from './claim.js';
import type { Option, Scope } from './discourse.js';
import type { Draft } from './forms/draft.js';
import { judge } from './judge/index.js';
import { type About, type Court, areaWithout, noFigures, step } from './judge/held.js';

/** How far a verdict speaks for a reading: a number that fits a figure is seldom chance. */
const SPEAKS: Readonly<Record<Verdict, number>> = {
  holds: 1,
  depends: 0.95,
  fails: 0.6,
  'no-figures': 0.35,
  'not-checkable': 0.5,
};

/** A comparison of which one end is not held speaks for a reading no more than one that fails. */
const HALF_HELD = 0.5;
const isHalfHeld = (judged: Judged): boolean => judged.depends_on.includes('base-not-held');

/** A sum we made speaks less for a reading than a number somebody printed. */
const ADDED = 0.8;

/** Readings tried for one claim. */
const MOST_TRIED = 40;

/** A number that fits a figure settles what was open in it: that share of the doubt stays, that share of the rest. */
const FITTED = 0.4;
const LEFT = 0.5;

export interface Settled {
  readonly about: About;
  readonly judged: Judged;
  readonly sure: { readonly measure: number; readonly area: number; readonly period: number };
  readonly prior: number;
}

interface Candidate {
  readonly about: About;
  readonly sure: Settled['sure'];
  readonly prior: number;
}

function candidates(draft: Draft): readonly Candidate[] {
  const { measures, areas, periods } = draft.scope;
  const bases: readonly (Option<Period> | null)[] = draft.base.length > 0 ? draft.base : [null];
  const found: Candidate[] = [];
  for (const m of measures)
    for (const a of areas)
      for (const p of periods)
        for (const b of bases) {
          if (b && b.value.from >= p.value.from) continue;
          const period = p.sure * (b?.sure ?? 1);
          const sure = { measure: m.sure, area: a.sure, period };
          const whole = areaWithout(a.value, draft.exclude);
          const named = whole ? { area: whole, exclude: [] } : { area: a.value, exclude: draft.exclude };
          found.push({
            about: { measure: m.value, ...named, period: p.value, base: b?.value ?? null },
            sure,
            prior: m.sure * a.sure * period,
          });
        }
  return found.sort((x, y) => y.prior - x.prior).slice(0, MOST_TRIED);
}

/** The best reading of a draft, or null when there is nothing it can be about. */
export function settle(court: Court, draft: Draft): Settled | null {
  let best: (Settled & { readonly score: number }) | null = null;
  const failing: Candidate[] = [];
  let fits = false;
  for (const c of candidates(draft)) {
    // No later reading can be likelier; but one that fits a number shows that a failing one may be misread.
    const isDone = best !== null && c.prior < best.score;
    if (isDone && !(best?.judged.verdict === 'fails' && isExactCount(draft))) break;
    const judged = judge(court, draft.form, { about: c.about, says: draft.says });
    const isAdded = judged.working[0]?.code === 'sum-of-forces';
    const score =
      c.prior *
      (isHalfHeld(judged) ? HALF_HELD : SPEAKS[judged.verdict]) *
      (judged.used.length > 0 ? 1 : 0.8) *
      (isAdded ? ADDED : 1);
    if (judged.verdict === 'fails') failing.push(c);
    fits ||= judged.verdict === 'holds' && isExactCount(draft);
    if (!best || score > best.score) best = { about: c.about, judged, sure: c.sure, prior: c.prior, score };
  }
  if (!best) return null;
  if (best.judged.verdict === 'holds')
    return failing.some((c) => isLikelierYear(c, best)) ? onWhat(best, 'period-unstated') : best;
  if (best.judged.verdict !== 'fails') return best;
  const open = fits ? 'reading-unsure' : unsaidIn(draft, best.judged);
  return open ? onWhat(best, open) : best;
}

/** A number this large seldom fits another reading by chance. */
const SELDOM_CHANCE = 20;

const isExactCount = ({ form, says }: Draft): boolean =>
  (form === 'value' || form === 'part') &&
  (says.n ?? 0) >= SELDOM_CHANCE &&
  (says.qualifier ?? 'none') === 'none';

/** What the sentence leaves out, where the number is exactly right for another year or force: that may be meant. */
function unsaidIn(draft: Draft, judged: Judged): Dependence | null {
  const says = (code: string): boolean => judged.working.some((s) => s.code === code);
  if (!draft.said.period && says('other-year-has')) return 'period-unstated';
  return !draft.said.area && says('other-force-has') ? 'area-unstated' : null;
}

/** The same offence and area in the year that the words sooner mean. */
const isLikelierYear = (c: Candidate, best: Settled): boolean =>
  c.about.measure === best.about.measure &&
  c.about.area === best.about.area &&
  c.about.period !== best.about.period &&
  c.sure.period > best.sure.period;

/** True in one reading that the words allow and false in another: it depends on which was meant. */
const onWhat = <S extends Settled>(best: S, code: Dependence): S => ({
  ...best,
  judged: { ...best.judged, verdict: 'depends', depends_on: [...best.judged.depends_on, code] },
});

/** A draft whose meanings stand in the order that the figures speak for; later sentences go on from there. */
export function narrowed(draft: Draft, settled: Settled | null): Draft {
  if (!settled) return draft;
  const fits =
    settled.judged.verdict === 'holds' ||
    (settled.judged.verdict === 'depends' && settled.judged.used.length > 0);
  const first = <T>(options: readonly Option<T>[], chosen: T): readonly Option<T>[] => {
    const own = options.find((o) => o.value === chosen);
    if (!own) return options;
    const rest = options.filter((o) => o !== own);
    if (!fits) return [own, ...rest];
    return [
      { value: own.value, sure: 1 - (1 - own.sure) * FITTED },
      ...rest.map((o) => ({ value: o.value, sure: o.sure * LEFT })),
    ];
  };
  const scope: Scope = {
    measures: first(draft.scope.measures, settled.about.measure),
    areas: first(draft.scope.areas, settled.about.area),
    // Where it is open which year is meant, a number that fits one of them does not settle it.
    periods: settled.judged.depends_on.includes('period-unstated')
      ? draft.scope.periods
      : first(draft.scope.periods, settled.about.period),
  };
  return { ...draft, scope };
}

export const unsettled: Judged = noFigures(step('nothing-named'));
