/** A crime with everything that belongs to it, opened as far as this person may read. */
import { type Account, type Actor, type Tx, listAccounts } from '../../../db/index.js';
import type { Keyring } from '../../../keys/index.js';
import { reachOf } from '../../../web/access.js';
import { lexiconInForce } from '../../lexicon-in-force.js';
import { ownForce } from '../../own-force.js';
import type { FlagReader } from '../../rules/flag/index.js';
import { openCrimeNarrative, openFor } from '../../sealed.js';
import { type Crime, findCrime, listCrimesOfReport, listOfVictim } from '../../store/crimes.js';
import {
  listCancellations,
  listClassifications,
  listFacts,
  listFlagEvents,
  listLetStand,
  listTransfers,
} from '../../store/events.js';
import { findIncidentOf, findReport } from '../../store/reports.js';

type Rows<T extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<T>>[number];
type Row<T extends (...args: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<T>>>;

/** What is sealed is there only for whoever may read it, and null where it has been destroyed. */
export interface OpenedCrime {
  readonly crime: Crime;
  /** The organisation's own force, by its code. */
  readonly own: string | null;
  readonly reader: FlagReader;
  readonly mayRead: boolean;
  readonly narrative: string | null;
  readonly report: Row<typeof findReport>;
  readonly incident: Row<typeof findIncidentOf>;
  readonly others: readonly Crime[];
  readonly sameVictim: readonly Crime[];
  readonly facts: readonly Rows<typeof listFacts>[];
  readonly classifications: readonly (Rows<typeof listClassifications> & { readonly said: string | null })[];
  readonly flags: readonly (Rows<typeof listFlagEvents> & { readonly said: string | null })[];
  readonly cancellations: readonly (Rows<typeof listCancellations> & { readonly said: string | null })[];
  readonly transfers: readonly Rows<typeof listTransfers>[];
  readonly letStand: readonly (Rows<typeof listLetStand> & { readonly said: string | null })[];
  readonly accounts: readonly Account[];
}

/** Whether this person may read what is sealed in this crime: outright, or because it is theirs. */
export function mayRead(
  actor: Pick<Actor, 'account' | 'roles'>,
  crime: Pick<Crime, 'investigator'>,
): boolean {
  const reach = reachOf(actor.roles, 'crimes', 'narrative');
  const isOwn = crime.investigator !== null && crime.investigator === actor.account;
  return reach.includes('all') || (isOwn && reach.includes('own'));
}

/** **Shape**: null when there is none, or none for this person. */
export async function openCrime(
  tx: Tx,
  { keys, actor }: { readonly keys: Keyring; readonly actor: Pick<Actor, 'account' | 'roles'> },
  id: string,
): Promise<OpenedCrime | null> {
  const crime = await findCrime(tx, id);
  if (!crime) return null;
  const report = await findReport(tx, crime.report);
  const incident = await findIncidentOf(tx, crime.report);
  if (!report || !incident) throw new Error('a crime has a report and an incident');
  const reads = mayRead(actor, crime);
  const place = (table: Parameters<typeof openFor>[1]['table'], row: string) =>
    ({ org: crime.org, crime: crime.id, table, row, field: 'why' }) as const;
  const said = (
    table: Parameters<typeof openFor>[1]['table'],
    row: { id: string; why: Uint8Array | null },
  ) => (reads && row.why !== null ? openFor(keys, place(table, row.id), row.why) : null);
  return {
    crime,
    own: await ownForce(tx),
    reader: (await lexiconInForce(tx)).reader,
    mayRead: reads,
    narrative: reads ? openCrimeNarrative(keys, crime) : null,
    report,
    incident,
    others: (await listCrimesOfReport(tx, crime.report)).filter((other) => other.id !== crime.id),
    sameVictim: crime.victim_ref === null ? [] : await listOfVictim(tx, crime.victim_ref, crime.id),
    facts: await listFacts(tx, id),
    classifications: (await listClassifications(tx, id)).map((row) => ({
      ...row,
      said: said('record.classification_event', row),
    })),
    flags: (await listFlagEvents(tx, id)).map((row) => ({ ...row, said: said('record.flag_event', row) })),
    cancellations: (await listCancellations(tx, id)).map((row) => ({
      ...row,
      said: said('record.cancellation_event', row),
    })),
    transfers: await listTransfers(tx, id),
    letStand: (await listLetStand(tx, id)).map((row) => ({ ...row, said: said('record.let_stand', row) })),
    accounts: await listAccounts(tx),
  };
}
