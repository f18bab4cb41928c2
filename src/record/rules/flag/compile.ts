/** From the lexicon that a registrar can read to the tables that the reader walks. */
import { foldedWords } from './fold.js';
import { inflected } from './forms.js';
import { type PhraseSteps, type PhraseTable, phraseTableOf } from './phrase-table.js';
import { FLAG_TAGS, type FlagTag, TAGS_A_WORD } from './tags.js';
import { type WordTable, wordTableOf } from './word-table.js';

/** One row of `data/flag-reader/lexicon.json`. */
export interface LexiconRow {
  readonly id: string;
  /** Tags of `tags.ts`, spaces between; a plus before them keeps the tags of the phrase's own words too. */
  readonly tags: string;
  /** The rule of the guide that it serves. */
  readonly guide: string;
  /** Canonical names, "+" between; empty: no service. */
  readonly platform: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
  /** " | " between; "/n" and "/v" after a word ask for its other forms. */
  readonly terms: string;
}

/** What the reader walks. Words lead to surfaces, surfaces to phrases, both to entries. */
export interface FlagTable {
  readonly words: WordTable;
  /** The spelling of each surface. */
  readonly spellings: readonly string[];
  /** The entry of a lone surface; 0: none. */
  readonly loneEntry: Int32Array;
  /** 1: may be skipped inside a phrase. */
  readonly isDeterminer: Uint8Array;
  readonly phrases: PhraseTable;
  /** The same, as it is kept. */
  readonly phraseSteps: PhraseSteps;
  /** Four words of tags an entry. */
  readonly entryTags: Int32Array;
  /** Index into `platforms` an entry; 0: none. */
  readonly entryPlatform: Int32Array;
  readonly platforms: readonly string[];
  readonly surfaces: number;
  readonly hash: string;
}

interface Meaning {
  readonly tags: ReadonlySet<FlagTag>;
  readonly platform: string;
}

const TAG_BITS = new Map(FLAG_TAGS.map((tag, i) => [tag as string, i]));

/**
 * Compiles a lexicon.
 * **Shape**: rows in, tables out; rows out of force on `day` are left out.
 * **Errors**: throws on a tag that `tags.ts` does not know.
 */
export function compileLexicon(rows: readonly LexiconRow[], day = '9999-12-31'): FlagTable {
  const live = rows.filter((r) => (r.from === null || r.from <= day) && (r.to === null || day < r.to));
  const terms = meaningsOf(live);
  const surfaces = surfacesOf(terms);
  return tableOf(terms, surfaces, hashOf(JSON.stringify(live)));
}

/** Every term in folded words, with all that the rows say of it. */
function meaningsOf(rows: readonly LexiconRow[]): Map<string, Meaning> {
  const found = new Map<string, { tags: Set<FlagTag>; platform: string; keeps: boolean }>();
  for (const row of rows)
    for (const term of row.terms.split(' | ').flatMap(inflected)) {
      const key = foldedWords(term).join(' ');
      if (key === '') continue;
      const has = found.get(key) ?? { tags: new Set<FlagTag>(), platform: '', keeps: false };
      for (const tag of tagsOf(row)) has.tags.add(tag);
      if (row.tags.startsWith('+')) has.keeps = true;
      if (has.platform === '') has.platform = row.platform;
      found.set(key, has);
    }
  for (const [key, has] of found) if (has.keeps && key.includes(' ')) keepWordTags(key, has, found);
  return found;
}

function keepWordTags(
  key: string,
  has: { tags: Set<FlagTag>; platform: string },
  found: ReadonlyMap<string, { readonly tags: ReadonlySet<FlagTag>; readonly platform: string }>,
): void {
  for (const word of key.split(' ')) {
    const own = found.get(word);
    for (const tag of own?.tags ?? []) has.tags.add(tag);
    if (has.platform === '') has.platform = own?.platform ?? '';
  }
}

function tagsOf(row: LexiconRow): readonly FlagTag[] {
  const names = row.tags
    .replace(/^\+/u, '')
    .split(' ')
    .filter((t) => t !== '' && t !== '-');
  for (const name of names) if (!TAG_BITS.has(name)) throw new Error(`${row.id}: no tag ${name}`);
  return names as FlagTag[];
}

