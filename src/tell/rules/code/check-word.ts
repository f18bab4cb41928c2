/**
 * The eighth word checks the seven before it. Words are numbers of ten bits, taken as elements of the field of 1,024
 * elements; the check is their sum, each multiplied by its own power of the field's root. So one wrong word never
 * passes, nor do two words that changed places; of all other mistakes one in 1,024 does.
 * **Source**: Reed and Solomon, 1960; x¹⁰ + x³ + 1 is primitive (any table of primitive polynomials).
 */
export const WORD_BITS = 10;
export const WORD_COUNT: number = 1 << WORD_BITS;
const POLYNOMIAL = 0b100_0000_1001;

/** An element multiplied by the root. */
const timesRoot = (n: number): number => {
  const doubled = n << 1;
  return doubled < WORD_COUNT ? doubled : doubled ^ POLYNOMIAL;
};

/** The number of the word that checks these. **Shape**: seven numbers below 1,024 in, one out. */
export function checkWord(words: readonly number[]): number {
  let sum = 0;
  for (const word of words.toReversed()) sum = timesRoot(sum ^ word);
  return sum;
}

/** Whether the last of these words checks the others. */
export const checks = (words: readonly number[]): boolean => words.at(-1) === checkWord(words.slice(0, -1));
