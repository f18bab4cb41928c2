/** What is decided of a crime after it was recorded: flag, class, cancellation, transfer, lateness, who reads it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMilliseconds } from '../../base/day.js';
import type { Result } from '../../base/result.js';
import { inTransaction, systemActor } from '../../db/index.js';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../test/make/database.js';
import { aCrime, aRecordRoom } from '../../../test/make/record.js';
import { crimesForCounting, flagCompleteness } from '../for-counting.js';
import { openFor } from '../sealed.js';
import { listCancellations, listClassifications, listFlagEvents, listTransfers } from '../store/events.js';
import { countAnswered, listAltered, listChannelTimes, listFlagsWaiting } from '../store/figures.js';
import { assignCrime } from './assign-crime.js';
import { cancelCrime } from './cancel-crime.js';
import { reclassify } from './reclassify.js';
import { revealVictim } from './reveal-victim.js';
import { sayLateness } from './say-lateness.js';
import { setFlag } from './set-flag.js';
import { chaseTransfers, enterTransferReceipt, transferCrime } from './transfer-crime.js';
import type { FlagWanted } from './wanted.js';

const fresh = await freshDatabase();
const room = await aRecordRoom(fresh);
const { db } = fresh;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const code = (result: Result<unknown>): string => (result.ok ? 'done' : (result.problems[0]?.code ?? ''));
const aFlag = (over: Partial<FlagWanted> = {}): FlagWanted => ({
  flag: 'no',
  source: 'registrar',
  rule: null,
  why: 'a letter, and nothing online',
  spans: [],
  reader: null,
  ...over,
});
const open = { ...aCrime().flag, flag: 'not-assessed' } as const;

test('the flag is altered by adding: both answers stand, with who, when, the rule of the day recorded, and why', async () => {
  const [id = ''] = await room.record();
  const doing = await room.on(room.registrar, id, addMilliseconds(ONE_MORNING, DAY_MS));
  assert.equal(code(await inTransaction(db, room.registrar, (tx) => setFlag(tx, doing, aFlag()))), 'done');
  const events = await inTransaction(db, room.registrar, (tx) => listFlagEvents(tx, id));
  assert.deepEqual(
    events.map(({ flag, source, by_name, rule_version }) => [flag, source, by_name, rule_version]),
    [
      ['yes', 'officer', 'Recorder', 'online-flag-2024'],
      ['no', 'registrar', 'Registrar', 'online-flag-2024'],
    ],
  );
  const [, last] = events;
  assert.ok(last?.why);
  const place = { org: last.org, crime: id, table: 'record.flag_event', row: last.id, field: 'why' } as const;
  assert.equal(openFor(room.keys, place, last.why), 'a letter, and nothing online');
  assert.equal((await room.crime(id)).flag, 'no');
});

test('whoever recorded may complete an open flag, and alters nobody’s answer', async () => {
  const [id = ''] = await room.record([aCrime({ flag: open })]);
  const by = async (wanted: FlagWanted, who = room.officer) =>
    code(await inTransaction(db, who, async (tx) => setFlag(tx, await room.on(who, id), wanted)));
  assert.equal(await by(aFlag({ flag: 'yes', source: 'officer' })), 'done');
  assert.equal(await by(aFlag({ flag: 'no', source: 'officer' })), 'not-yours');
  assert.equal(await by(aFlag({ flag: 'no', source: 'supervisor' }), room.supervisor), 'done');
  const other = await aPerson(fresh, 'Another recorder', ['desk-officer']);
  const [their = ''] = await room.record([aCrime({ flag: open })]);
  const tried = await inTransaction(db, other, async (tx) =>
    setFlag(tx, await room.on(other, their), aFlag()),
  );
  assert.equal(code(tried), 'not-yours');
});

test('an answer needs a reason, and another answer than the one that stands', async () => {
  const [id = ''] = await room.record();
  const by = async (wanted: FlagWanted) =>
    code(
      await inTransaction(db, room.registrar, async (tx) =>
        setFlag(tx, await room.on(room.registrar, id), wanted),
      ),
    );
  assert.equal(await by(aFlag({ why: ' ' })), 'reason-missing');
  assert.equal(await by(aFlag({ flag: 'yes' })), 'flag-the-same');
});

test('what somebody else has changed meanwhile is not changed over it', async () => {
  const [id = ''] = await room.record();
  const seen = await room.on(room.registrar, id);
  await inTransaction(db, room.registrar, (tx) => setFlag(tx, seen, aFlag()));
  const again = await inTransaction(db, room.registrar, (tx) => setFlag(tx, seen, aFlag({ flag: 'yes' })));
  assert.equal(code(again), 'crime-changed');
});

test('a crime is classified anew with a reason, and 71/17 is class 88A', async () => {
  const [id = ''] = await room.record([
    aCrime({ classified: { ...aCrime().classified, class: '22B', subClass: null } }),
  ]);
  const by = async (typed: Parameters<typeof reclassify>[2]) =>
    code(
      await inTransaction(db, room.registrar, async (tx) =>
        reclassify(tx, await room.on(room.registrar, id), typed),
      ),
    );
  assert.equal(await by({ code: '999', isAttempt: false, why: 'x' }), 'class-is-none');
  assert.equal(await by({ code: '71/17', isAttempt: false, why: '' }), 'reason-missing');
  assert.equal(await by({ code: '071 / 17', isAttempt: true, why: 'messages only' }), 'done');
  const crime = await room.crime(id);
  assert.deepEqual([crime.class, crime.sub_class, crime.is_attempt], ['88A', '71/17', true]);
  const events = await inTransaction(db, room.registrar, (tx) => listClassifications(tx, id));
  assert.deepEqual(
    events.map((event) => event.class),
    ['22B', '88A'],
  );
});

test('a cancelled crime stays with its history, no longer counts, and nothing more is done to it', async () => {
  const [id = ''] = await room.record();
  const before = await counted();
  const asked = { code: 'C3', avi: null, aviReference: '', otherNumber: '26/000001', why: 'twice' } as const;
  const doing = await room.on(room.registrar, id);
  assert.equal(code(await inTransaction(db, room.registrar, (tx) => cancelCrime(tx, doing, asked))), 'done');
  assert.equal((await room.crime(id)).state, 'cancelled');
  assert.equal(await counted(), before - 1);
  const events = await inTransaction(db, room.registrar, (tx) => listCancellations(tx, id));
  assert.deepEqual(
    events.map((event) => [event.code, event.other_number, event.by_name]),
    [['C3', '26/000001', 'Registrar']],
  );
  const later = await room.on(room.registrar, id);
  const flagged = await inTransaction(db, room.registrar, (tx) => setFlag(tx, later, aFlag()));
  assert.equal(code(flagged), 'crime-not-in-force');
});

async function counted(): Promise<number> {
  const rows = await inTransaction(db, room.registrar, (tx) =>
    crimesForCounting(tx, { from: '2026-01-01', to: '2027-01-01' }),
  );
  return rows.reduce((sum, { crimes }) => sum + crimes, 0);
}

test('a reported incident of rape is held, and is in no count of crimes', async () => {
  const before = await counted();
  const held = aCrime({ classified: { ...aCrime().classified, class: 'N100', subClass: null } });
  await room.record([held]);
  assert.equal(await counted(), before);
  await room.record([aCrime()]);
  assert.equal(await counted(), before + 1);
});

test('a rape is not cancelled by a supervisor, and a withdrawal cancels nothing', async () => {
  const [id = ''] = await room.record([
    aCrime({ classified: { ...aCrime().classified, class: '19D', subClass: null } }),
  ]);
  const asked = { code: 'C4', avi: null, aviReference: '', otherNumber: '', why: 'error' } as const;
  const bySupervisor = await inTransaction(db, room.supervisor, async (tx) =>
    cancelCrime(tx, await room.on(room.supervisor, id), asked),
  );
  assert.equal(code(bySupervisor), 'registrar-only');
  const withdrawn = await inTransaction(db, room.registrar, async (tx) =>
    cancelCrime(tx, await room.on(room.registrar, id), { ...asked, avi: 'victim-withdrew' }),
  );
  assert.equal(code(withdrawn), 'withdrawal-is-no-avi');
  assert.equal((await room.crime(id)).state, 'recorded');
});

test('a crime given away stays ours until their number comes, and is asked for every day', async () => {
  const [id = ''] = await room.record();
  const to = { force: 'E23000036', evidenceSecured: true, safeguarded: true };
  const give = async (over: Partial<typeof to>) =>
    code(
      await inTransaction(db, room.registrar, async (tx) =>
        transferCrime(tx, await room.on(room.registrar, id), { ...to, ...over }),
      ),
    );
  assert.equal(await give({ force: 'W92000004' }), 'force-missing', 'Wales is no force');
  assert.equal(await give({ evidenceSecured: false }), 'evidence-not-secured');
  assert.equal(await give({ safeguarded: false }), 'not-safeguarded');
  assert.equal(await give({}), 'done');
  assert.equal((await room.crime(id)).state, 'recorded');
  const all = systemActor(fresh.organisation.id, 'sealed');
  const chase = (days: number) =>
    inTransaction(db, all, (tx) => chaseTransfers(tx, all, addMilliseconds(ONE_MORNING, days * DAY_MS)));
  assert.deepEqual([await chase(0.5), await chase(1), await chase(1.5), await chase(2)], [0, 1, 0, 1]);
  const [transfer] = await inTransaction(db, room.registrar, (tx) => listTransfers(tx, id));
  assert.equal(transfer?.chased, 2);
  const receive = async (number: string) =>
    code(
      await inTransaction(db, room.registrar, async (tx) =>
        enterTransferReceipt(tx, await room.on(room.registrar, id), { transfer: transfer?.id ?? '', number }),
      ),
    );
  assert.equal(await receive(' '), 'receipt-missing');
  assert.equal(await receive('AS-1'), 'done');
  assert.equal((await room.crime(id)).state, 'transferred');
  assert.equal(await chase(9), 0);
});

test('lateness is explained once it is late, and not otherwise', async () => {
  const [inTime = ''] = await room.record();
  const [late = ''] = await room.record([aCrime()], {
    firstTouchAt: addMilliseconds(ONE_MORNING, -30 * HOUR_MS),
  });
  const say = async (id: string, reason: string) =>
    code(
      await inTransaction(db, room.officer, async (tx) =>
        sayLateness(tx, await room.on(room.officer, id), reason),
      ),
    );
  assert.equal(await say(inTime, 'system-was-down'), 'not-late');
  assert.equal(await say(late, 'because'), 'choice-missing');
  assert.equal(await say(late, 'system-was-down'), 'done');
  assert.equal((await room.crime(late)).lateness, 'system-was-down');
});

test('who a victim is needs a reason, which is written down', async () => {
  const victim = { ...aCrime().victim, name: 'Planted Name' };
  const [id = ''] = await room.record([aCrime({ victim })]);
  const reveal = (reason: string) =>
    inTransaction(db, room.supervisor, (tx) =>
      revealVictim(tx, room.doing(room.supervisor), { crime: id, reason }),
    );
  assert.equal(code(await reveal('  ')), 'reason-missing');
  const shown = await reveal('to visit the family');
  assert.equal(shown.ok ? shown.value?.victimName : '', 'Planted Name');
  const [entry] = await inTransaction(db, room.supervisor, (tx) =>
    tx.selectFrom('journal.entry').selectAll().where('event', '=', 'crime-identity-revealed').execute(),
  );
  assert.equal(entry?.why, 'to visit the family');
});

test('a crime is given to an investigator, and to nobody else', async () => {
  const [id = ''] = await room.record();
  const give = async (account: string | null) =>
    code(
      await inTransaction(db, room.supervisor, async (tx) =>
        assignCrime(tx, await room.on(room.supervisor, id), account ?? ''),
      ),
    );
  assert.equal(await give(room.officer.account), 'choice-missing');
  assert.equal(await give(room.investigator.account), 'done');
  assert.equal((await room.crime(id)).investigator, room.investigator.account);
});

test('a recorder sees which of their own answers were changed; what is another’s is not among them', async () => {
  const mine = await aPerson(fresh, 'Careful recorder', ['desk-officer']);
  const before = await inTransaction(db, mine, (tx) => listAltered(tx, mine.account ?? ''));
  assert.deepEqual(before, []);
  const [id = ''] = await room.record();
  await inTransaction(db, room.registrar, async (tx) =>
    setFlag(tx, await room.on(room.registrar, id, addMilliseconds(ONE_MORNING, HOUR_MS)), aFlag()),
  );
  const changed = await inTransaction(db, room.officer, (tx) => listAltered(tx, room.officer.account ?? ''));
  assert.ok(changed.some((row) => row.crime === id && row.said === 'yes' && row.now === 'no'));
  const others = await inTransaction(db, mine, (tx) => listAltered(tx, mine.account ?? ''));
  assert.deepEqual(others, []);
  const all = await inTransaction(db, room.officer, (tx) => countAnswered(tx, room.officer.account ?? ''));
  assert.ok(all > changed.length);
});

test('times by channel, flags that wait and figures for counting come from the same crimes', async () => {
  const before = (await times()).get('instagram')?.crimes ?? 0;
  const firstTouchAt = addMilliseconds(ONE_MORNING, -40 * HOUR_MS);
  const [id = ''] = await room.record([aCrime({ flag: open })], { channel: 'instagram', firstTouchAt });
  const row = (await times()).get('instagram');
  assert.equal(row?.crimes, before + 1);
  assert.deepEqual([row?.late, row?.unexplained, row?.median], [1, 1, 40 * 60]);
  const waiting = await inTransaction(db, room.registrar, (tx) =>
    listFlagsWaiting(tx, addMilliseconds(ONE_MORNING, 7 * DAY_MS)),
  );
  assert.ok(waiting.some((one) => one.id === id));
  const rows = await inTransaction(db, room.registrar, (tx) =>
    crimesForCounting(tx, { from: '2026-10-01', to: '2026-11-01' }),
  );
  assert.ok(rows.every(({ month, flagRule }) => month === '2026-10-01' && flagRule === 'online-flag-2024'));
  const grooming = flagCompleteness(rows).find((one) => one.class === '88A');
  assert.ok(grooming && grooming.notAssessed >= 1 && grooming.assessed < 1);
  assert.equal(grooming.crimes, grooming.yes + grooming.no + grooming.notAssessed);
});

async function times() {
  const rows = await inTransaction(db, room.registrar, (tx) =>
    listChannelTimes(tx, addMilliseconds(ONE_MORNING, -DAY_MS)),
  );
  return new Map(rows.map((row) => [row.channel, row]));
}
