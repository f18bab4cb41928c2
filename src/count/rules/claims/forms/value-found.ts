/** What the value finders hand to one another and to the comparisons. */
import type { Period } from '../../../../base/period.js';
import type { Discourse, Option } from '../discourse.js';
import type { NumberMention, PeriodMention } from '../text/mention.js';
import type { Draft } from './draft.js';

/** A value found in a sentence, with its number, so that comparisons can point to it. */
export interface ValueFound {
  readonly mention: NumberMention;
  readonly draft: Draft;
  /** Stands as the thing compared with: "up from 458", "double the 258". */
  readonly isBase: boolean;
}

export interface ValueContext {
  readonly d: Discourse;
  readonly counted: number;
  readonly earlier: readonly ValueFound[];
}

export interface PeriodFound {
  readonly from: PeriodMention | null;
  readonly options: readonly Option<Period>[];
  readonly link: number;
}

export interface ComparisonContext {
  readonly d: Discourse;
  readonly values: readonly ValueFound[];
}
