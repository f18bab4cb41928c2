/** Signing in as somebody made up. The page is there only where all is made up and only this machine can reach it. */
import { isId } from '../../../base/id.js';
import { fill, type Lang } from '../../../base/words.js';
import {
  type Account,
  findAccount,
  listAccounts,
  listPasskeys,
  systemActor,
  writeJournal,
} from '../../../db/index.js';
import { ROLES } from '../../access.js';
import { addressOf } from '../../layout/layout.js';
import { nextOf } from '../../next.js';
import { notThere, show } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { roleNames, roleSees } from '../../people/roles.js';
import { transactionOf } from '../../transaction.js';
import { beginSession } from '../sessions.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'web/sign-in/as/page.njk';
const PATH = '/sign-in-as';

export const signInAs: Page = {
  name: 'sign-in-as',
  path: PATH,
  who: 'anyone',
  audit: { changes: 'signed-in-as', by: 'action' },
  only: 'made-up',
  templates: [TEMPLATE],
  get: async (ask) => {
    const { lang } = ask;
    const words = WORDS[lang];
    const accounts = await listAccounts(transactionOf(ask));
    const people = accounts.filter((account) => account.disabledAt === null).sort(inStoryOrder);
    const next = nextOf(ask.query);
    const { title, lead, nobody } = words;
    return show(TEMPLATE, {
      title,
      lead,
      nobody,
      next,
      action: addressOf(lang, PATH),
      people: people.map((account) => personView(account, lang)),
    });
  },
  post: pretend,
};

/** As the access table lists the roles: along the story, the desk first. */
const inStoryOrder = (a: Account, b: Account): number => placeOf(a) - placeOf(b);
const placeOf = ({ roles }: Account): number => Math.min(...roles.map((role) => ROLE_ORDER.indexOf(role)));
const ROLE_ORDER: readonly string[] = ROLES;

const personView = ({ id, name, roles }: Account, lang: Lang) => ({
  id,
  name,
  role: roleNames(roles, lang),
  sees: roles.map((role) => roleSees(role, lang)).join(' '),
  button: WORDS[lang].button,
  asWhom: fill(WORDS[lang].asWhom, { name }, lang),
});

async function pretend(ask: Ask): Promise<Outcome> {
  const { now, lang, form } = ask;
  const tx = transactionOf(ask);
  const by = systemActor(ask.actor.org);
  const id = form.get('account') ?? '';
  const account = isId(id) ? await findAccount(tx, id) : null;
  // Whoever has a passkey is somebody who signs in with it, even here.
  if (!account || account.disabledAt !== null || (await listPasskeys(tx, id)).length > 0) return notThere();
  const { actor, cookies } = await beginSession(tx, by, { account, lang, now });
  await writeJournal(tx, actor, { event: 'signed-in-as', room: 'house' }, now);
  return { do: 'go', path: nextOf(form), cookies };
}
