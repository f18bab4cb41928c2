/** What a cue does in the record: part of the offence, the report, the evidence, or mere company. */
import {
  governed,
  isBetweenOthers,
  isFilmPassedOn,
  isFromPlace,
  isGoods,
  isPromised,
  isSexualItself,
  isToBePosted,
  ownRole,
} from './bearing.js';
import {
  afterLeft,
  isBackdrop,
  isByChance,
  isDoneOn,
  isDuring,
  isPlayedTogether,
  isYearsLater,
  laterYear,
  leadsOn,
  metInPlace,
  metRole,
} from './when.js';
import {
  agedVictim,
  doerOfFirst,
  isFromSuspect,
  isHeading,
  isOfVictim,
  isPersonOn,
  isPossessor,
  opensClause,
  verbBefore,
} from './who.js';
import * as apart from './aftermath.js';
import * as masks from './masks.js';
import { NOTES, before } from './notes.js';
import { ROLE as ROLES } from './roles.js';
import { isTick } from './tick.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const { ACCT, ACT, ACTOR1, ACTW, AFT, AGO, APOL, ASK, BACK, BUT, BY, CAM, CLOSED, CON, CONS } = masks;
const { CONTACT1, DATING, DECOY, EMAIL, EVID, FROMW, FUT, GAPU, HE, HEDGE, IIOC, IMGNET, INCI } = masks;
const { LINKW, LIVE, LOCAL, LOGI, MEET, MSG, NET, NETC, ORD, ORDU, OTH, PASTC, PAY, PIC, PIC1 } = masks;
const { PLACE, PLAT, PREPB, PRESSR, PROF, RECR, REFR, REL, REP, SAY, SEIZ, SEND, SEX, SHAREV, SHE } = masks;
const { SHOW, SMS, SOON, SPY, SUSP, SUSPREL, THIRD, THR, TRAV, VERB1, VIC, VIDEO, XCRIME } = masks;
const ROLE = ROLES;
const n = NOTES;

/** What may turn a cue that stands to its right; `SHAREV` and `SEIZ` may too. */
const TURNS2 = BACK | PASTC | REP | EVID | THIRD | LOGI | INCI;
const TURNS3 = FUT | BUT;

