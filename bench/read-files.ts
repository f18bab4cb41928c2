/** Workbooks as forces save them, made for the bench of the reader: a thousand answers, one long list, one bomb. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { chance } from '../test/make/replies/random.js';

export const SMALL_FILES = 1_000;
export const LONG = { rows: 100_000, columns: 12 };

const OFFENCES = [
  'Sexual communication with a child (071/17)',
  'Meeting a child following sexual grooming (088/06)',
  'Take, make or distribute indecent photographs of children (086/02)',
  'Possession of an indecent photograph of a child (086/10)',
];
const BANDS = ['Under 10', '10-11', '12-13', '14-15', '16-17', 'Not recorded', 'Total'];
const FORCES = ['Kent Police', 'Gwent Police', 'Essex Police', 'Durham Constabulary', 'Dorset Police'];
const YEARS = 10;

/** **Shape**: a seed → the rows of an answer: a title, a table of offences by age over ten years, a note. */
function answerRows(seed: number): readonly (readonly (string | number)[])[] {
  const c = chance(seed);
  const first = c.whole(2008, 2014);
  const year = (i: number): string => `${first + i}/${String(first + i + 1).slice(2)}`;
  const count = (): string | number => (c.whole(0, 9) === 0 ? '*' : c.whole(0, 900));
  return [
    [`${FORCES[seed % FORCES.length] ?? ''} – Freedom of Information request ${1_000 + seed}/24`],
    ['Crimes recorded, by offence, age of victim and financial year'],
    [],
    ['Offence', 'Age of victim', ...Array.from({ length: YEARS }, (_, i) => year(i))],
    ...OFFENCES.flatMap((o) => BANDS.map((b) => [o, b, ...Array.from({ length: YEARS }, count)])),
    [],
    ['* denotes a figure of fewer than 5. Source: Niche RMS.'],
  ];
}

function bookOf(rows: readonly (readonly unknown[])[], kind: 'xlsx' | 'ods'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), 'Response');
  return write(book, { type: 'buffer', bookType: kind, compression: true }) as Uint8Array;
}

function longRows(): unknown[][] {
  const c = chance(7);
  const rows: unknown[][] = [
    ['Area', 'Offence', ...Array.from({ length: LONG.columns - 2 }, (_, i) => `${2013 + i}/${14 + i}`)],
  ];
  for (let r = 0; r < LONG.rows; r++)
    rows.push([
      `Beat ${r}`,
      OFFENCES[r % OFFENCES.length],
      ...Array.from({ length: LONG.columns - 2 }, () => c.whole(0, 50)),
    ]);
  return rows;
}

/** A sheet that inflates to two thousand times what it is, and one that says it is two gigabytes. */
function bomb(): Uint8Array {
  const sheet = Buffer.alloc(300_000_000, '<row/>');
  const level = { level: 9 } as const;
  const book = bookOf([['a', 1]], 'xlsx');
  return zipSync({ 'xl/worksheets/sheet1.xml': [sheet, level], 'first.xlsx': [book, { level: 0 }] });
}

/** Writes them into a folder, once. */
export function writeReadFiles(folder: string): void {
  for (const kind of ['xlsx', 'ods'] as const) {
    mkdirSync(path.join(folder, kind), { recursive: true });
    for (let i = 0; i < SMALL_FILES; i++)
      writeFileSync(path.join(folder, kind, `reply-${i}.${kind}`), bookOf(answerRows(i), kind));
  }
  mkdirSync(path.join(folder, 'long'), { recursive: true });
  writeFileSync(path.join(folder, 'long', 'long.xlsx'), bookOf(longRows(), 'xlsx'));
  mkdirSync(path.join(folder, 'bomb'), { recursive: true });
  writeFileSync(path.join(folder, 'bomb', 'bomb.xlsx'), bomb());
}
