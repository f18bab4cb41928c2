/** Signing out: only by POST, and the browser is told to forget. */
import { endSession, writeJournal } from '../../../db/index.js';
import { addressOf } from '../../layout/layout.js';
import { show } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { transactionOf } from '../../transaction.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'web/sign-in/out/page.njk';
const PATH = '/sign-out';

export const signOut: Page = {
  name: 'sign-out',
  path: PATH,
  who: 'anyone',
  audit: { changes: 'signed-out', by: 'action' },
  templates: [TEMPLATE],
  get: ({ lang, actor }) => {
    if (actor.account === null) return show(TEMPLATE, goneView(lang));
    return show(TEMPLATE, {
      title: WORDS[lang].ask,
      button: WORDS[lang].button,
      href: addressOf(lang, PATH),
    });
  },
  post: leave,
};

const goneView = (lang: Ask['lang']) => ({
  title: WORDS[lang].title,
  lead: WORDS[lang].lead,
  again: WORDS[lang].again,
  href: addressOf(lang, '/sign-in'),
});

async function leave(ask: Ask): Promise<Outcome> {
  const { actor, now, lang } = ask;
  if (actor.session !== null) {
    const tx = transactionOf(ask);
    await endSession(tx, actor.session, now);
    await writeJournal(tx, actor, { event: 'signed-out', room: 'house' }, now);
  }
  const cookies = [
    { cookie: 'session', value: null },
    { cookie: 'attempt', value: null },
  ] as const;
  return { do: 'show', template: TEMPLATE, view: goneView(lang), cookies, forget: true };
}
