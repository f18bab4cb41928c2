/** What is to be put right, in a sentence. */
import { type Lang, fill, plural } from '../../../base/words.js';
import { CODE_WORDS, type ReadCode } from '../../rules/code/index.js';
import type { WrongAnswer } from '../../rules/questions/index.js';
import { DOOR_WORDS } from './hall.js';

export function sayWrong({ field, code, over }: WrongAnswer, lang: Lang): string {
  const { wrong } = DOOR_WORDS[lang];
  if (code === 'too-long') return plural(wrong.tooLong, over, lang);
  switch (field) {
    case 'danger':
    case 'who':
    case 'age':
    case 'about':
    case 'story':
    case 'meet':
    case 'contact':
    case 'address':
      return wrong[field];
    default:
      return wrong.more;
  }
}

/** What is wrong with a code that was typed. Nobody was asked whether there is one. */
export function sayCodeProblem(read: ReadCode & { readonly ok: false }, lang: Lang): string {
  const words = DOOR_WORDS[lang].wrong.code;
  switch (read.problem) {
    case 'code-empty':
      return words.empty;
    case 'code-wrong-length':
      return fill(words.shape, { of: CODE_WORDS }, lang);
    case 'code-check-fails':
      return words.check;
    case 'code-unknown-word': {
      const n = read.place ?? 1;
      return read.suggestion === undefined
        ? fill(words.word, { n }, lang)
        : fill(words.wordLike, { n, word: read.suggestion }, lang);
    }
  }
}
