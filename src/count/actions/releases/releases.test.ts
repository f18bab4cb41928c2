import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMilliseconds, instant } from '../../../base/day.js';
import { LANGS } from '../../../base/words.js';
import { inTransaction, readJournal } from '../../../db/index.js';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../../test/make/database.js';
import { realFigures } from '../../../../test/make/count-site.js';
import { readAppearing } from '../../rules/release/appearing.js';
import { versionText } from '../../rules/release/release.js';
import type { ReleaseSelection } from '../../rules/release/selection.js';
import { findAppeared, listAppeared, listVersions, listVersionsOf } from '../../store/versions.js';
import { listReaders } from '../../store/readers.js';
import { approveVersion, sendBack } from './approve-release.js';
import { checkVersion } from './check-release.js';
import { changeDraft, draftRelease, draftVersion } from './draft-release.js';
import { nameReader } from './name-reader.js';
import { houseOf } from './prepare.js';
import { publishVersion } from './publish-release.js';
import { withdrawVersion } from './withdraw-release.js';

const fresh = await freshDatabase();
const { db, system } = fresh;
const figures = realFigures();
const house = houseOf({ origin: 'http://localhost:3000', organisation: { en: 'A force', cy: 'Heddlu' } });
const priya = await aPerson(fresh, 'Priya Nair', ['analyst']);
const huw = await aPerson(fresh, 'Huw Tudor', ['publications']);

const selection: ReleaseSelection = {
  title: { en: 'Wales', cy: 'Cymru' },
  area: 'W92000004',
  tables: [{ measure: 'sexual-communication-with-a-child', from: 2021, to: 2021 }],
  knownBy: '2022-07-31',
};
const wanted = (slug: string, knownBy = selection.knownBy) => ({
  figures,
  selection: { ...selection, knownBy },
  slug,
  house,
});

async function approved(slug: string): Promise<void> {
  await inTransaction(db, priya, async (tx) => {
    assert.ok((await draftRelease(tx, priya, wanted(slug), ONE_MORNING)).ok);
    assert.ok((await checkVersion(tx, priya, { slug, figures }, ONE_MORNING)).ok);
  });
  await inTransaction(db, huw, async (tx) => {
    assert.deepEqual(await approveVersion(tx, huw, slug, ONE_MORNING), { ok: true, value: null });
  });
}

const publish = (slug: string, appears = ONE_MORNING) =>
  inTransaction(db, huw, (tx) => publishVersion(tx, huw, { slug, appears }, ONE_MORNING));

const codesOf = (r: { ok: true } | { ok: false; problems: readonly { code: string }[] }) =>
  r.ok ? [] : r.problems.map((p) => p.code);

test('a release goes out with two people, appears at its minute in both languages, and not before', async () => {
  await approved('two-people');
  const minute = addMilliseconds(ONE_MORNING, 3_600_000);
  assert.ok((await publish('two-people', minute)).ok);
  const seen = (at: Date) => inTransaction(db, system, (tx) => findAppeared(tx, { slug: 'two-people' }, at));
  assert.equal(await seen(addMilliseconds(minute, -1000)), null);
  const out = (await seen(minute)) ?? assert.fail('it does not appear');
  for (const lang of LANGS) assert.notEqual(out.content.headline[lang], '');
  assert.equal(out.content.published_at, '2026-10-01T10:00:00Z');
  assert.equal(out.content.history[0]?.published_at, '2026-10-01T10:00:00Z');
  assert.equal(
    out.content.headline.en,
    'At least 326 recorded crimes of sexual communication with a child in Wales in 2021/22.',
  );
});

test('whoever drafted a release cannot approve it, and the database itself refuses it', async () => {
  await inTransaction(db, priya, async (tx) => {
    await draftRelease(tx, priya, wanted('alone'), ONE_MORNING);
    await checkVersion(tx, priya, { slug: 'alone', figures }, ONE_MORNING);
    assert.deepEqual(codesOf(await approveVersion(tx, priya, 'alone', ONE_MORNING)), ['same-person']);
  });
  const [version] = await inTransaction(db, priya, (tx) => listVersionsOf(tx, 'alone'));
  const master = await fresh.master();
  await assert.rejects(
    master.query(
      'insert into count.release_approval select org, id, drafted_by, drafted_by, now() from count.release_version where id = $1',
      [version?.id],
    ),
    /release_approval_check/,
  );
  await assert.rejects(
    master.query(
      "update count.release_version set state = 'published', appears_at = now(), published_at = now() where id = $1",
      [version?.id],
    ),
    /second person/,
  );
});

