/** plimsoll audit plan */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fill, inFigures, type Lang } from '../../base/words.js';
import { flaggedRecords } from '../../record/extract/index.js';
import {
  PopulationCounter,
  type SamplePlan,
  planSample,
  stratumById,
} from '../../record/rules/audit/index.js';
import { sayLayoutProblem } from '../../record/words/say-row-problem.js';
import { ProblemTeller } from '../flag/tell-problems.js';
import { inputOf, mapOption } from '../flag/flag-verb.js';
import type { Call, Exit } from '../verb.js';
import type { PlanFile } from './files.js';
import { COPY, wrong } from './wrong.js';

const HALF_WIDTH = 0.02;

export async function makePlan(call: Call): Promise<Exit> {
  const file = call.operands[1];
  if (file === undefined) throw wrong('operand');
  const halfWidth = halfWidthOption(call);
  const input = await inputOf(file, call);
  const problems = new ProblemTeller(call, basename(file), undefined);
  const read = flaggedRecords(input, mapOption(call), (p) => problems.tell(p));
  if (!read.ok) return refused(read.problems, call);
  const counter = new PopulationCounter();
  for await (const r of read.value.records) counter.add({ ...r, records: 1 });
  await input.close();
  const population = counter.population();
  const plan = planSample({ strata: population.strata, halfWidth });
  const planFile: PlanFile = { kind: 'flag-audit-plan', sha256: read.value.sha256(), plan, population };
  const text = `${JSON.stringify(planFile, null, 1)}\n`;
  const out = call.text('out');
  if (out !== undefined) writeFileSync(out, text);
  if (call.json || out === undefined) call.io.out(text);
  await problems.finish();
  sayPlan(plan, call);
  return problems.count > 0 ? 1 : 0;
}

type Problems = Extract<ReturnType<typeof flaggedRecords>, { ok: false }>['problems'];

export function refused(problems: Problems, call: Call): Exit {
  for (const p of problems) {
    if (p.code === 'not-flagged') throw wrong('notFlagged');
    call.io.err(sayLayoutProblem({ ...p, code: p.code }, call.lang));
  }
  return 1;
}

function halfWidthOption(call: Call): number {
  const text = call.text('half-width');
  const n = text === undefined ? HALF_WIDTH : Number(text);
  if (!(n > 0 && n < 0.5)) throw wrong('half', { text: text ?? '' });
  return n;
}

const points = (share: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'cy' ? 'cy' : 'en-GB', { maximumFractionDigits: 2 }).format(share * 100);

function sayPlan(plan: SamplePlan, { lang, io }: Call): void {
  const copy = COPY[lang].plan;
  const half = points(plan.wanted, lang);
  const expected = points(plan.expectedHalfWidth, lang);
  io.err(fill(copy.heading, { draw: plan.draw, records: plan.records, half, expected }, lang));
  for (const s of plan.strata) {
    const kind = stratumById(s.stratum);
    if (!kind) continue;
    const stratum = `${copy.flag[kind.flag]}, ${copy.reader[kind.reader]}`;
    io.err(fill(copy.row, { stratum, draw: inFigures(s.draw, lang), records: s.records }, lang));
  }
}
