/** Finds ids that come twice, in memory that does not grow past a limit: beyond it, further ids are not compared, and that is said. */

/** Ids compared at most: 4 million, 64 MB. */
const MOST = 4_194_304;
const [FIRST_SIZE, FULL] = [65_536, 0.5];

export class SeenIds {
  #table = new Float64Array(FIRST_SIZE);
  #held = 0;
  readonly #most: number;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** True when there was no more room to compare with. */
  get isFull(): boolean {
    return this.#held >= this.#most;
  }

  /** True when the id was seen before. */
  see(hash: number): boolean {
    // Nought marks an empty place.
    const key = hash + 1;
    if (this.#held > this.#table.length * FULL) this.#grow();
    const at = placeFor(this.#table, key);
    if (this.#table[at] === key) return true;
    if (!this.isFull) {
      this.#table[at] = key;
      this.#held += 1;
    }
    return false;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Float64Array(old.length * 2);
    for (const key of old) if (key !== 0) this.#table[placeFor(this.#table, key)] = key;
  }

  /** The keys held, for a run that goes on later. */
  keys(): Float64Array {
    return this.#table.filter((key) => key !== 0);
  }

  static from(keys: Float64Array): SeenIds {
    const seen = new SeenIds();
    for (const key of keys) seen.see(key - 1);
    return seen;
  }
}

function placeFor(table: Float64Array, key: number): number {
  let at = key % table.length;
  while (table[at] !== 0 && table[at] !== key) at = at + 1 === table.length ? 0 : at + 1;
  return at;
}
