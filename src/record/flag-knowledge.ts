/**
 * What the record room knows of a force's online flag, for figures that are published: how much of a year was assessed,
 * under which rule, and what a signed audit found. Numbers alone: no row about a crime, a person or a recorder.
 */
import { type Day, dayInLondon } from '../base/day.js';
import { type FlagRule, rulesDuring } from '../base/flag-rules.js';
import type { Period } from '../base/period.js';
import type { Tx } from '../db/index.js';
import type { AuditResult } from './actions/audit/result.js';
import { crimesForCounting } from './for-counting.js';
import { ownForce } from './own-force.js';
import type { Interval } from './rules/audit/index.js';
import { type Audit, countAssessedByMonth, listAudits } from './store/audits.js';

export interface FlagKnown extends Period {
  readonly authority: string;
  /** Crimes recorded in the year, of the extract audited or of the record room. */
  readonly crimes: number;
  /** Of these, those whose flag says yes or no. */
  readonly assessed: number;
  /** Versions of the flag's rule, oldest first. */
  readonly rules: readonly string[];
  readonly audit: FlagAudited | null;
}

/** What a signed audit of the force's flag found. */
export interface FlagAudited {
  readonly signedOn: Day;
  /** The first and last month of what was audited: `2023-04`. */
  readonly from: string;
  readonly to: string;
  /** Records that people read. */
  readonly read: number;
  /** Of the crimes truly online, the share that carried the flag; what stayed unclear widens it. **Units**: 0 to 1. */
  readonly recall: Interval;
  /** The one rule-book it was read by, or null: the one of each crime's day. */
  readonly ruleBook: string | null;
  readonly reader: string;
}

/**
 * What is known of each force's years.
 * **Shape**: the newest signed audit whose extract has every month of the year; beside it the record room's own crimes,
 * where the organisation is that force, or, as long as nobody has said which it is, where all audits are of one force; nothing for a force and year without either.
 */
export async function flagKnown(
  tx: Tx,
  wanted: readonly (Period & { readonly authority: string })[],
): Promise<readonly FlagKnown[]> {
  const audits = await listAudits(tx);
  const named = await ownForce(tx);
  const own = new Set(named === null ? audits.map((a) => a.authority) : [named]);
  const signed = await Promise.all(audits.filter((a) => a.signed_at !== null).map((a) => countedOf(tx, a)));
  const found: FlagKnown[] = [];
  for (const of of wanted) {
    const audited = signed.find((s) => s.audit.authority === of.authority && hasWhole(s, of));
    const isOwn = own.size === 1 && own.has(of.authority);
    const known = audited ? fromAudit(audited, of) : isOwn ? await fromRecords(tx, of) : null;
    if (known) found.push(known);
  }
  return found;
}

interface Counted {
  readonly audit: Audit;
  readonly months: ReadonlyMap<string, { readonly crimes: number; readonly assessed: number }>;
}

async function countedOf(tx: Tx, audit: Audit): Promise<Counted> {
  const months = await countAssessedByMonth(tx, audit.id);
  return { audit, months: new Map(months.map((m) => [m.month, m])) };
}

/** `2023-04` to `2024-03`. */
function monthsOf({ from, to }: Period): readonly string[] {
  const months: string[] = [];
  for (let [y, m] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; m++) {
    if (m > 12) [y, m] = [y + 1, 1];
    const month = `${y}-${String(m).padStart(2, '0')}`;
    if (`${month}-01` >= to) return months;
    months.push(month);
  }
}

const hasWhole = ({ months }: Counted, year: Period): boolean => monthsOf(year).every((m) => months.has(m));

function fromAudit({ audit, months }: Counted, of: Period & { readonly authority: string }): FlagKnown {
  const inYear = monthsOf(of).flatMap((m) => months.get(m) ?? []);
  const all = [...months.keys()].filter((m) => m !== '').toSorted();
  const { score } = audit.signed_result as AuditResult;
  const [low, high] = [score.unclearAsOnline.estimates.recall, score.unclearAsNot.estimates.recall];
  return {
    ...of,
    crimes: inYear.reduce((n, m) => n + m.crimes, 0),
    assessed: inYear.reduce((n, m) => n + m.assessed, 0),
    rules: rulesDuring(of).map((r: FlagRule) => r.id),
    audit: {
      signedOn: dayInLondon(audit.signed_at ?? audit.imported_at),
      from: all[0] ?? '',
      to: all.at(-1) ?? '',
      read: score.read,
      recall: { estimate: high.estimate, lo: Math.min(low.lo, high.lo), hi: Math.max(low.hi, high.hi) },
      ruleBook: audit.rules,
      reader: audit.reader_version,
    },
  };
}

async function fromRecords(tx: Tx, of: Period & { readonly authority: string }): Promise<FlagKnown | null> {
  const counted = await crimesForCounting(tx, of);
  const crimes = counted.reduce((n, c) => n + c.crimes, 0);
  if (crimes === 0) return null;
  const assessed = counted.reduce((n, c) => n + (c.flag === 'not-assessed' ? 0 : c.crimes), 0);
  const rules = [...new Set(counted.flatMap((c) => c.flagRule ?? []))].toSorted();
  return { ...of, crimes, assessed, rules, audit: null };
}
