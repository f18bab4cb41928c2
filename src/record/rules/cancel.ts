/**
 * Cancelling a recorded crime: it stays in the record and no longer counts.
 * **Source**: Home Office Counting Rules, section C, from memory (domain reference 1.3): C1 to C5; additional verifiable
 * information for C2; a victim who withdraws, or evidence that is lacking, is an outcome and never such information; a
 * rape is cancelled only by the Force Crime Registrar; self-defence (C5) belongs to few classes, none of them sexual or of images.
 */
import { isSexualOrImage } from './edit/lookups.js';
import type { RecordProblem } from './problems.js';

/** C1 committed elsewhere · C2 shown to be no crime · C3 a duplicate, or part of another · C4 recorded in error · C5 self-defence. */
export const CANCELLATION_CODES = ['C1', 'C2', 'C3', 'C4', 'C5'] as const;
export type Cancellation = (typeof CANCELLATION_CODES)[number];

/** What additional verifiable information can be, and two things that are offered for it and are not. */
export const AVI_KINDS = [
  'cctv',
  'records-of-a-third-party',
  'medical-or-forensic',
  'account-of-independent-witness',
  'location-data',
  'other-verified',
  'victim-withdrew',
  'not-enough-evidence',
] as const;
export type AviKind = (typeof AVI_KINDS)[number];

const NO_AVI: readonly string[] = ['victim-withdrew', 'not-enough-evidence'];

/** Published classes that are rape: 19C to 19K, and reports of rape held in N100. */
export const isRape = (klass: string): boolean => /^(19|N100)/.test(klass);

export interface CancellationAsked {
  readonly code: Cancellation;
  readonly avi: AviKind | null;
  /** Where the information is kept. */
  readonly aviReference: string;
  /** The crime it is part of (C3), or its number with the other force (C1). */
  readonly otherNumber: string;
}

interface Problem {
  readonly code: RecordProblem;
  readonly field: string;
}

/** Whether only the registrar may decide it. */
export const needsRegistrar = (klass: string): boolean => isRape(klass);

/**
 * What stands in the way of a cancellation.
 * **Shape**: what is asked, the class and whoever asks → problems; none means that it may be done.
 */
export function whyNotCancel(
  asked: CancellationAsked,
  of: { readonly klass: string; readonly roles: readonly string[] },
): readonly Problem[] {
  const problems: Problem[] = [];
  if (needsRegistrar(of.klass) && !of.roles.includes('registrar'))
    problems.push({ code: 'registrar-only', field: 'code' });
  if (asked.avi !== null && NO_AVI.includes(asked.avi))
    problems.push({ code: 'withdrawal-is-no-avi', field: 'avi' });
  else if (asked.code === 'C2' && (asked.avi === null || asked.aviReference.trim() === ''))
    problems.push({ code: 'avi-missing', field: asked.avi === null ? 'avi' : 'avi-reference' });
  if (asked.code === 'C5' && isSexualOrImage(of.klass))
    problems.push({ code: 'self-defence-not-here', field: 'code' });
  if ((asked.code === 'C1' || asked.code === 'C3') && asked.otherNumber.trim() === '')
    problems.push({ code: 'other-number-missing', field: 'other-number' });
  return problems;
}
