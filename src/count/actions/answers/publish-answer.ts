/** A signed answer goes into the disclosure log: one person writes the question so that it names nobody, another publishes. */
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { namesRequester, namesSomebody, slugOf } from '../../rules/answer/public-words.js';
import { findReceived, listAnswers } from '../../store/answers.js';
import {
  type Disclosure,
  insertDisclosure,
  insertDisclosureOut,
  insertDisclosureWithdrawal,
  listDisclosuresOf,
  requestAtSlug,
} from '../../store/disclosures.js';

export type PublishAnswerProblem =
  | 'not-there'
  | 'not-signed-in'
  | 'not-signed'
  | 'title-missing'
  | 'asked-missing'
  | 'names-somebody'
  | 'reference-names-somebody'
  | 'prepared-by-you'
  | 'nothing-prepared'
  | 'reason-missing';

export interface PublicWords {
  readonly title: { readonly en: string; readonly cy: string };
  readonly asked: string;
  readonly language: 'en' | 'cy';
}

const subject = (id: string) => [{ kind: 'received-request', id }];

/** **Errors**: words that are missing or still name whoever asked; an answer that nobody has signed. */
export async function prepareDisclosure(
  tx: Tx,
  actor: Actor,
  { request, words }: { readonly request: string; readonly words: PublicWords },
  now: Date,
): Promise<Result<string, PublishAnswerProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const received = await findReceived(tx, request);
  const answer = received ? (await listAnswers(tx, request)).find((a) => a.signed) : undefined;
  if (!received) return fail({ code: 'not-there' });
  if (!answer) return fail({ code: 'not-signed' });
  // A published answer stands under its reference, in its address and in its letter.
  if (namesRequester(received.reference, received.requester))
    return fail({ code: 'reference-names-somebody' });
  const problems = wordProblems(words, received.requester);
  if (problems.length > 0) return fail(...problems);
  const slug = await freeSlug(tx, request, slugOf(received.reference));
  const id = await insertDisclosure(tx, {
    ...words,
    slug,
    request,
    answer: answer.id,
    org: actor.org,
    by: actor.account,
    at: now,
  });
  const event = { event: 'answer-prepared', room: 'statistics', subjects: subject(request) } as const;
  await writeJournal(tx, actor, event, now);
  return ok(id);
}

function wordProblems(
  { title, asked }: PublicWords,
  requester: string,
): readonly Problem<PublishAnswerProblem>[] {
  const problems: Problem<PublishAnswerProblem>[] = [];
  const fields = [
    ['title-en', title.en, 'title-missing'],
    ['title-cy', title.cy, 'title-missing'],
    ['asked', asked, 'asked-missing'],
  ] as const;
  for (const [field, text, missing] of fields) {
    if (text.trim() === '') problems.push({ code: missing, field });
    else if (namesSomebody(text, requester)) problems.push({ code: 'names-somebody', field });
  }
  return problems;
}

/** Two references may come to the same address: the later one gets a few figures of its own. */
async function freeSlug(tx: Tx, request: string, slug: string): Promise<string> {
  const holder = await requestAtSlug(tx, slug);
  return holder === null || holder === request ? slug : `${slug}-${request.slice(0, 6)}`;
}

const newestOf = async (tx: Tx, request: string): Promise<Disclosure | null> =>
  (await listDisclosuresOf(tx, request))[0] ?? null;

/**
 * Publishes what was prepared last. Whatever was published since the answer was signed was attacked together with it.
 * **Errors**: `prepared-by-you` for whoever prepared it, and the database refuses that too.
 */
export async function publishDisclosure(
  tx: Tx,
  actor: Actor,
  request: string,
  now: Date,
): Promise<Result<null, PublishAnswerProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const disclosure = await newestOf(tx, request);
  if (!disclosure || disclosure.published) return fail({ code: 'nothing-prepared' });
  if (disclosure.preparedBy.account === actor.account) return fail({ code: 'prepared-by-you' });
  await insertDisclosureOut(tx, { org: actor.org, disclosure, by: actor.account, at: now });
  await writeJournal(
    tx,
    actor,
    { event: 'answer-published', room: 'releases', subjects: subject(request) },
    now,
  );
  return ok(null);
}

/** Takes it out of the log: its address is not there from then on. **Errors**: `reason-missing`, for the house to keep. */
export async function withdrawDisclosure(
  tx: Tx,
  actor: Actor,
  { request, reason }: { readonly request: string; readonly reason: string },
  now: Date,
): Promise<Result<null, PublishAnswerProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const out = (await listDisclosuresOf(tx, request)).find((d) => d.published);
  if (!out || out.withdrawn) return fail({ code: 'nothing-prepared' });
  if (reason.trim() === '') return fail({ code: 'reason-missing', field: 'reason' });
  await insertDisclosureWithdrawal(tx, {
    org: actor.org,
    disclosure: out.id,
    reason: reason.trim(),
    by: actor.account,
    at: now,
  });
  await writeJournal(
    tx,
    actor,
    { event: 'answer-withdrawn', room: 'releases', subjects: subject(request) },
    now,
  );
  return ok(null);
}
