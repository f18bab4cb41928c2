/** The record room's work without a person: transfers that nobody has answered are put before the registrar again. */
import { type Database, inTransaction, systemActor } from '../db/index.js';
import { chaseTransfers } from './actions/transfer-crime.js';

export interface RecordServiceParts {
  readonly db: Database;
  readonly org: string;
  readonly now: () => Date;
  /** What failed, for the log; it holds nothing of anybody's. */
  readonly failed: (error: unknown) => void;
}

export interface RecordService {
  /** Does now what is due, and comes back when it is done. */
  nudge(): Promise<void>;
  stop(): Promise<void>;
}

const EVERY_MS = 60_000;

export function startRecord(parts: RecordServiceParts): RecordService {
  // It sees marked crimes too: their transfers are chased like any other.
  const actor = systemActor(parts.org, 'sealed');
  let running: Promise<void> | null = null;
  const once = (): Promise<void> => {
    running ??= inTransaction(parts.db, actor, (tx) => chaseTransfers(tx, actor, parts.now()))
      .then(() => undefined, parts.failed)
      .finally(() => {
        running = null;
      });
    return running;
  };
  const timer = setInterval(() => void once(), EVERY_MS);
  return {
    nudge: once,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
