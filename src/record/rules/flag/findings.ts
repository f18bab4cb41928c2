/** What stands in a text as a whole: a denial, a picture sent, a first meeting. */
import * as masks from './masks.js';
import { NOTES } from './notes.js';
import { ROLE as ROLES } from './roles.js';
import { polarityAt, polarityOf } from './polarity.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const {
  ACCT,
  AFT,
  ARRIVE,
  BACK,
  DISC,
  EVID,
  GAME,
  HE,
  IIOC,
  MEET,
  NET,
  PAPER,
  PIC,
  PLAT,
  PLATG,
  PROF,
  REP,
  SEND,
  SOON,
  SUSP,
  VIDEO,
} = masks;
const ROLE = ROLES;
const n = NOTES;

/** Roles in which a service is said to have been part of it. */
const CLAIMED: ReadonlySet<number> = new Set([ROLE.offence, ROLE.weak, ROLE.gap, ROLE.evidence]);

const MOST_COMPARED = 500;

/** One voice names a service, another denies it. */
export function sameServiceDenied(): number {
  const { s } = n;
  const most = Math.min(s.itemCount, MOST_COMPARED);
  for (let i = 0; i < most; i++) {
    const p = n.platform[i] as number;
    if (p === 0 || n.polarity[i] !== 1 || ((n.t0[i] as number) & PLAT) === 0) continue;
    for (let j = 0; j < most; j++)
      if (
        n.platform[j] === p &&
        n.polarity[j] === 0 &&
        ((n.t0[j] as number) & PLAT) !== 0 &&
        (CLAIMED.has(n.role[j] as number) || (n.family === 'comm' && n.role[j] === ROLE.disclosure)) &&
        s.sentence[j] !== s.sentence[i]
      )
        return j;
  }
  return -1;
}

export function isContradicted(i: number): boolean {
  const role = n.role[i];
  if (((n.t0[i] as number) & (VIDEO | PLAT | NET)) === 0) return false;
  return (
    role === ROLE.weak ||
    role === ROLE.gap ||
    role === ROLE.incidental ||
    role === ROLE.third ||
    role === ROLE.disclosure ||
    role === ROLE.evidence
  );
}

/** "sent pictures", "exchanged images": a picture that went from one to the other. */
export function sentPicture(physical: boolean): number {
  const { s } = n;
  for (let i = 0; i < s.itemCount; i++) {
    if (((n.t1[i] as number) & SEND) === 0) continue;
    if (polarityOf(i, Math.max(0, i - 8), Math.min(s.itemCount, i + 8)) !== 0) continue;
    for (let j = Math.max(0, i - 6); j < s.itemCount && j <= i + 6; j++) {
      if (s.sentence[j] !== s.sentence[i]) continue;
      if (((n.t1[j] as number) & (PAPER | DISC)) !== 0) break;
      if (((n.t0[j] as number) & (PIC | IIOC)) !== 0 && (!physical || isBetween(i))) return i;
    }
  }
  return -1;
}

/** Sent by the suspect or to him, and not to the police. */
export function isBetween(i: number): boolean {
  const { s } = n;
  let ok = false;
  for (let j = Math.max(0, i - 10); j < s.itemCount && j <= i + 10; j++) {
    if (s.sentence[j] !== s.sentence[i]) continue;
    if (((n.t2[j] as number) & (EVID | BACK | REP | AFT)) !== 0 || ((n.t1[j] as number) & PROF) !== 0)
      return false;
    if (((n.t1[j] as number) & (SUSP | HE)) !== 0) ok = true;
  }
  return ok;
}

/** Indecent images that somebody saw or counted: no examination is awaited for that. */
export function hasFound(): boolean {
  for (let i = 0; i < n.s.itemCount; i++)
    if (((n.t0[i] as number) & IIOC) !== 0 && polarityAt(i) === 0) return true;
  return false;
}

/** Whom she first met that day she knew from a service that is named: nothing else is said of how. */
export function firstMet(): number {
  const { s } = n;
  let met = false;
  for (let i = 0; i < s.itemCount; i++)
    if (
      ((n.t1[i] as number) & MEET) !== 0 &&
      ((n.t2[i] as number) & SOON) !== 0 &&
      ((n.t3[i] as number) & ARRIVE) !== 0
    )
      met = true;
  if (!met) return -1;
  for (let i = 0; i < s.itemCount; i++)
    if (
      ((n.t0[i] as number) & (PLAT | PLATG | NET | GAME | ACCT)) !== 0 &&
      n.polarity[i] === 0 &&
      (n.role[i] === ROLE.weak || n.role[i] === ROLE.gap)
    )
      return i;
  return -1;
}
