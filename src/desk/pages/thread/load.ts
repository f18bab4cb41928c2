/** Everything in a thread, opened, for its page. */
import { type Account, type Tx, listAccounts } from '../../../db/index.js';
import type { Keyring } from '../../../keys/index.js';
import { type Narrative, openFrom, openNarrative } from '../../sealed.js';
import {
  listActs,
  listContacts,
  listHandOvers,
  listIncidents,
  listMerges,
  listNotes,
  listReplies,
} from '../../store/inside.js';
import { findHold } from '../../store/retention.js';
import { mapChannelHours } from '../../store/channels.js';
import { type RestrictedMatch, listRestrictedMatches, listSharing } from '../../store/traces.js';
import { type Thread, findThread } from '../../store/threads.js';

type Rows<T extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<T>>[number];

export interface OpenedThread {
  readonly thread: Thread;
  /** Null text: its key has been destroyed. */
  readonly contacts: readonly (Rows<typeof listContacts> & { readonly opened: Narrative | null })[];
  readonly replies: readonly (Rows<typeof listReplies> & { readonly opened: string | null })[];
  readonly notes: readonly (Rows<typeof listNotes> & { readonly opened: string | null })[];
  readonly acts: readonly Rows<typeof listActs>[];
  readonly handOvers: readonly Rows<typeof listHandOvers>[];
  readonly incidents: readonly Rows<typeof listIncidents>[];
  readonly merges: readonly Rows<typeof listMerges>[];
  readonly accounts: readonly Account[];
  readonly sharing: readonly Rows<typeof listSharing>[];
  /** Null: none, or not for this person to know. */
  readonly restricted: RestrictedMatch | null;
  readonly hold: NonNullable<Awaited<ReturnType<typeof findHold>>> | null;
  readonly hours: Awaited<ReturnType<typeof mapChannelHours>>;
}

/** **Shape**: null when there is none, or none for this person. */
export async function openThread(
  tx: Tx,
  keys: Keyring,
  { id, isToldOfMarked }: { readonly id: string; readonly isToldOfMarked: boolean },
): Promise<OpenedThread | null> {
  const thread = await findThread(tx, id);
  if (!thread) return null;
  const contacts = await listContacts(tx, id);
  const replies = await listReplies(tx, id);
  const notes = await listNotes(tx, id);
  return {
    thread,
    contacts: contacts.map((row) => ({ ...row, opened: openNarrative(keys, row, row.narrative) })),
    replies: replies.map((row) => ({
      ...row,
      opened: openFrom(keys, { org: row.org, table: 'desk.reply', row: row.id, field: 'body' }, row.body),
    })),
    notes: notes.map((row) => ({
      ...row,
      opened: openFrom(keys, { org: row.org, table: 'desk.note', row: row.id, field: 'body' }, row.body),
    })),
    acts: await listActs(tx, id),
    handOvers: await listHandOvers(tx, id),
    incidents: await listIncidents(tx, id),
    merges: await listMerges(tx, id),
    accounts: await listAccounts(tx),
    sharing: await listSharing(tx, id),
    restricted: isToldOfMarked ? ((await listRestrictedMatches(tx, [id]))[0] ?? null) : null,
    hold: (await findHold(tx, id)) ?? null,
    hours: await mapChannelHours(tx),
  };
}
