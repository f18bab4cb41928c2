/** What the flag reader is asked and what it answers. */
import type { Day } from '../../../base/day.js';

/** Whether the record's offence was committed online, in full or in part; `person`: somebody must look. */
export const FLAG_ANSWERS = ['yes', 'no', 'person'] as const;
export type FlagAnswer = (typeof FLAG_ANSWERS)[number];

/** How the contact ran. `offline` goes with *no*, `unclear` with *person*. */
export const FLAG_PATHWAYS = [
  'online_only',
  'online_then_offline',
  'offline_then_online',
  'offline',
  'unclear',
] as const;
export type FlagPathway = (typeof FLAG_PATHWAYS)[number];

/** The rule-book, named by the year in which its April began. */
export const FLAG_RULE_BOOKS = ['2015', '2017', '2024'] as const;
export type FlagRuleBook = (typeof FLAG_RULE_BOOKS)[number];

/** The police's own tick-box, when it comes as a field and not in the text. */
export const FLAG_TICKS = ['yes', 'no', 'none'] as const;
export type FlagTick = (typeof FLAG_TICKS)[number];

/** Points that the guide leaves to a force's registrar (docs/flag.md). */
export interface FlagPolicy {
  /** AirDrop, Bluetooth, Wi-Fi Direct: a network between computers (O10). */
  readonly localWireless: FlagAnswer;
  /** Digital indecent images on a device that reaches the internet, origin not stated (O9). */
  readonly imagesOfUnstatedOrigin: FlagAnswer;
  /** "messages", "sent pictures" with no medium named, from April 2024 (O21). */
  readonly unnamedMessages: FlagAnswer;
  /** Material shown in person on a device, source not stated (U9). */
  readonly shownInPerson: FlagAnswer;
  /** Months of an established relationship after which a first meeting online no longer counts (N12). */
  readonly threeMonthGap: number;
  /** Voice calls over the ordinary telephone network (N2). */
  readonly ordinaryCalls: FlagAnswer;
  /** Text messages recorded before 1 April 2024 (G9). */
  readonly smsBefore2024: FlagAnswer;
}

export const FLAG_POLICY: FlagPolicy = {
  localWireless: 'yes',
  imagesOfUnstatedOrigin: 'yes',
  unnamedMessages: 'yes',
  shownInPerson: 'person',
  threeMonthGap: 3,
  ordinaryCalls: 'no',
  smsBefore2024: 'no',
};

/** What is known of the record besides its narrative. */
export interface FlagFacts {
  readonly offenceCode: string;
  readonly recordedOn?: Day | null;
  /** Overrides the day recorded. Without either, today's rule-book. */
  readonly rules?: FlagRuleBook;
  readonly policy?: FlagPolicy;
  readonly tick?: FlagTick;
}

/** Offsets are UTF-16 units of the text given, end exclusive; `why` is a code (docs/flag.md lists them). */
export type FlagSpan = readonly [start: number, end: number, why: string];

export interface FlagReading {
  readonly online: FlagAnswer;
  /** That a person who applies the guide would say *online*. **Units**: 0 to 1, four decimals. */
  readonly probability: number;
  /** The rule of the guide: `O1`, `N4`, `U3`. */
  readonly rule: string;
  readonly spans: readonly FlagSpan[];
  /** Services used, or perhaps used, in the offence, in order of mention. */
  readonly platforms: readonly string[];
  readonly pathway: FlagPathway;
  /** Engine, lexicon, rules and policy: the same version reads the same text the same way, byte for byte. */
  readonly version: string;
}
