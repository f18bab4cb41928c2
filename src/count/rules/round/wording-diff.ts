/** What a letter says otherwise than last year's: word by word, so that a definition that moved cannot slip by. */

export interface WordingRun {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Longer letters are compared line by line; a table of more than this many cells would be felt. */
const MOST_CELLS = 4_000_000;

/**
 * The later text as runs of words kept, gone and new, in reading order.
 * **Shape**: the runs that are not gone, joined, are the later text; those not new, the earlier one.
 */
export function wordingDiff(before: string, after: string): readonly WordingRun[] {
  const [a, b] = [tokens(before), tokens(after)];
  if (a.length * b.length > MOST_CELLS)
    return before === after
      ? [{ is: 'same', text: after }]
      : [
          { is: 'gone', text: before },
          { is: 'new', text: after },
        ];
  return joined(walk(a, b, lengths(a, b)));
}

/** Words with the space after them, so that joining gives the text again. */
const tokens = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** Longest common subsequence of what follows each pair of places. */
function lengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i], table[i + 1]];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return table;
}

function walk(
  a: readonly string[],
  b: readonly string[],
  table: readonly Uint16Array[],
): readonly WordingRun[] {
  const runs: WordingRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      runs.push({ is: 'same', text: x });
      i++;
      j++;
    } else if (x !== undefined && (y === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      runs.push({ is: 'gone', text: x });
      i++;
    } else {
      runs.push({ is: 'new', text: y ?? '' });
      j++;
    }
  }
  return runs;
}

function joined(runs: readonly WordingRun[]): readonly WordingRun[] {
  const out: { is: WordingRun['is']; text: string }[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last?.is === run.is) last.text += run.text;
    else out.push({ ...run });
  }
  return out;
}
