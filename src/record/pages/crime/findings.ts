/** What the edit rules say of a crime as it stands. */
import type { Lang } from '../../../base/words.js';
import type { OpenedCrime } from './load.js';

export interface FindingShown {
  readonly rule: string;
  readonly severity: string;
  readonly text: string;
}

export function findingsOf(
  _opened: OpenedCrime,
  _at: { readonly lang: Lang; readonly now: Date },
): readonly FindingShown[] {
  return [];
}
