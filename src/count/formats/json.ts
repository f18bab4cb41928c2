/** A release as JSON: the same names as the contracts, both languages, and nothing behind a [c]. */
import { unitOf } from '../../base/measures.js';
import type { Observation } from '../../base/observation.js';
import { publicCell, shorthandIn } from '../rules/release/public-cell.js';
import { type Release, versionText } from '../rules/release/release.js';
import type { Category, Cell, Dimension, ReleaseTable, Shorthand } from '../rules/release/table.js';
import { FORMAT_WORDS } from '../words/format-words.js';
import type { Json } from './csvw.js';

type JsonRecord = { readonly [key: string]: Json };

/** **Shape**: an object for `JSON.stringify`; a value is one of the seven kinds, a hidden one without limits. */
export function releaseJson(release: Release): JsonRecord {
  const cited = citations(release);
  const withdrawn = release.withdrawn ?? null;
  return {
    id: release.id,
    slug: release.slug,
    version: versionText(release.version),
    title: { ...release.title },
    headline: { ...release.headline },
    caveat: { ...release.caveat },
    published_at: release.published_at,
    address: release.address,
    languages: [...release.languages],
    publisher: { name: { ...release.publisher.name }, address: release.publisher.address },
    licence: { name: { ...release.licence.name }, address: release.licence.address },
    coverage: { ...release.coverage },
    method: release.method.map((w) => ({ ...w })),
    notes: release.notes.map((w) => ({ ...w })),
    history: release.history.map((v) => ({
      version: versionText(v.version),
      published_at: v.published_at,
      changes: v.changes.map(({ en, cy, details = [] }) => ({
        en,
        cy,
        ...(details.length > 0 ? { details: details.map((d) => ({ ...d })) } : {}),
      })),
    })),
    withdrawn: withdrawn === null ? null : { on: withdrawn.on, reason: { ...withdrawn.reason } },
    shorthand: Object.fromEntries(shorthandIn(release.tables).map((s) => [s, meaning(s)])),
    tables: release.tables.map((table) => tableJson(table, cited)),
    sources: [...cited.numbers.values()].map(({ json }) => json),
  };
}

const meaning = (s: Shorthand): Json => ({
  en: FORMAT_WORDS.en.shorthand[s],
  cy: FORMAT_WORDS.cy.shorthand[s],
});

function tableJson(table: ReleaseTable, cited: Citations): JsonRecord {
  return {
    id: table.id,
    title: { ...table.title },
    measure: table.measure,
    unit: unitOf(table.measure),
    notes: table.notes.map((w) => ({ ...w })),
    dimensions: table.dimensions.map(dimensionJson),
    cells: table.cells.map((cell) => cellJson(cell, cited)),
  };
}

const dimensionJson = (d: Dimension): JsonRecord => ({
  id: d.id,
  name: { ...d.name },
  categories: d.categories.map(categoryJson),
});

const categoryJson = (c: Category): JsonRecord => ({
  code: c.code,
  name: { ...c.name },
  ...(c.sumOf === undefined ? {} : { sum_of: [...c.sumOf] }),
});

function cellJson(cell: Cell, cited: Citations): JsonRecord {
  const { key, value, shown, marks, status } = publicCell(cell);
  return {
    key: [...key],
    value: { ...value } as JsonRecord,
    shorthand: shown.kind === 'mark' ? [shown.mark] : [...marks],
    status,
    sources: cited.of(cell),
  };
}

interface Citations {
  readonly numbers: ReadonlyMap<string, { readonly n: number; readonly json: JsonRecord }>;
  readonly of: (cell: Cell) => readonly number[];
}

/**
 * Where the shown numbers come from, each source once. A source that stands behind a hidden cell is named nowhere, not
 * even under a total that contains it; no source carries its value, its words or a note, which would say what is hidden.
 */
function citations(release: Release): Citations {
  const kept = new Set<string>();
  for (const cell of cellsIn(release)) if (isKept(cell)) for (const o of cell.sources) kept.add(keyOf(o));
  const numbers = new Map<string, { n: number; json: JsonRecord }>();
  for (const cell of cellsIn(release))
    for (const o of cell.sources) {
      const key = keyOf(o);
      if (!kept.has(key) && !numbers.has(key)) numbers.set(key, { n: numbers.size, json: citation(o) });
    }
  const of = (cell: Cell): readonly number[] =>
    isKept(cell) ? [] : [...new Set(cell.sources.flatMap((o) => numbers.get(keyOf(o))?.n ?? []))];
  return { numbers, of };
}

const cellsIn = (release: Release): readonly Cell[] => release.tables.flatMap((t) => t.cells);

const isKept = (cell: Cell): boolean => publicCell(cell).status === 'confidential';

const citation = (o: Observation): JsonRecord => ({
  authority: o.authority,
  measure: o.measure,
  from: o.from,
  to: o.to,
  by: { ...o.by },
  known_on: o.known_on,
  publisher: o.source.publisher,
  address: o.source.address,
  sha256: o.source.sha256,
  at: o.source.at === null ? null : ({ ...o.source.at } as JsonRecord),
});

const keyOf = (o: Observation): string => JSON.stringify(citation(o));
