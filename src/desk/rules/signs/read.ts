/**
 * Reads what somebody told, for signs that somebody must look sooner. It lights the words that raised a risk and
 * names the rule; a person decides. It never judges whether the words are true, and never lowers one sign by another.
 */
import type { Lang } from '../../../base/words.js';
import { Candidates, type Lexicon, knownWords, lexiconOf } from './lexicon.js';
import { type KnownWord, matchAt, roomAt } from './pattern.js';
import { riskOf, scoreOf } from './risk.js';
import type { SignReading, SignSeen } from './sign-seen.js';
import type { SignPattern, TriageRules, TriageSign } from './triage-rules.js';
import { type Turns, isDenied, turnsIn } from './turns.js';

/**
 * Reads a text for signs. Both languages are read in every text, whatever was declared.
 * **Units**: offsets in UTF-16 code units; score in points. **Shape**: text → signs in the order of their first
 * letters; no sign means nothing was seen, never that nothing is there. `lang` is what the teller declared and only
 * settles a text without a word of either language. Time grows with the length of the text and no faster.
 * **Errors**: none on any text; throws on faulty rules. **Source**: `data/triage-rules/`.
 */
export function readSigns(text: string, lang: Lang | null, rules: TriageRules): SignReading {
  const lexicon = lexiconOf(rules);
  const words = knownWords(text, lexicon);
  const languages = languagesIn(words, lexicon);
  const welsh = languages[0] === 'cy' || (languages.length === 0 && lang === 'cy');
  const signs = withoutWider(seenIn(words, lexicon, turnsIn(words, lexicon, welsh)), words, lexicon);
  const score = scoreOf(signs, lexicon.signs);
  return {
    rule_version: rules.version,
    risk: riskOf(score, signs, { signs: lexicon.signs, thresholds: rules.thresholds }),
    score,
    signs: signs.map(({ from: _from, to: _to, ...seen }) => seen),
    languages,
  };
}

/** A sign with the words it stands on, by their place. */
interface Placed extends SignSeen {
  readonly from: number;
  readonly to: number;
}

function seenIn(words: readonly KnownWord[], lexicon: Lexicon, turns: Turns): readonly Placed[] {
  const seen: Placed[] = [];
  const until = new Map<string, number>();
  const candidates = new Candidates(lexicon.patterns, words, lexicon.sets);
  words.forEach((word, at) => {
    const here = candidates.at(word);
    if (here.length === 0 || turns.is('aside', at)) return;
    const place = { words, at, room: roomAt(words, at) };
    for (const { pattern, rule } of here) {
      const match = matchAt(pattern, lexicon.sets, place);
      // One rule names the same words once: a second match that begins inside the first says nothing new.
      if (!match || at < (until.get(rule.id) ?? 0) || isAside(turns, at, match.end)) continue;
      until.set(rule.id, match.end);
      seen.push(placed(words, { rule, from: at, to: match.end, number: match.number }, turns, lexicon));
    }
  });
  return seen;
}

function isAside(turns: Turns, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (turns.is('aside', at)) return true;
  return false;
}

interface Found {
  readonly rule: SignPattern;
  readonly from: number;
  readonly to: number;
  readonly number: number | null;
}

function placed(words: readonly KnownWord[], found: Found, turns: Turns, lexicon: Lexicon): Placed {
  const { rule, from, to, number } = found;
  const denied = isDenied(words, turns, { start: from, end: to, denial: rule.denial });
  const general = lexicon.signs.get(rule.sign)?.may_be_general === true && turns.general(from);
  const isAge = rule.sign === 'age-stated' || rule.sign === 'age-under-13';
  return {
    sign: rule.sign,
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
    rule: rule.id,
    why: rule.why,
    ...(denied ? { negated: true } : {}),
    ...(general ? { general: true } : {}),
    ...(isAge && number !== null ? { age: number + rule.add } : {}),
    from,
    to,
  };
}

/** Leaves out a sign where a narrower one stands on the same words, and one sign's second rule for the same words. */
function withoutWider(
  seen: readonly Placed[],
  words: readonly KnownWord[],
  lexicon: Lexicon,
): readonly Placed[] {
  const covered = new Map<TriageSign, Uint8Array>();
  for (const s of seen) {
    const wider = lexicon.signs.get(s.sign)?.narrows;
    if (!wider || s.negated) continue;
    const marks = covered.get(wider) ?? new Uint8Array(words.length);
    covered.set(wider, marks.fill(1, s.from, s.to));
  }
  const kept = seen.filter((s) => !anyMarked(covered.get(s.sign), s.from, s.to));
  const last = new Map<TriageSign, number>();
  return kept.filter((s, at) => {
    const key = last.get(s.sign) ?? -1;
    if (s.from < key && !isNews(s, at, kept)) return false;
    last.set(s.sign, Math.max(key, s.to));
    return true;
  });
}

/** Of two places that overlap, the second matters only when it is counted and the first was denied. */
function isNews(s: Placed, at: number, kept: readonly Placed[]): boolean {
  if (s.negated || s.general) return false;
  for (let i = at - 1; i >= 0; i -= 1) {
    const before = kept[i];
    if (!before || s.from - before.from > 40) return true;
    if (before.sign === s.sign && before.to > s.from && !before.negated && !before.general) return false;
  }
  return true;
}

function anyMarked(marks: Uint8Array | undefined, from: number, to: number): boolean {
  if (!marks) return false;
  for (let at = from; at < to; at += 1) if (marks[at] === 1) return true;
  return false;
}

function languagesIn(words: readonly KnownWord[], lexicon: Lexicon): readonly Lang[] {
  const count = { en: 0, cy: 0 };
  for (const { id } of words) {
    if (lexicon.marks.en.has(id)) count.en += 1;
    if (lexicon.marks.cy.has(id)) count.cy += 1;
  }
  const langs: readonly Lang[] = count.cy >= count.en ? ['cy', 'en'] : ['en', 'cy'];
  return langs.filter((lang) => count[lang] > 0);
}
