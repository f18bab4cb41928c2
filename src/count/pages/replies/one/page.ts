/** One reply: where it stands, what can be done, and what it shows, with the values that were entered from it. */
import { dayInLondon } from '../../../../base/day.js';
import type { Problem } from '../../../../base/result.js';
import { goTo, show, showProblems } from '../../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import type { ReplyActProblem } from '../../../actions/replies/problems.js';
import { cleanReply, sendReplyBack } from '../../../actions/replies/quarantine.js';
import { enterReply } from '../../../actions/replies/settle-reply.js';
import { withdrawReply } from '../../../actions/replies/withdraw-reply.js';
import type { Reply } from '../../../store/replies.js';
import {
  READS_REPLIES,
  REPLIES,
  type ReplyParts,
  SEES_REPLIES,
  aboutReply,
  doingOf,
  ofReply,
  replyPath,
} from '../asked.js';
import { loadReply } from './load.js';
import { oneView } from './view.js';

const TEMPLATE = 'count/pages/replies/one/page.njk';

export const replyPage: Page = {
  name: 'reply',
  path: `${REPLIES}/:id`,
  who: SEES_REPLIES,
  audit: { reads: 'reply-shown' },
  templates: [TEMPLATE],
  get: ofReply(async (ask, reply) =>
    show(TEMPLATE, oneView(ask, await loadReply(ask, reply), []), { subjects: aboutReply(reply.id) }),
  ),
};

interface Act {
  readonly step: string;
  readonly changes: string;
  readonly run: (ask: Ask, parts: ReplyParts, reply: Reply) => ReturnType<typeof cleanReply>;
}

const ACTS: readonly Act[] = [
  {
    step: 'clean',
    changes: 'reply-cleaned',
    run: (ask, { open }, { id }) => cleanReply(transactionOf(ask), { ...doingOf(ask), open }, id),
  },
  {
    step: 'send-back',
    changes: 'reply-sent-back',
    run: (ask, _, { id }) => sendReplyBack(transactionOf(ask), doingOf(ask), id),
  },
  {
    step: 'enter',
    changes: 'reply-settled',
    run: async (ask, _, { id }) => {
      const done = await enterReply(transactionOf(ask), doingOf(ask), id);
      return done.ok ? { ok: true, value: null } : done;
    },
  },
  {
    step: 'take-back',
    changes: 'reply-withdrawn',
    run: (ask, _, { id }) =>
      withdrawReply(transactionOf(ask), doingOf(ask), {
        reply: id,
        on: (ask.form.get('withdrawn-on') ?? '').trim() || dayInLondon(ask.now),
        why: ask.form.get('why') ?? '',
      }),
  },
];

/** Each act an address of its own. What is refused comes back as the page of the reply, saying why. */
export const replyActPages = (parts: ReplyParts): readonly Page[] =>
  ACTS.map(
    ({ step, changes, run }): Page => ({
      name: `reply-${step}`,
      path: `${REPLIES}/:id/${step}`,
      who: READS_REPLIES,
      audit: { changes, by: 'action' },
      templates: [TEMPLATE],
      get: (ask) => goTo(replyPath(ask.params['id'] ?? '')),
      post: ofReply(async (ask, reply): Promise<Outcome> => {
        const done = await run(ask, parts, reply);
        return done.ok ? goTo(replyPath(reply.id), aboutReply(reply.id)) : refused(ask, reply, done.problems);
      }),
    }),
  );

const refused = async (
  ask: Ask,
  reply: Reply,
  problems: readonly Problem<ReplyActProblem>[],
): Promise<Outcome> => showProblems(TEMPLATE, oneView(ask, await loadReply(ask, reply), problems));
