/** Drafting a round in four steps: the question, the authorities, what is held already, the letters. */
import { dayInLondon } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { isId } from '../../../base/id.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { changeRound, cloneRound, draftRound } from '../../actions/rounds/draft-round.js';
import { loadRounds } from '../../actions/rounds/load-round.js';
import { openRound } from '../../actions/rounds/open-round.js';
import { sendRequests } from '../../actions/rounds/send-letters.js';
import { checkQuestion } from '../../rules/round/check-question.js';
import type { RoundQuestion } from '../../rules/round/question.js';
import { listSets, putSet } from '../../store/authority-sets.js';
import { listAddresses } from '../../store/letters.js';
import { type HeldRound, findRound } from '../../store/rounds.js';
import type { HeldFigures } from '../held.js';
import { ROUNDS, RUNS_ROUNDS, roundPath } from '../round-paths.js';
import { emptyQuestion, questionAsked } from './asked.js';
import { authoritiesView } from './authorities-view.js';
import { beforeView } from './before-view.js';
import { lettersView } from './letters-view.js';
import { questionView } from './question-view.js';

const FOLDER = 'count/pages/rounds-draft';
const [QUESTION, AUTHORITIES, BEFORE, LETTERS] = [
  `${FOLDER}/question.njk`,
  `${FOLDER}/authorities.njk`,
  `${FOLDER}/before.njk`,
  `${FOLDER}/letters.njk`,
] as const;

export const roundDraftPages = (held: HeldFigures): readonly Page[] => [
  newPage,
  {
    name: 'round-question',
    path: `${ROUNDS}/:round/question`,
    who: RUNS_ROUNDS,
    audit: { changes: 'round-changed', by: 'action' },
    templates: [QUESTION],
    get: (ask) => onDraft(ask, (round) => show(QUESTION, question(ask, round.question, { id: round.id }))),
    post: (ask) => onDraft(ask, (round) => changeQuestion(ask, round)),
  },
  {
    name: 'round-authorities',
    path: `${ROUNDS}/:round/authorities`,
    who: RUNS_ROUNDS,
    audit: { changes: 'round-changed', by: 'action' },
    templates: [AUTHORITIES],
    get: (ask) => onDraft(ask, async (round) => show(AUTHORITIES, await authorities(ask, round, []))),
    post: (ask) => onDraft(ask, (round) => chooseAuthorities(ask, round)),
  },
  {
    name: 'round-before',
    path: `${ROUNDS}/:round/before`,
    who: RUNS_ROUNDS,
    audit: { reads: 'round-shown' },
    templates: [BEFORE],
    get: (ask) =>
      onDraft(ask, async (round) => {
        const earlier = await loadRounds(transactionOf(ask), ask.now);
        const view = beforeView({ round, figures: await held(ask), earlier }, ask.lang);
        return show(BEFORE, view, { subjects: [{ kind: 'round', id: round.id }] });
      }),
  },
  {
    name: 'round-letters',
    path: `${ROUNDS}/:round/letters`,
    who: RUNS_ROUNDS,
    audit: { changes: 'round-opened', by: 'action' },
    templates: [LETTERS],
    get: (ask) => onDraft(ask, async (round) => show(LETTERS, await letters(ask, round, []))),
    post: (ask) => onDraft(ask, (round) => openAndSend(ask, round)),
  },
  {
    name: 'round-clone',
    path: `${ROUNDS}/:round/clone`,
    who: RUNS_ROUNDS,
    audit: { changes: 'round-drafted', by: 'action' },
    get: (ask) => goTo(roundPath(ask.params['round'] ?? '')),
    post: async (ask) => {
      const id = ask.params['round'] ?? '';
      const done = isId(id) ? await cloneRound(transactionOf(ask), ask.actor, id, ask.now) : null;
      return done?.ok ? goTo(`${roundPath(done.value)}/question`) : notThere();
    },
  },
];

const newPage: Page = {
  name: 'round-new',
  path: `${ROUNDS}/new`,
  who: RUNS_ROUNDS,
  audit: { changes: 'round-drafted', by: 'action' },
  templates: [QUESTION],
  get: (ask) => show(QUESTION, question(ask, ownQuestion(ask), { id: null })),
  post: async (ask) => {
    const asked = questionAsked(ask.form, ownQuestion(ask));
    const problems = problemsOf(asked);
    if (problems.length > 0) return showProblems(QUESTION, question(ask, asked, { id: null, problems }));
    const done = await draftRound(transactionOf(ask), ask.actor, { question: asked }, ask.now);
    return done.ok ? goTo(`${roundPath(done.value)}/authorities`) : notThere();
  },
};

