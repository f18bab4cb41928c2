/** Which way the contact ran, for a record that is online: by points, for and against. */
import * as masks from './masks.js';
import { NOTES } from './notes.js';
import { PATHWAY_POINTS } from './pathway-points.js';
import { PATHWAY_SIGNS } from './pathway-signs.js';
import type { FlagPathway } from './reading.js';
import { ROLE as ROLES } from './roles.js';

export { PATHWAY_SIGNS } from './pathway-signs.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const {
  ACT,
  AFT,
  AGO,
  ARRIVE,
  BY,
  CLOSED,
  CON,
  CONS,
  DATING,
  DECOY,
  DET,
  EVID,
  FROMW,
  GAME,
  HE,
  IIOC,
  IMGNET,
  KNOWN,
  LIVE,
  LOCAL,
  MEET,
  MSG,
  NOMEET,
  ONLINE0,
  OTH,
  PAY,
  PERS,
  PLACE,
  PLAT,
  PLATG,
  PROF,
  RECR,
  REFR,
  REL,
  REP,
  SAY,
  SEND,
  SHAREV,
  SHE,
  SHOW,
  SMS,
  SOON,
  SPY,
  STRANGE,
  SUSP,
  THR,
  TRAV,
  VIC,
  VIDEO,
} = masks;
const ROLE = ROLES;
const n = NOTES;

/** Whether a person named is who tells or finds, and not who did it. */
function isTeller(i: number): boolean {
  const { s } = n;
  for (let j = i + 1; j < s.itemCount && s.sentence[j] === s.sentence[i]; j++) {
    if ((s.word[j] as number) - (s.lastWord[i] as number) > 5) break;
    if (((n.t1[j] as number) & (CON | SEND | THR)) !== 0) return false;
    if (((n.t2[j] as number) & (REP | EVID)) !== 0) return true;
  }
  for (let j = i - 1; j >= 0 && s.sentence[j] === s.sentence[i]; j--) {
    if ((s.word[i] as number) - (s.lastWord[j] as number) > 4) break;
    if (((n.t3[j] as number) & (BY | FROMW)) !== 0) return false;
    if (((n.t2[j] as number) & REP) !== 0) return true;
    if (((n.t1[j] as number) & (SAY | SHOW)) !== 0) return true;
  }
  return false;
}

/** Whether a person named is the one who wrote, sent, asked, threatened or shared. */
function isDoer(i: number): boolean {
  const { s } = n;
  const p = i - 1;
  for (let j = p; j >= 0 && s.sentence[j] === s.sentence[i]; j--) {
    if ((s.word[i] as number) - (s.lastWord[j] as number) > 3) break;
    if (((n.t3[j] as number) & (BY | FROMW)) !== 0) return true;
    if (((n.t1[j] as number) & SUSP) !== 0 && ((n.t3[j] as number) & KNOWN) === 0) return true;
    if (((n.t3[j] as number) & DET) === 0) break;
  }
  for (let j = i + 1; j < s.itemCount && s.sentence[j] === s.sentence[i]; j++) {
    if ((s.word[j] as number) - (s.lastWord[i] as number) > 9) break;
    const u1 = n.t1[j] as number;
    if (((n.t2[j] as number) & (REP | EVID)) !== 0) return false;
    if ((u1 & (CON | SEND | THR | SHAREV)) !== 0 || ((n.t0[j] as number) & (MSG | SMS | PLAT | LOCAL)) !== 0)
      return true;
    if ((u1 & (OTH | PROF)) !== 0) return false;
  }
  return false;
}

const ROOM = new Int8Array(PATHWAY_SIGNS.length);
/** Whatever says something by itself of how they met. */
const SIGN0 = PLAT | PLATG | SMS | MSG;
const SIGN2 = REL | STRANGE | TRAV;
const SIGN3 = KNOWN | ARRIVE;

