/** The figures held, in memory, kept until the loads in the database change. */
import type { Observation } from '../base/observation.js';
import { type Actor, type Database, inTransaction } from '../db/index.js';
import { type Figures, indexFigures } from './rules/figures.js';
import { figuresVersion, listObservations } from './store.js';

export interface Held {
  readonly figures: Figures;
  /** The row that keeps an observation: what a confirmation points at. */
  idOf(o: Observation): string | null;
  readonly version: string;
}

/**
 * A reader of the figures held that goes to the rows only after something was loaded.
 * **Shape**: one for each database; asking costs one small query.
 */
export function heldFigures(): (db: Database, actor: Actor) => Promise<Held> {
  const kept = new WeakMap<Database, Held>();
  return (db, actor) =>
    inTransaction(db, actor, async (tx) => {
      const version = await figuresVersion(tx);
      const known = kept.get(db);
      if (known?.version === version) return known;
      const rows = await listObservations(tx);
      const ids = new Map(rows.map((r) => [r.observation, r.id]));
      const held: Held = {
        figures: indexFigures(rows.map((r) => r.observation)),
        idOf: (o) => ids.get(o) ?? null,
        version,
      };
      kept.set(db, held);
      return held;
    });
}
