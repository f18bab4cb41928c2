/** What a form decides on a candidate, and the text of its fields. Pure. */
import { addDays, isDay } from '../../../base/day.js';
import type { Unit } from '../../../base/observation.js';
import { type Period, isPeriod, periodLabel, readPeriod } from '../../../base/period.js';
import { type Result, fail, ok } from '../../../base/result.js';
import { type Value, readValue } from '../../../base/value.js';
import type { ReplyActProblem } from '../../actions/replies/problems.js';
import { type Decided, KIND, type SaidValue } from '../../rules/confirming/said.js';
import { REPLY_KINDS } from '../../rules/replies/reply-kind.js';

export const UNITS: readonly Unit[] = ['recorded-crimes', 'victims', 'people', 'images', 'reports'];

/** The text of the fields, as a person would type them. */
export interface FieldTexts {
  readonly measure: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly by: string;
  readonly kind: string;
  readonly exemptions: string;
}

const LONGEST = 80;

export function decidedBy(form: URLSearchParams, candidate: string): Result<Decided, ReplyActProblem> {
  const decision = form.get('decision');
  if (decision === 'confirm' || decision === 'reject') return ok({ decision, said: null });
  if (decision !== 'correct') return fail({ code: 'decision-missing', field: 'decision' });
  return candidate === KIND ? kindBy(form) : valueBy(form);
}

function kindBy(form: URLSearchParams): Result<Decided, ReplyActProblem> {
  const kind = REPLY_KINDS.find((k) => k === form.get('kind'));
  if (!kind) return fail({ code: 'kind-missing', field: 'kind' });
  const exemptions = (form.get('exemptions') ?? '')
    .split(/[,;\s]+/)
    .map((e) => e.trim().toLowerCase())
    .filter((e) => /^[a-z0-9-]+(?:\(\w+\))*$/.test(e))
    .slice(0, 20);
  return ok({ decision: 'correct', said: { kind, exemptions } });
}

function valueBy(form: URLSearchParams): Result<Decided, ReplyActProblem> {
  const text = (name: string): string => (form.get(name) ?? '').trim();
  const measure = text('measure');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(measure) || measure === 'unknown')
    return fail({ code: 'measure-wrong', field: 'measure' });
  const period = periodBy(text('period'));
  if (!period) return fail({ code: 'period-wrong', field: 'period' });
  const value = readValue(text('value'));
  if (!value.ok) return fail({ code: 'value-wrong', field: 'value' });
  const by = bandsBy(text('by'));
  if (!by) return fail({ code: 'band-wrong', field: 'by' });
  const unit = UNITS.find((u) => u === text('unit')) ?? 'recorded-crimes';
  return ok({ decision: 'correct', said: { measure, period, by, unit, value: value.value } });
}

/** A year, or a first and last day. **Shape**: half-open: "2018-04-01 to 2019-03-31" → to 2019-04-01. */
export function periodBy(text: string): Period | null {
  const days = /^(\d{4}-\d\d-\d\d)\s*(?:to|i|hyd|–|-|\.\.)\s*(\d{4}-\d\d-\d\d)$/.exec(text);
  if (!days?.[1] || !days[2]) return readPeriod(text);
  if (!isDay(days[1]) || !isDay(days[2])) return null;
  const period = { from: days[1], to: addDays(days[2], 1) };
  return isPeriod(period) ? period : null;
}

function bandsBy(text: string): Readonly<Record<string, string>> | null {
  const lines = text.split(/[\n;]+/).map((l) => l.trim());
  const by: Record<string, string> = {};
  for (const line of lines) {
    if (line === '') continue;
    const [, name, band] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\s*=\s*(.+)$/i.exec(line) ?? [];
    if (name === undefined || band === undefined || band.length > LONGEST) return null;
    by[name.toLowerCase()] = band.trim();
  }
  return by;
}

/** A value as it would be typed to be read back the same. */
export function textOfValue(v: Value): string {
  switch (v.kind) {
    case 'exact':
      return String(v.n);
    case 'range':
      return v.hi === null ? `at least ${v.lo}` : v.lo === 0 ? `up to ${v.hi}` : `${v.lo} to ${v.hi}`;
    case 'suppressed':
      return '*';
    case 'refused':
      return v.exemption[0] === undefined
        ? 'refused'
        : `refused under section ${v.exemption[0].replace(/^[a-z]+-s/, '')}`;
    case 'not-held':
      return 'not held';
    case 'no-reply':
      return 'no reply';
    case 'not-asked':
      return 'not asked';
  }
}

export const textsOf = (said: Partial<SaidValue>): Omit<FieldTexts, 'kind' | 'exemptions'> => ({
  measure: said.measure ?? '',
  period: said.period ? periodLabel(said.period) : '',
  value: said.value ? textOfValue(said.value) : '',
  unit: said.unit ?? 'recorded-crimes',
  by: Object.entries(said.by ?? {})
    .map(([name, band]) => `${name} = ${band}`)
    .join('\n'),
});
