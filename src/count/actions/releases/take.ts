/** The version of a release that an act is about, held so that two who act at once do so one after the other. */
import type { Tx } from '../../../db/index.js';
import { isOut } from '../../rules/release/states.js';
import { type HeldVersion, listVersionsOf, takeRelease } from '../../store/releases.js';

/** The version being worked on; null when there is no release of that name or nothing is worked on. */
export async function takeWorking(tx: Tx, slug: string): Promise<HeldVersion | null> {
  if ((await takeRelease(tx, slug)) === null) return null;
  return (await listVersionsOf(tx, slug)).find((v) => !isOut(v.state)) ?? null;
}

/** The newest version that is out; null when none is. */
export async function takeOut(tx: Tx, slug: string): Promise<HeldVersion | null> {
  if ((await takeRelease(tx, slug)) === null) return null;
  return (await listVersionsOf(tx, slug)).find((v) => isOut(v.state)) ?? null;
}
