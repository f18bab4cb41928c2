/** The flag reader against the labels of people who applied the guide: the measures of docs/flag.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type FlagAnswer,
  type FlagReading,
  FLAG_READER_VERSION,
  readFlag,
} from '../src/record/rules/flag/index.js';
import { type FlagExample, flagSets } from './flag-sets.js';
import type { Ratio, Report } from './measure.js';

const LABEL: Readonly<Record<FlagAnswer, FlagExample['label']>> = {
  yes: 'online',
  no: 'not_online',
  person: 'unclear',
};

interface Read {
  readonly example: FlagExample;
  readonly reading: FlagReading;
}

export interface FlagScores {
  readonly n: number;
  readonly f1: number;
  readonly hardF1: number;
  readonly toPerson: number;
  readonly wrong: number;
  readonly missed: number;
  readonly ece: number;
  readonly platforms: number;
  readonly pathway: number;
  readonly before2024: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function f1Of(reads: readonly Read[]): number {
  const said = reads.filter((r) => r.reading.online === 'yes').length;
  const truly = reads.filter((r) => r.example.label === 'online').length;
  const both = reads.filter((r) => r.reading.online === 'yes' && r.example.label === 'online').length;
  return share(2 * both, said + truly);
}

const BINS = 10;

/** Expected calibration error: how far the probability stands from the share that is online, by tenths. */
function eceOf(reads: readonly Read[]): number {
  let sum = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = reads.filter((r) => Math.min(BINS - 1, Math.floor(r.reading.probability * BINS)) === bin);
    const meant = inside.reduce((t, r) => t + r.reading.probability, 0);
    const found = inside.filter((r) => r.example.label === 'online').length;
    sum += Math.abs(meant - found);
  }
  return share(sum, reads.length);
}

function platformsF1(reads: readonly Read[]): number {
  let [both, said, truly] = [0, 0, 0];
  for (const { example, reading } of reads) {
    said += reading.platforms.length;
    truly += example.platforms.length;
    both += reading.platforms.filter((p) => example.platforms.includes(p)).length;
  }
  return share(2 * both, said + truly);
}

/** What its author called hard; in a set where nobody says so, whatever has an edge. */
function hardOf(reads: readonly Read[]): readonly Read[] {
  const called = reads.filter((r) => r.example.edge.includes('hard'));
  return called.length > 0 ? called : reads.filter((r) => r.example.edge.length > 0);
}

const before2024 = (r: FlagExample): boolean =>
  LABEL[readFlag(r.narrative, { offenceCode: r.offence_code, rules: '2017' }).online] === r.label_pre2024;

export function scoresOf(reads: readonly Read[]): FlagScores {
  const auto = reads.filter((r) => r.reading.online !== 'person');
  const online = reads.filter((r) => r.example.label === 'online');
  const older = reads.filter((r) => r.example.label_pre2024 !== undefined);
  return {
    n: reads.length,
    f1: f1Of(reads),
    hardF1: f1Of(hardOf(reads)),
    toPerson: 1 - share(auto.length, reads.length),
    wrong: share(auto.filter((r) => LABEL[r.reading.online] !== r.example.label).length, auto.length),
    missed: share(online.filter((r) => r.reading.online === 'no').length, online.length),
    ece: eceOf(reads),
    platforms: platformsF1(reads),
    pathway: share(online.filter((r) => r.reading.pathway === r.example.pathway).length, online.length),
    before2024:
      older.length === 0 ? NaN : share(older.filter((r) => before2024(r.example)).length, older.length),
  };
}

export const readAll = (rows: readonly FlagExample[]): readonly Read[] =>
  rows.map((example) => ({
    example,
    reading: readFlag(example.narrative, { offenceCode: example.offence_code }),
  }));

const percent = (v: number): string => `${(v * 100).toFixed(1)} %`;
const three = (v: number): string => v.toFixed(3);