/** The signs of a record that has been weighed. **Shape**: one number for each of `PATHWAY_SIGNS`. */
export function pathwaySigns(code: string): Int8Array {
  const { s } = n;
  const f = ROOM.fill(0);
  let known = 0;
  let doer = 0;
  let strange = 0;
  let travel = 0;
  let arrived = 0;
  let child = 0;
  let firstKnown = -1;
  let firstOnline = -1;
  for (let k = 0; k < n.signCount; k++) {
    const i = n.signs[k] as number;
    const u0 = n.t0[i] as number;
    const u1 = n.t1[i] as number;
    const u2 = n.t2[i] as number;
    const u3 = n.t3[i] as number;
    if (((u0 & SIGN0) | (u1 & VIC) | (u2 & SIGN2) | (u3 & SIGN3)) === 0) continue;
    if ((u2 & REL) !== 0 && !isTeller(i)) f[1] = 1;
    if ((u3 & KNOWN) !== 0 && !isTeller(i)) {
      known++;
      if (firstKnown < 0) firstKnown = i;
      if (isDoer(i)) doer++;
    }
    if ((u3 & KNOWN) !== 0) noteKnown(i, f);
    if ((u2 & STRANGE) !== 0 && isBesideOnline(i)) f[66] = 1;
    if ((u2 & STRANGE) !== 0 && n.polarity[i] === 0) strange++;
    if ((u2 & TRAV) !== 0) travel++;
    if ((u3 & ARRIVE) !== 0 && n.polarity[i] === 0) arrived++;
    if ((u1 & VIC) !== 0 && isGiver(i)) child++;
    if (firstOnline < 0 && (u0 & (PLAT | PLATG)) !== 0 && n.polarity[i] === 0 && n.role[i] === ROLE.offence)
      firstOnline = i;
    if ((u0 & SMS) !== 0 && n.role[i] === ROLE.offence) f[11] = 1;
    if ((u0 & MSG) !== 0 && n.role[i] === ROLE.offence) f[12] = 1;
  }
  const { m0, m1, m2, m3, family } = n;
  const yes = (v: boolean): number => (v ? 1 : 0);
  f[0] = 1;
  f[2] = yes(known > 0);
  f[3] = yes(doer > 0);
  f[4] = yes(known > 0 && doer === 0);
  f[5] = yes(known > 1);
  f[6] = yes(firstKnown >= 0 && (s.sentence[firstKnown] as number) <= 1);
  f[7] = yes(strange > 0);
  f[8] = yes(strange > 1);
  f[9] = yes((m0 & LOCAL) !== 0);
  f[10] = yes((m0 & CLOSED) !== 0);
  f[13] = yes(family === 'image');
  f[14] = yes(family === 'contact');
  f[15] = yes(family === 'comm');
  f[16] = yes(family === 'order');
  f[17] = yes((m1 & SHAREV) !== 0);
  f[18] = yes((m0 & (IMGNET | REFR | IIOC)) !== 0);
  f[19] = yes(n.actNow);
  f[20] = yes((m1 & PLACE) !== 0);
  f[21] = yes((m1 & MEET) !== 0);
  f[22] = yes((m2 & SOON) !== 0);
  f[23] = yes(travel > 0);
  f[24] = yes(travel > 1);
  f[25] = yes((m3 & NOMEET) !== 0);
  f[26] = yes((m3 & DATING) !== 0);
  f[27] = yes((m0 & (GAME | PLATG | CONS)) !== 0);
  f[28] = yes((m0 & (LIVE | VIDEO)) !== 0);
  f[29] = yes((m0 & SPY) !== 0);
  f[30] = yes((m2 & DECOY) !== 0);
  f[31] = yes((m2 & RECR) !== 0);
  f[32] = yes((m1 & PAY) !== 0);
  f[33] = yes((m1 & PERS) !== 0);
  f[34] = yes((m2 & (AFT | AGO)) !== 0);
  f[35] = yes(firstOnline >= 0 && (s.sentence[firstOnline] as number) === 0);
  f[36] = yes(known > 0 && strange > 0);
  f[37] = yes(doer > 0 && strange > 0);
  f[38] = yes(travel > 0 && family === 'contact');
  f[39] = yes((m1 & ACT) !== 0 && (m1 & PLACE) !== 0);
  const meeting = code.startsWith('88A');
  const exploiting = /^(71$|72|106|22A?\b)/u.test(code);
  f[40] = yes(arrived > 0);
  f[41] = yes(arrived > 1);
  f[42] = yes(meeting);
  f[43] = yes(meeting && (m1 & PLACE) !== 0);
  f[44] = yes(meeting && (arrived > 0 || travel > 0));
  f[45] = yes(exploiting);
  f[46] = yes(exploiting && (m1 & PLACE) !== 0);
  f[47] = yes(code.startsWith('8X'));
  f[48] = yes(family === 'image' && known > 0);
  f[49] = yes((m0 & LOCAL) !== 0 && known > 0);
  f[50] = yes((m0 & LOCAL) !== 0 && (m1 & PLACE) !== 0);
  f[51] = yes(child > 0);
  f[52] = yes(child > 0 && family === 'image');
  f[53] = yes(known > 0 && family === 'comm');
  f[54] = yes((m3 & NOMEET) !== 0 && known > 0);
  f[55] = yes(arrived > 0 && (family === 'mixed' || family === 'contact') && n.actNow);
  f[67] = yes(strange > 0 && known === 0 && (n.m2 & REL) === 0);
  f[70] = yes(family === 'image' && (n.m2 & REL) !== 0);
  f[71] = yes((m0 & CLOSED) !== 0 && known > 0);
  f[72] = yes(f[11] === 1 && known > 0);
  f[64] = yes(f[64] === 1 && known === 0);
  return f;
}

