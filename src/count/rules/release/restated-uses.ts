/** Where a release rests on a value that has since been printed otherwise, or taken back. */
import { isAnswered, sameValue } from '../../../base/value.js';
import type { Observation } from '../../../base/observation.js';
import { type Figures, vintagesOf } from '../figures.js';
import { latestOf } from '../total.js';
import { publicCell } from './public-cell.js';
import type { Release } from './release.js';
import type { ReleaseTable } from './table.js';

/** A cell, the observation under it, and what stands in that one's place today. */
export interface RestatedUse {
  readonly table: ReleaseTable;
  readonly key: readonly string[];
  readonly used: Observation;
  readonly now: Observation;
}

/**
 * Every shown cell of a release under which lies a value that is no longer the latest.
 * **Shape**: one entry for each cell and value, in the order of the tables; totals are listed beside their parts.
 */
export function restatedUses(release: Release, figures: Figures): readonly RestatedUse[] {
  return release.tables.flatMap((table) =>
    table.cells
      .filter((cell) => publicCell(cell).status === 'given')
      .flatMap((cell) =>
        onePerFigure(cell.sources).flatMap((used) => {
          const now = standingNow(figures, used);
          return now ? [{ table, key: cell.key, used, now }] : [];
        }),
      ),
  );
}

function onePerFigure(sources: readonly Observation[]): readonly Observation[] {
  const seen = new Map<string, Observation>();
  for (const o of sources) {
    const name = `${o.authority} ${o.measure} ${o.from}`;
    if (isAnswered(o.value) && !seen.has(name)) seen.set(name, o);
  }
  return [...seen.values()];
}

/** What is the latest today, when no standing value is the one used. */
function standingNow(figures: Figures, used: Observation): Observation | null {
  const standing = latestOf(
    vintagesOf(figures, { measure: used.measure, authority: used.authority, period: used }),
  );
  if (standing.length === 0 || standing.some((v) => sameValue(v.value, used.value))) return null;
  return standing[0]?.observations[0] ?? null;
}
