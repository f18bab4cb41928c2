/** What the offence helper is told: asked once, in administrative words, about one victim. */
import type { Nation } from '../../../base/authorities.js';
import type { Day } from '../../../base/day.js';

/**
 * Who stands in the victim's place. A decoy is no child; a child nobody can identify leaves the state as the victim.
 */
export type VictimKind = 'person' | 'decoy' | 'unidentified-child';

/** The victim's age when it happened, in the bands of the statutes. */
export type VictimBand = 'under-13' | '13-to-15' | '16-to-17' | '18-and-over';

export type Sex = 'female' | 'male';

/** The suspect's age when it happened. Under 10 nobody is criminally responsible; the crime is recorded all the same. */
export type SuspectBand = 'under-10' | '10-to-17' | '18-and-over';

export type Relation = 'stranger' | 'known' | 'family' | 'position-of-trust';

/** What was done, as far as a class needs it and no further. */
export type ConductAct =
  | 'sexual-communication'
  | 'image-asked-for'
  | 'sexual-image-sent'
  | 'arranged-to-meet'
  | 'met-after-contact'
  | 'image-made'
  | 'image-possessed'
  | 'image-shared'
  | 'prohibited-image-possessed'
  | 'image-threatened'
  | 'money-demanded'
  | 'activity-incited'
  | 'contact-activity'
  | 'contact-assault'
  | 'contact-rape'
  | 'arranged-or-facilitated'
  | 'trust-abused'
  | 'exploited-or-paid'
  | 'malicious-message'
  | 'self-harm-encouraged'
  | 'order-breached';

/** The acts in the order in which they are asked. */
export const CONDUCT_ACTS: readonly ConductAct[] = [
  'sexual-communication',
  'image-asked-for',
  'sexual-image-sent',
  'arranged-to-meet',
  'met-after-contact',
  'image-made',
  'image-possessed',
  'image-shared',
  'prohibited-image-possessed',
  'image-threatened',
  'money-demanded',
  'activity-incited',
  'contact-activity',
  'contact-assault',
  'contact-rape',
  'arranged-or-facilitated',
  'trust-abused',
  'exploited-or-paid',
  'malicious-message',
  'self-harm-encouraged',
  'order-breached',
];

/** What no form can work out and a person must say. */
export type AskedPoint =
  | 'activity-incited'
  | 'sexual-act-shown-or-done'
  | 'intimate-image'
  | 'earlier-contact'
  | 'demand-with-menaces'
  | 'message-offends-or-threatens'
  | 'offenders-undefined'
  | 'no-consent'
  | 'no-reasonable-belief-16'
  | 'no-reasonable-belief-18'
  | 'sexual-purpose'
  | 'intends-child-sex-offence'
  | 'alarm-or-sexual-purpose'
  | 'view-to-gain';

/** Facts of one victim and one finished incident. What is not known is `unknown` or null, never guessed. */
export interface OffenceFacts {
  readonly victim: {
    readonly kind: VictimKind | 'unknown';
    /** Whole years at the conduct; for a decoy the age it gave. Null when not known. */
    readonly age: number | null;
    /** Where only a band is known. The age wins. */
    readonly band?: VictimBand | null;
    readonly sex: Sex | 'unknown';
  };
  readonly suspect: {
    readonly age: SuspectBand | 'unknown';
    readonly relation: Relation | 'unknown';
    /** How many took part; null when not known. */
    readonly count?: number | null;
  };
  readonly acts: readonly ConductAct[];
  /** The first and last day of the conduct; `to` null: one day. */
  readonly conduct: { readonly from: Day | null; readonly to: Day | null };
  readonly nation: Nation | 'unknown';
  /** It was begun and not finished. */
  readonly isAttempt?: boolean;
  /** How many victims the same conduct had, this one with them; null when not known. */
  readonly victimCount?: number | null;
  /** What a person has said of the points that only a person can. */
  readonly answers: Readonly<Partial<Record<AskedPoint, boolean>>>;
}

/** The band an age falls in. **Units**: whole years. */
export function victimBand(age: number): VictimBand {
  if (age < 13) return 'under-13';
  if (age < 16) return '13-to-15';
  return age < 18 ? '16-to-17' : '18-and-over';
}

/** The band of the victim, by age where it is known; null when neither is. */
export const bandOf = ({ victim }: Pick<OffenceFacts, 'victim'>): VictimBand | null =>
  victim.age === null ? (victim.band ?? null) : victimBand(victim.age);
