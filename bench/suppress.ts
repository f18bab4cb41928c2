/** W6: hide and attack 45 forces × 10 years × 12 offences with totals, beside GLPK's audit of the same hidden cells. */
import { attack } from '../src/count/rules/disclosure/attack.js';
import { suppress } from '../src/count/rules/disclosure/suppress.js';
import { glpkOver } from './glpk.js';
import { madeTable } from './made-table.js';
import { type Report, cellsOf, interleaved, processorTime, spread } from './measure.js';

const ROUNDS = 5;
/** GLPK is asked for so many cells a round and its time taken in proportion: all of them take minutes. */
const SAMPLE = 60;

/**
 * Suppression and attack together, against GLPK's audit alone. sdcTable is not in Debian; the figure it was measured at
 * (47 s for its fastest) stands in the row for the reader, not in a ratio.
 */
export async function suppressAndAttack(): Promise<Report> {
  const tables = [madeTable({ forces: 45, years: 10, offences: 12 }, 1.2)];
  const hidden = suppress(tables).tables;
  const cells = attack(hidden, []).cells.length;
  const glpk = glpkOver(hidden);
  const times = await interleaved(ROUNDS, {
    suppress: () => processorTime(() => suppress(tables)),
    attack: () => processorTime(() => attack(hidden, [])),
    glpk: () => (glpk ? (glpk.audit(SAMPLE) * cells) / SAMPLE : Number.NaN),
  });
  glpk?.close();
  const [s, a, g] = [spread(times.suppress), spread(times.attack), spread(times.glpk)];
  const SDC_TABLE_MS = 47_000;
  return {
    name: 'suppress',
    about: `${tables[0]?.cells.length} cells, ${cells} hidden, ${attack(hidden, []).broken.length} broken`,
    header: ['', 'median', 'fastest', 'slowest'],
    rows: [
      ['suppress', ...cellsOf(s)],
      ['attack', ...cellsOf(a)],
      glpk
        ? [`GLPK, both ends of ${SAMPLE} cells in proportion to all`, ...cellsOf(g)]
        : ['GLPK: not to be built here (libglpk-dev, gcc)', '', '', ''],
      ['sdcTable SIMPLEHEURISTIC, measured elsewhere, not in Debian', `${SDC_TABLE_MS} ms`, '', ''],
    ],
    ratios: [
      {
        of: 'suppress and attack ÷ sdcTable as once measured',
        ratio: (s.median + a.median) / SDC_TABLE_MS,
        target: 0.05,
      },
      ...(glpk ? [{ of: 'attack ÷ GLPK audit', ratio: a.median / g.median, target: 1 }] : []),
    ],
  };
}
