/** Reading again what is in: how far it has come, what earlier rules had read, and what now stands. */
import type { Risk, SignAt, Tx } from '../../db/index.js';
import type { Lang } from '../../base/words.js';

export interface Rereading {
  readonly version: number;
  readonly rulesVersion: string;
  readonly lastContact: string | null;
  readonly contacts: number;
  readonly up: number;
  readonly down: number;
  readonly finishedAt: Date | null;
}

const COLUMNS = [
  'version',
  'rules_version as rulesVersion',
  'last_contact as lastContact',
  'contacts',
  'up',
  'down',
  'finished_at as finishedAt',
] as const;

/** Begins for a version; whatever an earlier one had not finished is left to this one. */
export async function insertRereading(
  tx: Tx,
  of: { readonly org: string; readonly version: number; readonly rulesVersion: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('desk.rereading')
    .set({ finished_at: of.at })
    .where('finished_at', 'is', null)
    .execute();
  await tx
    .insertInto('desk.rereading')
    .values({ org: of.org, version: of.version, rules_version: of.rulesVersion, begun_at: of.at })
    .execute();
}

/** The newest, finished or not. */
export const findRereading = (tx: Tx): Promise<Rereading | undefined> =>
  tx.selectFrom('desk.rereading').select(COLUMNS).orderBy('version', 'desc').limit(1).executeTakeFirst();

/** The one that is under way, held until this transaction ends: of several processes one reads. */
export const holdRereading = (tx: Tx): Promise<Rereading | undefined> =>
  tx
    .selectFrom('desk.rereading')
    .select(COLUMNS)
    .where('finished_at', 'is', null)
    .orderBy('version', 'desc')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();

export async function updateRereading(
  tx: Tx,
  of: {
    readonly version: number;
    readonly lastContact: string | null;
    readonly contacts: number;
    readonly up: number;
    readonly down: number;
    readonly finishedAt: Date | null;
  },
): Promise<void> {
  await tx
    .updateTable('desk.rereading')
    .set((eb) => ({
      ...(of.lastContact === null ? {} : { last_contact: of.lastContact }),
      contacts: eb('contacts', '+', of.contacts),
      up: eb('up', '+', of.up),
      down: eb('down', '+', of.down),
      finished_at: of.finishedAt,
    }))
    .where('version', '=', of.version)
    .execute();
}

export interface ToReread {
  readonly org: string;
  readonly id: string;
  readonly thread: string;
  readonly narrative: Uint8Array;
  readonly language: Lang | null;
  readonly rulesVersion: string;
  readonly signs: readonly SignAt[];
  readonly risk: Risk;
}

/** Contacts of threads in work that other rules have read, in the order of their ids. */
export const listToReread = (
  tx: Tx,
  of: { readonly rulesVersion: string; readonly after: string | null; readonly most: number },
): Promise<readonly ToReread[]> =>
  tx
    .selectFrom('desk.contact as c')
    .innerJoin('desk.thread as t', (join) => join.onRef('t.org', '=', 'c.org').onRef('t.id', '=', 'c.thread'))
    .select([
      'c.org',
      'c.id',
      'c.thread',
      'c.narrative',
      'c.language',
      'c.rules_version as rulesVersion',
      'c.signs',
      'c.risk',
    ])
    .where('t.merged_into', 'is', null)
    .where('t.state', '<>', 'closed')
    .where('c.rules_version', '<>', of.rulesVersion)
    .$if(of.after !== null, (query) => query.where('c.id', '>', of.after ?? ''))
    .orderBy('c.id')
    .limit(of.most)
    .execute();

export interface NewReading {
  readonly rulesVersion: string;
  readonly signs: readonly SignAt[];
  readonly risk: Risk;
}

/** What earlier rules read is kept; what the new ones read stands with the contact. */
export async function replaceReading(tx: Tx, was: ToReread, read: NewReading, at: Date): Promise<void> {
  await tx
    .insertInto('desk.reading')
    .values({
      org: was.org,
      contact: was.id,
      rules_version: was.rulesVersion,
      signs: JSON.stringify(was.signs),
      risk: was.risk,
      replaced_at: at,
    })
    .execute();
  await tx
    .updateTable('desk.contact')
    .set({ rules_version: read.rulesVersion, signs: JSON.stringify(read.signs), risk: read.risk })
    .where('id', '=', was.id)
    .execute();
}

export const listContactRisks = (tx: Tx, thread: string) =>
  tx.selectFrom('desk.contact').select(['risk', 'kept_at as keptAt']).where('thread', '=', thread).execute();

/** The last decision on each of some threads. */
export async function mapLastDecisions(
  tx: Tx,
  threads: readonly string[],
): Promise<ReadonlyMap<string, { readonly risk: Risk; readonly at: Date }>> {
  if (threads.length === 0) return new Map();
  const rows = await tx
    .selectFrom('desk.decision')
    .select(['thread', 'risk', 'decided_at as at'])
    .where('thread', 'in', threads)
    .orderBy('decided_at')
    .execute();
  return new Map(rows.map(({ thread, risk, at }) => [thread, { risk, at }]));
}

/** What earlier rules read in a contact, the oldest first. */
export const listReadings = (tx: Tx, contact: string) =>
  tx
    .selectFrom('desk.reading')
    .select(['rules_version', 'risk', 'signs', 'replaced_at'])
    .where('contact', '=', contact)
    .orderBy('replaced_at')
    .execute();
