/** Which account a recorder of extracts is: said by the registrar, kept as a keyed hash. */
import { type Result, fail, ok } from '../../../base/result.js';
import { type Tx, findAccount } from '../../../db/index.js';
import { pseudonymKeyOf } from '../../audit-sealed.js';
import { pseudonymOf } from '../../extract/index.js';
import type { AuditProblem } from '../../rules/audit/index.js';
import { keepRecorder } from '../../store/audit-records.js';
import { type AuditDoing, noteStep } from './doing.js';

export async function sayRecorder(
  tx: Tx,
  doing: AuditDoing,
  { recorder, account }: { recorder: string; account: string },
): Promise<Result<null, AuditProblem>> {
  if (recorder.trim() === '') return fail({ code: 'recorder-missing', field: 'recorder' });
  const found = await findAccount(tx, account);
  if (!found) return fail({ code: 'account-unknown', field: 'account' });
  const pseudonym = pseudonymOf(recorder, pseudonymKeyOf(doing.keys), 'recorder');
  const { org, account: by } = doing.actor;
  await keepRecorder(tx, { org, recorder: pseudonym, account: found.id, said_by: by, said_at: doing.now });
  await noteStep(tx, doing, 'recorder-linked', found.id);
  return ok(null);
}
