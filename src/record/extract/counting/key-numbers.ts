/** Numbers keys in the order they come: an open table of numbers beside the list of keys. */
export class KeyNumbers {
  #keys: Int32Array;
  #slots: Int32Array;
  #known = 0;

  constructor(keys: Iterable<number> & { readonly length: number }) {
    let room = 1 << 12;
    while (room < keys.length * 2) room *= 2;
    this.#keys = new Int32Array(room / 2);
    this.#slots = new Int32Array(room).fill(-1);
    for (const key of keys) this.of(key);
  }

  /** The number of a key, given when it is new. */
  of(key: number): number {
    const slots = this.#slots;
    const keys = this.#keys;
    const mask = slots.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const number = slots[at] ?? -1;
      if (number < 0) return this.#add(key, at);
      if (keys[number] === key) return number;
      at = (at + 1) & mask;
    }
  }

  #add(key: number, slot: number): number {
    if (this.#known === this.#keys.length) {
      this.#grow();
      return this.of(key);
    }
    this.#keys[this.#known] = key;
    this.#slots[slot] = this.#known;
    return this.#known++;
  }

  #grow(): void {
    const larger = new KeyNumbers({
      length: this.#keys.length * 2,
      [Symbol.iterator]: () => this.#keys.values(),
    });
    [this.#keys, this.#slots] = [larger.#keys, larger.#slots];
  }

  /** The keys by their numbers. */
  keys(): Int32Array {
    return this.#keys.subarray(0, this.#known);
  }
}
