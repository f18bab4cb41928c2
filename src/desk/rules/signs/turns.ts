/** What stands near a match and changes its sense: a denial, talk of what could happen, a phrase that is set aside. */
import { HARD_BREAK, NO_BREAK } from './fold.js';
import { Candidates, type Lexicon } from './lexicon.js';
import { type KnownWord, matchAt, roomAt } from './pattern.js';
import type { Denial, TurnRole } from './triage-rules.js';

/** How far back a denial is looked for. Words that begin a new statement end the search sooner. */
const REACH = 10;
/** How far on, in one clause, talk of what could happen holds. */
const GENERAL_REACH = 15;

/** For every word, which turns cover it. */
export interface Turns {
  readonly is: (role: TurnRole, at: number) => boolean;
  readonly general: (at: number) => boolean;
}

/** Finds every turn of a text. Words of Welsh that are others in English (`a`, and) count where Welsh is written. */
export function turnsIn(words: readonly KnownWord[], lexicon: Lexicon, welsh: boolean): Turns {
  const empty = (): Uint8Array => new Uint8Array(words.length);
  const roles: Readonly<Record<TurnRole, Uint8Array>> = {
    denial: empty(),
    within: empty(),
    undoes: empty(),
    cuts: empty(),
    general: empty(),
    aside: empty(),
  };
  const candidates = new Candidates(lexicon.turns, words, lexicon.sets);
  words.forEach((word, at) => {
    const here = candidates.at(word);
    if (here.length === 0) return;
    const place = { words, at, room: roomAt(words, at) };
    for (const { pattern, rule } of here) {
      if (rule.where_welsh && !welsh) continue;
      const match = matchAt(pattern, lexicon.sets, place);
      if (match) roles[rule.role].fill(1, at, match.end);
    }
  });
  const general = spread(words, roles.general);
  return { is: (role, at) => roles[role][at] === 1, general: (at) => general[at] === 1 };
}

/** From each general phrase to the end of its clause. */
function spread(words: readonly KnownWord[], marks: Uint8Array): Uint8Array {
  const out = new Uint8Array(words.length);
  let left = 0;
  words.forEach((word, at) => {
    if (word.breakBefore !== NO_BREAK) left = 0;
    if (marks[at] === 1) left = GENERAL_REACH;
    if (left > 0) out[at] = 1;
    left = Math.max(0, left - 1);
  });
  return out;
}

/** Is the match at `[start, end)` denied? */
export function isDenied(
  words: readonly KnownWord[],
  turns: Turns,
  match: { readonly start: number; readonly end: number; readonly denial: Denial },
): boolean {
  if (match.denial === 'own') return false;
  if (match.denial === 'open')
    for (let at = match.start + 1; at < match.end; at += 1) if (turns.is('within', at)) return true;
  return isDeniedBefore(words, turns, match.start);
}

/**
 * Looks back for a denial. A new statement on the way ("I don't know what to do, he wants …") ends the search, and
 * so does what undoes a denial ("he won't stop asking"): when in doubt, a sign is not denied.
 */
function isDeniedBefore(words: readonly KnownWord[], turns: Turns, start: number): boolean {
  // A match that begins with its own subject ("… he will post") is a statement of its own, unless the denial touches it.
  if (turns.is('cuts', start)) {
    return start > 0 && words[start]?.breakBefore === NO_BREAK && turns.is('denial', start - 1);
  }
  for (let at = start - 1; at >= 0 && start - at <= REACH; at -= 1) {
    if ((words[at + 1]?.breakBefore ?? HARD_BREAK) !== NO_BREAK) return false;
    if (turns.is('denial', at)) return true;
    if (turns.is('cuts', at) || turns.is('undoes', at)) return false;
  }
  return false;
}
