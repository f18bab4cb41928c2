import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processorTime } from '../../../../test/make/processor-time.js';
import fc from 'fast-check';
import { addDays } from '../../../base/day.js';
import { EXTRACT_COLUMNS, type ExtractColumn } from '../extract-columns.js';
import {
  EDIT_RULES,
  EditRun,
  crimeRowReader,
  editRulesOn,
  leastMinutesBetween,
  readMoment,
} from './index.js';
import { SeenKeys, SeenStretches } from './seen.js';

const TODAY = '2025-10-01';
type Cells = Readonly<Partial<Record<ExtractColumn, string>>>;

function runOf(columns: readonly ExtractColumn[], rows: readonly Cells[], mostSlots?: number) {
  const run = new EditRun({ columns: new Set(columns), today: TODAY, ...(mostSlots ? { mostSlots } : {}) });
  const read = crimeRowReader();
  const findings = rows.flatMap((cells, i) =>
    run.check(
      read((c) => cells[c] ?? ''),
      i + 2,
    ),
  );
  return { run, findings };
}

test('a rule whose columns the extract lacks is not run, says what it lacks, and is in no tally', () => {
  const { run } = runOf(['crime_id', 'offence_code'], []);
  const clock = run.notRun.find((n) => n.code === 'PR-030');
  assert.deepEqual(clock?.lacks, ['first_contact_at', 'recorded_at']);
  assert.ok(!run.tallies.some((t) => t.code === 'PR-030'));
  assert.equal(run.notRun.length + run.tallies.length, EDIT_RULES.length);
});

test('an age can stand in for a date of birth, and the other way about', () => {
  const has = (columns: readonly ExtractColumn[]): boolean =>
    !runOf(columns, []).run.notRun.some((n) => n.code === 'PR-043');
  assert.ok(has(['offence_code', 'victim_age']));
  assert.ok(has(['offence_code', 'victim_dob', 'committed_from']));
  assert.ok(!has(['offence_code', 'victim_dob']));
});

test('a rule that holds for some days is not run on an extract without the day of recording', () => {
  assert.deepEqual(runOf(['offence_code'], []).run.notRun.find((n) => n.code === 'PR-109')?.lacks, [
    'recorded_at',
  ]);
});

test('on a row whose cell cannot be read a rule is not run, and that is counted', () => {
  const { run, findings } = runOf(
    ['crime_id', 'offence_code', 'committed_from'],
    [{ crime_id: '1', offence_code: '71/17', committed_from: '31/02/2016' }],
  );
  assert.deepEqual(findings, []);
  const tally = run.tallies.find((t) => t.code === 'PR-001');
  assert.deepEqual([tally?.run, tally?.notRun, tally?.broken], [0, 1, 0]);
});

test('the earlier row of two is named, and beyond the memory a rule says that it was not run', () => {
  const rows = Array.from({ length: 4000 }, (_, i) => ({ crime_id: String(i % 3900) }));
  const whole = runOf(['crime_id'], rows);
  assert.deepEqual(
    whole.findings.filter((f) => f.code === 'PR-120').map((f) => [f.row, f.other])[0],
    [3902, 2],
  );
  const small = runOf(['crime_id'], rows, 1 << 12).run.tallies.find((t) => t.code === 'PR-120');
  assert.equal((small?.run ?? 0) + (small?.notRun ?? 0), 4000);
  assert.ok((small?.notRun ?? 0) > 0);
});

test('keys that were met are known, and no others', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 })), (keys) => {
      const seen = new SeenKeys();
      const first = new Map<string, number>();
      return keys.every((key, i) => {
        const met = seen.meet(key, i + 1);
        const known = first.get(key);
        if (known === undefined) first.set(key, i + 1);
        return known === undefined ? met.kind === 'new' : met.kind === 'seen' && met.row === known;
      });
    }),
  );
});

test('days that overlap any earlier ones of their key are met, and no others', () => {
  const day = (n: number): string => addDays('2025-01-01', n);
  const row = fc.record({ key: fc.constantFrom('a', 'b'), first: fc.nat(300), long: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 14 }), (rows) => {
      const seen = new SeenStretches();
      return rows.every(({ key, first, long }, i) => {
        const met = seen.meet(key, [day(first), day(first + long)], i + 1);
        const overlaps = rows
          .slice(0, i)
          .some((r) => r.key === key && r.first <= first + long && first <= r.first + r.long);
        return (met.kind === 'seen') === overlaps;
      });
    }),
  );
});

test('twenty thousand narratives that differ in a letter never meet', () => {
  const seen = new SeenKeys();
  for (let i = 0; i < 20_000; i += 1)
    assert.equal(seen.meet(`IP contacted by Snapchat, log ${i}`, i + 1).kind, 'new');
});

