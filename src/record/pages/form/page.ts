/** Recording: from a thread, or keyed without one. Two halves of one form; nothing is kept until both are there. */
import type { Problem } from '../../../base/result.js';
import { accountOf, threadForRecording, type ToldThread } from '../../../desk/index.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { crimesOfThread, recordCrimes } from '../../actions/record-crimes.js';
import type { ReportWanted } from '../../actions/wanted.js';
import { earlierAgainst, victimKey } from '../../earlier.js';
import type { RecordProblem } from '../../rules/index.js';
import { ownForce } from '../../own-force.js';
import { victimRef } from '../../sealed.js';
import type { Crime } from '../../store/crimes.js';
import { RECORD, RECORDS, crimePath, fromThreadPath, idAsked } from '../paths.js';
import { carriedFacts, firstForm } from './carried.js';
import { lexiconInForce } from '../../lexicon-in-force.js';
import { suggestFor } from './decide.js';
import { type Deciding, readDecided } from './decided.js';
import { MOST_VICTIMS, type TypedFacts, readFacts, victimCount } from './typed.js';
import { formView } from './view.js';

const TEMPLATE = 'record/pages/form/page.njk';
export const KEY_IN = `${RECORD}/key-in`;

const shared = {
  who: RECORDS,
  audit: { changes: 'crimes-recorded', by: 'action', reads: 'crime-form-opened' },
  templates: [TEMPLATE],
} as const;

export const fromThreadPage: Page = {
  ...shared,
  name: 'record-from-thread',
  path: fromThreadPath(':thread'),
  get: (ask) => withThread(ask, (of) => get(ask, of)),
  post: (ask) => withThread(ask, (of) => post(ask, of)),
};

export const keyedCrimePage: Page = {
  ...shared,
  name: 'record-key-in',
  path: KEY_IN,
  get: (ask) => get(ask, NO_THREAD),
  post: (ask) => post(ask, NO_THREAD),
};

interface Of {
  readonly thread: ToldThread | null;
  readonly path: string;
  readonly already: readonly Crime[];
}

const NO_THREAD: Of = { thread: null, path: KEY_IN, already: [] };

async function withThread(ask: Ask, then: (of: Of) => Outcome | Promise<Outcome>): Promise<Outcome> {
  const id = idAsked(ask.params, 'thread');
  const tx = transactionOf(ask);
  const thread = id === null ? null : await threadForRecording(tx, ask.keys(), id);
  if (!thread) return notThere();
  // A thread that was taken into another is recorded there.
  if (thread.id !== id) return goTo(fromThreadPath(thread.id));
  return then({ thread, path: fromThreadPath(thread.id), already: await crimesOfThread(tx, thread.id) });
}

const subjectsOf = ({ thread }: Of) => (thread ? [{ kind: 'thread', id: thread.id }] : []);

interface Shown {
  readonly typed: URLSearchParams;
  readonly problems: readonly Problem<RecordProblem>[];
  readonly decide: Parameters<typeof formView>[0]['decide'];
  readonly touchedAt?: Date | null;
}

function viewOf(ask: Ask, of: Of, { typed, problems, decide, touchedAt }: Shown) {
  const firstTouchAt = of.thread?.firstTouchAt ?? touchedAt ?? null;
  return formView({ lang: ask.lang, now: ask.now, ...of, typed, problems, decide, firstTouchAt });
}

/** The first half; or, when the language was changed on the second, the second again. */
function get(ask: Ask, of: Of): Outcome | Promise<Outcome> {
  const typed = ask.form.size === 0 ? firstForm(of.thread) : ask.form;
  if (typed.get('step') === 'decide') return second(ask, of, typed);
  return show(TEMPLATE, viewOf(ask, of, { typed, problems: [], decide: null }), { subjects: subjectsOf(of) });
}

function post(ask: Ask, of: Of): Outcome | Promise<Outcome> {
  const { form } = ask;
  switch (form.get('do')) {
    case 'more':
      form.set('victims', String(Math.min(victimCount(form) + 1, MOST_VICTIMS)));
      return first(ask, of, []);
    case 'fewer':
      form.set('victims', String(Math.max(victimCount(form) - 1, 1)));
      return first(ask, of, []);
    case 'back':
      return first(ask, of, []);
    case 'record':
      return record(ask, of);
    default:
      return next(ask, of);
  }
}

