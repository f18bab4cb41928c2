/**
 * Whether a compound file (an Outlook message) can be followed to its end: no chain of sectors and no tree of entries
 * that comes back to itself, no sizes beyond the file. The package that reads messages follows them without looking.
 * **Source**: [MS-CFB] sections 2.2 to 2.6.
 */
const [END_OF_CHAIN, NO_ENTRY] = [-2, -1];
const [ENTRY_BYTES, SMALL_SECTOR, SMALLEST_BIG] = [128, 64, 4_096];
const HEADER = {
  shift: 30,
  fatCount: 0x2c,
  directory: 0x30,
  smallFat: 0x3c,
  smallFatCount: 0x40,
  moreFat: 0x44,
  moreFatCount: 0x48,
  fat: 0x4c,
};
const LARGE_SECTORS = 12;
const IN_HEADER = 109;

interface Entry {
  readonly type: number;
  readonly links: readonly number[];
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

class Container {
  readonly #view: DataView;
  readonly #sector: number;
  readonly #fat: readonly number[];

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#sector = this.#view.getUint8(HEADER.shift) === LARGE_SECTORS ? 4_096 : 512;
    this.#fat = this.#fatSectors();
  }

  isSound(): boolean {
    const directory = this.#chain(this.#at(HEADER.directory), this.#fat);
    if (!directory) return false;
    const entries = directory.flatMap((s) => this.#entries(s));
    const root = entries[0];
    const small = this.#chain(this.#at(HEADER.smallFat), this.#fat);
    return (
      root !== undefined &&
      small !== null &&
      this.#chain(root.start, this.#fat) !== null &&
      isTree(entries) &&
      entries.every((e) => this.#canBeRead(e, small))
    );
  }

  #at(place: number): number {
    return place >= 0 && place + 4 <= this.#view.byteLength ? this.#view.getInt32(place, true) : END_OF_CHAIN;
  }

  /** More sectors than the file has room for are refused by being none. */
  #fatSectors(): readonly number[] {
    const room = this.#view.byteLength / this.#sector + 1;
    const counts = [HEADER.fatCount, HEADER.smallFatCount, HEADER.moreFatCount].map((p) => this.#at(p));
    if (counts.some((n) => n < 0 || n > room)) throw new RangeError('sectors beyond the file');
    const fat = Array.from({ length: Math.min(counts[0] ?? 0, IN_HEADER) }, (_, i) =>
      this.#at(HEADER.fat + 4 * i),
    );
    const each = this.#sector / 4;
    let next = this.#at(HEADER.moreFat);
    for (let n = counts[2] ?? 0; n > 0 && next >= 0; n--) {
      const from = (next + 1) * this.#sector;
      for (let i = 0; i < each - 1; i++) fat.push(this.#at(from + 4 * i));
      next = this.#at(from + 4 * (each - 1));
    }
    return fat;
  }

  /** The sectors of a chain; null when it comes back to itself. */
  #chain(start: number, table: readonly number[]): readonly number[] | null {
    const each = this.#sector / 4;
    const found = new Set<number>();
    for (let at = start; at !== END_OF_CHAIN; ) {
      if (found.has(at)) return null;
      found.add(at);
      const sector = at < 0 ? undefined : table[Math.floor(at / each)];
      if (sector === undefined) break;
      at = this.#at((sector + 1) * this.#sector + 4 * (at % each));
    }
    return [...found];
  }

  #entries(sector: number): readonly Entry[] {
    const from = (sector + 1) * this.#sector;
    return Array.from({ length: this.#sector / ENTRY_BYTES }, (_, i): Entry => {
      const at = from + i * ENTRY_BYTES;
      const type = at >= 0 && at + ENTRY_BYTES <= this.#view.byteLength ? this.#view.getUint8(at + 66) : 0;
      const isUsed = type === 1 || type === 2 || type === 5;
      return {
        type,
        links: isUsed ? [this.#at(at + 68), this.#at(at + 72)] : [],
        child: isUsed ? this.#at(at + 76) : NO_ENTRY,
        start: isUsed ? this.#at(at + 116) : 0,
        size: isUsed ? this.#at(at + 120) : 0,
      };
    });
  }

  #canBeRead(e: Entry, small: readonly number[]): boolean {
    if (e.type !== 2 || e.size === 0) return true;
    if (e.size < 0 || e.size > this.#view.byteLength) return false;
    const chain = this.#chain(e.start, e.size < SMALLEST_BIG ? small : this.#fat);
    return chain !== null && chain.length <= this.#view.byteLength / SMALL_SECTOR;
  }
}

/** Every entry is reached once at most, by a neighbour or as a child. */
function isTree(entries: readonly Entry[]): boolean {
  const seen = new Set<number>();
  const waiting = [entries[0]?.child ?? NO_ENTRY];
  while (waiting.length > 0) {
    const at = waiting.pop() ?? NO_ENTRY;
    if (at === NO_ENTRY) continue;
    const entry = entries[at];
    if (!entry || seen.has(at)) return false;
    seen.add(at);
    waiting.push(...entry.links, entry.type === 1 ? entry.child : NO_ENTRY);
  }
  return true;
}

/** **Shape**: the bytes of a message → whether a reader that follows its chains comes to an end. */
export function isSoundContainer(bytes: Uint8Array): boolean {
  try {
    return new Container(bytes).isSound();
  } catch {
    return false;
  }
}
