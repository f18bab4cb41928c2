/** How a cue bears on the offence: what was only promised, what is between others, what verb governs it. */
import * as masks from './masks.js';
import { NOTES, before } from './notes.js';
import { ROLE as ROLES } from './roles.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const {
  ACCT,
  ACT,
  ACTOR1,
  ASK,
  BY,
  CAM,
  CON,
  DECOY,
  DET,
  DEVO,
  EMAIL,
  EVID,
  FROMW,
  HE,
  LOGI,
  MODAL,
  MSG,
  NET,
  OTH,
  PIC,
  PLACE,
  PROF,
  REL,
  RELW,
  REP,
  SAY,
  SEND,
  SEX,
  SHAREV,
  SHE,
  SMS,
  SUSP,
  THIRD,
  THR,
  VIA,
  VIC,
} = masks;
const ROLE = ROLES;
const n = NOTES;

/** The words themselves say it: "trawled Facebook", "Facebook Marketplace", "had his headset on". */
export function ownRole(own: number): number {
  if ((own & EVID) !== 0) return ROLE.evidence;
  if ((own & REP) !== 0) return ROLE.report;
  if ((own & THIRD) !== 0) return ROLE.third;
  return (own & LOGI) !== 0 ? ROLE.logistics : ROLE.incidental;
}

/** "he would put it up on Insta": said, not done. */
export function isPromised(verb: number): boolean {
  const { s } = n;
  if ((n.m2 & MODAL) === 0) return false;
  // "he'd posted it" had.
  if (/ed$/iu.test(n.text.slice(s.start[verb], s.end[verb]))) return false;
  for (let j = verb - 1; j >= 0 && s.sentence[j] === s.sentence[verb]; j--) {
    if ((s.word[verb] as number) - (s.lastWord[j] as number) > 2) return false;
    if (((n.t2[j] as number) & MODAL) !== 0) return true;
  }
  return false;
}

/** "My sister wrote to him on Facebook": neither end is the child. */
export function isBetweenOthers(i: number, a: number): boolean {
  const { s } = n;
  if ((n.m2 & DECOY) !== 0) return false;
  const verb = verbBefore(i, a);
  if (verb < 0) return false;
  let object = 0;
  for (let j = verb + 1; j < i && (s.word[j] as number) - (s.lastWord[verb] as number) <= 4; j++)
    object |= (n.t1[j] as number) & ACTOR1;
  if ((object & (HE | SUSP | OTH | PROF)) === 0 || (object & (VIC | SHE)) !== 0) return false;
  for (let j = verb - 1; j >= a; j--) {
    const who = (n.t1[j] as number) & ACTOR1;
    if (who === 0) continue;
    const reporter = (s.end[j] as number) - (s.start[j] as number) <= 3;
    return who === OTH && !reporter && ((n.t2[j] as number) & REL) === 0;
  }
  return false;
}

export function verbBefore(i: number, a: number): number {
  const { s } = n;
  for (let j = i - 1; j >= a && (s.word[i] as number) - (s.lastWord[j] as number) <= 12; j--)
    if (((n.t1[j] as number) & (CON | SEND | SAY | ASK | SHAREV)) !== 0) return j;
  return -1;
}

/** A console given, promised or sold, over which nobody speaks. */
export function isGoods(i: number, x1: number): boolean {
  const { s } = n;
  if ((x1 & (CON | SEND | SAY)) !== 0) return false;
  const p = before(i);
  if (p >= 0 && ((n.t3[p] as number) & VIA) !== 0) return false;
  const sentence = s.sentence[i] as number;
  for (let j = i; j >= 0 && (s.sentence[j] as number) >= sentence - 1; j--)
    if (((n.t2[j] as number) & DEVO) !== 0) return true;
  for (let j = i; j < s.itemCount && (s.sentence[j] as number) <= sentence + 1; j++)
    if (((n.t2[j] as number) & DEVO) !== 0) return true;
  return false;
}

/** "a boy off Yubo", "bf from an app": where he was met, not what was done. */
export function isFromPlace(i: number): boolean {
  const { s } = n;
  const p = before(i);
  if (p <= 0 || ((n.t3[p] as number) & FROMW) === 0 || ((n.t3[p] as number) & BY) !== 0) return false;
  return s.lastWord[p - 1] === (s.word[p] as number) - 1 && ((n.t1[p - 1] as number) & ACTOR1) !== 0;
}

