/** How the mail of rounds stands: the account, what went and came, what belongs nowhere yet, what could not go. */
import { addMilliseconds } from '../../../base/day.js';
import { mayOpen } from '../../../web/access.js';
import { show } from '../../../web/outcome.js';
import type { Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { aboutAccount } from '../../mail/carrier-for.js';
import { openHead } from '../../mail/sealed-message.js';
import { findMailbox } from '../../store/mailboxes.js';
import { countCame, listChoices, listStray } from '../../store/messages.js';
import { listUnsent } from '../../store/outbox.js';
import { ROUNDS, RUNS_ROUNDS, SEES_ROUNDS } from '../round-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { roundMailView } from './view.js';

export const ROUND_MAIL = `${ROUNDS}/mail`;

const TEMPLATE = 'count/pages/round-mail/page.njk';
const DAY_MS = 24 * 60 * 60_000;

export const roundMailPage: Page = {
  name: 'round-mail',
  path: ROUND_MAIL,
  who: SEES_ROUNDS,
  audit: { reads: 'round-mail-shown' },
  templates: [TEMPLATE],
  get: async (ask) => {
    const tx = transactionOf(ask);
    const account = aboutAccount({ madeUp: ask.config.madeUp, dataFolder: ask.config.dataFolder ?? '.' });
    const stray = await listStray(tx);
    const facts = {
      account,
      mailbox: account.mailbox === null ? null : await findMailbox(tx, account.mailbox),
      came: await countCame(tx, addMilliseconds(ask.now, -DAY_MS)),
      stray: stray.map((message) => ({ message, head: openHead(ask.keys(), message) })),
      choices: await listChoices(tx),
      unsent: await listUnsent(tx),
      mayPlace: mayOpen(ask.actor, RUNS_ROUNDS),
    };
    const subjects = stray.map(({ id }) => ({ kind: 'message', id }));
    return show(TEMPLATE, roundMailView(facts, ask.lang), { subjects });
  },
};

export const ROUND_MAIL_NAME = { en: en.link, cy: cy.link } as const;
