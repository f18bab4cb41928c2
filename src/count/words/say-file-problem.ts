/** What is wrong with a file of figures, in a sentence. */
import type { Problem } from '../../base/result.js';
import { type Lang, fill } from '../../base/words.js';
import type { FileProblem } from '../reading/figures-file.js';
import { cy } from './files.cy.js';
import { en } from './files.en.js';

const WORDS = { en, cy } as const;

/** The sentence of a file's problem; the place (row, column) is the caller's to show beside it. */
export function sayFileProblem(problem: Problem<FileProblem>, lang: Lang): string {
  const params = { column: problem.where?.column ?? '', text: '', ...problem.params };
  return fill(WORDS[lang][problem.code], params, lang);
}
