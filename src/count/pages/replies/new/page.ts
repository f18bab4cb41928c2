/** Adding a reply: the file that came or what was said, by whom and when. */
import { AUTHORITIES } from '../../../../base/authorities.js';
import { dayInLondon } from '../../../../base/day.js';
import { isId } from '../../../../base/id.js';
import { MEASURES } from '../../../../base/measures.js';
import { financialYear, periodLabel } from '../../../../base/period.js';
import { REPLY_HOWS } from '../../../../base/reply-state.js';
import { type Problem, type Result, fail, ok } from '../../../../base/result.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { goTo, notThere, show, showProblems } from '../../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import type { ReplyActProblem } from '../../../actions/replies/problems.js';
import { type ReplyGiven, receiveReply } from '../../../actions/replies/receive-reply.js';
import { givenByMessage } from '../../../actions/replies/reply-from-message.js';
import { findMessage, updateMessageReply } from '../../../store/messages.js';
import { type Reply, findReply } from '../../../store/replies.js';
import { listAllRequests, listRounds } from '../../../store/rounds.js';
import { authorityName } from '../../../words/say.js';
import { sayMeasure } from '../../parts/say.js';
import {
  READS_REPLIES,
  REPLIES,
  type ReplyParts,
  WORDS,
  aboutReply,
  backToList,
  doingOf,
  errorAt,
  problemsView,
  replyPath,
} from '../asked.js';
import { givenBy } from './asked.js';

const TEMPLATE = 'count/pages/replies/new/page.njk';
const FIRST_YEAR = 2008;

export const newReplyPage = ({ open }: ReplyParts): Page => ({
  name: 'reply-new',
  path: `${REPLIES}/new`,
  who: READS_REPLIES,
  audit: { changes: 'reply-received', by: 'action' },
  accepts: 'reply',
  templates: [TEMPLATE],
  get: async (ask) => {
    const kept = await keptAlready(ask);
    if (kept !== null) return goTo(replyPath(kept));
    const old = await oldReply(ask);
    return old === null ? notThere() : show(TEMPLATE, await viewOf(ask, old, []));
  },
  post: async (ask): Promise<Outcome> => {
    const old = await oldReply(ask);
    if (old === null) return notThere();
    const again = async (problems: readonly Problem<ReplyActProblem>[]): Promise<Outcome> =>
      showProblems(TEMPLATE, await viewOf(ask, old, problems));
    const given = await givenIn(ask, old);
    if (!given.ok) return again(given.problems);
    const done = await receiveReply(transactionOf(ask), { ...doingOf(ask), open }, given.value);
    const message = messageAsked(ask);
    if (done.ok && message !== null) await updateMessageReply(transactionOf(ask), message, done.value.id);
    return done.ok ? goTo(replyPath(done.value.id), aboutReply(done.value.id)) : again(done.problems);
  },
});

/** What the form gives: a message that is kept already, or files and words. */
async function givenIn(ask: Ask, old: Reply | undefined): Promise<Result<ReplyGiven, ReplyActProblem>> {
  const message = messageAsked(ask);
  if (message === null) return givenBy(ask.form, ask.files, old?.id ?? null);
  const given = await givenByMessage(transactionOf(ask), ask.keys(), message);
  return given ? ok(given) : fail({ code: 'message-not-there', field: 'main-content' });
}

/** The reply that the message has become: what comes by e-mail is taken in by itself. */
async function keptAlready(ask: Ask): Promise<string | null> {
  const message = messageAsked(ask);
  return message === null ? null : ((await findMessage(transactionOf(ask), message))?.reply ?? null);
}

function messageAsked(ask: Ask): string | null {
  const id = ask.form.get('message') ?? ask.query.get('message') ?? '';
  return isId(id) ? id : null;
}

/** The reply that this one replaces; undefined where it replaces none, null where there is no such reply. */
async function oldReply(ask: Ask): Promise<Reply | undefined | null> {
  const id = ask.form.get('replaces') ?? ask.query.get('replaces') ?? '';
  if (id === '') return undefined;
  return isId(id) ? ((await findReply(transactionOf(ask), id)) ?? null) : null;
}

