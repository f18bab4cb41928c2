/**
 * Ratios and changes: on every pair of printed values, on the forces that answered for both whole periods, and on the
 * numbers in the article itself. The verdict is theirs together: true on all, on none, or on what it depends.
 */
import { authorityByCode } from '../../../../base/authorities.js';
import { type Period, lengthInDays } from '../../../../base/period.js';
import { type Comparison, type Pair, compare } from '../../compare.js';
import type { Limits } from '../../limits.js';
import { ratioLimits } from '../../limits.js';
import { vintagesOf } from '../../figures.js';
import type { Dependence, Judged, Says, Step } from '../claim.js';
import { COMMUNICATION, FLAGGED } from '../text/measures.js';
import {
  type About,
  type Case,
  type Court,
  aboutParams,
  areaWithout,
  codesOf,
  exactOf,
  forcesIn,
  noFigures,
  step,
  used,
} from './held.js';
import { type Fit, MATCHED_GAP, fitCount, fitFactor, fitPercent } from './tolerance.js';

/** A way of setting the two ends side by side, and whether the words fit it. */
interface Trial {
  readonly kind: 'said' | 'published' | 'matched';
  readonly base: number;
  readonly top: number;
  readonly fit: Fit;
  readonly pair: Pair | null;
  readonly who: readonly string[];
}

/** Below this share of an area's forces a matched set says nothing about the area. */
const MATCHED_SHARE = 0.6;
/** No percentage is given on a base below ten. **Source**: domain notes 12.4. */
const NO_PERCENT_BELOW = 10;
/** More forces than any region has. */
const WHOLE_COUNTRY = 12;
/** The flag was not required before this day. **Source**: published-figures.md section 7. */
const FLAG_FROM = '2015-04-01';

export function judgeComparison(court: Court, c: Case): Judged {
  const { about } = c;
  if (!about.base) return noFigures(step('base-unstated', aboutParams(about)));
  const area = areaWithout(about.area, about.exclude);
  const found = compare(court.figures, {
    measure: about.measure,
    area,
    authorities: forcesIn(about),
    base: about.base,
    with: about.period,
  });
  const trials = trialsOf(c, found);
  const held = trials.filter((t) => t.kind !== 'said');
  if (held.length === 0) return withoutPairs(court, c, { found, trials });
  return decide(court, c, { found, trials });
}

function trialsOf(c: Case, found: Comparison): readonly Trial[] {
  const isMany = found.base.asked > 1;
  const published = found.as_published.filter(
    (p) => isExact(p) && !(isMany && (isPartialSum(p.base, found) || isPartialSum(p.with, found))),
  );
  const matched = found.matched.filter(
    (p) => isExact(p) && (!isMany || p.authorities.length >= found.base.asked * MATCHED_SHARE),
  );
  const pairs: Trial[] = [
    ...published.map((p) => trial(c.says, 'published', p)),
    ...(isMany
      ? matched.map((p) => ({ ...trial(c.says, 'matched', p), who: p.authorities.map((a) => a.code) }))
      : []),
  ];
  const { base_n, with_n } = c.says;
  if (base_n === undefined || with_n === undefined || base_n === 0) return pairs;
  return [
    { kind: 'said', base: base_n, top: with_n, fit: fits(c.says, base_n, with_n), pair: null, who: [] },
    ...pairs,
  ];
}

const isExact = (p: Pair): boolean =>
  p.base.interval.lo === p.base.interval.hi &&
  p.with.interval.lo === p.with.interval.hi &&
  p.base.interval.lo > 0;

/** The sum of the few forces that happen to be held is no figure for the area. */
const isPartialSum = (end: Pair['base'], found: Comparison): boolean =>
  end.basis === 'sum' && (end.authorities?.length ?? 0) < found.base.asked;

const trial = (says: Says, kind: Trial['kind'], p: Pair): Trial => ({
  kind,
  base: p.base.interval.lo,
  top: p.with.interval.lo,
  fit: fits(says, p.base.interval.lo, p.with.interval.lo),
  pair: p,
  who: [],
});

