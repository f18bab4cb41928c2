/** What the words of a release must keep quiet about: a count that its tables hide, or that an earlier release hid. */
import type { Earlier } from './guard.js';
import type { Cell, ReleaseTable } from './table.js';

export interface Hushed {
  /** True when the tables hide this count: no word may give it. */
  readonly now: (measure: string, key: readonly string[]) => boolean;
  /** True when it is hidden now or was once: no word may give what else was printed for it. */
  readonly ever: (measure: string, key: readonly string[]) => boolean;
  /** True when anything about this category is hidden, now or once: a year's other totals are then not given. */
  readonly about: (measure: string, code: string) => boolean;
}

/**
 * Finds them.
 * **Shape**: the tables with their marks, and those of every earlier release → what is hidden, by measure and codes.
 */
export function hushedIn(tables: readonly ReleaseTable[], earlier: Earlier): Hushed {
  const now = hiddenIn(tables);
  const ever = [...now, ...hiddenIn(earlier.flat())];
  const has =
    (all: readonly HiddenCell[]) =>
    (measure: string, codes: readonly string[]): boolean =>
      all.some((h) => h.measure === measure && codes.every((code) => h.key.includes(code)));
  return { now: has(now), ever: has(ever), about: (measure, code) => has(ever)(measure, [code]) };
}

type HiddenCell = Pick<ReleaseTable, 'measure'> & Pick<Cell, 'key'>;

const hiddenIn = (tables: readonly ReleaseTable[]): readonly HiddenCell[] =>
  tables.flatMap(({ measure, cells }) =>
    cells.filter((c) => c.hidden !== null).map(({ key }) => ({ measure, key })),
  );
