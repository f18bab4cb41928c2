import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '../../db/index.js';
import { ONE_MORNING, freshDatabase } from '../../../test/make/database.js';
import { aCrime, aRecordRoom } from '../../../test/make/record.js';
import { readSmallExtract } from '../extract/small-extract.js';
import { crimeNumber } from '../rules/index.js';
import { openCrimeNarrative } from '../sealed.js';
import { findByNumber } from '../store/crimes.js';
import { listFlagEvents } from '../store/events.js';
import { importCrimes } from './import-crimes.js';

const fresh = await freshDatabase();
const room = await aRecordRoom(fresh);

const EXTRACT = [
  'crime_id;report_id;offence_code;committed_from;first_contact_at;recorded_at;victim_age;victim_sex;online_flag;narrative',
  'A-1;R-1;71/17;01/09/2026;02/09/2026 08:00;02/09/2026 20:00;13;F;Y;"IP contacted by Snapchat; asked for images."',
  'A-2;R-1;71/17;01/09/2026;02/09/2026 08:00;02/09/2026 20:05;11;M;;IP contacted by Snapchat.',
  'A-3;;19E;03/03/2026;;04/03/2026;9;F;N;',
  ';;86/02;01/09/2026;;02/09/2026;;;Y;no number',
  'A-5;;999Z;01/09/2026;;02/09/2026;;;Y;no such class',
  'A-6;;88A;01/09/2026;;;;;Y;no day',
  'A-7;;88A;01/09/2030;;02/09/2030;;;Y;not yet',
  'A-1;;88A;01/09/2026;;02/09/2026;;;Y;twice',
  ';;;;;;;;;',
].join('\r\n');

const run = (tryOnly: boolean) =>
  inTransaction(fresh.db, room.registrar, async (tx) => {
    const rows = readSmallExtract(Buffer.from(EXTRACT, 'latin1'));
    assert.ok(rows.ok);
    return importCrimes(tx, room.doing(room.registrar), { rows: rows.value, tryOnly });
  });

const find = (number: string) => inTransaction(fresh.db, room.registrar, (tx) => findByNumber(tx, number));

test('tried first it says what would come and what would not, by row, and changes nothing', async () => {
  const tried = await run(true);
  assert.equal(tried.brought, 3);
  assert.deepEqual(
    tried.refused.map(({ row, code }) => `${row} ${code}`),
    [
      '5 import-no-number',
      '6 import-no-class',
      '7 import-no-recorded-day',
      '8 import-not-yet',
      '9 import-number-taken',
    ],
  );
  assert.equal(await find('A-1'), undefined);
});

test('what comes in keeps its number, its days and its flag, and is sealed like any other', async () => {
  const done = await run(false);
  assert.equal(done.brought, 3);
  const [a, b, c] = [await find('A-1'), await find('A-2'), await find('A-3')];
  assert.ok(a && b && c);
  assert.equal(a.report, b.report, 'two crimes of one report');
  assert.notEqual(a.report, c.report);
  assert.deepEqual(
    [a.class, a.sub_class, a.victim_age, a.victim_sex, a.flag, a.recorded_at.toISOString()],
    ['88A', '71/17', 13, 'female', 'yes', '2026-09-02T19:00:00.000Z'],
  );
  assert.equal(a.first_touch_at.toISOString(), '2026-09-02T07:00:00.000Z');
  assert.equal(b.flag, 'not-assessed');
  assert.equal(openCrimeNarrative(room.keys, a), 'IP contacted by Snapchat; asked for images.');
  const [event] = await inTransaction(fresh.db, room.registrar, (tx) => listFlagEvents(tx, a.id));
  assert.deepEqual([event?.source, event?.rule_version], ['imported', 'online-flag-2024']);
  assert.equal(c.recorded_at.toISOString(), '2026-03-04T12:00:00.000Z', 'noon, where only the day is known');
});

test('the same extract brought in again brings nothing in twice', async () => {
  const again = await run(false);
  assert.equal(again.brought, 0);
  assert.equal(again.refused.filter(({ code }) => code === 'import-number-taken').length, 4);
});

test('a number that a hidden crime has is refused as any number already given, so that nothing is told of it', async () => {
  const [hidden = ''] = await room.record([aCrime()], {
    marking: 'sealed',
    named: [room.officer.account ?? ''],
  });
  const { number } = await room.crime(hidden);
  const [seen = ''] = await room.record();
  const shown = (await room.crime(seen)).number;
  const free = crimeNumber(2026, 900_000);
  const csv = [
    'crime_id;offence_code;committed_from;recorded_at',
    ...[number, shown, free].map((n) => `${n};88A;01/09/2026;02/09/2026`),
  ];
  const done = await inTransaction(fresh.db, room.registrar, async (tx) => {
    const rows = readSmallExtract(Buffer.from(csv.join('\n')));
    assert.ok(rows.ok);
    return importCrimes(tx, room.doing(room.registrar), { rows: rows.value, tryOnly: false });
  });
  assert.equal(done.brought, 1);
  assert.deepEqual(
    done.refused.map(({ code }) => code),
    ['import-number-taken', 'import-number-taken'],
  );
  const [next = ''] = await room.record();
  assert.equal((await room.crime(next)).number, crimeNumber(2026, 900_001), 'ours go on after it');
});

test('a file without numbers is no extract', () => {
  assert.equal(readSmallExtract(Buffer.from('a,b\n1,2\n')).ok, false);
  assert.equal(readSmallExtract(Buffer.from('')).ok, false);
});

test('the journal’s clock is that of the bringing in, not of what was brought', async () => {
  const entries = await inTransaction(fresh.db, room.registrar, (tx) =>
    tx.selectFrom('journal.entry').select('at').where('event', '=', 'crimes-imported').execute(),
  );
  assert.ok(entries.every(({ at }) => at.toISOString() === ONE_MORNING.toISOString()));
});
