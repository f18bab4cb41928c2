/** What a cue does in the record: part of the offence, the report, the evidence, or mere company. */
import {
  ACCT,
  ACT,
  ACTOR1,
  ACTW,
  AFT,
  AGO,
  AND,
  APOL,
  ASK,
  BACK,
  BUT,
  BY,
  CLOSED,
  CON,
  CONS,
  CONTACT1,
  DATING,
  DECOY,
  DET,
  DEVO,
  EMAIL,
  EVID,
  FROMW,
  FUT,
  GAPU,
  HE,
  HEDGE,
  IIOC,
  INCI,
  LINKW,
  LIVE,
  LOCAL,
  LOGI,
  MEET,
  MODAL,
  MSG,
  NET,
  NETC,
  ONLINE0,
  ORD,
  ORDU,
  OTH,
  PASTC,
  PAY,
  PIC,
  PIC1,
  PLACE,
  PLAT,
  PREPB,
  PRESSR,
  PROF,
  RECR,
  REFR,
  REL,
  RELW,
  REP,
  SAY,
  SEIZ,
  SEND,
  SEX,
  SHAREV,
  SHE,
  SHOW,
  SMS,
  SOON,
  SPY,
  SUSP,
  SUSPREL,
  THIRD,
  THR,
  TRAV,
  VERB1,
  VIA,
  VIC,
  VIDEO,
  XCRIME,
} from './masks.js';
import type { Notes } from './notes.js';
import { ROLE } from './roles.js';
import { before, numberAt } from './notes.js';
import { isTick } from './tick.js';

