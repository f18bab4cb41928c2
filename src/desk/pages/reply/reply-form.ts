/** What stands in the reply's form. */
import type { Lang } from '../../../base/words.js';
import type { AdviceUsed } from '../../../db/index.js';

export interface ReplyForm {
  readonly text: string;
  readonly language: Lang;
  /** What was put in from the library, with its version. */
  readonly used: readonly AdviceUsed[];
}
