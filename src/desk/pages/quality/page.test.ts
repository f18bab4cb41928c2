import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import { sendForm, signedIn } from '../../../../test/make/site.js';
import { addMilliseconds } from '../../../base/day.js';
import { inTransaction } from '../../../db/index.js';
import { drawLot } from '../../actions/check-quality.js';
import { replyTo } from '../../actions/reply.js';
import { takeThread } from '../../actions/take.js';

const site = await aDeskSite({ clock: { now: addMilliseconds(ONE_MORNING, 86_400_000) } });
const { fresh, desk } = site;
const officer = await aPerson(fresh, 'Ann', ['desk-officer']);
const sue = await signedIn(site, await aPerson(fresh, 'Sue', ['supervisor']));

async function answered(): Promise<string> {
  const [id = ''] = await desk.in({});
  const taking = await desk.doing(officer, id);
  await inTransaction(fresh.db, officer, (tx) => takeThread(tx, taking));
  const doing = await desk.doing(officer, id);
  const reply = { text: 'Thank you for telling us.', language: 'en', advice: [] } as const;
  const done = await inTransaction(fresh.db, officer, (tx) => replyTo(tx, doing, reply));
  assert.ok(done.ok);
  return id;
}
const draw = (count: string) => sendForm(site, '/desk/quality', { fields: { count }, by: sue });
const look = async (path: string): Promise<string> =>
  (await site.server.inject({ url: path, headers: sue.headers })).body;
const journal = (event: string) =>
  inTransaction(fresh.db, fresh.system, (tx) =>
    tx.selectFrom('journal.entry').select('subjects').where('event', '=', event).execute(),
  );

test('a draw by lot depends on the seed and not on the order that threads come in', () => {
  const threads = Array.from({ length: 40 }, (_, n) => `thread ${n}`);
  const drawn = drawLot(threads, 'seed', 5);
  assert.equal(new Set(drawn).size, 5);
  assert.deepEqual(drawLot(threads.toReversed(), 'seed', 5), drawn);
  assert.notDeepEqual(drawLot(threads, 'other seed', 5), drawn);
});

test('with nothing answered nothing is drawn, and nonsense for a number is named', async () => {
  await desk.in({});
  for (const [typed, says] of [
    ['5', /No thread was answered/],
    ['0', /from 1 to 20/],
    ['many', /from 1 to 20/],
  ] as const) {
    const none = await draw(typed);
    assert.equal(none.statusCode, 422);
    assert.match(none.body, says);
  }
});

test('answered threads are drawn once, the draw can be done again from the journal, and a finding is entered once', async () => {
  const ids = [await answered(), await answered(), await answered()];
  assert.equal((await draw('2')).statusCode, 303);
  const [lot, ...drawn] = (await journal('quality-drawn'))[0]?.subjects ?? [];
  assert.deepEqual(
    drawn.map(({ id }) => id),
    drawLot(ids, lot?.id ?? '', 2),
  );
  assert.equal((await draw('20')).statusCode, 303);
  assert.equal((await draw('20')).statusCode, 422);
  const [one = ''] = ids;
  const path = `/desk/quality/${one}`;
  assert.equal((await sendForm(site, path, { by: sue })).statusCode, 422);
  const find = { fields: { finding: 'learning' }, by: sue };
  assert.equal((await sendForm(site, path, find)).statusCode, 303);
  const again = await sendForm(site, path, find);
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /entered a finding already/);
  const body = await look('/desk/quality');
  assert.match(body, /0 sound, 1 to learn from, 0 to be put right/);
  assert.match(body, /Something to learn from, .* by Sue/);
  assert.deepEqual((await journal('quality-found'))[0]?.subjects, [{ kind: 'thread', id: one }]);
});
