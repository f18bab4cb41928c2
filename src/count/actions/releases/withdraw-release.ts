/** Withdraws the newest version that is out. Its address goes on answering, with the day and the reason. */
import { dayInLondon } from '../../../base/day.js';
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import { LANGS } from '../../../base/words.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { type ReleaseProblem, checkText } from '../../rules/release/check.js';
import { transitionFor } from '../../rules/release/states.js';
import type { Words } from '../../rules/release/table.js';
import { type ToldProblem, keptQuiet } from '../../rules/release/told.js';
import { updateWithdrawn } from '../../store/releases.js';
import { toldProblems } from './judge-words.js';
import { earlierTables, takeOut } from './take.js';

export type WithdrawProblem =
  | 'not-there'
  | 'not-in-this-state'
  | 'reason-missing'
  | ReleaseProblem
  | ToldProblem;

/** **Errors**: `reason-missing` in a language; a reason that names a school or a person, or gives a hidden count away; nothing out, or withdrawn already. */
export async function withdrawVersion(
  tx: Tx,
  actor: Actor,
  { slug, reason }: { readonly slug: string; readonly reason: Words },
  now: Date,
): Promise<Result<null, WithdrawProblem>> {
  const problems = LANGS.flatMap((lang): readonly Problem<WithdrawProblem>[] => {
    const field = `reason-${lang}`;
    if (reason[lang].trim() === '') return [{ code: 'reason-missing', field, params: { lang } }];
    return checkText(reason[lang], lang).map((code) => ({
      code,
      field,
      params: { text: reason[lang], lang },
    }));
  });
  if (problems.length > 0) return fail(...problems);
  const version = await takeOut(tx, slug);
  if (!version) return fail({ code: 'not-there' });
  if (transitionFor(version.state, 'withdraw') === null) return fail({ code: 'not-in-this-state' });
  const told = toldProblems('reason', reason, keptQuiet(version.content.tables, await earlierTables(tx)));
  if (told.length > 0) return fail(...told);
  const of = { on: dayInLondon(now), reason, by: actor.account };
  if (!(await updateWithdrawn(tx, version.id, of))) return fail({ code: 'not-in-this-state' });
  const subjects = [{ kind: 'release-version', id: version.id }];
  await writeJournal(tx, actor, { event: 'release-withdrawn', room: 'releases', subjects }, now);
  return ok(null);
}
