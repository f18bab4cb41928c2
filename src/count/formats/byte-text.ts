/**
 * Long text put together piece by piece, kept as bytes. A sheet of 50,000 rows as one string costs more time in being
 * moved about by the collector of garbage than in being written.
 */
const PIECE = 1 << 16;

export class ByteText {
  readonly #pieces: Buffer[] = [];
  #pending = '';

  add(text: string): void {
    this.#pending += text;
    if (this.#pending.length > PIECE) this.#flush();
  }

  bytes(): Uint8Array {
    this.#flush();
    return Buffer.concat(this.#pieces);
  }

  #flush(): void {
    if (this.#pending !== '') this.#pieces.push(Buffer.from(this.#pending));
    this.#pending = '';
  }
}
