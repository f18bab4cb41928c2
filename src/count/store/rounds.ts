/** Rounds, their requests, letters and what happened: what is held of them. */
import { sql } from 'kysely';
import type { Day } from '../../base/day.js';
import type { RequestEventKind, RequestLaw, RoundState, Tx } from '../../db/index.js';
import type { EventDetail, RequestEvent } from '../rules/round/event.js';
import type { RoundQuestion } from '../rules/round/question.js';

export interface HeldRound {
  readonly id: string;
  readonly title: string;
  readonly state: RoundState;
  readonly question: RoundQuestion;
  readonly clonedFrom: string | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
}

export interface HeldRequest {
  readonly id: string;
  readonly round: string;
  readonly authority: string;
  readonly law: RequestLaw;
  readonly token: string;
  readonly sendTo: string | null;
  readonly addedAt: Date;
}

/** An event as it is held: with who entered it, null for the machine, and the letter it is about. */
export interface HeldEvent extends RequestEvent {
  readonly request: string;
  readonly enteredAt: Date;
  readonly enteredBy: string | null;
  readonly enteredByName: string | null;
  readonly letter: string | null;
}

const rounds = (tx: Tx) =>
  tx
    .selectFrom('count.round')
    .select(['id', 'title', 'state', 'question', 'cloned_from', 'made_by', 'made_at'])
    .select(['opened_at', 'closed_at']);
type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>['execute']>>[number];

const asRound = (r: RoundRow): HeldRound => ({
  id: r.id,
  title: r.title,
  state: r.state,
  // Written below, from this type.
  question: r.question as RoundQuestion,
  clonedFrom: r.cloned_from,
  madeBy: r.made_by,
  madeAt: r.made_at,
  openedAt: r.opened_at,
  closedAt: r.closed_at,
});

/** Every round, the newest first. */
export const listRounds = async (tx: Tx): Promise<readonly HeldRound[]> =>
  (await rounds(tx).orderBy('made_at', 'desc').orderBy('id').execute()).map(asRound);

export async function findRound(tx: Tx, id: string): Promise<HeldRound | null> {
  const row = await rounds(tx).where('id', '=', id).executeTakeFirst();
  return row ? asRound(row) : null;
}

/** The same, held until the transaction ends: two who act on it at once do so one after the other. */
export async function takeRound(tx: Tx, id: string): Promise<HeldRound | null> {
  await sql`select pg_advisory_xact_lock(hashtext('count.round'), hashtext(${id}))`.execute(tx);
  return findRound(tx, id);
}

export interface NewRound {
  readonly org: string;
  readonly title: string;
  readonly question: RoundQuestion;
  readonly clonedFrom: string | null;
  readonly by: string;
  readonly at: Date;
}

