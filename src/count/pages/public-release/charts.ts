/** The charts of a release: chosen by what its tables hold, drawn from their public face, and never from more. */
import type { Lang } from '../../../base/words.js';
import { peopleIn } from '../../rules/release/people.js';
import type { Release } from '../../rules/release/release.js';
import type { Drawing, ReleaseChart } from './chart-parts.js';
import { barsOf, dotsOf, mapOf, panelsOf, seriesOf } from './count-charts.js';
import { funnelOf, rateMapOf } from './rate-charts.js';
import { partsOf } from './table-parts.js';

export type { ReleaseChart } from './chart-parts.js';

const KINDS = [seriesOf, panelsOf, mapOf, barsOf, dotsOf, rateMapOf, funnelOf] as const;

/** The charts of each table, in their order, by the table's id. */
export function chartsOf(release: Release, lang: Lang): ReadonlyMap<string, readonly ReleaseChart[]> {
  const people = peopleIn(release);
  return new Map(
    release.tables.map((table) => {
      const of: Drawing = { parts: partsOf(table), people, lang, byHand: release.charts ?? {} };
      const charts = of.parts.wholes === null ? [] : KINDS.map((kind) => kind(of)).filter((c) => c !== null);
      return [table.id, charts.map((c) => ({ ...c, note: of.byHand[c.id]?.note?.[lang] ?? c.note }))];
    }),
  );
}
