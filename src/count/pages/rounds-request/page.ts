/** One request of a round: looked at, something entered, a letter written about it. */
import { dayInLondon } from '../../../base/day.js';
import { isId } from '../../../base/id.js';
import type { Problem } from '../../../base/result.js';
import { mayOpen } from '../../../web/access.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { enterEvent, letterGone } from '../../actions/rounds/enter-event.js';
import {
  type StandingRequest,
  aboutOf,
  answeredBeside,
  loadRequest,
  loadRound,
} from '../../actions/rounds/load-round.js';
import { sendLetter } from '../../actions/rounds/send-letters.js';
import { EVENT_OF_LETTER } from '../../rules/round/event.js';
import { requestTransition } from '../../rules/round/transitions.js';
import { listLetters } from '../../store/letters.js';
import { openHead } from '../../mail/sealed-message.js';
import { listMessages } from '../../store/messages.js';
import { listReplies } from '../../store/replies.js';
import type { HeldRound } from '../../store/rounds.js';
import { composeLetter, languageFor } from '../../words/say-round-letters.js';
import { ROUNDS, RUNS_ROUNDS, SEES_ROUNDS, requestPath } from '../round-paths.js';
import { eventAsked } from './entering.js';
import { letterAsked, letterProblems, letterView } from './letter-view.js';
import { WRITABLE, type WritableLetter, requestView } from './view.js';

const FOLDER = 'count/pages/rounds-request';
const [REQUEST, LETTER] = [`${FOLDER}/page.njk`, `${FOLDER}/letter.njk`] as const;
const PATH = `${ROUNDS}/:round/requests/:request`;

type Held = StandingRequest & { readonly round: HeldRound };

export const requestPages: readonly Page[] = [
  {
    name: 'request',
    path: PATH,
    who: SEES_ROUNDS,
    audit: { reads: 'request-shown' },
    templates: [REQUEST],
    get: (ask) => onRequest(ask, (held) => shown(ask, held, [])),
  },
  {
    name: 'request-enter',
    path: `${PATH}/enter`,
    who: RUNS_ROUNDS,
    audit: { changes: 'request-note', by: 'action' },
    templates: [REQUEST],
    get: (ask) => onRequest(ask, here),
    post: (ask) => onRequest(ask, (held) => enter(ask, held)),
  },
  {
    name: 'request-gone',
    path: `${PATH}/gone`,
    who: RUNS_ROUNDS,
    audit: { changes: 'request-sent', by: 'action' },
    templates: [REQUEST],
    get: (ask) => onRequest(ask, here),
    post: (ask) => onRequest(ask, (held) => gone(ask, held)),
  },
  {
    name: 'request-letter',
    path: `${PATH}/letter/:kind`,
    who: RUNS_ROUNDS,
    audit: { changes: 'letter-seen', by: 'action' },
    templates: [LETTER],
    get: (ask) => onLetter(ask, (held, kind) => written(ask, held, { kind, problems: [] })),
    post: (ask) => onLetter(ask, (held, kind) => writeOrSend(ask, held, kind)),
  },
];

const here = (held: Held): Outcome => goTo(requestPath(held.round.id, held.request.id));

/** The request named in the address, in the round named in it. */
async function onRequest(ask: Ask, work: (held: Held) => Outcome | Promise<Outcome>): Promise<Outcome> {
  const id = ask.params['request'] ?? '';
  const held = isId(id) ? await loadRequest(transactionOf(ask), id, ask.now) : null;
  return held && held.round.id === ask.params['round'] ? work(held) : notThere();
}

