/** A one-time link: the first administrator sets the installation up, or a new person makes their first passkey. */
import {
  type Account,
  countAccounts,
  findAccount,
  findSetupLink,
  insertAccount,
  insertPasskey,
  type SetupLink,
  systemActor,
  takeSetupLink,
  writeJournal,
} from '../../../db/index.js';
import { notThere, show, showProblems } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { transactionOf } from '../../transaction.js';
import { answerOf, askToCreate, readCreated } from '../passkeys.js';
import { beginSession } from '../sessions.js';
import { tokenHash } from '../tokens.js';
import { type SetupProblem, setupView } from './view.js';

const TEMPLATE = 'web/sign-in/setup/page.njk';

export const setup: Page = {
  name: 'setup',
  path: '/setup/:token',
  who: 'anyone',
  audit: { changes: 'passkey-enrolled', by: 'action' },
  templates: [TEMPLATE],
  get: async (ask) => {
    const link = await findSetupLink(transactionOf(ask), hashOf(ask), ask.now);
    return link && !(await isTooLate(ask, link)) ? show(TEMPLATE, await viewOf(ask, link, [])) : notThere();
  },
  post: enrol,
};

const hashOf = (ask: Ask): string => tokenHash(ask.params['token'] ?? '');

async function viewOf(ask: Ask, link: SetupLink, problems: readonly SetupProblem[]) {
  const { lang, config, now, form } = ask;
  const tx = transactionOf(ask);
  const account = link.account === null ? null : await findAccount(tx, link.account);
  const typed = form.get('name')?.trim() ?? '';
  const by = systemActor(ask.actor.org);
  const who = { account: link.account, name: account?.name ?? typed };
  const asked = await askToCreate({ tx, by, config, now }, who);
  const path = `/setup/${ask.params['token'] ?? ''}`;
  return setupView({ lang, path, name: account?.name ?? null, typed: form, problems }, asked);
}

async function enrol(ask: Ask): Promise<Outcome> {
  const { lang, config, now, form } = ask;
  const tx = transactionOf(ask);
  const by = systemActor(ask.actor.org);
  const link = await findSetupLink(tx, hashOf(ask), now);
  if (!link || (await isTooLate(ask, link))) return notThere();
  const missing = missingIn(form, link);
  if (missing.length > 0) return showProblems(TEMPLATE, await viewOf(ask, link, missing), { keeps: true });
  const made = await readCreated({ tx, by, config, now }, answerOf(form), link.account);
  if (!made) return showProblems(TEMPLATE, await viewOf(ask, link, ['notMade']), { keeps: true });
  if (!(await takeSetupLink(tx, link.tokenSha256, now))) return notThere();
  const account = await accountFor(ask, link);
  if (!account || account.disabledAt !== null) return notThere();
  await insertPasskey(tx, by, { ...made, account: account.id, label: clean(form, 'label') }, now);
  const { actor, cookies } = await beginSession(tx, by, { account, lang, now });
  const subjects = [{ kind: 'passkey', id: made.id }];
  const event = link.account === null ? 'first-administrator-set-up' : 'passkey-enrolled';
  await writeJournal(tx, actor, { event, room: 'settings', subjects }, now);
  return { do: 'go', path: '/account', cookies };
}

/** Two first administrators' links may have been printed; only the first that is used makes one. */
async function isTooLate(ask: Ask, link: SetupLink): Promise<boolean> {
  return link.account === null && (await countAccounts(transactionOf(ask))) > 0;
}

const LONGEST = 200;
const clean = (form: URLSearchParams, field: string): string =>
  (form.get(field) ?? '').trim().slice(0, LONGEST);

function missingIn(form: URLSearchParams, link: SetupLink): readonly SetupProblem[] {
  const problems: SetupProblem[] = [];
  if (link.account === null && clean(form, 'name') === '') problems.push('nameMissing');
  if (clean(form, 'label') === '') problems.push('labelMissing');
  return problems;
}

async function accountFor(ask: Ask, link: SetupLink): Promise<Account | null> {
  const tx = transactionOf(ask);
  if (link.account !== null) return findAccount(tx, link.account);
  const by = systemActor(ask.actor.org);
  const id = await insertAccount(tx, by, { name: clean(ask.form, 'name'), roles: ['org-admin'] }, ask.now);
  return findAccount(tx, id);
}
