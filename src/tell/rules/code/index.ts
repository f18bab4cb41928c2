/** The code of words: what a teller writes down, says on the telephone and comes back with. */
export { CODE_WORDS, codeInWords } from './code-in-words.js';
export {
  CODE_BYTES,
  CODE_DIGITS,
  type Code,
  SECRET_BITS,
  codeBytes,
  codeFrom,
  codeInDigits,
} from './code.js';
export { quotesCode } from './quotes-code.js';
export { type CodeProblem, type ReadCode, readCode } from './read-code.js';
