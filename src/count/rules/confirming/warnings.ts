/**
 * What a person should look at twice before a value of a reply is entered: sums, jumps, periods, units, systems, coverage,
 * and hidden cells that the rest of the table gives away. Warnings stop nobody; they say what is odd and about which value.
 */
import { type Day, addDays } from '../../../base/day.js';
import { unitOf } from '../../../base/measures.js';
import type { Unit } from '../../../base/observation.js';
import { type Period, asFinancialYear, lengthInDays, samePeriod } from '../../../base/period.js';
import { intervalOf, isAnswered } from '../../../base/value.js';
import { type Figures, vintagesOf } from '../figures.js';
import { ratioLimits } from '../limits.js';
import { latestOf } from '../total.js';
import { recoverable } from './recoverable.js';
import { type SaidOf, type SaidValue, keyOfSaid } from './said.js';

export type ReplyWarningCode =
  | 'sum-differs'
  | 'jump'
  | 'held-otherwise'
  | 'period-basis'
  | 'period-not-over'
  | 'unit-differs'
  | 'can-be-worked-out'
  | 'two-systems'
  | 'twice'
  | 'period-missing';

export interface ReplyWarning {
  readonly code: ReplyWarningCode;
  /** Which values it is about; none where it is about the reply as a whole. */
  readonly candidates: readonly string[];
  readonly period?: Period;
  /** The unit that the measure is counted in. */
  readonly unit?: Unit;
  readonly numbers?: Readonly<Record<string, number>>;
}

export interface WarningFacts {
  readonly authority: string;
  readonly receivedOn: Day;
  readonly said: readonly SaidOf[];
  /** Periods that were asked about; empty where nobody knows. */
  readonly asked: readonly Period[];
  readonly figures: Figures | null;
}

/** **Shape**: what a reply says → warnings, those about single values first, each once. */
export function warningsOf(facts: WarningFacts): readonly ReplyWarning[] {
  return [
    ...facts.said.flatMap((s) => aboutOne(s, facts)),
    ...twice(facts.said),
    ...sums(facts.said),
    ...recoverable(facts.said).map(
      (candidate): ReplyWarning => ({ code: 'can-be-worked-out', candidates: [candidate] }),
    ),
    ...missing(facts),
  ];
}

function aboutOne({ candidate, said }: SaidOf, facts: WarningFacts): readonly ReplyWarning[] {
  const found: ReplyWarning[] = [];
  const say = (code: ReplyWarningCode, more: Partial<ReplyWarning> = {}): void => {
    found.push({ code, candidates: [candidate], ...more });
  };
  if (said.unit !== unitOf(said.measure)) say('unit-differs', { unit: unitOf(said.measure) });
  if (said.period.to > addDays(facts.receivedOn, 1)) say('period-not-over', { period: said.period });
  if (isOtherBasis(said.period, facts.asked)) say('period-basis', { period: said.period });
  if (said.by['system'] !== undefined) say('two-systems');
  const held = heldOf(said, facts);
  if (held !== null && said.value.kind === 'exact' && said.value.n !== held)
    say('held-otherwise', { numbers: { held, now: said.value.n } });
  const before = lastYear(said, facts);
  if (before !== null && said.value.kind === 'exact' && isJump(before.n, said.value.n))
    say('jump', { period: before.period, numbers: { before: before.n, now: said.value.n } });
  return found;
}

const YEAR_DAYS = 360;

/** A year that is no financial year, where the financial one is what everybody prints or what was asked. */
function isOtherBasis(p: Period, asked: readonly Period[]): boolean {
  if (asked.length > 0)
    return !asked.some(
      (a) => samePeriod(a, p) || (a.from <= p.from && p.to <= a.to && lengthInDays(p) < YEAR_DAYS),
    );
  return lengthInDays(p) >= YEAR_DAYS && lengthInDays(p) <= 366 && asFinancialYear(p) === null;
}

const isTotal = (s: SaidValue): boolean => Object.keys(s.by).length === 0;

