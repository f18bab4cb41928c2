/** The letters of a round before they go: each as it will be, and what is said otherwise than last time. Pure. */
import { authorityByCode } from '../../../base/authorities.js';
import type { Problem } from '../../../base/result.js';
import { LANGS, type Lang, fill, plural } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { checkQuestion } from '../../rules/round/check-question.js';
import { lawOfCode } from '../../rules/round/law.js';
import { wordingDiff } from '../../rules/round/wording-diff.js';
import type { HeldRound } from '../../store/rounds.js';
import { composeLetter, languageFor } from '../../words/say-round-letters.js';
import { ROUND_WORDS, sayRoundProblem } from '../../words/say-round.js';
import { pathIn, queryAddress } from '../addresses.js';
import { formSummary } from '../parts/form-fields.js';
import { ROUNDS, roundPath } from '../round-paths.js';
import { DRAFT_COPY, stepsOf } from './question-view.js';

export interface LettersFacts {
  readonly round: HeldRound;
  readonly clonedFrom: HeldRound | null;
  readonly addresses: ReadonlyMap<string, string | null>;
  /** Whose letter is shown. */
  readonly authority: string | null;
  readonly problems: readonly Problem[];
}

/** Stands where the token of a request will be: there is none before the round is opened. */
const NO_TOKEN = '··········';

export function lettersView(facts: LettersFacts, lang: Lang): View {
  const words = DRAFT_COPY[lang];
  const { round, problems } = facts;
  const { authorities } = round.question;
  const path = `${roundPath(round.id)}/letters`;
  const sound = checkQuestion(round.question);
  const missing = sound.ok ? [] : sound.problems;
  const at = Math.max(0, authorities.indexOf(facts.authority ?? ''));
  const link = (code: string | undefined) =>
    code === undefined ? null : queryAddress(lang, path, { authority: code });
  const [previous, next] = [at > 0 ? authorities[at - 1] : undefined, authorities[at + 1]];
  const state = { form: new URLSearchParams(), problems, say: sayRoundProblem, lang };
  return {
    title: words.lettersTitle,
    back: { text: words.back, href: pathIn(lang, ROUNDS) },
    words,
    steps: stepsOf(round.id, 'letters', lang),
    summary: formSummary(state, 'seen'),
    seenProblem: problems.some((p) => p.field === 'seen')
      ? problems.map((p) => sayRoundProblem(p, lang))
      : [],
    missing: missing.map((p) => ({
      text: sayRoundProblem(p, lang),
      href: pathIn(lang, `${roundPath(round.id)}/${p.field === 'authorities' ? 'authorities' : 'question'}`),
    })),
    letter: authorities[at] === undefined ? null : letterOf(facts, authorities[at], lang),
    previous: link(previous),
    next: link(next),
    place: `${at + 1} / ${authorities.length}`,
    all: authorities.map((code) => ({
      text: authorityByCode(code)?.full[lang] ?? code,
      href: link(code),
      note: [
        ROUND_WORDS[lang].lawShort[lawOfCode(code) ?? 'foia'],
        words.letterLanguage[languageFor(code)],
      ].join(', '),
      isHere: code === authorities[at],
    })),
    diff: diffOf(facts, lang),
    action: pathIn(lang, path),
    openText: plural(words.open, authorities.length, lang),
  };
}

function letterOf({ round, addresses }: LettersFacts, code: string, lang: Lang) {
  const words = DRAFT_COPY[lang];
  const language = languageFor(code);
  const about = {
    question: round.question,
    authority: code,
    law: lawOfCode(code) ?? 'foia',
    token: NO_TOKEN,
  } as const;
  const letter = composeLetter(about, { kind: 'request' }, language);
  const name = authorityByCode(code)?.full[lang] ?? code;
  return {
    ...letter,
    heading: fill(words.letterTo, { authority: name }, lang),
    // The letter is in its own language, whatever the page's is.
    language: language === 'en' ? 'en' : 'cy',
    meta: [
      { key: words.to, value: addresses.get(code) ?? words.byHand },
      { key: words.subject, value: letter.subject },
      ...(round.question.template ? [{ key: words.attachment, value: words.attachmentIs }] : []),
    ],
  };
}

/** Beside the letters of the round it was made from, in both languages; nothing where it was made anew. */
function diffOf({ round, clonedFrom }: LettersFacts, lang: Lang) {
  if (!clonedFrom) return null;
  const words = DRAFT_COPY[lang];
  const [code] = round.question.authorities;
  const letter = (of: HeldRound, in_: Lang): string =>
    composeLetter(
      { question: of.question, authority: code ?? '', law: 'foia', token: NO_TOKEN },
      { kind: 'request' },
      in_,
    ).body;
  const parts = LANGS.map((code_) => ({
    code: code_,
    title: code_ === 'en' ? words.english : words.welsh,
    runs: wordingDiff(letter(clonedFrom, code_), letter(round, code_)).map((run) => ({
      ...run,
      // What is the same is read past: only where it begins and ends is shown.
      text: run.is === 'same' ? shortened(run.text) : run.text,
    })),
  }));
  return {
    title: fill(words.diffTitle, { title: clonedFrom.question.title[lang] }, lang),
    isSame: parts.every((p) => p.runs.every((r) => r.is === 'same')),
    parts,
  };
}

const ENDS = 60;

const shortened = (text: string): string =>
  text.length <= ENDS * 3 ? text : `${text.slice(0, ENDS)} … ${text.slice(-ENDS)}`;
