/** A text as an array of its code units: read from there, a letter costs a third of what the string asks for it. */

/** Units after the text's last that may be looked at: all 0. */
const BEYOND = 4;
/** A longer text is read into an array of its own, so that one monster does not stay in memory. */
const MOST_KEPT = 1 << 20;

/** A host that has Node's buffers copies a text at once; another goes unit by unit. */
const isLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const hasBuffer = isLittle && typeof Buffer === 'function';

export class Units {
  #kept = new Uint16Array(4_096);
  #bytes: Buffer | null = hasBuffer ? Buffer.from(this.#kept.buffer) : null;

  /** The units of a text and four zeros; good until the next text. */
  of(text: string): Uint16Array {
    const { length } = text;
    if (length + BEYOND > this.#kept.length) {
      const size = Math.max(length + BEYOND, this.#kept.length * 2);
      if (size > MOST_KEPT) return oneByOne(text, new Uint16Array(length + BEYOND));
      this.#kept = new Uint16Array(size);
      this.#bytes = hasBuffer ? Buffer.from(this.#kept.buffer) : null;
    }
    const units = this.#kept;
    if (!this.#bytes) return oneByOne(text, units);
    this.#bytes.write(text, 0, 'utf16le');
    units.fill(0, length, length + BEYOND);
    return units;
  }
}

function oneByOne(text: string, units: Uint16Array): Uint16Array {
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units.fill(0, text.length, text.length + BEYOND);
}
