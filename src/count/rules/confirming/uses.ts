/** Who used a reply that was taken back or replaced: the cells of releases, and claims that rested on its values. */
import type { Claim } from '../claims/index.js';
import type { Release } from '../release/release.js';
import type { ReleaseTable } from '../release/table.js';

export interface ReleaseUse {
  readonly table: ReleaseTable;
  readonly key: readonly string[];
}

/** **Shape**: the cells of a release under which a value of that address lies, hidden ones too, in the order of the tables. */
export const usesIn = (release: Release, address: string): readonly ReleaseUse[] =>
  release.tables.flatMap((table) =>
    table.cells
      .filter((cell) => cell.sources.some((o) => o.source.address === address))
      .map((cell) => ({ table, key: cell.key })),
  );

/** True of a claim that was judged by a value of that address. */
export const restsOn = (claim: Pick<Claim, 'figures'>, address: string): boolean =>
  claim.figures.some((f) => f.address === address);