test('what is out is never altered or taken away, even by the owner of the tables', async () => {
  await approved('frozen');
  await publish('frozen');
  const master = await fresh.master();
  const of =
    "(select v.id from count.release_version v join count.release r on r.id = v.release where r.slug = 'frozen')";
  for (const change of [
    `update count.release_version set content = content || '{"title": 1}' where id = ${of}`,
    `update count.release_version set state = 'draft', appears_at = null, published_at = null where id = ${of}`,
    `update count.release_version set appears_at = now() where id = ${of}`,
  ])
    await assert.rejects(master.query(change), /never altered/);
  await assert.rejects(master.query(`delete from count.release_approval where version = ${of}`), /stays/);
  await assert.rejects(master.query(`delete from count.release_version where id = ${of}`), /not taken away/);
});

test('of two publishers at once one wins, and the other is told', async () => {
  await approved('at-once');
  const both = await Promise.all([publish('at-once'), publish('at-once')]);
  assert.equal(both.filter((r) => r.ok).length, 1);
  assert.deepEqual(both.flatMap(codesOf), ['not-in-this-state']);
});

test('publishing that is broken off at any moment leaves a release wholly out or not at all', async () => {
  const master = await fresh.master();
  for (let round = 0; round < 12; round++) {
    const slug = `killed-${round}`;
    await approved(slug);
    const sent = publish(slug).then(
      (r) => r.ok,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, round * 2));
    await master.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const said = await sent;
    const [found] = await again(() => inTransaction(db, system, (tx) => listVersionsOf(tx, slug)));
    const version = found ?? assert.fail('it is gone');
    const { state } = version;
    assert.ok(state === 'approved' || state === 'published', state);
    if (said) assert.equal(state, 'published');
    assert.equal(version.appearsAt !== null, state === 'published');
    const written: string[] = [];
    for await (const entry of readJournal(db, system))
      if (entry.event === 'release-published' && entry.subjects[0]?.id === version.id)
        written.push(entry.event);
    assert.equal(written.length, state === 'published' ? 1 : 0, 'the journal and the release are one');
    if (state === 'approved') assert.ok((await again(() => publish(slug))).ok, 'it can be published again');
  }
});

