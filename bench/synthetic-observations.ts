/**
 * A file of observations as long as asked for, the same one every time: 45 forces, 12 years, 20 measures, a total and
 * 22 ages of the victim, and as many printings of them all as it takes. Nobody's figures; every kind of value.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { UNITED_KINGDOM, authorityByCode, forcesOf } from '../src/base/authorities.js';
import { MEASURES } from '../src/base/measures.js';
import { OBSERVATION_COLUMNS } from '../src/count/index.js';

const YEARS = 12;
const FIRST_YEAR = 2012;
export const MEASURE_COUNT = 20;
const AGES = ['', ...Array.from({ length: 18 }, (_, age) => String(age)), '0-4', '5-11', '12-15', '16-17'];
const ROWS_A_WRITE = 5_000;

const UK = authorityByCode(UNITED_KINGDOM);
export const FORCES = UK ? forcesOf(UK) : [];

export const SYNTHETIC_MEASURES: readonly string[] = Array.from(
  { length: MEASURE_COUNT },
  (_, i) => (i < MEASURE_COUNT - 1 ? MEASURES[i]?.id : undefined) ?? `synthetic-measure-${i + 1}`,
);

/** A measure that has every force and year. */
export const SYNTHETIC_MEASURE = `synthetic-measure-${MEASURE_COUNT}`;

export const syntheticYear = (i: number): { readonly from: string; readonly to: string } => ({
  from: `${FIRST_YEAR + i}-04-01`,
  to: `${FIRST_YEAR + i + 1}-04-01`,
});

const HEADER = OBSERVATION_COLUMNS.map((c) => (c === 'by' ? 'by.victim-age' : c)).join(',');
/** Every cell once. */
const PRINTING = AGES.length * YEARS * MEASURE_COUNT * FORCES.length;

/** The totals of one measure in two printings: 45 forces by 12 years, every value there. */
export function syntheticTotals(): string {
  const [block, last] = [AGES.length * YEARS, (MEASURE_COUNT - 1) * AGES.length * YEARS];
  const firsts = FORCES.flatMap((_, force) =>
    Array.from({ length: YEARS }, (_, year) => force * MEASURE_COUNT * block + last + year * AGES.length),
  );
  return `${[HEADER, ...firsts.map(rowAt), ...firsts.map((i) => rowAt(i + PRINTING))].join('\n')}\n`;
}

/** Writes the file. Rows run through ages, years, measures and forces; then the next printing begins. */
export function writeSyntheticCsv(path: string, rows: number): void {
  const file = openSync(path, 'w');
  writeSync(file, `${HEADER}\n`);
  for (let from = 0; from < rows; from += ROWS_A_WRITE) {
    const length = Math.min(ROWS_A_WRITE, rows - from);
    writeSync(file, `${Array.from({ length }, (_, i) => rowAt(from + i)).join('\n')}\n`);
  }
  closeSync(file);
}

function rowAt(i: number): string {
  const cell = i % PRINTING;
  const printing = (i - cell) / PRINTING;
  const age = AGES[cell % AGES.length] ?? '';
  const year = Math.floor(cell / AGES.length) % YEARS;
  const measure = SYNTHETIC_MEASURES[Math.floor(cell / (AGES.length * YEARS)) % MEASURE_COUNT] ?? '';
  const force = FORCES[Math.floor(cell / (AGES.length * YEARS * MEASURE_COUNT))]?.code ?? '';
  const { from, to } = syntheticYear(year);
  const printed = Math.floor(printing / 2) + FIRST_YEAR + YEARS;
  const known = printing % 2 === 0 ? `${printed}-06-30` : `${printed}-12-31`;
  // One cell in ten says something else at each printing.
  const version = chance(cell, printing) < 0.1 ? printing : 0;
  return [
    force,
    measure,
    from,
    to,
    age,
    ...valueAt(cell, version),
    'recorded-crimes,online-flag-2015',
    known,
    'month,,,,Bench Gazette',
    `https://figures.example/${printed}/${measure}.html`,
    '',
    `${i + 2},as printed`,
    '',
    `"${force}, ${from}: as printed"`,
  ].join(',');
}

/** `value.kind`, `value.n`, `value.lo`, `value.hi`, `value.exemption`: about one in six is not a plain count. */
function valueAt(cell: number, version: number): readonly string[] {
  const n = 60 + Math.floor(chance(cell, version + 100) * 400);
  const kind = chance(cell, version + 200);
  if (kind < 0.84) return ['exact', String(n), '', '', ''];
  if (kind < 0.9) return ['range', '', String(n), String(n + 9), ''];
  if (kind < 0.93) return ['suppressed', '', '1', '4', ''];
  if (kind < 0.95) return ['refused', '', '', '', 'foia-s12'];
  if (kind < 0.97) return ['not-held', '', '', '', ''];
  return ['no-reply', '', '', '', ''];
}

/** A number from 0 to 1 that looks like chance and is always the same for the same two numbers. */
function chance(a: number, b: number): number {
  let x = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return ((x ^ (x >>> 16)) >>> 0) / 0x1_0000_0000;
}
