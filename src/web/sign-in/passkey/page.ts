/** Signing in with a passkey. */
import { findAccount, systemActor, writeJournal } from '../../../db/index.js';
import { mayPretend } from '../../config.js';
import { addressOf } from '../../layout/layout.js';
import { nextOf } from '../../next.js';
import { show, showProblems } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { transactionOf } from '../../transaction.js';
import { passkeyForm, problemSummary } from '../passkey-form.js';
import { answerOf, askToSignIn, readShown } from '../passkeys.js';
import { beginSession } from '../sessions.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'web/sign-in/passkey/page.njk';
const PATH = '/sign-in';

export const signIn: Page = {
  name: 'sign-in',
  path: PATH,
  who: 'anyone',
  audit: { changes: 'signed-in', by: 'action' },
  templates: [TEMPLATE],
  get: async (ask) => show(TEMPLATE, await view(ask)),
  post: signInWithPasskey,
};

async function signInWithPasskey(ask: Ask): Promise<Outcome> {
  const { config, now, lang } = ask;
  const tx = transactionOf(ask);
  const by = systemActor(ask.actor.org);
  const passkey = await readShown({ tx, by, config, now }, answerOf(ask.form), 'passkey-sign-in');
  const account = passkey ? await findAccount(tx, passkey.account) : null;
  if (!account || account.disabledAt !== null)
    return showProblems(TEMPLATE, await view(ask, WORDS[lang].notKnown), { keeps: true });
  const { actor, cookies } = await beginSession(tx, by, { account, lang, now });
  await writeJournal(tx, actor, { event: 'signed-in', room: 'house' }, now);
  return { do: 'go', path: nextOf(ask.form), cookies };
}

async function view(ask: Ask, problem?: string) {
  const { lang, config, now } = ask;
  const words = WORDS[lang];
  const next = nextOf(ask.form.has('next') ? ask.form : ask.query);
  const by = systemActor(ask.actor.org);
  const asked = await askToSignIn({ tx: transactionOf(ask), by, config, now }, 'passkey-sign-in', null);
  const then = `?${new URLSearchParams({ next }).toString()}`;
  const ways = [
    ...(config.provider
      ? [{ text: words.provider, href: addressOf(lang, '/sign-in/organisation') + then }]
      : []),
    ...(mayPretend(config) ? [{ text: words.as, href: addressOf(lang, '/sign-in-as') + then }] : []),
  ];
  return {
    title: words.title,
    lead: words.lead,
    otherTitle: words.otherTitle,
    note: words.none,
    ways,
    form: passkeyForm({ lang, path: PATH, kind: 'get', next, button: words.button }, asked),
    summary: problemSummary(lang, problem === undefined ? [] : [{ text: problem }]),
  };
}
