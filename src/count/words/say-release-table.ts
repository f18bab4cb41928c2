/** The tables of a release as they go public: their titles and dimensions in words, and a cell for every combination. */
import { measureById } from '../../base/measures.js';
import { type Value, isAnswered } from '../../base/value.js';
import { fill } from '../../base/words.js';
import type { Built, BuiltTable, BuiltYear } from '../rules/release/built.js';
import type { Category, Cell, Dimension, ReleaseTable, Shorthand } from '../rules/release/table.js';
import { RELEASE_WORDS, inBoth, yearCode, yearName } from './release-words.js';

/** A table, its small counts not hidden yet and without its notes. */
export function composeTable(built: Built, table: BuiltTable, number: number): ReleaseTable {
  const about = measureById(table.measure);
  const [from, to] = [table.years[0], table.years.at(-1)].map((y) => (y ? yearName(y.period) : ''));
  return {
    id: `table-${number}-${table.measure}`,
    title: inBoth((lang) => {
      const { title, oneYear } = RELEASE_WORDS[lang].table;
      const measure = about?.name[lang] ?? table.measure;
      const ends = { from: from ?? '', to: to ?? '' };
      return fill(from === to ? oneYear : title, { measure, area: built.area.in[lang], ...ends }, lang);
    }),
    measure: table.measure,
    dimensions: [forceDimension(built, table), yearDimension(table)],
    cells: cellsOf(built, table),
    notes: [],
  };
}

function forceDimension({ area }: Built, { forces }: BuiltTable): Dimension {
  const each = forces.map((f): Category => ({ code: f.code, name: f.name }));
  const sum: Category = { code: area.code, name: area.name, sumOf: forces.map((f) => f.code) };
  const categories = area.kind === 'force' ? each : [...each, sum];
  return { id: 'police-force', name: inBoth((lang) => RELEASE_WORDS[lang].dimension.force), categories };
}

const yearDimension = ({ years }: BuiltTable): Dimension => ({
  id: 'year',
  name: inBoth((lang) => RELEASE_WORDS[lang].dimension.year),
  categories: years.map(({ period }) => ({
    code: yearCode(period),
    name: inBoth(() => yearName(period)),
  })),
});

function cellsOf({ area }: Built, { years, forces }: BuiltTable): readonly Cell[] {
  const each = forces.flatMap((force) =>
    years.flatMap((year) => {
      const built = year.forces.find((c) => c.authority.code === force.code);
      const value: Value = built?.value ?? { kind: 'not-asked' };
      const sources = built?.current.flatMap((v) => v.observations) ?? [];
      return [cell([force.code, yearCode(year.period)], { value, sources, year })];
    }),
  );
  if (area.kind === 'force') return each;
  const sums = years.map((year) => {
    const under = year.forces.flatMap((c) => c.current);
    const vintages = year.area.basis === 'printed' ? [...year.area.printed, ...under] : under;
    const sources = vintages.flatMap((v) => v.observations);
    return cell([area.code, yearCode(year.period)], { value: year.area.value, sources, year });
  });
  return [...each, ...sums];
}

function cell(
  key: readonly string[],
  { value, sources, year }: Pick<Cell, 'value' | 'sources'> & { readonly year: BuiltYear },
): Cell {
  const marks: readonly Shorthand[] = year.isBreak && isAnswered(value) ? ['b'] : [];
  return { key, value, hidden: null, marks, sources };
}
