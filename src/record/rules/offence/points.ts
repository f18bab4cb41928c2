/** The points of a row, each met, not met or unknown on the facts. */
import { type Day, addDays, lastOfMonth, monthOf, yearOf } from '../../../base/day.js';
import { type AskedPoint, type OffenceFacts, bandOf } from './facts.js';
import type { OffenceRow, PointWeight } from './table.js';

export type PointState = 'met' | 'not-met' | 'unknown';

/** What can be worked out from the facts, and what a person says. */
export type PointId =
  | 'in-force'
  | 'law-of-nation'
  | 'victim-kind'
  | 'victim-age'
  | 'victim-sex'
  | 'suspect-age'
  | 'relation'
  | AskedPoint;

/** Why a point stands as it does. */
export type PointCode =
  | 'from-the-facts'
  | 'said-by-a-person'
  | 'not-known-yet'
  | 'left-to-the-investigation'
  | 'as-if-today'
  | 'part-in-force'
  | 'before-in-force'
  | 'after-in-force'
  | 'start-day-not-known'
  | 'age-the-decoy-gave'
  | 'child-not-identified'
  | 'other-law';

export interface Point {
  readonly id: PointId;
  readonly state: PointState;
  readonly code: PointCode;
  readonly weighs: PointWeight;
}

type Answer = readonly [PointState, PointCode];

const KNOWN = 'from-the-facts';
const UNKNOWN: Answer = ['unknown', 'not-known-yet'];
const told = (isMet: boolean, code: PointCode = KNOWN): Answer => [isMet ? 'met' : 'not-met', code];

/**
 * Every point of a row on these facts. A point that the row does not have is not there.
 * **Source**: the Acts named in the row; domain of crime recording: historic offences, decoys, the state as victim.
 */
export function pointsOf(row: OffenceRow, facts: OffenceFacts): readonly Point[] {
  const worked: readonly (readonly [PointId, Answer | null])[] = [
    ['in-force', inForce(row, facts.conduct)],
    ['law-of-nation', nation(facts)],
    ['victim-kind', victimKind(row, facts)],
    ['victim-age', victimAge(row, facts)],
    ['victim-sex', row.sex === null ? null : oneOf([row.sex], facts.victim.sex)],
    ['suspect-age', row.suspect && oneOf(row.suspect, facts.suspect.age)],
    ['relation', row.relation && oneOf(row.relation, facts.suspect.relation)],
  ];
  return [
    ...worked.flatMap(([id, answer]) => (answer ? [point(id, answer, 'fit')] : [])),
    ...row.points.map(({ id, weighs }) => point(id, asked(facts.answers[id], weighs), weighs)),
  ];
}

const point = (id: PointId, [state, code]: Answer, weighs: PointWeight): Point => ({
  id,
  state,
  code,
  weighs,
});

const oneOf = <T extends string>(allowed: readonly T[], is: T | 'unknown'): Answer =>
  is === 'unknown' ? UNKNOWN : told(allowed.includes(is));

function asked(answer: boolean | undefined, weighs: PointWeight): Answer {
  if (answer !== undefined) return told(answer, 'said-by-a-person');
  return weighs === 'fit' ? UNKNOWN : ['unknown', 'left-to-the-investigation'];
}

const nation = (facts: OffenceFacts): Answer => {
  if (facts.nation === 'unknown') return UNKNOWN;
  return facts.nation === 'england' || facts.nation === 'wales' ? told(true) : told(false, 'other-law');
};

function victimKind(row: OffenceRow, { victim }: OffenceFacts): Answer | null {
  switch (victim.kind) {
    case 'person':
      return null;
    case 'unknown':
      return UNKNOWN;
    case 'decoy':
      return told(row.decoy);
    case 'unidentified-child':
      return told(row.unidentified, 'child-not-identified');
  }
}

function victimAge(row: OffenceRow, facts: OffenceFacts): Answer | null {
  if (facts.victim.kind === 'unidentified-child') return null;
  const band = bandOf(facts);
  if (band === null) return row.victim.length === ALL_BANDS ? null : UNKNOWN;
  return told(row.victim.includes(band), facts.victim.kind === 'decoy' ? 'age-the-decoy-gave' : KNOWN);
}

/** A row that allows every band asks for none. */
const ALL_BANDS = 4;

/** The conduct against the days the offence was law. Conduct that went on past the first day was law in part. */
function inForce(row: OffenceRow, { from, to }: OffenceFacts['conduct']): Answer {
  if (from === null) return row.from === null ? told(true) : UNKNOWN;
  const last = to ?? from;
  if (row.to !== null && from >= row.to) return told(false, 'after-in-force');
  if (row.from === null || from >= firstSureDay(row)) return told(true);
  if (last >= firstSureDay(row)) return told(true, 'part-in-force');
  if (last >= row.from) return ['unknown', 'start-day-not-known'];
  return row.historic === 'as-if-today' ? told(true, 'as-if-today') : told(false, 'before-in-force');
}

/** The first day on which the offence was surely law: where only the month or year is known, the day after it. */
function firstSureDay({ from, precision }: Pick<OffenceRow, 'from' | 'precision'>): Day {
  if (from === null) return '0001-01-01';
  if (precision === 'day' || precision === null) return from;
  const month = precision === 'year' ? 12 : monthOf(from);
  return addDays(lastOfMonth(yearOf(from), month), 1);
}
