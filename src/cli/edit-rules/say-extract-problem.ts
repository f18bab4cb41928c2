/** Why an extract was not read at all, in a sentence. */
import type { Problem } from '../../base/result.js';
import type { Lang } from '../../base/words.js';
import { sayWorkbookProblem } from '../../count/words/format-words.js';
import type { WorkbookProblem } from '../../count/reading/workbook/index.js';
import type { ColumnsProblem } from '../../record/rules/extract-columns.js';
import type { LayoutProblem } from '../../record/rules/row-problem.js';
import { EDIT_WORDS, sayColumnsProblem } from '../../record/words/edit.js';
import { sayLayoutProblem } from '../../record/words/say-row-problem.js';
import type { ExtractProblem } from './visiting.js';

const isOfColumns = (p: Problem<ExtractProblem>): p is Problem<ColumnsProblem> =>
  Object.hasOwn(EDIT_WORDS.en.columns, p.code);

const isOfWorkbook = (p: Problem<ExtractProblem>): p is Problem<WorkbookProblem> =>
  p.code.startsWith('workbook-');

export function sayExtractProblem(problem: Problem<ExtractProblem>, lang: Lang): string {
  if (isOfColumns(problem)) return sayColumnsProblem(problem, lang);
  if (isOfWorkbook(problem)) return sayWorkbookProblem(problem.code, lang);
  return sayLayoutProblem(problem as Problem<LayoutProblem>, lang);
}
