/** What an audit found: scored from the coded sample, or as it was signed. */
import { type Result, fail, ok } from '../../../base/result.js';
import type { Tx } from '../../../db/index.js';
import {
  type Agreement,
  type AuditProblem,
  type AuditScore,
  agreement,
  scoreAudit,
  stratumById,
} from '../../rules/audit/index.js';
import { type Audit, holdAudit, updateSigned } from '../../store/audits.js';
import { type CodedSample, codedSample, forScoring } from './coded-sample.js';
import { type AuditDoing, noteStep } from './doing.js';
import { populationOf } from './population-of.js';

export interface AuditResult {
  readonly score: AuditScore;
  /** How far the force’s flag and the reader agree with what the coders found, and with each other, on the records read. */
  readonly between: {
    readonly officerAndCoders: Agreement | null;
    readonly readerAndCoders: Agreement | null;
    readonly officerAndReader: Agreement | null;
  };
}

/** Scores take a second or two to work out; the same sample is always the same. */
const WORKED_OUT = new Map<string, AuditResult>();
const MOST_KEPT = 8;

/** **Shape**: null while the sample is not whole. */
export async function resultOf(tx: Tx, audit: Audit): Promise<AuditResult | null> {
  if (audit.signed_result) return audit.signed_result as AuditResult;
  if (!audit.seed) return null;
  const kept = WORKED_OUT.get(audit.id);
  const result = kept ?? (await workedOut(tx, audit));
  if (!result || kept) return result;
  if (WORKED_OUT.size >= MOST_KEPT) WORKED_OUT.clear();
  WORKED_OUT.set(audit.id, result);
  return result;
}

/**
 * The score of a sample.
 * **Shape**: null while it is not whole. Fewer `draws` than usual are quicker and a little less steady.
 */
async function workedOut(tx: Tx, audit: Audit, draws?: number): Promise<AuditResult | null> {
  const sample = await codedSample(tx, audit.id);
  if (!sample.isWhole || !audit.seed) return null;
  const how = { seed: audit.seed, ...(draws === undefined ? {} : { draws }) };
  const score = scoreAudit(await populationOf(tx, audit.id), forScoring(sample), how);
  return { score, between: agreements(sample) };
}

const AS_CODED = { yes: 'online', no: 'not-online', person: 'unclear', unset: 'unclear' } as const;

function agreements({ records }: CodedSample): AuditResult['between'] {
  const all = records.flatMap(({ record, coded }) => {
    const kind = stratumById(record.stratum);
    return kind && coded ? [{ officer: AS_CODED[kind.flag], reader: AS_CODED[kind.reader], coded }] : [];
  });
  return {
    officerAndCoders: agreement(all.map((r) => [r.officer, r.coded])),
    readerAndCoders: agreement(all.map((r) => [r.reader, r.coded])),
    officerAndReader: agreement(all.map((r) => [r.officer, r.reader])),
  };
}

/** The registrar signs: what was found stands as it is from here on. */
export async function signAudit(
  tx: Tx,
  doing: AuditDoing,
  { audit: id, draws }: { readonly audit: string; readonly draws?: number },
): Promise<Result<null, AuditProblem>> {
  const audit = await holdAudit(tx, id);
  if (!audit) return fail({ code: 'audit-not-there' });
  if (audit.signed_at) return fail({ code: 'signed-already' });
  const result = draws === undefined ? await resultOf(tx, audit) : await workedOut(tx, audit, draws);
  if (!result) return fail({ code: 'not-all-coded' });
  await updateSigned(tx, id, { result, by: doing.actor.account, at: doing.now });
  await noteStep(tx, doing, 'audit-signed', id);
  return ok(null);
}
