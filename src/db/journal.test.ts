import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ONE_MORNING, aPerson, freshDatabase } from '../../test/make/database.js';
import { instant } from '../base/day.js';
import {
  type Entry,
  type Head,
  type Tx,
  checkHead,
  entryHash,
  exportJournal,
  inTransaction,
  journalHead,
  journalKey,
  publicKeyText,
  readJournal,
  signHead,
  verifyJournal,
  writeJournal,
} from './index.js';

const fresh = await freshDatabase();
const { db } = fresh;
const mair = await aPerson(fresh, 'Mair', ['analyst']);
const secondsLater = (n: number): Date =>
  instant(
    `2026-10-01T09:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.000Z`,
  );

const write = (event: string, now: Date, id = 'W15000002'): Promise<Head> =>
  inTransaction(db, mair, (tx) =>
    writeJournal(tx, mair, { room: 'statistics', event, subjects: [{ kind: 'figure', id }], why: null }, now),
  );

async function all(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const e of readJournal(db, mair)) entries.push(e);
  return entries;
}

test('twenty who write at once leave a chain without a gap', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, i) => write('figure-read', secondsLater(i % 7))));
  const verdict = await verifyJournal(readJournal(db, mair));
  assert.equal(verdict.firstBroken, null);
  assert.equal(verdict.ok, true);
  assert.equal(verdict.entries, 20);
  assert.deepEqual(
    (await all()).map((e) => e.seq),
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
});

test('an entry says who, when, where, what about and why, and nothing else', async () => {
  await inTransaction(db, mair, (tx) =>
    writeJournal(
      tx,
      { ...mair, session: '6e6f7468-696e-4720-8f74-6865726500aa' },
      { room: 'cases', event: 'identity-read', subjects: [{ kind: 'case', id: 'c-1' }], why: 'assigned' },
      secondsLater(30),
    ),
  );
  const { hash, prev_hash, ...entry } = (await all()).at(-1) ?? assert.fail();
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.match(prev_hash, /^[0-9a-f]{64}$/);
  assert.deepEqual(entry, {
    org: fresh.organisation.id,
    seq: 21,
    at: '2026-10-01T09:00:30.000Z',
    account: mair.account,
    account_name: 'Mair',
    room: 'cases',
    event: 'identity-read',
    subjects: [{ kind: 'case', id: 'c-1' }],
    why: 'assigned',
    session: '6e6f7468-696e-4720-8f74-6865726500aa',
  });
});

test('an entry whose change is undone is undone with it, and its number is used again', async () => {
  const before = await inTransaction(db, mair, (tx) => journalHead(tx, mair));
  const undone = inTransaction(db, mair, async (tx) => {
    await writeJournal(tx, mair, { room: 'settings', event: 'words-changed' }, secondsLater(40));
    throw new Error('no');
  });
  await assert.rejects(undone, /no/);
  assert.deepEqual(await inTransaction(db, mair, (tx) => journalHead(tx, mair)), before);
  assert.equal((await write('figure-read', secondsLater(41))).seq, before.seq + 1);
});

test('the database refuses to change, remove or clear entries, even for the owner of the table', async () => {
  const owner = await fresh.master();
  await owner.query('set role plimsoll_owner');
  for (const how of [
    `update journal.entry set why = 'x'`,
    'delete from journal.entry',
    'truncate journal.entry cascade',
  ])
    await assert.rejects(owner.query(how), /only ever added to|permission denied/, how);
  await owner.query(`select set_config('app.org', $1, false)`, [fresh.organisation.id]);
  await assert.rejects(owner.query('delete from journal.entry'), /only ever added to/);
});

test('the product’s login may add to the journal and read it, no more', async () => {
  const attempts = [
    (tx: Tx): Promise<unknown> => tx.deleteFrom('journal.entry').execute(),
    (tx: Tx): Promise<unknown> => tx.updateTable('journal.head').set({ seq: 0 }).execute(),
    (tx: Tx): Promise<unknown> => tx.deleteFrom('journal.head').execute(),
  ];
  for (const attempt of attempts) await assert.rejects(inTransaction(db, mair, attempt), /permission denied/);
});

