/**
 * Residue: words beside a figure that no dictionary accounts for. A figure whose label, title or sentence carries them is
 * found but not sure: "offences linked to a school setting" are not all offences.
 */
import { AUTHORITIES, spellingsOf } from '../../../base/authorities.js';
import { withoutBandWords } from './bands-in-words.js';
import { HARMLESS_WORDS } from './harmless-words.js';
import { type Basis, periodInLabel, withoutLaws } from './label-period.js';
import { measuresIn } from './measure-words.js';
import { MONTH_NUMBERS } from './month-names.js';
import { remembered } from './remembered.js';

const FORCE_WORDS: ReadonlySet<string> = new Set(
  AUTHORITIES.filter((a) => a.kind === 'force')
    .flatMap((a) => [a.name.en, a.name.cy, a.full.en, a.full.cy, ...spellingsOf(a)])
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}'’]+/u)),
);

const WORD = /\p{L}[\p{L}'’-]*/gu;
const POSSESSIVE = /['’](?:s|r|n|i|u|w)?$/;

const isHarmless = (word: string): boolean =>
  word.length < 2 || HARMLESS_WORDS.has(word) || MONTH_NUMBERS[word] !== undefined || FORCE_WORDS.has(word);

/** Longer than any sentence of an answer: whoever reads it is asked anyway. */
const LONGEST = 600;

/** The text without the names of offences. */
function withoutMeasures(text: string): string {
  let left = text;
  for (const m of [...measuresIn(text)].reverse())
    left = `${left.slice(0, m.at)} ${left.slice(m.at + m.length)}`;
  return left;
}

function withoutPeriods(text: string): string {
  let left = text;
  for (let i = 0; i < 8 && /\d/.test(left); i++) {
    const found = periodInLabel(left, 'unsaid' satisfies Basis);
    if (!found || found.rest.length >= left.length) break;
    left = found.rest;
  }
  return left;
}

/**
 * **Shape**: "Number of 71/17 offences recorded in 2020/21" → none; "… where the victim was a looked after child" →
 * ["looked", "after"]; each word once, in order.
 */
export const residueOf = remembered(findResidue, LONGEST);

function findResidue(given: string): readonly string[] {
  const text = given.length > LONGEST ? given.slice(0, LONGEST) : given;
  const left = withoutPeriods(withoutBandWords(withoutMeasures(withoutLaws(text))));
  const found = new Set<string>();
  for (const [word] of left.matchAll(WORD)) {
    const lower = word.toLowerCase();
    const bare = lower.replace(POSSESSIVE, '');
    if (!isHarmless(lower) && !isHarmless(bare) && !bare.split('-').every(isHarmless)) found.add(bare);
  }
  return [...found, ...severalForces(text)];
}

const OF_WHICH = /^\s*(of (?:which|these|those)|o['’]r rhain)\b/i;

/** "Of which online flag" beside another offence is a part of that one, whatever it names. */
export const partOf = (label: string): readonly string[] => OF_WHICH.exec(label)?.slice(1) ?? [];

const FORCE = /\b((?:\p{Lu}[\p{L}'-]+ (?:and |& )?){1,4})(?:Police|Constabulary)\b/gu;

/** Figures of two forces in one sentence: whose each is, nobody says here. */
function severalForces(text: string): readonly string[] {
  const names = new Set([...text.matchAll(FORCE)].map((m) => (m[1] ?? '').trim().toLowerCase()));
  return names.size > 1 ? [...names] : [];
}
