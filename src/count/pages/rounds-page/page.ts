/** A round at work: who stands where, who is reminded, who refused, and what is done to the round itself. */
import { dayInLondon } from '../../../base/day.js';
import { isId } from '../../../base/id.js';
import type { Problem } from '../../../base/result.js';
import { mayOpen } from '../../../web/access.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { type StandingRound, loadRound } from '../../actions/rounds/load-round.js';
import { closeRound } from '../../actions/rounds/close-round.js';
import { addAuthority } from '../../actions/rounds/open-round.js';
import { chaseRound, planChase, sendRequests } from '../../actions/rounds/send-letters.js';
import { ROUNDS, RUNS_ROUNDS, SEES_ROUNDS, roundPath } from '../round-paths.js';
import { chaseView } from './chase-view.js';
import { refusalsView } from './refusals-view.js';
import { roundView } from './view.js';

const FOLDER = 'count/pages/rounds-page';
const [ROUND, CHASE, REFUSALS] = [
  `${FOLDER}/page.njk`,
  `${FOLDER}/chase.njk`,
  `${FOLDER}/refusals.njk`,
] as const;

export const roundPages: readonly Page[] = [
  {
    name: 'round',
    path: `${ROUNDS}/:round`,
    who: SEES_ROUNDS,
    audit: { reads: 'round-shown' },
    templates: [ROUND],
    get: (ask) => onRound(ask, (held) => shown(ask, held, [])),
  },
  {
    name: 'round-add',
    path: `${ROUNDS}/:round/add`,
    who: RUNS_ROUNDS,
    audit: { changes: 'authority-added', by: 'action' },
    templates: [ROUND],
    get: back,
    post: (ask) => onRound(ask, (held) => add(ask, held)),
  },
  {
    name: 'round-close',
    path: `${ROUNDS}/:round/close`,
    who: RUNS_ROUNDS,
    audit: { changes: 'round-closed', by: 'action' },
    templates: [ROUND],
    get: back,
    post: (ask) =>
      onRound(ask, async (held) => {
        const done = await closeRound(transactionOf(ask), ask.actor, held.round.id, ask.now);
        return done.ok ? goTo(roundPath(held.round.id)) : shown(ask, held, done.problems);
      }),
  },
  {
    name: 'round-chase',
    path: `${ROUNDS}/:round/chase`,
    who: RUNS_ROUNDS,
    audit: { changes: 'chasers-seen', by: 'action' },
    templates: [CHASE],
    get: (ask) => onRound(ask, (held) => chase(ask, held, [])),
    post: (ask) => onRound(ask, (held) => sendChasers(ask, held)),
  },
  {
    name: 'round-refusals',
    path: `${ROUNDS}/:round/refusals`,
    who: SEES_ROUNDS,
    audit: { reads: 'round-shown' },
    templates: [REFUSALS],
    get: (ask) =>
      onRound(ask, (held) =>
        show(REFUSALS, refusalsView(held, mayOpen(ask.actor, RUNS_ROUNDS), ask.lang), {
          subjects: [{ kind: 'round', id: held.round.id }],
        }),
      ),
  },
];

function back(ask: Ask): Outcome {
  return goTo(roundPath(ask.params['round'] ?? ''));
}

async function onRound(
  ask: Ask,
  work: (held: StandingRound) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const id = ask.params['round'] ?? '';
  const held = isId(id) ? await loadRound(transactionOf(ask), id, ask.now) : null;
  return held ? work(held) : notThere();
}

async function shown(ask: Ask, held: StandingRound, problems: readonly Problem[]): Promise<Outcome> {
  const today = dayInLondon(ask.now);
  const plan = await planChase(transactionOf(ask), held.round.id, ask.now, { today });
  const facts = {
    ...held,
    filter: ask.query.get('show'),
    toChase: plan?.planned.length ?? 0,
    mayRun: mayOpen(ask.actor, RUNS_ROUNDS),
    form: ask.form,
    problems,
    today,
  };
  const view = roundView(facts, ask.lang);
  if (problems.length > 0) return showProblems(ROUND, view);
  return show(ROUND, view, { subjects: [{ kind: 'round', id: held.round.id }] });
}

async function add(ask: Ask, held: StandingRound): Promise<Outcome> {
  const { id } = held.round;
  const authority = (ask.form.get('authority') ?? '').trim();
  const tx = transactionOf(ask);
  const done = await addAuthority(tx, ask.actor, { round: id, authority }, ask.now);
  if (!done.ok) return shown(ask, held, done.problems);
  await sendRequests(tx, ask.actor, id, ask.now);
  return goTo(roundPath(id));
}

async function chase(ask: Ask, held: StandingRound, problems: readonly Problem[]): Promise<Outcome> {
  const today = dayInLondon(ask.now);
  const plan = await planChase(transactionOf(ask), held.round.id, ask.now, { today });
  if (!plan) return goTo(roundPath(held.round.id));
  const view = chaseView({ round: held.round, ...plan, problems }, ask.lang);
  return problems.length > 0 ? showProblems(CHASE, view) : show(CHASE, view);
}

async function sendChasers(ask: Ask, held: StandingRound): Promise<Outcome> {
  const of = { round: held.round.id, seen: ask.form.getAll('seen'), today: dayInLondon(ask.now) };
  const done = await chaseRound(transactionOf(ask), ask.actor, of, ask.now);
  return done.ok ? goTo(roundPath(held.round.id)) : chase(ask, held, done.problems);
}
