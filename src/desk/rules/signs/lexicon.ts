/** Rules made ready for reading: classes as numbers, patterns by the word they begin with. Made once a version. */
import type { Lang } from '../../../base/words.js';
import { type Word, wordsIn } from './fold.js';
import { mutatedForms } from '../../../base/welsh-mutations.js';
import { type KnownWord, type Pattern, readPattern } from './pattern.js';
import type { SignPattern, SignRule, TriageRules, TriageSign, Turn, WordClass } from './triage-rules.js';
import { Vocabulary } from './vocabulary.js';
import { WordSets } from './word-sets.js';

/** A pattern with the rule that it belongs to. */
export interface Rooted<R> {
  readonly pattern: Pattern;
  readonly rule: R;
}

/** Patterns by how they begin. */
export interface Rooting<R> {
  readonly byWord: ReadonlyMap<number, readonly Rooted<R>[]>;
  readonly byNumber: readonly Rooted<R>[];
}

interface LongNumeral {
  readonly ids: readonly number[];
  readonly value: number;
}

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly sets: WordSets;
  readonly signs: ReadonlyMap<TriageSign, SignRule>;
  readonly patterns: Rooting<SignPattern>;
  readonly turns: Rooting<Turn>;
  readonly numerals: ReadonlyMap<number, readonly LongNumeral[]>;
  readonly marks: Readonly<Record<Lang, ReadonlySet<number>>>;
}

const MADE = new WeakMap<TriageRules, Lexicon>();

/** The lexicon of a set of rules. **Errors**: throws on faulty data (see `readPattern`). */
export function lexiconOf(rules: TriageRules): Lexicon {
  const known = MADE.get(rules);
  if (known) return known;
  const made = makeLexicon(rules);
  MADE.set(rules, made);
  return made;
}

function makeLexicon(rules: TriageRules): Lexicon {
  const vocabulary = new Vocabulary(rules.apart);
  const sets = new WordSets(classesOf(rules.classes, vocabulary), vocabulary);
  const signs = new Map(rules.signs.map((s) => [s.id, s]));
  const marksOf = (lang: Lang): ReadonlySet<number> =>
    new Set(rules.marks.filter((m) => m.lang === lang).flatMap((m) => m.words.map((w) => vocabulary.add(w))));
  const lexicon: Lexicon = {
    vocabulary,
    sets,
    signs,
    patterns: rooting(
      rules.patterns.filter((p) => signs.get(p.sign)?.on),
      sets,
    ),
    turns: rooting(rules.turns, sets),
    numerals: numeralsOf(rules, vocabulary),
    marks: { en: marksOf('en'), cy: marksOf('cy') },
  };
  sets.close();
  return lexicon;
}

function classesOf(rows: readonly WordClass[], vocabulary: Vocabulary): Map<string, Set<number>> {
  const classes = new Map<string, Set<number>>();
  for (const row of rows) {
    const members = classes.get(row.name) ?? new Set<number>();
    classes.set(row.name, members);
    for (const word of row.words)
      for (const form of row.mutates ? mutatedForms(word) : [word]) {
        members.add(vocabulary.add(form));
        if (row.near) vocabulary.addLikeness(form);
      }
  }
  return classes;
}

function rooting<R extends { readonly patterns: readonly string[] }>(
  rules: readonly R[],
  sets: WordSets,
): Rooting<R> {
  const byWord = new Map<number, Rooted<R>[]>();
  const byNumber: Rooted<R>[] = [];
  for (const rule of rules)
    for (const line of rule.patterns) {
      const pattern = readPattern(line, sets);
      const [first] = pattern.parts;
      if (first?.kind === 'number') byNumber.push({ pattern, rule });
      else if (first?.kind === 'word')
        for (const id of sets.ids(first.set)) byWord.set(id, [...(byWord.get(id) ?? []), { pattern, rule }]);
    }
  return { byWord, byNumber };
}

function numeralsOf(rules: TriageRules, vocabulary: Vocabulary): Lexicon['numerals'] {
  const byFirst = new Map<number, LongNumeral[]>();
  for (const row of rules.numerals) {
    const [first = '', ...rest] = row.text.split(' ');
    for (const form of row.lang === 'cy' ? mutatedForms(first) : [first]) {
      const ids = [form, ...rest].map((w) => vocabulary.add(w));
      const key = ids[0] ?? 0;
      byFirst.set(key, [...(byFirst.get(key) ?? []), { ids, value: row.value }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.ids.length - a.ids.length);
  return byFirst;
}

/** The words of a text with their numbers in the vocabulary, and the numbers that they name. */
export function knownWords(text: string, lexicon: Lexicon): readonly KnownWord[] {
  const words = wordsIn(text, lexicon.vocabulary);
  const seen = new Map<string, number>();
  const ids = words.map(({ folded }) => {
    const known = seen.get(folded) ?? lexicon.vocabulary.numberOf(folded);
    seen.set(folded, known);
    return known;
  });
  let within = 0;
  return words.map((word, i) => {
    // The "deg" of "tri deg" is no ten of its own.
    const number = i < within ? null : numberAt(words, ids, { i, lexicon });
    if (number) within = i + number.words;
    const { folded, start, end, breakBefore } = word;
    return { folded, start, end, breakBefore, id: ids[i] ?? 0, number };
  });
}

function numberAt(
  words: readonly Word[],
  ids: readonly number[],
  at: { readonly i: number; readonly lexicon: Lexicon },
): KnownWord['number'] {
  const folded = words[at.i]?.folded ?? '';
  if (folded.length <= 3 && /^\d+$/.test(folded)) return { value: Number(folded), words: 1 };
  for (const numeral of at.lexicon.numerals.get(ids[at.i] ?? 0) ?? [])
    if (numeral.ids.every((id, k) => ids[at.i + k] === id))
      return { value: numeral.value, words: numeral.ids.length };
  return null;
}

/** The patterns of a rooting that a text can hold at all: those of which it has every word. */
export class Candidates<R> {
  readonly #rooting: Rooting<R>;
  readonly #touched: Uint8Array;
  readonly #byWord = new Map<number, readonly Rooted<R>[]>();
  readonly #byNumber: readonly Rooted<R>[];

  constructor(rooting: Rooting<R>, words: readonly KnownWord[], sets: WordSets) {
    this.#rooting = rooting;
    this.#touched = sets.touchedBy(new Set(words.map((w) => w.id)));
    this.#byNumber = rooting.byNumber.filter((r) => this.#canBe(r.pattern));
  }

  #canBe(pattern: Pattern): boolean {
    return pattern.required.every((set) => this.#touched[set] === 1);
  }

  /** Those that may begin at a word. */
  at(word: KnownWord): readonly Rooted<R>[] {
    const key = word.number ? -1 - word.id : word.id;
    const known = this.#byWord.get(key);
    if (known) return known;
    const named = (this.#rooting.byWord.get(word.id) ?? []).filter((r) => this.#canBe(r.pattern));
    const all = word.number ? [...named, ...this.#byNumber] : named;
    this.#byWord.set(key, all);
    return all;
  }
}
