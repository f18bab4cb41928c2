/**
 * One server on one data folder. The lock is an advisory lock inside the database, held by a connection of its own:
 * when its holder dies in any way the connection closes and the lock is gone, so no process number has to be judged.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { type Target, oneClient } from './pool.js';

/** "plim" in ASCII. */
const KEY = 0x706c696d;
/** A holder killed a moment ago may not have been noticed yet. */
const RETRY_FOR_MS = 1_000;

export type Held =
  | { readonly ok: true; readonly client: pg.Client }
  | { readonly ok: false; readonly holder: string };

export async function takeServeLock(target: Target, tag: string): Promise<Held> {
  const client = oneClient(target, `${tag} serve, process ${process.pid}`);
  await client.connect();
  for (const began = performance.now(); ; await pause(50)) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [KEY]);
    if (rows[0]?.got) return { ok: true, client };
    if (performance.now() - began > RETRY_FOR_MS) break;
  }
  const holder = await holderOf(client);
  await client.end();
  return { ok: false, holder };
}

/** The holder's process number, or "?" when it has just gone. */
async function holderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [KEY],
  );
  return /process (\d+)$/.exec(rows[0]?.name ?? '')?.[1] ?? '?';
}
