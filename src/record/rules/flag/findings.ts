/** What stands in a text as a whole: a denial, a picture sent, a first meeting. */
import * as masks from './masks.js';
import { NOTES } from './notes.js';
import { AROUND as SIGNS } from './scan.js';
import { ROLE as ROLES } from './roles.js';
import { polarityAt, polarityOf } from './polarity.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const {
  ACCT,
  AFT,
  ARRIVE,
  BACK,
  CALL,
  DISC,
  EMAIL,
  EVID,
  GAME,
  HE,
  HEDGE,
  IIOC,
  MEET,
  NET,
  ONLINE0,
  OR,
  OTH,
  PAPER,
  PERS,
  PIC,
  PLAT,
  PLATG,
  PROF,
  RELW,
  REP,
  SAY,
  SEND,
  SOON,
  SPOKEN,
  SUSP,
  VIC,
  VIDEO,
  WEAK,
  WEAKS,
} = masks;
const ROLE = ROLES;
const AROUND = SIGNS;
const n = NOTES;

/** Roles in which a service is said to have been part of it. */
const CLAIMED: ReadonlySet<number> = new Set([ROLE.offence, ROLE.weak, ROLE.gap, ROLE.evidence]);

const MOST_COMPARED = 500;

/** One voice names a service, or an email or a video call, another denies it. */
export function sameServiceDenied(): number {
  const { s } = n;
  const media = n.family === 'comm' ? DENIABLE : PLAT;
  for (let k = 0; k < n.cueCount; k++) {
    const i = n.cues[k] as number;
    if (i >= MOST_COMPARED) break;
    const denied = (n.t0[i] as number) & media;
    if (denied === 0 || n.polarity[i] !== 1) continue;
    const p = n.platform[i] as number;
    for (let m = 0; m < n.cueCount; m++) {
      const j = n.cues[m] as number;
      if (j >= MOST_COMPARED) break;
      if (
        ((n.t0[j] as number) & denied) !== 0 &&
        (n.platform[j] === p || (denied & PLAT) === 0) &&
        n.polarity[j] === 0 &&
        (CLAIMED.has(n.role[j] as number) || (n.family === 'comm' && n.role[j] === ROLE.disclosure)) &&
        s.sentence[j] !== s.sentence[i]
      )
        return j;
    }
  }
  return -1;
}
const DENIABLE = PLAT | EMAIL | VIDEO;

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
  if ((n.m1 & SEND) === 0 || (n.m0 & (PIC | IIOC)) === 0) return -1;
  for (let i = 0; i < s.itemCount; i++) {
    if (((n.t1[i] as number) & SEND) === 0) continue;
    if (polarityOf(i, Math.max(0, i - 8), Math.min(s.itemCount, i + 8)) !== 0) continue;
    for (let j = Math.max(0, i - 6); j < s.itemCount && j <= i + 6; j++) {
      if (s.sentence[j] !== s.sentence[i]) continue;
      if (((n.t1[j] as number) & (PAPER | DISC)) !== 0) break;
      // "sent a picture?"
      if (isAsked(j)) break;
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
  if ((n.m1 & MEET) === 0 || (n.m2 & SOON) === 0 || (n.m3 & ARRIVE) === 0) return -1;
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

/** "The brother says it was notes, the sister says WhatsApps": two voices in one breath, one online and one not. */
export function twoVoices(): number {
  const { s } = n;
  if ((n.m1 & SAY) === 0 || (n.m1 & (PAPER | CALL | PERS)) === 0) return -1;
  for (let a = 0; a < s.itemCount; ) {
    let b = a;
    let voices = 0;
    let online = -1;
    let other = false;
    for (; b < s.itemCount && s.sentence[b] === s.sentence[a]; b++) {
      const u1 = n.t1[b] as number;
      if ((u1 & SAY) !== 0 && isTold(b)) voices++;
      if ((u1 & (PAPER | CALL | PERS)) !== 0 && n.polarity[b] === 0) other = true;
      if (((n.t0[b] as number) & ONLINE0) !== 0 && n.polarity[b] === 0 && online < 0) online = b;
    }
    if (voices > 1 && other && online >= 0) return online;
    a = b;
  }
  return -1;
}

/** Somebody other than the suspect tells: "sister says", "vic told nan". */
function isTold(verb: number): boolean {
  const p = verb - 1;
  if (p < 0 || n.s.sentence[p] !== n.s.sentence[verb]) return false;
  const who = n.t1[p] as number;
  const tells = (who & (OTH | VIC | PROF)) !== 0 || ((n.t3[p] as number) & RELW) !== 0;
  return tells && n.s.lastWord[p] === (n.s.word[verb] as number) - 1;
}

/** "Not said if in person or on the game": a breath that leaves it open between the two. */
export function isLeftOpen(): number {
  const { s } = n;
  if ((n.m2 & HEDGE) === 0 || (n.m3 & OR) === 0) return -1;
  for (let a = 0; a < s.itemCount; ) {
    let b = a;
    let hedge = -1;
    let or = false;
    let near = false;
    let far = false;
    let called = false;
    let wrote = false;
    for (; b < s.itemCount && s.sentence[b] === s.sentence[a]; b++) {
      if (((n.t2[b] as number) & HEDGE) !== 0 && hedge < 0) hedge = b;
      if (((n.t3[b] as number) & OR) !== 0) or = true;
      // "rings or messages her, she does not know which".
      if (hedge < 0) {
        if (((n.t1[b] as number) & (CALL | PAPER)) !== 0) called = true;
        if (((n.t0[b] as number) & ONLINE0) !== 0) wrote = true;
        continue;
      }
      if (near && far) continue;
      if (((n.t3[b] as number) & SPOKEN) !== 0 || IN_ROOM.test(n.text.slice(s.start[b], s.end[b])))
        near = true;
      if (
        ((n.t0[b] as number) & (ONLINE0 | WEAK | WEAKS)) !== 0 ||
        FAR.test(n.text.slice(s.start[b], s.end[b]))
      )
        far = true;
    }
    if (hedge >= 0 && or && near && far) return hedge;
    if (hedge >= 0 && or && called && wrote && WHICH.test(n.text.slice(s.start[hedge], s.end[hedge])))
      return hedge;
    a = b;
  }
  return -1;
}

const WHICH = /which$/iu;
const IN_ROOM = /^(in person|the room|room|there|present)$/iu;
const FAR = /^(game|games|screen|phone|the screen|the phone|the game|gêm|sgrin|ffôn)$/iu;

/** The sentence ends in a question mark. */
function isAsked(i: number): boolean {
  const { s } = n;
  let w = s.lastWord[i] as number;
  while (w + 1 < s.wordCount && s.wordSentence[w + 1] === s.sentence[i]) w++;
  return ((s.wordAround[w] as number) & AROUND.queryAfter) !== 0;
}
