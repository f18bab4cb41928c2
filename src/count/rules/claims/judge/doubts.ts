/** Why a comparison may not be taken at its word: coverage, part periods, breaks, flags that were not set, reversals. */
import { lengthInDays } from '../../../../base/period.js';
import type { Comparison } from '../../compare.js';
import { vintagesOf } from '../../figures.js';
import type { Dependence, Step } from '../claim.js';
import { COMMUNICATION, FLAGGED } from '../text/measure-phrases.js';
import { type About, type Case, type Court, aboutParams, codesOf, exactOf, forcesIn, step } from './held.js';

/** No percentage is given on a base below ten. **Source**: the project's rule, docs/decisions/0004. */
const NO_PERCENT_BELOW = 10;

/** More forces than any region has. */
const WHOLE_COUNTRY = 12;

/** The flag was not required before this day. **Source**: docs/published-figures.md section 7. */
const FLAG_FROM = '2015-04-01';

export interface Reasons {
  readonly depends: readonly Dependence[];
  readonly caveats: readonly string[];
  readonly steps: readonly Step[];
}

export function reasonsFor(court: Court, c: Case, found: Comparison): Reasons {
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
 * set; a trend of such a count is a trend in flagging. **Source**: docs/published-figures.md sections 7 and 10.
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