test('the database refuses an entry that does not follow on, whoever writes it', async () => {
  const last = (await all()).at(-1) ?? assert.fail();
  const forged = {
    ...last,
    seq: last.seq + 1,
    prev_hash: 'f'.repeat(64),
    at: secondsLater(50),
    subjects: '[]',
  };
  await assert.rejects(
    inTransaction(db, mair, (tx) => tx.insertInto('journal.entry').values(forged).execute()),
    /does not follow/,
  );
});

test('requests side by side keep the order of the journal; a clock set back is written as it is and found', async () => {
  await write('figure-read', secondsLater(100));
  await write('figure-read', secondsLater(98));
  assert.equal((await all()).at(-1)?.at, '2026-10-01T09:01:40.000Z');
  assert.equal((await verifyJournal(readJournal(db, mair))).ok, true);
  const back = await write('figure-read', instant('2026-10-01T08:00:00.000Z'));
  const verdict = await verifyJournal(readJournal(db, mair));
  assert.deepEqual(verdict.clockBackwards, [back.seq]);
  assert.equal(verdict.ok, false);
  assert.equal(verdict.firstBroken, null);
});

test('an export is checked offline, with the same verdict', async () => {
  const lines: string[] = [];
  for await (const line of exportJournal(db, mair)) lines.push(line);
  assert.deepEqual(await verifyJournal(lines), await verifyJournal(readJournal(db, mair)));
});

test('a row altered in the database behind its triggers is found', async () => {
  const master = await fresh.master();
  await master.query(`set session_replication_role = replica`);
  await master.query(`update journal.entry set account_name = 'Nobody' where seq = 5`);
  assert.deepEqual((await verifyJournal(readJournal(db, mair))).firstBroken, { seq: 5, why: 'altered' });
  await master.query(`update journal.entry set account_name = 'Mair' where seq = 5`);
  assert.equal((await verifyJournal(readJournal(db, mair))).firstBroken, null);
});

/** A journal of `n` entries made in memory, by the same hash. */
function chain(n: number, why = 'assigned'): Entry[] {
  const entries: Entry[] = [];
  for (let seq = 1; seq <= n; seq++) {
    const at = secondsLater(seq).toISOString();
    const prev_hash = entries.at(-1)?.hash ?? '0'.repeat(64);
    const body = {
      org: 'o',
      seq,
      at,
      account: null,
      account_name: 'A',
      room: 'cases',
      event: 'case-read',
      why,
      session: null,
      prev_hash,
    };
    const unhashed = { ...body, subjects: [{ kind: 'case', id: `c-${seq}` }] };
    entries.push({ ...unhashed, hash: entryHash(unhashed) });
  }
  return entries;
}

type Tampering = (entries: Entry[], at: number, other: number) => Entry[];
const without = (entries: Entry[], at: number): Entry[] => entries.filter((_, i) => i !== at);
const put = (entries: Entry[], at: number, entry: Entry): Entry[] =>
  entries.map((e, i) => (i === at ? entry : e));
const get = (entries: Entry[], at: number): Entry => entries[at] ?? assert.fail();

const TAMPERINGS: Record<string, Tampering> = {
  'a name edited': (es, at) => put(es, at, { ...get(es, at), account_name: 'B' }),
  'a time edited': (es, at) => put(es, at, { ...get(es, at), at: secondsLater(599).toISOString() }),
  'a subject edited': (es, at) => put(es, at, { ...get(es, at), subjects: [{ kind: 'case', id: 'c-x' }] }),
  'a subject taken out': (es, at) => put(es, at, { ...get(es, at), subjects: [] }),
  'an edit with its own hash made again': (es, at) => {
    const edited = { ...get(es, at), why: 'other' };
    return put(es, at, { ...edited, hash: entryHash(edited) });
  },
  'a session moved to another field': (es, at) =>
    put(es, at, { ...get(es, at), session: get(es, at).why, why: null }),
  deleted: (es, at) => without(es, at),
  'deleted and the rest numbered again': (es, at) => without(es, at).map((e, i) => ({ ...e, seq: i + 1 })),
  'inserted twice': (es, at) => [...es.slice(0, at + 1), ...es.slice(at)],
  'inserted and the rest numbered again': (es, at) =>
    [...es.slice(0, at + 1), ...es.slice(at)].map((e, i) => ({ ...e, seq: i + 1 })),
  swapped: (es, at, other) => put(put(es, at, get(es, other)), other, get(es, at)),
  'swapped, numbers kept': (es, at, other) =>
    put(put(es, at, { ...get(es, other), seq: at + 1 }), other, { ...get(es, at), seq: other + 1 }),
  'cut off': (es, at) => es.slice(0, at),
  'rolled back and written again': (es, at) => {
    const kept = es.slice(0, at);
    for (const e of es.slice(at)) {
      const again = { ...e, why: 'rewritten', prev_hash: kept.at(-1)?.hash ?? '0'.repeat(64) };
      kept.push({ ...again, hash: entryHash(again) });
    }
    return kept;
  },
};

