/** What the edit rules say of a crime as it stands. */
import type { Lang } from '../../../base/words.js';
import { askedOf } from '../../earlier.js';
import { type CrimeAsked, checkCrimes } from '../../edit-row.js';
import type { EditSeverity } from '../../rules/edit/index.js';
import { readFor } from '../form/decide.js';
import { EDIT_WORDS, sayRule } from '../../words/edit.js';
import type { OpenedCrime } from './load.js';

export interface FindingShown {
  readonly rule: string;
  readonly severity: EditSeverity;
  readonly severityName: string;
  readonly text: string;
  /** Somebody let it stand when it was recorded. */
  readonly stands: boolean;
}

export function findingsOf(
  { crime, narrative, cancellations, letStand, own, reader }: OpenedCrime,
  { lang, now }: { readonly lang: Lang; readonly now: Date },
): readonly FindingShown[] {
  const cancelled = cancellations.at(-1);
  const asked: CrimeAsked = {
    ...askedOf(crime, { own, suspect: null }),
    reader:
      narrative === null
        ? null
        : readFor(narrative, {
            reader,
            offenceCode: crime.sub_class ?? crime.class,
            now: crime.recorded_at,
          }).online,
    narrative,
    cancelled: cancelled ? { at: cancelled.at, code: cancelled.code } : null,
  };
  const found = checkCrimes([asked], { now });
  return found.map(({ code, severity }) => ({
    rule: code,
    severity,
    severityName: EDIT_WORDS[lang].severity[severity],
    text: sayRule(code, lang),
    stands: letStand.some(({ rule }) => rule === code),
  }));
}
