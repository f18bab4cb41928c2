import { vintagesOf } from '../../rules/figures.js';
import { goTo, notThere, show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { confirmFigure } from '../../actions/confirm-figure.js';
import type { Held } from '../../held.js';
import { listConfirmations } from '../../store.js';
import { figureAddress } from '../addresses.js';
import { figureAsked } from '../figure/asked.js';
import type { FigureAsked } from '../figure/view.js';
import { type Confirmable, confirmView } from './view.js';

const TEMPLATE = 'count/pages/confirm/page.njk';

export type HeldRows = (ask: Ask) => Promise<Held>;

/** Where an analyst says that a figure is as its page printed it, and sees who has. It names colleagues, so it is journalled. */
export const confirmPage = (held: HeldRows): Page => ({
  name: 'confirm-figure',
  path: '/count/figures/:authority/:measure/:period/confirm',
  who: { room: 'statistics', verb: 'edit' },
  audit: { reads: 'confirmations-shown', changes: 'figure-confirmed', by: 'action' },
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const found = await find(ask, await held(ask));
    if (!found) return notThere();
    const facts = { ...found, account: ask.actor.account };
    const subjects = found.printings.map((p) => ({ kind: 'observation', id: p.id }));
    return show(TEMPLATE, confirmView(facts, ask.lang), { subjects });
  },
  post: async (ask: Ask): Promise<Outcome> => {
    const found = await find(ask, await held(ask));
    const id = ask.form.get('observation');
    if (!found || !found.printings.some((p) => p.id === id)) return notThere();
    await confirmFigure(transactionOf(ask), ask.actor, id ?? '', ask.now);
    const { authority, measure, period } = found.asked;
    return goTo(`${figureAddress('en', { authority: authority.code, measure, period })}/confirm`);
  },
});

/** The figure asked for and the rows that print it; null when nothing is held of it. */
async function find(
  ask: Ask,
  { figures, idOf }: Held,
): Promise<{ readonly asked: FigureAsked; readonly printings: readonly Confirmable[] } | null> {
  const asked = figureAsked(ask.params, figures);
  if (!asked) return null;
  const { authority, measure, period } = asked;
  const observations = vintagesOf(figures, { authority: authority.code, measure, period }).flatMap(
    (v) => v.observations,
  );
  const rows = observations.flatMap((observation) => {
    const id = idOf(observation);
    return id === null ? [] : [{ id, observation }];
  });
  if (rows.length === 0) return null;
  const confirmed = await listConfirmations(
    transactionOf(ask),
    rows.map((r) => r.id),
  );
  return { asked, printings: rows.map((r) => ({ ...r, confirmations: confirmed.get(r.id) ?? [] })) };
}