const MOMENTS: readonly (readonly [written: string, read: string])[] = [
  ['2024-03-01', '2024-03-01 null'],
  ['2024-03-01 09:30', '2024-03-01 570'],
  ['2024-07-01T09:30:00Z', '2024-07-01 630'],
  ['2024-03-01T09:30:15.123', '2024-03-01 570'],
  ['01/03/2024', '2024-03-01 null'],
  ['1.3.2024 9:30', '2024-03-01 570'],
  ['01-03-2024', '2024-03-01 null'],
  ['01-MAR-2024 00:00:00', '2024-03-01 null'],
  ['01-MAR-2024 00:01:00', '2024-03-01 1'],
  ['1st March 2024', '2024-03-01 null'],
  ['1 Mawrth 2024', '2024-03-01 null'],
  ['14 Mai 2024 at 10:00', '2024-05-14 600'],
  ['01/03/24', 'date-two-digit-year'],
  ['01-Mar-24', 'date-two-digit-year'],
  ['31/02/2024', 'date-no-such-day'],
  ['03/28/2024', 'date-no-such-day'],
  ['2024-03-01 25:00', 'date-unreadable'],
  ['yesterday', 'date-unreadable'],
  ['45352', 'date-unreadable'],
];
for (const [written, expected] of MOMENTS)
  test(`the day “${written}” is read as ${expected}`, () => {
    const read = readMoment(written);
    assert.equal(read.ok ? `${read.moment.day} ${read.moment.minutes}` : read.code, expected);
  });

test('the least time between two moments is never more than the time there was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 6000 }), (start, length) => {
      const at = (m: number) => ({
        day: m < 1440 ? '2025-06-01' : `2025-06-0${1 + Math.floor(m / 1440)}`,
        minutes: m % 1440,
      });
      const [from, to] = [at(start), at(start + length)];
      const days = leastMinutesBetween({ ...from, minutes: null }, { ...to, minutes: null });
      return days <= length && leastMinutesBetween(from, to) === length;
    }),
  );
});

test('rules are held by the day of recording: the limit was 72 hours, and became 24', () => {
  const codes = (day: string): readonly string[] =>
    editRulesOn(day)
      .map((r) => r.code)
      .filter((c) => c === 'PR-030' || c === 'PR-032');
  assert.deepEqual(codes('2015-03-31'), ['PR-032']);
  assert.deepEqual(codes('2015-04-01'), ['PR-030']);
});

test('whatever stands in the cells, a row is read and checked, and every finding points into the extract', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '\ud800',
      '\u0000',
      '9'.repeat(400),
      '2024-02-30',
      '71/17',
      'C2',
      '-1',
      'x'.repeat(5000),
    ),
  );
  const cells = fc.dictionary(fc.constantFrom(...EXTRACT_COLUMNS), nasty);
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 6 }), (rows) => {
      const { findings } = runOf(EXTRACT_COLUMNS, rows);
      return findings.every((f) => f.row >= 2 && EXTRACT_COLUMNS.includes(f.column));
    }),
    { numRuns: 400 },
  );
});

test('what a cell hides is said, and the cell is read all the same', () => {
  const read = crimeRowReader();
  const { row, problems } = read((c) =>
    c === 'narrative' ? 'IP contacted\u0007 by Snap\ufffd' : c === 'crime_id' ? '1' : '',
  );
  assert.ok(row.narrative?.startsWith('IP contacted'));
  assert.deepEqual(
    problems.map((p) => p.code),
    ['control-characters', 'text-damaged'],
  );
});

test('a column that changes how it writes its days is said, row by row', () => {
  const read = crimeRowReader();
  const styles = ['2024-03-01', '02/03/2024', '3 Mar 2024', '2024-03-04'].map((text) =>
    read((c) => (c === 'recorded_at' ? text : '')).problems.map((p) => p.code),
  );
  assert.deepEqual(styles, [[], ['date-style-differs'], ['date-style-differs'], []]);
});

/** Beginnings of what the rules look for, over and over: a pattern that goes back and forth would take hours. */
const WALLS = [
  '.',
  ' x',
  'reported ',
  'reported online ',
  'encourag',
  'tynn',
  'tynnu a ',
  'withdraw ',
  'see log ',
  '1',
  'C ',
];
test('a wall of two million letters in any cell is checked in time that grows with its length', () => {
  const held = {
    crime_id: '1',
    online_flag: 'yes',
    offence_code: '19D',
    cancel_code: 'C2',
    cancelled_at: '2025-01-01',
  };
  const took = processorTime();
  for (const column of [
    'narrative',
    'avi',
    'cancel_reason',
    'sub_reason',
    'offence_title',
    'platforms',
  ] as const)
    for (const wall of WALLS)
      runOf(EXTRACT_COLUMNS, [{ ...held, [column]: wall.repeat(2_000_000 / wall.length) }]);
  assert.ok(took() < 60_000);
});
