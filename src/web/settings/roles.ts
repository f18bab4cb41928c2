/**
 * Who may hold what is decided by two: one administrator asks, another confirms, and nobody for themselves. Where
 * there is no second administrator yet, the only one decides alone, and it is kept that it was so.
 */
import {
  type Account,
  type Actor,
  decideRoleRequest,
  findAccount,
  insertRoleRequest,
  listAccounts,
  type RoleRequest,
  setRoles,
  takeRoleRequest,
  type Tx,
  writeJournal,
} from '../../db/index.js';
import { isRole, type Role, STAFF_ROLES } from '../access.js';

const ADMINISTRATOR: Role = 'org-admin';

export type Signed = Actor & { readonly account: string };

/** The actor when it is somebody signed in. */
export const isSigned = (actor: Actor): actor is Signed => actor.account !== null;

/** Roles as they were ticked, in the table's order, without any that an account cannot hold. */
export const rolesTicked = (form: URLSearchParams): readonly Role[] => {
  const ticked = form.getAll('roles').filter(isRole);
  return STAFF_ROLES.filter((role) => ticked.includes(role));
};

/** True when nobody else could confirm: no other administrator who can sign in, the person concerned aside. */
export const isAlone = (accounts: readonly Account[], asker: string, concerned: string): boolean =>
  !accounts.some(
    ({ id, roles, disabledAt }) =>
      id !== asker && id !== concerned && disabledAt === null && roles.includes(ADMINISTRATOR),
  );

/**
 * Asks that an account shall have these roles; grants them at once where nobody else could confirm.
 * **Shape**: null when it is oneself, or nobody.
 */
export async function askForRoles(
  tx: Tx,
  by: Signed,
  asked: { readonly account: string; readonly roles: readonly Role[] },
  now: Date,
): Promise<'asked' | 'granted' | null> {
  if (asked.account === by.account || !(await findAccount(tx, asked.account))) return null;
  const id = await insertRoleRequest(tx, by, asked, now);
  const subjects = [
    { kind: 'account', id: asked.account },
    ...asked.roles.map((role) => ({ kind: 'role', id: role })),
  ];
  const alone = isAlone(await listAccounts(tx), by.account, asked.account);
  if (alone) {
    await setRoles(tx, by, asked, now);
    await decideRoleRequest(tx, by, { id, decision: 'confirmed', isAlone: true }, now);
  }
  await writeJournal(
    tx,
    by,
    { event: alone ? 'roles-granted-alone' : 'roles-asked', room: 'settings', subjects },
    now,
  );
  return alone ? 'granted' : 'asked';
}

/**
 * Confirms or declines what another asked. Whoever asked may take it back, but not confirm it.
 * **Shape**: false when it is not open, or not for this person to decide.
 */
export async function decideRoles(
  tx: Tx,
  by: Signed,
  what: { readonly id: string; readonly decision: 'confirmed' | 'declined' },
  now: Date,
): Promise<boolean> {
  const request = await takeRoleRequest(tx, what.id);
  if (!request || !mayDecide(request, by.account, what.decision)) return false;
  if (what.decision === 'confirmed') await setRoles(tx, by, request, now);
  await decideRoleRequest(tx, by, { ...what, isAlone: false }, now);
  const subjects = [
    { kind: 'account', id: request.account },
    ...request.roles.map((role) => ({ kind: 'role', id: role })),
  ];
  await writeJournal(tx, by, { event: `roles-${what.decision}`, room: 'settings', subjects }, now);
  return true;
}

export const mayDecide = (request: RoleRequest, by: string, decision: 'confirmed' | 'declined'): boolean =>
  request.account !== by && (decision === 'declined' || request.askedBy !== by);