/** Do the words fit these two numbers? */
function fits(says: Says, base: number, top: number): Fit {
  const ratio = top / base;
  const how = { qualifier: says.qualifier ?? 'none', decimals: says.decimals ?? 0 } as const;
  if (says.factor !== undefined) return fitFactor(says.factor, how, ratio);
  if (says.percent !== undefined) {
    const change = (ratio - 1) * 100 * (says.way === 'down' ? -1 : 1);
    const percent = fitPercent(says.percent, how, change);
    if (says.change_n === undefined || percent === 'no') return percent;
    return fitCount(says.change_n, 'none', Math.abs(top - base)) === 'yes' ? percent : 'no';
  }
  if (says.change_n !== undefined)
    return fitCount(says.change_n, how.qualifier, (top - base) * (says.way === 'down' ? -1 : 1));
  return fitTrend(says, base, top);
}

/** "Slightly" reaches to ten per cent: a fall of 29 % was called slight. "Significantly" must lie outside chance. */
const SLIGHT = 0.1;

function fitTrend(says: Says, base: number, top: number): Fit {
  const ratio = top / base;
  if (says.way === undefined) return 'yes';
  if (says.way === 'same') return ratio > 0.97 && ratio < 1.03 ? 'yes' : 'no';
  const right = says.way === 'down' ? ratio < 1 : ratio > 1;
  if (!right) return 'no';
  if (says.size === 'slight')
    return Math.abs(ratio - 1) <= SLIGHT ? 'yes' : Math.abs(ratio - 1) <= SLIGHT * 1.5 ? 'near' : 'no';
  if (says.size === 'great')
    return isBeyondChance(ratioLimits(base, top)) && Math.abs(ratio - 1) >= SLIGHT ? 'yes' : 'near';
  return 'yes';
}

const isBeyondChance = (l: Limits): boolean => l.lo > 1 || (l.hi !== null && l.hi < 1);

interface Tried {
  readonly found: Comparison;
  readonly trials: readonly Trial[];
}

/** One end or both are not held: the article's own arithmetic can still be wrong. */
function withoutPairs(court: Court, c: Case, { found, trials }: Tried): Judged {
  const about = c.about as About & { base: Period };
  const said = trials.find((t) => t.kind === 'said');
  const heldBase = found.base.answered.length > 0 || found.as_published.length > 0;
  const cells = found.with.answered
    .concat(found.base.answered)
    .flatMap((p) => p.current.flatMap((v) => v.observations.slice(0, 1)));
  const printed = [about.base, about.period].flatMap((period) =>
    vintagesOf(court.figures, { measure: about.measure, authority: about.area.code, period }),
  );
  const topHeld = vintagesOf(court.figures, {
    measure: about.measure,
    authority: about.area.code,
    period: about.period,
  }).some((v) => exactOf(v) !== null);
  const residual = found.problems.find((p) => p.code === 'residual');
  const point = used(court, [
    ...printed.flatMap((v) => v.observations.slice(0, 1)),
    ...(about.area.kind === 'force' ? cells : []),
  ]);
  const working: Step[] = [
    step(topHeld && !heldBase ? 'base-not-held' : 'ends-not-held', {
      ...aboutParams(about),
      base: { period: about.base },
    }),
  ];
  if (residual) working.push(step('residual-end', { ...aboutParams(about), base: { period: about.base } }));
  const implied = impliedBase(c);
  if (implied !== null) working.push(implied.step);
  if (said) working.unshift(saidStep(said));
  if (said?.fit === 'no' || implied?.fit === 'no')
    return {
      verdict: 'fails',
      depends_on: [],
      caveats: [],
      working: [...working, ...multipleStep(c, trials)],
      used: point,
      would_hold: said ? holdSaid(c, said) : null,
    };
  const depends: Dependence[] = residual ? ['residual', 'base-not-held'] : ['base-not-held'];
  if (said || topHeld || residual)
    return {
      verdict: 'depends',
      depends_on: depends,
      caveats: [],
      working,
      used: point,
      would_hold: said ? holdSaid(c, said) : null,
    };
  return { ...noFigures(...working), used: point };
}

/** "up by 110 (14.91 per cent)" implies a base of 738, whatever is held. */
function impliedBase(c: Case): { readonly step: Step; readonly fit: Fit } | null {
  const { change_n, percent, with_n } = c.says;
  if (change_n === undefined || percent === undefined || percent === 0) return null;
  const base = (change_n / percent) * 100;
  const sign = c.says.way === 'down' ? -1 : 1;
  const stated = with_n === undefined ? null : with_n - sign * change_n;
  const fit =
    stated === null || stated <= 0
      ? 'yes'
      : fitPercent(percent, { qualifier: 'none', decimals: c.says.decimals ?? 0 }, (change_n / stated) * 100);
  return {
    step: step('implied-base', { change: change_n, percent: { percent }, base: Math.round(stated ?? base) }),
    fit,
  };
}

