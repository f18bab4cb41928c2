/** Tags as bits, by the word of an entry in which they stand. */
import { FLAG_TAGS, type FlagTag, TAGS_A_WORD } from './tags.js';

/** The bits of tags that stand in one word. **Errors**: throws when they do not. */
export function bits(word: 0 | 1 | 2 | 3, ...tags: readonly FlagTag[]): number {
  let mask = 0;
  for (const tag of tags) {
    const at = FLAG_TAGS.indexOf(tag);
    if (Math.floor(at / TAGS_A_WORD) !== word) throw new Error(`${tag} is not in word ${word}`);
    mask |= 1 << (at % TAGS_A_WORD);
  }
  return mask;
}
