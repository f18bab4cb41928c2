/** What different printings of one figure say: restatements, contradictions, and totals that did not move with them. */
import { authorityByCode, forcesOf, AUTHORITIES } from '../../../base/authorities.js';
import type { Observation } from '../../../base/observation.js';
import { isPartOf, sameYear } from '../../../base/period.js';
import { isAnswered, sameValue } from '../../../base/value.js';
import { type Figures, type Vintage, isLater, knownFrom, vintagesOf } from '../figures.js';
import type { Finding } from './finding.js';
import { byPeriod, exact, periodOf, sameRelease } from './releases.js';

interface Figure {
  readonly measure: string;
  readonly authority: string;
  readonly held: readonly Observation[];
  readonly vintages: readonly Vintage[];
}

/** Every figure of which two different answers were printed. */
function severalAnswers(figures: Figures): readonly Figure[] {
  return figures.measures.flatMap((measure) =>
    figures.authoritiesOf(measure).flatMap((authority) =>
      byPeriod(figures.of(measure, authority)).flatMap((held) => {
        const period = held[0];
        if (!period) return [];
        const vintages = vintagesOf(figures, { measure, authority, period }).filter((v) =>
          isAnswered(v.value),
        );
        return vintages.length > 1 ? [{ measure, authority, held, vintages }] : [];
      }),
    ),
  );
}

/**
 * Every figure printed with two or more values: `restated` when one is clearly later, `contradiction-same-release` when
 * both belong to one campaign. Rounded words ("more than 3,000") that the exact figure satisfies are not a difference.
 */
export function checkVintages(figures: Figures): readonly Finding[] {
  return severalAnswers(figures).flatMap((figure) => {
    const pairs = figure.vintages.flatMap((a, i) => figure.vintages.slice(i + 1).map((b) => [a, b] as const));
    const apart = pairs.filter(([a, b]) => !agree(a, b));
    const together = apart.filter(([a, b]) => oneRelease(a, b));
    const later = apart.filter(([a, b]) => !oneRelease(a, b) && (isLater(b, a) || isLater(a, b)));
    return [
      ...(later.length > 0 ? [restated(figures, figure, later)] : []),
      ...together.map(([a, b]) => contradiction(figure, a, b)),
    ];
  });
}

const oneRelease = (a: Vintage, b: Vintage): boolean =>
  a.observations.some((x) => b.observations.some((y) => sameRelease(x, y)));

/** Only two exact values can contradict: "more than 3,000" and 3,186 are one answer, and "nearly 3,000" is a reading. */
const agree = (a: Vintage, b: Vintage): boolean =>
  a.value.kind !== 'exact' || b.value.kind !== 'exact' || sameValue(a.value, b.value);

const first = (v: Vintage): readonly Observation[] => v.observations.slice(0, 1);

/** Printed figures that this one is part of: totals of areas with this force in them, and its own over longer periods. */
function changedWith(figures: Figures, figure: Figure): readonly Observation[] {
  const period = figure.held[0];
  if (!period) return [];
  const areas = AUTHORITIES.filter((a) => a.code === figure.authority || a.forces.includes(figure.authority));
  return areas.flatMap((a) =>
    byPeriod(figures.of(figure.measure, a.code)).flatMap((held) => {
      const [first] = held;
      const isItself = a.code === figure.authority && first && sameYear(first, period);
      const holdsIt = first && (sameYear(first, period) || isPartOf(period, first));
      return first && holdsIt && !isItself && isAnswered(first.value) ? [first] : [];
    }),
  );
}

function restated(
  figures: Figures,
  figure: Figure,
  pairs: readonly (readonly [Vintage, Vintage])[],
): Finding {
  const vintages = figure.vintages.filter((v) => pairs.some((p) => p.includes(v)));
  const cells = vintages.flatMap(first);
  const values = cells.map(exact).filter((n) => n !== null);
  return {
    code: 'restated',
    severity: 'note',
    measure: figure.measure,
    authorities: [figure.authority],
    period: periodOf(cells[0] ?? { from: '', to: '' }),
    cells,
    numbers: { first: values[0] ?? 0, last: values.at(-1) ?? 0, vintages: vintages.length },
    changes: changedWith(figures, figure),
  };
}

function contradiction(figure: Figure, a: Vintage, b: Vintage): Finding {
  const cells = [...first(a), ...first(b)];
  const [x, y] = cells.map((o) => exact(o) ?? 0);
  return {
    code: 'contradiction-same-release',
    severity: 'error',
    measure: figure.measure,
    authorities: [figure.authority],
    period: periodOf(cells[0] ?? { from: '', to: '' }),
    cells,
    numbers: { first: x ?? 0, last: y ?? 0 },
  };
}

/**
 * A figure once given that a later release says was not provided: a base year that disappears.
 * **Source**: Durham 2015/16, 13 in June 2016 and "not available" in 2017.
 */
export function checkWithdrawn(figures: Figures): readonly Finding[] {
  return figures.measures.flatMap((measure) =>
    figures.authoritiesOf(measure).flatMap((authority) =>
      byPeriod(figures.of(measure, authority)).flatMap((held) => {
        const given = held.find((o) => isAnswered(o.value));
        const gone = held.find((o) => given && !isAnswered(o.value) && knownFrom(o) > given.known_on);
        if (!given || !gone) return [];
        return [
          {
            code: 'answer-withdrawn' as const,
            severity: 'warning' as const,
            measure,
            authorities: [authority],
            period: periodOf(given),
            cells: [given, gone],
            numbers: { n: exact(given) ?? 0 },
          },
        ];
      }),
    ),
  );
}

/**
 * A force's year that changed inside a regional total that did not.
 * **Source**: Lancashire 2017/18, 175 in March 2019 and 64 in September 2019, inside a North West of 565 in both.
 */
export function checkUnmovedTotals(figures: Figures): readonly Finding[] {
  return severalAnswers(figures).flatMap((figure) => {
    if (authorityByCode(figure.authority)?.kind !== 'force') return [];
    return AUTHORITIES.filter(
      (a) => a.kind === 'area' && forcesOf(a).some((f) => f.code === figure.authority),
    ).flatMap((area) => unmoved(figures, figure, area.code));
  });
}

function unmoved(figures: Figures, figure: Figure, area: string): readonly Finding[] {
  const totals = figures.of(figure.measure, area).filter((o) => exact(o) !== null);
  const stands = (v: Vintage): readonly Observation[] =>
    v.observations.flatMap((o) => totals.filter((t) => sameYear(t, o) && sameRelease(t, o)));
  const [before, ...after] = figure.vintages;
  const old = before ? stands(before) : [];
  return after.flatMap((v) => {
    const same = stands(v).find((t) => old.some((o) => exact(o) === exact(t) && o !== t));
    const was = same && old.find((o) => exact(o) === exact(same));
    if (!before || !same || !was || oneRelease(before, v)) return [];
    const cells = [...first(before), ...first(v), was, same];
    const numbers = {
      first: exact(cells[0] as Observation) ?? 0,
      last: exact(cells[1] as Observation) ?? 0,
      total: exact(same) ?? 0,
    };
    return [
      {
        code: 'restated-inside-unmoved-total' as const,
        severity: 'error' as const,
        measure: figure.measure,
        authorities: [figure.authority, area],
        period: periodOf(same),
        cells,
        numbers,
      },
    ];
  });
}
