/** What the record says when no online act is asserted: in person, another means, or nothing. */
import { letterPairs, mayBegin } from './letter-pairs.js';
import * as masks from './masks.js';
import { NOTES } from './notes.js';
import type { FlagAnswer, FlagPolicy } from './reading.js';
import { ROLE, ROLE_RULE } from './roles.js';
import { AROUND as SIGNS } from './scan.js';
import { doerOfFirst } from './who.js';
import { firstOf } from './notes.js';
import type { Decision } from './decision.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const AROUND = SIGNS;
const {
  ACTOR1,
  ACTW,
  AND,
  ASK,
  BARE,
  BY,
  CAM,
  CLEAN,
  CON,
  DET,
  DEV,
  DISC,
  EMAIL,
  EXAM,
  HE,
  HEDGE,
  HIDC,
  KNOWN,
  MSG,
  NET,
  ONLINE0,
  OR,
  OTH,
  PHON,
  PIC,
  PLACE,
  PLAT,
  PREPB,
  PROF,
  REL,
  SAY,
  SEALED,
  SEND,
  SEX,
  SHE,
  SHOW,
  SMS,
  SUSP,
  THR,
  TRAV,
  TVB,
  UNKF,
  VAGUE,
  VIA,
  VIC,
} = masks;
const n = NOTES;