/** The role that the governing verb gives, from who acts on whom; -1: no verb says. */
export function governed(i: number, a: number, b: number, nearest: number): number {
  const { s } = n;
  const at = s.word[i] as number;
  let verb = -1;
  for (let j = i - 1; j >= a && at - (s.lastWord[j] as number) <= 12; j--)
    if (((n.t1[j] as number) & (CON | SEND | SAY | ASK | THR | SHAREV)) !== 0) {
      verb = j;
      break;
    }
  if (verb < 0) return -1;
  let object = 0;
  for (let j = verb + 1; j < b && (s.word[j] as number) - (s.lastWord[verb] as number) <= 4; j++)
    if (((n.t1[j] as number) & ACTOR1) !== 0 && j !== i) {
      object = (n.t1[j] as number) & ACTOR1;
      break;
    }
  let doer = 0;
  let kin = false;
  for (let j = verb - 1; j >= a; j--)
    if (((n.t1[j] as number) & ACTOR1) !== 0) {
      doer = (n.t1[j] as number) & ACTOR1;
      kin = ((n.t3[j] as number) & RELW) !== 0 && j > 0 && ((n.t3[j - 1] as number) & DET) !== 0;
      break;
    }
  if (doer === 0) doer = nearest;
  // "Her brother put out a tweet": kin of somebody who shares and reaches nobody in particular.
  if (kin && ((n.t1[verb] as number) & SHAREV) !== 0 && (object & (VIC | SHE)) === 0) return ROLE.third;
  const bySuspect = (doer & (SUSP | HE)) !== 0;
  if ((object & (OTH | PROF)) !== 0 && (object & (VIC | SUSP)) === 0 && !bySuspect) return ROLE.disclosure;
  if ((doer & (OTH | PROF)) !== 0 && !bySuspect && (doer & VIC) === 0 && (object & (VIC | SHE)) === 0)
    return ROLE.third;
  if (((n.t1[verb] as number) & (CON | SEND | ASK | THR | SHAREV)) !== 0) return -1;
  return bySuspect || (object & (SUSP | HE)) !== 0 ? ROLE.offence : -1;
}

/** "sexual messages", "an indecent DM": what it says makes it the offence, whoever reports it. */
export function isSexualItself(i: number, a: number): boolean {
  const { s } = n;
  const p = i - 1;
  return (
    p >= a &&
    ((n.t0[i] as number) & (MSG | SMS | EMAIL | NET | ACCT)) !== 0 &&
    ((n.t1[p] as number) & SEX) !== 0 &&
    ((n.t1[p] as number) & ACT) === 0 &&
    (s.word[i] as number) - (s.lastWord[p] as number) <= 2
  );
}

/** "One filmed it and the film went round on Snap": the film of the deed itself is shared, whoever does it. */
export function isFilmPassedOn(i: number, a: number, b: number): boolean {
  if ((n.m1 & CAM) === 0) return false;
  let film = false;
  let shared = false;
  for (let j = a; j < b; j++) {
    if (((n.t2[j] as number) & (EVID | REP | THIRD)) !== 0 || isOfficial(j)) return false;
    if (((n.t0[j] as number) & PIC) !== 0 || ((n.t1[j] as number) & CAM) !== 0) film = true;
    if (((n.t1[j] as number) & (SHAREV | SEND)) !== 0) shared = true;
  }
  return film && shared && n.polarity[i] !== 1;
}

const isOfficial = (j: number): boolean => ((n.t1[j] as number) & (PROF | PLACE)) === PROF;

/** "will be posted online", "would go on Insta": the cue itself is only promised. */
export function isToBePosted(i: number): boolean {
  const { s } = n;
  const w = (s.word[i] as number) - 1;
  const p = i - 1;
  if (p < 0 || ((n.t2[p] as number) & MODAL) === 0 || s.sentence[p] !== s.sentence[i]) return false;
  if (((n.t0[i] as number) & NET) === 0 || !POSTED.test(n.text.slice(s.start[i], s.end[i]))) return false;
  return (
    s.lastWord[p] === w ||
    (s.lastWord[p] === w - 1 && (s.wordEnd[w] as number) - (s.wordStart[w] as number) === 2)
  );
}
const POSTED = /^(posted|put|shared|uploaded|published|go|going|gone) /iu;