/** Every request there is, by the name of its authority, with the round it belongs to. */
async function requestsOpen(ask: Ask): Promise<readonly { readonly value: string; readonly text: string }[]> {
  const tx = transactionOf(ask);
  const rounds = new Map((await listRounds(tx)).map((r) => [r.id, r.title]));
  return (await listAllRequests(tx))
    .map((r) => ({
      value: r.id,
      text: `${authorityName(r.authority, ask.lang)}: ${rounds.get(r.round) ?? ''}`,
    }))
    .sort((a, b) => a.text.localeCompare(b.text, ask.lang));
}

async function viewOf(ask: Ask, old: Reply | undefined, problems: readonly Problem<ReplyActProblem>[]) {
  const { lang, form } = ask;
  const words = WORDS[lang].new;
  const today = dayInLondon(ask.now);
  const text = (name: string, otherwise = ''): string => form.get(name) ?? otherwise;
  const authority = text('authority', old?.authority);
  const years = Array.from({ length: Number(today.slice(0, 4)) - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const yearField = (name: 'from' | 'to') => ({
    id: name,
    name,
    label: { text: words[name] },
    items: [
      { value: '', text: words.anyYear },
      ...years.map((y) => ({
        value: String(y),
        text: periodLabel(financialYear(y)),
        selected: text(name) === String(y),
      })),
    ],
    ...errorAt(problems, name, lang),
  });
  const request = text('request', old?.request ?? ask.query.get('request') ?? '');
  const requests = await requestsOpen(ask);
  const message = messageAsked(ask);
  return {
    message,
    messageSaid: message === null ? null : words.message,
    request:
      requests.length === 0
        ? null
        : {
            id: 'request',
            name: 'request',
            label: { text: words.request, classes: 'govuk-label--s' },
            hint: { text: words.requestHint },
            items: [
              { value: '', text: words.noRequest },
              ...requests.map((r) => ({ ...r, selected: r.value === request })),
            ],
            ...errorAt(problems, 'request', lang),
          },
    title: old ? words.replacing : words.title,
    words,
    back: backToList(lang),
    formId: 'reply',
    formMethod: 'post' as const,
    action: addressOf(lang, `${REPLIES}/new`),
    replaces: old?.id ?? null,
    summary: problemsView(problems, lang),
    authority: {
      id: 'authority',
      name: 'authority',
      label: { text: words.authority, classes: 'govuk-label--s' },
      items: [
        { value: '', text: words.choose },
        ...AUTHORITIES.filter((a) => a.kind === 'force')
          .map((a) => ({ value: a.code, text: a.name[lang], selected: a.code === authority }))
          .sort((a, b) => a.text.localeCompare(b.text, lang)),
      ],
      ...errorAt(problems, 'authority', lang),
    },
    received: {
      id: 'received-on',
      name: 'received-on',
      label: { text: words.received, classes: 'govuk-label--s' },
      hint: { text: words.receivedHint },
      classes: 'govuk-input--width-10',
      value: text('received-on', today),
      ...errorAt(problems, 'received-on', lang),
    },
    how: {
      idPrefix: 'how',
      name: 'how',
      classes: 'govuk-radios--small govuk-radios--inline',
      fieldset: { legend: { text: words.how, classes: 'govuk-fieldset__legend--s' } },
      items: REPLY_HOWS.map((h) => ({
        value: h,
        text: WORDS[lang].how[h],
        checked: text('how', 'upload') === h,
      })),
    },
    file: {
      id: 'file',
      name: 'file',
      multiple: true,
      label: { text: words.file, classes: 'govuk-label--s' },
      hint: { text: words.fileHint },
      ...errorAt(problems, 'file', lang),
    },
    typed: {
      id: 'typed',
      name: 'typed',
      rows: '5',
      label: { text: words.typed, classes: 'govuk-label--s' },
      hint: { text: words.typedHint },
      value: text('typed'),
    },
    measures: {
      idPrefix: 'measures',
      name: 'measures',
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: words.measures, classes: 'govuk-fieldset__legend--s' } },
      items: MEASURES.filter((m) => m.standard).map((m) => ({
        value: m.id,
        text: sayMeasure(m.id, lang),
        checked: form.getAll('measures').includes(m.id),
      })),
    },
    from: yearField('from'),
    to: yearField('to'),
    why: old && {
      id: 'why',
      name: 'why',
      label: { text: words.why, classes: 'govuk-label--s' },
      hint: { text: words.whyHint },
      value: text('why'),
      ...errorAt(problems, 'why', lang),
    },
  };
}
