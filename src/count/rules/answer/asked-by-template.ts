/** The question that a template of a round asks, read from its references: to begin with, not to be taken unseen. */
import { measureById } from '../../../base/measures.js';
import { asCalendarYear, asFinancialYear } from '../../../base/period.js';
import type { UnpackedReply } from '../replies/shape.js';
import { type Referred, readReference } from '../row-reference.js';
import { type AnswerQuestion, BREAKDOWNS, type YearBasis } from './question.js';

/** **Shape**: null for a template without references, of several authorities, or of no whole years of one kind. */
export function askedByTemplate({ blocks }: Pick<UnpackedReply, 'blocks'>): AnswerQuestion | null {
  const rows = blocks.flatMap((b) =>
    b.kind === 'table' ? b.rows.flatMap((r) => r.flatMap((c) => readReference(c.text) ?? [])) : [],
  );
  const [authority, ...others] = new Set(rows.map((r) => r.authority));
  const years = yearsOf(rows);
  if (authority === undefined || others.length > 0 || years === null) return null;
  const asked = [...new Set(rows.map((r) => r.measure))].flatMap((id) => {
    const measure = measureById(id);
    return measure ? [{ id, measure: id, codes: null, name: measure.name }] : [];
  });
  const by = BREAKDOWNS.filter((b) => rows.some((r) => r.by[b] !== undefined)).map((b) => [b]);
  return asked.length === 0 ? null : { authority, asked, years, by };
}

/** Months beside their years are left out; a template of nothing but other periods has no years. */
function yearsOf(rows: readonly Referred[]): AnswerQuestion['years'] | null {
  const starts = (basis: YearBasis): readonly number[] =>
    rows.flatMap((r) => (basis === 'financial' ? asFinancialYear(r) : asCalendarYear(r)) ?? []);
  const basis: YearBasis = starts('financial').length >= starts('calendar').length ? 'financial' : 'calendar';
  const years = starts(basis);
  return years.length === 0 ? null : { basis, from: Math.min(...years), to: Math.max(...years) };
}
