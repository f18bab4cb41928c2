/** The compiled tables as text, so that one module carries them into a browser page. */
import type { FlagTable } from './compile.js';
import { phraseTableOf } from './phrase-table.js';
import { wordTableOf } from './word-table.js';

/** Spellings with spaces between, numbers of seven bits a byte in base 64, whole tables as plain fields. */
export interface PackedTable {
  readonly spellings: string;
  readonly arrays: Readonly<Record<ArrayName, string>>;
  readonly platforms: readonly string[];
  readonly surfaces: number;
  readonly hash: string;
}

const ARRAYS = [
  'loneEntry',
  'isDeterminer',
  'phraseStart',
  'phraseEdges',
  'phraseEntry',
  'entryTags',
  'entryPlatform',
] as const;
type ArrayName = (typeof ARRAYS)[number];

/** **Shape**: text in, tables to walk out; the hashes of words, of their slips and of phrases are laid out anew. */
export function unpackTable(packed: PackedTable): FlagTable {
  const read = (name: ArrayName): Int32Array => numbersOf(packed.arrays[name]);
  const spellings = packed.spellings.split(' ');
  const phraseSteps = {
    phraseStart: read('phraseStart'),
    phraseEdges: read('phraseEdges'),
    phraseEntry: read('phraseEntry'),
  };
  return {
    words: wordTableOf(spellings),
    spellings,
    loneEntry: read('loneEntry'),
    isDeterminer: Uint8Array.from(read('isDeterminer')),
    phrases: phraseTableOf(phraseSteps),
    phraseSteps,
    entryTags: read('entryTags'),
    entryPlatform: read('entryPlatform'),
    platforms: packed.platforms,
    surfaces: packed.surfaces,
    hash: packed.hash,
  };
}

export function packTable(table: FlagTable): PackedTable {
  const from: Readonly<Record<ArrayName, ArrayLike<number>>> = { ...table, ...table.phraseSteps };
  const arrays = {} as Record<ArrayName, string>;
  for (const name of ARRAYS) arrays[name] = textOf(from[name]);
  const { platforms, surfaces, hash } = table;
  return { spellings: table.spellings.join(' '), arrays, platforms, surfaces, hash };
}

function textOf(numbers: ArrayLike<number>): string {
  let raw = '';
  for (let i = 0; i < numbers.length; i++) {
    let left = numbers[i] ?? 0;
    while (left > 127) {
      raw += String.fromCharCode((left & 127) | 128);
      left = Math.floor(left / 128);
    }
    raw += String.fromCharCode(left);
  }
  return btoa(raw);
}

function numbersOf(text: string): Int32Array {
  const raw = atob(text);
  const out = new Int32Array(raw.length);
  let count = 0;
  let value = 0;
  let shift = 0;
  for (let i = 0; i < raw.length; i++) {
    const b = raw.charCodeAt(i);
    value |= (b & 127) << shift;
    shift += 7;
    if (b < 128) {
      out[count++] = value;
      value = 0;
      shift = 0;
    }
  }
  return out.slice(0, count);
}
