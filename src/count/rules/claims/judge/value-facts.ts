/** What is found out about a printed value before it is worded. */
import type { Vintage } from '../../figures.js';
import type { Total } from '../../total.js';
import type { Dependence, Step } from '../claim.js';

export interface Reason {
  readonly code: Dependence;
  readonly decides: boolean;
  readonly steps: readonly Step[];
}

export interface Wording {
  readonly yes: readonly Vintage[];
  readonly no: readonly Vintage[];
  readonly sum: Total | null;
  readonly reasons: readonly Reason[];
}
