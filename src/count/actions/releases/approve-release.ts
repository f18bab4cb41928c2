/** The second person: approves a version that somebody else drafted, or sends it back. */
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { isSound } from '../../rules/release/findings.js';
import { transitionFor } from '../../rules/release/states.js';
import { editorsIn, listWritings } from '../../store/edits.js';
import { insertApproval, updateSentBack } from '../../store/releases.js';
import { takeWorking } from './take.js';

export type ApproveProblem =
  | 'not-there'
  | 'not-in-this-state'
  | 'not-signed-in'
  | 'same-person'
  | 'wrote-words'
  | 'not-sound';

/** **Errors**: `same-person` for whoever drafted it, `wrote-words` for whoever wrote any of it by hand; the database refuses both too. */
export async function approveVersion(
  tx: Tx,
  actor: Actor,
  slug: string,
  now: Date,
): Promise<Result<null, ApproveProblem>> {
  const by = actor.account;
  if (by === null) return fail({ code: 'not-signed-in' });
  const version = await takeWorking(tx, slug);
  if (!version) return fail({ code: 'not-there' });
  if (transitionFor(version.state, 'approve') === null) return fail({ code: 'not-in-this-state' });
  const draftedBy = version.draftedBy?.account ?? null;
  if (draftedBy === null || draftedBy === by) return fail({ code: 'same-person' });
  if (editorsIn(await listWritings(tx, version.id)).has(by)) return fail({ code: 'wrote-words' });
  if (!version.findings || !isSound(version.findings)) return fail({ code: 'not-sound' });
  await insertApproval(tx, { org: actor.org, version: version.id, draftedBy, by, at: now });
  const subjects = [{ kind: 'release-version', id: version.id }];
  await writeJournal(tx, actor, { event: 'release-approved', room: 'releases', subjects }, now);
  return ok(null);
}

/** Back to its drafter, with a reason in their own words. An approval given before is taken away. */
export async function sendBack(
  tx: Tx,
  actor: Actor,
  { slug, why }: { readonly slug: string; readonly why: string },
  now: Date,
): Promise<Result<null, ApproveProblem>> {
  const version = await takeWorking(tx, slug);
  if (!version) return fail({ code: 'not-there' });
  if (transitionFor(version.state, 'send-back') === null) return fail({ code: 'not-in-this-state' });
  await updateSentBack(tx, version.id);
  const subjects = [{ kind: 'release-version', id: version.id }];
  const reason = why.trim() === '' ? null : why.trim();
  await writeJournal(tx, actor, { event: 'release-sent-back', room: 'releases', subjects, why: reason }, now);
  return ok(null);
}