export function silence(
  reach: (rule: string, online: FlagAnswer, confidence: number) => Decision,
  why: (i: number, code: string) => void,
  f: {
    policy: FlagPolicy;
    act: number;
    phys: number;
    call: number;
    paper: number;
    cam: number;
    negated: number;
    excluded: number;
  },
): Decision {
  const { family } = n;
  const place = firstOf(1, PLACE);
  const shown = firstOf(1, SHOW);
  const dev = firstOf(1, DEV);
  const bare = firstOf(2, BARE);
  const phon = firstOf(1, PHON);
  const exam = firstOf(2, EXAM);
  if (family === 'order') {
    if (dev >= 0 && (n.m2 & CLEAN) === 0) {
      why(dev, 'device');
      return reach('U8', 'person', 0.7);
    }
    if (bare >= 0 && place < 0) return reach('U5', 'person', 0.6);
    return reach('N1', 'no', 0.9);
  }
  if (family === 'image') {
    const store = firstOf(1, DEV | DISC);
    if (store >= 0 && (n.m2 & EXAM) !== 0) {
      why(store, 'device');
      return reach('U8', 'person', 0.7);
    }
    if ((n.m3 & UNKF) !== 0) return reach('U7', 'person', 0.8);
    if (f.paper >= 0) {
      why(f.paper, 'physical');
      return reach('N4', 'no', 0.9);
    }
    if (f.cam >= 0) {
      why(f.cam, 'camera');
      return (n.m3 & UNKF) !== 0 ? reach('U7', 'person', 0.7) : reach('N5', 'no', 0.9);
    }
    if (dev >= 0) {
      why(dev, 'device');
      return reach('U8', 'person', 0.7);
    }
    return reach('U7', 'person', 0.8);
  }
  const bodily = family === 'contact' && f.act >= 0;
  const hidden = firstOf(1, HIDC);
  if (hidden >= 0 && family !== 'contact' && (n.m1 & DISC) === 0 && (n.m2 & CLEAN) === 0) {
    why(hidden, 'camera');
    return reach('U7', 'person', 0.7);
  }
  // "(phone?)": whether it was one, nobody knows.
  if (family === 'mixed' && dev >= 0 && ((n.s.around[dev] as number) & AROUND.queryAfter) !== 0) {
    why(dev, 'device');
    return reach('U7', 'person', 0.7);
  }
  if (!bodily && (n.m3 & UNKF) !== 0 && (dev >= 0 || f.cam >= 0 || (n.m0 & PIC) !== 0))
    return reach('U7', 'person', 0.8);
  if (
    !bodily &&
    shown >= 0 &&
    f.cam < 0 &&
    ((n.m0 & PIC) !== 0 || (n.m1 & SEX) !== 0) &&
    (dev >= 0 || phon >= 0) &&
    f.paper < 0 &&
    (n.m1 & TVB) === 0
  ) {
    why(shown, 'shown');
    return reach('U9', f.policy.shownInPerson, 0.8);
  }
  if (family === 'contact') {
    const told = f.act >= 0 || (n.m3 & ACTW) !== 0 || place >= 0;
    if (!told && (bare >= 0 || (n.m0 & SEALED) !== 0 || isCutOff())) return reach('U5', 'person', 0.7);
    const known = f.act >= 0 && (n.m2 & REL) !== 0 && (n.m0 & SEALED) === 0;
    if (bare >= 0 && place < 0 && f.phys < 0 && !known && isBareOnly()) return reach('U5', 'person', 0.6);
    if (f.act >= 0) why(f.act, 'in-person');
    // "He told her to undress": in the room or on a screen, nobody says.
    if (n.bidden && place < 0 && (n.m2 & (HEDGE | BARE)) !== 0) return reach('U1', 'person', 0.6);
    return reach(f.excluded >= 0 ? ruleOfExcluded(f.excluded) : 'N1', 'no', 0.95);
  }
  // "thinks that someone filmed her".
  if (family === 'mixed' && f.cam < 0 && (n.m1 & CAM) !== 0 && hedgedOf(CAM))
    return reach('U7', 'person', 0.7);
  if (family === 'mixed' && (n.m1 & TVB) !== 0 && dev < 0 && phon < 0) return reach('N4', 'no', 0.85);
  if (f.cam >= 0) {
    why(f.cam, 'camera');
    return reach('N5', 'no', 0.85);
  }
  if (f.negated >= 0) {
    why(f.negated, 'negated');
    return reach('N16', 'no', 0.9);
  }
  if (f.paper >= 0) {
    why(f.paper, 'physical');
    return reach('N4', 'no', 0.9);
  }
  if (f.call >= 0) {
    why(f.call, 'voice-call');
    return reach('N2', f.policy.ordinaryCalls, 0.9);
  }
  const met = f.act >= 0 && family === 'mixed';
  if (phon >= 0 && !met) {
    why(phon, 'phone');
    return reach('U2', 'person', 0.8);
  }
  if (family === 'mixed' && bare >= 0 && place < 0 && (n.m2 & (REL | TRAV)) === 0 && isBareOnly())
    return reach('U5', 'person', 0.6);
  if (f.act >= 0 && (place >= 0 || family === 'mixed') && !(family === 'comm' && place < 0)) {
    why(f.act, 'in-person');
    return reach('N1', 'no', 0.9);
  }
  const asked = (n.m1 & ASK) !== 0 && (n.m0 & PIC) !== 0;
  const vague = (n.m3 & VAGUE) !== 0 || asked;
  if (
    (n.m3 & ACTW) !== 0 &&
    family === 'mixed' &&
    !asked &&
    (place >= 0 || f.phys >= 0 || (n.m2 & TRAV) !== 0)
  )
    return reach('N1', 'no', 0.85);
  // "In touch", "asks for pictures": said in person only where the words were spoken.
  const physical = family === 'comm' && vague && !n.actNow ? -1 : f.phys;
  const inPlace = place >= 0 && family === 'mixed' && !vague && bare < 0 && (n.m1 & (ASK | CON | SEND)) === 0;
  if (physical >= 0 || inPlace || (place >= 0 && family !== 'comm' && !vague && (n.m2 & TRAV) !== 0)) {
    why(physical >= 0 ? physical : place, 'in-person');
    return reach('N1', 'no', 0.85);
  }
  // Nor does what those in trust do to those in their care.
  if (
    n.code === '73' &&
    bare < 0 &&
    dev < 0 &&
    phon < 0 &&
    !vague &&
    (n.m1 & (CON | SEND)) === 0 &&
    (n.m0 & (ONLINE0 | PIC)) === 0
  )
    return reach('N1', 'no', 0.8);
  // An exposure needs no medium: where no camera, device or picture is named it was done in person (G7).
  if (n.code === '88E' && bare < 0 && dev < 0 && phon < 0 && (n.m0 & ONLINE0) === 0 && (n.m0 & PIC) === 0)
    return reach('N1', 'no', 0.8);
  if (exam >= 0 && dev >= 0) return reach('U8', 'person', 0.7);
  return reach(bare >= 0 ? 'U5' : 'U1', 'person', 0.7);
}