const saidStep = (t: Trial): Step =>
  step('as-said', {
    base: t.base,
    top: t.top,
    factor: { factor: t.top / t.base },
    change: { percent: (t.top / t.base - 1) * 100 },
  });

function decide(court: Court, c: Case, { found, trials }: Tried): Judged {
  const reasons = reasonsFor(court, c, found);
  const outcome = settle(c, trials, reasons.depends);
  const cells = trials.flatMap((t) => (t.pair ? [...t.pair.base.cells, ...t.pair.with.cells] : []));
  return {
    verdict: outcome.verdict,
    depends_on: outcome.depends,
    caveats: reasons.caveats,
    working: [...trials.map((t) => trialStep(c.about, t)), ...multipleStep(c, trials), ...reasons.steps],
    used: used(court, cells),
    would_hold: holdFor(c, found, { trials, reasons }),
  };
}

function settle(
  c: Case,
  trials: readonly Trial[],
  reasons: readonly Dependence[],
): { verdict: Judged['verdict']; depends: readonly Dependence[] } {
  const judged = c.says.matched ? trials.filter((t) => t.kind === 'matched') : trials;
  if (judged.length === 0) return { verdict: 'depends', depends: ['coverage-unknown'] };
  const fits = new Set(judged.map((t) => t.fit));
  const isMany = c.about.area.kind === 'area' && c.about.area.forces.length > 1;
  if (fits.size === 1 && fits.has('yes'))
    return reasons.length > 0 ? { verdict: 'depends', depends: reasons } : { verdict: 'holds', depends: [] };
  if (fits.size === 1 && fits.has('no')) {
    const open =
      isMany &&
      !trials.some((t) => t.kind === 'matched') &&
      couldBeMatched(c, judged) &&
      reasons.some((r) => r === 'coverage-unknown' || r === 'coverage-differs');
    return open && multipleStep(c, trials).length === 0
      ? { verdict: 'depends', depends: reasons }
      : { verdict: 'fails', depends: [] };
  }
  const own: Dependence[] = fits.has('near') ? ['rounding'] : [];
  const differ = new Set(judged.filter((t) => t.kind === 'published').map((t) => t.fit)).size > 1;
  return {
    verdict: 'depends',
    depends: [...new Set<Dependence>([...own, ...(differ ? (['restated'] as const) : []), ...reasons])],
  };
}

/** A printed percentage is often the one for forces with both years; recomputing from totals would "refute" it. */
function couldBeMatched(c: Case, trials: readonly Trial[]): boolean {
  const { percent, factor, way } = c.says;
  const claimed = factor ?? (percent === undefined ? null : 1 + (percent / 100) * (way === 'down' ? -1 : 1));
  if (claimed === null || claimed <= 0) return false;
  return trials.some((t) => {
    const by = claimed / (t.top / t.base);
    return by <= MATCHED_GAP && by >= 1 / MATCHED_GAP;
  });
}

/** 573 % where the ratio is 5.73: an increase printed as a multiple. */
function multipleStep(c: Case, trials: readonly Trial[]): readonly Step[] {
  const { percent, way } = c.says;
  if (percent === undefined || way === 'down' || percent < 150) return [];
  const t = trials.find((x) => x.fit === 'no' && Math.abs((x.top / x.base) * 100 - percent) <= 1);
  return t
    ? [
        step('percent-is-multiple', {
          percent: { percent },
          factor: { factor: t.top / t.base },
          right: { percent: (t.top / t.base - 1) * 100 },
        }),
      ]
    : [];
}

