/** Shows who a crime is about: a step of its own, with a reason that is written down before the name is seen. */
import { type Result, fail, ok } from '../../base/result.js';
import { type Tx, writeJournal } from '../../db/index.js';
import type { RecordProblem } from '../rules/index.js';
import { type CrimeIdentity, openCrimeIdentity } from '../sealed.js';
import { findCrime } from '../store/crimes.js';
import type { RecordDoing } from './doing.js';

/** **Shape**: null where it has been destroyed. */
export async function revealVictim(
  tx: Tx,
  { actor, keys, now }: RecordDoing,
  { crime: id, reason }: { readonly crime: string; readonly reason: string },
): Promise<Result<CrimeIdentity | null, RecordProblem>> {
  const why = reason.trim();
  if (why === '') return fail({ code: 'reason-missing', field: 'reason' });
  const crime = await findCrime(tx, id);
  if (!crime) return fail({ code: 'crime-not-there' });
  const shown = openCrimeIdentity(keys, crime);
  const subjects = [{ kind: 'crime', id }];
  await writeJournal(tx, actor, { event: 'crime-identity-revealed', room: 'crimes', subjects, why }, now);
  return ok(shown);
}
