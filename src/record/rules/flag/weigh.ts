/** Goes through the sentences and weighs every cue. */
import * as masks from './masks.js';
import { NOTES, addUp, before } from './notes.js';
import { isPlain, polarityOf } from './polarity.js';
import { roleOf } from './role.js';
import { ROLE as ROLES } from './roles.js';
import { biddenOnly } from './remote.js';
import { spokenInPlace } from './silence.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const {
  ACCT,
  ACCTW,
  ACT,
  ACTW,
  ARRIVE,
  ASK,
  CALL,
  CAM,
  CON,
  CONS,
  CONTACT1,
  DECOY,
  DET,
  DEV,
  GAME,
  HE,
  MEET,
  MSG,
  NET,
  ONLINE0,
  ORDU,
  PAPER,
  PAY,
  PERS,
  PHON,
  PLACE,
  PLAT,
  SAY,
  SEND,
  SEX,
  SHAREV,
  SHE,
  SMS,
  SPOKEN,
  SPY,
  SUSP,
  THR,
  TRAV,
  VIA,
  VIC,
  WEAK,
  WEAKS,
} = masks;
const ROLE = ROLES;
const n = NOTES;

/** What makes an item worth weighing: a cue, or what is denied or asserted like one. */
const MAY_BE0 = ONLINE0 | WEAK | WEAKS | ACCTW;
const BODILY1 = ACT | CALL | PAPER | CAM | PHON | PERS;
const MAY_BE1 = BODILY1 | PAY;
const MAY_BE2 = ORDU | DECOY;

/** Polarity and role of every online cue. */
export function weigh(): void {
  const { s } = n;
  addUp();
  n.bidden = biddenOnly() === 1;
  n.actNow = hasAct();
  // The sentence that is at work, and all its tags together.
  let a = 0;
  let b = 0;
  let x0 = 0;
  let x1 = 0;
  let x2 = 0;
  let x3 = 0;
  for (let k = 0; k < n.cueCount; k++) {
    const i = n.cues[k] as number;
    if (
      (((n.t0[i] as number) & MAY_BE0) |
        ((n.t1[i] as number) & MAY_BE1) |
        ((n.t2[i] as number) & MAY_BE2)) ===
      0
    )
      continue;
    if (i >= b) {
      const sentence = s.sentence[i] as number;
      a = i;
      while (a > 0 && s.sentence[a - 1] === sentence) a--;
      x0 = x1 = x2 = x3 = 0;
      for (b = a; b < s.itemCount && s.sentence[b] === sentence; b++) {
        x0 |= n.t0[b] as number;
        x1 |= n.t1[b] as number;
        x2 |= n.t2[b] as number;
        x3 |= n.t3[b] as number;
      }
    }
    const isIt = isCue(i, x0, x1, x3);
    if ((isIt || ((n.t1[i] as number) & BODILY1) !== 0) && !isPlain(x2, x3))
      n.polarity[i] = polarityOf(i, a, b);
    if (isIt) {
      n.role[i] = roleOf(i, a, b, x0, x1, x2, x3);
      if (n.role[i] === ROLE.weak || n.role[i] === ROLE.unsure) goAlong(i, a);
    }
  }
}

/** "messaged her on WhatsApp": the service does what the message does. */
function goAlong(i: number, a: number): void {
  const { s } = n;
  const p = before(i);
  if (((n.t0[i] as number) & (PLAT | NET)) === 0 || p < 0 || ((n.t3[p] as number) & VIA) === 0) return;
  for (let j = p - 1; j >= a && (s.word[i] as number) - (s.lastWord[j] as number) <= 5; j--)
    if (((n.t0[j] as number) & (MSG | SMS)) !== 0 && n.role[j] === ROLE.offence && n.polarity[j] === 0) {
      n.role[i] = ROLE.offence;
      return;
    }
}

export function hasAct(): boolean {
  // An offence of words is done in person when the words were spoken there.
  if (n.family === 'comm') return (n.m3 & SPOKEN) !== 0 || spokenInPlace() >= 0;
  if ((n.m1 & ACT) !== 0 && !n.bidden) return true;
  return (n.m3 & ACTW) !== 0 && (n.family === 'contact' || (n.m1 & PLACE) !== 0 || (n.m2 & TRAV) !== 0);
}

/** "her channel", "vic's singing page". */
function isHers(i: number): boolean {
  const { s } = n;
  const p = i - 1;
  if (p < 0 || s.sentence[p] !== s.sentence[i] || (s.word[i] as number) - (s.lastWord[p] as number) > 3)
    return false;
  return (
    ((n.t1[p] as number) & (VIC | SHE)) !== 0 ||
    (((n.t1[p] as number) & HE) !== 0 && ((n.t3[p] as number) & DET) !== 0)
  );
}

const isConsoleAlone = (i: number, x0: number, x1: number): boolean =>
  ((n.t0[i] as number) & CONS) !== 0 &&
  (n.family === 'image' || n.family === 'order') &&
  (x0 & (GAME | MSG | NET | ACCT)) === 0 &&
  (x1 & (CON | SEND | SAY | ASK | SHAREV)) === 0;

export function isCue(i: number, x0: number, x1: number, x3: number): boolean {
  // "Two laptops and an Xbox taken": a thing, where nobody plays or talks on it.
  if (isConsoleAlone(i, x0, x1)) {
    n.t0[i] = (n.t0[i] as number) & ~CONS;
    n.t1[i] = (n.t1[i] as number) | DEV;
  }
  const a = n.t0[i] as number;
  if ((a & ONLINE0) !== 0) return true;
  if (n.family === 'order' && ((n.t2[i] as number) & ORDU) !== 0) {
    n.t0[i] = a | SPY;
    return true;
  }
  if (
    n.family !== 'contact' &&
    n.family !== 'order' &&
    (((n.t1[i] as number) & PAY) !== 0 || ((n.t2[i] as number) & DECOY) !== 0)
  ) {
    n.t0[i] = a | NET;
    return true;
  }
  if ((a & (WEAK | ACCTW)) !== 0) {
    if ((a & ACCTW) !== 0) {
      // In an offence done in person, only where the two meet for the first time: "first date, his profile said".
      const comm = n.family !== 'contact' || ((x1 & MEET) !== 0 && (x3 & ARRIVE) !== 0);
      if (!comm || (x1 & (CON | SEND | ASK | SEX | SAY | THR | SHAREV | SUSP | HE | VIC)) === 0) return false;
      n.t0[i] = a | ACCT;
      return true;
    }
    n.t0[i] = a | NET;
    return true;
  }
  // "filmed her and put it up on a site": in an offence done in person, only the film of it.
  if ((a & WEAKS) !== 0 && n.family === 'contact' && (x1 & SHAREV) !== 0 && (n.m1 & CAM) !== 0) {
    n.t0[i] = a | NET;
    return true;
  }
  if ((a & WEAKS) !== 0 && n.family !== 'contact') {
    const p = before(i);
    if (
      (isHers(i) && (n.m1 & PAPER) === 0) ||
      (p >= 0 && ((n.t3[p] as number) & VIA) !== 0 && (x1 & CONTACT1) !== 0) ||
      (x0 & (PLAT | NET | ACCT)) !== 0
    ) {
      n.t0[i] = a | NET;
      return true;
    }
  }
  return false;
}
