/**
 * Publishes an approved version: both languages, every table and every file of it, by one row of one transaction. It is
 * wholly out or not at all, whenever the machine stops.
 */
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { toTheMinute } from '../../rules/release/appearing.js';
import { type Earlier, attackRelease } from '../../rules/release/guard.js';
import { datedAt } from '../../rules/release/next.js';
import { instant } from '../../../base/day.js';
import { transitionFor } from '../../rules/release/states.js';
import { versionText } from '../../rules/release/release.js';
import type { ToldProblem } from '../../rules/release/told.js';
import type { HeldVersion } from '../../store/versions.js';
import { updatePublished } from '../../store/releases.js';
import { toldInWords } from './judge-words.js';
import { earlierTables, takeWorking } from './take.js';

export type PublishProblem = 'not-there' | 'not-in-this-state' | 'given-away' | ToldProblem;

/**
 * What stands in the way at the last moment: whatever went out since the check may have made a hidden count readable, in
 * the tables or in the words. What the words claim was judged at the check and is not altered since.
 */
const inTheWay = (version: HeldVersion, earlier: Earlier): readonly Problem<'given-away' | ToldProblem>[] => [
  ...(attackRelease(version.content.tables, earlier).broken.length > 0
    ? [{ code: 'given-away' as const }]
    : []),
  ...toldInWords(version, earlier),
];

/** What went out, and when it appears. */
export interface Published {
  readonly version: string;
  readonly appears: Date;
}

/**
 * **Shape**: `appears` is the minute at which it can be seen, in both languages; before that the address does not know
 * it. **Errors**: `not-in-this-state` when it has not been approved or another publisher was first; `given-away` when
 * something published since the check would let a hidden count be worked out.
 */
export async function publishVersion(
  tx: Tx,
  actor: Actor,
  { slug, appears }: { readonly slug: string; readonly appears: Date },
  now: Date,
): Promise<Result<Published, PublishProblem>> {
  const version = await takeWorking(tx, slug);
  if (!version) return fail({ code: 'not-in-this-state' });
  if (transitionFor(version.state, 'publish') === null) return fail({ code: 'not-in-this-state' });
  const earlier = await earlierTables(tx);
  const problems = inTheWay(version, earlier);
  if (problems.length > 0) return fail(...problems);
  const minute = toTheMinute(appears);
  const content = datedAt(version.content, minute);
  const of = { content, appears: instant(minute), by: actor.account, at: now };
  if (!(await updatePublished(tx, version.id, of))) return fail({ code: 'not-in-this-state' });
  const subjects = [{ kind: 'release-version', id: version.id }];
  await writeJournal(tx, actor, { event: 'release-published', room: 'releases', subjects }, now);
  return ok({ version: versionText(version.version), appears: of.appears });
}
