/** A release far larger than any that is published, for measuring. Its numbers mean nothing. */
import type { Release } from '../src/count/rules/release/release.js';
import type { Category, Cell, Dimension, Words } from '../src/count/rules/release/table.js';

const same = (name: string): Words => ({ en: name, cy: name });

export interface LargeSize {
  readonly rows: number;
  readonly years: number;
}

/** Places that do not exist, each with its years; every eleventh number is hidden. */
export function largeRelease({ rows, years: count }: LargeSize): Release {
  const category = (code: string, name: string): Category => ({ code, name: same(name) });
  const places: Dimension = {
    id: 'place',
    name: { en: 'Place', cy: 'Lle' },
    categories: Array.from({ length: rows }, (_, i) =>
      category(`W${String(10_000_000 + i)}`, `Place number ${i}`),
    ),
  };
  const years: Dimension = {
    id: 'year',
    name: { en: 'Year', cy: 'Blwyddyn' },
    categories: Array.from({ length: count }, (_, i) => category(String(2016 + i), String(2016 + i))),
  };
  const cells: readonly Cell[] = places.categories.flatMap((place, p) =>
    years.categories.map((year, y) => ({
      key: [place.code, year.code],
      value: { kind: 'exact', n: (p * 31 + y * 17) % 9_973 },
      hidden: (p + y) % 11 === 0 ? 'primary' : null,
      marks: [],
      sources: [],
    })),
  );
  const nowhere = { name: same('Nobody'), address: 'https://figures.example/' };
  return {
    id: 'large',
    slug: 'large',
    version: { major: 1, minor: 0 },
    title: { en: 'A large release', cy: 'Datganiad mawr' },
    headline: { en: 'Many numbers.', cy: 'Llawer o rifau.' },
    caveat: { en: 'None is real.', cy: 'Nid oes yr un yn wir.' },
    published_at: '2026-11-24T09:30:00Z',
    languages: ['en', 'cy'],
    tables: [
      {
        id: 'large',
        title: { en: 'Numbers by place and year', cy: 'Rhifau yn ôl lle a blwyddyn' },
        measure: 'online-flagged-child-sexual-offences',
        dimensions: [places, years],
        cells,
        notes: [],
      },
    ],
    notes: [],
    method: [],
    coverage: { en: 'Nowhere.', cy: 'Unman.' },
    history: [],
    licence: nowhere,
    publisher: nowhere,
    address: 'https://figures.example/figures/large',
  };
}
