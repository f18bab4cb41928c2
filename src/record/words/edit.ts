/** The edit rules in words: a sentence for every rule, cell and column, in both languages. */
import type { Problem } from '../../base/result.js';
import { type Lang, fill } from '../../base/words.js';
import type { CellProblemCode, EditFamily, EditSeverity } from '../rules/edit/index.js';
import type { ColumnsProblem } from '../rules/extract-columns.js';
import { cy } from './edit.cy.js';
import { en } from './edit.en.js';

interface EveryWord {
  /** By the rule's code; a test holds that none is missing. */
  readonly rule: Readonly<Record<string, string>>;
  readonly severity: Readonly<Record<EditSeverity, string>>;
  readonly family: Readonly<Record<EditFamily, string>>;
  readonly cell: Readonly<Record<CellProblemCode, string>>;
  readonly columns: Readonly<Record<ColumnsProblem, string>>;
}

export const EDIT_WORDS: Readonly<Record<Lang, EveryWord>> = { en, cy };

/** The sentence of a rule. **Errors**: throws on a code that no register holds. */
export function sayRule(code: string, lang: Lang): string {
  const sentence = EDIT_WORDS[lang].rule[code];
  if (sentence === undefined) throw new Error(`no words for ${code}`);
  return sentence;
}

export const sayCellProblem = (code: CellProblemCode, lang: Lang): string => EDIT_WORDS[lang].cell[code];

export const sayColumnsProblem = (problem: Problem<ColumnsProblem>, lang: Lang): string =>
  fill(EDIT_WORDS[lang].columns[problem.code], { text: '', ...problem.params }, lang);
