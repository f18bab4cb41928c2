/** Answered threads drawn by lot, and what whoever read them found. */
import { addMilliseconds } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { accountOf } from '../../actions/act-on.js';
import { type QualityProblem, drawForQuality, enterFinding } from '../../actions/check-quality.js';
import {
  type QualityCheck,
  countFindings,
  findCheck,
  listChecked,
  listToCheck,
} from '../../store/quality.js';
import { CHECKS, DESK, idAsked } from '../paths.js';
import { findingView, qualityView } from './view.js';

const LIST = 'desk/pages/quality/page.njk';
const FORM = 'desk/pages/quality/form.njk';
const PATH = `${DESK}/quality`;
const QUARTER_MS = 90 * 86_400_000;

export const qualityPage: Page = {
  name: 'desk-quality',
  path: PATH,
  who: CHECKS,
  audit: { changes: 'quality-drawn', by: 'action', reads: 'quality-listed' },
  templates: [LIST],
  async get(ask: Ask): Promise<Outcome> {
    const { view, subjects } = await listOf(ask, []);
    return show(LIST, view, { subjects });
  },
  async post(ask: Ask): Promise<Outcome> {
    const by = { actor: accountOf(ask.actor), now: ask.now };
    const done = await drawForQuality(transactionOf(ask), by, ask.form.get('count') ?? '');
    return done.ok ? goTo(PATH) : showProblems(LIST, (await listOf(ask, done.problems)).view);
  },
};

async function listOf(ask: Ask, problems: readonly Problem<QualityProblem>[]) {
  const tx = transactionOf(ask);
  const [toCheck, checked] = [await listToCheck(tx), await listChecked(tx)];
  const counts = await countFindings(tx, addMilliseconds(ask.now, -QUARTER_MS));
  return {
    view: qualityView({ lang: ask.lang, form: ask.form, toCheck, checked, counts, problems }),
    subjects: [...toCheck, ...checked].map(({ thread }) => ({ kind: 'thread', id: thread })),
  };
}

export const findingPage: Page = {
  name: 'desk-finding',
  path: `${PATH}/:id`,
  who: CHECKS,
  audit: { changes: 'quality-found', by: 'action', reads: 'quality-listed' },
  templates: [FORM],
  async get(ask: Ask): Promise<Outcome> {
    const check = await checkAsked(ask);
    if (!check) return notThere();
    const view = findingView({ lang: ask.lang, form: ask.form, check, problems: [] });
    return show(FORM, view, { subjects: [{ kind: 'thread', id: check.thread }] });
  },
  async post(ask: Ask): Promise<Outcome> {
    const check = await checkAsked(ask);
    if (!check) return notThere();
    const done = await enterFinding(
      transactionOf(ask),
      { actor: accountOf(ask.actor), now: ask.now },
      { thread: check.thread, finding: ask.form.get('finding') },
    );
    if (done.ok) return goTo(PATH);
    return showProblems(
      FORM,
      findingView({ lang: ask.lang, form: ask.form, check, problems: done.problems }),
    );
  },
};

async function checkAsked(ask: Ask): Promise<QualityCheck | null> {
  const id = idAsked(ask.params);
  return id === null ? null : ((await findCheck(transactionOf(ask), id)) ?? null);
}
