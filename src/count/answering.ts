/**
 * The part of this room's face that answers from counts, without database, pages, readers of replies or writers of files: a
 * command that answers from an extract of any size counts with this and little else.
 */
export type { AnswerMade } from './actions/answers/answer-from-records.js';
export type { AnswerFile, AnswerOut } from './formats/answer/index.js';
export { buildAnswer } from './rules/answer/build.js';
export { checkAnswer } from './rules/answer/checked.js';
export { type CrimeCount, ageCodeOf, needsAge } from './rules/answer/counting.js';
export type { FieldsHeld, Reach } from './rules/answer/not-held.js';
export { type AnswerQuestion, periodOfMonth, periodsOf, readQuestion } from './rules/answer/question.js';
export type { ReleaseTable } from './rules/release/table.js';
export { ANSWER_WORDS, composeAnswer } from './words/compose-answer.js';
