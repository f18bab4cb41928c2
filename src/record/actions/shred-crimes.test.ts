/** What was told in a crime is destroyed at its time, and kept where a court needs it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, dayInLondon } from '../../base/day.js';
import { inTransaction } from '../../db/index.js';
import { accountOf } from '../../desk/index.js';
import { holdForCourt, releaseHold } from '../../desk/actions/hold.js';
import { ONE_MORNING, freshDatabase } from '../../../test/make/database.js';
import { aDesk } from '../../../test/make/desk.js';
import { aCrime, aRecordRoom, aReport } from '../../../test/make/record.js';
import { openCrimeIdentity, openCrimeNarrative } from '../sealed.js';
import { listFlagEvents } from '../store/events.js';
import { listDueCrimes } from '../store/retention.js';
import { recordCrimes } from './record-crimes.js';
import { holdCrime, shredCrimes } from './shred-crimes.js';

const fresh = await freshDatabase();
const room = await aRecordRoom(fresh);
const desk = aDesk(fresh);
const actor = { ...fresh.system, clearance: 'sealed' } as const;
const by = { db: fresh.db, actor, keys: room.keys };
const DUE = addDays(dayInLondon(ONE_MORNING), 10 * 365);
const due = async (on = DUE) =>
  (await inTransaction(fresh.db, actor, (tx) => listDueCrimes(tx, on))).map(({ crime }) => crime);
const hold = (crime: string, what: 'hold' | 'release') =>
  inTransaction(fresh.db, actor, (tx) =>
    holdCrime(
      tx,
      { actor: accountOf(room.registrar), crime, because: 'Crown Court', now: ONE_MORNING },
      what,
    ),
  );

test('a crime is due ten years after it was recorded and no day sooner, and what was told is then gone; its history stays', async () => {
  const [id = ''] = await room.record([aCrime()], { marking: 'sealed', named: [room.officer.account ?? ''] });
  assert.ok(!(await due(addDays(DUE, -1))).includes(id));
  assert.ok((await due()).includes(id));
  const [gone] = await shredCrimes(by, { crimes: [id], now: ONE_MORNING });
  assert.deepEqual([gone?.crime, gone?.class, gone?.keys_destroyed], [id, 'recorded', 2]);
  const crime = await room.crime(id);
  assert.deepEqual([openCrimeNarrative(room.keys, crime), openCrimeIdentity(room.keys, crime)], [null, null]);
  assert.equal((await inTransaction(fresh.db, actor, (tx) => listFlagEvents(tx, id))).length, 1);
  assert.ok(!(await due()).includes(id));
  assert.deepEqual(await shredCrimes(by, { crimes: [id], now: ONE_MORNING }), []);
});

test('a crime that is held is neither due nor destroyed until it is released, with a reason each time', async () => {
  const [id = ''] = await room.record();
  assert.ok((await hold(id, 'hold')).ok);
  assert.ok(!(await hold(id, 'hold')).ok);
  assert.ok(!(await due()).includes(id));
  assert.deepEqual(await shredCrimes(by, { crimes: [id], now: ONE_MORNING }), []);
  assert.ok(openCrimeNarrative(room.keys, await room.crime(id)));
  assert.ok((await hold(id, 'release')).ok);
  assert.ok((await due()).includes(id));
});

test('a hold on the thread holds its crimes', async () => {
  const [thread = ''] = await desk.in({ text: 'told' });
  const { version } = await desk.thread(thread);
  const report = aReport({ thread: { id: thread, version }, source: 'thread' });
  const done = await inTransaction(fresh.db, room.officer, (tx) =>
    recordCrimes(tx, room.doing(room.officer), { report, crimes: [aCrime()] }),
  );
  assert.ok(done.ok);
  const id = done.value.crimes[0]?.id ?? '';
  const holding = { actor: accountOf(room.supervisor), thread, because: 'Inquiry', now: ONE_MORNING };
  assert.ok((await inTransaction(fresh.db, actor, (tx) => holdForCourt(tx, holding))).ok);
  assert.ok(!(await due()).includes(id));
  assert.deepEqual(await shredCrimes(by, { crimes: [id], now: ONE_MORNING }), []);
  assert.ok((await inTransaction(fresh.db, actor, (tx) => releaseHold(tx, holding))).ok);
  assert.ok((await due()).includes(id));
});
