/** A made-up release with one of everything that a cell can be. The numbers mean nothing. */
import type { Observation } from '../../src/base/observation.js';
import type { Value } from '../../src/base/value.js';
import type { Release } from '../../src/count/rules/release/release.js';
import type { Category, Cell, Dimension, ReleaseTable, Words } from '../../src/count/rules/release/table.js';
import { anObservation } from './observation.js';

/** True values that are hidden: so odd that they can be looked for in the bytes of any file. */
export const HIDDEN_NUMBERS = [918_273, 645_546] as const;

const words = (en: string, cy: string): Words => ({ en, cy });
const exact = (n: number): Value => ({ kind: 'exact', n });

const FORCES: Dimension = {
  id: 'police-force',
  name: words('Police force', 'Heddlu'),
  categories: [
    { code: 'W15000001', name: words('North Wales', 'Gogledd Cymru') },
    { code: 'W15000002', name: words('Gwent', 'Gwent') },
    { code: 'W15000003', name: words('South Wales', 'De Cymru') },
    { code: 'W15000004', name: words('Dyfed-Powys [note 1]', 'Dyfed-Powys [nodyn 1]') },
    {
      code: 'W92000004',
      name: words('Wales', 'Cymru'),
      sumOf: ['W15000001', 'W15000002', 'W15000003', 'W15000004'],
    },
  ],
};