/** The first connection taken after a cut may be one that was cut. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 20; tries++) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return work();
}

test('a restated force’s value makes a major version that says by whom and when', async () => {
  await approved('restated');
  await publish('restated');
  const next = await inTransaction(db, priya, (tx) =>
    draftVersion(tx, priya, wanted('restated', '2026-10-01'), ONE_MORNING),
  );
  assert.equal(next.ok && next.value.version, '2.0');
  const [version] = await inTransaction(db, priya, (tx) => listVersionsOf(tx, 'restated'));
  const changes = version?.content.history[0]?.changes.map((c) => c.en) ?? [];
  assert.match(changes[0] ?? '', /^Dyfed-Powys, 2021\/22 .*: 39 became 36\. Printed by Cardiff News Online/);
  const cell = version?.content.tables[0]?.cells.find((c) => c.key[0] === 'W15000004');
  assert.deepEqual(cell?.marks, ['r']);
  const second = await inTransaction(db, priya, (tx) =>
    draftVersion(tx, priya, wanted('restated'), ONE_MORNING),
  );
  assert.deepEqual(codesOf(second), ['work-waiting']);
});

test('a version that says nothing new is refused; so is a name that is taken', async () => {
  await approved('the-same');
  await publish('the-same');
  await inTransaction(db, priya, async (tx) => {
    const same = wanted('the-same', '2022-08-31');
    assert.deepEqual(codesOf(await draftVersion(tx, priya, same, ONE_MORNING)), ['nothing-changed']);
    assert.deepEqual(codesOf(await draftRelease(tx, priya, same, ONE_MORNING)), ['slug-taken']);
  });
});

test('a version that was approved is changed only after it was sent back, and then approved anew', async () => {
  await approved('sent-back');
  await inTransaction(db, priya, async (tx) => {
    const changed = await changeDraft(tx, priya, wanted('sent-back', '2026-10-01'), ONE_MORNING);
    assert.deepEqual(codesOf(changed), ['not-in-this-state']);
  });
  await inTransaction(db, huw, (tx) =>
    sendBack(tx, huw, { slug: 'sent-back', why: 'the title' }, ONE_MORNING),
  );
  await inTransaction(db, priya, async (tx) => {
    assert.ok((await changeDraft(tx, priya, wanted('sent-back', '2026-10-01'), ONE_MORNING)).ok);
    const [version] = await listVersionsOf(tx, 'sent-back');
    assert.equal(version?.state, 'draft');
    assert.equal(version.approvedBy, null);
    assert.equal(version.findings, null);
  });
  assert.deepEqual(codesOf(await publish('sent-back')), ['not-in-this-state']);
});

test('a withdrawn version keeps what it said, with the day and the reason, and is not withdrawn twice', async () => {
  await approved('withdrawn');
  await publish('withdrawn');
  const reason = { en: 'One force sent the wrong year.', cy: 'Anfonodd un heddlu’r flwyddyn anghywir.' };
  const withdraw = (text = reason) =>
    inTransaction(db, huw, (tx) =>
      withdrawVersion(tx, huw, { slug: 'withdrawn', reason: text }, ONE_MORNING),
    );
  assert.deepEqual(codesOf(await withdraw({ ...reason, cy: ' ' })), ['reason-missing']);
  assert.deepEqual(codesOf(await withdraw({ ...reason, en: 'Pupil J.D. was named.' })), ['names-a-person']);
  assert.ok((await withdraw()).ok);
  assert.deepEqual(codesOf(await withdraw()), ['not-in-this-state']);
  const out = await inTransaction(db, system, (tx) => findAppeared(tx, { slug: 'withdrawn' }, ONE_MORNING));
  assert.deepEqual(out?.content.withdrawn, { on: '2026-10-01', reason });
  assert.ok((out?.content.tables[0]?.cells.length ?? 0) > 0);
});

test('the public sees the newest version that has appeared of each release, and older ones by their number', async () => {
  const all = await inTransaction(db, system, (tx) => listAppeared(tx, ONE_MORNING));
  assert.equal(new Set(all.map((v) => v.slug)).size, all.length);
  assert.ok(all.every((v) => v.appearsAt && v.appearsAt <= ONE_MORNING));
  const first = { slug: 'restated', version: { major: 1, minor: 0 } };
  const old = await inTransaction(db, system, (tx) => findAppeared(tx, first, ONE_MORNING));
  assert.equal(old && versionText(old.version), '1.0');
});

test('who reads before it is out stands on a list', async () => {
  await approved('read-before');
  const name = (who: string) =>
    inTransaction(db, huw, (tx) =>
      nameReader(tx, huw, { slug: 'read-before', name: who, post: 'Minister' }, ONE_MORNING),
    );
  assert.ok((await name('Someone')).ok);
  assert.ok((await name('Someone')).ok);
  assert.deepEqual(codesOf(await name(' ')), ['name-missing']);
  const readers = await inTransaction(db, huw, async (tx) => {
    const [version] = await listVersionsOf(tx, 'read-before');
    return listReaders(tx, version?.id ?? '');
  });
  assert.deepEqual(
    readers.map((r) => [r.name, r.post]),
    [['Someone', 'Minister']],
  );
});

test('no time in the hour of a clock change, and none that is over, is taken for a publication', () => {
  const at = (day: string, time: string) => readAppearing({ day, time }, ONE_MORNING);
  assert.deepEqual(codesOf(at('2027-03-28', '01:30')), ['time-skipped']);
  assert.deepEqual(codesOf(at('2026-10-25', '01:30')), ['time-twice']);
  assert.deepEqual(codesOf(at('2026-09-30', '09:30')), ['time-past']);
  assert.deepEqual(codesOf(at('2026-10-32', '09:30')), ['time-unreadable']);
  assert.deepEqual(at('2026-10-25', '09:30'), { ok: true, value: instant('2026-10-25T09:30:00Z') });
  assert.deepEqual(at('2026-10-24', '09:30'), { ok: true, value: instant('2026-10-24T08:30:00Z') });
});

test('every act is in the journal, with whoever did it', async () => {
  const who = new Map<string, Set<string>>();
  for await (const e of readJournal(db, system))
    who.set(e.event, (who.get(e.event) ?? new Set()).add(e.account_name));
  for (const event of ['release-drafted', 'release-checked', 'release-changed'])
    assert.deepEqual([...(who.get(event) ?? [])], ['Priya Nair'], event);
  for (const event of [
    'release-approved',
    'release-sent-back',
    'release-published',
    'release-withdrawn',
    'reader-named',
  ])
    assert.deepEqual([...(who.get(event) ?? [])], ['Huw Tudor'], event);
  assert.ok((await inTransaction(db, system, listVersions)).length > 10);
});