export function roleOf(
  n: Notes,
  i: number,
  a: number,
  b: number,
  x0: number,
  x1: number,
  x2: number,
  x3: number,
): number {
  const { s } = n;
  const mine = n.t0[i] as number;
  const family = n.family;
  const physical = family === 'contact' || (n.actNow && family !== 'image');
  if ((mine & (NETC | NET)) !== 0 && isTick(n, i, a, b)) return ROLE.tick;
  if (family === 'order' && ((n.t2[i] as number) & ORDU) !== 0) return ROLE.offence;
  // "The Snaps are crime 3, recorded separately."
  const own = n.t2[i] as number;
  if (physical && (x2 & BACK) === 0 && ((n.t1[i] as number) & MEET) !== 0 && (mine & NET) !== 0)
    return metRole(n, i);
  if (physical && (own & (EVID | LOGI | INCI | THIRD | REP)) !== 0 && (x2 & RECR) === 0 && (x1 & (ASK | THR)) === 0)
    return ownRole(own);
  if ((x1 & XCRIME) !== 0 && family !== 'image') return ROLE.background;
  const at = s.word[i] as number;
  let contact = (mine & ACCT) !== 0 || isSexualItself(n, i, a) || isFromSuspect(n, i, b);
  let subject = 0;
  let ambiguous = false;
  let first = 0;
  let verbAt = i;
  for (let j = i - 1; j >= a && at - (s.lastWord[j] as number) <= 5; j--)
    if (((n.t1[j] as number) & (SEND | CON | SAY | ASK)) !== 0) {
      verbAt = j;
      break;
    }
  for (let j = i - 1; j >= a; j--) {
    const gap = at - (s.lastWord[j] as number);
    const u1 = n.t1[j] as number;
    const u2 = n.t2[j] as number;
    const u3 = n.t3[j] as number;
    if (
      (u2 & BACK) !== 0 &&
      gap <= 12 &&
      family !== 'image' &&
      (family !== 'order' || (u2 & ORD) === 0) &&
      (!contact || gap <= 7)
    )
      return ROLE.background;
    // "convicted in 2021 of sending images on Kik": however far it stands.
    if ((u2 & PASTC) !== 0 && family !== 'image') return ROLE.background;
    if ((u3 & FUT) !== 0 && gap <= 14) return ROLE.threat;
    if ((u1 & SHAREV) !== 0 && gap <= 7 && isPromised(n, j)) return ROLE.threat;
    if (
      (u1 & CONTACT1) !== 0 ||
      ((n.t0[j] as number) & ACCT) !== 0 ||
      (!physical && (u1 & SAY) !== 0 && (u2 & REP) === 0)
    )
      contact = true;
    if ((u1 & ACTOR1) !== 0) {
      if (subject === 0 && j < verbAt) {
        subject = u1 & ACTOR1;
        ambiguous = (u2 & REL) !== 0;
      }
      first = u1 & ACTOR1;
    }
    if ((u2 & REP) !== 0 && !contact && gap <= 14 && family !== 'image') return ROLE.report;
    if ((u2 & EVID) !== 0 && !contact && gap <= 14 && (mine & (REFR | IIOC | SPY)) === 0 && family !== 'order')
      return ROLE.evidence;
    if ((u2 & THIRD) !== 0 && gap <= 12 && (physical || (x1 & (SEX | THR)) === 0)) return ROLE.third;
    if (physical) {
      if ((u2 & LOGI) !== 0 && !contact && gap <= 12) return ROLE.logistics;
      if ((u2 & INCI) !== 0 && !contact && gap <= 8 && isByChance(n, i, j, a)) return ROLE.incidental;
      if (((n.t0[j] as number) & SEIZ) !== 0 && !contact && gap <= 12) return ROLE.evidence;
    }
    if ((u3 & BUT) !== 0) break;
  }
  let recipient = 0;
  let fromSuspect = false;
  let fromOther = false;
  for (let j = verbAt + 1; j < i; j++)
    if (((n.t1[j] as number) & ACTOR1) !== 0 && verbAt < i) recipient = (n.t1[j] as number) & ACTOR1;
  for (let j = i + 1; j < b; j++) {
    const gap = (s.word[j] as number) - (s.lastWord[i] as number);
    if (gap > 14) break;
    const u1 = n.t1[j] as number;
    const u2 = n.t2[j] as number;
    if (
      recipient === 0 &&
      gap <= 4 &&
      (u1 & ACTOR1) !== 0 &&
      !((u1 & PLACE) !== 0 && before(n, j) >= 0 && ((n.t3[before(n, j)] as number) & PREPB) !== 0)
    ) {
      recipient = u1 & ACTOR1;
      const p = before(n, j);
      fromOther = p >= 0 && ((n.t3[p] as number) & FROMW) !== 0 && (recipient & OTH) !== 0;
      fromSuspect = p >= 0 && ((n.t3[p] as number) & (BY | FROMW)) !== 0 && (recipient & (SUSP | HE)) !== 0;
    }
    if ((u1 & (CON | ASK | THR)) !== 0) contact = true;
    if ((u2 & THIRD) !== 0 && physical && gap <= 7) return ROLE.third;
    if ((u2 & (EVID | THIRD)) !== 0 && !contact && gap <= 5 && (mine & SPY) === 0) return ROLE.evidence;
    if (physical && (u2 & LOGI) !== 0 && gap <= 4 && !contact) return ROLE.logistics;
    if (
      (u2 & BACK) !== 0 &&
      gap <= 6 &&
      family !== 'image' &&
      family !== 'order' &&
      (u1 & VERB1) === 0 &&
      recipient === 0 &&
      ((n.t3[j] as number) & PREPB) === 0
    )
      return ROLE.background;
  }
  const verbal = (mine & (MSG | SMS | EMAIL)) !== 0;
  const bySuspect = (subject & (SUSP | HE)) !== 0 || fromSuspect;
  if (
    (recipient & PROF) !== 0 &&
    (verbal || contact) &&
    (!bySuspect || (ambiguous && physical)) &&
    (mine & CLOSED) === 0
  )
    return ROLE.report;
  if (
    verbal &&
    (recipient & (OTH | (physical && (subject & VIC) !== 0 ? SUSPREL : 0))) !== 0 &&
    (recipient & VIC) === 0 &&
    !bySuspect &&
    !((x1 & SEX) !== 0 && !physical)
  )
    return ROLE.disclosure;
  if (verbal && physical && (subject & (OTH | PROF)) !== 0 && (subject & (SUSP | HE | VIC)) === 0)
    return ROLE.third;
  // "RP has had texts from mum": between others.
  if (verbal && fromOther && (subject & (OTH | PROF)) !== 0 && (subject & (SUSP | HE | VIC)) === 0)
    return ROLE.disclosure;
  if (
    verbal &&
    physical &&
    !(bySuspect && family === 'comm') &&
    (mine & (MSG | SMS)) !== 0 &&
    (recipient & OTH) !== 0 &&
    (recipient & (VIC | SUSP)) === 0
  )
    return ROLE.third;
  if (family !== 'image' && family !== 'order' && isBetweenOthers(n, i, a)) return ROLE.third;
  if ((mine & CONS) !== 0 && isGoods(n, i, x1)) return ROLE.weak;
  if (family === 'mixed' && !physical && !verbal && (x1 & CONTACT1) === 0 && (x3 & DATING) === 0)
    // Nobody contacts anybody in the sentence: a service of long ago, of others, or perhaps none.
    if (((x2 & (AGO | HEDGE)) !== 0 && (x1 & PIC1) === 0) || ((subject & OTH) !== 0 && (subject & (SUSP | VIC)) === 0 && (mine & (SPY | LIVE | VIDEO)) === 0)) return ROLE.unsure;
  if (!physical || (family === 'comm' && (bySuspect || (mine & LOCAL) !== 0))) return ROLE.offence;
  if (laterYear(n, i)) return ROLE.after;
  if (!verbal && isFromPlace(n, i)) return metRole(n, i);
  if (verbal && (subject & (OTH | PROF)) !== 0 && (subject & (SUSP | HE | VIC)) === 0 && !fromSuspect)
    return ROLE.third;
  if (
    !verbal &&
    (subject & OTH) !== 0 &&
    (first & (SUSP | HE | VIC | SHE)) === 0 &&
    (x1 & (SHAREV | SAY)) !== 0
  )
    return ROLE.third;
  if ((x2 & (APOL | AFT)) !== 0 && (x2 & PRESSR) === 0 && (x1 & (THR | SEX | MEET)) === 0) {
    if ((x2 & APOL) !== 0 || afterLeft(n, i, a)) return ROLE.after;
  }
  if ((x1 & THR) !== 0 && (x1 & MEET) !== 0) return ROLE.offence;
  if ((x1 & MEET) !== 0 && !verbal) return metRole(n, i);
  if ((x3 & DATING) !== 0 && !verbal) return metRole(n, i);
  if (!verbal && isPlayedTogether(n, i, a)) return metRole(n, i);
  if ((subject & (VIC | SHE)) !== 0 && (recipient & (OTH | PROF)) !== 0) return ROLE.disclosure;
  if (
    verbal &&
    !bySuspect &&
    (subject & (VIC | SHE)) !== 0 &&
    (recipient & (HE | SUSP)) === 0 &&
    (x1 & SEX) === 0
  )
    return ROLE.disclosure;
  if ((mine & (VIDEO | LIVE)) !== 0 && ((x1 & (ACT | SEX | SHOW)) !== 0 || (x3 & ACTW) !== 0))
    return ROLE.offence;
  if (!verbal) {
    const g = governed(n, i, a, b, subject);
    if (g >= 0) return g;
  }
  if (((n.t1[i] as number) & PAY) !== 0)
    return (x1 & (PIC1 | VIC | SHE | ASK | SEND)) !== 0 ||
      (x0 & PIC) !== 0 ||
      (x2 & TRAV) !== 0 ||
      family === 'mixed'
      ? ROLE.offence
      : ROLE.weak;
  const linked =
    (x1 & (CON | ASK | SEND | THR | SHAREV)) !== 0 ||
    (x3 & LINKW) !== 0 ||
    (x0 & ACCT) !== 0 ||
    (x2 & RECR) !== 0 ||
    (verbal && (bySuspect || (x1 & SEX) !== 0));
  if (linked && (n.m2 & GAPU) !== 0 && ((x1 & MEET) !== 0 || (x3 & DATING) !== 0)) return ROLE.gap;
  // A contact offence needs more than a service and a verb in one sentence: the suspect reaches the child.
  const his = fromSuspect || ((subject & (SUSP | HE)) !== 0 && (subject & (SHE | OTH)) === 0);
  const reached =
    (his && (x1 & (SEND | CON | SAY | ASK | THR)) !== 0 && (x2 & EVID) === 0) ||
    ((subject & VIC) !== 0 && (recipient & (SUSP | HE)) !== 0) ||
    ((mine & (VIDEO | LIVE)) !== 0 && (x1 & ASK) !== 0) ||
    (x2 & (RECR | DECOY)) !== 0 ||
    ((x3 & LINKW) !== 0 && his);
  // "I texted my mum to fetch me": the suspect is not in it.
  if (verbal && family === 'contact' && (x1 & (HE | SUSP)) === 0 && (x1 & OTH) !== 0) return ROLE.disclosure;
  if (linked) return family !== 'contact' || reached ? ROLE.offence : ROLE.unsure;
  return leadsOn(n, i) ? metRole(n, i) : ROLE.weak;
}

