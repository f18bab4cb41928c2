/**
 * The different texts of one column, each with a small number. A file of millions of rows has few of them, so a cell is
 * known again by its bytes and never becomes a string. Two texts are the same only when every byte is.
 */
const SLOTS = 1 << 14;
/** Beyond this a column is no column of codes. Half the slots, so that looking stays short. */
const MOST_TEXTS = SLOTS / 2;
const MOST_BYTES = 1 << 19;

export class CellTexts {
  readonly #slots = new Int32Array(SLOTS).fill(-1);
  readonly #starts = new Int32Array(MOST_TEXTS + 1);
  readonly #bytes = new Uint8Array(MOST_BYTES);
  readonly #numberOf: (text: string) => number;
  /** What each text means, by its number among the texts. */
  readonly #meaning = new Int32Array(MOST_TEXTS);
  #known = 0;

  /** `numberOf` is asked once for each different text. */
  constructor(numberOf: (text: string) => number) {
    this.#numberOf = numberOf;
  }

  /** What the cell between two places means. Plain arguments: an object for each cell would cost more than the rest. */
  at(buffer: Uint8Array, start: number, end: number, hash: number): number {
    const length = end - start;
    const slots = this.#slots;
    const starts = this.#starts;
    const bytes = this.#bytes;
    for (let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const text = slots[slot] ?? -1;
      if (text < 0) return this.#add(buffer.subarray(start, end), slot);
      const from = starts[text] ?? 0;
      if ((starts[text + 1] ?? 0) - from !== length) continue;
      let i = 0;
      while (i < length && bytes[from + i] === buffer[start + i]) i++;
      if (i === length) return this.#meaning[text] ?? 0;
    }
  }

  #add(cell: Uint8Array, slot: number): number {
    const meaning = this.#numberOf(textOf(cell));
    const from = this.#starts[this.#known] ?? 0;
    if (this.#known === MOST_TEXTS || from + cell.length > MOST_BYTES) return meaning;
    this.#bytes.set(cell, from);
    this.#starts[this.#known + 1] = from + cell.length;
    this.#meaning[this.#known] = meaning;
    this.#slots[slot] = this.#known++;
    return meaning;
  }
}

/** A cell's bytes as text, its line ending and doubled quotation marks taken away. */
export const textOf = (cell: Uint8Array): string =>
  Buffer.from(cell).toString('utf8').replaceAll('""', '"').trim();
