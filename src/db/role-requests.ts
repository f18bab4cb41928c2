/** Roles that one administrator has asked for somebody and another has yet to confirm. */
import type { Actor, Tx } from './actor.js';
import type { RoleDecision } from './tables.js';

export interface RoleRequest {
  readonly id: string;
  readonly account: string;
  readonly roles: readonly string[];
  readonly askedBy: string;
  readonly askedAt: Date;
}

const open = (tx: Tx) =>
  tx
    .selectFrom('house.role_request')
    .select(['id', 'account', 'roles', 'asked_by', 'asked_at'])
    .where('decision', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof open>['execute']>>[number];

const asRequest = ({ id, account, roles, asked_by, asked_at }: Row): RoleRequest => ({
  id,
  account,
  roles,
  askedBy: asked_by,
  askedAt: asked_at,
});

/** Requests not yet decided, the oldest first. */
export const listRoleRequests = async (tx: Tx): Promise<readonly RoleRequest[]> =>
  (await open(tx).orderBy('asked_at').orderBy('id').execute()).map(asRequest);

/** A request not yet decided, held so that two who decide at once do it one after the other; null when there is none. */
export async function takeRoleRequest(tx: Tx, id: string): Promise<RoleRequest | null> {
  const row = await open(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? asRequest(row) : null;
}

/** Asks; an earlier request for the same person that nobody has decided gives way. The request's id. */
export async function insertRoleRequest(
  tx: Tx,
  by: Actor & { readonly account: string },
  asked: { readonly account: string; readonly roles: readonly string[] },
  now: Date,
): Promise<string> {
  await tx
    .updateTable('house.role_request')
    .set({ decision: 'declined', decided_by: by.account, decided_at: now })
    .where('account', '=', asked.account)
    .where('decision', 'is', null)
    .execute();
  const { id } = await tx
    .insertInto('house.role_request')
    .values({
      org: by.org,
      account: asked.account,
      roles: JSON.stringify(asked.roles),
      asked_by: by.account,
      asked_at: now,
      decision: null,
      decided_by: null,
      decided_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export const decideRoleRequest = async (
  tx: Tx,
  by: Actor & { readonly account: string },
  what: { readonly id: string; readonly decision: RoleDecision; readonly isAlone: boolean },
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('house.role_request')
    .set({ decision: what.decision, decided_by: by.account, decided_at: now, decided_alone: what.isAlone })
    .where('id', '=', what.id)
    .where('decision', 'is', null)
    .execute();
};
