/** What a force's answer is written as. Pure: a checked answer in, bytes or text out. */
export type { AnswerFile, AnswerOut } from './answer-out.js';
export { ANSWER_FILES, answerFilesOf, answerWorkbook } from './files.js';
export { answerJson } from './json.js';
export { DOCX_TYPE, letterDocx } from './letter-docx.js';
export { type BlankCell, type FilledTemplate, fillTemplate } from './fill-template.js';
export { answerObservations, countNumbers, statedCounts, type StatedCount } from './stated-counts.js';
export { type Letter, type LetterPart, composeLetter, letterHtml } from './letter.js';
export { type PrintedFrom, type PrintedTable, printTables } from './layout.js';