export function roleOf(
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
  const physical = (family === 'contact' && !n.bidden) || (n.actNow && family !== 'image');
  if ((mine & (NETC | NET)) !== 0 && isTick(i, a, b)) return ROLE.tick;
  if (family === 'order' && ((n.t2[i] as number) & ORDU) !== 0) return ROLE.offence;
  // "The Snaps are crime 3, recorded separately."
  const own = n.t2[i] as number;
  if (physical && (x2 & (BACK | LOGI)) === 0 && ((n.t1[i] as number) & MEET) !== 0 && (mine & NET) !== 0)
    return metRole(i);
  if (physical && family === 'contact' && apart.isTalkWithSuspect(i, b)) return metRole(i);
  if (family === 'contact' && (x1 & MEET) !== 0 && apart.isOthersMeeting(x1, x2, x3)) return ROLE.third;
  if (
    physical &&
    (own & (EVID | LOGI | INCI | THIRD | REP)) !== 0 &&
    (x2 & RECR) === 0 &&
    (x1 & (ASK | THR)) === 0
  )
    return ownRole(own);
  if ((x1 & XCRIME) !== 0 && family !== 'image') return ROLE.background;
  if (isToBePosted(i)) return ROLE.threat;
  const at = s.word[i] as number;
  let contact = (mine & ACCT) !== 0 || isSexualItself(i, a) || isFromSuspect(i, b);
  let subject = 0;
  let ambiguous = false;
  let first = 0;
  const verbAt = verbBefore(i, a);
  subject = doerOfFirst(verbAt, a);
  for (let j = i - 1; j >= a; j--) {
    const gap = at - (s.lastWord[j] as number);
    const u1 = n.t1[j] as number;
    const u2 = n.t2[j] as number;
    const u3 = n.t3[j] as number;
    const wasContact = contact;
    if (
      (u1 & CONTACT1) !== 0 ||
      ((n.t0[j] as number) & ACCT) !== 0 ||
      (!physical && (u1 & SAY) !== 0 && (u2 & REP) === 0)
    )
      contact = true;
    if ((u1 & ACTOR1) !== 0 && !isPossessor(j)) {
      if (subject === 0 && j < verbAt) {
        subject = u1 & ACTOR1;
        ambiguous = (u2 & REL) !== 0;
      }
      first = u1 & ACTOR1;
    }
    // Most words turn nothing: who acts is all that they say.
    if (((u2 & TURNS2) | (u3 & TURNS3) | (u1 & SHAREV) | ((n.t0[j] as number) & SEIZ)) === 0) continue;
    if (
      (u2 & BACK) !== 0 &&
      !(!physical && isOfVictim(j)) &&
      gap <= 12 &&
      family !== 'image' &&
      (family !== 'order' || (u2 & ORD) === 0) &&
      (!wasContact || gap <= 7) &&
      !apart.isBracketed(j)
    )
      return ROLE.background;
    // "convicted in 2021 of sending images on Kik": however far it stands.
    if ((u2 & PASTC) !== 0 && family !== 'image') return ROLE.background;
    if ((u3 & FUT) !== 0 && gap <= 14) return ROLE.threat;
    if ((u1 & SHAREV) !== 0 && gap <= 7 && isPromised(j)) return ROLE.threat;
    const told = !physical && (u2 & (REP | EVID)) !== 0 && (opensClause(j, i) || isHeading(j, i));
    if (
      (u2 & REP) !== 0 &&
      !contact &&
      !told &&
      gap <= 14 &&
      family !== 'image' &&
      !(family === 'order' && (u2 & ORD) !== 0)
    )
      return ROLE.report;
    if (
      (u2 & EVID) !== 0 &&
      !contact &&
      !told &&
      gap <= 14 &&
      (mine & (REFR | IIOC | SPY)) === 0 &&
      family !== 'order'
    )
      return ROLE.evidence;
    if ((u2 & THIRD) !== 0 && gap <= 12 && (physical || (!contact && (x1 & (SEX | THR)) === 0)))
      return ROLE.third;
    if (physical) {
      if ((u2 & LOGI) !== 0 && !contact && gap <= 12) return ROLE.logistics;
      if ((u2 & INCI) !== 0 && !contact && gap <= 8 && isByChance(i, j, a)) return ROLE.incidental;
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
      !isPossessor(j) &&
      !((u1 & PLACE) !== 0 && before(j) >= 0 && ((n.t3[before(j)] as number) & PREPB) !== 0)
    ) {
      recipient = (u1 & ACTOR1) | agedVictim(j);
      const p = before(j);
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
  if (physical && (subject & (VIC | SHE)) === 0 && isFilmPassedOn(i, a, b)) return ROLE.offence;
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
    !(fromOther && !physical && (subject & (VIC | SHE)) !== 0) &&
    (recipient & (OTH | (physical && (subject & VIC) !== 0 ? SUSPREL : 0))) !== 0 &&
    (recipient & VIC) === 0 &&
    !bySuspect &&
    !((x1 & SEX) !== 0 && !physical)
  )
    return ROLE.disclosure;
  if (verbal && physical && (subject & (OTH | PROF)) !== 0 && (subject & (SUSP | HE | VIC)) === 0)
    return ROLE.third;
  // "on FaceTime with her sister when": company, whoever else acts.
  if (physical && (mine & VIDEO) !== 0 && (recipient & OTH) !== 0 && (recipient & SUSP) === 0 && verbAt === i)
    return ROLE.incidental;
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
  if (family !== 'image' && family !== 'order' && isBetweenOthers(i, a)) return ROLE.third;
  if ((mine & CONS) !== 0 && isGoods(i, x1)) return ROLE.weak;
  if (family === 'mixed' && !physical && !verbal && (x1 & CONTACT1) === 0 && (x3 & DATING) === 0)
    if (
      ((x2 & (AGO | HEDGE)) !== 0 && (x1 & PIC1) === 0) ||
      ((subject & OTH) !== 0 && (subject & (SUSP | VIC)) === 0 && (mine & (SPY | LIVE | VIDEO)) === 0)
    )
      // Nobody contacts anybody in the sentence: a service of long ago, of others, or perhaps none.
      return ROLE.unsure;
  const source = (mine & (IMGNET | REFR)) !== 0 && (mine & (PLAT | NET | NETC)) === 0;
  if (source && (family === 'mixed' || family === 'contact') && (x0 & (IIOC | PIC)) === 0)
    return family === 'contact' ? ROLE.weak : ROLE.unsure;
  if (!physical || (family === 'comm' && (bySuspect || (mine & LOCAL) !== 0))) return ROLE.offence;
  if (laterYear(i) || isYearsLater(x1)) return ROLE.after;
  if (apart.isAftermath(i, x1, x2, x3)) return ROLE.after;
  if (!verbal && !bySuspect && (subject & (VIC | SHE)) !== 0 && apart.isOwnAppeal(x1, x2))
    return ROLE.evidence;
  if (isBackdrop(i, a, b)) return ROLE.incidental;
  if (family === 'mixed' && (isDuring(i) || isDoneOn(i))) return ROLE.offence;
  if (!verbal && isFromPlace(i)) return metRole(i);
  if (isPersonOn(i) && (x1 & CONTACT1) === 0) return family === 'mixed' ? ROLE.offence : metRole(i);
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
    if ((x2 & APOL) !== 0 || afterLeft(i, a)) return ROLE.after;
  }
  if ((x1 & THR) !== 0 && (x1 & MEET) !== 0) return ROLE.offence;
  if ((x1 & MEET) !== 0 && !verbal && ((mine & VIDEO) === 0 || apart.isMetAt(a, b))) return metRole(i);
  if ((x3 & DATING) !== 0 && !verbal) return metRole(i);
  if (!verbal && isPlayedTogether(i, a)) return metRole(i);
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
    const g = governed(i, a, b, subject);
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
    ((x3 & LINKW) !== 0 && his) ||
    // "on Discord invited to a man's flat": asked there to come, and only the two are in it.
    ((x1 & ASK) !== 0 && (x2 & (SOON | TRAV)) !== 0 && (x1 & (SUSP | HE)) !== 0 && (x1 & (OTH | PROF)) === 0);
  // "I texted my mum to fetch me": the suspect is not in it.
  if (verbal && family === 'contact' && (x1 & (HE | SUSP)) === 0 && (x1 & OTH) !== 0) return ROLE.disclosure;
  const plain = verbal && (mine & PLAT) === 0;
  // Unnamed messages in an offence done in person: only the suspect's own to the child.
  if (
    linked &&
    plain &&
    !(
      (his || (first & SUSP) !== 0) &&
      ((recipient & (VIC | SHE)) !== 0 || (x1 & SEX) !== 0 || family === 'comm')
    )
  )
    return ROLE.unsure;
  if (linked && (family !== 'contact' || reached)) return ROLE.offence;
  // "Quick add Thursday, his house on Friday": an acquaintance made there, and nobody else in it.
  if (linked)
    return (mine & ACCT) !== 0 && (mine & PLAT) !== 0 && (x1 & (OTH | PROF)) === 0 && !metInPlace(a, i)
      ? metRole(i)
      : ROLE.unsure;
  // "filmed her with a wi-fi camera".
  if (family === 'contact' && (mine & SPY) !== 0 && (x1 & CAM) !== 0 && (x1 & (SUSP | HE)) !== 0)
    return ROLE.offence;
  // "a male she'd spoken to online": the cue says both.
  const spoke = ((n.t1[i] as number) & (SAY | CON)) !== 0 && (x1 & (SUSP | HE)) !== 0;
  return spoke || leadsOn(i) ? metRole(i) : ROLE.weak;
}