async function shown(ask: Ask, held: Held, problems: readonly Problem[]): Promise<Outcome> {
  const letters = await listLetters(transactionOf(ask), held.request.id);
  const messages = await listMessages(transactionOf(ask), held.request.id);
  // The keys are asked for only where there is something to open.
  const came = messages
    .filter((m) => m.kind !== 'letter')
    .map((message) => ({ message, head: openHead(ask.keys(), message) }));
  const mayRun = mayOpen(ask.actor, RUNS_ROUNDS);
  const replies = (await listReplies(transactionOf(ask))).filter((r) => r.request === held.request.id);
  const facts = {
    ...held,
    letters,
    replies,
    came,
    mayRun,
    form: ask.form,
    problems,
    today: dayInLondon(ask.now),
  };
  const view = requestView(facts, ask.lang);
  if (problems.length > 0) return showProblems(REQUEST, view);
  return show(REQUEST, view, { subjects: [{ kind: 'request', id: held.request.id }] });
}

async function enter(ask: Ask, held: Held): Promise<Outcome> {
  const wanted = eventAsked(ask.form, held.request);
  if (!wanted) return shown(ask, held, [{ code: 'nothing-chosen', field: 'kind' }]);
  const done = await enterEvent(transactionOf(ask), ask.actor, wanted, ask.now);
  return done.ok ? here(held) : shown(ask, held, done.problems);
}

async function gone(ask: Ask, held: Held): Promise<Outcome> {
  const letter = (ask.form.get('letter') ?? '').trim();
  const on = (ask.form.get('on') ?? '').trim();
  if (!held.waiting.some((l) => l.id === letter)) return here(held);
  const done = await letterGone(
    transactionOf(ask),
    ask.actor,
    { letter, on, detail: { channel: 'post' } },
    ask.now,
  );
  if (done.ok) return here(held);
  return shown(
    ask,
    held,
    done.problems.map((p) => (p.field === 'day' ? { ...p, field: `on-${letter}` } : p)),
  );
}

/** A letter that fits where the request stands. */
async function onLetter(
  ask: Ask,
  work: (held: Held, kind: WritableLetter) => Promise<Outcome>,
): Promise<Outcome> {
  const kind = WRITABLE.find((k) => k === ask.params['kind']);
  if (!kind) return notThere();
  return onRequest(ask, (held) =>
    requestTransition(held.standing.phase, EVENT_OF_LETTER[kind]) === null ? here(held) : work(held, kind),
  );
}

async function factsOf(ask: Ask, held: Held, kind: WritableLetter) {
  const round = await loadRound(transactionOf(ask), held.round.id, ask.now);
  const answered = round ? answeredBeside(round, held.request.id) : [];
  return { kind, of: held, answered, form: ask.form };
}

async function written(
  ask: Ask,
  held: Held,
  { kind, problems }: { readonly kind: WritableLetter; readonly problems: readonly Problem[] },
): Promise<Outcome> {
  const facts = await factsOf(ask, held, kind);
  const wanted = letterAsked(facts);
  const language = languageFor(held.request.authority);
  const isReady = letterProblems(wanted).length === 0;
  const letter = isReady ? composeLetter(aboutOf(held.round, held.request), wanted, language) : null;
  const view = letterView({ ...facts, letter, problems }, ask.lang);
  return problems.length > 0 ? showProblems(LETTER, view) : show(LETTER, view);
}

async function writeOrSend(ask: Ask, held: Held, kind: WritableLetter): Promise<Outcome> {
  const facts = await factsOf(ask, held, kind);
  const missing = letterProblems(letterAsked(facts));
  if (missing.length > 0) return written(ask, held, { kind, problems: missing });
  if (ask.form.get('do') !== 'send') return written(ask, held, { kind, problems: [] });
  if (ask.form.get('seen') !== 'yes')
    return written(ask, held, { kind, problems: [{ code: 'not-seen', field: 'seen' }] });
  const wanted = (of: StandingRequest) => letterAsked({ ...facts, of: { ...held, ...of } });
  const of = { request: held.request.id, wanted };
  const done = await sendLetter(transactionOf(ask), ask.actor, of, ask.now);
  return done.ok ? here(held) : written(ask, held, { kind, problems: done.problems });
}
