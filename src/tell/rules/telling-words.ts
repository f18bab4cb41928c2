/**
 * Words that would tell somebody who looks over a shoulder, or through a history, what this site is for. They stand in
 * no title, no address and no name of a file that the public door sends.
 */
import { plainLetters } from './code/word-lists.js';
import { mutationsOf } from '../../base/welsh-mutations.js';

/** Found anywhere within a word: long enough to be nothing else. */
const STEMS_EN = [
  'abuse',
  'abusi',
  'blackmail',
  'bully',
  'childline',
  'confess',
  'crime',
  'criminal',
  'crimestopper',
  'disclos',
  'exploit',
  'groomed',
  'grooming',
  'harass',
  'indecent',
  'molest',
  'offence',
  'offend',
  'paedo',
  'perpetrat',
  'police',
  'porn',
  'predator',
  'prosecut',
  'referral',
  'report',
  'safeguard',
  'secret',
  'sextort',
  'sexual',
  'stalk',
  'suicid',
  'survivor',
  'suspect',
  'threat',
  'victim',
  'violen',
  'witness',
] as const;

/** Found as whole words, since others hold them: Essex, grape, groomsman, harmony. */
const WORDS_EN = [
  'assault',
  'arrest',
  'ceop',
  'cops',
  'court',
  'grooms',
  'harm',
  'iwf',
  'nspcc',
  'nude',
  'nudes',
  'officer',
  'rape',
  'sex',
  'sexts',
  'sexting',
  'statement',
] as const;

const STEMS_CY = [
  'adrodd',
  'aflonydd',
  'amheu',
  'blacmel',
  'bygyth',
  'bygwth',
  'camdri',
  'camfanteis',
  'cyfrinach',
  'datgelu',
  'dioddef',
  'diogelu',
  'erlyn',
  'goroesw',
  'heddlu',
  'hunanladd',
  'paedoff',
  'pornogr',
  'rhywiol',
  'troseddw',
  'trosedd',
  'ymosod',
] as const;

/** `cwyn` is not mutated: gwyn is white. `rhyw` is not here: it is also “some”. */
const WORDS_CY = ['bwlio', 'noeth', 'niwed', 'plismon', 'swyddog', 'tyst', 'tystion', 'trais'] as const;
const UNMUTATED_CY = ['cwyn', 'cwyno', 'llys'] as const;

/** Every shape, with the word it is a shape of. */
const shapesOf = (words: readonly string[]): readonly (readonly [shape: string, word: string])[] =>
  words.flatMap((word) => [word, ...mutationsOf(word)].map((shape) => [shape, word] as const));

const plainShapes = (words: readonly string[]): readonly (readonly [string, string])[] =>
  words.map((word) => [word, word]);

const STEMS = [...plainShapes(STEMS_EN), ...shapesOf(STEMS_CY)];
const WHOLE: ReadonlyMap<string, string> = new Map([
  ...plainShapes([...WORDS_EN, ...UNMUTATED_CY]),
  ...shapesOf(WORDS_CY),
]);

/**
 * The telling words in a title, an address or the name of a file, in either language and in every mutation.
 * **Shape**: each once, in the order of the list; empty when the text gives nothing away.
 */
export function tellingWordsIn(text: string): readonly string[] {
  // A joint between small and capital letters is a joint between words: `sexHelp.js`.
  const plain = plainLetters(text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const whole = (plain.match(/\p{L}+/gu) ?? []).flatMap((word) => WHOLE.get(word) ?? []);
  const within = STEMS.filter(([shape]) => plain.includes(shape)).map(([, word]) => word);
  return [...new Set([...within, ...whole])];
}
