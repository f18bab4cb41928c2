/** From weighed cues to an answer, in the order of the guide. */
import { contradictsMeans } from './aftermath.js';
import * as masks from './masks.js';
import type { Decision } from './decision.js';
import { NOTES } from './notes.js';
import type { FlagAnswer, FlagFacts, FlagPolicy, FlagRuleBook, FlagSpan } from './reading.js';
import { ROLE as ROLES } from './roles.js';
import { firstOf } from './notes.js';
import { assertedOf, polarityAt } from './polarity.js';
import { tickValue } from './tick.js';
import { isNaming, isSuspectCall, silence, spokenInPlace } from './silence.js';
import { mayHaveLed } from './remote.js';
import {
  firstMet,
  hasFound,
  isContradicted,
  isLeftOpen,
  sameServiceDenied,
  sentPicture,
  twoVoices,
} from './findings.js';
import { pathwayOf } from './pathway.js';
import { platformsOf } from './platforms.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const {
  ACCT,
  ACT,
  ACTW,
  AIGEN,
  ASK,
  CALL,
  CAM,
  CLOSED,
  CONS,
  CONTRA,
  DEV,
  DISC,
  EMAIL,
  EXAM,
  FUT,
  GAME,
  GAPU,
  IIOC,
  IMGNET,
  KID,
  LIVE,
  LOCAL,
  MEET,
  MSG,
  NET,
  NET0,
  NETC,
  ONL,
  ONLINE0,
  PAPER,
  PERS,
  PHON,
  PIC,
  PLACE,
  PLAT,
  PLATG,
  REFR,
  REP,
  SEX,
  SHOW,
  SMS,
  SPOKEN,
  SPY,
  UNKF,
  VIDEO,
} = masks;
const ROLE = ROLES;
const n = NOTES;

/** What an item must be to say anything of the means. */
const MEANS1 = ACT | PERS | CALL | PAPER | DISC | CAM;

