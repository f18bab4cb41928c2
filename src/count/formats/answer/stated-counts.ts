/**
 * An answer's counts stated one by one in the names of an observation: as data, as CSV, and as a table of references for
 * the workbook and the letter. Whoever reads them back has no label to understand.
 */
import { ruleVersionOf } from '../../../base/flag-rules.js';
import { unitOf } from '../../../base/measures.js';
import type { Observation } from '../../../base/observation.js';
import { periodLabel, readPeriod } from '../../../base/period.js';
import { LANGS, type Lang } from '../../../base/words.js';
import { writeCsv } from '../../reading/write-csv.js';
import { ALL } from '../../rules/answer/build.js';
import { type CheckedTable, mustBeChecked } from '../../rules/answer/checked.js';
import { observationColumns, writeObservation } from '../../rules/observation-layout.js';
import { publicCell } from '../../rules/release/public-cell.js';
import type { Cell, Words } from '../../rules/release/table.js';
import { writeReference } from '../../rules/row-reference.js';
import { ANSWER_WORDS } from '../../words/compose-answer.js';
import { mark } from '../../words/format-words.js';
import { type SheetCell, text } from '../workbook.js';
import type { AnswerOut } from './answer-out.js';
import type { PrintedFrom, PrintedTable } from './layout.js';

export interface StatedCount {
  readonly observation: Observation;
  readonly counted: Words;
  /** Its group of each breakdown; null for a total. */
  readonly group: Words | null;
}

/**
 * Each count once: a total stands in more tables than one. Where tables say different things of one thing, the one that
 * gives less away is kept.
 * **Errors**: throws on a table that was not checked.
 */
export function statedCounts(answer: AnswerOut): readonly StatedCount[] {
  mustBeChecked(answer.checked.tables);
  const seen = new Map<string, StatedCount>();
  for (const [t, table] of answer.checked.tables.entries())
    for (const [n, cell] of table.cells.entries()) {
      const one = statedCount(answer, { table, cell, at: { table: t + 1, row: n + 1, column: 1 } });
      if (!one) continue;
      const of = writeReference(one.observation);
      const before = seen.get(of)?.observation.value.kind;
      if (before === undefined || GIVES[one.observation.value.kind] < GIVES[before]) seen.set(of, one);
    }
  return [...seen.values()];
}

/** What is kept of two that differ: what is hidden in one table is hidden; what one table holds is held. */
const GIVES: Readonly<Record<Observation['value']['kind'], number>> = {
  suppressed: 0,
  exact: 1,
  range: 1,
  refused: 2,
  'not-held': 3,
  'no-reply': 3,
  'not-asked': 3,
};

/** The number of the count that a printed cell shows, in the order of `statedCounts`; null for none. */
export function countNumbers(answer: AnswerOut): (from: PrintedFrom) => number | null {
  const numbers = new Map(statedCounts(answer).map((c, i) => [writeReference(c.observation), i] as const));
  return ({ table, cell }) => {
    const one = statedCount(answer, { table, cell, at: { table: 0, row: 0, column: 0 } });
    return one ? (numbers.get(writeReference(one.observation)) ?? null) : null;
  };
}

/** The same as observations alone. **Errors**: as `statedCounts`. */
export const answerObservations = (answer: AnswerOut): readonly Observation[] =>
  statedCounts(answer).map((c) => c.observation);

interface Place {
  readonly table: CheckedTable;
  readonly cell: Cell;
  readonly at: { readonly table: number; readonly row: number; readonly column: number };
}

function statedCount(answer: AnswerOut, { table, cell, at }: Place): StatedCount | null {
  const codes = Object.fromEntries(table.dimensions.map((d, i) => [d.id, cell.key[i] ?? '']));
  const { 'police-force': authority = '', year = '', ...rest } = codes;
  const period = readPeriod(year.replace('/', '..'));
  if (!period) return null;
  const by = Object.entries(rest).filter(([, code]) => code !== ALL);
  return {
    counted: {
      en: table.title.en.split(': ')[0] ?? '',
      cy: table.title.cy.split(': ')[0] ?? '',
    },
    group: by.length === 0 ? null : groupOf(table, by),
    observation: {
      authority,
      measure: table.measure,
      ...period,
      by: Object.fromEntries(by),
      value: publicCell(cell).value,
      unit: unitOf(table.measure),
      rule_version: ruleVersionOf(table.measure, authority, period),
      known_on: answer.answeredOn,
      known_precision: 'day',
      coverage: null,
      source: { publisher: answer.publisher.en, address: null, sha256: null, at },
      as_written: '',
      note: null,
    },
  };
}

function groupOf(table: CheckedTable, by: readonly (readonly [id: string, code: string])[]): Words {
  const say = (lang: Lang): string =>
    by
      .map(([id, code]) => {
        const dimension = table.dimensions.find((d) => d.id === id);
        const name = dimension?.categories.find((c) => c.code === code)?.name[lang] ?? code;
        return `${dimension?.name[lang] ?? id}: ${name}`;
      })
      .join('; ');
  return { en: say('en'), cy: say('cy') };
}

/** Every count in one file: the flattened layout of observations, and its names in both languages behind. */
export function answerCsv(answer: AnswerOut): string {
  const counts = statedCounts(answer);
  const columns = observationColumns(counts.map((c) => c.observation)).filter(
    (c) => !c.startsWith('source.at') && c !== 'as_written' && c !== 'words',
  );
  const names = LANGS.flatMap((lang) => [`authority_name_${lang}`, `counted_${lang}`, `group_${lang}`]);
  return writeCsv(
    [...columns, ...names],
    counts.map(({ observation, counted, group }) => {
      const record = writeObservation(observation);
      return [
        ...columns.map((c) => record[c] ?? ''),
        ...LANGS.flatMap((lang) => [answer.publisher[lang], counted[lang], group?.[lang] ?? '']),
      ];
    }),
  );
}

/** Each count right behind its reference, with what it is of in words before. **Errors**: as `statedCounts`. */
export function referenceTable(answer: AnswerOut, lang: Lang): PrintedTable {
  const copy = ANSWER_WORDS[lang].references;
  return {
    title: copy.title,
    header: [copy.counted, copy.period, copy.group, copy.reference, copy.count],
    numeric: [false, false, false, false, true],
    rows: statedCounts(answer).map(({ observation, counted, group }) => [
      text(counted[lang]),
      text(periodLabel(observation)),
      text(group?.[lang] ?? copy.whole),
      text(writeReference(observation)),
      countCell(observation.value, lang),
    ]),
  };
}

export function countCell(value: Observation['value'], lang: Lang): SheetCell {
  if (value.kind === 'exact') return { kind: 'number', n: value.n };
  return text(value.kind === 'not-held' ? ANSWER_WORDS[lang].notHeldCell : mark('c'));
}
