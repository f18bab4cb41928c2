/** The version of a release that an act is about, held so that two who act at once do so one after the other. */
import type { Tx } from '../../../db/index.js';
import type { Earlier } from '../../rules/release/guard.js';
import { listAnswers } from '../../store/answers.js';
import { type HeldVersion, findNewest, listOut, takeRelease } from '../../store/versions.js';

/** The version being worked on; null when there is no release of that name or nothing is worked on. */
export const takeWorking = async (tx: Tx, slug: string): Promise<HeldVersion | null> =>
  (await takeRelease(tx, slug)) === null ? null : findNewest(tx, slug, 'in-work');

/** The newest version that is out; null when none is. */
export const takeOut = async (tx: Tx, slug: string): Promise<HeldVersion | null> =>
  (await takeRelease(tx, slug)) === null ? null : findNewest(tx, slug, 'out');

/** The tables of everything that is out or about to be, releases and signed answers, the oldest first: what an attacker holds. */
export async function earlierTables(tx: Tx): Promise<Earlier> {
  const releases = (await listOut(tx)).map((v) => ({ at: v.appearsAt, tables: v.content.tables }));
  const answers = (await listAnswers(tx)).flatMap((a) =>
    a.signed ? [{ at: a.signed.at, tables: a.held }] : [],
  );
  return [...releases, ...answers]
    .toSorted((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0))
    .map((one) => one.tables);
}
