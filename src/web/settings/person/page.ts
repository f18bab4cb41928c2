/** One person: what they may be, and whether they may come in. */
import { isId } from '../../../base/id.js';
import { disableAccount, enableAccount, findAccount, listAccounts, writeJournal } from '../../../db/index.js';
import { notThere, show } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { enrolmentLink } from '../../sign-in/setup/link.js';
import { transactionOf } from '../../transaction.js';
import { askForRoles, isAlone, isSigned, rolesTicked, type Signed } from '../roles.js';
import { personView, type Told } from './view.js';

export const PERSON_TEMPLATE = 'web/settings/person/page.njk';

export const person: Page = {
  name: 'person',
  path: '/settings/people/:account',
  who: { room: 'settings', verb: 'grant', honours: ['two-people'] },
  audit: { changes: 'person-changed', by: 'action', reads: 'person-shown' },
  fresh: true,
  templates: [PERSON_TEMPLATE],
  get: (ask) => showPerson(ask, ask.params['account'] ?? '', {}),
  post: change,
};

/** Shows somebody, with what has just been done to them, and a link that is shown this once. */
export async function showPerson(
  ask: Ask,
  id: string,
  { told = null, link = null }: { readonly told?: Told | null; readonly link?: string | null },
): Promise<Outcome> {
  const { actor, lang } = ask;
  const tx = transactionOf(ask);
  const found = isId(id) ? await findAccount(tx, id) : null;
  if (!found || !isSigned(actor)) return notThere();
  const alone = isAlone(await listAccounts(tx), actor.account, id);
  return show(
    PERSON_TEMPLATE,
    personView({ lang, person: found, isSelf: id === actor.account, isAlone: alone, told, link }),
    { subjects: [{ kind: 'account', id }] },
  );
}

async function change(ask: Ask): Promise<Outcome> {
  const { actor, form, now } = ask;
  const id = ask.params['account'] ?? '';
  const tx = transactionOf(ask);
  if (!isSigned(actor) || !isId(id) || !(await findAccount(tx, id))) return notThere();
  switch (form.get('act')) {
    case 'roles': {
      const told = await askForRoles(tx, actor, { account: id, roles: rolesTicked(form) }, now);
      return told === null ? notThere() : showPerson(ask, id, { told });
    }
    case 'link':
      return showPerson(ask, id, { link: await newLink(ask, actor, id) });
    case 'disable':
    case 'enable':
      return setAble(ask, actor, { id, isAble: form.get('act') === 'enable' });
    default:
      return notThere();
  }
}

async function newLink(ask: Ask, by: Signed, id: string): Promise<string> {
  const tx = transactionOf(ask);
  const path = await enrolmentLink(tx, by, id, ask.now);
  await writeJournal(
    tx,
    by,
    { event: 'enrolment-link-made', room: 'settings', subjects: [{ kind: 'account', id }] },
    ask.now,
  );
  return ask.config.origin + path;
}

async function setAble(
  ask: Ask,
  by: Signed,
  { id, isAble }: { readonly id: string; readonly isAble: boolean },
) {
  if (id === by.account) return notThere();
  const tx = transactionOf(ask);
  if (isAble) await enableAccount(tx, id);
  else await disableAccount(tx, id, ask.now);
  const shown = await showPerson(ask, id, { told: isAble ? 'enabledNow' : 'disabledNow' });
  const event = isAble ? 'account-enabled' : 'account-disabled';
  await writeJournal(tx, by, { event, room: 'settings', subjects: [{ kind: 'account', id }] }, ask.now);
  return shown;
}
