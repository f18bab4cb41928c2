/** The rules of triage in force, and an organisation's own changes to them: tried first, then a new version. */
import { dayInLondon } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { writeJournal } from '../../../db/index.js';
import { goTo, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { accountOf } from '../../actions/act-on.js';
import {
  type RulesProblem,
  type Tried,
  changeRules,
  proposedRules,
  tryRules,
} from '../../actions/change-rules.js';
import { choicesIn, rulesInForce } from '../../rules/own-rules.js';
import { triageRulesOn } from '../../rules/index.js';
import { findRereading } from '../../store/rereading.js';
import { findOwnRules, listOwnRules } from '../../store/triage-rules.js';
import { DESK, SETS } from '../paths.js';
import { choicesTyped, lookedAt } from './asked.js';
import { MOST_MOVES_SHOWN, triageRulesView } from './view.js';

const TEMPLATE = 'desk/pages/triage-rules/page.njk';
const PATH = `${DESK}/triage-rules`;

export const triageRulesPage: Page = {
  name: 'desk-triage-rules',
  path: PATH,
  who: SETS,
  audit: { changes: 'triage-rules-changed', by: 'action' },
  templates: [TEMPLATE],
  get: async (ask) => show(TEMPLATE, await viewOf(ask, await standing(ask), {})),
  async post(ask: Ask): Promise<Outcome> {
    const now = await standing(ask);
    const choices = choicesTyped(now.published, ask.form);
    const proposed = proposedRules(now.published, choices, now.since + 1);
    const again = async (problems: readonly Problem<RulesProblem>[], tried?: Tried): Promise<Outcome> =>
      showProblems(TEMPLATE, await viewOf(ask, now, { problems, ...(tried ? { tried } : {}) }));
    if (!proposed.ok) return again(proposed.problems);
    if (lookedAt(choices) === lookedAt(choicesIn(now.published, now.rules)))
      return again([{ code: 'nothing-changed' }]);
    const isLookedAt = ask.form.get('looked') === lookedAt(choices);
    if (ask.form.get('do') === 'save' && isLookedAt) {
      const done = await changeRules(transactionOf(ask), { ...changing(ask, now), choices });
      if (done.ok) return goTo(PATH);
      return again(done.problems, await tryOut(ask, { before: now.rules, after: proposed.value }));
    }
    const tried = await tryOut(ask, { before: now.rules, after: proposed.value });
    const isLate = ask.form.get('do') === 'save';
    return show(TEMPLATE, await viewOf(ask, now, { tried, isLate, looked: lookedAt(choices) }));
  },
};

async function standing(ask: Ask) {
  const published = triageRulesOn(dayInLondon(ask.now));
  const own = await findOwnRules(transactionOf(ask));
  return { published, rules: rulesInForce(published, own), since: own?.number ?? 0 };
}

type Standing = Awaited<ReturnType<typeof standing>>;

const changing = ({ actor, now, form }: Ask, { published }: Standing) => ({
  actor: accountOf(actor),
  now,
  published,
  since: Number(form.get('since') ?? 0),
  why: form.get('why') ?? '',
});

/** Reads texts that people told, and names threads that would move: that too is written down. */
async function tryOut(ask: Ask, rules: Parameters<typeof tryRules>[2]): Promise<Tried> {
  const tx = transactionOf(ask);
  const tried = await tryRules(tx, ask.keys(), rules);
  const shown = tried.threads.moves.slice(0, MOST_MOVES_SHOWN);
  const subjects = [
    { kind: 'triage-rules', id: rules.before.version },
    ...shown.map(({ thread }) => ({ kind: 'thread', id: thread })),
  ];
  await writeJournal(tx, ask.actor, { event: 'triage-rules-tried', room: 'supervision', subjects }, ask.now);
  return tried;
}

interface Shown {
  readonly problems?: readonly Problem<RulesProblem>[];
  readonly tried?: Tried;
  /** Saved without having looked at these very choices. */
  readonly isLate?: boolean;
  readonly looked?: string;
}

async function viewOf(ask: Ask, now: Standing, shown: Shown) {
  return triageRulesView({
    lang: ask.lang,
    form: ask.form,
    ...now,
    versions: await listOwnRules(transactionOf(ask)),
    rereading: (await findRereading(transactionOf(ask))) ?? null,
    problems: shown.problems ?? [],
    tried: shown.tried ?? null,
    isLate: shown.isLate ?? false,
    looked: shown.looked ?? ask.form.get('looked') ?? '',
  });
}
