/**
 * Records crimes: the report once, its incident, and a crime for each victim, each with its first events; and tells the
 * desk their numbers. One transaction: all of it stands, or none.
 */
import { randomUUID } from 'node:crypto';
import { addDays, dayInLondon, yearOf } from '../../base/day.js';
import { ruleInForce } from '../../base/flag-rules.js';
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import { REVIEW_AFTER_DAYS, enterCrimes } from '../../desk/index.js';
import type { Keyring } from '../../keys/index.js';
import { type RecordProblem, crimeNumber, incidentNumber, isLate } from '../rules/index.js';
import { forceToStore, ownForce } from '../own-force.js';
import { lexiconInForce } from '../lexicon-in-force.js';
import { codedServices } from '../rules/services.js';
import { type RecordPlace, sealFor, victimRef } from '../sealed.js';
import { insertCrime, listCrimesOfReport } from '../store/crimes.js';
import { insertClassification, insertFacts, insertFlagEvent, insertLetStand } from '../store/events.js';
import { insertRetention } from '../store/retention.js';
import {
  findIncidentOf,
  findReportOfThread,
  insertIncident,
  insertReport,
  nextNumber,
  updateNoCrime,
} from '../store/reports.js';
import type { RecordDoing } from './doing.js';
import type { CrimeWanted, ReportWanted } from './wanted.js';

export interface Recorded {
  readonly report: string;
  readonly crimes: readonly { readonly id: string; readonly number: string }[];
}

/** Who records: somebody with an account, or the product itself when it brings records in. */
export interface Recorder {
  readonly actor: Actor;
  readonly keys: Keyring;
  readonly now: Date;
}

export async function recordCrimes(
  tx: Tx,
  doing: RecordDoing,
  { report, crimes }: { readonly report: ReportWanted; readonly crimes: readonly CrimeWanted[] },
): Promise<Result<Recorded, RecordProblem>> {
  if (crimes.length === 0) return fail({ code: 'victim-missing' });
  const kept = await keepCrimes(tx, doing, { report, crimes });
  if (!kept.ok) return kept;
  const recorded = kept.value;
  const subjects = [
    { kind: 'report', id: recorded.report },
    ...recorded.crimes.map(({ id }) => ({ kind: 'crime', id })),
  ];
  await writeJournal(tx, doing.actor, { event: 'crimes-recorded', room: 'crimes', subjects }, doing.now);
  if (report.thread !== null) {
    const { id: thread, version } = report.thread;
    const numbers = recorded.crimes.map(({ number }) => number);
    const told = await enterCrimes(tx, { ...doing, thread, version }, numbers);
    if (!told.ok) return fail({ code: problemOfDesk(told.problems[0]?.code) });
  }
  return ok(recorded);
}

const problemOfDesk = (code: string | undefined): RecordProblem =>
  code === 'thread-changed'
    ? 'thread-changed'
    : code === 'thread-not-there'
      ? 'thread-not-there'
      : 'not-yours';

/** Without a word to the desk or the journal: also for records that come from another system, whose bringing in is one entry. */
export async function keepCrimes(
  tx: Tx,
  by: Recorder,
  { report, crimes }: { readonly report: ReportWanted; readonly crimes: readonly CrimeWanted[] },
): Promise<Result<Recorded, RecordProblem>> {
  const held = await keepReport(tx, by, report);
  if (!held.ok) return held;
  const kept = held.value;
  const recorded: { id: string; number: string }[] = [];
  for (const wanted of crimes) recorded.push(await keepCrimeOf(tx, by, { wanted, report, kept }));
  return ok({ report: kept.report, crimes: recorded });
}

export interface KeptReport {
  readonly report: string;
  readonly incident: string;
}

/** The report with its incident: made now, or found, when more crimes come to light in what was told. */
export async function keepReport(
  tx: Tx,
  by: Recorder,
  wanted: ReportWanted,
): Promise<Result<KeptReport, RecordProblem>> {
  const found = wanted.thread === null ? undefined : await findReportOfThread(tx, wanted.thread.id);
  if (found) {
    const incident = await findIncidentOf(tx, found.id);
    if (!incident) throw new Error('a report has an incident');
    if (incident.no_crime !== null) await updateNoCrime(tx, incident.id, null);
    return ok({ report: found.id, incident: incident.id });
  }
  const [report, incident] = [randomUUID(), randomUUID()];
  const made = { org: by.actor.org, by: by.actor.account, at: by.now };
  await insertReport(
    tx,
    {
      ...made,
      id: report,
      thread: wanted.thread?.id ?? null,
      source: wanted.source,
      marking: wanted.marking,
      channel: wanted.channel,
      reporter: wanted.reporter,
      language: wanted.language,
      firstTouchAt: wanted.firstTouchAt,
    },
    wanted.named,
  );
  const number = wanted.incident ?? (await newIncidentNumber(tx, by));
  const isNew = await insertIncident(tx, { ...made, id: incident, report, number, noCrime: null });
  return isNew ? ok({ report, incident }) : fail({ code: 'number-taken', field: 'incident' });
}

async function newIncidentNumber(tx: Tx, { actor, now }: Recorder): Promise<string> {
  const year = yearOf(dayInLondon(now));
  return incidentNumber(year, await nextNumber(tx, { org: actor.org, kind: 'incident', year }));
}

