/** Showing the passkey again before something that matters: a new token, fresh for five minutes. */
import { findAccount, listPasskeys, writeJournal } from '../../../db/index.js';
import { mayPretend } from '../../config.js';
import { addressOf } from '../../layout/layout.js';
import { nextOf } from '../../next.js';
import { notThere, show, showProblems } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { transactionOf } from '../../transaction.js';
import { passkeyForm, problemSummary } from '../passkey-form.js';
import { answerOf, askToSignIn, readShown } from '../passkeys.js';
import { renewSession } from '../sessions.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'web/sign-in/again/page.njk';
const PATH = '/sign-in/again';

export const signInAgain: Page = {
  name: 'sign-in-again',
  path: PATH,
  who: 'signed-in',
  audit: { changes: 'identity-shown-again', by: 'action' },
  templates: [TEMPLATE],
  get: async (ask) => show(TEMPLATE, await view(ask)),
  post: showAgain,
};

async function showAgain(ask: Ask): Promise<Outcome> {
  const { actor, lang, now, config } = ask;
  const tx = transactionOf(ask);
  const account = actor.account === null ? null : await findAccount(tx, actor.account);
  if (!account) return notThere();
  if (!(await isPretending(ask))) {
    const shown = await readShown({ tx, by: actor, config, now }, answerOf(ask.form), 'step-up');
    if (shown?.account !== account.id)
      return showProblems(TEMPLATE, await view(ask, WORDS[lang].notYours), { keeps: true });
  }
  const { actor: renewed, cookies } = await renewSession(tx, actor, { account, lang, now });
  await writeJournal(tx, renewed, { event: 'identity-shown-again', room: 'house' }, now);
  return { do: 'go', path: nextOf(ask.form), cookies };
}

/** Somebody made up, on this machine, without a passkey. */
async function isPretending(ask: Ask): Promise<boolean> {
  return mayPretend(ask.config) && (await hasNoPasskey(ask));
}

async function hasNoPasskey(ask: Ask): Promise<boolean> {
  if (ask.actor.account === null) return false;
  return (await listPasskeys(transactionOf(ask), ask.actor.account)).length === 0;
}

async function view(ask: Ask, problem?: string) {
  const { lang, config, now, actor } = ask;
  const words = WORDS[lang];
  const next = nextOf(ask.form.has('next') ? ask.form : ask.query);
  const common = {
    title: words.title,
    summary: problemSummary(lang, problem === undefined ? [] : [{ text: problem }]),
  };
  if (await isPretending(ask))
    return { ...common, lead: words.madeUp, action: addressOf(lang, PATH), next, goOn: words.goOn };
  if (config.provider && (await hasNoPasskey(ask))) {
    const then = new URLSearchParams({ again: 'yes', next }).toString();
    const way = { href: `${addressOf(lang, '/sign-in/organisation')}?${then}`, text: words.provider };
    return { ...common, lead: words.providerLead, way };
  }
  const asked = await askToSignIn(
    { tx: transactionOf(ask), by: actor, config, now },
    'step-up',
    actor.account,
  );
  const form = passkeyForm({ lang, path: PATH, kind: 'get', next, button: words.button }, asked);
  return { ...common, lead: words.lead, form };
}
