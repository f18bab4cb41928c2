/** A report that is no crime stays in the register as an incident, with why. */
import { type Result, fail, ok } from '../../base/result.js';
import { type Tx, writeJournal } from '../../db/index.js';
import { NO_CRIME_REASONS, type RecordProblem } from '../rules/index.js';
import { listCrimesOfReport } from '../store/crimes.js';
import { updateNoCrime } from '../store/reports.js';
import type { RecordDoing } from './doing.js';
import { keepReport } from './record-crimes.js';
import type { ReportWanted } from './wanted.js';

/** **Shape**: the incident's id. */
export async function keepAsIncident(
  tx: Tx,
  doing: RecordDoing,
  { report, reason }: { readonly report: ReportWanted; readonly reason: string },
): Promise<Result<string, RecordProblem>> {
  const why = NO_CRIME_REASONS.find((one) => one === reason);
  if (!why) return fail({ code: 'choice-missing', field: 'reason' });
  const kept = await keepReport(tx, doing, report);
  if (!kept.ok) return kept;
  const crimes = await listCrimesOfReport(tx, kept.value.report);
  if (crimes.length > 0) return fail({ code: 'incident-has-crimes', field: 'reason' });
  await updateNoCrime(tx, kept.value.incident, why);
  const subjects = [
    { kind: 'report', id: kept.value.report },
    { kind: 'incident', id: kept.value.incident },
  ];
  await writeJournal(
    tx,
    doing.actor,
    { event: 'incident-without-crime', room: 'crimes', subjects },
    doing.now,
  );
  return ok(kept.value.incident);
}
