/** Signing in through the organisation's own provider: out by a link, back by a link, both only by GET. */
import { addMilliseconds } from '../../../base/day.js';
import type { Lang } from '../../../base/words.js';
import {
  type Account,
  findAccount,
  findAccountByOidc,
  insertAccount,
  insertAttempt,
  setRoles,
  systemActor,
  takeAttempt,
  writeJournal,
} from '../../../db/index.js';
import type { Provider } from '../../config.js';
import { addressOf } from '../../layout/layout.js';
import { nextOf } from '../../next.js';
import { notThere, show } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { transactionOf } from '../../transaction.js';
import { beginSession } from '../sessions.js';
import { comeBack, type Known, leaveFor, type Leaving } from './client.js';
import { failedView, inView } from './view.js';

const TEMPLATE = 'web/sign-in/provider/page.njk';
const BACK = '/sign-in/organisation/back';
const ATTEMPT_MS = 10 * 60_000;

export const providerOut: Page = {
  name: 'sign-in-organisation',
  path: '/sign-in/organisation',
  who: 'anyone',
  audit: { changes: 'signed-in-by-provider', by: 'action' },
  templates: [TEMPLATE],
  get: leave,
};

export const providerBack: Page = {
  name: 'sign-in-organisation-back',
  path: BACK,
  who: 'anyone',
  audit: { changes: 'signed-in-by-provider', by: 'action' },
  templates: [TEMPLATE],
  get: enter,
};

async function leave(ask: Ask): Promise<Outcome> {
  const { config, lang, now, query } = ask;
  if (!config.provider) return notThere();
  let leaving: Leaving;
  try {
    leaving = await leaveFor(config.provider, {
      redirectUri: config.origin + BACK,
      isAgain: query.has('again'),
    });
  } catch {
    return show(TEMPLATE, failedView(lang, 'unreachable'), { status: 503 });
  }
  const { state, nonce, verifier, address } = leaving;
  const returnTo = addressOf(lang, nextOf(query));
  const attempt = {
    id: state,
    kind: 'oidc',
    challenge: state,
    nonce,
    verifier,
    account: null,
    returnTo,
  } as const;
  const expiresAt = addMilliseconds(now, ATTEMPT_MS);
  await insertAttempt(transactionOf(ask), systemActor(ask.actor.org), { ...attempt, expiresAt }, now);
  return { do: 'leave', address, cookies: [{ cookie: 'attempt', value: state }] };
}

async function enter(ask: Ask): Promise<Outcome> {
  const { config, now, query, cookies } = ask;
  if (!config.provider) return notThere();
  const state = query.get('state');
  // The browser that left must be the one that comes back, or somebody could be signed in as somebody else.
  const isSame = state !== null && state === cookies.attempt;
  const attempt = isSame ? await takeAttempt(transactionOf(ask), { id: state, kind: 'oidc' }, now) : null;
  if (!attempt) return refused(ask.lang, 'failed');
  const lang: Lang = attempt.returnTo?.startsWith('/cy') ? 'cy' : 'en';
  const current = new URL(`${BACK}?${query.toString()}`, config.origin);
  let known: Known;
  try {
    known = await comeBack(config.provider, current, attempt);
  } catch {
    return refused(lang, 'failed');
  }
  return signIn(ask, config.provider, { known, lang, address: attempt.returnTo ?? '/' });
}

const refused = (lang: Lang, why: 'failed' | 'disabled'): Outcome => ({
  do: 'show',
  template: TEMPLATE,
  view: failedView(lang, why),
  status: 422,
  keeps: true,
  cookies: [{ cookie: 'attempt', value: null }],
});

interface Entering {
  readonly known: Known;
  readonly lang: Lang;
  readonly address: string;
}

/** A page that goes on by itself, and not a redirect: a strict cookie is kept back while moving between sites. */
async function signIn(ask: Ask, provider: Provider, { known, lang, address }: Entering): Promise<Outcome> {
  const { now } = ask;
  const tx = transactionOf(ask);
  const account = await accountOf(ask, known);
  if (!account) return refused(lang, 'disabled');
  const by = systemActor(ask.actor.org);
  const { actor, cookies } = await beginSession(tx, by, { account, lang, now });
  const subjects = [{ kind: 'provider', id: provider.issuer }];
  await writeJournal(tx, actor, { event: 'signed-in-by-provider', room: 'house', subjects }, now);
  return {
    do: 'show',
    template: TEMPLATE,
    view: inView(lang, account.name, address),
    cookies: [...cookies, { cookie: 'attempt', value: null }],
  };
}

/** The account of that identity, made at the first time, with the roles that the provider's groups give today. */
async function accountOf(ask: Ask, known: Known): Promise<Account | null> {
  const tx = transactionOf(ask);
  const by = systemActor(ask.actor.org);
  const identity = { issuer: known.issuer, subject: known.subject };
  const held = await findAccountByOidc(tx, identity);
  if (held && held.disabledAt !== null) return null;
  if (!held) {
    const id = await insertAccount(tx, by, { name: known.name, oidc: identity, roles: known.roles }, ask.now);
    return findAccount(tx, id);
  }
  await setRoles(tx, by, { account: held.id, roles: known.roles }, ask.now);
  return findAccount(tx, held.id);
}
