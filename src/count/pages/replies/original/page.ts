/** The sealed original of a file that was put apart, for whoever may decide that it must be opened. */
import type { Problem } from '../../../../base/result.js';
import { fill } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { send, show, showProblems } from '../../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import type { ReplyActProblem } from '../../../actions/replies/problems.js';
import { letOriginalOut } from '../../../actions/replies/quarantine.js';
import { type Reply, listReplyFiles } from '../../../store/replies.js';
import {
  OPENS_ORIGINALS,
  REPLIES,
  WORDS,
  aboutReply,
  backToReply,
  doingOf,
  errorAt,
  ofReply,
  problemsView,
  replyPath,
} from '../asked.js';

const TEMPLATE = 'count/pages/replies/original/page.njk';

export const replyOriginalPage: Page = {
  name: 'reply-original',
  path: `${REPLIES}/:id/original`,
  who: OPENS_ORIGINALS,
  audit: { reads: 'reply-shown', changes: 'reply-original-opened', by: 'action' },
  templates: [TEMPLATE],
  get: ofReply(async (ask, reply) =>
    show(TEMPLATE, await viewOf(ask, reply, []), { subjects: aboutReply(reply.id) }),
  ),
  post: ofReply(async (ask, reply): Promise<Outcome> => {
    const given = { reply: reply.id, file: ask.form.get('file') ?? '', why: ask.form.get('why') ?? '' };
    const done = await letOriginalOut(transactionOf(ask), doingOf(ask), given);
    if (!done.ok) return showProblems(TEMPLATE, await viewOf(ask, reply, done.problems));
    // Saved, never opened in the browser.
    const more = { filename: done.value.name, subjects: aboutReply(reply.id) };
    return send('application/octet-stream', done.value.bytes, more);
  }),
};

async function viewOf(ask: Ask, reply: Reply, problems: readonly Problem<ReplyActProblem>[]) {
  const { lang } = ask;
  const words = WORDS[lang].original;
  const files = (await listReplyFiles(transactionOf(ask), reply.id)).filter((f) => f.state !== 'clean');
  return {
    title: words.title,
    words,
    back: backToReply(lang, reply.id),
    summary: problemsView(problems, lang),
    action: addressOf(lang, replyPath(reply.id, 'original')),
    why: {
      id: 'why',
      name: 'why',
      label: { text: words.why, classes: 'govuk-label--s' },
      value: ask.form.get('why') ?? '',
      ...errorAt(problems, 'why', lang),
    },
    files: files.map((f) => ({ id: f.id, button: fill(words.button, { name: f.name }, lang) })),
  };
}
