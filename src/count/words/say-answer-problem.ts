/** What is wrong with a request, a question or an answer, in a sentence. */
import type { Problem } from '../../base/result.js';
import { type Lang, fill } from '../../base/words.js';
import { ANSWER_WORDS } from './compose-answer.js';

export function sayAnswerProblem(problem: Problem, lang: Lang): string {
  const words: Readonly<Record<string, unknown>> = ANSWER_WORDS[lang].problem;
  const sentence = words[problem.code];
  if (typeof sentence !== 'string') throw new Error(`no words for ${problem.code}`);
  return fill(sentence, { text: '', table: '', ...problem.params }, lang);
}
