/** The places of a release where words stand, each by a name that a person finds again: `headline`, `notes.2`. */
import { CHART_PARTS, type ChartPart } from './chart-words.js';
import type { Release, ReleaseVersion } from './release.js';
import type { ReleaseTable, Words } from './table.js';

export interface Place {
  readonly name: string;
  readonly words: Words;
}

const numbered = (name: string, all: readonly Words[]): readonly Place[] =>
  all.map((words, i) => ({ name: `${name}.${i + 1}`, words }));

const changesOf = (v: ReleaseVersion | undefined): readonly Place[] => numbered('changes', v?.changes ?? []);

/** Every place where words stand. */
export function everyPlace(r: Release): readonly Place[] {
  return [
    { name: 'title', words: r.title },
    ...saidFirst(r),
    { name: 'publisher', words: r.publisher.name },
    { name: 'licence', words: r.licence.name },
    ...numbered('notes', r.notes),
    ...numbered('method', r.method),
    ...r.history.flatMap(changesOf),
    ...r.history.flatMap((v) => v.changes.flatMap((c, i) => numbered(`changes.${i + 1}`, c.details ?? []))),
    ...chartPlacesIn(r),
    ...r.tables.flatMap((table): readonly Place[] => [
      ...tablePlaces(table),
      ...table.dimensions.flatMap((d): readonly Place[] => [
        { name: `${table.id}.${d.id}`, words: d.name },
        ...d.categories.map((c): Place => ({ name: `${table.id}.${d.id}.${c.code}`, words: c.name })),
      ]),
    ]),
  ];
}

/**
 * The places that are composed from the tables and may be written otherwise by hand. The charts' are given: they are
 * composed where charts are drawn.
 */
export const editablePlaces = (r: Release, charts: readonly Place[]): readonly Place[] => [
  ...saidFirst(r),
  ...changesOf(r.history[0]),
  ...numbered('notes', r.notes),
  ...numbered('method', r.method),
  ...r.tables.flatMap((table) => [
    ...tablePlaces(table),
    ...charts.filter((c) => c.name.startsWith(`chart.${table.id}-`)),
  ]),
];

const saidFirst = (r: Release): readonly Place[] => [
  { name: 'headline', words: r.headline },
  { name: 'caveat', words: r.caveat },
  { name: 'coverage', words: r.coverage },
];

const tablePlaces = (table: ReleaseTable): readonly Place[] => [
  { name: `${table.id}.title`, words: table.title },
  ...numbered(`${table.id}.notes`, table.notes),
];

export const chartPlace = (id: string, part: ChartPart): string => `chart.${id}.${part}`;

const chartPlacesIn = ({ charts }: Release): readonly Place[] =>
  Object.entries(charts ?? {}).flatMap(([id, words]) =>
    CHART_PARTS.flatMap((part): readonly Place[] => {
      const own = words[part];
      return own ? [{ name: chartPlace(id, part), words: own }] : [];
    }),
  );

const CHART = /^chart\.(?<id>.+)\.(?<part>title|note|desc)$/;
const NUMBERED = /^(?<list>.+)\.(?<n>\d+)$/;

/** The release with other words in one place. **Shape**: the same release when there is no such place. */
export function withWords(r: Release, { name, words }: Place): Release {
  if (name === 'headline' || name === 'caveat' || name === 'coverage') return { ...r, [name]: words };
  const chart = CHART.exec(name)?.groups;
  if (chart) {
    const { id = '', part = '' } = chart;
    return { ...r, charts: { ...r.charts, [id]: { ...r.charts?.[id], [part]: words } } };
  }
  const { list = '', n = '' } = NUMBERED.exec(name)?.groups ?? {};
  const put = (all: readonly Words[]): readonly Words[] =>
    all.map((w, i) => (String(i + 1) === n ? words : w));
  if (list === 'notes' || list === 'method') return { ...r, [list]: put(r[list]) };
  if (list === 'changes') {
    const [own, ...earlier] = r.history;
    return own ? { ...r, history: [{ ...own, changes: put(own.changes) }, ...earlier] } : r;
  }
  const tables = r.tables.map((t) => {
    if (name === `${t.id}.title`) return { ...t, title: words };
    return list === `${t.id}.notes` ? { ...t, notes: put(t.notes) } : t;
  });
  return { ...r, tables };
}
