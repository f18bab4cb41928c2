/** The table of people put beside a release's counts, so that a rate can be worked out from what is frozen. */
import { dayInWords } from '../../base/day.js';
import type { PopulationsTogether } from '../../base/population.js';
import { fill } from '../../base/words.js';
import { PEOPLE, PEOPLE_DAY, couldHaveRates, forceCodes, peopleFor } from '../rules/release/people.js';
import type { Release } from '../rules/release/release.js';
import type { ReleaseSelection } from '../rules/release/selection.js';
import type { Cell, Dimension, ReleaseTable } from '../rules/release/table.js';
import { cy } from './people.cy.js';
import { en } from './people.en.js';
import { inBoth } from './release-words.js';

const WORDS = { en, cy } as const;

/**
 * Adds the people of each force of the first table, near its last year and known by the selection's day.
 * **Shape**: the same release when no such population is held, or too few counts are shown: it then has no rates.
 */
export function withPeople(release: Release, { tables, knownBy }: ReleaseSelection): Release {
  const [table] = release.tables;
  const [wanted] = tables;
  const isOfUse = release.tables.some(couldHaveRates);
  const found = table && wanted && isOfUse ? peopleFor(table, { year: wanted.to, knownBy }) : null;
  if (!table || !found) return release;
  const method = inBoth((lang) => fill(WORDS[lang].method, { day: dayInWords(found.as_of, lang) }, lang));
  return {
    ...release,
    tables: [...release.tables, peopleTable(table, found)],
    method: [...release.method, method],
  };
}

function peopleTable(table: ReleaseTable, found: PopulationsTogether): ReleaseTable {
  const day: Dimension = {
    id: PEOPLE_DAY,
    name: inBoth((lang) => WORDS[lang].day),
    categories: [{ code: found.as_of, name: inBoth((lang) => dayInWords(found.as_of, lang)) }],
  };
  // No sum: a printed total of a census differs by a few from the sum of its parts, and no rate needs it.
  const forces = table.dimensions
    .filter((d) => d.id === 'police-force')
    .map((d) => ({ ...d, categories: d.categories.filter((c) => !c.sumOf) }));
  const { title, publisher } = found.source;
  return {
    id: `people-${found.as_of.slice(0, 4)}`,
    title: inBoth((lang) => fill(WORDS[lang].title, { day: dayInWords(found.as_of, lang) }, lang)),
    measure: PEOPLE,
    dimensions: [...forces, day],
    cells: forceCodes(table).map((code): Cell => cellOf(code, found)),
    // The first says where the numbers are from; charts of rates repeat it.
    notes: [
      inBoth((lang) => fill(WORDS[lang].source, { series: title[lang], publisher: publisher[lang] }, lang)),
      inBoth((lang) => WORDS[lang].ages),
    ],
  };
}

const cellOf = (code: string, { as_of, of }: PopulationsTogether): Cell => {
  const n = of.get(code);
  return {
    key: [code, as_of],
    value: n === undefined ? { kind: 'not-held' } : { kind: 'exact', n },
    hidden: null,
    marks: [],
    sources: [],
  };
};
