/** Numbers in words, up to hundreds: "fourteen", "twenty-three", "one hundred and twelve". */
const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen`.split(/\s+/);
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const VALUES = new Map<string, number>([
  ...SMALL.map((w, i) => [w, i] as const),
  ...TENS.map((w, i) => [w, 20 + 10 * i] as const),
  ['fourty', 40],
]);

const WORD = [...VALUES.keys()].join('|');

/** A pattern of a number in words, for use inside others. */
export const NUMBER_IN_WORDS = `(?:${WORD}|hundred)(?:(?:[\\s-]+and)?[\\s-]+(?:${WORD}|hundred))*`;

/** **Shape**: "One hundred and twelve" → 112; "twenty-three" → 23; anything else → null. */
export function numberInWords(text: string): number | null {
  let [sum, before] = [0, 0];
  for (const word of text.toLowerCase().split(/[\s-]+(?:and[\s-]+)?/)) {
    const n = VALUES.get(word);
    if (word === 'hundred') sum = (before === 0 ? 1 : sum) * 100;
    else if (n === undefined || (before > 0 && before < 20) || (before >= 20 && before < 100 && n > 9))
      return null;
    else sum += n;
    before = word === 'hundred' ? 100 : (n ?? 0);
  }
  return sum;
}
