/** What must be true of a database before the product will use it. Asked at every start. */
import type pg from 'pg';
import type { Problem } from '../base/result.js';
import { APP_ROLE, MIGRATION_SCHEMA, migrationNames } from './migrate.js';

export type SafetyProblem =
  | 'server-too-old'
  | 'login-is-superuser'
  | 'login-bypasses-row-security'
  | 'login-owns-tables'
  | 'login-may-make-tables'
  | 'login-not-app'
  | 'fsync-off'
  | 'full-page-writes-off'
  | 'synchronous-commit-off'
  | 'database-not-migrated'
  | 'database-newer';

const OLDEST = 15;
/** Our schemas, spelt out so that a table of ours is never missed because it is new. */
const SCHEMAS = ['house', 'journal', 'count', 'desk', 'record', MIGRATION_SCHEMA];

interface Facts {
  readonly version: number;
  readonly login: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
  readonly creates: boolean;
  readonly app: boolean;
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
  readonly migrated: boolean;
}

/** A login is also everything that it could become with SET ROLE, so every role it is a member of is looked at. */
const ASK = `
  with may_be as (
    select oid, rolname, rolsuper, rolbypassrls from pg_roles where pg_has_role(current_user, oid, 'MEMBER')
  ), ours as (
    select oid, nspname, nspowner from pg_namespace where nspname = any ($1)
  )
  select current_setting('server_version_num')::int / 10000 as version,
    current_user::text as login,
    (select bool_or(rolsuper) from may_be) as superuser,
    (select bool_or(rolbypassrls) from may_be) as bypasses,
    exists (select from ours where nspowner in (select oid from may_be))
      or exists (select from pg_class c where c.relnamespace in (select oid from ours)
                 and c.relowner in (select oid from may_be)) as owns,
    has_database_privilege(current_database(), 'CREATE')
      or exists (select from ours where has_schema_privilege(ours.oid, 'CREATE')) as creates,
    exists (select from may_be where rolname = $2) as app,
    current_setting('fsync') as fsync,
    current_setting('full_page_writes') as full_page_writes,
    current_setting('synchronous_commit') as synchronous_commit,
    exists (select from pg_class c join ours on ours.oid = c.relnamespace
            where ours.nspname = $3 and c.relname = 'done' and has_table_privilege(c.oid, 'SELECT')
              and has_schema_privilege(ours.oid, 'USAGE')) as migrated`;

/** Everything wrong at once, so that a person does not mend one thing to be told the next. */
export async function unsafeBecause(app: pg.Pool | pg.Client): Promise<readonly Problem<SafetyProblem>[]> {
  const { rows } = await app.query<Facts>(ASK, [SCHEMAS, APP_ROLE, MIGRATION_SCHEMA]);
  const facts = rows[0];
  if (!facts) throw new Error('the database said nothing about itself');
  if (facts.version < OLDEST)
    return [{ code: 'server-too-old', params: { version: String(facts.version), oldest: String(OLDEST) } }];
  const unsafe = [...loginProblems(facts), ...durabilityProblems(facts)];
  return unsafe.length > 0 ? unsafe : versionProblems(app, facts.migrated);
}

function loginProblems(facts: Facts): readonly Problem<SafetyProblem>[] {
  const params = { login: facts.login };
  if (facts.superuser) return [{ code: 'login-is-superuser', params }];
  const problems: Problem<SafetyProblem>[] = [];
  if (facts.bypasses) problems.push({ code: 'login-bypasses-row-security', params });
  if (facts.owns) problems.push({ code: 'login-owns-tables', params });
  else if (facts.creates) problems.push({ code: 'login-may-make-tables', params });
  if (!facts.app) problems.push({ code: 'login-not-app', params: { ...params, role: APP_ROLE } });
  return problems;
}

function durabilityProblems(facts: Facts): readonly Problem<SafetyProblem>[] {
  const problems: Problem<SafetyProblem>[] = [];
  if (facts.fsync !== 'on') problems.push({ code: 'fsync-off' });
  if (facts.full_page_writes !== 'on') problems.push({ code: 'full-page-writes-off' });
  if (facts.synchronous_commit === 'off') problems.push({ code: 'synchronous-commit-off' });
  return problems;
}

async function versionProblems(
  app: pg.Pool | pg.Client,
  migrated: boolean,
): Promise<readonly Problem<SafetyProblem>[]> {
  const done = migrated
    ? (await app.query<{ name: string }>(`select name from ${MIGRATION_SCHEMA}.done`)).rows
    : [];
  const known = migrationNames();
  const newer = done.find((d) => !known.includes(d.name));
  if (newer) return [{ code: 'database-newer', params: { migration: newer.name } }];
  if (done.length < known.length) return [{ code: 'database-not-migrated' }];
  return [];
}
