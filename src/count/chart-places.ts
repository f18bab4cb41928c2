/** What is composed of a release's charts, as places that can be written otherwise by hand. */
import type { Lang } from '../base/words.js';
import { type ReleaseChart, chartsOf } from './pages/public-release/charts.js';
import { CHART_PARTS } from './rules/release/chart-words.js';
import { type Place, chartPlace } from './rules/release/places.js';
import type { Release } from './rules/release/release.js';

/** **Shape**: title, note and description of every chart, in the charts' order; a chart without a note has no place for one. */
export function chartPlaces(release: Release): readonly Place[] {
  const inWelsh = new Map(chartsIn(release, 'cy').map((c) => [c.id, c]));
  return chartsIn(release, 'en').flatMap((chart) =>
    CHART_PARTS.flatMap((part): readonly Place[] => {
      const [en, cy] = [chart[part], inWelsh.get(chart.id)?.[part] ?? ''];
      return en === '' ? [] : [{ name: chartPlace(chart.id, part), words: { en, cy } }];
    }),
  );
}

const chartsIn = (release: Release, lang: Lang): readonly ReleaseChart[] =>
  [...chartsOf(release, lang).values()].flat();
