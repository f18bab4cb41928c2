/**
 * From the figures held to the tables of a release: forces by years with the area's total, each cell with the
 * observations it rests on, and what must be said beside them. Nothing missing becomes nought, a part of a year is a
 * floor for the year, and a total is never narrower than its parts allow.
 */
import { type Authority, authorityByCode, forcesOf } from '../../../base/authorities.js';
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import { financialYear, type Period } from '../../../base/period.js';
import { type Value, intervalOf, isAnswered } from '../../../base/value.js';
import { type Figures, distinctAnswers } from '../figures.js';
import { partPeriodOf } from '../part-periods.js';
import { type Part, printedTotals, total } from '../total.js';
import { areaYear } from './area-year.js';
import type { Built, BuiltCell, BuiltTable, BuiltYear } from './built.js';
import { type ReleaseSelection, type TableWanted, yearsOf } from './selection.js';

export type BuildProblem =
  | 'area-unknown'
  | 'years-wrong'
  | 'no-table'
  | 'nothing-held'
  | 'parts-do-not-add-up'
  | 'units-mixed'
  | 'rules-mixed-in-year';

/**
 * Builds the tables of a release.
 * **Errors**: an unknown area, years the wrong way round, a table without a single answer, a printed total that its
 * parts contradict, and values of one column that count different things (units, rule versions).
 */
export function buildRelease(figures: Figures, selection: ReleaseSelection): Result<Built, BuildProblem> {
  const area = authorityByCode(selection.area);
  if (!area) return fail({ code: 'area-unknown', field: 'area', params: { text: selection.area } });
  if (selection.tables.length === 0) return fail({ code: 'no-table', field: 'measures' });
  if (selection.tables.some((t) => yearsOf(t).length === 0))
    return fail({ code: 'years-wrong', field: 'from' });
  const tables = selection.tables.map((wanted) => buildTable(figures, { wanted, area, selection }));
  const problems = tables.flatMap((t) => problemsOf(t, area));
  return problems.length > 0 ? fail(...problems) : ok({ selection, area, tables });
}

interface Asked {
  readonly wanted: TableWanted;
  readonly area: Authority;
  readonly selection: ReleaseSelection;
}

function buildTable(figures: Figures, asked: Asked): BuiltTable {
  const years: BuiltYear[] = [];
  for (const start of yearsOf(asked.wanted)) {
    const before = years.findLast((y) => y.rules.length > 0)?.rules;
    const year = buildYear(figures, asked, financialYear(start));
    const isBreak = before !== undefined && year.rules.length > 0 && year.rules.join() !== before.join();
    years.push({ ...year, isBreak });
  }
  const forces = years[0]?.forces.map((c) => c.authority) ?? [];
  return { measure: asked.wanted.measure, forces, years };
}

function buildYear(figures: Figures, asked: Asked, period: Period): Omit<BuiltYear, 'isBreak'> {
  const { area, selection, wanted } = asked;
  const about = { measure: wanted.measure, period, knownBy: selection.knownBy };
  const sum = total(figures, { ...about, authorities: forcesOf(area, period.from) });
  const forces = sum.parts.map((part) => cellOf(figures, part));
  const printed = area.kind === 'force' ? [] : printedTotals(figures, { ...about, area: area.code });
  const at = areaYear(forces, printed);
  const shown = [...forces.flatMap((c) => c.current), ...at.printed].flatMap((v) => v.observations);
  const rules = [...new Set(shown.flatMap((o) => (o.rule_version === null ? [] : [o.rule_version])))].sort();
  return { period, total: sum, forces, area: at, rules };
}

function cellOf(figures: Figures, part: Part): BuiltCell {
  const { authority, current, vintages } = part;
  const isPart = current.some((v) => v.observations.some((o) => partPeriodOf(figures, o) !== null));
  return { authority, current, value: valueOf(part, isPart), answers: distinctAnswers(vintages), isPart };
}

/** One value as printed; several without an order as a range; part of a year as "at least". */
function valueOf({ current, interval }: Part, isPart: boolean): Value {
  const [first, ...more] = current;
  if (!first) return { kind: 'not-asked' };
  if (isPart && isAnswered(first.value)) return { kind: 'range', lo: interval.lo, hi: null };
  return more.length > 0 ? { kind: 'range', ...interval } : first.value;
}

function problemsOf(table: BuiltTable, area: Authority): readonly Problem<BuildProblem>[] {
  const { measure, years } = table;
  const answered = years.some((y) => isAnswered(y.area.value) || y.forces.some((c) => isAnswered(c.value)));
  if (!answered) return [{ code: 'nothing-held', field: 'measures', params: { measure } }];
  return years.flatMap((year): readonly Problem<BuildProblem>[] => {
    const params = { measure, from: year.period.from, to: year.period.to, area: area.code };
    const shown = year.forces.flatMap((c) => c.current).flatMap((v) => v.observations);
    const units = new Set(shown.map((o) => o.unit));
    const rules = new Set(shown.map((o) => o.rule_version));
    const against = year.area.against;
    return [
      ...(against
        ? [
            {
              code: 'parts-do-not-add-up' as const,
              field: 'measures',
              params: { ...params, printed: against.printed, sum: intervalOf(against.sum).lo },
            },
          ]
        : []),
      ...(units.size > 1 ? [{ code: 'units-mixed' as const, field: 'measures', params }] : []),
      ...(rules.size > 1 ? [{ code: 'rules-mixed-in-year' as const, field: 'measures', params }] : []),
    ];
  });
}
