/** An answer as it is written: checked tables, and what is said around them in codes and days. There is no free text in it. */
import type { Day } from '../../../base/day.js';
import type { Lang } from '../../../base/words.js';
import type { BuiltAnswer } from '../../rules/answer/build.js';
import type { CheckedAnswer } from '../../rules/answer/checked.js';
import type { Words } from '../../rules/release/table.js';

export interface AnswerOut {
  readonly checked: CheckedAnswer;
  readonly built: Pick<BuiltAnswer, 'question' | 'periods' | 'notHeld'>;
  /** Who answers, in full: "Gwent Police". */
  readonly publisher: Words;
  readonly law: 'foia' | 'foisa';
  readonly reference: string | null;
  readonly receivedOn: Day | null;
  readonly answeredOn: Day;
  /** An instant: `2026-11-24T09:30:00Z`. */
  readonly created: string;
}

export interface AnswerFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export const inLanguage = (name: string, lang: Lang, ending: string): string => `${name}-${lang}.${ending}`;