const year = (start: number): Category => {
  const name = `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
  return { code: `${start}-04-01/${start + 1}-04-01`, name: words(name, name) };
};

const YEARS: Dimension = {
  id: 'year',
  name: words('Year', 'Blwyddyn'),
  categories: [2017, 2018, 2019].map(year),
};

const AGES: Dimension = {
  id: 'victim-age',
  name: words('Age of victim', 'Oedran y dioddefwr'),
  categories: [
    { code: '0-12', name: words('Under 13', 'O dan 13') },
    { code: '13-15', name: words('13 to 15', '13 i 15') },
    { code: 'all', name: words('All ages', 'Pob oedran'), sumOf: ['0-12', '13-15'] },
  ],
};

interface Odd extends Partial<Omit<Cell, 'key'>> {
  readonly at: string;
}

/** Exact numbers in every cell but the odd ones, which are named by their key. */
function cellsOf(dimensions: readonly Dimension[], odd: readonly Odd[] = []): readonly Cell[] {
  const keys = dimensions.reduce<readonly (readonly string[])[]>(
    (sofar, d) => sofar.flatMap((key) => d.categories.map((c) => [...key, c.code])),
    [[]],
  );
  return keys.map((key, i) => {
    const value = exact(100 + i * 37);
    const { at: _, ...more } = odd.find((o) => o.at === key.join(' ')) ?? { at: '' };
    return { key, value, hidden: null, marks: [], sources: sourcesOf(value), ...more };
  });
}

const sourcesOf = (value: Value): readonly Observation[] => [anObservation({ value })];

const hidden = (n: number, why: 'primary' | 'secondary'): Partial<Cell> => ({
  value: exact(n),
  hidden: why,
  sources: [
    anObservation({
      value: exact(n),
      as_written: String(n),
      authority: 'W15000004',
      source: { publisher: 'Kept back', address: 'https://kept.example/back', sha256: null, at: { line: 1 } },
    }),
  ],
});

const [A, B, C] = YEARS.categories.map((c) => c.code);

const BY_YEAR: ReleaseTable = {
  id: 'by-year',
  title: words('Offences by police force and year [note 1]', 'Troseddau yn ôl heddlu a blwyddyn [nodyn 1]'),
  measure: 'online-flagged-child-sexual-offences',
  dimensions: [FORCES, YEARS],
  cells: cellsOf(
    [FORCES, YEARS],
    [
      { at: `W15000001 ${A}`, value: { kind: 'range', lo: 0, hi: 4 } },
      { at: `W15000001 ${B}`, value: { kind: 'no-reply' } },
      { at: `W15000002 ${A}`, value: { kind: 'refused', exemption: ['foia-s12'] } },
      { at: `W15000002 ${B}`, marks: ['r'] },
      { at: `W15000003 ${B}`, marks: ['p', 'b'] },
      { at: `W15000003 ${C}`, value: exact(0), structuralZero: true },
      { at: `W15000004 ${A}`, ...hidden(HIDDEN_NUMBERS[0], 'primary') },
      { at: `W15000004 ${B}`, ...hidden(HIDDEN_NUMBERS[1], 'secondary'), marks: ['r'] },
      { at: `W92000004 ${C}`, value: exact(8224) },
    ],
  ),
  notes: [words('Dyfed-Powys answered for six months only.', 'Am chwe mis yn unig yr atebodd Dyfed-Powys.')],
};

const BY_AGE: ReleaseTable = {
  id: 'by-age',
  title: words('Offences by force, year and age', 'Troseddau yn ôl heddlu, blwyddyn ac oedran'),
  measure: 'sexual-communication-with-a-child',
  dimensions: [FORCES, YEARS, AGES],
  cells: cellsOf([FORCES, YEARS, AGES], [{ at: `W15000002 ${A} 0-12`, value: exact(2), marks: ['low'] }]),
  notes: [
    words('Ages are at the time of the offence.', 'Oedran adeg y drosedd.'),
    words('Dyfed-Powys answered for six months only.', 'Am chwe mis yn unig yr atebodd Dyfed-Powys.'),
  ],
};

const TOTALS: ReleaseTable = {
  id: 'totals',
  title: words('Offences in Wales', 'Troseddau yng Nghymru'),
  measure: 'online-flagged-child-sexual-offences',
  dimensions: [YEARS],
  cells: cellsOf([YEARS]),
  notes: [],
};

export function aRelease(change: Partial<Release> = {}): Release {
  return {
    id: 'r-1',
    slug: 'online-offences-wales',
    version: { major: 2, minor: 0 },
    title: words('Online offences recorded in Wales', 'Troseddau ar-lein a gofnodwyd yng Nghymru'),
    headline: words('8,224 offences were recorded.', 'Cofnodwyd 8,224 o droseddau.'),
    caveat: words('One force did not answer.', 'Ni chafwyd ateb gan un heddlu.'),
    published_at: '2026-11-24T09:30:00Z',
    languages: ['en', 'cy'],
    tables: [BY_YEAR, BY_AGE, TOTALS],
    notes: [words('Counts are of recorded crimes.', 'Troseddau a gofnodwyd a gyfrifir.')],
    method: [words('Every force was asked.', 'Holwyd pob heddlu.')],
    coverage: words('Three of four forces.', 'Tri o’r pedwar heddlu.'),
    history: [
      {
        version: { major: 2, minor: 0 },
        published_at: '2026-11-24T09:30:00Z',
        changes: [words('Gwent restated 2018/19.', 'Ailddatganodd Gwent ffigur 2018/19.')],
      },
      {
        version: { major: 1, minor: 0 },
        published_at: '2026-10-01T08:30:00Z',
        changes: [words('First published.', 'Cyhoeddwyd gyntaf.')],
      },
    ],
    licence: {
      name: words('Open Government Licence v3.0', 'Trwydded Llywodraeth Agored f3.0'),
      address: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    },
    publisher: {
      name: words('Made-up Statistics', 'Ystadegau Dychmygol'),
      address: 'https://figures.example/',
    },
    address: 'https://figures.example/releases/online-offences-wales',
    ...change,
  };
}

/** A release of one table whose categories have these names, down the side and across the top, in both languages. */
export function aReleaseNaming(names: readonly string[], across: readonly string[] = []): Release {
  const named = (id: string, all: readonly string[]): Dimension => ({
    id,
    name: words('Name', 'Enw'),
    categories: all.map((name, i) => ({ code: `c${i}`, name: words(name, name) })),
  });
  const dimensions = [named('name', names), ...(across.length === 0 ? [] : [named('across', across)])];
  const table: ReleaseTable = {
    id: 'names',
    title: words('Names', 'Enwau'),
    measure: 'online-flagged-child-sexual-offences',
    dimensions,
    cells: cellsOf(dimensions),
    notes: [],
  };
  return aRelease({ tables: [table], notes: [] });
}
