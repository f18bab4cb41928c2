/** The charts of a release: chosen by what its tables hold, drawn from their public face, and never from more. */
import { authorityByCode } from '../../../base/authorities.js';
import { periodLabel } from '../../../base/period.js';
import { fill, inFigures, type Lang } from '../../../base/words.js';
import {
  type Place,
  type Said,
  type Size,
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
import type { Release } from '../../rules/release/release.js';
import type { Category } from '../../rules/release/table.js';
import { breaksShown } from '../parts/series-points.js';
import { type Drawable, PUBLIC_WORDS, drawable } from './cell-words.js';
import { type TableParts, partsOf, periodOf, shownAt, singleForces, sumOfForces } from './table-parts.js';

export interface ReleaseChart {
  /** Unique in the release: the name of its file too. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** What it says to somebody who cannot see it. */
  readonly desc: string;
  readonly attribution: string;
  /** Needs only half a page: it stands beside another. */
  readonly isHalf: boolean;
  readonly draw: (size: Size) => string;
}

/** More than this many forces are read on a map and in the table. */
const MOST_PANELS = 12;
const MOST_BARS = 16;
const MOST_HALF = 8;

/** The charts of each table, in their order, by the table's id. */
export function chartsOf(release: Release, lang: Lang): ReadonlyMap<string, readonly ReleaseChart[]> {
  return new Map(
    release.tables.map((table) => {
      const of: Drawing = { parts: partsOf(table), lang, byHand: release.charts ?? {} };
      const charts = [seriesOf(of), panelsOf(of), mapOf(of), barsOf(of), dotsOf(of)]
        .filter((c) => c !== null)
        .map((c) => ({ ...c, note: of.byHand[c.id]?.note?.[lang] ?? c.note }));
      return [table.id, of.parts.wholes === null ? [] : charts];
    }),
  );
}

interface Drawing {
  readonly parts: TableParts;
  readonly lang: Lang;
  /** What was written by hand of the release's charts. */
  readonly byHand: NonNullable<Release['charts']>;
}

const plainly = (name: string): string => name.replace(/\s*\[(?:note|nodyn) \d+\]/g, '');
const nameOf = (c: Category, lang: Lang): string => plainly(c.name[lang]);
const titleOf = ({ parts, lang }: Drawing): string => plainly(parts.table.title[lang]);

/** Title and description, with every value said, for a reader who cannot see the drawing. */
function said(of: Drawing, id: string, title: string, values: readonly string[]): Said {
  const { lang } = of;
  const desc = fill(PUBLIC_WORDS[lang].seriesDesc, { title: titleOf(of), values: values.join('; ') }, lang);
  const own = { id: `${of.parts.table.id}-${id}`, title, desc };
  const byHand = of.byHand[own.id];
  return { ...own, title: byHand?.title?.[lang] ?? title, desc: byHand?.desc?.[lang] ?? desc };
}

const valueAt = (name: string, value: Drawable, lang: Lang): string =>
  fill(PUBLIC_WORDS[lang].valueAt, { name, value: value.word }, lang);

/** The line of all forces together, or of a table that has no forces. */
function seriesOf(of: Drawing): ReleaseChart | null {
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

function panelsOf(of: Drawing): ReleaseChart | null {
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
    panels.map((p) => valueAt(p.name, { ...NO_DRAWING, word: p.points.map((v) => v.word).join(', ') }, lang)),
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

const NO_DRAWING = { kind: 'nothing-held', interval: null } as const;

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

interface Year {
  readonly year: string;
  readonly places: readonly Place[];
}

/**
 * The last year for which most of the forces gave a figure, with every force's; failing that the last. Null when the
 * table has no forces or no years.
 */
function lastYear({ parts, lang }: Drawing): Year | null {
  const forces = singleForces(parts);
  if (forces.length < 2) return null;
  const years = (parts.years?.categories ?? []).map((year) => ({
    year: plainly(year.name[lang]),
    places: forces.map((force) => ({
      code: force.code,
      name: nameOf(force, lang),
      ...drawable(shownAt(parts, { force: force.code, year: year.code }), lang),
    })),
  }));
  const given = ({ places }: Year): number => places.filter((p) => p.interval !== null).length;
  return years.findLast((y) => given(y) * 2 > forces.length) ?? years.at(-1) ?? null;
}

function mapOf(of: Drawing): ReleaseChart | null {
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
  const chart = { ...about, places: last.places, sayStep, noFigure: words.noFigure };
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

/** A boundary map shows a nation well; for more, one tile a force keeps the small ones from being overlooked. */
const isOneNation = (places: readonly Place[]): boolean =>
  new Set(places.map((p) => authorityByCode(p.code)?.nation)).size === 1 && places.length <= MOST_BARS;

function barsOf(of: Drawing): ReleaseChart | null {
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
function dotsOf(of: Drawing): ReleaseChart | null {
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
