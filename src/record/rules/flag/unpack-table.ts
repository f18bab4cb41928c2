/** The compiled tables as text, so that one module carries them into a browser page. */
import { type FlagTable, hashedEdges } from './compile.js';
import { type WordState, placed } from './pack-words.js';

/** Numbers of seven bits a byte in base 64, whole tables as plain fields. */
export interface PackedTable {
  readonly words: string;
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

/** **Shape**: text in, tables to walk out; the hash of phrases and the rows of words are laid out anew. */
export function unpackTable(packed: PackedTable): FlagTable {
  const read = (name: ArrayName): Int32Array => Int32Array.from(numbersOf(packed.arrays[name]));
  const states = statesFrom(numbersOf(packed.words));
  const phraseEdges = read('phraseEdges');
  return {
    states,
    ...placed(states),
    loneEntry: read('loneEntry'),
    isDeterminer: Uint8Array.from(read('isDeterminer')),
    phraseStart: read('phraseStart'),
    phraseEdges,
    ...hashedEdges(phraseEdges, packed.surfaces),
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
  for (const name of ARRAYS) arrays[name] = textOf(table[name]);
  const { platforms, surfaces, hash } = table;
  return { words: textOf(stateNumbers(table.states)), arrays, platforms, surfaces, hash };
}

/** An edge to the state that comes next, the rule, costs one byte. */
function stateNumbers(states: readonly WordState[]): readonly number[] {
  const out: number[] = [];
  states.forEach((state, i) => {
    out.push(state.edges.length * 2 + Math.sign(state.surface));
    if (state.surface > 0) out.push(state.surface);
    for (const [c, to] of state.edges) {
      if (to === i + 1) out.push(c * 2);
      else out.push(c * 2 + 1, to);
    }
  });
  return out;
}

function statesFrom(numbers: readonly number[]): readonly WordState[] {
  const states: WordState[] = [];
  let at = 0;
  const take = (): number => numbers[at++] ?? 0;
  while (at < numbers.length) {
    const head = take();
    const surface = head % 2 === 1 ? take() : 0;
    const edges: [number, number][] = [];
    for (let k = 0; k < head >> 1; k++) {
      const edge = take();
      edges.push([edge >> 1, edge % 2 === 1 ? take() : states.length + 1]);
    }
    states.push({ surface, edges });
  }
  return states;
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

function numbersOf(text: string): readonly number[] {
  const raw = atob(text);
  const out: number[] = [];
  let value = 0;
  let scale = 1;
  for (let i = 0; i < raw.length; i++) {
    const b = raw.charCodeAt(i);
    value += (b & 127) * scale;
    scale *= 128;
    if (b < 128) {
      out.push(value);
      value = 0;
      scale = 1;
    }
  }
  return out;
}
