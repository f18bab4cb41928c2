/**
 * Brings in crimes that another system recorded: numbers, days and flags as they stand there, first events marked as
 * imported. A row that cannot be one is named; the rest come in, or nothing does when it is only tried.
 */
import type { Reporter } from '../../db/index.js';
import { type Tx, writeJournal } from '../../db/index.js';
import { dayInLondon, yearOf } from '../../base/day.js';
import type { SmallRow } from '../extract/small-extract.js';
import { type ImportProblem, type ImportedCrime, importedCrime } from '../rules/imported.js';
import { readCrimeNumber } from '../rules/numbers.js';
import { keepNumberFree, lastNumber } from '../store/reports.js';
import { listTakenNumbers } from '../store/crimes.js';
import type { RecordDoing } from './doing.js';
import { keepCrimeOf, keepReport } from './record-crimes.js';
import type { CrimeWanted, ReportWanted } from './wanted.js';

export interface RowRefused {
  readonly row: number;
  readonly code: ImportProblem;
}

export interface Imported {
  readonly brought: number;
  readonly refused: readonly RowRefused[];
}

export async function importCrimes(
  tx: Tx,
  doing: RecordDoing,
  { rows, tryOnly }: { readonly rows: readonly SmallRow[]; readonly tryOnly: boolean },
): Promise<Imported> {
  const { good, refused } = await sorted(tx, doing, rows);
  if (tryOnly || good.length === 0) return { brought: good.length, refused };
  const ids: string[] = [];
  for (const group of byReport(good)) ids.push(...(await keepGroup(tx, doing, group)));
  const subjects = ids.map((id) => ({ kind: 'crime', id }));
  await writeJournal(tx, doing.actor, { event: 'crimes-imported', room: 'crimes', subjects }, doing.now);
  return { brought: ids.length, refused };
}

/**
 * A number of our own style up to the last that was given is taken, whether or not whoever imports may see its crime:
 * what a marked thread was recorded as cannot be told from a gap. Imported crimes themselves are never marked.
 */
async function isOurs(tx: Tx, org: string, { number, recordedAt }: ImportedCrime): Promise<boolean> {
  const year = yearOf(dayInLondon(recordedAt));
  const n = readCrimeNumber(number, year);
  return n !== null && n <= (await lastNumber(tx, { org, kind: 'crime', year }));
}

async function sorted(tx: Tx, { actor, now }: RecordDoing, rows: readonly SmallRow[]) {
  const refused: RowRefused[] = [];
  const good: ImportedCrime[] = [];
  const read = rows.map(({ row, read: { row: cells } }) => ({ row, crime: importedCrime(cells, now) }));
  const numbers = read.flatMap(({ crime }) => (typeof crime === 'string' ? [] : [crime.number]));
  const taken = new Set(await listTakenNumbers(tx, numbers));
  for (const { row, crime } of read) {
    if (typeof crime === 'string') {
      refused.push({ row, code: crime });
      continue;
    }
    const key = `${yearOf(dayInLondon(crime.recordedAt))} ${crime.number}`;
    if (taken.has(key) || (await isOurs(tx, actor.org, crime)))
      refused.push({ row, code: 'import-number-taken' });
    else good.push(crime);
    taken.add(key);
  }
  return { good, refused };
}

/** Crimes of one report together; one without a report's number by itself. */
function byReport(crimes: readonly ImportedCrime[]): readonly (readonly ImportedCrime[])[] {
  const groups = new Map<string, ImportedCrime[]>();
  for (const [n, crime] of crimes.entries()) {
    const key = crime.report === null ? `alone ${n}` : `report ${crime.report}`;
    groups.set(key, [...(groups.get(key) ?? []), crime]);
  }
  return [...groups.values()];
}

async function keepGroup(
  tx: Tx,
  doing: RecordDoing,
  group: readonly ImportedCrime[],
): Promise<readonly string[]> {
  const [first] = group;
  if (!first) return [];
  const report = reportOf(group, first);
  const kept = await keepReport(tx, doing, report);
  if (!kept.ok) throw new Error('an incident that is numbered here has a number of its own');
  const ids: string[] = [];
  for (const crime of group) {
    const by = { ...doing, now: crime.recordedAt };
    const own = { ...report, firstTouchAt: crime.firstTouchAt };
    const made = await keepCrimeOf(tx, by, { wanted: wantedOf(crime), report: own, kept: kept.value });
    ids.push(made.id);
    const year = yearOf(dayInLondon(crime.recordedAt));
    const n = readCrimeNumber(crime.number, year);
    if (n !== null) await keepNumberFree(tx, { org: doing.actor.org, kind: 'crime', year }, n);
  }
  return ids;
}

const reportOf = (group: readonly ImportedCrime[], first: ImportedCrime): ReportWanted => ({
  thread: null,
  source: 'imported',
  marking: 'ordinary',
  named: [],
  channel: 'not-known',
  reporter: first.reporter satisfies Reporter,
  language: null,
  firstTouchAt: group.reduce(
    (earliest, { firstTouchAt }) => (firstTouchAt.getTime() < earliest.getTime() ? firstTouchAt : earliest),
    first.firstTouchAt,
  ),
  incident: null,
});

const wantedOf = (crime: ImportedCrime): CrimeWanted => ({
  victim: { ...crime.victim, name: null, bornOn: null },
  classified: {
    class: crime.class,
    subClass: crime.subClass,
    offence: null,
    isAttempt: crime.victim.kind === 'decoy',
    ruleVersion: null,
    why: null,
  },
  flag: { flag: crime.flag, source: 'imported', rule: null, why: null, spans: [], reader: null },
  committedFrom: crime.committedFrom,
  committedTo: crime.committedTo,
  isPrincipal: false,
  isCourseOfConduct: crime.committedTo > crime.committedFrom,
  suspectAgeBand: crime.suspectAgeBand,
  suspect: null,
  relationship: crime.relationship,
  place: 'not-known',
  contactMeans: [],
  platforms: crime.platforms,
  narrative: crime.narrative,
  owningForce: null,
  facts: [],
  letStand: [],
  lateness: null,
  number: crime.number,
});
