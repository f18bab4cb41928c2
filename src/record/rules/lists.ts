/**
 * The closed lists of a crime record, each in the order in which it is offered.
 * **Source**: Home Office Crime Recording Rules (who reports, state as victim, cancellation); the project's own codes
 * where those rules leave a free hand (relationship, place, lateness).
 */

/** How the first touch came: the desk's channels, and the ways that have no thread. */
export const CRIME_CHANNELS = [
  'tell',
  'messenger',
  'instagram',
  'x',
  'email',
  'phone',
  'front-counter',
  'partner',
  'public-post',
  'officer',
  'school-officer',
  'other-force',
  'not-known',
] as const;
export type CrimeChannel = (typeof CRIME_CHANNELS)[number];

/** Who reported it. A parent, and a professional in their role, speak for the child: nobody waits for the child to confirm. */
export const REPORTERS = [
  'victim',
  'parent',
  'professional',
  'third-party',
  'other-force',
  'police',
  'not-known',
] as const;
export type ReportedBy = (typeof REPORTERS)[number];

/** Whom the crime is against. `state`: no child can be identified in it; `decoy`: a grown-up posed as one. */
export const VICTIM_KINDS = ['victim', 'unidentified', 'state', 'decoy'] as const;
export type CrimeVictimKind = (typeof VICTIM_KINDS)[number];

export const SEXES = ['female', 'male', 'another', 'not-known'] as const;
export type VictimSex = (typeof SEXES)[number];

/** Where only a band is known. It follows the ages that the Acts turn on. */
export const VICTIM_AGE_BANDS = ['under-13', '13-to-15', '16-to-17', '18-and-over', 'not-known'] as const;
export type VictimAgeBand = (typeof VICTIM_AGE_BANDS)[number];

export const SUSPECT_AGE_BANDS = ['18-and-over', '10-to-17', 'under-10', 'not-known'] as const;
export type SuspectBand = (typeof SUSPECT_AGE_BANDS)[number];

/** What the suspect is to the victim. `met-online`: known to the victim only from there. */
export const RELATIONSHIPS = [
  'stranger',
  'met-online',
  'friend-or-peer',
  'partner-or-former',
  'family',
  'position-of-trust',
  'other-known',
  'not-known',
] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

export const PLACES = [
  'nowhere-but-online',
  'victims-home',
  'suspects-home',
  'school',
  'public-place',
  'somewhere-else',
  'not-known',
] as const;
export type Place = (typeof PLACES)[number];

/** How contact was made. Whether each is online is for the flag's rule of the day to say. */
export const CONTACT_MEANS = [
  'social-media',
  'messaging-app',
  'game',
  'live-stream',
  'video-or-app-call',
  'email',
  'website',
  'text-message',
  'telephone-call',
  'nearby-transfer',
  'in-person',
  'letter',
  'not-known',
] as const;
export type ContactMeans = (typeof CONTACT_MEANS)[number];

export const FLAG_VALUES = ['yes', 'no', 'not-assessed'] as const;
export type Flag = (typeof FLAG_VALUES)[number];

/** Why a crime was recorded after its 24 hours. */
export const LATENESS_REASONS = [
  'not-read-in-time',
  'not-seen-as-crime',
  'facts-were-missing',
  'waited-for-victim',
  'waited-for-other-force',
  'specialist-was-asked',
  'system-was-down',
  'too-much-work',
] as const;
export type LatenessReason = (typeof LATENESS_REASONS)[number];

/** Why a report has an incident and no crime. */
export const NO_CRIME_REASONS = [
  'no-notifiable-crime',
  'credible-evidence-to-the-contrary',
  'recorded-by-another-force',
  'part-of-a-crime-already-recorded',
  'advice-only',
] as const;
export type NoCrimeReason = (typeof NO_CRIME_REASONS)[number];
