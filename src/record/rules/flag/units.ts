/** A text as an array of its code units: read from there, a letter costs a third of what the string asks for it. */

/** Units after the text's last that may be looked at, all 0: whole blocks of 32 are read. */
const BEYOND = 64;
const AT_FIRST = 1 << 16;
/** A longer text is read into arrays of its own, so that one monster does not stay in memory. */
const MOST_KEPT = 1 << 20;

/** A host that has Node's buffers copies a text at once; another goes unit by unit. */
const isLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const hasBuffer = isLittle && typeof Buffer === 'function';

/** A text laid out to be read. There is one, `TEXT`; why, `scan.ts` says. */
export class Units {
  length = 0;
  units = new Uint16Array(AT_FIRST);
  /** The same memory, two units at a time. */
  pairs = new Int32Array(this.units.buffer);
  /** Room for its letters, folded, four at a time; the same memory by the byte. */
  fours = new Int32Array(AT_FIRST / 4);
  letters = new DataView(this.fours.buffer);
  /** Where its runs of letters begin and end, in turn. */
  bounds = new Int32Array(AT_FIRST);
  #bytes = bytesOf(this.units);

  /** Lays out a text; it stands until the next. */
  read(text: string): void {
    const { length } = text;
    if (length + BEYOND > this.units.length) this.#make(length + BEYOND);
    else if (this.units.length > MOST_KEPT) this.#make(AT_FIRST);
    this.length = length;
    if (this.#bytes) this.#bytes.write(text, 0, 'utf16le');
    else for (let i = 0; i < length; i++) this.units[i] = text.charCodeAt(i);
    this.units.fill(0, length, length + BEYOND);
  }

  #make(size: number): void {
    const room = Math.ceil(size / 4) * 4;
    this.units = new Uint16Array(room);
    this.pairs = new Int32Array(this.units.buffer);
    this.fours = new Int32Array(room / 4);
    this.letters = new DataView(this.fours.buffer);
    this.bounds = new Int32Array(room);
    this.#bytes = bytesOf(this.units);
  }
}

const bytesOf = (units: Uint16Array): Buffer | null => (hasBuffer ? Buffer.from(units.buffer) : null);

export const TEXT = new Units();