/** A new round, as a draft. **Shape**: its id. */
export async function insertRound(tx: Tx, of: NewRound): Promise<string> {
  const { id } = await tx
    .insertInto('count.round')
    .values({
      org: of.org,
      title: of.title,
      state: 'draft',
      question: JSON.stringify(of.question),
      cloned_from: of.clonedFrom,
      made_by: of.by,
      made_at: of.at,
      opened_at: null,
      closed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What a draft asks; of an open round, only which authorities it is asked of grows. */
export async function updateQuestion(
  tx: Tx,
  id: string,
  of: { readonly title: string; readonly question: RoundQuestion },
): Promise<void> {
  await tx
    .updateTable('count.round')
    .set({ title: of.title, question: JSON.stringify(of.question) })
    .where('id', '=', id)
    .execute();
}

export const updateOpened = async (tx: Tx, id: string, at: Date): Promise<void> =>
  void (await tx
    .updateTable('count.round')
    .set({ state: 'open', opened_at: at })
    .where('id', '=', id)
    .execute());

export const updateClosed = async (tx: Tx, id: string, at: Date): Promise<void> =>
  void (await tx
    .updateTable('count.round')
    .set({ state: 'closed', closed_at: at })
    .where('id', '=', id)
    .execute());

const requests = (tx: Tx) =>
  tx.selectFrom('count.request').select(['id', 'round', 'authority', 'law', 'token', 'send_to', 'added_at']);
type RequestRow = Awaited<ReturnType<ReturnType<typeof requests>['execute']>>[number];

const asRequest = (r: RequestRow): HeldRequest => ({
  id: r.id,
  round: r.round,
  authority: r.authority,
  law: r.law,
  token: r.token,
  sendTo: r.send_to,
  addedAt: r.added_at,
});

/** The requests of a round, by the code of their authority. */
export const listRequests = async (tx: Tx, round: string): Promise<readonly HeldRequest[]> =>
  (await requests(tx).where('round', '=', round).orderBy('authority').execute()).map(asRequest);

/** Every request ever made of one authority, the newest first. */
export const listRequestsTo = async (tx: Tx, authority: string): Promise<readonly HeldRequest[]> =>
  (await requests(tx).where('authority', '=', authority).orderBy('added_at', 'desc').execute()).map(
    asRequest,
  );

/** Every request of every round. */
export const listAllRequests = async (tx: Tx): Promise<readonly HeldRequest[]> =>
  (await requests(tx).orderBy('added_at', 'desc').orderBy('authority').execute()).map(asRequest);

/** One request by its id, or null. */
export async function requestOf(tx: Tx, id: string): Promise<HeldRequest | null> {
  const row = await requests(tx).where('id', '=', id).executeTakeFirst();
  return row ? asRequest(row) : null;
}

/** The request that an answer belongs to, by the token in its subject or its address; null when there is none. */
export async function findRequestByToken(tx: Tx, token: string): Promise<HeldRequest | null> {
  const row = await requests(tx).where('token', '=', token.toLowerCase()).executeTakeFirst();
  return row ? asRequest(row) : null;
}

/** Held until the transaction ends, so that what two enter at once comes one after the other. */
export async function takeRequest(tx: Tx, id: string): Promise<HeldRequest | null> {
  await sql`select pg_advisory_xact_lock(hashtext('count.request'), hashtext(${id}))`.execute(tx);
  return requestOf(tx, id);
}

export interface NewRequest {
  readonly round: string;
  readonly authority: string;
  readonly law: RequestLaw;
  readonly token: string;
  readonly sendTo: string | null;
}

/** New requests, all in one statement. **Shape**: their ids, in the order given. */
export async function insertRequests(
  tx: Tx,
  all: readonly NewRequest[],
  of: { readonly org: string; readonly by: string; readonly at: Date },
): Promise<readonly string[]> {
  if (all.length === 0) return [];
  const rows = await tx
    .insertInto('count.request')
    .values(
      all.map((r) => ({
        org: of.org,
        round: r.round,
        authority: r.authority,
        law: r.law,
        token: r.token,
        send_to: r.sendTo,
        added_at: of.at,
        added_by: of.by,
      })),
    )
    .returning(['id', 'token'])
    .execute();
  const byToken = new Map(rows.map((r) => [r.token, r.id]));
  return all.map((r) => byToken.get(r.token) ?? '');
}

const events = (tx: Tx) =>
  tx
    .selectFrom('count.request_event as e')
    .leftJoin('count.letter as l', 'l.id', 'e.letter')
    .leftJoin('house.account as a', 'a.id', 'e.entered_by')
    .select(['e.request', 'e.position', 'e.kind', 'e.happened_on', 'e.entered_at', 'e.entered_by'])
    .select(['e.letter', 'e.detail', 'l.kind as letter_kind', 'a.name as entered_by_name']);
type EventRow = Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number];

const asEvent = (r: EventRow): HeldEvent => ({
  request: r.request,
  position: r.position,
  kind: r.kind,
  happenedOn: r.happened_on,
  enteredAt: r.entered_at,
  enteredBy: r.entered_by,
  enteredByName: r.entered_by_name,
  letter: r.letter,
  letterKind: r.letter_kind,
  // Written below, from this type.
  detail: r.detail as EventDetail,
});

/** What happened to one request, in the order in which it was entered. */
export const listEvents = async (tx: Tx, request: string): Promise<readonly HeldEvent[]> =>
  (await events(tx).where('e.request', '=', request).orderBy('e.position').execute()).map(asEvent);

/** What happened to every request of a round, or of every round, by request. */
export async function listEventsByRequest(
  tx: Tx,
  round?: string,
): Promise<ReadonlyMap<string, readonly HeldEvent[]>> {
  const all = events(tx).orderBy('e.request').orderBy('e.position');
  const asked =
    round === undefined
      ? all
      : all.innerJoin('count.request as q', 'q.id', 'e.request').where('q.round', '=', round);
  const by = new Map<string, HeldEvent[]>();
  for (const row of await asked.execute()) {
    const held = by.get(row.request);
    if (held) held.push(asEvent(row));
    else by.set(row.request, [asEvent(row)]);
  }
  return by;
}

export interface NewEvent {
  readonly request: string;
  readonly kind: RequestEventKind;
  readonly happenedOn: Day;
  /** Null: the machine. */
  readonly enteredBy: string | null;
  readonly letter?: string | null;
  readonly detail?: EventDetail;
}

/** One more thing that happened. Take the request first. **Shape**: its position among them. */
export async function insertEvent(
  tx: Tx,
  event: NewEvent,
  of: { readonly org: string; readonly at: Date },
): Promise<number> {
  const { position } = await tx
    .insertInto('count.request_event')
    .values((eb) => ({
      org: of.org,
      request: event.request,
      position: eb
        .selectFrom('count.request_event as e')
        .where('e.request', '=', event.request)
        .select(sql<number>`coalesce(max(e.position), 0) + 1`.as('next')),
      kind: event.kind,
      happened_on: event.happenedOn,
      entered_at: of.at,
      entered_by: event.enteredBy,
      letter: event.letter ?? null,
      detail: JSON.stringify(event.detail ?? {}),
    }))
    .returning('position')
    .executeTakeFirstOrThrow();
  return position;
}

/** Many at once, with their positions given: for what is imported or made up. */
export async function insertEvents(
  tx: Tx,
  all: readonly (NewEvent & { readonly position: number; readonly at: Date })[],
  org: string,
): Promise<void> {
  if (all.length === 0) return;
  await tx
    .insertInto('count.request_event')
    .values(
      all.map((e) => ({
        org,
        request: e.request,
        position: e.position,
        kind: e.kind,
        happened_on: e.happenedOn,
        entered_at: e.at,
        entered_by: e.enteredBy,
        letter: e.letter ?? null,
        detail: JSON.stringify(e.detail ?? {}),
      })),
    )
    .execute();
}