/** What kind of acquaintance a word names, and how near the online act it stands. */
function noteKnown(i: number, f: Int8Array): void {
  const { s } = n;
  const u1 = n.t1[i] as number;
  if (isTeller(i)) {
    f[64] = 1;
    return;
  }
  const word = n.text.slice(s.start[i], s.end[i]).toLowerCase();
  const beside = isBesideOnline(i);
  const suspect = (u1 & SUSP) !== 0 && (u1 & PROF) === 0;
  if (beside) f[56] = 1;
  if (suspect) f[57] = 1;
  if (suspect && beside) f[58] = 1;
  if ((u1 & PLACE) !== 0) f[59] = 1;
  const p = i - 1;
  const near = p >= 0 && s.lastWord[p] === (s.word[i] as number) - 1 && s.sentence[p] === s.sentence[i];
  if (near && ((n.t1[p] as number) & (SHE | HE | VIC | OTH)) !== 0) f[60] = 1;
  if (/^(ex|x|former|cyn|gyn|chyn)\b|\bex\b|boyfriend|girlfriend|\bbf\b|gariad|cariad/u.test(word)) f[61] = 1;
  if (
    /uncle|uncel|cousin|step|brother|nephew|niece|grand|taid|ewythr|lys|llys|relative|godfather|in-law/u.test(
      word,
    )
  )
    f[62] = 1;
  if (near && ((n.t3[p] as number) & (BY | FROMW)) !== 0) f[63] = 1;
  if (s.sentence[i] === 0 && (s.word[i] as number) <= 4) f[65] = 1;
  if (/pupil|year|\by\d|class|school|disgybl|form|flwyddyn/u.test(word)) f[68] = 1;
  if (/[âêîôûŵŷ]|\b(ei|yn|yr|wedi|hi|mae|ar)\b/u.test(word)) f[69] = 1;
}

function isBesideOnline(i: number): boolean {
  const { s } = n;
  for (let j = i - 1; j >= 0 && s.sentence[j] === s.sentence[i]; j--) if (isOnlineAct(j)) return true;
  for (let j = i + 1; j < s.itemCount && s.sentence[j] === s.sentence[i]; j++)
    if (isOnlineAct(j)) return true;
  return false;
}

const isOnlineAct = (j: number): boolean =>
  ((n.t0[j] as number) & ONLINE0) !== 0 && n.polarity[j] === 0 && n.role[j] === ROLE.offence;

/** Whether a child is the one who sent or shared. */
function isGiver(i: number): boolean {
  const { s } = n;
  for (let j = i + 1; j < s.itemCount && s.sentence[j] === s.sentence[i]; j++) {
    if ((s.word[j] as number) - (s.lastWord[i] as number) > 5) break;
    if (((n.t1[j] as number) & SHAREV) !== 0 || ((n.t0[j] as number) & LOCAL) !== 0) return true;
  }
  return false;
}

const WAYS = ['online_only', 'online_then_offline', 'offline_then_online'] as const;
/** What each sign says for each way in turn; a sign that has not been weighed yet says nothing. */
const POINTS = Int16Array.from(PATHWAY_SIGNS.flatMap((sign) => PATHWAY_POINTS[sign] ?? [0, 0, 0]));

/** Which way the contact ran, for a record that is online; of two that are as likely the first. */
export function pathwayOf(code: string): FlagPathway {
  const signs = pathwaySigns(code);
  let [only, after, before] = [0, 0, 0];
  for (let i = 0; i < signs.length; i++) {
    const is = signs[i] as number;
    only += is * (POINTS[i * 3] as number);
    after += is * (POINTS[i * 3 + 1] as number);
    before += is * (POINTS[i * 3 + 2] as number);
  }
  if (only >= after && only >= before) return WAYS[0];
  return after >= before ? WAYS[1] : WAYS[2];
}
