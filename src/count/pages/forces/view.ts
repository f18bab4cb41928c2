/** Forces by nation and region, each with a small line of its years: a shape, never a rank. */
import { authorityByCode, UNITED_KINGDOM } from '../../../base/authorities.js';
import { breaks } from '../../../base/flag-rules.js';
import { type Period, periodLabel } from '../../../base/period.js';
import { fill, type Lang, type ShapeOf } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { smallSeries } from '../../charts/index.js';
import type { Figures } from '../../rules/figures.js';
import { forceAddress } from '../addresses.js';
import { measureChoices, openingMeasure } from '../choices.js';
import { type Cell, type GridRow, gridOf } from '../figures/grid.js';
import { sayInterval, sayMeasure } from '../parts/say.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export function forcesView(figures: Figures, query: URLSearchParams, lang: Lang): View {
  const words = COPY[lang];
  const asked = query.get('measure') ?? '';
  const measure = figures.measures.includes(asked) ? asked : openingMeasure(figures);
  const area = authorityByCode(UNITED_KINGDOM);
  if (!area) throw new Error('the list of authorities lacks the United Kingdom');
  const all = { knownBy: undefined, from: undefined, to: undefined, matchedOnly: false };
  const grid = gridOf(figures, { ...all, measure, area });
  const [first, last] = [grid.years[0], grid.years[grid.years.length - 1]];
  const ends = { from: first ? periodLabel(first) : '', to: last ? periodLabel(last) : '' };
  const breaksBefore = grid.years.flatMap((year, i) =>
    breakBefore(measure, grid.years[i - 1], year) ? [i] : [],
  );
  return {
    title: words.title,
    words,
    breadcrumbs: [],
    measures: measureChoices(figures, measure, lang),
    tableName: fill(words.tableName, { measure: sayMeasure(measure, lang) }, lang),
    shape: fill(words.shape, ends, lang),
    groups: grid.groups.map((g) => ({
      name: g.area?.name[lang] ?? words.otherForces,
      rows: g.rows.map((row) => rowView(row, { years: grid.years, breaksBefore, lang })),
    })),
  };
}

/** True when what is counted changed from one year to the next for every force; a force's own systems are on its page. */
const breakBefore = (measure: string, before: Period | undefined, year: Period): boolean =>
  before !== undefined &&
  breaks(measure, { from: before.from, to: year.to }).some((b) => b.authority === null && b.on > before.from);

interface Drawn {
  readonly years: readonly Period[];
  readonly breaksBefore: readonly number[];
  readonly lang: Lang;
}

function rowView(row: GridRow, { years, breaksBefore, lang }: Drawn) {
  const words = COPY[lang];
  const values = row.cells.map(exactOf);
  const latest = row.cells
    .map((c, i) => ({ c, year: years[i] }))
    .filter(({ c }) => isKnown(c))
    .at(-1);
  const said = values.map((v, i) => `${years[i] ? periodLabel(years[i]) : ''} ${v ?? words.gap}`).join(', ');
  const force = row.authority.name[lang];
  return {
    name: force,
    href: forceAddress(lang, row.authority.code),
    line: values.some((v) => v !== null)
      ? smallSeries({
          id: `line-${row.authority.code}`,
          title: fill(words.lineTitle, { force, values: said }, lang),
          values,
          breaksBefore,
        })
      : '',
    latest: latest?.year
      ? fill(
          words.latestValue,
          { value: sayInterval(latest.c.part.interval, lang), year: periodLabel(latest.year) },
          lang,
        )
      : words.none,
  };
}

const isKnown = (c: Cell): boolean => c.part.interval.hi !== null || c.part.interval.lo > 0;

const exactOf = (c: Cell): number | null =>
  c.part.kind === 'exact' && !c.isPartPeriod && c.part.interval.hi !== null ? c.part.interval.lo : null;