for (const [name, tamper] of Object.entries(TAMPERINGS))
  test(`against a printed head, a journal with an entry ${name} is never found whole`, async () => {
    const anywhere = fc
      .integer({ min: 2, max: 12 })
      .chain((n) =>
        fc.record({ n: fc.constant(n), at: fc.nat(n - 1), other: fc.nat(n - 1), asText: fc.boolean() }),
      );
    await fc.assert(
      fc.asyncProperty(anywhere, async ({ n, at, other, asText }) => {
        fc.pre(!name.startsWith('swapped') || at !== other);
        const whole = chain(n);
        const head = whole.at(-1) ?? assert.fail();
        assert.equal((await verifyJournal(whole, { head })).ok, true);
        const tampered = tamper(whole, at, other);
        const verdict = await verifyJournal(asText ? tampered.map((e) => JSON.stringify(e)) : tampered, {
          head,
        });
        assert.equal(verdict.ok, false);
        assert.notEqual(verdict.firstBroken, null);
        assert.ok((verdict.firstBroken?.seq ?? 0) <= n + 1);
      }),
      { numRuns: 60 },
    );
  });

const WHY_TABLE = [
  { why: 'altered', entries: TAMPERINGS['a name edited']?.(chain(5), 2, 0), seq: 3 },
  { why: 'number-missing', entries: TAMPERINGS['deleted']?.(chain(5), 2, 0), seq: 3 },
  { why: 'out-of-order', entries: TAMPERINGS['inserted twice']?.(chain(5), 2, 0), seq: 4 },
  {
    why: 'does-not-follow',
    entries: TAMPERINGS['an edit with its own hash made again']?.(chain(5), 2, 0),
    seq: 4,
  },
  { why: 'tail-cut', entries: chain(5).slice(0, 3), seq: 4 },
  { why: 'head-differs', entries: chain(5, 'rewritten'), seq: 5 },
  { why: 'unreadable', entries: [...chain(2).map((e) => JSON.stringify(e)), '{"seq":3}'], seq: 3 },
  { why: 'unreadable', entries: chain(5).map((e) => JSON.stringify({ ...e, note: 'added' })), seq: 1 },
  { why: 'another-journal', entries: chain(5).map((e) => ({ ...e, org: 'p' })), seq: 1 },
] as const;

for (const { why, entries, seq } of WHY_TABLE)
  test(`a journal that is ${why} is said to be so, at ${seq}`, async () => {
    const verdict = await verifyJournal(entries ?? assert.fail(), { head: chain(5).at(-1) });
    assert.deepEqual(verdict.firstBroken, { seq, why });
  });

test('a cut with no head to check against cannot be missed, and the verdict prints the head it reached', async () => {
  const verdict = await verifyJournal(chain(5).slice(0, 3));
  assert.equal(verdict.ok, true);
  assert.equal(verdict.head?.seq, 3);
});

test('a journal longer than the printed head is whole', async () => {
  assert.equal((await verifyJournal(chain(9), { head: chain(5).at(-1) })).ok, true);
});

test('a signed head is checked, and one altered or signed by another is refused', async () => {
  const key = journalKey(fresh.dataFolder);
  const head = await inTransaction(db, mair, (tx) => journalHead(tx, mair));
  const signed = signHead(key, head, ONE_MORNING);
  assert.equal(checkHead(signed), true);
  assert.equal(checkHead(signed, publicKeyText(journalKey(fresh.dataFolder))), true);
  assert.equal(checkHead({ ...signed, seq: signed.seq - 1 }), false);
  assert.equal(checkHead({ ...signed, at: secondsLater(1).toISOString() }), false);
  assert.equal(checkHead({ ...signed, signature: '' }), false);
  const other = signHead(journalKey(`${fresh.dataFolder}/other`), head, ONE_MORNING);
  assert.equal(checkHead(other), true);
  assert.equal(checkHead(other, signed.public_key), false);
});
