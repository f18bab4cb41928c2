/** Acts that the suspect only bids: done by the child on himself or herself, wherever the suspect may be. */
import * as masks from './masks.js';
import { NOTES } from './notes.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const { ACCT, ACT, ASK, DET, GAPU, HE, MEET, OTH, PREPB, PROF, SAY, SHE, SOON, STRANGE, SUSP, TRAV, VIC } =
  masks;
const n = NOTES;

/** "was told, over the headset, by a man, to undress". */
const FURTHEST_BIDDING = 10;

const CHILD = SHE | VIC | HE | OTH;

/**
 * "told him to pull his trousers down", "asked her to undress": an act that is bidden, not done.
 * Where the suspect is its object ("asked her to touch him") the two are together.
 */
export function isBidden(i: number): boolean {
  const { s } = n;
  if (isOnHerself(i)) return true;
  let to = -1;
  for (let j = i - 1; j >= 0 && s.sentence[j] === s.sentence[i]; j--) {
    if ((s.word[i] as number) - (s.lastWord[j] as number) > 4) break;
    if (((n.t3[j] as number) & PREPB) !== 0 && isTo(j)) {
      to = j;
      break;
    }
    // "got her to undress": one cue of several words.
    if (((n.t1[j] as number) & ASK) !== 0 && endsIn(j, TO)) return !reachesSuspect(i);
    if (((n.t1[j] as number) & (ACT | ASK | SAY)) !== 0) break;
  }
  if (to < 0 || reachesSuspect(i)) return false;
  let object = false;
  for (let j = to - 1; j >= 0 && s.sentence[j] === s.sentence[i]; j--) {
    if ((s.word[to] as number) - (s.lastWord[j] as number) > FURTHEST_BIDDING) return false;
    const u1 = n.t1[j] as number;
    if ((u1 & (ASK | SAY)) !== 0) return object || (u1 & ASK) !== 0 || isTold(j);
    if ((u1 & CHILD) !== 0) object = true;
  }
  return false;
}

const TO = ' to';
const SELF = 'self';
const endsIn = (j: number, ending: string): boolean =>
  n.text.slice((n.s.end[j] as number) - ending.length, n.s.end[j]).toLowerCase() === ending;

/** The word "to" and no other preposition. */
const isTo = (j: number): boolean =>
  (n.s.end[j] as number) - (n.s.start[j] as number) === 2 && endsIn(j, 'to');

/** "touch him", "kiss his": the one who bids is there. */
function reachesSuspect(i: number): boolean {
  const { s } = n;
  for (let j = i + 1; j < s.itemCount && s.sentence[j] === s.sentence[i]; j++) {
    if ((s.word[j] as number) - (s.lastWord[i] as number) > 2) return false;
    const u1 = n.t1[j] as number;
    if ((u1 & (HE | SHE)) !== 0 && endsIn(j, SELF)) return false;
    if ((u1 & (HE | SUSP)) !== 0) return ((n.t3[j] as number) & DET) === 0 || !isBoy();
    if ((u1 & (SHE | VIC)) !== 0) return false;
  }
  return false;
}

/** "touching herself": nobody else's hand. */
function isOnHerself(i: number): boolean {
  const k = i + 1;
  return (
    k < n.s.itemCount &&
    n.s.word[k] === (n.s.lastWord[i] as number) + 1 &&
    ((n.t1[k] as number) & SHE) !== 0 &&
    endsIn(k, SELF)
  );
}

const isBoy = (): boolean => (n.m1 & SHE) === 0;

/** Every act of the record is bidden and none is done: 1; some act is done: 0; no act at all: -1. */
export function biddenOnly(): number {
  let any = -1;
  for (let k = 0; k < n.cueCount; k++) {
    const i = n.cues[k] as number;
    if (((n.t1[i] as number) & ACT) === 0) continue;
    if (!isBidden(i)) return 0;
    any = 1;
  }
  return any;
}

/**
 * Whether a service of unsure part may have brought the two together. In an offence done in person the account is
 * complete without it (G7): only a hedge, or an acquaintance made there that led on at once, keeps it open.
 */
export function mayHaveLed(i: number): boolean {
  if (n.family !== 'contact' || n.polarity[i] === 2) return true;
  // "spoken to online at some time before": nobody says when.
  if ((n.m2 & GAPU) !== 0) return true;
  const led = (n.m2 & (SOON | TRAV | STRANGE)) !== 0 || (n.m1 & MEET) !== 0;
  return led && (((n.t0[i] as number) & ACCT) !== 0 || isBySuspect(i));
}

/** The suspect is named in the sentence, and nobody else acts there. */
function isBySuspect(i: number): boolean {
  const { s } = n;
  let who = 0;
  for (let j = i - 1; j >= 0 && s.sentence[j] === s.sentence[i]; j--) who |= n.t1[j] as number;
  for (let j = i + 1; j < s.itemCount && s.sentence[j] === s.sentence[i]; j++) who |= n.t1[j] as number;
  return (who & (SUSP | HE)) !== 0 && (who & (OTH | PROF)) === 0;
}

/** "IP was told", "the boy was asked": the child stands before the verb. */
function isTold(verb: number): boolean {
  const { s } = n;
  for (let j = verb - 1; j >= 0 && s.sentence[j] === s.sentence[verb]; j--) {
    if ((s.word[verb] as number) - (s.lastWord[j] as number) > 6) return false;
    if (((n.t1[j] as number) & (VIC | SHE)) !== 0) return true;
  }
  return false;
}