/** Tables with the room to work in; reading is not reentrant and never has to be. */
export function conclude(facts: FlagFacts, policy: FlagPolicy, book: FlagRuleBook): Decision {
  const { s, family } = n;
  const spans: FlagSpan[] = [];
  const why = (i: number, code: string): void =>
    void spans.push([s.start[i] as number, s.end[i] as number, code]);
  let online = -1;
  let onlineWeak = -1;
  let hedged = -1;
  let hedgedText = false;
  let hedgedApp = false;
  let negated = -1;
  let tickYes = facts.tick === 'yes' ? -2 : -1;
  let tickNo = facts.tick === 'no' ? -2 : -1;
  let excluded = -1;
  let gap = -1;
  let unsure = -1;
  let threat = -1;
  let smsOnly = true;
  let localOnly = true;
  let met = -1;
  let act = -1;
  let phys = -1;
  let call = -1;
  let paper = -1;
  let cam = -1;
  let rank = 0;
  for (let k = 0; k < n.cueCount; k++) {
    const i = n.cues[k] as number;
    const u0 = n.t0[i] as number;
    const u1 = n.t1[i] as number;
    const u2 = n.t2[i] as number;
    if (((u0 & ONLINE0) | (u1 & MEANS1) | (u2 & NET0)) === 0) continue;
    if ((u2 & NET0) !== 0 && negated < 0) negated = i;
    if (n.polarity[i] === 0) {
      if ((u1 & ACT) !== 0 && act < 0 && !n.bidden) act = i;
      if ((u1 & PERS) !== 0 && phys < 0) phys = i;
      if ((u1 & CALL) !== 0 && (u2 & REP) === 0 && call < 0 && !isNaming(i) && isSuspectCall(i)) call = i;
      if ((u1 & (PAPER | DISC)) !== 0 && paper < 0) paper = i;
      if ((u1 & CAM) !== 0 && cam < 0) cam = i;
    }
    if ((u0 & ONLINE0) === 0) continue;
    if (n.role[i] === ROLE.tick) {
      if (tickValue(i) === 'yes') {
        if (tickYes === -1) tickYes = i;
      } else if (tickNo === -1) tickNo = i;
      continue;
    }
    if (n.polarity[i] === 1) {
      if (negated < 0) negated = i;
      continue;
    }
    if (
      n.polarity[i] === 2 &&
      (n.role[i] === ROLE.weak || (family === 'comm' && n.role[i] === ROLE.disclosure))
    ) {
      if ((u0 & (SMS | MSG)) !== 0) hedgedText = true;
      else hedgedApp = true;
      if (hedged < 0) hedged = i;
      continue;
    }
    if (n.role[i] !== ROLE.offence) {
      if (n.role[i] === ROLE.gap && gap < 0) gap = i;
      if (n.role[i] === ROLE.unsure && unsure < 0 && mayHaveLed(i)) unsure = i;
      if (n.role[i] === ROLE.threat && threat < 0) threat = i;
      if (excluded < 0) excluded = i;
      continue;
    }
    if (n.polarity[i] === 2) {
      if ((u0 & (SMS | MSG)) !== 0) hedgedText = true;
      else hedgedApp = true;
      if (hedged < 0) hedged = i;
      continue;
    }
    if ((u0 & (MSG | SMS)) === 0 || (u0 & PLAT) !== 0) smsOnly = false;
    if ((u0 & LOCAL) === 0) localOnly = false;
    const r = rankOf(u0);
    if (r > rank) {
      rank = r;
      online = i;
    }
    if ((u0 & (PLATG | GAME | CONS)) !== 0 && onlineWeak < 0) onlineWeak = i;
    if (met < 0) met = i;
  }
  const reach = (rule: string, online_: FlagAnswer, confidence: number): Decision => ({
    online: online_,
    rule,
    confidence,
    spans,
    platforms: online_ === 'no' ? [] : platformsOf(),
    pathway: online_ === 'no' ? 'offline' : online_ === 'person' ? 'unclear' : pathwayOf(facts.offenceCode),
  });
  if (phys < 0 && family !== 'contact') phys = spokenInPlace();
  const open = online < 0 || family === 'comm' ? isLeftOpen() : -1;
  if (open >= 0) {
    why(open, 'hedged');
    return reach('U3', 'person', 0.6);
  }
  const denied = firstOf(2, NET0);
  const told = contradictsMeans() && (online >= 0 || (excluded >= 0 && isContradicted(excluded)));
  const bothWays =
    family === 'comm' && n.actNow && online < 0 && excluded >= 0 && n.role[excluded] === ROLE.weak;
  if (bothWays && ((n.t0[excluded] as number) & (PLAT | NET | MSG | SMS | VIDEO)) !== 0) {
    why(excluded, 'contradicted');
    return reach('U6', 'person', 0.6);
  }
  const spoken = (n.m3 & SPOKEN) !== 0 && family !== 'image' && family !== 'order';
  if (told && family === 'comm' && (denied >= 0 || n.actNow || phys >= 0 || call >= 0)) {
    why(online >= 0 ? online : excluded, 'contradicted');
    return reach('U6', 'person', 0.6);
  }
  const done = act >= 0 || phys >= 0 || (n.m3 & ACTW) !== 0;
  if (denied >= 0 && ((done && (family === 'contact' || family === 'mixed')) || spoken)) {
    why(denied, 'negated');
    return reach('N16', 'no', 0.85);
  }
  const voices = family === 'comm' ? twoVoices() : -1;
  const twice = voices >= 0 ? voices : sameServiceDenied();
  if (twice >= 0) {
    why(twice, 'contradicted');
    return reach('U6', 'person', 0.6);
  }
  if (online >= 0 && !(smsOnly && paper >= 0 && ((n.t0[online] as number) & SMS) === 0)) {
    why(online, 'online');
    const u0 = n.t0[online] as number;
    if (smsOnly && book !== '2024') {
      const sms = (u0 & SMS) !== 0;
      const a: FlagAnswer = sms ? policy.smsBefore2024 : 'person';
      return reach(a === 'yes' ? 'O21' : sms ? 'N3' : 'U1', a, 0.8);
    }
    if ((n.m3 & CONTRA) !== 0 && (negated >= 0 || act >= 0 || phys >= 0 || call >= 0) && family !== 'image') {
      return reach('U6', 'person', 0.6);
    }
    // Before 2024 the wording leaves a network between two devices open.
    if (localOnly) return reach('O10', book === '2024' ? policy.localWireless : 'person', 0.9);
    // "the one off her drawing app": the cue itself says where they met.
    const isMeeting = family === 'contact' && ((n.t1[online] as number) & MEET) !== 0;
    return reach(isMeeting ? 'O11' : ruleOf(u0), 'yes', 0.95);
  }
  if (excluded >= 0 && (n.m3 & CONTRA) !== 0 && family === 'contact' && isContradicted(excluded)) {
    why(excluded, 'contradicted');
    return reach('U6', 'person', 0.6);
  }
  const first = online < 0 && (n.m2 & GAPU) === 0 ? firstMet() : -1;
  if (first >= 0) {
    why(first, 'online');
    return reach('O11', 'yes', 0.85);
  }
  if (unsure >= 0 && denied < 0) {
    why(unsure, 'hedged');
    return reach('U3', 'person', 0.6);
  }
  if (gap >= 0) {
    why(gap, 'gap-unknown');
    return reach('U4', 'person', 0.6);
  }
  if (hedged >= 0) {
    why(hedged, 'hedged');
    // "Either texts or an app": both count.
    const other = call >= 0 || paper >= 0 || phys >= 0 || act >= 0 || (n.m1 & PHON) !== 0;
    if (hedgedText && hedgedApp && !other && book === '2024' && family === 'comm')
      return reach('O21', policy.unnamedMessages, 0.8);
    return reach('U3', 'person', 0.6);
  }
  if (threat < 0) threat = firstOf(3, FUT);
  if (threat >= 0 && family !== 'contact') {
    why(threat, 'threat-to-post');
    if (phys >= 0 || paper >= 0 || (n.m1 & PLACE) !== 0 || act >= 0) return reach('N15', 'no', 0.85);
  }
  // What was sent before the threat was sent; "unless she sends" was not.
  const sent = sentPicture(act >= 0);
  if (sent >= 0 && paper < 0 && (threat < 0 || sent < threat)) {
    why(sent, 'sent');
    if (book !== '2024') return reach('U1', 'person', 0.7);
    return reach('O21', policy.unnamedMessages, 0.9);
  }
  if (
    ((n.m0 & IIOC) !== 0 ||
      (n.m3 & KID) !== 0 ||
      (family === 'image' && ((n.m0 & PIC) !== 0 || (n.m1 & SEX) !== 0))) &&
    (family === 'image' || family === 'order' || (family === 'mixed' && (n.m1 & (SHOW | ASK)) === 0))
  ) {
    const dev = assertedOf(family === 'image' ? DEV | PHON : DEV);
    const pic = firstOf(0, IIOC | PIC);
    const sure = (n.m3 & KID) !== 0 || (pic >= 0 && polarityAt(pic) === 0) || (pic < 0 && (n.m1 & SEX) !== 0);
    if (
      dev >= 0 &&
      cam < 0 &&
      sure &&
      ((n.m2 & EXAM) === 0 || (n.m3 & KID) !== 0 || hasFound()) &&
      (n.m3 & UNKF) === 0
    ) {
      why(dev, 'device');
      // "Fully or partly online" of 2015 says nothing of a device; "computer-enabled device" of 2017 does.
      return reach('O9', book === '2015' ? 'person' : policy.imagesOfUnstatedOrigin, 0.85);
    }
  }
  if (tickYes !== -1) {
    if (tickYes >= 0) why(tickYes, 'tick-yes');
    if (act < 0 && family !== 'contact') return reach('G6', 'yes', 0.8);
    return reach('G6', 'person', 0.6);
  }
  // Two accounts that differ, and one of them says that it was spoken.
  if (family === 'comm' && phys >= 0 && contradictsMeans()) {
    why(phys, 'contradicted');
    return reach('U6', 'person', 0.6);
  }
  return silence(reach, why, {
    policy,
    act,
    phys,
    call,
    paper,
    cam,
    negated: negated >= 0 ? negated : tickNo,
    excluded,
  });
}

