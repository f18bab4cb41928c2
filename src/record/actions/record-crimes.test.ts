import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { addMilliseconds } from '../../base/day.js';
import { inTransaction, readJournal } from '../../db/index.js';
import { threadForRecording } from '../../desk/index.js';
import { markThread } from '../../desk/actions/mark.js';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../test/make/database.js';
import { aDesk } from '../../../test/make/desk.js';
import { aCrime, aRecordRoom, aReport } from '../../../test/make/record.js';
import { openCrimeIdentity, openCrimeNarrative } from '../sealed.js';
import { findCrime, listCrimesOfReport, listOfVictim } from '../store/crimes.js';
import { listFlagEvents } from '../store/events.js';
import { findReport, findReportOfThread } from '../store/reports.js';
import { keepAsIncident } from './keep-as-incident.js';
import { recordCrimes } from './record-crimes.js';

const fresh = await freshDatabase();
const room = await aRecordRoom(fresh);
const desk = aDesk(fresh);
const DAY_MS = 86_400_000;

test('one report with two victims makes two crimes, numbered one after the other, under one incident', async () => {
  const [first = '', second = ''] = await room.record([aCrime(), aCrime()]);
  const [a, b] = [await room.crime(first), await room.crime(second)];
  assert.equal(a.report, b.report);
  assert.equal(a.incident, b.incident);
  assert.match(a.number, /^26\/\d{6}$/);
  assert.equal(Number(b.number.slice(3)), Number(a.number.slice(3)) + 1);
});

test('recorders at the same moment never get one number', async () => {
  const ids = (await Promise.all(Array.from({ length: 8 }, () => room.record()))).flat();
  const numbers = await Promise.all(ids.map(async (id) => (await room.crime(id)).number));
  assert.equal(new Set(numbers).size, 8);
});

test('what happened and whom it happened to stand sealed, under keys of their own', async () => {
  const victim = { ...aCrime().victim, name: 'Planted Name', bornOn: '2013-02-01' };
  const [id = ''] = await room.record([aCrime({ victim, suspect: 'planted_handle' })]);
  const crime = await room.crime(id);
  const bytes = Buffer.concat([crime.narrative, crime.identity]).toString('latin1');
  assert.doesNotMatch(bytes, /Planted|Snapchat|planted_handle/);
  assert.equal(openCrimeNarrative(room.keys, crime), aCrime().narrative);
  assert.deepEqual(openCrimeIdentity(room.keys, crime), {
    victimName: 'Planted Name',
    victimBornOn: '2013-02-01',
    suspect: 'planted_handle',
  });
  const row = { ...crime, narrative: crime.identity };
  assert.throws(() => openCrimeNarrative(room.keys, row), /altered/, 'one field is not taken for another');
});

test('the same victim is found again, by a hash and not by a name', async () => {
  const victim = { ...aCrime().victim, name: 'Mari  Dychmygol', bornOn: '2012-01-01' };
  const [first = ''] = await room.record([aCrime({ victim })]);
  const [again = ''] = await room.record([aCrime({ victim: { ...victim, name: 'mari dychmygol' } })]);
  const { victim_ref: ref } = await room.crime(again);
  assert.ok(ref);
  const found = await inTransaction(fresh.db, room.registrar, (tx) => listOfVictim(tx, ref, again));
  assert.deepEqual(
    found.map(({ id }) => id),
    [first],
  );
});

test('a thread becomes a crime: its clock stands still, its page has the number, and the first touch is the thread’s', async () => {
  const [thread = ''] = await desk.in({ text: 'told' });
  const told = await inTransaction(fresh.db, room.officer, (tx) => threadForRecording(tx, desk.keys, thread));
  assert.ok(told);
  const report = aReport({
    thread: { id: thread, version: told.version },
    source: 'thread',
    firstTouchAt: told.firstTouchAt,
  });
  const done = await inTransaction(fresh.db, room.officer, (tx) =>
    recordCrimes(tx, room.doing(room.officer), { report, crimes: [aCrime()] }),
  );
  assert.ok(done.ok);
  const after = await desk.thread(thread);
  assert.equal(after.recordedAt?.toISOString(), ONE_MORNING.toISOString());
  const [kept] = await inTransaction(fresh.db, room.officer, (tx) =>
    listCrimesOfReport(tx, done.value.report),
  );
  assert.equal(kept?.first_touch_at.toISOString(), told.firstTouchAt.toISOString());
  const acts = await inTransaction(fresh.db, room.officer, (tx) =>
    tx
      .selectFrom('desk.act')
      .select('detail')
      .where('thread', '=', thread)
      .where('act', '=', 'record')
      .execute(),
  );
  assert.equal(acts[0]?.detail['number'], kept?.number);
});

test('a thread that has changed since it was read is not recorded, and nothing of it stays', async () => {
  const [thread = ''] = await desk.in({ text: 'told' });
  const report = aReport({ thread: { id: thread, version: 99 }, source: 'thread' });
  await assert.rejects(
    inTransaction(fresh.db, room.officer, async (tx) => {
      const done = await recordCrimes(tx, room.doing(room.officer), { report, crimes: [aCrime()] });
      assert.equal(done.ok ? '' : done.problems[0]?.code, 'thread-changed');
      throw new Error('undone, as a page is that answers 422');
    }),
    /undone/,
  );
  const none = await inTransaction(fresh.db, room.officer, (tx) => findReportOfThread(tx, thread));
  assert.equal(none, undefined);
});

