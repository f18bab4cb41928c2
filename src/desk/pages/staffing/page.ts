/** How many are on duty, hour by hour of the week. */
import type { Problem } from '../../../base/result.js';
import { goTo, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { setStaffing } from '../../actions/set-staffing.js';
import type { HoursProblem } from '../../rules/typed-hours.js';
import { listStaffing } from '../../store/staffing.js';
import { DESK, SETS, SUPERVISION } from '../paths.js';
import { daysTyped } from '../week-fields.js';
import { staffingView } from './view.js';

const TEMPLATE = 'desk/pages/staffing/page.njk';
const PATH = `${DESK}/staffing`;

export const staffingPage: Page = {
  name: 'desk-staffing',
  path: PATH,
  who: SETS,
  audit: { changes: 'staffing-set' },
  templates: [TEMPLATE],
  get: async (ask) => show(TEMPLATE, await viewOf(ask, [])),
  async post(ask: Ask): Promise<Outcome> {
    const done = await setStaffing(transactionOf(ask), ask.actor, daysTyped(ask.form));
    return done.ok ? goTo(SUPERVISION) : showProblems(TEMPLATE, await viewOf(ask, done.problems));
  },
};

async function viewOf(ask: Ask, problems: readonly Problem<HoursProblem>[]) {
  const { lang, form } = ask;
  return staffingView({ lang, form, problems, week: await listStaffing(transactionOf(ask)) });
}
