/** The sample as it stands: who coded what, what is in dispute, what is settled. */
import type { AuditCode, Tx } from '../../../db/index.js';
import type { CodedRecord } from '../../rules/audit/index.js';
import { type AuditRecord, listAuditRecords, listCodes } from '../../store/audit-records.js';

export interface SampleRecord {
  readonly record: AuditRecord;
  readonly first: AuditCode | null;
  readonly second: AuditCode | null;
  readonly settled: AuditCode | null;
  /** What it is in the end; null while somebody must still code or settle it. */
  readonly coded: AuditCode | null;
}

export interface CodedSample {
  readonly records: readonly SampleRecord[];
  readonly firstDone: number;
  readonly secondDone: number;
  /** Both coded, differently, and nobody has settled it. */
  readonly disputed: readonly SampleRecord[];
  readonly isWhole: boolean;
}

export async function codedSample(tx: Tx, audit: string): Promise<CodedSample> {
  const codes = new Map<string, Partial<Record<'first' | 'second' | 'settled', AuditCode>>>();
  for (const { record, seat, coded } of await listCodes(tx, audit))
    codes.set(record, { ...codes.get(record), [seat]: coded });
  const records = (await listAuditRecords(tx, audit, 'sample')).map((record) =>
    together(record, codes.get(record.id) ?? {}),
  );
  return {
    records,
    firstDone: records.filter((r) => r.first).length,
    secondDone: records.filter((r) => r.second).length,
    disputed: records.filter((r) => r.first && r.second && !r.coded),
    isWhole: records.length > 0 && records.every((r) => r.coded),
  };
}

function together(
  record: AuditRecord,
  {
    first = null,
    second = null,
    settled = null,
  }: Partial<Record<'first' | 'second' | 'settled', AuditCode | null>>,
): SampleRecord {
  const agreed = first !== null && first === second ? first : null;
  return { record, first, second, settled, coded: settled ?? agreed };
}

/** The sample for scoring. **Errors**: throws while it is not whole. */
export const forScoring = ({ records }: CodedSample): readonly CodedRecord[] =>
  records.map(({ record, first, second, coded }) => {
    if (!coded) throw new Error('the sample is not all coded');
    const { stratum, probability, month, offence } = record;
    return { stratum, probability, month, offence, coded, first, second };
  });
