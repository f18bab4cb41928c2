/** What somebody may do to a crime, as it stands. The same answer for the links on its page and for the pages they lead to. */
import { may, reachOf } from '../../web/access.js';
import { isLate } from '../rules/index.js';
import type { Crime } from '../store/crimes.js';
import { DECIDES, EDITS } from './paths.js';

export const CRIME_ACTS = [
  'flag',
  'reclassify',
  'cancel',
  'transfer',
  'receipt',
  'lateness',
  'assign',
] as const;
export type CrimeAct = (typeof CRIME_ACTS)[number];

interface Doer {
  readonly account: string | null;
  readonly roles: readonly string[];
}

const decides = (roles: readonly string[]): boolean => typeof DECIDES !== 'string' && may(roles, DECIDES);
const edits = (roles: readonly string[]): boolean => reachOf(roles, 'crimes', 'edit').includes('all');
const records = (roles: readonly string[]): boolean => typeof EDITS !== 'string' && may(roles, EDITS);

export function mayAct(act: CrimeAct, crime: Crime, { account, roles }: Doer): boolean {
  const counts = crime.state === 'recorded';
  const late = isLate({ firstTouchAt: crime.first_touch_at, recordedAt: crime.recorded_at });
  const isOwn = crime.recorded_by !== null && crime.recorded_by === account;
  switch (act) {
    case 'flag':
      return counts && (edits(roles) || (records(roles) && isOwn && crime.flag === 'not-assessed'));
    case 'lateness':
      return late && (edits(roles) || (records(roles) && isOwn));
    case 'assign':
      return counts && edits(roles);
    case 'reclassify':
    case 'cancel':
    case 'transfer':
    case 'receipt':
      return counts && decides(roles);
  }
}
