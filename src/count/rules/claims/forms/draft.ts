/** A claim as found, before anything is checked: where it stands, what it says and everything it can be about. */
import type { Authority } from '../../../../base/authorities.js';
import type { Period } from '../../../../base/period.js';
import type { Form, Says } from '../claim.js';
import type { Option, Scope } from '../discourse.js';
import type { Mention } from '../text/mention.js';
import type { Read } from '../text/mentions.js';

export interface Draft {
  readonly form: Form;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
  readonly base: readonly Option<Period>[];
  readonly says: Says;
  /** How sure it is that these words belong together, 0 to 1. */
  readonly link: number;
  readonly exclude: readonly Authority[];
  /** Its sentence says that these are the parts of something: "this included", "between them", "made up of". */
  readonly listed?: boolean;
  /** How many forces the number is said to come from: "three Welsh forces recorded 576". */
  readonly ofForces?: number;
  /** Which of measure, area and period the sentence itself says. */
  readonly said: Said;
}

export interface Said {
  readonly measure: boolean;
  readonly area: boolean;
  readonly period: boolean;
}

/** The text from the first to the last of these mentions. */
export function spanOf(
  read: Read,
  ...mentions: readonly (Mention | undefined | null)[]
): { start: number; end: number } {
  const held = mentions.filter((m): m is Mention => m !== null && m !== undefined);
  const first = Math.min(...held.map((m) => m.first));
  const after = Math.max(...held.map((m) => m.after));
  return { start: read.tokens[first]?.start ?? 0, end: read.tokens[after - 1]?.end ?? 0 };
}
