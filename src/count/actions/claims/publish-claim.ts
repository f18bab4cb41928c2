/** Publishes a claim that somebody else kept, or withdraws one that is out. Its address answers ever after. */
import { dayInLondon } from '../../../base/day.js';
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import { LANGS } from '../../../base/words.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import type { Words } from '../../rules/release/table.js';
import { findClaim, updateClaimPublished, updateClaimWithdrawn } from '../../store/claims.js';

export type PublishClaimProblem = 'claim-not-there' | 'claim-kept-by-you' | 'claim-done' | 'claim-reason';

/** **Errors**: `claim-kept-by-you` for whoever kept it; the database refuses that too. */
export async function publishClaim(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<null, PublishClaimProblem>> {
  const claim = await findClaim(tx, id);
  const by = actor.account;
  if (!claim || by === null) return fail({ code: 'claim-not-there' });
  if (claim.keptBy === by) return fail({ code: 'claim-kept-by-you' });
  if (!(await updateClaimPublished(tx, id, { by, at: now }))) return fail({ code: 'claim-done' });
  const subjects = [{ kind: 'checked-claim', id }];
  await writeJournal(tx, actor, { event: 'claim-published', room: 'releases', subjects }, now);
  return ok(null);
}

/** **Errors**: `claim-reason` in the language that lacks one. */
export async function withdrawClaim(
  tx: Tx,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: Words },
  now: Date,
): Promise<Result<null, PublishClaimProblem>> {
  const missing = LANGS.filter((lang) => reason[lang].trim() === '');
  if (missing.length > 0)
    return fail(
      ...missing.map(
        (lang): Problem<PublishClaimProblem> => ({
          code: 'claim-reason',
          field: `reason-${lang}`,
          params: { lang },
        }),
      ),
    );
  if (!(await updateClaimWithdrawn(tx, id, { on: dayInLondon(now), reason })))
    return fail({ code: 'claim-done' });
  const subjects = [{ kind: 'checked-claim', id }];
  await writeJournal(tx, actor, { event: 'claim-withdrawn', room: 'releases', subjects }, now);
  return ok(null);
}