function trialStep(about: About, t: Trial): Step {
  if (t.kind === 'said') return saidStep(t);
  const params: Record<string, Step['params'][string]> = {
    base: t.base,
    top: t.top,
    factor: { factor: t.top / t.base },
    change: { percent: (t.top / t.base - 1) * 100 },
    base_period: { period: about.base ?? about.period },
    period: { period: about.period },
    base_known: { day: t.pair?.base.known_on ?? '' },
    known: { day: t.pair?.with.known_on ?? '' },
    who: { authorities: t.who },
  };
  const basis =
    t.kind === 'matched'
      ? 'on-matched'
      : t.pair?.base.basis === 'sum' || t.pair?.with.basis === 'sum'
        ? 'on-sums'
        : 'on-printed';
  return step(`${basis}-${t.fit}`, params);
}

interface Reasons {
  readonly depends: readonly Dependence[];
  readonly caveats: readonly string[];
  readonly steps: readonly Step[];
}

function reasonsFor(court: Court, c: Case, found: Comparison): Reasons {
  const depends = new Set<Dependence>();
  const caveats = new Set<string>();
  const steps: Step[] = [];
  for (const p of found.problems) {
    const isLevel =
      p.code === 'restated' ||
      (p.code === 'small-base' && (p.base ?? 0) >= NO_PERCENT_BELOW) ||
      p.code === 'rule-version-changed';
    const ofFew = p.code === 'coverage-differs' || p.code === 'coverage-unknown';
    if (ofFew && found.base.asked < 2) continue;
    if (p.code === 'coverage-differs' && isOnlyUnheld(found)) continue;
    // One force's half year or new system hardly moves a country's total; it decides a region's.
    const isOfOne =
      (p.code === 'part-period' || p.code === 'system-changed') && found.base.asked > WHOLE_COUNTRY;
    if (isLevel || isOfOne) caveats.add(p.code);
    else depends.add(p.code);
    steps.push(problemStep(c.about, p));
  }
  if (c.about.measure === FLAGGED && c.about.base && c.about.base.from < FLAG_FROM) {
    depends.add('rule-version-changed');
    steps.push(step('before-the-flag'));
  }
  for (const s of [...underSet(court, c.about), ...reversed(court, c.about, found)]) {
    depends.add(s.code === 'flag-under-set' ? 'flag-under-set' : 'later-reversed');
    steps.push(s);
  }
  if (
    c.about.period.to &&
    c.about.base &&
    Math.abs(lengthInDays(c.about.period) - lengthInDays(c.about.base)) > 20
  ) {
    depends.add('part-period');
    steps.push(
      step('unequal-periods', { base_period: { period: c.about.base }, period: { period: c.about.period } }),
    );
  }
  if (depends.has('coverage-differs')) depends.delete('coverage-unknown');
  return { depends: [...depends], caveats: [...caveats], steps };
}

/** Forces that nobody printed are not forces that did not answer. */
function isOnlyUnheld(found: Comparison): boolean {
  const silent = [...found.base.missing, ...found.with.missing].some((p) => p.kind !== 'not-asked');
  const stated = new Set(
    found.as_published
      .flatMap((p) => [p.base, p.with])
      .flatMap((e) => e.cells)
      .map((o) => o.coverage?.answered)
      .filter((n) => n != null),
  );
  const sets = found.as_published.some(
    (p) => p.base.basis === 'printed-and-sum' || p.with.basis === 'printed-and-sum',
  );
  return !silent && stated.size <= 1 && !sets;
}

function problemStep(about: About, p: Comparison['problems'][number]): Step {
  const who = codesOf(p.authorities);
  const shown = p.cells[0];
  const n = p.cells.find((o) => o.value.kind === 'exact')?.value;
  const first = p.authorities[0]?.code ?? shown?.authority ?? about.area.code;
  switch (p.code) {
    case 'part-period':
      return step(shown?.months == null ? 'part-period' : 'part-months', {
        who: { authority: first },
        n: n?.kind === 'exact' ? n.n : 0,
        months: shown?.months ?? 0,
        part: { period: shown ? { from: shown.from, to: shown.to } : about.period },
        publisher: shown?.source.publisher ?? '',
      });
    case 'coverage-differs':
      return p.authorities.length > 0
        ? step('coverage-differs', { missing: who })
        : step('coverage-differs-count');
    case 'small-base':
      return step((p.base ?? 0) < NO_PERCENT_BELOW ? 'base-too-small' : 'small-base', { base: p.base ?? 0 });
    case 'definition-changed':
    case 'system-changed':
    case 'rule-version-changed':
      return step(p.code, { on: { day: p.on ?? '' }, who: { authority: first } });
    case 'coverage-unknown':
    case 'restated':
    case 'residual':
      return step(p.code === 'residual' ? 'residual-end' : p.code, {
        ...aboutParams(about),
        base: { period: about.base ?? about.period },
      });
  }
}

