/** Confirming or declining what another administrator asked. */
import { isId } from '../../../base/id.js';
import { goTo, notThere } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { transactionOf } from '../../transaction.js';
import { decideRoles, isSigned } from '../roles.js';

export const roleRequest: Page = {
  name: 'role-request',
  path: '/settings/requests',
  who: { room: 'settings', verb: 'grant', honours: ['two-people'] },
  audit: { changes: 'roles-decided', by: 'action' },
  fresh: true,
  get: () => goTo('/settings/people'),
  post: decide,
};

async function decide(ask: Ask): Promise<Outcome> {
  const { actor, form, now } = ask;
  const [id, decision] = [form.get('request') ?? '', form.get('decision')];
  if (!isSigned(actor) || !isId(id) || (decision !== 'confirmed' && decision !== 'declined'))
    return notThere();
  return (await decideRoles(transactionOf(ask), actor, { id, decision }, now))
    ? goTo('/settings/people')
    : notThere();
}
