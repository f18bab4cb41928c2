/** A reply: chosen from the library or written, seen as the teller will see it, then sent. */
import type { Problem } from '../../../base/result.js';
import type { Lang } from '../../../base/words.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import type { DeskProblem } from '../../rules/problems.js';
import { carryOut } from '../../actions/carry-out.js';
import { replyTo } from '../../actions/reply.js';
import { openNarrative } from '../../sealed.js';
import { listContacts } from '../../store/inside.js';
import type { Thread } from '../../store/threads.js';
import { doingOf, threadAsked } from '../act/act-page.js';
import { threadPath } from '../paths.js';
import { type Offer, adviceOffered } from './offered.js';
import type { ReplyForm } from './reply-form.js';
import { type Answered, replyView } from './view.js';

const TEMPLATE = 'desk/pages/reply/page.njk';

export const replyPage: Page = {
  name: 'desk-reply',
  path: `${threadPath(':id')}/reply`,
  who: { room: 'inbox', verb: 'reply' },
  audit: { changes: 'thread-reply', by: 'action', reads: 'thread-read' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const thread = await threadAsked(ask);
    if (!thread) return notThere();
    const typed = typedIn(ask, thread);
    const view = await viewOf(ask, { thread, typed, problems: [], isPreview: false });
    return show(TEMPLATE, view, { subjects: [{ kind: 'thread', id: thread.id }] });
  },
  post: (ask) => post(ask),
};

function typedIn({ form, lang }: Ask, thread: Thread): ReplyForm {
  const asked = form.get('language');
  const language: Lang = asked === 'en' || asked === 'cy' ? asked : (thread.language ?? lang);
  const used = form.getAll('used').flatMap((one) => {
    const [id = '', version = ''] = one.split('@');
    return id === '' || version === '' ? [] : [{ id, version }];
  });
  return { text: form.get('text') ?? '', language, used };
}

async function post(ask: Ask): Promise<Outcome> {
  const thread = await threadAsked(ask);
  if (!thread) return notThere();
  const typed = typedIn(ask, thread);
  const shown = async (more: { typed?: ReplyForm; isPreview?: boolean }): Promise<Outcome> =>
    show(TEMPLATE, await viewOf(ask, { thread, typed, problems: [], isPreview: false, ...more }));
  switch (ask.form.get('do')) {
    case 'put':
      return shown({ typed: putIn(typed, ask, await adviceOffered(ask, thread, typed.language)) });
    case 'change':
      return shown({});
    case 'preview':
      return typed.text.trim() === ''
        ? again(ask, { thread, typed, problems: [{ code: 'text-missing', field: 'text' }] })
        : shown({ isPreview: true });
    default: {
      const { used: advice, text, language } = typed;
      const done = await replyTo(transactionOf(ask), doingOf(ask, thread), { text, language, advice });
      return done.ok ? goTo(threadPath(thread.id)) : again(ask, { thread, typed, problems: done.problems });
    }
  }
}

/** Behind what is written already, so that nothing typed is lost. */
function putIn(typed: ReplyForm, { form }: Ask, offers: readonly Offer[]): ReplyForm {
  const chosen = offers.filter(({ id }) => form.getAll('advice').includes(id));
  const parts = [typed.text.trim(), ...chosen.map((offer) => offer.text)];
  const text = parts.filter((part) => part !== '').join('\n\n');
  const used = [...typed.used, ...chosen.map(({ id, version }) => ({ id, version }))];
  return { ...typed, text, used };
}

interface Shown {
  readonly thread: Thread;
  readonly typed: ReplyForm;
  readonly problems: readonly Problem<DeskProblem>[];
}

const again = async (ask: Ask, of: Shown): Promise<Outcome> =>
  showProblems(TEMPLATE, await viewOf(ask, { ...of, isPreview: false }));

async function viewOf(ask: Ask, of: Shown & { readonly isPreview: boolean }) {
  const offers = await adviceOffered(ask, of.thread, of.typed.language);
  const answered = await answeredIn(ask, of.thread);
  return replyView({ lang: ask.lang, offers, answered, ...of });
}

/** The newest words from the teller: nobody should have to remember them while they write. */
async function answeredIn(ask: Ask, thread: Thread): Promise<Answered | null> {
  const contacts = await listContacts(transactionOf(ask), thread.id);
  for (const contact of contacts.toReversed()) {
    const told = openNarrative(ask.keys(), contact, contact.narrative);
    if (told !== null && told.text.trim() !== '')
      return { text: told.text, lang: contact.language, at: contact.received_at };
  }
  return null;
}

/** A reply that only a person could pass on has been passed on. */
export const carriedOutPage: Page = {
  name: 'desk-carried-out',
  path: `${threadPath(':id')}/carried-out`,
  who: { room: 'inbox', verb: 'reply' },
  audit: { changes: 'reply-carried-out', by: 'action' },
  async post(ask: Ask): Promise<Outcome> {
    const thread = await threadAsked(ask);
    if (!thread) return notThere();
    const done = await carryOut(transactionOf(ask), doingOf(ask, thread), ask.form.get('reply') ?? '');
    return done ? goTo(threadPath(thread.id)) : notThere();
  },
};
