import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { ONE_MORNING, freshDatabase } from '../../test/make/database.js';
import { VALUE_KINDS } from '../base/value.js';
import { inTransaction } from './index.js';

const fresh = await freshDatabase();
const { db, system } = fresh;

const load = await inTransaction(db, system, (tx) =>
  tx
    .insertInto('count.figures_load')
    .values({
      org: system.org,
      file_name: 'figures.csv',
      sha256: 'a'.repeat(64),
      row_count: 1,
      loaded_at: ONE_MORNING,
      loaded_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow(),
);

interface Columns {
  readonly kind: string;
  readonly n?: number;
  readonly lo?: number;
  readonly hi?: number;
  readonly exemption?: string;
}

let position = 0;

/** Inserts an observation with a value's columns as given, past what the types allow. */
const insert = ({ kind, n, lo, hi, exemption }: Columns, from = '2018-04-01'): Promise<unknown> =>
  inTransaction(db, system, (tx) =>
    sql`insert into count.observation (org, id, load_id, position, authority, measure, period_from, period_to,
          value_kind, value_n, value_lo, value_hi, value_exemption, unit, known_on, known_precision, has_coverage,
          source_publisher, as_written)
        values (${system.org}, ${randomUUID()}, ${load.id}, ${++position}, 'W15000002',
          'online-flagged-child-sexual-offences', ${from}, '2019-04-01', ${kind}, ${n ?? null}, ${lo ?? null},
          ${hi ?? null}, ${exemption ?? null}, 'recorded-crimes', '2019-06-27', 'day', false, 'A paper', 'x')`.execute(
      tx,
    ),
  );

const TABLE: readonly (Columns & { readonly taken: boolean; readonly why: string })[] = [
  { kind: 'exact', n: 229, taken: true, why: 'a count' },
  { kind: 'exact', taken: false, why: 'no count in it' },
  { kind: 'exact', n: -1, taken: false, why: 'below nought' },
  { kind: 'exact', n: 5, lo: 1, hi: 9, taken: false, why: 'both a count and a range' },
  { kind: 'range', lo: 0, hi: 4, taken: true, why: 'fewer than 5' },
  { kind: 'range', lo: 3001, taken: true, why: 'over 3,000, no upper limit' },
  { kind: 'range', hi: 4, taken: false, why: 'no lower limit' },
  { kind: 'range', lo: 5, hi: 4, taken: false, why: 'its limits the wrong way round' },
  { kind: 'suppressed', taken: true, why: 'a star with no stated limits' },
  { kind: 'suppressed', lo: 1, hi: 4, taken: true, why: 'a star with stated limits' },
  { kind: 'suppressed', n: 3, taken: false, why: 'a star with the count behind it' },
  { kind: 'refused', exemption: '["foia-s12"]', taken: true, why: 'refused under section 12' },
  { kind: 'refused', exemption: '[]', taken: true, why: 'refused, no section given' },
  { kind: 'refused', taken: false, why: 'no list of exemptions' },
  { kind: 'no-reply', n: 0, taken: false, why: 'a missing answer turned into nought' },
  { kind: 'no-reply', taken: true, why: 'nothing came' },
  { kind: 'not-held', taken: true, why: 'not held' },
  { kind: 'not-asked', taken: true, why: 'not asked' },
  { kind: 'estimated', n: 4, taken: false, why: 'a kind that is not on the list' },
];

for (const { taken, why, ...value } of TABLE)
  test(`the database ${taken ? 'keeps' : 'refuses'} a value that is ${value.kind}: ${why}`, async () => {
    if (taken) await insert(value);
    else await assert.rejects(insert(value), /check constraint/);
  });

test('every kind of value of the code is one the database keeps', () => {
  const kept = new Set(TABLE.filter((row) => row.taken).map((row) => row.kind));
  assert.deepEqual([...kept].sort(), [...VALUE_KINDS].sort());
});

test('a period that ends before it begins is refused', async () => {
  await assert.rejects(insert({ kind: 'exact', n: 1 }, '2019-04-01'), /check constraint/);
});

test('days and counts come back as they went in: text and whole numbers', async () => {
  const row = await inTransaction(db, system, (tx) =>
    tx
      .selectFrom('count.observation')
      .select(['period_from', 'known_on', 'value_n', 'value_exemption', 'by'])
      .where('value_n', '=', 229)
      .executeTakeFirstOrThrow(),
  );
  assert.deepEqual(row, {
    period_from: '2018-04-01',
    known_on: '2019-06-27',
    value_n: 229,
    value_exemption: null,
    by: {},
  });
});

test('an observation, once kept, can be neither changed nor removed by the product', async () => {
  await assert.rejects(
    inTransaction(db, system, (tx) => sql`update count.observation set value_n = 1`.execute(tx)),
    /permission denied/,
  );
  await assert.rejects(
    inTransaction(db, system, (tx) => tx.deleteFrom('count.observation').execute()),
    /permission denied/,
  );
});