/** What is held already of the very same thing. */
function heldOf(said: SaidValue, { figures, authority }: WarningFacts): number | null {
  if (!figures || !isTotal(said)) return null;
  const held = latestOf(vintagesOf(figures, { measure: said.measure, authority, period: said.period }));
  const [first] = held;
  return first?.value.kind === 'exact' ? first.value.n : null;
}

const yearBefore = (p: Period): Period => ({ from: shifted(p.from), to: shifted(p.to) });
const shifted = (day: Day): Day => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** The same thing a year earlier, in this reply or among the figures held. */
function lastYear(
  said: SaidValue,
  { said: all, figures, authority }: WarningFacts,
): { readonly n: number; readonly period: Period } | null {
  const period = yearBefore(said.period);
  const wanted = keyOfSaid({ ...said, period, value: { kind: 'not-asked' } });
  const here = all.find((o) => keyOfSaid({ ...o.said, value: { kind: 'not-asked' } }) === wanted)?.said.value;
  if (here?.kind === 'exact') return { n: here.n, period };
  const n = figures
    ? heldOf({ ...said, period }, { authority, figures, receivedOn: '', said: [], asked: [] })
    : null;
  return n === null ? null : { n, period };
}

const JUMP = 1.25;

/** By a quarter at least, and further than chance alone would carry two counts of one rate. */
export function isJump(before: number, now: number): boolean {
  const { lo, hi } = ratioLimits(before, now);
  const moved = now >= before * JUMP || now * JUMP <= before;
  return moved && (lo > 1 || (hi !== null && hi < 1));
}

/** Two values for one thing. */
function twice(said: readonly SaidOf[]): readonly ReplyWarning[] {
  const groups = new Map<string, string[]>();
  for (const { candidate, said: s } of said) {
    const key = keyOfSaid({ ...s, value: { kind: 'not-asked' } });
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  return [...groups.values()]
    .filter((g) => g.length > 1)
    .map((candidates): ReplyWarning => ({ code: 'twice', candidates }));
}

/** A total and the parts beside it, over one breakdown at a time. */
function sums(said: readonly SaidOf[]): readonly ReplyWarning[] {
  const totals = said.filter((s) => isTotal(s.said) && s.said.value.kind === 'exact');
  return totals.flatMap((total): readonly ReplyWarning[] => {
    const parts = said.filter(
      (s) =>
        Object.keys(s.said.by).length === 1 &&
        s.said.measure === total.said.measure &&
        s.said.unit === total.said.unit &&
        samePeriod(s.said.period, total.said.period),
    );
    const dimensions = new Set(parts.flatMap((p) => Object.keys(p.said.by)));
    return [...dimensions].flatMap((d) =>
      sumOver(
        total,
        parts.filter((p) => p.said.by[d] !== undefined),
      ),
    );
  });
}

function sumOver(total: SaidOf, parts: readonly SaidOf[]): readonly ReplyWarning[] {
  const n = total.said.value.kind === 'exact' ? total.said.value.n : 0;
  if (parts.length < 2 || !parts.every((p) => isAnswered(p.said.value))) return [];
  const limits = parts.map((p) => intervalOf(p.said.value));
  const lo = limits.reduce((sum, l) => sum + l.lo, 0);
  const hi = limits.reduce<number | null>((sum, l) => (sum === null || l.hi === null ? null : sum + l.hi), 0);
  if (lo <= n && (hi === null || n <= hi)) return [];
  return [
    {
      code: 'sum-differs',
      candidates: [total.candidate],
      numbers: { total: n, sum: n < lo ? lo : (hi ?? lo) },
    },
  ];
}

/** Periods that were asked about and of which nothing is said. */
const missing = ({ asked, said }: WarningFacts): readonly ReplyWarning[] =>
  said.length === 0
    ? []
    : asked
        .filter((p) => !said.some((s) => samePeriod(s.said.period, p)))
        .map((period): ReplyWarning => ({ code: 'period-missing', candidates: [], period }));
