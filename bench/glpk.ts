/** GLPK as an auditor, where a compiler and its library are installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STRONGEST, knowledgeOf } from '../src/count/rules/disclosure/intruder.js';
import { systemOf } from '../src/count/rules/disclosure/system.js';
import type { ReleaseTable } from '../src/count/rules/release/table.js';

const SOURCE = fileURLToPath(new URL('../../bench/glpk-audit.c', import.meta.url));

export interface Auditor {
  /** Solves for both ends of so many hidden cells; says the time spent solving. **Units**: milliseconds. */
  readonly audit: (cells: number) => number;
  readonly close: () => void;
}

/** GLPK over the sums of these tables, or null where it cannot be built. */
export function glpkOver(tables: readonly ReleaseTable[]): Auditor | null {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  const program = join(folder, 'audit');
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  if (spawnSync('gcc', ['-O2', '-o', program, SOURCE, '-lglpk']).status !== 0) {
    close();
    return null;
  }
  const model = join(folder, 'model.lp');
  writeFileSync(model, modelOf(tables));
  const audit = (cells: number): number => {
    const done = spawnSync(program, [model, '1', String(cells)], { encoding: 'utf8' });
    const [ms, ends] = done.stdout.split(' ').map(Number);
    if (ms === undefined || ends !== 2 * cells) throw new Error(`GLPK found ${ends} of ${2 * cells} ends`);
    return ms;
  };
  return { audit, close };
}

/** The sums over hidden cells, in CPLEX's LP format. */
function modelOf(tables: readonly ReleaseTable[]): string {
  const system = systemOf([tables]);
  const { targets, lo } = knowledgeOf(system, { current: 0, intruder: STRONGEST });
  const open = new Set(targets);
  const rows = system.equations.flatMap((e) => {
    const members = [e.whole, ...e.parts];
    const sign = (n: number): number => (n === e.whole ? -1 : 1);
    const terms = members.flatMap((n) => (open.has(n) ? [`${sign(n) < 0 ? '-' : '+'} x${n}`] : []));
    const rhs = members.reduce((s, n) => s - (open.has(n) ? 0 : sign(n) * (system.counts[n]?.lo ?? 0)), 0);
    return terms.length > 0 ? [` ${terms.join(' ')} = ${rhs}`] : [];
  });
  const bounds = targets.map((n) => ` x${n} >= ${lo[n]}`);
  return [
    'Minimize',
    ` ${targets.map((n) => `+ x${n}`).join(' ')}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...bounds,
    'End',
    '',
  ].join('\n');
}
