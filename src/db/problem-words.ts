/** A problem with the database, said to a person. */
import type { Problem } from '../base/result.js';
import { type Lang, fill } from '../base/words.js';
import type { DatabaseProblem } from './opening.js';
import { databaseWordsCy } from './words.cy.js';
import { databaseWordsEn } from './words.en.js';

const WORDS = { en: databaseWordsEn, cy: databaseWordsCy } as const;

export const databaseProblemInWords = (problem: Problem<DatabaseProblem>, lang: Lang): string =>
  fill(WORDS[lang][problem.code], problem.params ?? {}, lang);
