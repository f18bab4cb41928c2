/**
 * Initial mutations of Welsh: the first letters of a word change after other words, so a word is known by all its forms.
 * Nothing that PostgreSQL or `Intl` has does this. An h stands before a vowel after *ei* (her), *ein* and *eu*:
 * `ei hysgol`, `eu hysgol`; a word that begins so must be known as well.
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
 * **Shape**: `llun` → llun, lun; `cyfarfod` → cyfarfod, gyfarfod, nghyfarfod, chyfarfod; `gofyn` → gofyn, ofyn, ngofyn; `ysgol` → ysgol, hysgol.
 */
export function mutatedForms(word: string): readonly string[] {
  const row = MUTATIONS.find(([radical]) => word.startsWith(radical));
  if (!row) return [word];
  const [radical, ...mutated] = row;
  const rest = word.slice(radical.length);
  return [word, ...mutated.map((m) => m + rest)];
}

/**
 * The same without the word itself.
 * **Shape**: `cath` → gath, nghath, chath; none where nothing changes. Not all of them need be words.
 */
export const mutationsOf = (word: string): readonly string[] => mutatedForms(word).slice(1);

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
