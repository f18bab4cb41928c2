/** Takes a version back before its minute, or gives it another one. After its minute neither can be done. */
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { worded } from '../../rules/release/edits.js';
import { type ReleaseAct, transitionFor } from '../../rules/release/states.js';
import { listWritings } from '../../store/edits.js';
import { updateTakenBack } from '../../store/releases.js';
import { type HeldVersion, findNewest } from '../../store/versions.js';
import { standing } from './edits-standing.js';
import { type Published, type PublishProblem, publishVersion } from './publish-release.js';
import { takeOut } from './take.js';

export type TakeBackProblem = 'not-there' | 'not-in-this-state' | 'work-waiting' | 'minute-has-come';

/** To a draft, its approval taken away: two people decide anew. **Errors**: `minute-has-come` once it is out. */
export async function takeBackVersion(
  tx: Tx,
  actor: Actor,
  slug: string,
  now: Date,
): Promise<Result<null, TakeBackProblem>> {
  const waiting = await takeWaiting(tx, slug, { act: 'take-back', now });
  if (!waiting.ok) return waiting;
  if (!(await putBack(tx, waiting.value, 'draft'))) return fail({ code: 'not-in-this-state' });
  const subjects = [{ kind: 'release-version', id: waiting.value.id }];
  await writeJournal(tx, actor, { event: 'release-taken-back', room: 'releases', subjects }, now);
  return ok(null);
}

/** Another minute for what two people agreed on: what it says stays, and it is attacked again. */
export async function moveVersion(
  tx: Tx,
  actor: Actor,
  { slug, appears }: { readonly slug: string; readonly appears: Date },
  now: Date,
): Promise<Result<Published, TakeBackProblem | PublishProblem>> {
  const waiting = await takeWaiting(tx, slug, { act: 'move', now });
  if (!waiting.ok) return waiting;
  if (!(await putBack(tx, waiting.value, 'approved'))) return fail({ code: 'not-in-this-state' });
  return publishVersion(tx, actor, { slug, appears }, now);
}

async function takeWaiting(
  tx: Tx,
  slug: string,
  { act, now }: { readonly act: ReleaseAct; readonly now: Date },
): Promise<Result<HeldVersion, TakeBackProblem>> {
  const version = await takeOut(tx, slug);
  if (!version) return fail({ code: 'not-there' });
  if (transitionFor(version.state, act) === null) return fail({ code: 'not-in-this-state' });
  if (version.appearsAt === null || version.appearsAt <= now) return fail({ code: 'minute-has-come' });
  if (await findNewest(tx, slug, 'in-work')) return fail({ code: 'work-waiting', params: { version: '' } });
  return ok(version);
}

/** What is out holds its words as they are said; what is worked on holds them as they are composed. */
async function putBack(tx: Tx, version: HeldVersion, to: 'draft' | 'approved'): Promise<boolean> {
  const edits = standing(await listWritings(tx, version.id));
  const content = worded(
    version.content,
    edits.map((e) => ({ ...e, words: e.composed })),
  );
  return updateTakenBack(tx, version.id, { content, to });
}
