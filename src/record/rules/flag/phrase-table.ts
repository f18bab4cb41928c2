/** Phrases laid out to be walked: one small table, and before it a bit for each pair that may go on. */
import { FIRST } from './word-hash.js';

export interface PhraseTable {
  /**
   * Two numbers a place, open addressing: a key (state × surfaces + surface), and the entry at which a phrase may end
   * there; 0: it may not. The state that a step leads to is the number of surfaces and the place where it was found; a
   * phrase's first word is a state itself.
   */
  readonly steps: Int32Array;
  /** What brings a key's hash down to its place. */
  readonly shift: number;
  /** A bit for each key, asked first: most words that stand side by side are no phrase. 16 KB stay near the processor. */
  readonly mayStep: Int32Array;
}

/** A phrase as the compiler knows it: states numbered as they were made, a step as three numbers. */
export interface PhraseSteps {
  /** The state after a phrase's first word; 0: none begins with it. */
  readonly phraseStart: ArrayLike<number>;
  /** State, surface, next state in turn; a state stands as a step's end before it stands as a beginning. */
  readonly phraseEdges: ArrayLike<number>;
  /** The entry at which a phrase may end; 0: none. */
  readonly phraseEntry: ArrayLike<number>;
}

export const GOLDEN = FIRST | 0;
/** The two shifts that find a hash's bit in `mayStep`. */
export const WORD_OF_BIT = 20;
export const BIT_OF_WORD = 15;
const ROOM = 1.25;
const EDGE = 3;

/** **Errors**: throws where there are more phrases than keys. */
export function phraseTableOf({ phraseStart, phraseEdges, phraseEntry }: PhraseSteps): PhraseTable {
  const surfaces = phraseStart.length;
  let bits = 8;
  while (1 << bits < (phraseEdges.length / EDGE) * ROOM) bits++;
  if ((surfaces + (1 << bits)) * surfaces > 0x7fffffff)
    throw new Error('more phrases than the table can number');
  const steps = new Int32Array(2 << bits);
  const shift = 32 - bits;
  const mayStep = new Int32Array(1 << (32 - WORD_OF_BIT));
  const stateOf = new Int32Array(phraseEntry.length);
  for (let surface = 0; surface < surfaces; surface++) stateOf[phraseStart[surface] ?? 0] = surface;
  for (let i = 0; i < phraseEdges.length; i += EDGE) {
    const [from = 0, surface = 0, to = 0] = [phraseEdges[i], phraseEdges[i + 1], phraseEdges[i + 2]];
    const key = (stateOf[from] ?? 0) * surfaces + surface;
    const hash = Math.imul(key, GOLDEN);
    let at = (hash >>> shift) << 1;
    while (steps[at] !== 0) at = (at + 2) & (steps.length - 1);
    steps[at] = key;
    steps[at + 1] = phraseEntry[to] ?? 0;
    stateOf[to] = surfaces + (at >> 1);
    mayStep[hash >>> WORD_OF_BIT] =
      (mayStep[hash >>> WORD_OF_BIT] ?? 0) | (1 << ((hash >>> BIT_OF_WORD) & 31));
  }
  return { steps, shift, mayStep };
}