/**
 * Nearly every sexual communication offence happens online, so a flagged count below it shows that the flag was not
 * set; a trend of such a count is a trend in flagging. **Source**: published-figures.md sections 7 and 10.
 */
function underSet(court: Court, about: About): readonly Step[] {
  if (about.measure !== FLAGGED || !about.base) return [];
  for (const force of forcesIn(about)) {
    for (const period of [about.base, about.period]) {
      const at = (measure: string): number | null => {
        const held = vintagesOf(court.figures, { measure, authority: force.code, period })
          .map(exactOf)
          .filter((n) => n !== null);
        return held.at(-1) ?? null;
      };
      const [flagged, part] = [at(FLAGGED), at(COMMUNICATION)];
      if (flagged !== null && part !== null && part > flagged)
        return [
          step('flag-under-set', { who: { authority: force.code }, period: { period }, flagged, part }),
        ];
    }
  }
  return [];
}

/** A change this large that the next figure undoes is likelier to be a gap in the records than a fall in crime. */
const REVERSAL = 0.5;

function reversed(court: Court, about: About, found: Comparison): readonly Step[] {
  const pair = found.as_published[0];
  if (!pair || about.area.kind !== 'force' || pair.base.interval.lo === 0) return [];
  const [base, top] = [pair.base.interval.lo, pair.with.interval.lo];
  if (top > base * REVERSAL) return [];
  const later = court.figures
    .of(about.measure, about.area.code)
    .find(
      (o) =>
        o.from >= about.period.to && o.value.kind === 'exact' && o.value.n >= base && lengthInDays(o) > 355,
    );
  if (!later || later.value.kind !== 'exact') return [];
  return [
    step('later-reversed', {
      base,
      top,
      later: later.value.n,
      later_period: { period: { from: later.from, to: later.to } },
    }),
  ];
}

/** What may be said: the matched pair where there is one, else the printed pair with its doubt beside it. */
function holdFor(
  c: Case,
  found: Comparison,
  { trials, reasons }: { trials: readonly Trial[]; reasons: Reasons },
): Step | null {
  const { about } = c;
  const matched = trials.filter((t) => t.kind === 'matched').at(-1);
  const published = trials.filter((t) => t.kind === 'published');
  const params = { ...aboutParams(about), base_period: { period: about.base ?? about.period } };
  if (matched)
    return step(matched.top >= matched.base ? 'hold-matched-up' : 'hold-matched-down', {
      ...params,
      who: { authorities: matched.who },
      base: matched.base,
      top: matched.top,
      factor: { factor: matched.top / matched.base },
      change: { percent: Math.abs(matched.top / matched.base - 1) * 100 },
    });
  const first = published[0];
  if (!first) return null;
  if (reasons.depends.includes('part-period')) return step('hold-no-comparison', params);
  if (reasons.depends.includes('flag-under-set'))
    return step('hold-flag', { ...params, base: first.base, top: first.top });
  const spread = [...new Set(published.map((t) => t.top / t.base))].sort((a, b) => a - b);
  const whole = {
    ...params,
    base: first.base,
    top: first.top,
    factor: { factor: first.top / first.base },
    change: { percent: Math.abs(first.top / first.base - 1) * 100 },
  };
  if (spread.length > 1 && spread[0] !== undefined)
    return step('hold-range', {
      ...whole,
      low: { factor: spread[0] },
      high: { factor: spread.at(-1) ?? spread[0] },
    });
  const unsure = reasons.depends.some((r) => r === 'coverage-unknown' || r === 'coverage-differs');
  void found;
  if (unsure) return step('hold-printed-unsure', whole);
  return step(first.top >= first.base ? 'hold-change-up' : 'hold-change-down', whole);
}

const holdSaid = (c: Case, t: Trial): Step =>
  step(t.top >= t.base ? 'hold-said-up' : 'hold-said-down', {
    ...aboutParams(c.about),
    base: t.base,
    top: t.top,
    factor: { factor: t.top / t.base },
    change: { percent: Math.abs(t.top / t.base - 1) * 100 },
  });

export const authorityNamed = authorityByCode;
