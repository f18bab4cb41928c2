/** Counts of parts of a file, put together: each part numbers its forces and offences in its own order. */
import type { VictimAgeBand } from '../../rules/lists.js';
import type { FlagNow } from '../../rules/audit/index.js';
import type { RowProblem, RowProblemCode } from '../../rules/row-problem.js';
import { AGES, Counts, FLAGS, MOST, unpacked } from './combination.js';
import type { Counted } from './tally.js';

/** How many crimes share all of these: never a row about one of them. */
export interface CountedLine {
  /** The force's code; empty where the file has no column of forces. */
  readonly force: string;
  /** The number of the period that was asked about. */
  readonly period: number;
  /** The offence code in its one spelling. */
  readonly code: string;
  readonly flag: FlagNow;
  readonly victimAge: VictimAgeBand;
  readonly crimes: number;
}

/** What a key has besides force and offence: below this. */
const BESIDE = MOST.periods * MOST.flags * MOST.ages;
const MOST_PAIRS = 2 ** 31 / BESIDE;

interface Pair {
  readonly force: string;
  readonly code: string;
}

export class Merging {
  /** Force and offence of each part's numbers, numbered anew. */
  readonly #pairs: Pair[] = [];
  readonly #pairNumbers = new Map<string, number>();
  readonly #crimes = new Counts();
  readonly problems: RowProblem[] = [];
  readonly problemCounts: Partial<Record<RowProblemCode, number>> = {};
  rows = 0;
  cancelled = 0;
  outside = 0;
  leftOut = 0;

  /** Adds the next part; `before` is how many rows of the file come before its first. */
  add(part: Counted, before: number): void {
    this.#addCounts(part);
    for (const p of part.problems) this.problems.push({ ...p, row: before + this.rows + p.row + 1 });
    for (const [code, n] of Object.entries(part.problemCounts) as [RowProblemCode, number][])
      this.problemCounts[code] = (this.problemCounts[code] ?? 0) + n;
    this.rows += part.rows;
    this.cancelled += part.cancelled;
    this.outside += part.outside;
    this.leftOut += part.leftOut;
  }

  #addCounts({ keys, counts, forces, codes }: Counted): void {
    const ours = new Map<number, number>();
    for (let i = 0; i < keys.length; i++) {
      const { force, code, period, flag, age } = unpacked(keys[i] ?? 0);
      const pair = force * MOST.codes + code;
      let number = ours.get(pair);
      if (number === undefined) {
        number = this.#numberOf({ force: forces[force] ?? '', code: codes[code] ?? '' });
        ours.set(pair, number);
      }
      this.#crimes.add(number * BESIDE + (period * MOST.flags + flag) * MOST.ages + age, counts[i] ?? 0);
    }
  }

  #numberOf(pair: Pair): number {
    const name = `${pair.force}\n${pair.code}`;
    const held = this.#pairNumbers.get(name);
    if (held !== undefined) return held;
    if (this.#pairs.length === MOST_PAIRS) throw new Error('more forces and offences than can be counted');
    this.#pairNumbers.set(name, this.#pairs.push(pair) - 1);
    return this.#pairs.length - 1;
  }

  lines(): readonly CountedLine[] {
    const { keys, counts } = this.#crimes.all();
    return Array.from(keys, (key, i): CountedLine => {
      const rest = key % BESIDE;
      const [age, flag] = [rest % MOST.ages, Math.floor(rest / MOST.ages) % MOST.flags];
      const period = Math.floor(rest / (MOST.ages * MOST.flags));
      const { force, code } = this.#pairs[Math.floor(key / BESIDE)] ?? { force: '', code: '' };
      return {
        force,
        period,
        code,
        flag: FLAGS[flag] ?? 'unset',
        victimAge: AGES[age] ?? 'not-known',
        crimes: counts[i] ?? 0,
      };
    });
  }
}
