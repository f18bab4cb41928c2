/** W6: hide and attack 45 forces × 10 years × 12 offences with totals, beside GLPK's audit of the same hidden cells. */
import { attack } from '../src/count/rules/disclosure/attack.js';
import { suppress } from '../src/count/rules/disclosure/suppress.js';
import { glpkOver } from './glpk.js';
import { madeTable } from './made-table.js';
import { type Report, cellsOf, interleaved, processorTime, spread } from './measure.js';

const ROUNDS = 5;
/** What whoever publishes may wait for. */
const LIMIT_MS = 2_000;
/**
 * Suppression and attack together, and the attack alone, beside GLPK's audit of every hidden cell of the same tables.
 * sdcTable would be the peer for suppression; Debian has no r-cran-sdctable, so it is not run here and is in no ratio.
 */
export async function suppressAndAttack(): Promise<Report> {
  const tables = [madeTable({ forces: 45, years: 10, offences: 12 }, 1.2)];
  const hidden = suppress(tables).tables;
  const cells = attack(hidden, []).cells.length;
  const glpk = glpkOver(hidden);
  const times = await interleaved(ROUNDS, {
    suppress: () => processorTime(() => suppress(tables)),
    attack: () => processorTime(() => attack(hidden, [])),
    glpk: () => (glpk ? glpk.audit(cells) : Number.NaN),
  });
  glpk?.close();
  const [s, a, g] = [spread(times.suppress), spread(times.attack), spread(times.glpk)];
  return {
    name: 'suppress',
    about: `${tables[0]?.cells.length} cells, ${cells} hidden, ${attack(hidden, []).broken.length} broken`,
    header: ['', 'median', 'fastest', 'slowest'],
    rows: [
      ['suppress', ...cellsOf(s)],
      ['attack', ...cellsOf(a)],
      glpk
        ? [`GLPK, both ends of all ${cells} cells`, ...cellsOf(g)]
        : ['GLPK: not to be built here (libglpk-dev, gcc)', '', '', ''],
      ['sdcTable: not in Debian (no r-cran-sdctable)', '', '', ''],
    ],
    ratios: [
      { of: 'suppress and attack ÷ 2 s of processor', ratio: (s.median + a.median) / LIMIT_MS, target: 1 },
      ...(glpk
        ? [
            {
              of: 'suppress and attack ÷ GLPK audit alone',
              ratio: (s.median + a.median) / g.median,
              target: 1,
            },
            { of: 'attack ÷ GLPK audit', ratio: a.median / g.median, target: 1 },
          ]
        : []),
    ],
  };
}