function first(ask: Ask, of: Of, problems: readonly Problem<RecordProblem>[]): Outcome {
  const view = viewOf(ask, of, { typed: ask.form, problems, decide: null });
  return problems.length > 0
    ? showProblems(TEMPLATE, view)
    : show(TEMPLATE, view, { subjects: subjectsOf(of) });
}

function next(ask: Ask, of: Of): Outcome | Promise<Outcome> {
  const { problems } = readFacts(ask.form, { now: ask.now, own: of.thread === null });
  return problems.length > 0 ? first(ask, of, problems) : second(ask, of, ask.form);
}

/** What was recorded before against those who are named here. */
async function earlierOf(
  ask: Ask,
  { victims }: TypedFacts,
): Promise<Pick<Deciding, 'before' | 'victimKeys' | 'own'>> {
  const keys = ask.keys();
  const named = victims.map(({ kind, name, bornOn }) => ({ name: kind === 'victim' ? name : null, bornOn }));
  return {
    own: await ownForce(transactionOf(ask)),
    before: await earlierAgainst(transactionOf(ask), keys, named),
    victimKeys: named.map(({ name, bornOn }) =>
      victimKey(victimRef(keys, { victimName: name, victimBornOn: bornOn, suspect: null })),
    ),
  };
}

async function second(ask: Ask, of: Of, typed: URLSearchParams): Promise<Outcome> {
  const { facts } = readFacts(typed, { now: ask.now, own: of.thread === null });
  const { reader } = await lexiconInForce(transactionOf(ask));
  const suggested = suggestFor(facts, typed, { now: ask.now, reader });
  const firstTouchAt = of.thread?.firstTouchAt ?? facts.touchedAt ?? ask.now;
  const earlier = await earlierOf(ask, facts);
  const asked = { form: typed, facts, suggested, carried: [], firstTouchAt, now: ask.now, ...earlier };
  // What the rules say can be seen before recording; what is still open is no problem yet.
  const { findings } = readDecided(asked);
  const decide = { suggested, findings, narrative: facts.narrative, own: asked.own };
  const view = viewOf(ask, of, { typed, problems: [], decide, touchedAt: facts.touchedAt });
  return show(TEMPLATE, view, { subjects: subjectsOf(of) });
}

async function record(ask: Ask, of: Of): Promise<Outcome> {
  const { form, now } = ask;
  const read = readFacts(form, { now, own: of.thread === null });
  if (read.problems.length > 0) return first(ask, of, read.problems);
  const { facts } = read;
  const { reader } = await lexiconInForce(transactionOf(ask));
  const suggested = suggestFor(facts, form, { now, reader });
  const carried = carriedFacts(of.thread);
  const firstTouchAt = of.thread?.firstTouchAt ?? facts.touchedAt ?? now;
  const earlier = await earlierOf(ask, facts);
  const decided = readDecided({ form, facts, suggested, carried, firstTouchAt, now, ...earlier });
  const decide = { suggested, findings: decided.findings, narrative: facts.narrative, own: earlier.own };
  const refuse = (problems: readonly Problem<RecordProblem>[]): Outcome =>
    showProblems(TEMPLATE, viewOf(ask, of, { typed: form, problems, decide, touchedAt: facts.touchedAt }));
  if (decided.problems.length > 0) return refuse(decided.problems);
  const doing = { actor: accountOf(ask.actor), keys: ask.keys(), now };
  const report = reportOf(of.thread, { facts, form, firstTouchAt });
  const done = await recordCrimes(transactionOf(ask), doing, { report, crimes: decided.crimes });
  if (!done.ok) return refuse(done.problems);
  const [crime] = done.value.crimes;
  return goTo(crime ? crimePath(crime.id) : RECORD);
}

function reportOf(
  thread: ToldThread | null,
  { facts, form, firstTouchAt }: { facts: TypedFacts; form: URLSearchParams; firstTouchAt: Date },
): ReportWanted {
  return {
    thread: thread && { id: thread.id, version: Number(form.get('version') ?? thread.version) },
    source: thread ? 'thread' : 'keyed',
    marking: thread?.marking ?? 'ordinary',
    named: thread?.named ?? [],
    channel: thread?.channel ?? facts.channel,
    reporter: facts.reporter,
    language: thread?.language ?? null,
    firstTouchAt,
    incident: thread?.incidents[0] ?? facts.incident,
  };
}
