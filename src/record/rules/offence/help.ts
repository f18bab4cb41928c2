/**
 * From the facts to candidate offences. It suggests and says why; it never records.
 */
import type { Lang } from '../../../base/words.js';
import { type ConductAct, type OffenceFacts, bandOf } from './facts.js';
import { type Point, pointsOf } from './points.js';
import {
  type CountedBy,
  OFFENCE_ROWS,
  OFFENCE_TABLE_VERSION,
  type OffenceRow,
  type RowStanding,
} from './table.js';

export type OffenceFit = 'fits' | 'needs-fact' | 'does-not-fit';

/** What else is to be known of a candidate. */
export type CandidateReason =
  | 'attempt-in-its-class'
  | 'no-child-victim'
  | 'state-is-victim'
  | 'as-if-today'
  | 'part-in-force'
  | 'counted-by-offender'
  | 'code-not-found'
  | 'law-from-memory'
  | 'birth-date-needed';

/** What is to be known of the whole. */
export type HelpNote =
  | 'one-crime-a-victim'
  | 'principal-is-suggested'
  | 'flag-stays-with-the-principal'
  | 'suspect-under-10'
  | 'suspect-is-a-child'
  | 'other-nations-law'
  | 'nothing-fits'
  | 'never-recorded-by-itself';

export interface Candidate {
  /** The row of the table. */
  readonly id: string;
  readonly offence: Readonly<Record<Lang, string>>;
  readonly act: string | null;
  readonly section: string | null;
  readonly class: string | null;
  readonly subClass: string | null;
  readonly courtCode: string | null;
  readonly standing: RowStanding;
  readonly fit: OffenceFit;
  /** Which of the acts told it answers. */
  readonly acts: readonly ConductAct[];
  readonly points: readonly Point[];
  readonly reasons: readonly CandidateReason[];
  readonly note: Readonly<Record<Lang, string>> | null;
  readonly countedBy: CountedBy;
  /** How many crimes it makes: victims, or offenders; null when that is not known. */
  readonly crimes: number | null;
}

export interface OffenceHelp {
  readonly version: string;
  /** What fits first, then what needs a fact, then what does not fit; within each the gravest first. */
  readonly candidates: readonly Candidate[];
  /** The gravest that fits, where there is a choice or not; null when nothing does. */
  readonly principal: string | null;
  readonly notes: readonly HelpNote[];
}

/**
 * Candidate offences for one victim and one finished incident.
 * **Shape**: facts → every row that answers one of the acts told, ordered; rows that answer none are not there, so no
 * act gives no candidate. The order of gravity is ours: the official look-up table was not seen.
 * **Source**: `data/offence-helper/`; counting: one crime per victim, images by offender, attempts in the class
 * itself, a repealed law as if today.
 */
export function helpOffence(facts: OffenceFacts, rows: readonly OffenceRow[] = OFFENCE_ROWS): OffenceHelp {
  const ranks = new Map(rows.map((r) => [r.id, r.rank]));
  const candidates = rows
    .filter((row) => row.acts.some((act) => facts.acts.includes(act)))
    .map((row) => candidate(row, facts))
    .filter((c) => !isOfAnotherTime(c))
    .toSorted((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || rank(a, ranks) - rank(b, ranks));
  const principal = candidates.find((c) => c.fit === 'fits')?.id ?? null;
  return { version: OFFENCE_TABLE_VERSION, candidates, principal, notes: notesOf(facts, candidates) };
}

const FITS: readonly OffenceFit[] = ['fits', 'needs-fact', 'does-not-fit'];
const rank = (c: Candidate, ranks: ReadonlyMap<string, number>): number => ranks.get(c.id) ?? 0;

/** A row that a later version replaced: its successor answers for conduct since. */
const isOfAnotherTime = (c: Candidate): boolean => c.points.some((p) => p.code === 'after-in-force');

/** One row on these facts, whether or not it answers an act. */
export function candidate(row: OffenceRow, facts: OffenceFacts): Candidate {
  const points = pointsOf(row, facts);
  return {
    id: row.id,
    offence: row.offence,
    act: row.act,
    section: row.section,
    class: row.class,
    subClass: row.sub_class,
    courtCode: isAttempt(facts) ? row.attempt_code : row.court_code,
    standing: row.standing,
    fit: fitOf(points),
    acts: row.acts.filter((act) => facts.acts.includes(act)),
    points,
    reasons: reasonsOf(row, { facts, points }),
    note: row.note,
    countedBy: row.counted_by,
    crimes: crimesOf(row, facts),
  };
}

function fitOf(points: readonly Point[]): OffenceFit {
  if (points.some((p) => p.state === 'not-met')) return 'does-not-fit';
  return points.some((p) => p.weighs === 'fit' && p.state === 'unknown') ? 'needs-fact' : 'fits';
}

const isAttempt = (facts: OffenceFacts): boolean => facts.isAttempt === true || facts.victim.kind === 'decoy';

function crimesOf(row: OffenceRow, { suspect, victim, victimCount }: OffenceFacts): number | null {
  if (row.counted_by === 'offender') return suspect.count === undefined ? 1 : suspect.count;
  if (victim.kind === 'decoy') return 1;
  return victimCount === undefined ? 1 : victimCount;
}

interface Worked {
  readonly facts: OffenceFacts;
  readonly points: readonly Point[];
}

function reasonsOf(row: OffenceRow, { facts, points }: Worked): readonly CandidateReason[] {
  const force = points.find((p) => p.id === 'in-force')?.code;
  const hides = row.victim.includes('18-and-over') && facts.victim.kind === 'person';
  const told: readonly (readonly [CandidateReason, boolean])[] = [
    ['attempt-in-its-class', isAttempt(facts)],
    ['no-child-victim', facts.victim.kind === 'decoy'],
    ['state-is-victim', facts.victim.kind === 'unidentified-child' && row.unidentified],
    ['as-if-today', force === 'as-if-today'],
    ['part-in-force', force === 'part-in-force'],
    ['counted-by-offender', row.counted_by === 'offender'],
    ['birth-date-needed', hides && bandOf(facts) !== '18-and-over'],
    ['code-not-found', row.class === null || row.sub_class === null],
    ['law-from-memory', row.standing.law === 'memory'],
  ];
  return told.filter(([, is]) => is).map(([reason]) => reason);
}

function notesOf(facts: OffenceFacts, candidates: readonly Candidate[]): readonly HelpNote[] {
  const fitting = candidates.filter((c) => c.fit === 'fits').length;
  const told: readonly (readonly [HelpNote, boolean])[] = [
    ['other-nations-law', facts.nation === 'scotland' || facts.nation === 'northern-ireland'],
    ['nothing-fits', fitting === 0],
    ['principal-is-suggested', fitting > 1],
    ['flag-stays-with-the-principal', fitting > 1],
    ['one-crime-a-victim', (facts.victimCount ?? 1) > 1],
    ['suspect-under-10', facts.suspect.age === 'under-10'],
    ['suspect-is-a-child', facts.suspect.age === '10-to-17'],
    ['never-recorded-by-itself', true],
  ];
  return told.filter(([, is]) => is).map(([note]) => note);
}
