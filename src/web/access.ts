/**
 * Who may do what, as one table of data. Anything not written here is denied.
 * **Source**: the project's access table (roles × rooms × verbs); law enforcement processing is logged and
 * limited by need under the Data Protection Act 2018, sections 40 and 62.
 */
import type { Condition, Room, Verb, Who } from './page.js';

export const ROLES = [
  'child',
  'partner',
  'desk-officer',
  'registrar',
  'investigator',
  'supervisor',
  'victim-support',
  'schools-liaison',
  'analyst',
  'publications',
  'researcher',
  'regulator',
  'org-admin',
  'dpo',
  'host-operator',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles that an account can hold. A child holds a code and a partner a key, never an account. */
export const STAFF_ROLES = ROLES.filter((role) => role !== 'child' && role !== 'partner');

export const ROOMS = [
  'report',
  'replies',
  'inbox',
  'supervision',
  'crimes',
  'cases',
  'support',
  'schools',
  'statistics',
  'releases',
  'research',
  'settings',
  'audit',
  'keys',
] as const satisfies readonly Room[];

const LETTERS: Readonly<Record<string, Verb>> = {
  l: 'list',
  n: 'narrative',
  i: 'identity',
  c: 'create',
  e: 'edit',
  r: 'reply',
  d: 'decide',
  x: 'export',
  p: 'publish',
  g: 'grant',
  a: 'audit',
};

const CONDITIONS: readonly Condition[] = [
  'own',
  'own-school',
  'team',
  'officer-replies',
  'status',
  'no-text',
  'masked-sample',
  'released',
  'two-people',
  'heads',
  'cannot-unseal',
];

/**
 * A cell holds letters: l list, n narrative, i reveal identity, c create, e edit, r reply, d decide, x export,
 * p publish, g grant, a read the journal. `l:own` is allowed only in that way, and only on a page that
 * says it honours the condition.
 */
const TABLE: Readonly<Record<Room, Readonly<Partial<Record<Role, string>>>>> = {
  report: { child: 'c', partner: 'c' },
  replies: { child: 'n:officer-replies r', partner: 'l:status n:officer-replies' },
  inbox: {
    'desk-officer': 'l n i r c e d',
    registrar: 'l n',
    investigator: 'l:own n:own',
    supervisor: 'l n i d',
  },
  // How the desk stands and what it goes by: waiting and late work, hours, staffing, triage rules, quality.
  supervision: { supervisor: 'l e d' },
  // Create: record a crime. Edit: its facts and its flag. Decide: reclassify, cancel, give to another force.
  crimes: {
    'desk-officer': 'l c',
    registrar: 'l n d e',
    investigator: 'l n:own i:own',
    supervisor: 'l n i e',
    analyst: 'l:no-text',
    regulator: 'l:masked-sample n:masked-sample',
  },
  cases: {
    'desk-officer': 'l',
    registrar: 'l n',
    investigator: 'l:own n:own i:own e:own r:own',
    supervisor: 'l n i d',
    regulator: 'l:masked-sample n:masked-sample',
  },
  support: { investigator: 'l:own', supervisor: 'l', 'victim-support': 'l:own n:own i c e' },
  schools: {
    partner: 'c:own-school',
    'desk-officer': 'l',
    supervisor: 'l',
    'schools-liaison': 'l c e d',
    analyst: 'l',
    regulator: 'l',
  },
  // Decide: whether the sealed original of a reply that hides something must be opened.
  statistics: {
    registrar: 'l',
    supervisor: 'l',
    analyst: 'l c e',
    publications: 'l',
    regulator: 'l',
    dpo: 'd',
  },
  releases: {
    registrar: 'l',
    supervisor: 'l',
    analyst: 'c',
    publications: 'd:two-people p:two-people',
    researcher: 'l:released',
    regulator: 'l',
  },
  research: { analyst: 'c', publications: 'p', researcher: 'l:released x:released', regulator: 'l' },
  settings: { 'org-admin': 'g:two-people e' },
  audit: {
    'desk-officer': 'a:own',
    registrar: 'a:own',
    investigator: 'a:own',
    supervisor: 'a:team',
    'victim-support': 'a:own',
    'schools-liaison': 'a:own',
    analyst: 'a:own',
    publications: 'a:own',
    researcher: 'a:own',
    regulator: 'a:own',
    'org-admin': 'a:heads',
    dpo: 'a',
    'host-operator': 'a:heads',
  },
  keys: { 'host-operator': 'e:cannot-unseal' },
};

/** How far a right goes: over everything, or only under the condition named. */
export type Reach = 'all' | Condition;

const GRANTS: ReadonlyMap<string, Reach> = readTable();

function readTable(): ReadonlyMap<string, Reach> {
  const grants = new Map<string, Reach>();
  for (const room of ROOMS)
    for (const role of ROLES)
      for (const grant of TABLE[room][role]?.split(' ') ?? []) {
        const [letter = '', condition] = grant.split(':');
        grants.set(key(role, room, verbOf(letter)), condition === undefined ? 'all' : conditionOf(condition));
      }
  return grants;
}

function key(role: string, room: Room, verb: Verb): string {
  return `${role} ${room} ${verb}`;
}

function verbOf(letter: string): Verb {
  const verb = LETTERS[letter];
  if (!verb) throw new Error(`the access table has no verb ${letter}`);
  return verb;
}

function conditionOf(text: string): Condition {
  const condition = CONDITIONS.find((known) => known === text);
  if (!condition) throw new Error(`the access table has no condition ${text}`);
  return condition;
}

/** Everything these roles are given for a verb in a room; empty when nothing. */
export const reachOf = (roles: readonly string[], room: Room, verb: Verb): readonly Reach[] =>
  roles.map((role) => GRANTS.get(key(role, room, verb))).filter((reach) => reach !== undefined);

/** True when one of the roles has one of the verbs in the room outright, or under a condition that the page honours. */
export const may = (roles: readonly string[], where: Exclude<Who, string>): boolean =>
  [where.verb, ...(where.or ?? [])].some((verb) =>
    reachOf(roles, where.room, verb).some(
      (reach) => reach === 'all' || (where.honours ?? []).includes(reach),
    ),
  );

/** May this person open a page that says `who`? */
export function mayOpen(
  actor: { readonly account: string | null; readonly roles: readonly string[] },
  who: Who,
) {
  if (who === 'anyone') return true;
  if (who === 'signed-in') return actor.account !== null;
  return may(actor.roles, who);
}

export const isRole = (text: string): text is Role => ROLES.some((role) => role === text);
