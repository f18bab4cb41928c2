/** The bytes that go out: what stood in the block copied as it is, what is new behind it. */

const [BLANK, OPEN, CLOSE] = [32, 123, 125];
/** What a record grows by, as a rule. */
const GROWS = 1.5;
const MOST_BYTES_A_UNIT = 3;

export class Written {
  readonly #block: Buffer;
  #out: Buffer;
  #size = 0;

  constructor(block: Buffer) {
    this.#block = block;
    this.#out = Buffer.allocUnsafeSlow(Math.ceil(block.length * GROWS) + 1_024);
  }

  /** Writes a text. */
  text(text: string): void {
    this.#need(text.length * MOST_BYTES_A_UNIT);
    this.#size += this.#out.write(text, this.#size);
  }

  /** Copies a record from its opening brace to its last member; true: it has none. */
  members({ from, to }: { readonly from: number; readonly to: number }): boolean {
    const open = this.#block.indexOf(OPEN, from);
    let end = this.#block.lastIndexOf(CLOSE, to - 1);
    while ((this.#block[end - 1] ?? 0) <= BLANK) end--;
    this.#need(end - open);
    this.#size += this.#block.copy(this.#out, this.#size, open, end);
    return end === open + 1;
  }

  all(): Buffer {
    return this.#out.subarray(0, this.#size);
  }

  #need(more: number): void {
    if (this.#size + more <= this.#out.length) return;
    const larger = Buffer.allocUnsafeSlow((this.#size + more) * 2);
    this.#out.copy(larger, 0, 0, this.#size);
    this.#out = larger;
  }
}