export interface Keeping {
  readonly wanted: CrimeWanted;
  readonly report: ReportWanted;
  readonly kept: KeptReport;
}

/** One crime of a report that is kept already. */
export async function keepCrimeOf(
  tx: Tx,
  by: Recorder,
  keeping: Keeping,
): Promise<{ id: string; number: string }> {
  const { wanted, report, kept } = keeping;
  const { actor, keys, now } = by;
  const id = randomUUID();
  const year = yearOf(dayInLondon(now));
  const number =
    wanted.number ?? crimeNumber(year, await nextNumber(tx, { org: actor.org, kind: 'crime', year }));
  const place = { org: actor.org, crime: id, table: 'record.crime', row: id } as const;
  const who = { victimName: wanted.victim.name, victimBornOn: wanted.victim.bornOn, suspect: wanted.suspect };
  const late = isLate({ firstTouchAt: report.firstTouchAt, recordedAt: now }) ? wanted.lateness : null;
  const { victim, classified } = wanted;
  const { reader } = await lexiconInForce(tx);
  await insertCrime(tx, {
    org: actor.org,
    id,
    report: kept.report,
    incident: kept.incident,
    number,
    year,
    force: forceToStore(await ownForce(tx)),
    owning_force: wanted.owningForce,
    class: classified.class,
    sub_class: classified.subClass,
    offence: classified.offence,
    is_attempt: classified.isAttempt,
    is_principal: wanted.isPrincipal,
    is_course_of_conduct: wanted.isCourseOfConduct,
    committed_from: wanted.committedFrom,
    committed_to: wanted.committedTo,
    first_touch_at: report.firstTouchAt,
    reported_at: report.firstTouchAt,
    recorded_at: now,
    channel: report.channel,
    reporter: report.reporter,
    victim_kind: victim.kind,
    victim_ref: victim.kind === 'victim' ? victimRef(keys, who) : null,
    victim_age: victim.age,
    victim_age_band: victim.ageBand,
    victim_sex: victim.sex,
    suspect_age_band: wanted.suspectAgeBand,
    relationship: wanted.relationship,
    place: wanted.place,
    contact_means: JSON.stringify(wanted.contactMeans),
    platforms: JSON.stringify(codedServices(wanted.platforms, reader)),
    flag: wanted.flag.flag,
    flag_rule_version: ruleVersionOn(now),
    lateness: late,
    lateness_by: late === null ? null : actor.account,
    lateness_at: late === null ? null : now,
    narrative: sealFor(keys, { ...place, field: 'narrative' }, wanted.narrative),
    identity: sealFor(keys, { ...place, field: 'identity' }, JSON.stringify(who)),
    language: report.language,
    recorded_by: actor.account,
    investigator: null,
  });
  const reviewOn = addDays(dayInLondon(now), REVIEW_AFTER_DAYS.recorded);
  await insertRetention(tx, { org: actor.org, crime: id, class: 'recorded', reviewOn });
  await keepFirstEvents(tx, by, { id, wanted });
  return { id, number };
}

/** The flag's rule by the day a crime is recorded. */
export const ruleVersionOn = (now: Date): string | null => ruleInForce(dayInLondon(now))?.id ?? null;

async function keepFirstEvents(
  tx: Tx,
  { actor, keys, now }: Recorder,
  { id: crime, wanted }: { readonly id: string; readonly wanted: CrimeWanted },
): Promise<void> {
  const base = { org: actor.org, crime, by: actor.account, at: now };
  const sealed = (table: RecordPlace['table'], row: string, why: string | null): Buffer | null =>
    why === null ? null : sealFor(keys, { org: actor.org, crime, table, row, field: 'why' }, why);
  const { classified, flag } = wanted;
  const [classification, flagged] = [randomUUID(), randomUUID()];
  await insertClassification(tx, {
    ...base,
    id: classification,
    class: classified.class,
    sub_class: classified.subClass,
    offence: classified.offence,
    is_attempt: classified.isAttempt,
    rule_version: classified.ruleVersion,
    why: sealed('record.classification_event', classification, classified.why),
  });
  await insertFlagEvent(tx, {
    ...base,
    id: flagged,
    flag: flag.flag,
    rule_version: ruleVersionOn(now),
    rule: flag.rule,
    source: flag.source,
    why: sealed('record.flag_event', flagged, flag.why),
    spans: JSON.stringify(flag.spans),
    reader_answer: flag.reader?.answer ?? null,
    reader_version: flag.reader?.version ?? null,
    reader_probability: flag.reader?.probability ?? null,
  });
  await insertFacts(
    tx,
    wanted.facts.map((fact) => ({
      org: actor.org,
      crime,
      fact: fact.fact,
      value: fact.value.slice(0, 200),
      said_by: fact.saidBy,
      entered_by: actor.account,
      entered_at: now,
    })),
  );
  await insertLetStand(
    tx,
    wanted.letStand.map(({ rule, why }) => {
      const row = randomUUID();
      const place = { org: actor.org, crime, table: 'record.let_stand', row, field: 'why' } as const;
      return { ...base, id: row, rule, why: sealFor(keys, place, why) };
    }),
  );
}

/** The crimes that a thread has already been made into. */
export async function crimesOfThread(tx: Tx, thread: string) {
  const report = await findReportOfThread(tx, thread);
  return report ? listCrimesOfReport(tx, report.id) : [];
}
