/**
 * How far two people agree beyond chance: Cohen's kappa with its large-sample interval.
 * **Source**: Cohen 1960; Fleiss, Cohen and Everitt 1969 (standard error).
 */

/** An estimate with how far it may be out. */
interface Reach {
  readonly estimate: number;
  readonly lo: number;
  readonly hi: number;
}

/** The normal distribution's two-sided point for 95 %. */
const NORMAL_95 = 1.959_963_984_540_054;

export interface Agreement {
  /** Records that both coded. */
  readonly records: number;
  /** Share on which they said the same. */
  readonly same: number;
  /** Null where chance alone would make them agree on everything: then kappa says nothing. */
  readonly kappa: Reach | null;
}

/**
 * Agreement of two people over the same records, whatever the words they use.
 * **Shape**: pairs of answers → agreement; no pairs → null.
 */
export function agreement(pairs: readonly (readonly [first: string, second: string])[]): Agreement | null {
  const n = pairs.length;
  if (n === 0) return null;
  const words = [...new Set(pairs.flat())];
  const cell = (a: string, b: string): number => pairs.filter(([x, y]) => x === a && y === b).length / n;
  const table = words.map((a) => words.map((b) => cell(a, b)));
  const row = table.map((cells) => total(cells));
  const column = words.map((_, j) => total(table.map((cells) => cells[j] ?? 0)));
  const same = total(words.map((_, i) => table[i]?.[i] ?? 0));
  const byChance = total(words.map((_, i) => (row[i] ?? 0) * (column[i] ?? 0)));
  return {
    records: n,
    same,
    kappa: byChance >= 1 ? null : kappaOf({ table, row, column, same, byChance, n }),
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

interface Counts {
  readonly table: readonly (readonly number[])[];
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly same: number;
  readonly byChance: number;
  readonly n: number;
}

function kappaOf({ table, row, column, same, byChance, n }: Counts): Reach {
  const kappa = (same - byChance) / (1 - byChance);
  let sum = 0;
  table.forEach((cells, i) =>
    cells.forEach((p, j) => {
      sum +=
        i === j
          ? p * (1 - ((row[i] ?? 0) + (column[i] ?? 0)) * (1 - kappa)) ** 2
          : (1 - kappa) ** 2 * p * ((column[i] ?? 0) + (row[j] ?? 0)) ** 2;
    }),
  );
  const variance = (sum - (kappa - byChance * (1 - kappa)) ** 2) / (n * (1 - byChance) ** 2);
  const reach = NORMAL_95 * Math.sqrt(Math.max(0, variance));
  return { estimate: kappa, lo: Math.max(-1, kappa - reach), hi: Math.min(1, kappa + reach) };
}