/** The words themselves say it: "trawled Facebook", "Facebook Marketplace", "had his headset on". */
function ownRole(own: number): number {
  if ((own & EVID) !== 0) return ROLE.evidence;
  if ((own & REP) !== 0) return ROLE.report;
  if ((own & THIRD) !== 0) return ROLE.third;
  return (own & LOGI) !== 0 ? ROLE.logistics : ROLE.incidental;
}

/** "he would put it up on Insta": said, not done. */
export function isPromised(n: Notes, verb: number): boolean {
  const { s } = n;
  // "he'd posted it" had.
  if (/ed$/iu.test(n.text.slice(s.start[verb], s.end[verb]))) return false;
  for (let j = verb - 1; j >= 0 && s.sentence[j] === s.sentence[verb]; j--) {
    if ((s.word[verb] as number) - (s.lastWord[j] as number) > 2) return false;
    if (((n.t2[j] as number) & MODAL) !== 0) return true;
  }
  return false;
}

/** "My sister wrote to him on Facebook": neither end is the child. */
export function isBetweenOthers(n: Notes, i: number, a: number): boolean {
  const { s } = n;
  if ((n.m2 & DECOY) !== 0) return false;
  const verb = verbBefore(n, i, a);
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

function verbBefore(n: Notes, i: number, a: number): number {
  const { s } = n;
  for (let j = i - 1; j >= a && (s.word[i] as number) - (s.lastWord[j] as number) <= 12; j--)
    if (((n.t1[j] as number) & (CON | SEND | SAY | ASK | SHAREV)) !== 0) return j;
  return -1;
}

/** A console given, promised or sold, over which nobody speaks. */
export function isGoods(n: Notes, i: number, x1: number): boolean {
  const { s } = n;
  if ((x1 & (CON | SEND | SAY)) !== 0) return false;
  const p = before(n, i);
  if (p >= 0 && ((n.t3[p] as number) & VIA) !== 0) return false;
  for (let j = 0; j < s.itemCount; j++)
    if (
      ((n.t2[j] as number) & DEVO) !== 0 &&
      Math.abs((s.sentence[j] as number) - (s.sentence[i] as number)) <= 1
    )
      return true;
  return false;
}

/** "a boy off Yubo", "bf from an app": where he was met, not what was done. */
export function isFromPlace(n: Notes, i: number): boolean {
  const { s } = n;
  const p = before(n, i);
  if (p <= 0 || ((n.t3[p] as number) & FROMW) === 0 || ((n.t3[p] as number) & BY) !== 0) return false;
  return s.lastWord[p - 1] === (s.word[p] as number) - 1 && ((n.t1[p - 1] as number) & ACTOR1) !== 0;
}

const YEARS_LATER = 3;

/** The sentence stands years after the earliest year that the record names. */
export function laterYear(n: Notes, i: number): boolean {
  const { s } = n;
  const sentence = s.sentence[i] as number;
  let first = 9999;
  let here = 0;
  for (let w = 0; w < s.wordCount; w++) {
    if ((s.wordEnd[w] as number) - (s.wordStart[w] as number) !== 4) continue;
    const digit = n.text.charCodeAt(s.wordStart[w] as number);
    if (digit !== 49 && digit !== 50) continue;
    const year = numberAt(n.text, s.wordStart[w] as number, s.wordEnd[w] as number);
    if (year < 1940 || year > 2035) continue;
    if (year < first) first = year;
    if (s.wordSentence[w] === sentence && year > here) here = year;
  }
  return here - first >= YEARS_LATER && first !== 9999;
}

/** The role that the governing verb gives, from who acts on whom; -1: no verb says. */
export function governed(n: Notes, i: number, a: number, b: number, nearest: number): number {
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

/** The next sentence goes on from the contact: "We agreed to meet", "He collected her". */
export function leadsOn(n: Notes, i: number): boolean {
  const { s } = n;
  const next = (s.sentence[i] as number) + 1;
  for (let j = i + 1; j < s.itemCount && (s.sentence[j] as number) <= next; j++) {
    if (s.sentence[j] !== next) {
      if (((n.t2[j] as number) & (TRAV | RECR)) !== 0) return true;
      continue;
    }
    if (((n.t1[j] as number) & (MEET | SEND | ASK)) !== 0 || ((n.t2[j] as number) & (TRAV | RECR)) !== 0)
      return true;
  }
  return false;
}

/** A first meeting online: long ago, lately, or nobody says when. */
export function metRole(n: Notes, i: number): number {
  if ((n.m2 & GAPU) !== 0) return ROLE.gap;
  const { s } = n;
  const sentence = s.sentence[i] as number;
  const soon = (n.m2 & (SOON | TRAV)) !== 0;
  let ago = hasYear(n, i);
  for (let j = i; j >= 0 && (s.sentence[j] as number) >= sentence - 2; j--)
    if (((n.t2[j] as number) & AGO) !== 0) ago = true;
  for (let j = i; j < s.itemCount && (s.sentence[j] as number) <= sentence + 2; j++)
    if (((n.t2[j] as number) & AGO) !== 0) ago = true;
  if (ago) return ROLE.past;
  return soon ? ROLE.offence : ROLE.gap;
}

export function hasYear(n: Notes, i: number): boolean {
  const { s } = n;
  const sentence = s.sentence[i] as number;
  let w = s.word[i] as number;
  while (w > 0 && s.wordSentence[w - 1] === sentence) w--;
  for (; w < s.wordCount && s.wordSentence[w] === sentence; w++) {
    if ((s.wordEnd[w] as number) - (s.wordStart[w] as number) !== 4) continue;
    const year = numberAt(n.text, s.wordStart[w] as number, s.wordEnd[w] as number);
    if (year >= 1950 && year <= 2025) return true;
  }
  return false;
}

export function afterLeft(n: Notes, i: number, a: number): boolean {
  for (let j = i - 1; j >= a; j--) if (((n.t2[j] as number) & AFT) !== 0) return true;
  const { s } = n;
  for (let j = i + 1; j < s.itemCount && s.sentence[j] === s.sentence[i]; j++) {
    if (((n.t2[j] as number) & AFT) === 0) continue;
    // "since March", "an hour after the first message": the message came first.
    if (n.text.slice(s.start[j], s.end[j]).toLowerCase() === 'since') continue;
    let k = j + 1;
    while (k < s.itemCount && s.sentence[k] === s.sentence[i] && ((n.t3[k] as number) & DET) !== 0) k++;
    if (k < s.itemCount && s.sentence[k] === s.sentence[i] && ((n.t0[k] as number) & ONLINE0) !== 0) continue;
    return true;
  }
  return false;
}

/** "sexual messages", "an indecent DM": what it says makes it the offence, whoever reports it. */
export function isSexualItself(n: Notes, i: number, a: number): boolean {
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

/** "messages off her stepbrother", "emails from the suspect". */
export function isFromSuspect(n: Notes, i: number, b: number): boolean {
  const { s } = n;
  if (((n.t0[i] as number) & (MSG | SMS | EMAIL | NET | ACCT | PLAT)) === 0) return false;
  const p = i + 1;
  if (p >= b || ((n.t3[p] as number) & FROMW) === 0) return false;
  if ((s.word[p] as number) - (s.lastWord[i] as number) > 2) return false;
  for (let j = p + 1; j < b && (s.word[j] as number) - (s.lastWord[p] as number) <= 3; j++) {
    const u1 = n.t1[j] as number;
    if ((u1 & SUSP) !== 0 && (u1 & (OTH | PROF)) === 0) return true;
    if ((u1 & (OTH | PROF | VIC)) !== 0) return false;
  }
  return false;
}

/** Whether who played or scrolled only happened to: "she was on Snapchat when", not "they began playing on Roblox". */
export function isByChance(n: Notes, i: number, idle: number, a: number): boolean {
  const { s } = n;
  const near = (s.word[i] as number) - (s.lastWord[idle] as number);
  // "was on a phone that he Snapped me": another thing was on it.
  if (((n.t3[idle] as number) & VIA) !== 0 && near > 3) return false;
  if (((n.t3[i] as number) & DATING) !== 0) return false;
  let who = 0;
  let joined = false;
  for (let j = a; j < idle; j++) {
    who |= (n.t1[j] as number) & (SUSP | HE | VIC | SHE);
    if (((n.t3[j] as number) & AND) !== 0 && (who & (SUSP | VIC)) !== 0) joined = true;
  }
  return !(joined && (who & SUSP) !== 0 && (who & (VIC | SHE)) !== 0);
}

/** "Offender and juvenile began playing on Chess.com". */
export function isPlayedTogether(n: Notes, i: number, a: number): boolean {
  for (let j = i - 1; j >= a; j--)
    if (((n.t2[j] as number) & INCI) !== 0) return !isByChance(n, i, j, a) && ((n.t3[j] as number) & VIA) === 0;
  return false;
}
