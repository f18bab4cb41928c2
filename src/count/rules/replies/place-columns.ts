/** Columns from places: words that stand under one another, on a page or in lines of equal letters, are one column. */

export interface Placed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Column {
  from: number;
  to: number;
}

const crosses = (a: Column, b: Column, slack: number): boolean =>
  a.from < b.to + slack && b.from < a.to + slack;

/**
 * **Shape**: rows of placed words → rows of texts, all of one width, blank where a row has nothing in a column; null
 * when words of one row fall in one column, so that columns cannot be told apart. Words that span columns (a title)
 * must be taken out before.
 */
export function columnsByPlace(
  rows: readonly (readonly Placed[])[],
  slack: number,
): readonly (readonly string[])[] | null {
  const widest = Math.max(0, ...rows.map((r) => r.length));
  const columns: Column[] = [];
  const base = rows.filter((r) => r.length === widest);
  for (const row of base) for (const word of row) merge(columns, word, slack);
  for (const row of rows)
    for (const word of row)
      if (columns.filter((c) => crosses(c, word, slack)).length === 0)
        columns.push({ from: word.from, to: word.to });
  columns.sort((a, b) => a.from - b.from);
  if (columns.length < widest) return null;
  const out: string[][] = [];
  for (const row of rows) {
    const cells = columns.map(() => '');
    for (const word of row) {
      const at = nearest(columns, word);
      if (cells[at] !== '') return null;
      cells[at] = word.text;
    }
    out.push(cells);
  }
  return out;
}

function merge(columns: Column[], word: Placed, slack: number): void {
  const hit = columns.filter((c) => crosses(c, word, slack));
  const [first] = hit;
  if (!first) {
    columns.push({ from: word.from, to: word.to });
    return;
  }
  if (hit.length > 1) return;
  first.from = Math.min(first.from, word.from);
  first.to = Math.max(first.to, word.to);
}

/** The column a word overlaps most, or stands nearest to by its middle. */
function nearest(columns: readonly Column[], word: Placed): number {
  let [best, score] = [0, Number.NEGATIVE_INFINITY];
  columns.forEach((c, i) => {
    const overlap = Math.min(c.to, word.to) - Math.max(c.from, word.from);
    const middle = -Math.abs((c.from + c.to) / 2 - (word.from + word.to) / 2) / 1_000;
    if (overlap + middle > score) [best, score] = [i, overlap + middle];
  });
  return best;
}
