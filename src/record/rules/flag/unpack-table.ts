/** The compiled tables as text, so that one module carries them into a browser page. */
import type { FlagTable } from './compile.js';

/** Numbers as little-endian base 64, whole tables as plain fields. */
export interface PackedTable {
  readonly arrays: Readonly<Record<ArrayName, string>>;
  readonly platforms: readonly string[];
  readonly surfaces: number;
  readonly hash: string;
}

const ARRAYS = [
  'base',
  'check',
  'loneEntry',
  'phraseStart',
  'phraseKeys',
  'phraseNext',
  'phraseEntry',
  'entryTags',
  'entryPlatform',
] as const;
type ArrayName = (typeof ARRAYS)[number] | 'isDeterminer';

export function unpackTable(packed: PackedTable): FlagTable {
  const read = (name: ArrayName): Int32Array => numbersOf(packed.arrays[name]);
  return {
    base: read('base'),
    check: read('check'),
    loneEntry: read('loneEntry'),
    isDeterminer: Uint8Array.from(read('isDeterminer')),
    phraseStart: read('phraseStart'),
    phraseKeys: read('phraseKeys'),
    phraseNext: read('phraseNext'),
    phraseEntry: read('phraseEntry'),
    entryTags: read('entryTags'),
    entryPlatform: read('entryPlatform'),
    platforms: packed.platforms,
    surfaces: packed.surfaces,
    hash: packed.hash,
  };
}

export function packTable(table: FlagTable): PackedTable {
  const arrays = {} as Record<ArrayName, string>;
  for (const name of [...ARRAYS, 'isDeterminer'] as const) arrays[name] = textOf(table[name]);
  return { arrays, platforms: table.platforms, surfaces: table.surfaces, hash: table.hash };
}

/** Seven bits a byte, differences between neighbours, zigzag: small numbers are the rule. */
function textOf(numbers: ArrayLike<number>): string {
  const bytes: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    let n = zigzag(numbers[i] as number);
    while (n > 127) {
      bytes.push((n & 127) | 128);
      n = Math.floor(n / 128);
    }
    bytes.push(n);
  }
  let raw = '';
  for (const b of bytes) raw += String.fromCharCode(b);
  return btoa(raw);
}

const zigzag = (n: number): number => (n < 0 ? -n * 2 - 1 : n * 2);

function numbersOf(text: string): Int32Array {
  const raw = atob(text);
  const out: number[] = [];
  let n = 0;
  let scale = 1;
  for (let i = 0; i < raw.length; i++) {
    const b = raw.charCodeAt(i);
    n += (b & 127) * scale;
    scale *= 128;
    if (b < 128) {
      out.push(n % 2 === 0 ? n / 2 : -(n + 1) / 2);
      n = 0;
      scale = 1;
    }
  }
  return Int32Array.from(out);
}
