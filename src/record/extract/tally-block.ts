/**
 * A block of an extract counted: what the flag says, what the reader says, by month, offence, unit and recorder. Ids
 * and recorders leave here only as keyed hashes; narratives do not leave at all.
 */
import { createHmac } from 'node:crypto';
import { offenceByCode, plainCode } from '../../base/offences.js';
import { type FlagNow, stratumId } from '../rules/audit/index.js';
import type { FlagAnswer, FlagRuleBook } from '../rules/flag/index.js';
import type { Block } from './cut-rows.js';
import { namedBy, unknownWords } from './unknown-words.js';
import { hash53, readingOf } from './flag-block.js';
import { type LexiconRows, readerOf } from './reader-of.js';
import type { Layout } from './layout.js';
import type { ExtractRecord } from './look-at-record.js';
import type { RowProblem } from '../rules/row-problem.js';
import { type Seeing, rowsOf } from './rows.js';

export interface HowToTally {
  readonly layout: Layout;
  readonly rules: FlagRuleBook | null;
  readonly lexicon: LexiconRows;
  /** The organisation's key for pseudonyms. */
  readonly pseudonymKey: Uint8Array;
}

/** How many records share all of these. */
export interface TallyLine {
  readonly month: string;
  readonly offence: string;
  readonly unit: string;
  readonly flag: FlagNow;
  readonly reader: FlagAnswer;
  readonly records: number;
  /** The sum of the reader's probabilities. */
  readonly probability: number;
}

export interface RecorderLine {
  readonly recorder: string;
  readonly flag: FlagNow;
  readonly reader: FlagAnswer;
  readonly records: number;
}

export interface TalliedBlock {
  readonly rows: number;
  readonly records: number;
  readonly lines: readonly TallyLine[];
  readonly recorders: readonly RecorderLine[];
  /** The stratum of each record, in order, by its place among the nine. */
  readonly strata: readonly string[];
  /** Words that stand where a service would and that the reader does not know, with how many records have them. */
  readonly words: readonly (readonly [string, number])[];
  readonly problems: readonly RowProblem[];
  readonly ids: Float64Array;
  readonly idRows: Int32Array;
}

/** Said where a cell is empty. */
export const NOT_GIVEN = '';

export function tallyBlock(block: Pick<Block, 'bytes' | 'state'>, how: HowToTally): TalliedBlock {
  const problems: RowProblem[] = [];
  const seeing: Seeing = { tell: (p) => void problems.push(p), rows: 0 };
  const lines = new Map<string, { -readonly [K in keyof TallyLine]: TallyLine[K] }>();
  const recorders = new Map<string, { -readonly [K in keyof RecorderLine]: RecorderLine[K] }>();
  const strata: string[] = [];
  const words = new Map<string, number>();
  const [ids, idRows]: [number[], number[]] = [[], []];
  const reader = readerOf(how.lexicon);
  const by = { rules: how.rules, read: reader.read };
  const isNamed = namedBy(reader);
  for (const { record } of rowsOf(block, how.layout, seeing)) {
    const reading = record ? readingOf(record, by) : null;
    const [flag, answer] = [record?.flag ?? 'unset', reading?.online ?? 'person'] as const;
    strata.push(stratumId(flag, answer));
    addLine(lines, {
      ...partsOf(record),
      flag,
      reader: answer,
      records: 1,
      probability: reading?.probability ?? 0.5,
    });
    if (record && reading)
      for (const word of unknownWords(record.narrative, reading, isNamed))
        words.set(word, (words.get(word) ?? 0) + 1);
    if (record?.recorder)
      addRecorder(recorders, {
        recorder: pseudonymOf(record.recorder, how.pseudonymKey, 'recorder'),
        flag,
        reader: answer,
        records: 1,
      });
    if (record && record.id !== '') {
      ids.push(hash53(record.id));
      idRows.push(seeing.rows);
    }
  }
  return {
    rows: seeing.rows,
    records: strata.length,
    lines: [...lines.values()],
    recorders: [...recorders.values()],
    strata,
    words: [...words],
    problems,
    ids: Float64Array.from(ids),
    idRows: Int32Array.from(idRows),
  };
}

const partsOf = (r: ExtractRecord | null): Pick<TallyLine, 'month' | 'offence' | 'unit'> => ({
  month: r?.recordedOn?.slice(0, 7) ?? NOT_GIVEN,
  offence: r ? offenceOf(r.code) : NOT_GIVEN,
  unit: r?.unit.slice(0, 80) ?? NOT_GIVEN,
});

/** The published class, so that few lines stand for many codes; the code itself where no class is known. */
export const offenceOf = (code: string): string => {
  const plain = plainCode(code);
  if (code === '' || TWO_HOMES.includes(plain)) return code === '' ? NOT_GIVEN : plain;
  return offenceByCode(code)?.code ?? plain.slice(0, 12);
};

/**
 * Sexual communication with a child has a sub-class of 71, and is published inside 88A: under either name it would be
 * taken for something else, so it stands by itself. **Source**: domain reference, 3.1.
 */
const TWO_HOMES: readonly string[] = ['71/17'];

function addLine(
  lines: Map<string, { -readonly [K in keyof TallyLine]: TallyLine[K] }>,
  line: TallyLine,
): void {
  const key = `${line.month}\n${line.offence}\n${line.unit}\n${line.flag}\n${line.reader}`;
  const held = lines.get(key);
  if (!held) lines.set(key, { ...line });
  else {
    held.records += line.records;
    held.probability += line.probability;
  }
}

function addRecorder(
  lines: Map<string, { -readonly [K in keyof RecorderLine]: RecorderLine[K] }>,
  line: RecorderLine,
): void {
  const key = `${line.recorder}\n${line.flag}\n${line.reader}`;
  const held = lines.get(key);
  if (held) held.records += line.records;
  else lines.set(key, { ...line });
}

/** Officers already named, by key: a file has few of them. */
const KNOWN = new WeakMap<Uint8Array, Map<string, string>>();
const MOST_KNOWN = 20_000;

/** A name that only this organisation's key makes of the same text: without the key no list of officers can be tried against it. */
export function pseudonymOf(text: string, key: Uint8Array, what: 'crime' | 'recorder'): string {
  const plain = `${what}\n${text.trim().toUpperCase()}`;
  const known = KNOWN.get(key) ?? new Map<string, string>();
  KNOWN.set(key, known);
  const cached = known.get(plain);
  if (cached !== undefined) return cached;
  const made = createHmac('sha256', key).update(`flag-audit\n${plain}`).digest('hex').slice(0, 32);
  if (what === 'recorder' && known.size < MOST_KNOWN) known.set(plain, made);
  return made;
}
