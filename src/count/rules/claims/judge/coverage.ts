/** Who answered, against what pages state and what is held for each force. */
import { isAnswered } from '../../../../base/value.js';
import { type Authority, authorityByCode } from '../../../../base/authorities.js';
import { overlaps } from '../../../../base/period.js';
import { statedCoverage } from '../../total.js';
import type { Observation } from '../../../../base/observation.js';
import type { Judged, Step } from '../claim.js';
import { type Case, type Court, aboutParams, codesOf, heldFor, noFigures, step, used } from './held.js';

export function judgeCoverage(court: Court, c: Case): Judged {
  return c.says.missing ? judgeSilence(court, c) : judgeCount(court, c);
}

function judgeSilence(court: Court, c: Case): Judged {
  const forces = (c.says.missing ?? []).map(authorityByCode).filter((a): a is Authority => a !== null);
  const found = forces.map((force) => ({ force, held: heldFor(court, { ...c.about, area: force }) }));
  const cells = used(
    court,
    found.flatMap((f) => f.held.flatMap((v) => v.observations)),
  );
  const silent = found.filter((f) => f.held.length > 0 && !f.held.some((v) => isAnswered(v.value)));
  const answered = found.filter((f) => f.held.some((v) => isAnswered(v.value)));
  const steps: Step[] = [];
  if (silent.length > 0)
    steps.push(
      step('silence-held', { ...aboutParams(c.about), missing: codesOf(silent.map((f) => f.force)) }),
    );
  if (answered.length > 0)
    steps.push(step('answer-held', { ...aboutParams(c.about), who: codesOf(answered.map((f) => f.force)) }));
  if (steps.length === 0)
    return {
      ...noFigures(step('silence-not-held', { ...aboutParams(c.about), missing: codesOf(forces) })),
      used: cells,
    };
  const would =
    silent.length > 0
      ? step('hold-silence', { ...aboutParams(c.about), missing: codesOf(silent.map((f) => f.force)) })
      : null;
  if (answered.length === 0)
    return {
      verdict: silent.length === forces.length ? 'holds' : 'depends',
      depends_on: silent.length === forces.length ? [] : ['coverage-unknown'],
      caveats: [],
      working: steps,
      used: cells,
      would_hold: would,
    };
  // A figure printed at some time does not show that this round was answered: it may have come late, or another way.
  return {
    verdict: 'depends',
    depends_on: ['vintage'],
    caveats: [],
    working: steps,
    used: cells,
    would_hold: would,
  };
}

/** Coverage stated by any page of the same release: the measure, any area that has so many forces, the same years. */
function judgeCount(court: Court, c: Case): Judged {
  const stated: Observation[] = [];
  for (const authority of court.figures.authoritiesOf(c.about.measure)) {
    if (authorityByCode(authority)?.kind !== 'area') continue;
    for (const o of court.figures.of(c.about.measure, authority)) {
      if (o.coverage?.answered != null && overlaps(o, c.about.period)) stated.push(o);
    }
  }
  const own = heldFor(court, c.about)
    .map(statedCoverage)
    .find((s) => s !== null);
  const here = stated.filter((o) => fitsArea(c, o));
  if (here.length === 0) return noFigures(step('coverage-not-held', aboutParams(c.about)));
  const answered = c.says.answered ?? 0;
  const asked = c.says.asked ?? null;
  const same = here.filter(
    (o) =>
      o.coverage?.answered === answered &&
      (asked === null || o.coverage?.asked == null || o.coverage.asked === asked),
  );
  const numbers = [
    ...new Set(here.map((o) => `${o.coverage?.answered ?? '?'}/${o.coverage?.asked ?? '?'}`)),
  ].join(', ');
  const working = [step('coverage-stated', { numbers, period: { period: c.about.period } })];
  void own;
  if (same.length === 0)
    return {
      verdict: 'fails',
      depends_on: [],
      caveats: [],
      working,
      used: used(court, here),
      would_hold: null,
    };
  const differs = here.some(
    (o) =>
      o.coverage?.answered !== answered &&
      o.from === same[0]?.from &&
      o.to === same[0]?.to &&
      o.known_on.slice(0, 7) === same[0]?.known_on.slice(0, 7),
  );
  return {
    verdict: differs ? 'depends' : 'holds',
    depends_on: differs ? ['vintage'] : [],
    caveats: [],
    working,
    used: used(court, same),
    would_hold: null,
  };
}

/** A count of four forces is about Wales, one of 43 about the country. */
function fitsArea(c: Case, o: Observation): boolean {
  const size = c.says.asked ?? c.says.answered ?? 0;
  const own = authorityByCode(o.authority)?.forces.length ?? 0;
  return size <= 12 ? own <= 12 && own >= size - 1 && o.authority === c.about.area.code : own > 12;
}
