import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { NotKept, clearJournal, listJournals, openAppender, readJournal, restoreAside } from './index.js';

const root = mkdtempSync(path.join(tmpdir(), 'plimsoll-intake-'));
after(() => rmSync(root, { recursive: true, force: true }));

const named = (n: number): string => n.toString(16).padStart(32, '0');
const anEntry = (n: number, bytes = 100) => ({ name: named(n), box: Buffer.alloc(bytes, n % 251) });

async function aJournal(name: string, count: number): Promise<{ folder: string; file: string }> {
  const folder = path.join(root, name);
  const appender = await openAppender({ folder, writer: 'tell' });
  await Promise.all(Array.from({ length: count }, (_, n) => appender.append(anEntry(n))));
  await appender.close();
  return { folder, file: listJournals(folder)[0] ?? '' };
}

test('everything appended at once is read back, in order, and reading on from the end finds nothing', async () => {
  const { folder, file } = await aJournal('order', 1500);
  const { entries, next, isDamaged } = readJournal(folder, file, 0);
  assert.deepEqual(
    entries.map(({ name }) => name),
    Array.from({ length: 1500 }, (_, n) => named(n)),
  );
  assert.equal(isDamaged, false);
  assert.deepEqual(readJournal(folder, file, next).entries, []);
});

test('a journal cut anywhere still gives every entry that was whole, and none that was not', async () => {
  const { folder, file } = await aJournal('cut', 5);
  const whole = readFileSync(path.join(folder, file));
  const ends = readJournal(folder, file, 0).entries.map(({ end }) => end);
  for (let length = whole.length; length >= 0; length -= 13) {
    truncateSync(path.join(folder, file), length);
    const { entries, isDamaged } = readJournal(folder, file, 0);
    assert.equal(entries.length, ends.filter((end) => end <= length).length, `cut at ${length}`);
    assert.equal(isDamaged, false);
  }
});

test('a flipped bit in an entry is told as damage and never read as something else', async () => {
  const { folder, file } = await aJournal('flip', 3);
  const whole = readFileSync(path.join(folder, file));
  const second = readJournal(folder, file, 0).entries[0]?.end ?? 0;
  const altered = Buffer.from(whole);
  altered[second + 40] = (altered[second + 40] ?? 0) ^ 4;
  writeFileSync(path.join(folder, file), altered);
  const { entries, isDamaged, next } = readJournal(folder, file, 0);
  assert.equal(entries.length, 1);
  assert.equal(isDamaged, true);
  assert.equal(next, second);
});

test('an entry longer than one reading is read whole', async () => {
  const folder = path.join(root, 'long');
  const appender = await openAppender({ folder, writer: 'doors' });
  await appender.append(anEntry(1, 6 * 1024 * 1024));
  await appender.append(anEntry(2));
  await appender.close();
  const file = listJournals(folder)[0] ?? '';
  const first = readJournal(folder, file, 0);
  assert.equal(first.entries.length >= 1, true);
  assert.equal(readJournal(folder, file, first.entries[0]?.end ?? 0).entries[0]?.name, named(2));
});

test('each start writes a file of its own, so that nothing follows what a crash left unfinished', async () => {
  const folder = path.join(root, 'starts');
  const first = await openAppender({ folder, writer: 'tell' });
  await first.append(anEntry(1));
  await first.close();
  appendFileSync(path.join(folder, listJournals(folder)[0] ?? ''), Buffer.from('PLJ1'));
  const second = await openAppender({ folder, writer: 'tell' });
  await second.append(anEntry(2));
  await second.close();
  const read = listJournals(folder).map((file) => readJournal(folder, file, 0));
  assert.deepEqual(
    read.map(({ entries, isDamaged }) => [entries.map(({ name }) => name), isDamaged]),
    [
      [[named(1)], false],
      [[named(2)], false],
    ],
  );
});

test('where there is no room nothing is taken, and the caller is told so', async () => {
  const appender = await openAppender({
    folder: path.join(root, 'full'),
    writer: 'tell',
    leastFree: Number.MAX_SAFE_INTEGER,
  });
  assert.equal(await appender.hasRoom(), false);
  await assert.rejects(
    appender.append(anEntry(1)),
    (error) => error instanceof NotKept && error.problem === 'disk-low',
  );
  await appender.close();
  await assert.rejects(
    appender.append(anEntry(1)),
    (error) => error instanceof NotKept && error.problem === 'closed',
  );
});

test('a file too long is left and a new one begun; a cleared one is gone', async () => {
  const folder = path.join(root, 'rotate');
  const appender = await openAppender({ folder, writer: 'tell', longest: 300 });
  for (let n = 0; n < 6; n++) await appender.append(anEntry(n));
  await appender.close();
  const files = listJournals(folder);
  assert.ok(files.length > 1);
  assert.equal(files.flatMap((file) => readJournal(folder, file, 0).entries).length, 6);
  assert.equal(clearJournal(folder, files[0] ?? '', 0), false, 'what is not in yet stays');
  assert.equal(listJournals(folder).length, files.length);
  const { next } = readJournal(folder, files[0] ?? '', 0);
  assert.equal(clearJournal(folder, files[0] ?? '', next), true);
  assert.equal(listJournals(folder).length, files.length - 1);
});

test('nobody is told that something was kept in a journal that has been taken away: it is kept in the next', async () => {
  const folder = path.join(root, 'taken');
  const appender = await openAppender({ folder, writer: 'tell' });
  await appender.append(anEntry(1));
  const first = listJournals(folder)[0] ?? '';
  assert.equal(clearJournal(folder, first, readJournal(folder, first, 0).next), true);
  await appender.append(anEntry(2));
  await appender.close();
  const kept = listJournals(folder).flatMap((file) => readJournal(folder, file, 0).entries);
  assert.deepEqual(
    kept.map(({ name }) => name),
    [named(2)],
  );
});

test('a journal put aside by a clearing that was cut off is read again', async () => {
  const { folder, file } = await aJournal('aside', 3);
  renameSync(path.join(folder, file), path.join(folder, `${file}.aside`));
  assert.deepEqual(listJournals(folder), []);
  restoreAside(folder);
  assert.equal(readJournal(folder, listJournals(folder)[0] ?? '', 0).entries.length, 3);
});

test('journals sort by the wall’s time, whenever the machine was started', async () => {
  const { file } = await aJournal('stamp', 1);
  const stamp = Number(BigInt(/-(\d+)-/.exec(file)?.[1] ?? '0') / 1_000_000n);
  assert.ok(Math.abs(stamp - (performance.timeOrigin + performance.now())) < 60_000, String(stamp));
});