function surfacesOf(terms: ReadonlyMap<string, Meaning>): Map<string, number> {
  const words = new Set([...terms.keys()].flatMap((t) => t.split(' ')));
  return new Map([...words].sort().map((word, i) => [word, i + 1]));
}

function tableOf(
  terms: ReadonlyMap<string, Meaning>,
  surfaces: Map<string, number>,
  hash: string,
): FlagTable {
  const entries = new EntryList();
  const lone = new Int32Array(surfaces.size + 1);
  const phrases = new PhraseTrie(surfaces.size + 1);
  for (const [key, meaning] of [...terms].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ids = key.split(' ').map((w) => surfaces.get(w) ?? 0);
    const entry = entries.idOf(meaning);
    if (ids.length === 1) lone[ids[0] ?? 0] = entry;
    else phrases.add(ids, entry);
  }
  const determiner = new Uint8Array(surfaces.size + 1);
  const det = 1 << ((TAG_BITS.get('DET') ?? 0) % TAGS_A_WORD);
  const word = Math.floor((TAG_BITS.get('DET') ?? 0) / TAGS_A_WORD);
  for (const id of surfaces.values())
    if (((entries.tags[(lone[id] ?? 0) * 4 + word] ?? 0) & det) !== 0) determiner[id] = 1;
  const spellings = ['', ...surfaces.keys()];
  return {
    words: wordTableOf(spellings),
    spellings,
    loneEntry: lone,
    isDeterminer: determiner,
    ...phrases.packed(),
    entryTags: Int32Array.from(entries.tags),
    entryPlatform: Int32Array.from(entries.platformOf),
    platforms: entries.platforms,
    surfaces: surfaces.size + 1,
    hash,
  };
}

/** Distinct meanings, numbered from 1 in the order in which they come. */
class EntryList {
  readonly tags: number[] = [0, 0, 0, 0];
  readonly platformOf: number[] = [0];
  readonly platforms: string[] = [''];
  private readonly ids = new Map<string, number>();

  idOf(meaning: Meaning): number {
    const key = `${[...meaning.tags].sort().join(' ')};${meaning.platform}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.platformOf.length;
    const words = [0, 0, 0, 0];
    for (const tag of meaning.tags) {
      const bit = TAG_BITS.get(tag) ?? 0;
      const at = Math.floor(bit / TAGS_A_WORD);
      words[at] = (words[at] ?? 0) | (1 << (bit % TAGS_A_WORD));
    }
    this.tags.push(...words);
    let platform = this.platforms.indexOf(meaning.platform);
    if (platform < 0) platform = this.platforms.push(meaning.platform) - 1;
    this.platformOf.push(platform);
    this.ids.set(key, id);
    return id;
  }
}

/** Phrases as a trie over surfaces. */
class PhraseTrie {
  private readonly start: Int32Array;
  private readonly next: Map<number, number>[] = [new Map()];
  private readonly entry: number[] = [0];

  constructor(width: number) {
    this.start = new Int32Array(width);
  }

  add(ids: readonly number[], entry: number): void {
    const [first = 0, ...rest] = ids;
    let state = this.start[first] ?? 0;
    if (state === 0) {
      state = this.made();
      this.start[first] = state;
    }
    for (const id of rest) {
      const known: number | undefined = this.next[state]?.get(id);
      const to: number = known ?? this.made();
      if (known === undefined) this.next[state]?.set(id, to);
      state = to;
    }
    this.entry[state] = entry;
  }

  packed(): Pick<FlagTable, 'phrases' | 'phraseSteps'> {
    const edges = this.next.flatMap((to, s) => [...to].flatMap(([id, t]) => [s, id, t]));
    const phraseSteps = { phraseStart: this.start, phraseEdges: edges, phraseEntry: this.entry };
    return { phraseSteps, phrases: phraseTableOf(phraseSteps) };
  }

  private made(): number {
    this.entry.push(0);
    return this.next.push(new Map()) - 1;
  }
}

/** 53 bits of a text, in base 36: enough to tell one lexicon from the next. */
export function hashOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
