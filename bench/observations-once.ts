/**
 * One contender of bench/observations.ts in a process of its own, so that its memory is its own and nothing is warm:
 * `node observations-once.js read|parse|whole FILE` prints one line of JSON.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { UNITED_KINGDOM, authorityByCode } from '../src/base/authorities.js';
import { type Figures, compare, indexFigures, readFiguresFile, total } from '../src/count/index.js';
import { processorTime } from './measure.js';
import { FORCES, SYNTHETIC_MEASURES, syntheticYear } from './synthetic-observations.js';

export interface Once {
  /** Processor time to take the bytes in. Milliseconds. */
  readonly ms: number;
  /** Bytes of memory at the most. */
  readonly peak: number;
  /** Processor time of each question over 45 forces, one for each measure. Milliseconds. Empty for csv-parse. */
  readonly totals: readonly number[];
  readonly comparisons: readonly number[];
}

const [, , what = '', file = ''] = process.argv;
const bytes = readFileSync(file);
const none = { totals: [], comparisons: [] };

function load(): Figures {
  const read = readFiguresFile(bytes, file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return indexFigures(read.value);
}

/** The least that csv-parse can do: each row made and let go. `whole` keeps them, as most programs would. */
const parseAlone = (keep: boolean): unknown => parse(bytes, keep ? {} : { on_record: () => null });

function readAll(): Omit<Once, 'peak'> {
  let figures: Figures | null = null;
  const ms = processorTime(() => (figures = load()));
  if (figures === null) throw new Error('nothing was read');
  return { ms, ...askOf(figures) };
}

function askOf(figures: Figures): Pick<Once, 'totals' | 'comparisons'> {
  const [base, top] = [syntheticYear(4), syntheticYear(11)];
  const area = authorityByCode(UNITED_KINGDOM);
  const wanted = (measure: string) => ({ measure, authorities: FORCES });
  return {
    totals: SYNTHETIC_MEASURES.map((m) => processorTime(() => total(figures, { ...wanted(m), period: top }))),
    comparisons: SYNTHETIC_MEASURES.map((m) =>
      processorTime(() => compare(figures, { ...wanted(m), area, base, with: top })),
    ),
  };
}

const found =
  what === 'read' ? readAll() : { ms: processorTime(() => parseAlone(what === 'whole')), ...none };
process.stdout.write(
  JSON.stringify({ ...found, peak: process.resourceUsage().maxRSS * 1024 } satisfies Once),
);
