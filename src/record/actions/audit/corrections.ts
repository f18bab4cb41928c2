/** Corrections that were decided on, as a file for the force’s own system: what the flag was, what it is to be, and why. */
import { type Result, fail, ok } from '../../../base/result.js';
import { dayInLondon } from '../../../base/day.js';
import type { ReviewDecision, Tx } from '../../../db/index.js';
import type { Keyring } from '../../../keys/index.js';
import { openForAudit } from '../../audit-sealed.js';
import { csvCell } from '../../extract/index.js';
import { type AuditProblem, type FlagNow, stratumById } from '../../rules/audit/index.js';
import {
  type AuditRecord,
  findAuditRecord,
  keepReview,
  listAuditRecords,
  listReviews,
} from '../../store/audit-records.js';
import { type Audit, findAudit } from '../../store/audits.js';
import { codedSample } from './coded-sample.js';
import { type AuditDoing, noteStep } from './doing.js';

export async function reviewRecord(
  tx: Tx,
  doing: AuditDoing,
  { audit, record, decision }: { audit: string; record: string; decision: ReviewDecision | null },
): Promise<Result<null, AuditProblem>> {
  if (!decision) return fail({ code: 'code-missing', field: 'decision' });
  const held = await findAudit(tx, audit);
  if (!held?.signed_at) return fail({ code: 'not-signed' });
  const found = await findAuditRecord(tx, record);
  if (!found || found.audit !== audit || found.purpose !== 'review')
    return fail({ code: 'record-not-there' });
  const { org, account } = doing.actor;
  await keepReview(tx, { org, record, decision, by: account, at: doing.now });
  await noteStep(tx, doing, 'audit-correction-decided', audit);
  return ok(null);
}

export interface Correction {
  readonly crime: string;
  readonly before: FlagNow;
  readonly after: 'yes' | 'no';
  /** Which of the two ways it was found: in the sample, or in the review. */
  readonly found: 'sample' | 'review';
  readonly rule: string;
  readonly code: string;
  readonly recordedOn: string;
  readonly decidedOn: string;
}

/** Every correction decided on, of an audit that is signed. */
export async function correctionsOf(tx: Tx, keys: Keyring, audit: Audit): Promise<readonly Correction[]> {
  const reviews = new Map((await listReviews(tx, audit.id)).map((r) => [r.record, r]));
  const sampled = (await codedSample(tx, audit.id)).records.flatMap(({ record, coded }) => {
    const flag = stratumById(record.stratum)?.flag;
    const after = coded === 'online' ? 'yes' : coded === 'not-online' ? 'no' : null;
    // A flag that nobody set and that rightly is not set is left alone.
    if (!after || flag === after || (flag === 'unset' && after === 'no')) return [];
    return [correctionOf(record, { keys, after, found: 'sample', at: audit.signed_at ?? audit.imported_at })];
  });
  const reviewed = (await listAuditRecords(tx, audit.id, 'review')).flatMap((record) => {
    const review = reviews.get(record.id);
    if (review?.decision !== 'correct') return [];
    const after = stratumById(record.stratum)?.reader === 'yes' ? 'yes' : 'no';
    return [correctionOf(record, { keys, after, found: 'review', at: review.at })];
  });
  const crimes = new Set(sampled.flatMap((c) => (c ? [c.crime] : [])));
  return [...sampled, ...reviewed.filter((c) => c && !crimes.has(c.crime))].filter((c) => c !== null);
}

function correctionOf(
  record: AuditRecord,
  { keys, after, found, at }: { keys: Keyring; after: 'yes' | 'no'; found: Correction['found']; at: Date },
): Correction | null {
  const crime = openForAudit(
    keys,
    { org: record.org, audit: record.audit, row: record.id, field: 'crime' },
    record.crime,
  );
  if (crime === null || crime === '') return null;
  return {
    crime,
    before: stratumById(record.stratum)?.flag ?? 'unset',
    after,
    found,
    rule: record.rule,
    code: record.code,
    recordedOn: record.recorded_on ?? '',
    decidedOn: dayInLondon(at),
  };
}

const HEADING = [
  'crime_id',
  'offence_code',
  'recorded_on',
  'flag_before',
  'flag_after',
  'reason',
  'rule',
  'decided_on',
];

/** As CSV. A number that begins like a formula has an apostrophe before it: the file is opened in spreadsheets. */
export const correctionsCsv = (corrections: readonly Correction[]): string =>
  [
    HEADING.join(','),
    ...corrections.map((c) =>
      [c.crime, c.code, c.recordedOn, c.before, c.after, REASONS[c.found], c.rule, c.decidedOn]
        .map((cell) => csvCell(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))
        .join(','),
    ),
    '',
  ].join('\r\n');

/** Codes for the other system, not sentences. */
const REASONS = { sample: 'read-by-two-coders', review: 'reviewed-by-registrar' } as const;
