/**
 * Initial mutations of Welsh: the first letters of a word change after other words, so a word in the lexicon is known
 * by all its forms. Nothing that PostgreSQL or `Intl` has does this.
 * **Source**: the ordinary table of soft, nasal and aspirate mutation, as in any Welsh grammar.
 */
const MUTATIONS: readonly (readonly [radical: string, ...mutated: readonly string[]])[] = [
  ['rh', 'r'],
  ['ll', 'l'],
  ['ch'],
  ['dd'],
  ['ff'],
  ['ph'],
  ['th'],
  ['ts'],
  ['p', 'b', 'mh', 'ph'],
  ['t', 'd', 'nh', 'th'],
  ['c', 'g', 'ngh', 'ch'],
  ['b', 'f', 'm'],
  ['d', 'dd', 'n'],
  ['g', '', 'ng'],
  ['m', 'f'],
  ['a', 'ha'],
  ['e', 'he'],
  ['i', 'hi'],
  ['o', 'ho'],
  ['u', 'hu'],
  ['w', 'hw'],
  ['y', 'hy'],
];

/**
 * A Welsh word in its radical form and every mutated form.
 * **Shape**: `llun` → llun, lun; `cyfarfod` → cyfarfod, gyfarfod, nghyfarfod, chyfarfod; `gofyn` → gofyn, ofyn, ngofyn.
 */
export function mutatedForms(word: string): readonly string[] {
  const row = MUTATIONS.find(([radical]) => word.startsWith(radical));
  if (!row) return [word];
  const [radical, ...mutated] = row;
  const rest = word.slice(radical.length);
  return [word, ...mutated.map((m) => m + rest)];
}

/**
 * Radical forms that a Welsh word may be a mutation of, the word itself not among them.
 * **Shape**: `lun` → llun, glun; `gyfarfod` → cyfarfod. Some are no words: they are tried, not shown.
 */
export function radicalForms(word: string): readonly string[] {
  const radicals = MUTATIONS.flatMap(([radical, ...mutated]) =>
    mutated.filter((m) => word.startsWith(m)).map((m) => radical + word.slice(m.length)),
  );
  return [...new Set(radicals)].filter((radical) => radical !== word && mutatedForms(radical).includes(word));
}
