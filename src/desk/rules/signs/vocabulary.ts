/**
 * Every word that a rule can see, by number. A word that is typed wrongly by one letter is known by its likeness.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  /** A word with one letter left out → the word. Holds only long words: short ones are one letter from each other. */
  readonly #likenesses = new Map<string, string>();
  readonly #apart: ReadonlySet<string>;

  /** `apart`: real words that look like a word of ours and are none ("thread" is no "threat"). */
  constructor(apart: readonly string[]) {
    this.#apart = new Set(apart);
  }

  get size(): number {
    return this.#numbers.size;
  }

  has(word: string): boolean {
    return this.#numbers.has(word);
  }

  /** The word's number, given to it when it is new. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(word, number);
    return number;
  }

  /** Lets a word be known when it is typed wrongly by one letter. */
  addLikeness(word: string): void {
    if (word.length < SHORTEST_LIKENESS) return;
    for (const form of withoutOne(word)) if (!this.#likenesses.has(form)) this.#likenesses.set(form, word);
  }

  /** The number of a word as typed; 0 for one that no rule knows. */
  numberOf(typed: string): number {
    const known = this.#numbers.get(typed);
    if (known !== undefined) return known;
    const like = this.#likeness(typed);
    return like === undefined ? 0 : (this.#numbers.get(like) ?? 0);
  }

  #likeness(typed: string): string | undefined {
    if (typed.length < SHORTEST_LIKENESS - 1 || typed.length > LONGEST_LIKENESS || this.#apart.has(typed))
      return undefined;
    for (const form of withoutOne(typed)) {
      const word = this.#likenesses.get(form);
      if (word !== undefined && word.charAt(0) === typed.charAt(0) && isOneSlip(typed, word)) return word;
    }
    return undefined;
  }
}

const SHORTEST_LIKENESS = 6;
const LONGEST_LIKENESS = 20;

/** The word itself and the word without each of its letters. */
function* withoutOne(word: string): Generator<string> {
  yield word;
  for (let i = 1; i < word.length; i += 1) yield word.slice(0, i) + word.slice(i + 1);
}

/** One letter left out, put in, changed, or two neighbours swapped. Forms that agree by other ways are two slips. */
function isOneSlip(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && i < b.length && a.charAt(i) === b.charAt(i)) i += 1;
  const [x, y] = [a.slice(i), b.slice(i)];
  return (
    x.slice(1) === y.slice(1) ||
    x.slice(1) === y ||
    x === y.slice(1) ||
    (x.charAt(0) === y.charAt(1) && x.charAt(1) === y.charAt(0) && x.slice(2) === y.slice(2))
  );
}
