/** A letter about one request, written, read and then sent. Pure. */
import { authorityByCode } from '../../../base/authorities.js';
import type { Problem } from '../../../base/result.js';
import type { Lang } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { StandingRequest } from '../../actions/rounds/load-round.js';
import { type ReviewGround, REVIEW_GROUNDS, groundsFor } from '../../rules/round/grounds.js';
import { inOrder } from '../../rules/round/standing.js';
import type { HeldRound } from '../../store/rounds.js';
import { type LetterText, type LetterWanted, languageFor } from '../../words/say-round-letters.js';
import { ROUND_WORDS, sayRoundProblem } from '../../words/say-round.js';
import { pathIn } from '../addresses.js';
import { type FormState, formSummary, textField, tickField } from '../parts/form-fields.js';
import { requestPath } from '../round-paths.js';
import { REQUEST_COPY } from './request-copy.js';
import type { WritableLetter } from './view.js';

export interface LetterFacts {
  readonly kind: WritableLetter;
  readonly of: StandingRequest & { readonly round: HeldRound };
  /** Others of the round that answered the same question. */
  readonly answered: readonly string[];
  readonly form: URLSearchParams;
  /** Composed from what was typed; null while that is not enough. */
  readonly letter: LetterText | null;
  readonly problems: readonly Problem[];
}

const isComplaint = (kind: WritableLetter): kind is 'internal-review' | 'commissioner' =>
  kind === 'internal-review' || kind === 'commissioner';

const LONGEST = 6000;

/** What the form asks for, as a letter; before it was sent, with the grounds that the case bears. */
export function letterAsked({
  kind,
  of,
  answered,
  form,
}: Omit<LetterFacts, 'letter' | 'problems'>): LetterWanted {
  const text = (name: string): string =>
    (form.get(name) ?? '').replace(/\r\n/g, '\n').trim().slice(0, LONGEST);
  const { standing, events } = of;
  if (kind === 'request') return { kind };
  if (kind === 'withdrawal') return { kind, standing, events };
  if (kind === 'clarification') return { kind, events, answer: text('answer') };
  return {
    kind,
    standing,
    events,
    answered,
    more: text('more'),
    grounds: groundsAsked({ of, answered, form }),
  };
}

function groundsAsked({
  of,
  answered,
  form,
}: Pick<LetterFacts, 'of' | 'answered' | 'form'>): readonly ReviewGround[] {
  if (form.has('sent')) return REVIEW_GROUNDS.filter((g) => form.getAll('grounds').includes(g));
  const { law } = of.request;
  const { question } = of.round;
  const words = inOrder(of.events).findLast((e) => e.kind === 'refused')?.detail.words ?? '';
  return groundsFor({ law, standing: of.standing, question, othersAnswered: answered.length, words });
}

/** What is missing before the letter says anything. */
export function letterProblems(wanted: LetterWanted): readonly Problem[] {
  if (wanted.kind === 'clarification' && wanted.answer === '')
    return [{ code: 'answer-missing', field: 'answer' }];
  const isEmpty =
    (wanted.kind === 'internal-review' || wanted.kind === 'commissioner') &&
    wanted.grounds.length === 0 &&
    wanted.more === '';
  return isEmpty ? [{ code: 'grounds-missing', field: 'grounds' }] : [];
}

export function letterView(facts: LetterFacts, lang: Lang): View {
  const words = REQUEST_COPY[lang];
  const { kind, of, form, letter, problems } = facts;
  const { round, request, events } = of;
  const path = requestPath(round.id, request.id);
  const state: FormState = { form, problems, say: sayRoundProblem, lang };
  const authority = authorityByCode(request.authority)?.full[lang] ?? request.authority;
  const asked = inOrder(events).findLast((e) => e.kind === 'clarification-asked');
  const seen = problems.find((p) => p.field === 'seen');
  return {
    title: words.composeTitle[kind],
    caption: authority,
    back: { text: authority, href: pathIn(lang, path) },
    words,
    formId: 'letter-form',
    formMethod: 'post',
    action: pathIn(lang, `${path}/letter/${kind}`),
    summary: formSummary(state, 'seen'),
    quoted: kind === 'clarification' ? (asked?.detail.words ?? null) : null,
    grounds: isComplaint(kind) ? groundField(state, facts) : null,
    fields: fieldsOf(kind, state),
    letter: letter ? { ...letter, language: languageFor(request.authority) === 'en' ? 'en' : 'cy' } : null,
    handNote: kind === 'commissioner' ? words.handNote : null,
    seenProblem: seen ? sayRoundProblem(seen, lang) : null,
  };
}

function groundField(state: FormState, facts: LetterFacts) {
  const words = REQUEST_COPY[state.lang];
  return tickField(state, {
    name: 'grounds',
    label: words.grounds,
    hint: words.groundsHint,
    items: REVIEW_GROUNDS.map((value) => ({ value, text: ROUND_WORDS[state.lang].ground[value] })),
    chosen: groundsAsked(facts),
  });
}

function fieldsOf(kind: WritableLetter, state: FormState) {
  const words = REQUEST_COPY[state.lang];
  if (kind === 'clarification')
    return [textField(state, { name: 'answer', label: words.answer, hint: words.answerHint, rows: 8 })];
  return isComplaint(kind) ? [textField(state, { name: 'more', label: words.more, rows: 6 })] : [];
}
