/** Charts of the counts themselves, drawn from the public face of a table and never from more. */
import { periodLabel } from '../../../base/period.js';
import { fill, inFigures } from '../../../base/words.js';
import {
  barChart,
  dotPlot,
  hasBoundary,
  panelChart,
  regionMap,
  seriesChart,
  tileMap,
  TILES,
} from '../../charts/index.js';
import { countLimits } from '../../rules/limits.js';
import { breaksShown } from '../parts/series-points.js';
import { PUBLIC_WORDS, drawable } from './cell-words.js';
import {
  type Drawing,
  type ReleaseChart,
  MOST_BARS,
  MOST_HALF,
  isOneNation,
  lastYear,
  nameOf,
  plainly,
  said,
  titleOf,
  valueAt,
} from './chart-parts.js';
import { periodOf, shownAt, singleForces, sumOfForces } from './table-parts.js';

/** More than this many forces are read on a map and in the table. */
const MOST_PANELS = 12;

/** The line of all forces together, or of a table that has no forces. */
export function seriesOf(of: Drawing): ReleaseChart | null {
  const { parts, lang } = of;
  const sum = sumOfForces(parts);
  if (!parts.years || parts.years.categories.length < 2 || (parts.forces && !sum)) return null;
  const points = parts.years.categories.map((year) => {
    const shown = shownAt(parts, { year: year.code, ...(sum ? { force: sum.code } : {}) });
    const period = periodOf(year.code) ?? { from: '', to: '' };
    return { ...period, label: periodLabel(period), ...drawable(shown, lang), isPart: false, others: [] };
  });
  const name = sum ? nameOf(sum, lang) : titleOf(of);
  const title = fill(PUBLIC_WORDS[lang].seriesTitle, { name }, lang);
  const about = said(
    of,
    'series',
    title,
    points.map((p) => valueAt(p.label, p, lang)),
  );
  const span = { from: points[0]?.from ?? '', to: points[points.length - 1]?.to ?? '' };
  const breaks = breaksShown(parts.table.measure, span, { authority: sum?.code ?? '', lang });
  const chart = { ...about, lines: [{ name, points }], breaks, say: (n: number) => inFigures(n, lang) };
  return { ...about, note: '', attribution: '', isHalf: false, draw: (size) => seriesChart(chart, size) };
}

export function panelsOf(of: Drawing): ReleaseChart | null {
  const { parts, lang } = of;
  const forces = singleForces(parts);
  const years = parts.years?.categories ?? [];
  if (years.length < 2 || forces.length < 2 || forces.length > MOST_PANELS) return null;
  const panels = forces.map((force) => ({
    name: nameOf(force, lang),
    points: years.map((year) => drawable(shownAt(parts, { force: force.code, year: year.code }), lang)),
  }));
  const words = PUBLIC_WORDS[lang];
  const names = years.map((y) => plainly(y.name[lang]));
  const about = said(
    of,
    'panels',
    words.panelsTitle,
    panels.map((p) => valueAt(p.name, { word: p.points.map((v) => v.word).join(', ') }, lang)),
  );
  const say = (n: number): string => inFigures(n, lang);
  const chart = { ...about, panels, years: names, breaksBefore: breakPlaces(of), say };
  return {
    ...about,
    note: words.panelsNote,
    attribution: '',
    isHalf: false,
    draw: (size) => panelChart(chart, size),
  };
}

/** Places of the years before which what is counted changed. */
function breakPlaces({ parts, lang }: Drawing): readonly number[] {
  const periods = (parts.years?.categories ?? []).flatMap((y) => periodOf(y.code) ?? []);
  const span = { from: periods[0]?.from ?? '', to: periods[periods.length - 1]?.to ?? '' };
  const breaks = breaksShown(parts.table.measure, span, { authority: '', lang });
  return periods.flatMap((p, i) => {
    const before = periods[i - 1];
    return before && breaks.some((b) => b.on > before.from && b.on <= p.from) ? [i] : [];
  });
}

export function mapOf(of: Drawing): ReleaseChart | null {
  const last = lastYear(of);
  if (!last || !last.places.every((p) => TILES.some((t) => t.code === p.code))) return null;
  const { lang } = of;
  const words = PUBLIC_WORDS[lang];
  const title = fill(words.mapTitle, { year: last.year }, lang);
  const about = said(
    of,
    'map',
    title,
    last.places.map((p) => valueAt(p.name, p, lang)),
  );
  const sayStep = (from: number, to: number | null): string =>
    to === null ? fill(words.stepOver, { from }, lang) : fill(words.stepTo, { from, to: to - 1 }, lang);
  const chart = { ...about, places: last.places, sayStep };
  if (last.places.every((p) => hasBoundary(p.code)) && isOneNation(last.places))
    return {
      ...about,
      note: words.mapNote,
      attribution: words.attribution,
      isHalf: true,
      draw: (size) => regionMap({ ...chart, shows: 'count' }, size),
    };
  return {
    ...about,
    note: words.tilesNote,
    attribution: '',
    isHalf: false,
    draw: (size) => tileMap({ ...chart, lang }, size),
  };
}

export function barsOf(of: Drawing): ReleaseChart | null {
  const last = lastYear(of);
  if (!last || last.places.length > MOST_BARS) return null;
  const { lang } = of;
  const words = PUBLIC_WORDS[lang];
  const about = said(
    of,
    'bars',
    fill(words.barsTitle, { year: last.year }, lang),
    last.places.map((p) => valueAt(p.name, p, lang)),
  );
  return {
    ...about,
    note: words.barsNote,
    attribution: '',
    isHalf: last.places.length <= MOST_HALF,
    draw: (size) => barChart({ ...about, bars: last.places }, size),
  };
}

/** Many forces: dots with their limits for chance, so that nobody reads an order into small differences. */
export function dotsOf(of: Drawing): ReleaseChart | null {
  const last = lastYear(of);
  if (!last || last.places.length <= MOST_BARS) return null;
  const { lang } = of;
  const words = PUBLIC_WORDS[lang];
  const about = said(
    of,
    'dots',
    fill(words.barsTitle, { year: last.year }, lang),
    last.places.map((p) => valueAt(p.name, p, lang)),
  );
  const rows = last.places.map((p) => ({
    ...p,
    limits: p.kind === 'exact' && p.interval ? countLimits(p.interval.lo) : null,
  }));
  const chart = { ...about, rows, all: null, say: (n: number) => inFigures(n, lang) };
  return {
    ...about,
    note: words.dotsNote,
    attribution: '',
    isHalf: false,
    draw: (size) => dotPlot(chart, size),
  };
}
