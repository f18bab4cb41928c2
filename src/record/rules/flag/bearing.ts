/** How a cue bears on the offence: who acts on whom, where and when they met, what was only promised. */
import {
  ACCT,
  ACT,
  ACTOR1,
  ACTW,
  AFT,
  AGO,
  AND,
  ASK,
  BY,
  CAM,
  CON,
  DATING,
  DECOY,
  DET,
  DEVO,
  EMAIL,
  EVID,
  FROMW,
  GAPU,
  HE,
  HEDGE,
  HIST,
  INCI,
  LOGI,
  MEET,
  MODAL,
  MSG,
  NEG,
  NET,
  NOMEET,
  ONLINE0,
  OTH,
  PIC,
  PLACE,
  PLAT,
  PREPB,
  PROF,
  RECR,
  REL,
  RELW,
  REP,
  SAY,
  SEND,
  SEX,
  SHAREV,
  SHE,
  SMS,
  SOON,
  STRANGE,
  SUSP,
  THIRD,
  THR,
  TRAV,
  UNITS3,
  VERB1,
  VIA,
  VIC,
} from './masks.js';
import type { Notes } from './notes.js';
import { before, numberAt } from './notes.js';
import { ROLE } from './roles.js';
import { AROUND } from './scan.js';

/** The words themselves say it: "trawled Facebook", "Facebook Marketplace", "had his headset on". */
export function ownRole(own: number): number {
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

export function verbBefore(n: Notes, i: number, a: number): number {
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
  const sentence = s.sentence[i] as number;
  for (let j = i; j >= 0 && (s.sentence[j] as number) >= sentence - 1; j--)
    if (((n.t2[j] as number) & DEVO) !== 0) return true;
  for (let j = i; j < s.itemCount && (s.sentence[j] as number) <= sentence + 1; j++)
    if (((n.t2[j] as number) & DEVO) !== 0) return true;
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
  if (n.firstYear === 0) return false;
  const sentence = s.sentence[i] as number;
  let here = 0;
  for (let w = s.word[i] as number; w >= 0 && s.wordSentence[w] === sentence; w--)
    here = Math.max(here, yearAt(n, w));
  for (let w = s.word[i] as number; w < s.wordCount && s.wordSentence[w] === sentence; w++)
    here = Math.max(here, yearAt(n, w));
  return here - n.firstYear >= YEARS_LATER;
}

/** An offence of long ago, told by somebody grown up: what is sent now, and is neither sexual nor a threat, came after. */
export const isYearsLater = (n: Notes, x1: number): boolean =>
  (n.m1 & HIST) !== 0 && n.family === 'contact' && (x1 & (ACT | SEX | THR | MEET)) === 0;

/** The earliest year that the record names; 0: none. */
export function firstYearOf(n: Notes): number {
  let first = 0;
  for (let w = 0; w < n.s.wordCount; w++) {
    const year = yearAt(n, w);
    if (year !== 0 && (first === 0 || year < first)) first = year;
  }
  return first;
}

export function yearAt(n: Notes, w: number): number {
  const { s } = n;
  const from = s.wordStart[w] as number;
  if ((s.wordEnd[w] as number) - from !== 4) return 0;
  const digit = n.text.charCodeAt(from);
  if (digit !== 49 && digit !== 50) return 0;
  const year = numberAt(n.text, from, s.wordEnd[w] as number);
  return year >= 1940 && year <= 2035 ? year : 0;
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
  // They had "never met": it was their first meeting, and the contact led to it.
  const soon = (n.m2 & (SOON | TRAV)) !== 0 || (n.actNow && hadNeverMet(n));
  let ago = hasYear(n, i);
  for (let j = i; j >= 0 && (s.sentence[j] as number) >= sentence - 2; j--)
    if (((n.t2[j] as number) & AGO) !== 0) ago = true;
  for (let j = i; j < s.itemCount && (s.sentence[j] as number) <= sentence + 2; j++)
    if (((n.t2[j] as number) & AGO) !== 0) ago = true;
  if (ago) return isDoubtful(n, i) ? ROLE.gap : ROLE.past;
  if (n.family === 'contact' && metThere(n, i)) return ROLE.offence;
  return soon ? ROLE.offence : ROLE.gap;
}

/** "cannot recall if it was weeks or a year": a length of time that is left open. */
function isDoubtful(n: Notes, i: number): boolean {
  const { s } = n;
  const last = (s.sentence[i] as number) + 2;
  for (let j = 0; j < s.itemCount && (s.sentence[j] as number) <= last; j++) {
    if (((n.t2[j] as number) & HEDGE) === 0) continue;
    for (let k = j + 1; k < s.itemCount && s.sentence[k] === s.sentence[j]; k++)
      if (((n.t3[k] as number) & UNITS3) !== 0 || ((n.t2[k] as number) & AGO) !== 0) return true;
  }
  return false;
}

/** "met him via Grindr at the toilets": that was the meeting. */
function metThere(n: Notes, i: number): boolean {
  const { s } = n;
  const p = i + 1;
  if (p >= s.itemCount || s.sentence[p] !== s.sentence[i] || ((n.t3[p] as number) & PREPB) === 0) return false;
  if (s.word[p] !== (s.lastWord[i] as number) + 1 || (n.m1 & MEET) === 0) return false;
  for (let k = p + 1; k < s.itemCount && (s.word[k] as number) - (s.lastWord[p] as number) <= 3; k++)
    if (((n.t1[k] as number) & PLACE) !== 0 && s.sentence[k] === s.sentence[i]) return true;
  return false;
}

/** "She had never met him": they met then for the first time. */
function hadNeverMet(n: Notes): boolean {
  if ((n.m2 & STRANGE) === 0 && (n.m3 & NOMEET) === 0) return false;
  for (let i = 0; i < n.s.itemCount; i++)
    if (
      ((n.t1[i] as number) & MEET) !== 0 &&
      (((n.t2[i] as number) & NEG) !== 0 || ((n.t3[i] as number) & NOMEET) !== 0) &&
      ((n.t2[i] as number) & STRANGE) !== 0
    )
      return true;
  return false;
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
  const { s } = n;
  for (let j = i - 1; j >= a; j--) if (((n.t2[j] as number) & AFT) !== 0 && !isAfterCue(n, j, i)) return true;
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

/** "after he messaged her", "after being scouted on": what came first is the online act. */
function isAfterCue(n: Notes, j: number, i: number): boolean {
  const { s } = n;
  if (n.text.slice(s.start[j], s.end[j]).toLowerCase() !== 'after') return false;
  for (let k = j + 1; k < i; k++)
    if (((n.t1[k] as number) & ACT) !== 0 || ((n.t3[k] as number) & ACTW) !== 0) return false;
  const w = (s.lastWord[j] as number) + 1;
  if (n.text.slice(s.wordStart[w], s.wordEnd[w]).toLowerCase() === 'being') return true;
  const k = j + 1;
  return k < i && s.word[k] === w && ((n.t1[k] as number) & (HE | SHE | SUSP | VIC)) !== 0;
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
    if (((n.t2[j] as number) & INCI) !== 0)
      return !isByChance(n, i, j, a) && ((n.t3[j] as number) & VIA) === 0;
  return false;
}

/** "reports that a man ...", "states suspect ...": what follows is what was told, not how it was told. */
export function opensClause(n: Notes, verb: number, i: number): boolean {
  const { s } = n;
  let j = verb + 1;
  let w = (s.lastWord[verb] as number) + 1;
  while (j < i && s.word[j] === w && ((n.t3[j] as number) & DET) !== 0) {
    w = (s.lastWord[j] as number) + 1;
    j++;
  }
  if (j >= i || s.word[j] !== w) return false;
  if (((n.t1[j] as number) & (SUSP | VIC)) !== 0) return true;
  return ((n.t3[j] as number) & AND) !== 0 && n.text.slice(s.start[j], s.end[j]).toLowerCase() === 'that';
}

/** "One filmed it and the film went round on Snap": the film of the deed itself is shared, whoever does it. */
export function isFilmPassedOn(n: Notes, i: number, a: number, b: number): boolean {
  if ((n.m1 & CAM) === 0) return false;
  let film = false;
  let shared = false;
  for (let j = a; j < b; j++) {
    if (((n.t2[j] as number) & (EVID | REP | THIRD)) !== 0 || isOfficial(n, j)) return false;
    if (((n.t0[j] as number) & PIC) !== 0 || ((n.t1[j] as number) & CAM) !== 0) film = true;
    if (((n.t1[j] as number) & (SHAREV | SEND)) !== 0) shared = true;
  }
  return film && shared && n.polarity[i] !== 1;
}

const isOfficial = (n: Notes, j: number): boolean => ((n.t1[j] as number) & (PROF | PLACE)) === PROF;

/** "her sister", "his teacher": the pronoun says only whose; who acts is the next word. */
export function isPossessor(n: Notes, j: number): boolean {
  const { s } = n;
  if (((n.t1[j] as number) & (HE | SHE)) === 0 || ((n.t3[j] as number) & DET) === 0) return false;
  const k = j + 1;
  return k < s.itemCount && s.word[k] === (s.lastWord[j] as number) + 1 && ((n.t1[k] as number) & NOUNS) !== 0;
}
const NOUNS = OTH | PROF | SUSP | VIC;

/** "Male on Chatroulette", "a man off Wizz": known as somebody who is there. */
export function isPersonOn(n: Notes, i: number): boolean {
  const { s } = n;
  const p = before(n, i);
  if (p <= 0 || ((n.t3[p] as number) & VIA) === 0) return false;
  const who = n.t1[p - 1] as number;
  return s.lastWord[p - 1] === (s.word[p] as number) - 1 && (who & SUSP) !== 0 && (who & (OTH | PROF)) === 0;
}

/** "touched her and messaged her": the doer of the second verb is that of the first, and stands before it. */
export function doerOfFirst(n: Notes, verb: number, a: number): number {
  const { s } = n;
  const c = verb - 1;
  if (c < a || ((n.t3[c] as number) & AND) === 0 || s.lastWord[c] !== (s.word[verb] as number) - 1) return 0;
  let first = c - 1;
  while (first >= a && ((n.t1[first] as number) & (VERB1 | ACT)) === 0) first--;
  for (let j = first - 1; j >= a; j--)
    if (((n.t1[j] as number) & ACTOR1) !== 0 && !isPossessor(n, j)) return (n.t1[j] as number) & ACTOR1;
  // A first verb that nobody knows: whom the sentence begins with.
  if (first < a)
    for (let j = a; j < c; j++)
      if (((n.t1[j] as number) & ACTOR1) !== 0 && !isPossessor(n, j)) return (n.t1[j] as number) & ACTOR1;
  return 0;
}

/** "will be posted online", "would go on Insta": the cue itself is only promised. */
export function isToBePosted(n: Notes, i: number): boolean {
  const { s } = n;
  if (((n.t0[i] as number) & NET) === 0 || !POSTED.test(n.text.slice(s.start[i], s.end[i]))) return false;
  const w = (s.word[i] as number) - 1;
  const p = i - 1;
  if (p < 0 || ((n.t2[p] as number) & MODAL) === 0 || s.sentence[p] !== s.sentence[i]) return false;
  return s.lastWord[p] === w || (s.lastWord[p] === w - 1 && (s.wordEnd[w] as number) - (s.wordStart[w] as number) === 2);
}
const POSTED = /^(posted|put|shared|uploaded|published|go|going|gone) /iu;

/** "IP runs an account": what the child does there is where she is found, not the suspect's past. */
export function isOfVictim(n: Notes, j: number): boolean {
  for (let k = j - 1; k >= 0 && n.s.sentence[k] === n.s.sentence[j]; k--)
    if (((n.t1[k] as number) & ACTOR1) !== 0) return ((n.t1[k] as number) & (VIC | SUSP)) === VIC;
  return false;
}

/** "She was live on TikTok when a passer-by grabbed her": what the child was at when it happened. */
export function isBackdrop(n: Notes, i: number, a: number, b: number): boolean {
  let head = -1;
  for (let j = i - 1; j >= a; j--) {
    if (((n.t1[j] as number) & (SUSP | HE)) !== 0 && !isPossessor(n, j)) return false;
    if (isWhen(n, j)) head = j;
  }
  let turn = head >= 0 && head - a <= 1 ? i : -1;
  for (let j = i + 1; j < b; j++) {
    if (turn < 0 && isWhen(n, j)) turn = j;
    if (turn < 0 && ((n.t1[j] as number) & (SUSP | HE)) !== 0) return false;
    if (turn >= 0 && j > turn && ((n.t1[j] as number) & ACT) !== 0) return true;
  }
  return false;
}

const WHEN = new Set(['when', 'while', 'whilst', 'as', 'pan', 'tra']);
const isWhen = (n: Notes, j: number): boolean =>
  ((n.t3[j] as number) & AND) !== 0 && WHEN.has(n.text.slice(n.s.start[j], n.s.end[j]).toLowerCase());

/** "met at a festival, swapped Snaps": they met in a place, not there. */
export function metInPlace(n: Notes, a: number, i: number): boolean {
  const { s } = n;
  for (let j = a; j < i; j++)
    if (((n.t1[j] as number) & MEET) !== 0)
      for (let k = j + 1; k < i && (s.word[k] as number) - (s.lastWord[j] as number) <= 5; k++)
        if (((n.t1[k] as number) & PLACE) !== 0) return true;
  return false;
}

/** "during a Teams lesson": the lesson is where it was done. */
export function isDuring(n: Notes, i: number): boolean {
  const { s } = n;
  let w = (s.word[i] as number) - 1;
  for (let k = 0; k < 2 && w >= 0; k++, w--)
    if (n.text.slice(s.wordStart[w], s.wordEnd[w]).toLowerCase() === 'during') return true;
  return false;
}

/** "BWV statement: ...": a heading says what the paper is, not how it was done. */
export function isHeading(n: Notes, j: number, i: number): boolean {
  const { s } = n;
  const last = Math.min((s.lastWord[j] as number) + 2, (s.word[i] as number) - 1);
  for (let w = s.lastWord[j] as number; w <= last; w++)
    if (((s.wordAround[w] as number) & AROUND.colonAfter) !== 0) return true;
  return false;
}
