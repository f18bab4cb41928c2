/** The sets of words that parts of patterns ask for, each once, so that a text can be asked which of them it touches. */
import type { Vocabulary } from './vocabulary.js';

/** Words of a class, by name, as numbers of the vocabulary. */
export type Classes = ReadonlyMap<string, ReadonlySet<number>>;

export class WordSets {
  readonly #byChoices = new Map<string, number>();
  readonly #sets: ReadonlySet<number>[] = [];
  #members: readonly Uint8Array[] = [];
  #setsOf: readonly (readonly number[])[] = [];
  readonly #classes: Classes;
  readonly #vocabulary: Vocabulary;

  constructor(classes: Classes, vocabulary: Vocabulary) {
    this.#classes = classes;
    this.#vocabulary = vocabulary;
  }

  /** The place of the set that a part of a pattern names: `on|off`, `<image>`. **Errors**: throws for no such class. */
  place(choices: string): number {
    const known = this.#byChoices.get(choices);
    if (known !== undefined) return known;
    const place = this.#sets.push(this.#idsOf(choices)) - 1;
    this.#byChoices.set(choices, place);
    return place;
  }

  #idsOf(choices: string): ReadonlySet<number> {
    const ids = new Set<number>();
    for (const choice of choices.split('|')) {
      const named = /^<([a-z-]+)>$/.exec(choice);
      const members = named ? this.#classes.get(named[1] ?? '') : undefined;
      if (members) for (const id of members) ids.add(id);
      else if (/^[a-z0-9£]+$/.test(choice)) ids.add(this.#vocabulary.add(choice));
      else throw new Error(`no word and no class of words: ${choice}`);
    }
    return ids;
  }

  /** Once every pattern is read: lays the sets out for quick asking. */
  close(): void {
    this.#members = this.#sets.map((ids) => {
      const row = new Uint8Array(this.#vocabulary.size + 1);
      for (const id of ids) row[id] = 1;
      return row;
    });
    const setsOf: number[][] = Array.from({ length: this.#vocabulary.size + 1 }, () => []);
    this.#sets.forEach((ids, place) => {
      for (const id of ids) setsOf[id]?.push(place);
    });
    this.#setsOf = setsOf;
  }

  ids(place: number): ReadonlySet<number> {
    return this.#sets[place] ?? new Set();
  }

  /** Members of a set, 1 at each number that is one. */
  members(place: number): Uint8Array {
    return this.#members[place] ?? new Uint8Array();
  }

  /** Which sets the words of a text touch, 1 at each place. */
  touchedBy(ids: Iterable<number>): Uint8Array {
    const touched = new Uint8Array(this.#sets.length);
    for (const id of ids) for (const place of this.#setsOf[id] ?? []) touched[place] = 1;
    return touched;
  }
}