export const rowOf = (name: string, s: FlagScores): readonly string[] => [
  name,
  String(s.n),
  three(s.f1),
  three(s.hardF1),
  percent(s.toPerson),
  percent(s.wrong),
  percent(s.missed),
  three(s.ece),
  three(s.platforms),
  three(s.pathway),
  Number.isNaN(s.before2024) ? '–' : three(s.before2024),
];

export const SCORE_HEADER: readonly string[] = [
  'set',
  'records',
  'F1 online',
  'F1 hard',
  'to a person',
  'wrong of automatic',
  'online called not',
  'ECE',
  'platforms F1',
  'pathway',
  'old rule-book',
];

const ratiosOf = (name: string, s: FlagScores): readonly Ratio[] => [
  { of: `${name}: 1 - F1`, ratio: 1 - s.f1, target: 0.03 },
  { of: `${name}: share to a person`, ratio: s.toPerson, target: 0.165 },
  { of: `${name}: wrong of automatic`, ratio: s.wrong, target: 0.02 },
  { of: `${name}: online called not online`, ratio: s.missed, target: 0.007 },
  { of: `${name}: calibration error`, ratio: s.ece, target: 0.02 },
];

/** One line an error, for the document and for whoever mends the lexicon. */
export const errorLine = ({ example, reading }: Read): string =>
  `${example.id} ${example.offence_code}: ${example.label}, read ${LABEL[reading.online]} (${reading.rule}): ${example.narrative.replaceAll('\n', ' / ')}`;

export const isWrong = ({ example, reading }: Read): boolean => LABEL[reading.online] !== example.label;

const DOCUMENT = fileURLToPath(new URL('../../docs/flag.md', import.meta.url));
const MOST_SHOWN = 240;

const inTable = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const shown = (line: string): string =>
  `- ${line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)} …` : line}`.replaceAll('<', '&lt;');

/** The table and every error, between the marks of docs/flag.md. */
function writeDocument(
  sets: readonly { readonly name: string; readonly about: string; readonly reads: readonly Read[] }[],
): void {
  const table = [
    inTable(SCORE_HEADER),
    inTable(SCORE_HEADER.map(() => '---')),
    ...sets.map((s) => inTable(rowOf(`${s.name}: ${s.about}`, scoresOf(s.reads)))),
  ];
  const errors = sets
    .filter((s) => s.name !== 'kept out')
    .map((s) =>
      [`### Errors: ${s.name}`, '', ...s.reads.filter(isWrong).map((r) => shown(errorLine(r)))].join('\n'),
    );
  const made = `<!-- scores -->\nReader \`${FLAG_READER_VERSION}\`.\n\n${table.join('\n')}\n<!-- /scores -->`;
  const listed = `<!-- errors -->\n${errors.join('\n\n')}\n<!-- /errors -->`;
  const text = readFileSync(DOCUMENT, 'utf8')
    .replace(/<!-- scores -->[^]*<!-- \/scores -->/u, () => made)
    .replace(/<!-- errors -->[^]*<!-- \/errors -->/u, () => listed);
  writeFileSync(DOCUMENT, text);
}

export function flagScore(): Promise<Report> {
  const sets = flagSets().map((set) => ({ ...set, reads: readAll(set.rows) }));
  if (process.argv.includes('--errors'))
    for (const set of sets)
      for (const r of set.reads.filter(isWrong)) process.stderr.write(`${set.name}  ${errorLine(r)}\n`);
  if (process.argv.includes('--write')) writeDocument(sets);
  const scored = sets.map((set) => ({ name: set.name, scores: scoresOf(set.reads) }));
  return Promise.resolve({
    name: 'flag-score',
    about: `the flag reader against people who applied the guide (${FLAG_READER_VERSION}); --errors lists each error`,
    header: SCORE_HEADER,
    rows: scored.map((s) => rowOf(s.name, s.scores)),
    ratios: scored.flatMap((s) => ratiosOf(s.name, s.scores)),
  });
}
