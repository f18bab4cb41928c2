import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import { signedIn } from '../../../../test/make/site.js';
import { addMilliseconds } from '../../../base/day.js';
import { inTransaction } from '../../../db/index.js';
import { closeThread } from '../../actions/close.js';
import { takeThread } from '../../actions/take.js';
import { updateHold } from '../../store/retention.js';

const site = await aDeskSite({ clock: { now: addMilliseconds(ONE_MORNING, 86_400_000) } });
const { fresh, desk } = site;
const officer = await aPerson(fresh, 'Ann', ['desk-officer']);
const [ann, reg] = [
  await signedIn(site, officer),
  await signedIn(site, await aPerson(fresh, 'Reg', ['registrar'])),
];

async function closed(minute: number): Promise<string> {
  const [id = ''] = await desk.in({});
  const taking = await desk.doing(officer, id);
  await inTransaction(fresh.db, officer, (tx) => takeThread(tx, taking));
  const closing = await desk.doing(officer, id, addMilliseconds(ONE_MORNING, minute * 60_000));
  await inTransaction(fresh.db, officer, (tx) => closeThread(tx, closing, 'advice-given'));
  return id;
}

const look = async (path: string, by = ann): Promise<string> =>
  (await site.server.inject({ url: path, headers: by.headers })).body;

test('closed threads stand newest first with why, how long they are kept and what holds them, a page at a time', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 52; n++) ids.push(await closed(n));
  const [oldest = '', newest = ''] = [ids[0], ids[51]];
  await inTransaction(fresh.db, desk.by.actor, (tx) =>
    updateHold(tx, { thread: newest, because: 'inquest', by: officer.account, at: site.clock.now }),
  );
  const body = await look('/desk/closed');
  const shown = [...body.matchAll(/href="\/desk\/threads\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
  assert.deepEqual(shown, ids.slice(2).toReversed());
  assert.match(body, /Advice given/);
  assert.match(body, /contact without a crime record/);
  assert.match(body, /Review on 29 September 2032/);
  assert.match(body, /Held: inquest/);
  assert.match(body, new RegExp(`href="/desk/threads/${newest}/reopen"`));
  const older = /href="(\/desk\/closed\?before=[^"]+)"/.exec(body)?.[1] ?? '';
  const second = await look(older);
  assert.match(second, new RegExp(`/desk/threads/${oldest}"`));
  assert.doesNotMatch(second, /rel="next"/);
});

test('who may not open a thread again is not offered it, and nonsense for a moment shows the newest', async () => {
  assert.doesNotMatch(await look('/desk/closed', reg), /\/reopen/);
  assert.match(await look('/desk/closed?before=2026-13-45T99:00:00.000Z'), /rel="next"/);
});
