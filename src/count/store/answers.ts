/** Requests received, the answers drafted to them, who signed, and what answering would cost. */
import type { Day } from '../../base/day.js';
import type { Tx } from '../../db/index.js';
import type { BuiltAnswer } from '../rules/answer/build.js';
import type { CostLine } from '../rules/answer/cost.js';
import type { ReleaseTable } from '../rules/release/table.js';

export interface ReceivedRequest {
  readonly id: string;
  readonly reference: string;
  readonly receivedOn: Day;
  readonly law: 'foia' | 'foisa';
  readonly requester: string;
  readonly wording: string;
}

export interface HeldAnswer {
  readonly id: string;
  readonly request: string;
  readonly built: Pick<BuiltAnswer, 'question' | 'periods' | 'notHeld'>;
  readonly held: readonly ReleaseTable[];
  readonly draftedBy: { readonly account: string; readonly name: string };
  readonly draftedAt: Date;
  readonly signed: { readonly name: string; readonly at: Date } | null;
}

export interface HeldCostLine extends CostLine {
  readonly id: string;
}

/** More than any force has open at once; older ones are found by their number. */
const MOST_LISTED = 500;

const REQUEST = ['id', 'reference', 'received_on as receivedOn', 'law', 'requester', 'wording'] as const;

/** The newest first. */
export const listReceived = (tx: Tx): Promise<readonly ReceivedRequest[]> =>
  tx
    .selectFrom('count.received_request')
    .select(REQUEST)
    .orderBy('received_on', 'desc')
    .orderBy('reference', 'desc')
    .limit(MOST_LISTED)
    .execute();

export async function findReceived(tx: Tx, id: string): Promise<ReceivedRequest | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const found = await tx
    .selectFrom('count.received_request')
    .select(REQUEST)
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** **Shape**: the request's id; null when the reference is taken. */
export async function insertReceived(
  tx: Tx,
  of: Omit<ReceivedRequest, 'id'> & { readonly org: string; readonly by: string; readonly at: Date },
): Promise<string | null> {
  const row = await tx
    .insertInto('count.received_request')
    .values({
      org: of.org,
      reference: of.reference,
      received_on: of.receivedOn,
      law: of.law,
      requester: of.requester,
      wording: of.wording,
      entered_by: of.by,
      entered_at: of.at,
    })
    .onConflict((c) => c.columns(['org', 'reference']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Every answer drafted, the newest first: of one request, or of all. */
export async function listAnswers(tx: Tx, request?: string): Promise<readonly HeldAnswer[]> {
  const rows = await tx
    .selectFrom('count.received_answer as a')
    .innerJoin('house.account as d', (j) => j.onRef('d.org', '=', 'a.org').onRef('d.id', '=', 'a.drafted_by'))
    .leftJoin('count.answer_sign_off as s', (j) =>
      j.onRef('s.org', '=', 'a.org').onRef('s.answer', '=', 'a.id'),
    )
    .leftJoin('house.account as p', (j) => j.onRef('p.org', '=', 's.org').onRef('p.id', '=', 's.signed_by'))
    .select([
      'a.id',
      'a.request',
      'a.built',
      'a.held',
      'a.drafted_by',
      'a.drafted_at',
      'd.name',
      's.signed_at',
      'p.name as signer',
    ])
    .$if(request !== undefined, (q) => q.where('a.request', '=', request ?? ''))
    .orderBy('a.drafted_at', 'desc')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    request: r.request,
    built: r.built as HeldAnswer['built'],
    held: r.held as HeldAnswer['held'],
    draftedBy: { account: r.drafted_by, name: r.name },
    draftedAt: r.drafted_at,
    signed: r.signed_at === null ? null : { name: r.signer ?? '', at: r.signed_at },
  }));
}

export async function insertAnswer(
  tx: Tx,
  of: Pick<HeldAnswer, 'request' | 'built' | 'held'> & {
    readonly org: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('count.received_answer')
    .values({
      org: of.org,
      request: of.request,
      question: JSON.stringify(of.built.question),
      built: JSON.stringify(of.built),
      held: JSON.stringify(of.held),
      drafted_by: of.by,
      drafted_at: of.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertSignOff(
  tx: Tx,
  of: {
    readonly org: string;
    readonly answer: string;
    readonly draftedBy: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('count.answer_sign_off')
    .values({ org: of.org, answer: of.answer, drafted_by: of.draftedBy, signed_by: of.by, signed_at: of.at })
    .execute();
}

export const listCostLines = (tx: Tx, request: string): Promise<readonly HeldCostLine[]> =>
  tx
    .selectFrom('count.cost_line')
    .select(['id', 'activity', 'records', 'minutes'])
    .where('request', '=', request)
    .orderBy('entered_at')
    .orderBy('id')
    .execute();

export async function insertCostLine(
  tx: Tx,
  of: CostLine & { readonly org: string; readonly request: string; readonly by: string; readonly at: Date },
): Promise<void> {
  const { org, request, activity, records, minutes, by, at } = of;
  await tx
    .insertInto('count.cost_line')
    .values({ org, request, activity, records, minutes, entered_by: by, entered_at: at })
    .execute();
}
