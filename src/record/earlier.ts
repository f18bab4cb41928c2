/**
 * Crimes recorded before against the same victim, as the edit rules read them: so that what went on is not recorded
 * twice. What a suspect was called is opened to be compared, and never shown.
 */
import type { Day } from '../base/day.js';
import type { Tx } from '../db/index.js';
import type { Keyring } from '../keys/index.js';
import type { CrimeAsked } from './edit-row.js';
import { forceOf, ownForce } from './own-force.js';
import { openCrimeIdentity, victimRef } from './sealed.js';
import { type Crime, listOfVictim } from './store/crimes.js';

export interface VictimNamed {
  readonly name: string | null;
  readonly bornOn: Day | null;
}

/** **Shape**: each crime once, the oldest first; none where nobody is named. Crimes that this person may not see are not there. */
export async function earlierAgainst(
  tx: Tx,
  keys: Keyring,
  victims: readonly VictimNamed[],
): Promise<readonly CrimeAsked[]> {
  const found = new Map<string, Crime>();
  for (const { name, bornOn } of victims) {
    const ref = victimRef(keys, { victimName: name, victimBornOn: bornOn, suspect: null });
    if (ref === null) continue;
    for (const crime of await listOfVictim(tx, ref, null)) found.set(crime.id, crime);
  }
  const own = await ownForce(tx);
  return [...found.values()].map((crime) =>
    askedOf(crime, { own, suspect: openCrimeIdentity(keys, crime)?.suspect ?? null }),
  );
}

/** The same victim's key, as the rules compare it. */
export const victimKey = (ref: Uint8Array | null): string | null =>
  ref === null ? null : Buffer.from(ref).toString('hex');

/** A crime as its row stands. What must be read or decided for it is left out: see `CrimeAsked`. */
export const askedOf = (
  crime: Crime,
  { own, suspect }: { readonly own: string | null; readonly suspect: string | null },
): CrimeAsked => ({
  number: crime.number,
  report: crime.report,
  force: forceOf(crime.force, own),
  class: crime.class,
  subClass: crime.sub_class,
  title: null,
  committedFrom: crime.committed_from,
  committedTo: crime.committed_to,
  firstTouchAt: crime.first_touch_at,
  recordedAt: crime.recorded_at,
  reporter: crime.reporter,
  victimKind: crime.victim_kind,
  victimRef: victimKey(crime.victim_ref),
  victimAge: crime.victim_age,
  victimBornOn: null,
  victimSex: crime.victim_sex,
  suspect,
  relationship: crime.relationship,
  flag: crime.flag,
  flagRule: crime.flag_rule_version,
  services: crime.platforms,
  reader: null,
  narrative: null,
  cancelled: crime.state === 'cancelled' ? { at: crime.recorded_at, code: '' } : null,
});