const ownQuestion = ({ actor, config, lang }: Ask): RoundQuestion =>
  emptyQuestion({ name: actor.name, organisation: config.organisation[lang] });

/** What is wrong with the question itself; which authorities are asked is the next step. */
function problemsOf(asked: RoundQuestion): readonly Problem[] {
  const sound = checkQuestion(asked);
  return sound.ok ? [] : sound.problems.filter((p) => p.field !== 'authorities');
}

const question = (
  ask: Ask,
  of: RoundQuestion,
  { id, problems = [] }: { readonly id: string | null; readonly problems?: readonly Problem[] },
) => questionView({ id, question: of, form: ask.form, problems, today: dayInLondon(ask.now) }, ask.lang);

/** A round that is a draft still. One that is open is looked at, not drafted. */
async function onDraft(ask: Ask, work: (round: HeldRound) => Outcome | Promise<Outcome>): Promise<Outcome> {
  const id = ask.params['round'] ?? '';
  const round = isId(id) ? await findRound(transactionOf(ask), id) : null;
  if (!round) return notThere();
  return round.state === 'draft' ? work(round) : goTo(roundPath(id));
}

async function changeQuestion(ask: Ask, { id, question: before }: HeldRound): Promise<Outcome> {
  const asked = questionAsked(ask.form, before);
  const problems = problemsOf(asked);
  if (problems.length > 0) return showProblems(QUESTION, question(ask, asked, { id, problems }));
  const done = await changeRound(transactionOf(ask), ask.actor, { id, question: asked }, ask.now);
  if (!done.ok) return showProblems(QUESTION, question(ask, asked, { id, problems: done.problems }));
  return goTo(`${roundPath(id)}/authorities`);
}

async function authorities(ask: Ask, round: HeldRound, problems: readonly Problem[]) {
  const tx = transactionOf(ask);
  const [saved, earlier] = [await listSets(tx), await loadRounds(tx, ask.now)];
  const set = ask.query.get('set');
  const facts = { round, saved, earlier, form: ask.form, set, problems, today: dayInLondon(ask.now) };
  return authoritiesView(facts, ask.lang);
}

async function chooseAuthorities(ask: Ask, round: HeldRound): Promise<Outcome> {
  const chosen = ask.form.getAll('authorities');
  const again = async (problems: readonly Problem[]) =>
    showProblems(AUTHORITIES, await authorities(ask, round, problems));
  if (chosen.length === 0) return again([{ code: 'authority-missing', field: 'authorities' }]);
  const tx = transactionOf(ask);
  const asked = { ...round.question, authorities: chosen };
  const name = (ask.form.get('set-name') ?? '').trim().slice(0, 120);
  if (name !== '' && ask.actor.account !== null)
    await putSet(
      tx,
      { name, authorities: chosen },
      { org: ask.actor.org, by: ask.actor.account, at: ask.now },
    );
  const done = await changeRound(tx, ask.actor, { id: round.id, question: asked }, ask.now);
  return done.ok ? goTo(`${roundPath(round.id)}/before`) : again(done.problems);
}

async function letters(ask: Ask, round: HeldRound, problems: readonly Problem[]) {
  const tx = transactionOf(ask);
  const clonedFrom = round.clonedFrom === null ? null : await findRound(tx, round.clonedFrom);
  const addresses = await listAddresses(tx);
  const authority = ask.query.get('authority');
  return lettersView({ round, clonedFrom, addresses, authority, problems }, ask.lang);
}

async function openAndSend(ask: Ask, round: HeldRound): Promise<Outcome> {
  const again = async (problems: readonly Problem[]) =>
    showProblems(LETTERS, await letters(ask, round, problems));
  if (ask.form.get('seen') !== 'yes') return again([{ code: 'not-seen', field: 'seen' }]);
  const tx = transactionOf(ask);
  const opened = await openRound(tx, ask.actor, round.id, ask.now);
  if (!opened.ok) return again(opened.problems);
  const sent = await sendRequests(tx, ask.actor, round.id, ask.now);
  return sent.ok ? goTo(roundPath(round.id)) : again(sent.problems);
}