function rankOf(u0: number): number {
  if ((u0 & (PLAT | PLATG | CONS)) !== 0) return 5;
  if ((u0 & (VIDEO | LIVE | EMAIL | IMGNET | REFR | LOCAL | SPY | CLOSED | AIGEN)) !== 0) return 4;
  if ((u0 & (NET | NETC | ONL)) !== 0) return 3;
  if ((u0 & (ACCT | GAME)) !== 0) return 2;
  return 1;
}

function ruleOf(u0: number): string {
  if ((u0 & EMAIL) !== 0) return 'O4';
  if ((u0 & VIDEO) !== 0) return 'O5';
  if ((u0 & IMGNET) !== 0 || (u0 & REFR) !== 0) return 'O8';
  if ((u0 & (PLAT | PLATG | CONS)) !== 0) return 'O1';
  if ((u0 & LIVE) !== 0) return 'O7';
  if ((u0 & LOCAL) !== 0) return 'O10';
  if ((u0 & SPY) !== 0) return 'O18';
  if ((u0 & CLOSED) !== 0) return 'O19';
  if ((u0 & AIGEN) !== 0) return 'O9';
  if ((u0 & (NET | NETC | ONL)) !== 0) return 'O2';
  if ((u0 & ACCT) !== 0) return 'O3';
  if ((u0 & GAME) !== 0) return 'O6';
  return 'O21';
}