test('more crimes that come to light in a thread join its report', async () => {
  const [thread = ''] = await desk.in({ text: 'told' });
  const record = async () => {
    const { version } = await desk.thread(thread);
    const report = aReport({ thread: { id: thread, version }, source: 'thread' });
    const done = await inTransaction(fresh.db, room.officer, (tx) =>
      recordCrimes(tx, room.doing(room.officer), { report, crimes: [aCrime()] }),
    );
    assert.ok(done.ok);
    return done.value.report;
  };
  assert.equal(await record(), await record());
});

test('a report that is no crime keeps its incident and says why, and becomes a crime when it is one after all', async () => {
  const [thread = ''] = await desk.in({ text: 'asks for advice' });
  const { version } = await desk.thread(thread);
  const report = aReport({ thread: { id: thread, version }, source: 'thread' });
  const doing = room.doing(room.officer);
  const none = await inTransaction(fresh.db, room.officer, (tx) =>
    keepAsIncident(tx, doing, { report, reason: 'advice-only' }),
  );
  assert.ok(none.ok);
  const incident = (tx: Parameters<typeof findReport>[0]) =>
    tx.selectFrom('record.incident').selectAll().where('id', '=', none.value).executeTakeFirstOrThrow();
  assert.equal((await inTransaction(fresh.db, room.officer, incident)).no_crime, 'advice-only');
  const done = await inTransaction(fresh.db, room.officer, (tx) =>
    recordCrimes(tx, doing, { report, crimes: [aCrime()] }),
  );
  assert.ok(done.ok);
  assert.equal((await inTransaction(fresh.db, room.officer, incident)).no_crime, null);
  const refused = await inTransaction(fresh.db, room.officer, (tx) =>
    keepAsIncident(tx, doing, { report, reason: 'advice-only' }),
  );
  assert.equal(refused.ok ? '' : refused.problems[0]?.code, 'incident-has-crimes');
});

test('a crime from a restricted thread is there for those who are named, in lists and in its history, and for nobody else', async () => {
  const named = await aPerson(fresh, 'Named supervisor', ['supervisor']);
  const accounts = [room.officer, named].map(({ account }) => account ?? '');
  const [id = ''] = await room.record([aCrime()], { marking: 'restricted', named: accounts });
  const sees = (who: typeof named) =>
    inTransaction(fresh.db, who, async (tx) => ({
      crime: (await findCrime(tx, id)) !== undefined,
      events: (await listFlagEvents(tx, id)).length,
    }));
  assert.deepEqual(await sees(named), { crime: true, events: 1 });
  assert.deepEqual(await sees(room.registrar), { crime: false, events: 0 });
  assert.deepEqual(await sees(room.supervisor), { crime: false, events: 0 });
});

test('a thread that is marked after it was recorded takes its crimes with it, and gives them back', async () => {
  const [thread = ''] = await desk.in({ text: 'told' });
  const report = aReport({
    thread: { id: thread, version: (await desk.thread(thread)).version },
    source: 'thread',
  });
  const done = await inTransaction(fresh.db, room.officer, (tx) =>
    recordCrimes(tx, room.doing(room.officer), { report, crimes: [aCrime()] }),
  );
  assert.ok(done.ok);
  const id = done.value.crimes[0]?.id ?? '';
  const sees = (who: typeof room.officer) =>
    inTransaction(fresh.db, who, async (tx) => {
      const marking = (await findReport(tx, done.value.report))?.marking ?? null;
      return [marking, (await findCrime(tx, id)) !== undefined, (await listFlagEvents(tx, id)).length];
    });
  assert.deepEqual(await sees(room.registrar), ['ordinary', true, 1]);
  const mark = async (marking: 'ordinary' | 'sealed') => {
    const doing = await desk.doing(room.supervisor, thread);
    const marked = await inTransaction(fresh.db, room.supervisor, (tx) =>
      markThread(tx, doing, {
        marking,
        named: [room.officer.account ?? ''],
        reason: 'an officer’s own child',
      }),
    );
    assert.ok(marked.ok);
  };
  await mark('sealed');
  assert.deepEqual(await sees(room.registrar), [null, false, 0]);
  assert.deepEqual(await sees(room.officer), ['sealed', true, 1]);
  await mark('ordinary');
  assert.deepEqual(await sees(room.registrar), ['ordinary', true, 1]);
});

test('a history can be added to and not changed: the product has no right to', async () => {
  const [id = ''] = await room.record();
  for (const statement of [
    sql`update record.flag_event set flag = 'no' where crime = ${id}`,
    sql`delete from record.flag_event where crime = ${id}`,
    sql`delete from record.crime where id = ${id}`,
    sql`update record.report set marking = 'ordinary'`,
  ])
    await assert.rejects(
      inTransaction(fresh.db, room.registrar, (tx) => statement.execute(tx)),
      /permission denied/,
    );
});

test('nothing is recorded in time when it was told the day before', async () => {
  const firstTouchAt = addMilliseconds(ONE_MORNING, -DAY_MS - 1);
  const [late = ''] = await room.record([aCrime({ lateness: 'not-read-in-time' })], { firstTouchAt });
  assert.equal((await room.crime(late)).lateness, 'not-read-in-time');
  const inTime = await room.record([aCrime({ lateness: 'not-read-in-time' })]);
  assert.equal(
    (await room.crime(inTime[0] ?? '')).lateness,
    null,
    'what was in time has no reason for being late',
  );
});

test('the journal says who recorded what, and not a word of it', async () => {
  const [id = ''] = await room.record();
  const entries = [];
  for await (const entry of readJournal(fresh.db, room.registrar)) entries.push(entry);
  const entry = entries.findLast(({ event }) => event === 'crimes-recorded');
  assert.ok(entry?.subjects.some((subject) => subject.id === id));
  assert.equal(entry?.account, room.officer.account);
  assert.doesNotMatch(JSON.stringify(entries), /Snapchat|images/);
});
