/** Cases of edit rules: a record that breaks nothing, and what is laid over it so that a rule is broken, or nearly. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXTRACT_COLUMNS, type ExtractColumn } from '../../src/record/rules/extract-columns.js';
import { EditRun, crimeRowReader } from '../../src/record/rules/edit/index.js';

type Cells = Readonly<Partial<Record<ExtractColumn, string>>>;

/** A record that breaks nothing, in the cells of an extract. */
export const CLEAN: Cells = {
  crime_id: '2500000001',
  report_id: 'R1',
  force: 'Gwent',
  unit: 'A1',
  recorder: '1234',
  offence_code: '71/17',
  published_class: '88A',
  offence_title: 'Sexual communication with a child',
  committed_from: '2025-03-10 18:00',
  committed_to: '2025-03-12 20:00',
  first_contact_at: '2025-03-13 09:00',
  reported_at: '2025-03-13 09:00',
  recorded_at: '2025-03-13 15:30',
  reporter: 'parent',
  victim_id: 'V1',
  victim_kind: 'person',
  victim_count: '1',
  victim_age: '13',
  victim_dob: '2011-06-01',
  victim_sex: 'female',
  victim_confirmed: 'yes',
  suspect_id: 'S1',
  suspect_age: '34',
  suspect_dob: '1990-05-05',
  suspect_relation: 'stranger',
  online_flag: 'yes',
  flag_rule: 'online-flag-2024',
  flag_set_at: '2025-03-13 16:00',
  platforms: 'Snapchat',
  reader_online: 'yes',
  narrative: 'Suspect contacted IP by Snapchat and asked for images. Account since deleted.',
  outcome: '16',
  outcome_at: '2025-09-01',
};

const TODAY = '2025-10-01';
const ALL: ReadonlySet<ExtractColumn> = new Set(EXTRACT_COLUMNS);

/** The codes that rows break, taken one after another. */
export function codesOf(...rows: readonly Cells[]): readonly string[] {
  const run = new EditRun({ columns: ALL, today: TODAY });
  const read = crimeRowReader();
  return rows.flatMap((cells, i) =>
    run
      .check(
        read((column) => cells[column] ?? ''),
        i + 2,
      )
      .map((f) => f.code),
  );
}

/** A rule, a record that breaks it, one that does not, and why. */
export interface EditCase {
  readonly code: string;
  readonly why: string;
  readonly breaks: Cells;
  /** Beside the clean record; a rule that a small change keeps is better known than by the clean record alone. */
  readonly holds?: Cells;
  /** The row before, for rules over many. */
  readonly after?: Cells;
}

export const THE_CLASS_86 = { offence_code: '86/02', published_class: '86', offence_title: '' } as const;
export const IN_2016 = { committed_from: '2016-05-01', committed_to: '2016-05-02' } as const;
export const RAPE = { offence_code: '19D', published_class: '19D', offence_title: '' } as const;
export const OTHER = {
  crime_id: '2500000002',
  report_id: 'R2',
  victim_id: 'V2',
  suspect_id: 'S2',
  narrative: 'Another telling altogether, of a request made by Instagram in April, by a stranger.',
} as const;

/** Each case as a test, and one more: that every one of these rules has its case, and every case its rule. */
export function tryCases(rules: readonly { readonly code: string }[], cases: readonly EditCase[]): void {
  for (const { code, why, breaks, holds, after } of cases)
    test(`${code}: ${why}`, () => {
      const before = after ? [after] : [];
      assert.ok(codesOf(...before, { ...CLEAN, ...breaks }).includes(code), 'it is not broken');
      assert.ok(!codesOf(...before, { ...CLEAN, ...holds }).includes(code), 'it is broken by a good record');
    });

  test('every rule has its case, and every case its rule', () => {
    assert.deepEqual(
      [...new Set(cases.map((c) => c.code))].toSorted(),
      [...new Set(rules.map((r) => r.code))].toSorted(),
    );
  });
}
