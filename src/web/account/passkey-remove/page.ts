/** Taking away one of one's own passkeys, but never the last. */
import { deletePasskey, listPasskeys } from '../../../db/index.js';
import { goTo, notThere } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { transactionOf } from '../../transaction.js';

export const passkeyRemove: Page = {
  name: 'passkey-remove',
  path: '/account/passkeys/remove',
  who: 'signed-in',
  audit: { changes: 'passkey-removed' },
  fresh: true,
  // Coming back from showing the passkey again, the form has to be pressed once more.
  get: () => goTo('/account'),
  post: removeOwn,
};

async function removeOwn(ask: Ask): Promise<Outcome> {
  const { actor, form } = ask;
  const tx = transactionOf(ask);
  const own = actor.account === null ? [] : await listPasskeys(tx, actor.account);
  const passkey = own.find((held) => held.id === form.get('passkey'));
  if (!passkey || own.length < 2) return notThere();
  await deletePasskey(tx, passkey.id);
  return goTo('/account', [{ kind: 'passkey', id: passkey.id }]);
}
