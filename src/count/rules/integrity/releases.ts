/**
 * Figures that belong to one release. Charities give one set of figures to many papers within days, so a total in one
 * paper is checked against the parts in another, but never against the parts of a later year's release.
 */
import { daysBetween } from '../../../base/day.js';
import type { Observation } from '../../../base/observation.js';
import { type Period, sameYear } from '../../../base/period.js';
import { type Figures, knownFrom } from '../figures.js';

/** Days between two printings that may still be one release: a campaign runs for some weeks. */
const RELEASE_DAYS = 45;

/** True when two observations can have been printed within one campaign, whatever day of a month they were printed on. */
export const sameRelease = (a: Observation, b: Observation): boolean =>
  daysBetween(a.known_on, knownFrom(b)) <= RELEASE_DAYS &&
  daysBetween(b.known_on, knownFrom(a)) <= RELEASE_DAYS;

const samePage = (a: Observation, b: Observation): boolean =>
  a.source.publisher === b.source.publisher && a.known_on === b.known_on;

/** What one authority gave in the release of a printed total: the same page first, else anything of the campaign. */
export function partInRelease(
  figures: Figures,
  total: Observation,
  authority: string,
): readonly Observation[] {
  const held = figures
    .of(total.measure, authority)
    .filter((o) => sameYear(o, total) && sameRelease(o, total));
  const onPage = held.filter((o) => samePage(o, total));
  return onPage.length > 0 ? onPage : held;
}

/** Groups observations of one authority and measure by the period they are for, to within three days. */
export function byPeriod(held: readonly Observation[]): readonly (readonly Observation[])[] {
  const groups: Observation[][] = [];
  for (const o of held) {
    const group = groups.find((g) => g[0] && sameYear(g[0], o));
    if (group) group.push(o);
    else groups.push([o]);
  }
  return groups;
}

export const periodOf = (o: Period): Period => ({ from: o.from, to: o.to });

export const exact = (o: Observation): number | null => (o.value.kind === 'exact' ? o.value.n : null);
