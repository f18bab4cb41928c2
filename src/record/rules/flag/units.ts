/** A text as an array of its code units: read from there, a letter costs a third of what the string asks for it. */

/** Units after the text's last that may be looked at, all 0: whole blocks of 32 are read. */
const BEYOND = 64;
/** A longer text is read into an array of its own, so that one monster does not stay in memory. */
const MOST_KEPT = 1 << 20;

/** A host that has Node's buffers copies a text at once; another goes unit by unit. */
const isLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const hasBuffer = isLittle && typeof Buffer === 'function';

/** A text laid out to be read. */
export class Units {
  readonly units: Uint16Array;
  /** The same memory, two units at a time. */
  readonly pairs: Int32Array;
  /** Room for its letters, folded, four at a time; the same memory by the byte. */
  readonly fours: Int32Array;
  readonly letters: DataView;
  /** Where its runs of letters begin and end, in turn. */
  readonly bounds: Int32Array;
  readonly #bytes: Buffer | null;
  length = 0;

  /** Room for so many units. */
  constructor(size: number) {
    const room = (size + BEYOND + 1) & ~1;
    this.units = new Uint16Array(room);
    this.pairs = new Int32Array(this.units.buffer);
    this.fours = new Int32Array(Math.ceil(room / 4));
    this.letters = new DataView(this.fours.buffer);
    this.bounds = new Int32Array(room);
    this.#bytes = hasBuffer ? Buffer.from(this.units.buffer) : null;
  }

  holds(text: string): boolean {
    return text.length + BEYOND <= this.units.length;
  }

  read(text: string): this {
    const { length } = text;
    this.length = length;
    if (this.#bytes) this.#bytes.write(text, 0, 'utf16le');
    else for (let i = 0; i < length; i++) this.units[i] = text.charCodeAt(i);
    this.units.fill(0, length, length + BEYOND);
    return this;
  }
}

let kept = new Units(4_096);

/** The text laid out, good until the next. */
export function unitsOf(text: string): Units {
  if (kept.holds(text)) return kept.read(text);
  const made = new Units(Math.max(text.length, kept.units.length * 2));
  if (text.length <= MOST_KEPT) kept = made;
  return made.read(text);
}
