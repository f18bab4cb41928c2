/** How many records to read for a wanted precision, and the draw itself. */
import { dayInLondon, dayInWords } from '../../../../base/day.js';
import type { Problem } from '../../../../base/result.js';
import { type Lang, fill, inFigures, plural } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { goTo, show, showProblems } from '../../../../web/outcome.js';
import type { Ask, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { drawSample } from '../../../actions/audit/draw.js';
import { populationOf } from '../../../actions/audit/population-of.js';
import { type AuditProblem, type SamplePlan, planSample, stratumById } from '../../../rules/audit/index.js';
import type { LayoutProblem } from '../../../rules/row-problem.js';
import type { Audit } from '../../../store/audits.js';
import {
  AUDITS,
  type AuditParts,
  NO_WORKERS,
  RUNS_AUDIT,
  WORDS,
  aboutAudit,
  auditPath,
  backToAudit,
  doingOf,
  ofAudit,
  fileOf,
  sheetField,
  number,
  problemAt,
  problemsView,
} from '../asked.js';

const TEMPLATE = 'record/pages/audit/plan/page.njk';
/** Points either way, where nothing is asked. */
const POINTS = 2;

export const auditPlanPage = ({ sheets }: AuditParts): Page => ({
  name: 'flag-audit-plan',
  path: `${AUDITS}/:id/plan`,
  who: RUNS_AUDIT,
  audit: { changes: 'audit-sample-drawn', by: 'action', reads: 'flag-audit-read' },
  accepts: 'workbook',
  templates: [TEMPLATE],
  get: ofAudit(async (ask, audit) => {
    return show(TEMPLATE, await planView(ask, audit, []), { subjects: aboutAudit(audit.id) });
  }),
  post: ofAudit(async (ask, audit) => {
    const done = await drawn(ask, audit, sheets);
    if (!done.ok) return showProblems(TEMPLATE, await planView(ask, audit, done.problems));
    return goTo(auditPath(audit.id), aboutAudit(audit.id));
  }),
});

async function drawn(ask: Ask, audit: Audit, sheets: AuditParts['sheets']) {
  const input = await fileOf(ask, sheets);
  if (!input.ok) return input;
  return drawSample(transactionOf(ask), doingOf(ask), {
    audit: audit.id,
    input: input.value,
    halfWidth: pointsAsked(ask) / 100,
    seed: ask.form.get('seed') ?? '',
    workers: NO_WORKERS,
  });
}

function pointsAsked({ query, form }: Ask): number {
  const text = form.get('half-width') ?? query.get('half-width');
  const points = text === null ? POINTS : Number(text.replace(',', '.'));
  return points >= 0.1 && points < 50 ? points : Number.NaN;
}

async function planView(ask: Ask, audit: Audit, problems: readonly Problem<AuditProblem | LayoutProblem>[]) {
  const { lang } = ask;
  const words = WORDS[lang].plan;
  const points = pointsAsked(ask);
  const wrong: readonly Problem<AuditProblem | LayoutProblem>[] = Number.isNaN(points)
    ? [{ code: 'half-width-wrong', field: 'half-width' }]
    : problems;
  const at = problemAt(wrong, lang);
  const { strata } = await populationOf(transactionOf(ask), audit.id);
  const plan = audit.plan
    ? (audit.plan as SamplePlan)
    : planSample({ strata, halfWidth: (Number.isNaN(points) ? POINTS : points) / 100 });
  const typed = ask.form.get('half-width') ?? ask.query.get('half-width') ?? String(POINTS);
  return {
    title: words.title,
    caption: audit.name,
    words,
    back: backToAudit(lang, audit.id),
    problems: problemsView(wrong, lang),
    at,
    points: typed,
    action: addressOf(lang, auditPath(audit.id, 'plan')),
    half: {
      id: 'half-width',
      label: words.half,
      hint: words.halfHint,
      value: typed,
      classes: 'govuk-input--width-3',
      problem: at['half-width'],
    },
    sheet: sheetField(ask),
    seed: {
      id: 'seed',
      label: words.seed,
      hint: words.seedHint,
      value: ask.form.get('seed') ?? '',
      classes: 'govuk-input--width-20',
      problem: at['seed'],
    },
    plan: planOf(plan, lang),
    done: doneOf(audit, plan, lang),
  };
}

const planOf = (plan: SamplePlan, lang: Lang) => {
  const words = WORDS[lang].plan;
  return {
    heading: fill(words.heading, { draw: plan.draw, records: plan.records }, lang),
    expected: fill(words.expected, { expected: number(plan.expectedHalfWidth * 100, lang, 1) }, lang),
    rows: plan.strata.map((s) => ({
      part: partName(s.stratum, lang),
      records: inFigures(s.records, lang),
      draw: inFigures(s.draw, lang),
    })),
  };
};

export function partName(stratum: string, lang: Lang): string {
  const { plan } = WORDS[lang];
  const kind = stratumById(stratum);
  return kind
    ? fill(plan.stratum, { flag: plan.flag[kind.flag], reader: plan.reader[kind.reader] }, lang)
    : stratum;
}

const doneOf = (audit: Audit, plan: SamplePlan, lang: Lang): string | null =>
  audit.drawn_at
    ? plural(WORDS[lang].plan.done, plan.draw, lang, {
        on: dayInWords(dayInLondon(audit.drawn_at), lang),
        seed: audit.seed ?? '',
      })
    : null;
