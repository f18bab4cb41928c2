/**
 * Gives a crime to the force that owns it, and does not let go of it until they have said under which number they
 * have it. First the evidence that would be lost is secured, and the child is safe.
 */
import { randomUUID } from 'node:crypto';
import { authorityByCode } from '../../base/authorities.js';
import { addMilliseconds } from '../../base/day.js';
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import { ownForce } from '../own-force.js';
import type { RecordProblem } from '../rules/index.js';
import type { Crime } from '../store/crimes.js';
import {
  insertTransfer,
  listTransfersToChase,
  updateTransferChased,
  updateTransferReceipt,
} from '../store/events.js';
import { type CrimeDoing, changeCrime } from './doing.js';

const DAY_MS = 86_400_000;

export const transferCrime = (
  tx: Tx,
  doing: CrimeDoing,
  to: { readonly force: string; readonly evidenceSecured: boolean; readonly safeguarded: boolean },
): Promise<Result<Crime, RecordProblem>> =>
  changeCrime(tx, doing, {
    event: 'crime-transferred',
    async work(crime) {
      const force = authorityByCode(to.force);
      if (force?.kind !== 'force') return fail({ code: 'force-missing', field: 'force' });
      if (force.code === (await ownForce(tx))) return fail({ code: 'force-is-ours', field: 'force' });
      if (!to.evidenceSecured) return fail({ code: 'evidence-not-secured', field: 'first' });
      if (!to.safeguarded) return fail({ code: 'not-safeguarded', field: 'first' });
      await insertTransfer(tx, {
        org: crime.org,
        id: randomUUID(),
        crime: crime.id,
        to_force: force.code,
        evidence_secured: true,
        safeguarded: true,
        made_by: doing.actor.account,
        made_at: doing.now,
        chase_at: addMilliseconds(doing.now, DAY_MS),
      });
      return ok({ change: { owning_force: force.code } });
    },
  });

/** They have it, under their own number: only now is it theirs. */
export const enterTransferReceipt = (
  tx: Tx,
  doing: CrimeDoing,
  of: { readonly transfer: string; readonly number: string },
): Promise<Result<Crime, RecordProblem>> =>
  changeCrime(tx, doing, {
    event: 'crime-transfer-receipt',
    async work(crime) {
      const receipt = of.number.trim().slice(0, 60);
      if (receipt === '') return fail({ code: 'receipt-missing', field: 'receipt' });
      const isNew = await updateTransferReceipt(tx, {
        id: of.transfer,
        crime: crime.id,
        receipt,
        by: doing.actor.account,
        at: doing.now,
      });
      if (!isNew) return fail({ code: 'receipt-there-already', field: 'receipt' });
      return ok({ change: { state: 'transferred' } });
    },
  });

/** Every transfer whose day has come without a receipt is put before the registrar again. **Shape**: how many there were. */
export async function chaseTransfers(tx: Tx, actor: Actor, now: Date): Promise<number> {
  const due = await listTransfersToChase(tx, now);
  for (const { id } of due) await updateTransferChased(tx, id, addMilliseconds(now, DAY_MS));
  if (due.length > 0)
    await writeJournal(
      tx,
      actor,
      {
        event: 'crime-transfers-chased',
        room: 'crimes',
        subjects: due.map(({ id }) => ({ kind: 'transfer', id })),
      },
      now,
    );
  return due.length;
}
