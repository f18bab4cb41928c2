/**
 * What a release itself says, as figures that a sentence can be checked against: every cell as the public sees it, and
 * of everything else that is held only what no release keeps hidden.
 */
import { authorityByCode } from '../../../base/authorities.js';
import { dayInLondon, instant } from '../../../base/day.js';
import { unitOf } from '../../../base/measures.js';
import type { Observation } from '../../../base/observation.js';
import { type Period, readPeriod } from '../../../base/period.js';
import { type Value, intervalOf, isAnswered } from '../../../base/value.js';
import { type Figures, indexFigures } from '../figures.js';
import type { Earlier } from './guard.js';
import { hushedIn } from './hushed.js';
import { publicCell } from './public-cell.js';
import type { Release } from './release.js';
import type { Cell, ReleaseTable } from './table.js';

/**
 * The figures to check a release's words against: its own cells first, and of what is held besides only what its tables
 * do not show and no release hides.
 * **Shape**: a cell stands as it is printed, so a total that is printed as a floor is one here.
 */
export function figuresToSpeakOf(
  release: Release,
  { held, earlier }: { readonly held: Figures; readonly earlier: Earlier },
): Figures {
  const own = release.tables.flatMap((table) => table.cells.flatMap((c) => asObservation(release, table, c)));
  const hushed = hushedIn(release.tables, earlier);
  const shown = new Set(own.map(nameOf));
  const besides = held.observations.filter(
    (o) => !shown.has(nameOf(o)) && !hushed.ever(o.measure, [o.authority, `${o.from}/${o.to}`]),
  );
  return indexFigures([...own, ...besides]);
}

/** What is held without what any release hides: the figures on which something may be said in public. */
export function figuresNotHidden(held: Figures, earlier: Earlier): Figures {
  const hushed = hushedIn([], earlier);
  return indexFigures(
    held.observations.filter((o) => !hushed.ever(o.measure, [o.authority, `${o.from}/${o.to}`])),
  );
}

const nameOf = (o: Pick<Observation, 'authority' | 'measure' | 'from' | 'to' | 'by'>): string =>
  JSON.stringify([
    o.authority,
    o.measure,
    o.from,
    o.to,
    Object.entries(o.by).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/** **Shape**: none for a cell that is about no authority or no period: nothing can be said of it as a figure. */
function asObservation(release: Release, table: ReleaseTable, cell: Cell): readonly Observation[] {
  const named = table.dimensions.map((d, i) => [d.id, cell.key[i] ?? ''] as const);
  const authority = named.find(([, code]) => authorityByCode(code))?.[1];
  const period = named.map(([, code]) => periodOfCode(code)).find((p) => p !== null);
  if (authority === undefined || !period) return [];
  const rest = named.filter(([, code]) => code !== authority && periodOfCode(code) === null);
  const value = asPrinted(publicCell(cell).value);
  const known = cell.sources.map((o) => o.known_on).toSorted();
  const rules = new Set(cell.sources.map((o) => o.rule_version));
  return [
    {
      authority,
      measure: table.measure,
      ...period,
      by: Object.fromEntries(rest),
      value,
      unit: unitOf(table.measure),
      rule_version: rules.size === 1 ? ([...rules][0] ?? null) : null,
      known_on: known.at(-1) ?? dayInLondon(instant(release.published_at)),
      known_precision: 'day',
      coverage: coverageOf(table, cell),
      source: {
        publisher: release.publisher.name.en,
        address: release.address,
        sha256: null,
        at: null,
      },
      as_written: '',
      note: null,
    },
  ];
}

/** The period that a category's code names: `2018-04-01/2019-04-01`. */
export const periodOfCode = (code: string): Period | null => readPeriod(code.replace('/', '..')) ?? null;

/** A floor is read as the number printed from some of those asked: "at least" that number is what then holds. */
const asPrinted = (value: Value): Value =>
  value.kind === 'range' && value.hi === null ? { kind: 'exact', n: value.lo } : value;

/**
 * Of a sum: how many of its parts gave a figure; nobody knows where the floor is more than its parts make, for it was
 * then printed by somebody who did not say.
 */
function coverageOf(table: ReleaseTable, cell: Cell): Observation['coverage'] {
  const at = table.dimensions.findIndex((d, i) =>
    d.categories.some((c) => c.code === cell.key[i] && c.sumOf !== undefined && authorityByCode(c.code)),
  );
  const sum = table.dimensions[at]?.categories.find((c) => c.code === cell.key[at]);
  if (!sum?.sumOf) return null;
  const parts = sum.sumOf.flatMap((code) =>
    table.cells.filter((c) => c.key.every((k, i) => k === (i === at ? code : cell.key[i]))),
  );
  // A hidden part gave its figure: it is in the total.
  const answered = parts.filter((c) => c.hidden !== null || isAnswered(c.value));
  const asked = sum.sumOf.length;
  const made = answered.reduce((n, c) => n + intervalOf(c.value).lo, 0);
  const isFloor = cell.value.kind === 'range' && cell.value.hi === null;
  if (isFloor && (intervalOf(cell.value).lo > made || answered.length === asked))
    return { answered: null, asked };
  return { answered: answered.length, asked };
}
