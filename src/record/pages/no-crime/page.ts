/** A report that is no crime: kept as an incident, with why. */
import { accountOf, threadForRecording, type ToldThread } from '../../../desk/index.js';
import { addressOf } from '../../../web/layout/layout.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import type { Problem } from '../../../base/result.js';
import { fill } from '../../../base/words.js';
import { keepAsIncident } from '../../actions/keep-as-incident.js';
import { NO_CRIME_REASONS, type RecordProblem } from '../../rules/index.js';
import { RECORD_WORDS } from '../../words/say.js';
import { carriedFrom } from '../form/carried.js';
import { FORM_COPY } from '../form/facts-fields.js';
import { choicesOf, oneOf, summaryOf } from '../parts/fields.js';
import { RECORDS, fromThreadPath, idAsked } from '../paths.js';

const TEMPLATE = 'record/pages/act/page.njk';

export const noCrimePage: Page = {
  name: 'record-no-crime',
  path: `${fromThreadPath(':thread')}/no-crime`,
  who: RECORDS,
  audit: { changes: 'incident-without-crime', by: 'action', reads: 'crime-form-opened' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const thread = await threadAsked(ask);
    if (!thread) return notThere();
    return show(TEMPLATE, viewOf(ask, thread, []), { subjects: [{ kind: 'thread', id: thread.id }] });
  },
  async post(ask: Ask): Promise<Outcome> {
    const thread = await threadAsked(ask);
    if (!thread) return notThere();
    const doing = { actor: accountOf(ask.actor), keys: ask.keys(), now: ask.now };
    const report = {
      thread: { id: thread.id, version: thread.version },
      source: 'thread' as const,
      marking: thread.marking,
      named: thread.named,
      channel: thread.channel,
      reporter: carriedFrom(thread).reporter,
      language: thread.language,
      firstTouchAt: thread.firstTouchAt,
      incident: thread.incidents[0] ?? null,
    };
    const reason = ask.form.get('reason') ?? '';
    const done = await keepAsIncident(transactionOf(ask), doing, { report, reason });
    if (!done.ok) return showProblems(TEMPLATE, viewOf(ask, thread, done.problems));
    return goTo(`/desk/threads/${thread.id}`);
  },
};

async function threadAsked(ask: Ask): Promise<ToldThread | null> {
  const id = idAsked(ask.params, 'thread');
  return id === null ? null : threadForRecording(transactionOf(ask), ask.keys(), id);
}

function viewOf(ask: Ask, thread: ToldThread, problems: readonly Problem<RecordProblem>[]) {
  const { lang } = ask;
  const copy = FORM_COPY[lang];
  const reference = fill(copy.caption, { id: thread.id.slice(0, 8).toUpperCase() }, lang);
  const facts = { lang, typed: ask.form, problems };
  return {
    title: copy.noCrimeTitle,
    reference,
    lead: copy.noCrimeLead,
    button: copy.noCrimeButton,
    back: { text: copy.title, href: addressOf(lang, fromThreadPath(thread.id)) },
    action: addressOf(lang, `${fromThreadPath(thread.id)}/no-crime`),
    formId: 'form',
    formMethod: 'post' as const,
    version: thread.version,
    hidden: [],
    summary: summaryOf(problems, lang),
    fields: [
      oneOf(facts, {
        name: 'reason',
        label: copy.noCrimeReason,
        choices: choicesOf(NO_CRIME_REASONS, RECORD_WORDS[lang].noCrime),
      }),
    ],
  };
}