const hedgedOf = (mask: number): boolean => {
  for (let i = 0; i < n.s.itemCount; i++)
    if (((n.t1[i] as number) & mask) !== 0 && n.polarity[i] === 2) return true;
  return false;
};

/** Why a cue does not count; one of unsure part is company. */
const ruleOfExcluded = (i: number): string =>
  n.role[i] === ROLE.unsure ? 'N10' : (ROLE_RULE[n.role[i] as number] ?? 'N1');

/** A call by the suspect or of a sexual kind; not "the nursery rang us". */
export function isSuspectCall(i: number): boolean {
  const { s } = n;
  let ok =
    n.s.itemCount < 12 || /(mail|line|machine|phone|box)s?$/iu.test(n.text.slice(s.start[i], s.end[i]));
  for (let j = i - 1; j >= 0 && s.sentence[j] === s.sentence[i]; j--) {
    if (((n.t1[j] as number) & (SUSP | HE | SEX | VIC)) !== 0) ok = true;
    if (
      ((n.t1[j] as number) & (OTH | PROF)) !== 0 &&
      ((n.t1[j] as number) & (SUSP | HE)) === 0 &&
      (s.word[i] as number) - (s.lastWord[j] as number) <= 2
    )
      return false;
  }
  for (let j = i + 1; j < s.itemCount && s.sentence[j] === s.sentence[i]; j++)
    if (((n.t1[j] as number) & (SUSP | HE | SEX | VIC | SHE)) !== 0) ok = true;
  const w = (s.word[i] as number) - 1;
  if (w >= 0 && n.text.slice(s.wordStart[w], s.wordEnd[w]).toLowerCase() === 'i') return false;
  return ok;
}

/** "a man she calls 'the boss'". */
/** He said it at the bus stop: a speech that has a place. */
export function spokenInPlace(): number {
  if (n.spokenAt === NOT_ASKED) n.spokenAt = (n.m1 & PLACE) === 0 ? -1 : firstSpoken();
  return n.spokenAt;
}
const NOT_ASKED = -2;

function firstSpoken(): number {
  const { s } = n;
  for (let j = 0; j < s.itemCount; j++) {
    const u1 = n.t1[j] as number;
    if ((u1 & (CON | SPOKEN1)) === 0) continue;
    if ((u1 & CON) !== 0 && isApproach(j)) return j;
    if ((u1 & SPOKEN1) === 0 || !isSpoken(j)) continue;
    // "speaks to her" leaves the way open unless the place follows at once.
    const far = ((n.t3[j] as number) & VAGUE) !== 0 ? 5 : 10;
    let a = j;
    while (a > 0 && s.sentence[a - 1] === s.sentence[j]) a--;
    let doer = doerOfFirst(j, a);
    let placed = false;
    // "bloke in the chippy says", "at her home the tutor asked": where it was said.
    for (let k = j - 1; k >= a && ((n.t1[k] as number) & SAY) === 0; k--) if (isWhere(k)) placed = true;
    for (let k = j - 1; k >= 0 && s.sentence[k] === s.sentence[j]; k--) {
      if (isWhere(k)) continue;
      if (((n.t1[k] as number) & ACTOR1) !== 0 || ((n.t3[k] as number) & KNOWN) !== 0) {
        if (doer === 0) doer = (n.t1[k] as number) | (((n.t3[k] as number) & KNOWN) !== 0 ? SUSP : 0);
        break;
      }
    }
    if ((doer & (SUSP | HE)) === 0 || (doer & (OTH | PROF)) !== 0) continue;
    if (placed && ((n.t3[j] as number) & VAGUE) === 0 && !tellsOther(j)) return j;
    for (let k = j + 1; k < s.itemCount && s.sentence[k] === s.sentence[j]; k++) {
      if (((n.t1[k] as number) & PLACE) !== 0 && ((n.t3[k - 1] as number) & PREPB) !== 0 && near(j, k, far))
        return j;
      if (
        ((n.t1[k] as number) & (OTH | PROF)) !== 0 ||
        (s.word[k] as number) - (s.lastWord[j] as number) > far
      )
        break;
      if (((n.t1[k] as number) & PLACE) !== 0) return j;
    }
  }
  return -1;
}

