import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson, freshDatabase } from '../../../test/make/database.js';
import { aDesk } from '../../../test/make/desk.js';
import { instant } from '../../base/day.js';
import { type Actor, type Risk, type Tx, inTransaction } from '../../db/index.js';
import { holdTriageRules } from '../held-rules.js';
import { readTextBy } from '../read-text.js';
import { triageRulesOn } from '../rules/index.js';
import { findRereading, listReadings } from '../store/rereading.js';
import { accountOf } from './act-on.js';
import { changeRules, tryRules } from './change-rules.js';
import { closeThread } from './close.js';
import { decideRisk } from './decide.js';
import { markThread } from './mark.js';
import { readAgain } from './read-again.js';
import { takeThread } from './take.js';

const NOW = instant('2026-11-24T10:00:00Z');
const fresh = await freshDatabase();
const held = holdTriageRules({
  db: fresh.db,
  actor: { ...fresh.system, clearance: 'sealed' },
  now: () => NOW,
});
await held.renew();
const desk = aDesk(
  fresh,
  readTextBy(() => held.current()),
);
const [ann, sue] = [
  await aPerson(fresh, 'Ann', ['desk-officer']),
  await aPerson(fresh, 'Sue', ['supervisor']),
];
const published = triageRulesOn('2026-11-24');
const by = { ...desk.by, readText: readTextBy(() => held.current()) };
const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(fresh.db, who, work);
const risks = async (ids: readonly string[]): Promise<readonly Risk[]> =>
  Promise.all(ids.map(async (id) => (await desk.thread(id)).risk));

const GIFTS = 'He gave me presents.';
const [open = '', decided = '', sealed = '', closed = '', quiet = ''] = await desk.in(
  { text: GIFTS },
  { text: GIFTS },
  { text: GIFTS },
  { text: GIFTS },
  { text: 'What time does the front counter open?' },
);
const ALL = [open, decided, sealed, closed, quiet];
const deciding = await desk.doing(ann, decided);
await as(ann, (tx) =>
  decideRisk(tx, deciding, { risk: 'ordinary', wrong: ['gifts'], missed: [], why: 'from his gran' }),
);
const marking = await desk.doing(sue, sealed);
await as(sue, (tx) => markThread(tx, marking, { marking: 'sealed', named: [], reason: 'a court' }));
const taking = await desk.doing(ann, closed);
await as(ann, (tx) => takeThread(tx, taking));
const closing = await desk.doing(ann, closed);
await as(ann, (tx) => closeThread(tx, closing, 'answered'));

let since = 0;
const accept = async (weight: number): Promise<void> => {
  const done = await as(sue, (tx) =>
    changeRules(tx, {
      actor: accountOf(sue),
      now: NOW,
      published,
      since: since++,
      choices: [{ sign: 'gifts', weight }],
      why: 'to see',
    }),
  );
  assert.ok(done.ok);
};

test('before it is accepted a change names each thread that would move, those it may not move left out', async () => {
  const after = {
    ...published,
    version: 'tried',
    signs: published.signs.map((sign) => (sign.id === 'gifts' ? { ...sign, weight: 90 } : sign)),
  };
  const { threads } = await as(ann, (tx) => tryRules(tx, desk.keys, { before: published, after }));
  assert.deepEqual(threads.moves, [{ thread: open, from: 'raised', to: 'high' }]);
  assert.deepEqual([threads.of, threads.up, threads.down], [2, 1, 0]);
});

test('a process that does not yet know the version reads nothing by older rules', async () => {
  await accept(90);
  assert.equal(await readAgain(by, NOW), 0);
  const rereading = await as(fresh.system, findRereading);
  assert.deepEqual([rereading?.contacts, rereading?.finishedAt], [0, null]);
});

test('an accepted change reads again what is in work, some at a time, and goes on where it stopped', async () => {
  await held.renew();
  assert.deepEqual(await risks(ALL), ['raised', 'ordinary', 'raised', 'raised', 'ordinary']);
  let rounds = 0;
  while ((await as(fresh.system, findRereading))?.finishedAt === null) {
    await readAgain(by, NOW, 1);
    assert.ok(++rounds < 10);
  }
  assert.equal(rounds, 5, 'one text a round, and one round to see that none is left');
  assert.deepEqual(await risks(ALL), ['high', 'ordinary', 'high', 'raised', 'ordinary']);
  const rereading = await as(fresh.system, findRereading);
  assert.deepEqual([rereading?.contacts, rereading?.up, rereading?.down], [4, 2, 0]);
  assert.equal(await readAgain(by, NOW), 0);
});

test('what was read before is kept beside the new reading, and it is written down which threads moved', async () => {
  const [contact] = await as(ann, (tx) =>
    tx
      .selectFrom('desk.contact')
      .select(['id', 'rules_version', 'risk'])
      .where('thread', '=', open)
      .execute(),
  );
  assert.deepEqual([contact?.rules_version, contact?.risk], ['2026-11-24+1', 'high']);
  const [before] = await as(ann, (tx) => listReadings(tx, contact?.id ?? ''));
  assert.deepEqual(
    [before?.rules_version, before?.risk, before?.signs[0]?.sign],
    ['2026-11-24', 'raised', 'gifts'],
  );
  const entries = await as(fresh.system, (tx) =>
    tx.selectFrom('journal.entry').select('subjects').where('event', '=', 'threads-read-again').execute(),
  );
  assert.deepEqual(
    entries.flatMap(({ subjects }) => subjects.map(({ id }) => id)).toSorted(),
    [open, sealed].toSorted(),
  );
});

test('a person’s decision stands, though the rules read its text otherwise', async () => {
  const thread = await desk.thread(decided);
  assert.deepEqual([thread.risk, thread.riskBy], ['ordinary', 'person']);
});

test('a second change takes over from one that is not finished', async () => {
  await accept(80);
  await accept(0);
  await held.renew();
  await readAgain(by, NOW);
  const rows = await as(fresh.system, (tx) =>
    tx.selectFrom('desk.rereading').select(['version', 'finished_at']).orderBy('version').execute(),
  );
  assert.deepEqual(
    rows.map(({ version, finished_at }) => [version, finished_at !== null]),
    [
      [1, true],
      [2, true],
      [3, true],
    ],
  );
  assert.deepEqual(await risks([open, decided]), ['raised', 'ordinary']);
});
