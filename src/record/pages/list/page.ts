/** Every recorded crime: by its key, with the views a recorder, a supervisor and the registrar need. */
import type { Actor, Tx } from '../../../db/index.js';
import { instant } from '../../../base/day.js';
import { offenceByCode } from '../../../base/offences.js';
import { may } from '../../../web/access.js';
import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { type CrimeFilter, type CrimeKey, countCrimes, listCrimes } from '../../store/crimes.js';
import { LISTS, RECORD, RECORDS, SUPERVISES } from '../paths.js';
import { type ListView, VIEWS, listView } from './view.js';

const TEMPLATE = 'record/pages/list/page.njk';
const MOST = 50;

export const listPage: Page = {
  name: 'record-list',
  path: RECORD,
  who: LISTS,
  audit: { reads: 'crimes-listed' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const { lang, actor, query } = ask;
    const tx = transactionOf(ask);
    const view = VIEWS.find((one) => one === query.get('view')) ?? 'all';
    const klass = offenceByCode(query.get('class') ?? '')?.code ?? '';
    const number = (query.get('number') ?? '').trim().slice(0, 40);
    const filter = {
      ...filterOf(view, actor),
      ...(klass === '' ? {} : { class: klass }),
      ...(number === '' ? {} : { number }),
    };
    const found = await listCrimes(tx, filter, { after: keyOf(query.get('after') ?? ''), most: MOST });
    const crimes = found.slice(0, MOST);
    const last = crimes.at(-1);
    const next = found.length > MOST && last ? `${last.recorded_at.toISOString()}~${last.id}` : null;
    const facts = {
      lang,
      view,
      counts: await countsFor(tx, actor),
      crimes,
      klass,
      number,
      next,
      may: { record: mayDo(actor, RECORDS), supervise: mayDo(actor, SUPERVISES) },
    };
    return show(TEMPLATE, listView(facts), { subjects: crimes.map(({ id }) => ({ kind: 'crime', id })) });
  },
};

const mayDo = (actor: Actor, who: typeof RECORDS): boolean =>
  typeof who !== 'string' && may(actor.roles, who);

function filterOf(view: ListView, { account }: Actor): CrimeFilter {
  switch (view) {
    case 'all':
      return {};
    case 'open':
      return { flag: 'not-assessed', state: 'recorded' };
    case 'late':
      return { unexplained: true };
    case 'mine':
      return account === null ? {} : { mine: account };
    case 'cancelled':
      return { state: 'cancelled' };
    case 'transferred':
      return { state: 'transferred' };
  }
}

async function countsFor(tx: Tx, actor: Actor): Promise<Readonly<Record<ListView, number>>> {
  const counts: Partial<Record<ListView, number>> = {};
  for (const view of VIEWS) counts[view] = await countCrimes(tx, filterOf(view, actor));
  return { all: 0, open: 0, late: 0, mine: 0, cancelled: 0, transferred: 0, ...counts };
}

const KEY = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f-]{36})$/;

function keyOf(text: string): CrimeKey | null {
  const [, at, id] = KEY.exec(text) ?? [];
  return at === undefined || id === undefined ? null : { recordedAt: instant(at), id };
}
