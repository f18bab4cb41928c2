/** What is wrong with an extract, in a sentence; the place is the caller's to show beside it. */
import type { Problem } from '../../base/result.js';
import { type Lang, fill } from '../../base/words.js';
import type { LayoutProblem, RowProblemCode } from '../rules/row-problem.js';
import { cy } from './rows.cy.js';
import { en } from './rows.en.js';

const WORDS = { en, cy } as const;

export const sayRowProblem = (code: RowProblemCode, lang: Lang): string => WORDS[lang].row[code];

export const sayLayoutProblem = (problem: Problem<LayoutProblem>, lang: Lang): string =>
  fill(WORDS[lang].file[problem.code], problem.params ?? {}, lang);
