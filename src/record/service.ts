/** The record room's work without a person: transfers that nobody has answered are put before the registrar again. */
import { type Database, inTransaction, systemActor } from '../db/index.js';
import { type Again, again } from '../web/again.js';
import { chaseTransfers } from './actions/transfer-crime.js';

export interface RecordServiceParts {
  readonly db: Database;
  readonly org: string;
  readonly now: () => Date;
  /** What failed, for the log; it holds nothing of anybody's. */
  readonly failed: (error: unknown) => void;
}

export type RecordService = Again;

const EVERY_MS = 60_000;

export function startRecord({ db, org, now, failed }: RecordServiceParts): RecordService {
  // It sees marked crimes too: their transfers are chased like any other.
  const actor = systemActor(org, 'sealed');
  return again(
    () => inTransaction(db, actor, (tx) => chaseTransfers(tx, actor, now())).then(() => undefined, failed),
    EVERY_MS,
  );
}