const APPROACH_BEGINS = letterPairs('ap');

/** "approached by a male outside the shop". */
function isApproach(j: number): boolean {
  const { s } = n;
  if (!mayBegin(APPROACH_BEGINS, s.start[j] as number)) return false;
  if (!/^approach/iu.test(n.text.slice(s.start[j], s.end[j]))) return false;
  for (let k = j + 1; k < s.itemCount && s.sentence[k] === s.sentence[j]; k++) if (isWhere(k)) return true;
  return false;
}

const WRITTEN = MSG | SMS | PLAT | NET | EMAIL;

/** "in the chippy", "at the gate", and nothing written in the record. */
function isWhere(k: number): boolean {
  if (((n.t1[k] as number) & PLACE) === 0 || (n.m0 & WRITTEN) !== 0 || (n.m1 & PHON) !== 0) return false;
  const { s } = n;
  const first = s.word[k] as number;
  for (let w = first - 1; w >= 0 && w >= first - 2 && s.wordSentence[w] === s.sentence[k]; w--)
    if (
      (s.wordEnd[w] as number) - (s.wordStart[w] as number) <= LONGEST_WHERE &&
      WHERE.has(n.text.slice(s.wordStart[w], s.wordEnd[w]).toLowerCase())
    )
      return true;
  return false;
}
const LONGEST_WHERE = 7;
const WHERE = new Set(['in', 'at', 'on', 'outside', 'inside', 'by', 'yn', 'ar', 'wrth']);

/** "told my colleague", "told us that": not to the child. */
const THAT = /^that$/iu;
function tellsOther(j: number): boolean {
  const { s } = n;
  for (let k = j + 1; k < s.itemCount && s.sentence[k] === s.sentence[j]; k++) {
    if ((s.word[k] as number) - (s.lastWord[j] as number) > 4) return false;
    if (((n.t1[k] as number) & (VIC | SHE)) !== 0) return false;
    if (((n.t1[k] as number) & (OTH | PROF)) !== 0 || THAT.test(n.text.slice(s.start[k], s.end[k])))
      return true;
  }
  return false;
}

const near = (j: number, k: number, far: number): boolean =>
  (n.s.word[k] as number) - (n.s.lastWord[j] as number) <= far;

const SPOKEN1 = SAY | ASK | THR;
/** A demand for pictures leaves the way open, wherever it is made. */
const isSpoken = (j: number): boolean => ((n.t1[j] as number) & SAY) !== 0 || (n.m0 & (PIC | ONLINE0)) === 0;

export function isNaming(i: number): boolean {
  const { s } = n;
  const w = (s.lastWord[i] as number) + 1;
  const word = n.text.slice(s.start[i], s.end[i]).toLowerCase();
  return (
    (word === 'calls' || word === 'called') &&
    w < s.wordCount &&
    ((s.wordAround[w] as number) & (AROUND.commaBefore | AROUND.capital)) !== 0
  );
}

/** The text stops in the middle of a sentence. */
export function isCutOff(): boolean {
  const { s } = n;
  const last = s.itemCount - 1;
  if (last < 0) return s.wordCount < 4;
  if (s.lastWord[last] !== s.wordCount - 1) return false;
  return (
    ((n.t3[last] as number) & (AND | OR | DET | BY | VIA)) !== 0 &&
    ((s.around[last] as number) & AROUND.breakAfter) === 0
  );
}

export function isBareOnly(): boolean {
  return n.s.wordCount < 24;
}
