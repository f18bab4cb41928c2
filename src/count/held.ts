/** The figures held, in memory, kept until the loads in the database change. */
import { type Day, dayInLondon } from '../base/day.js';
import type { Observation } from '../base/observation.js';
import { type Actor, type Database, type Tx, inTransaction } from '../db/index.js';
import { type Figures, indexFigures } from './rules/figures.js';
import { figuresVersion, listConfirmations, listObservations } from './store.js';

export interface Held {
  readonly figures: Figures;
  /** The row that keeps an observation: what a confirmation points at. */
  readonly idOf: (o: Observation) => string | null;
  readonly version: string;
}

/** How many people confirmed any of these observations, and the last day on which one did. */
export async function confirmedBy(
  db: Database,
  actor: Actor,
  { held, observations }: { held: Held; observations: readonly Observation[] },
): Promise<{ readonly people: number; readonly last: Day | null }> {
  const ids = observations.map((o) => held.idOf(o)).filter((id) => id !== null);
  const found = await inTransaction(db, actor, (tx) => listConfirmations(tx, ids));
  const all = [...found.values()].flat();
  const last = all.map((c) => dayInLondon(c.at)).sort((a, b) => (a < b ? 1 : -1))[0] ?? null;
  return { people: new Set(all.map((c) => c.account)).size, last };
}

/**
 * A reader of the figures held that goes to the rows only after something was loaded.
 * **Shape**: one for each database; asking costs one small query, or none within `forMs` milliseconds of the last.
 */
export function heldFigures({ forMs = 0 } = {}): (db: Database, actor: Actor) => Promise<Held> {
  let kept: (Held & { readonly org: string }) | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  return async (db, actor) => {
    if (kept?.org === actor.org && performance.now() - askedAt < forMs) return kept;
    // A page that reads or changes is answered in a transaction already.
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      db.isTransaction ? work(db as Tx) : inTransaction(db, actor, work);
    return within(async (tx) => {
      const version = await figuresVersion(tx);
      askedAt = performance.now();
      if (kept?.version === version && kept.org === actor.org) return kept;
      const rows = await listObservations(tx);
      const ids = new Map(rows.map((r) => [r.observation, r.id]));
      const held = {
        org: actor.org,
        figures: indexFigures(rows.map((r) => r.observation)),
        idOf: (o: Observation) => ids.get(o) ?? null,
        version,
      };
      kept = held;
      return held;
    });
  };
}
