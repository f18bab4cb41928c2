/** Draws records to be read: a sample by a plan and a seed, or corrections that the reader suggests. The file is given once more. */
import { randomUUID } from 'node:crypto';
import { type Result, fail, ok } from '../../../base/result.js';
import type { Tx } from '../../../db/index.js';
import {
  type Input,
  type PickedRecord,
  offenceOf,
  pickFromExtract,
  pseudonymOf,
} from '../../extract/index.js';
import { pseudonymKeyOf, sealForAudit } from '../../audit-sealed.js';
import { type LexiconInForce, lexiconInForce } from '../../lexicon-in-force.js';
import { type AuditProblem, drawer, planSample, shuffled } from '../../rules/audit/index.js';
import { type AuditRecordMade, insertAuditRecords, listAuditRecords } from '../../store/audit-records.js';
import { type Audit, holdAudit, updateDrawn } from '../../store/audits.js';
import { type AuditDoing, noteStep } from './doing.js';
import { populationOf } from './population-of.js';

export interface SampleWanted {
  readonly audit: string;
  readonly input: Input;
  readonly halfWidth: number;
  readonly seed: string;
  readonly workers: number;
}

/** **Shape**: how many were drawn. **Errors**: the file is not the one counted, or the reader has changed since. */
export async function drawSample(
  tx: Tx,
  doing: AuditDoing,
  wanted: SampleWanted,
): Promise<Result<number, AuditProblem>> {
  const seed = wanted.seed.trim().slice(0, 120);
  if (seed === '') return fail({ code: 'seed-missing', field: 'seed' });
  if (!(wanted.halfWidth > 0 && wanted.halfWidth < 0.5))
    return fail({ code: 'half-width-wrong', field: 'half-width' });
  const audit = await holdAudit(tx, wanted.audit);
  if (!audit) return fail({ code: 'audit-not-there' });
  if (audit.drawn_at) return fail({ code: 'drawn-already' });
  const population = await populationOf(tx, audit.id);
  const plan = planSample({ strata: population.strata, halfWidth: wanted.halfWidth });
  const read = { ...wanted, audit, inForce: await lexiconInForce(tx) };
  const picked = await pick(doing, read, drawer(plan.strata, seed));
  if (!picked.ok) return picked;
  const dealt = shuffled(picked.value, seed);
  await insertAuditRecords(
    tx,
    dealt.map((record, i) => rowOf(record, { doing, audit, purpose: 'sample', place: i + 1 })),
  );
  await updateDrawn(tx, audit.id, { plan, seed, by: doing.actor.account, at: doing.now });
  await noteStep(tx, doing, 'audit-sample-drawn', audit.id);
  return ok(dealt.length);
}

/** As many suggestions as are read in an hour of work at a time. */
const BATCH = 200;

export interface ReviewWanted {
  readonly audit: string;
  readonly input: Input;
  readonly workers: number;
}

/** The next suggested corrections, in the order of the file; those drawn before are passed over. */
export async function drawReview(
  tx: Tx,
  doing: AuditDoing,
  wanted: ReviewWanted,
): Promise<Result<number, AuditProblem>> {
  const audit = await holdAudit(tx, wanted.audit);
  if (!audit) return fail({ code: 'audit-not-there' });
  if (!audit.signed_at) return fail({ code: 'not-signed' });
  const before = (await listAuditRecords(tx, audit.id, 'review')).length;
  let [seen, taken] = [0, 0];
  const read = { ...wanted, audit, inForce: await lexiconInForce(tx) };
  const picked = await pick(doing, read, (stratum) => {
    if (!SUGGESTED.has(stratum) || seen++ < before || taken >= BATCH) return false;
    taken += 1;
    return true;
  });
  if (!picked.ok) return picked;
  if (picked.value.length === 0) return fail({ code: 'nothing-to-review' });
  await insertAuditRecords(
    tx,
    picked.value.map((record, i) =>
      rowOf(record, { doing, audit, purpose: 'review', place: before + i + 1 }),
    ),
  );
  await noteStep(tx, doing, 'audit-review-drawn', audit.id);
  return ok(picked.value.length);
}

const SUGGESTED: ReadonlySet<string> = new Set(['no/yes', 'unset/yes', 'yes/no']);

interface Read {
  readonly audit: Audit;
  readonly input: Input;
  readonly workers: number;
  readonly inForce: LexiconInForce;
}

async function pick(
  { keys }: AuditDoing,
  { audit, input, workers, inForce }: Read,
  isPicked: (stratum: string) => boolean,
): Promise<Result<readonly PickedRecord[], AuditProblem>> {
  if (audit.reader_version !== inForce.reader.version) return fail({ code: 'reader-changed' });
  const asked = {
    input,
    map: audit.column_map,
    rules: audit.rules,
    lexicon: inForce.own,
    pseudonymKey: pseudonymKeyOf(keys),
    workers,
  };
  try {
    const read = await pickFromExtract(asked, isPicked);
    if (read.ok && read.value.sha256 === audit.file_sha256) return ok(read.value.picked);
  } catch (error) {
    // The drawer was asked for a record that the plan does not have.
    if (!(error instanceof RangeError)) throw error;
  }
  return fail({ code: 'other-file', field: 'file' });
}

function rowOf(
  { record, reading, stratum }: PickedRecord,
  {
    doing,
    audit,
    purpose,
    place,
  }: { doing: AuditDoing; audit: Audit; purpose: 'sample' | 'review'; place: number },
): AuditRecordMade {
  const id = randomUUID();
  const of = { org: audit.org, audit: audit.id, row: id };
  return {
    org: audit.org,
    id,
    audit: audit.id,
    purpose,
    place,
    stratum,
    month: record.recordedOn?.slice(0, 7) ?? '',
    offence: offenceOf(record.code),
    code: record.code.slice(0, 40),
    recorded_on: record.recordedOn,
    recorder:
      record.recorder === '' ? null : pseudonymOf(record.recorder, pseudonymKeyOf(doing.keys), 'recorder'),
    probability: reading.probability,
    rule: reading.rule,
    spans: JSON.stringify(reading.spans),
    crime: sealForAudit(doing.keys, { ...of, field: 'crime' }, record.id),
    narrative: sealForAudit(doing.keys, { ...of, field: 'narrative' }, record.narrative),
  };
}
