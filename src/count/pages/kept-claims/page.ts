/** Claims made in public, kept by one person and published by another. */
import type { Problem, Result } from '../../../base/result.js';
import { inTransaction } from '../../../db/index.js';
import { may } from '../../../web/access.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { type ClaimWanted, judgeSaid, keepClaim } from '../../actions/claims/keep-claim.js';
import { publishClaim, withdrawClaim } from '../../actions/claims/publish-claim.js';
import { findClaim, listClaims } from '../../store/claims.js';
import type { HeldFigures } from '../held.js';
import { DRAFTS, KEEP, KEPT, PUBLISHES, SEES } from '../release-paths.js';
import { keepView, listView, oneView } from './view.js';

const FOLDER = 'count/pages/kept-claims';
const [FORM, LIST, ONE] = [`${FOLDER}/keep.njk`, `${FOLDER}/list.njk`, `${FOLDER}/one.njk`] as const;

export const keptClaimPages = (held: HeldFigures): readonly Page[] => [
  {
    name: 'claim-keep',
    path: KEEP,
    who: DRAFTS,
    audit: { changes: 'claim-kept', by: 'action' },
    templates: [FORM],
    get: (ask) =>
      show(FORM, keepView({ form: ask.form, query: ask.query, problems: [], claims: [] }, ask.lang)),
    post: (ask) => keep(ask, held),
  },
  {
    name: 'claims-kept',
    path: KEPT,
    who: SEES,
    audit: 'nothing-personal',
    templates: [LIST],
    get: async (ask) => {
      const claims = await inTransaction(ask.db, ask.actor, listClaims);
      const mayKeep = may(ask.actor.roles, { room: 'releases', verb: 'create' });
      return show(LIST, listView(claims, mayKeep, ask.lang));
    },
  },
  {
    name: 'claim-kept',
    path: `${KEPT}/:id`,
    who: SEES,
    audit: { reads: 'claim-shown' },
    templates: [ONE],
    get: (ask) => shown(ask, []),
  },
  act('publish', 'claim-published', (ask, id) => publishClaim(transactionOf(ask), ask.actor, id, ask.now)),
  act('withdraw', 'claim-withdrawn', (ask, id) => {
    const text = (name: string): string => (ask.form.get(name) ?? '').trim().slice(0, 1000);
    const reason = { en: text('reason-en'), cy: text('reason-cy') };
    return withdrawClaim(transactionOf(ask), ask.actor, { id, reason }, ask.now);
  }),
];

function act(name: string, changes: string, run: (ask: Ask, id: string) => Promise<Result<unknown>>): Page {
  return {
    name: `claim-${name}`,
    path: `${KEPT}/:id/${name}`,
    who: PUBLISHES,
    audit: { changes, by: 'action' },
    templates: [ONE],
    get: (ask) => goTo(`${KEPT}/${ask.params['id'] ?? ''}`),
    post: async (ask) => {
      const id = ask.params['id'] ?? '';
      const done = await run(ask, id);
      return done.ok ? goTo(`${KEPT}/${id}`) : shown(ask, done.problems);
    },
  };
}

async function shown(ask: Ask, problems: readonly Problem[]): Promise<Outcome> {
  const claim = await findClaim(transactionOf(ask), ask.params['id'] ?? '');
  if (!claim) return notThere();
  const { actor, form } = ask;
  const mayPublish = may(actor.roles, { room: 'releases', verb: 'publish', honours: ['two-people'] });
  const view = oneView({ claim, account: actor.account, mayPublish, form, problems }, ask.lang);
  if (problems.length > 0) return showProblems(ONE, view);
  return show(ONE, view, { subjects: [{ kind: 'checked-claim', id: claim.id }] });
}

async function keep(ask: Ask, held: HeldFigures): Promise<Outcome> {
  const text = (name: string, longest: number): string =>
    (ask.form.get(name) ?? '').replace(/\r\n/g, '\n').trim().slice(0, longest);
  const which = Number(ask.form.get('which') ?? '');
  const wanted: ClaimWanted = {
    text: text('text', 5000),
    saidBy: text('said-by', 200),
    saidOn: text('said-on', 10),
    saidAt: text('said-at', 1000),
    which: Number.isInteger(which) && which > 0 ? which : null,
  };
  const tx = transactionOf(ask);
  const figures = await held(ask);
  const done = await keepClaim(tx, ask.actor, { wanted, figures }, ask.now);
  if (done.ok) return goTo(`${KEPT}/${done.value}`);
  const { claims } = wanted.text === '' ? { claims: [] } : await judgeSaid(tx, wanted, figures);
  const facts = { form: ask.form, query: ask.query, problems: done.problems };
  return showProblems(FORM, keepView({ ...facts, claims: claims.length > 1 ? claims : [] }, ask.lang));
}
