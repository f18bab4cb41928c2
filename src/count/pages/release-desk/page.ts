/** One release at the desk. */
import type { Problem } from '../../../base/result.js';
import { may } from '../../../web/access.js';
import { notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { restatedUses } from '../../rules/release/restated-uses.js';
import { isOut } from '../../rules/release/states.js';
import { editorsIn, listWritings } from '../../store/edits.js';
import { listVersionsOf } from '../../store/versions.js';
import { listReaders } from '../../store/readers.js';
import type { HeldFigures } from '../held.js';
import { DESK, SEES } from '../release-paths.js';
import { deskView } from './view.js';

export const DESK_TEMPLATE = 'count/pages/release-desk/page.njk';

/** It names colleagues and shows what is not out, so looking at it is journalled. */
export const releaseDeskPage = (held: HeldFigures): Page => ({
  name: 'release-desk',
  path: `${DESK}/:slug`,
  who: SEES,
  audit: { reads: 'release-shown' },
  templates: [DESK_TEMPLATE],
  get: (ask) => showDesk(ask, held, []),
});

/** The desk page of the release in the address; with problems, as a form that came back. */
export async function showDesk(ask: Ask, held: HeldFigures, problems: readonly Problem[]): Promise<Outcome> {
  const tx = transactionOf(ask);
  const versions = await listVersionsOf(tx, ask.params['slug'] ?? '');
  if (versions.length === 0) return notThere();
  const work = versions.find((v) => !isOut(v.state));
  const out = versions.find((v) => isOut(v.state));
  const writings = work ? await listWritings(tx, work.id) : [];
  const { actor, form, now } = ask;
  const facts = {
    versions,
    readers: await listReaders(tx, (work ?? versions[0])?.id ?? ''),
    restated: out ? restatedUses(out.content, await held(ask)) : [],
    editors: editorsIn(writings),
    account: actor.account,
    may: (verb: 'create' | 'decide' | 'publish') =>
      may(actor.roles, { room: 'releases', verb, honours: ['two-people'] }),
    form,
    problems,
    now,
  };
  const view = deskView(facts, ask.lang);
  if (problems.length > 0) return showProblems(DESK_TEMPLATE, view);
  return show(DESK_TEMPLATE, view, {
    subjects: versions.map((v) => ({ kind: 'release-version', id: v.id })),
  });
}
