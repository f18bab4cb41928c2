import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aPerson } from '../../../../test/make/database.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import { aConfig, sendForm, signedIn } from '../../../../test/make/site.js';
import { inTransaction } from '../../../db/index.js';
import { buildServer } from '../../../web/server.js';
import { isMonitored } from '../../rules/clocks/hours.js';
import { listChannelHours } from '../../store/channels.js';
import { listStaffing } from '../../store/staffing.js';
import { deskPages } from '../index.js';

const site = await aDeskSite();
const { fresh, clock } = site;
const sue = await signedIn(site, await aPerson(fresh, 'Sue', ['supervisor']));
const ann = await signedIn(site, await aPerson(fresh, 'Ann', ['desk-officer']));
const look = async (path: string): Promise<string> =>
  (await site.server.inject({ url: path, headers: sue.headers })).body;

test('until somebody has set hours nothing is promised but the telephone, and the page says why', async () => {
  const body = await look('/desk/channels');
  assert.match(body, /Nothing is promised until/);
  assert.match(body, /999 and 101 are answered at every hour/);
  const all = await inTransaction(fresh.db, fresh.system, listChannelHours);
  assert.deepEqual(
    all.filter(({ hours }) => isMonitored(hours, clock.now)).map(({ channel }) => channel),
    ['phone'],
  );
});

test('hours that are set stand, are shown and are written down', async () => {
  const server = await buildServer({
    db: fresh.db,
    org: fresh.organisation.id,
    config: aConfig(),
    now: () => clock.now,
    log: () => undefined,
    pages: deskPages(),
    rooms: [],
    footer: [],
  });
  after(() => server.close());
  const fields = { 'day-4': '8-12, 14–22', holidays: 'otherwise', 'holiday-hours': '' };
  const answer = await sendForm({ ...site, server }, '/desk/channels/messenger', { fields, by: sue });
  assert.equal(answer.statusCode, 303);
  const channels = await inTransaction(fresh.db, fresh.system, listChannelHours);
  assert.equal(channels.length, 9);
  const set = channels.find(({ channel }) => channel === 'messenger');
  assert.deepEqual(set?.hours.weekdays[4], [
    { from: '08:00', to: '12:00' },
    { from: '14:00', to: '22:00' },
  ]);
  // 1 October 2026 was a Thursday, and it is ten in the morning.
  const body = await look('/desk/channels');
  assert.match(body, /Watched now, until 1 October 2026 at 12:00/);
  assert.match(body, /Set by Sue/);
  assert.match(await look('/desk/channels/messenger'), /value="08:00–12:00, 14:00–22:00"/);
  const entries = await inTransaction(fresh.db, fresh.system, (tx) =>
    tx.selectFrom('journal.entry').select('subjects').where('event', '=', 'channel-hours-set').execute(),
  );
  assert.deepEqual(entries, [{ subjects: [{ kind: 'channel', id: 'messenger' }] }]);
});

test('a day that cannot be read is named, and what was typed stays', async () => {
  const fields = { 'day-1': 'mornings', 'day-2': '22-06', holidays: 'as-usual' };
  const answer = await sendForm(site, '/desk/channels/x', { fields, by: sue });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /Monday: write hours as/);
  assert.match(answer.body, /Tuesday: hours must end after they begin/);
  assert.match(answer.body, /value="mornings"/);
});

test('a channel that there is not is not there, and an officer sets no hours', async () => {
  assert.match(await look('/desk/channels/pigeon'), /404|not/i);
  for (const path of ['/desk/channels/x', '/desk/staffing'])
    assert.equal((await sendForm(site, path, { by: ann })).statusCode, 404);
});

test('the staffing of a week is kept hour by hour and comes back as it was typed', async () => {
  const fields = { 'day-0': '0-8 = 1\n8-24 = 2', 'day-6': '20-24 = 4' };
  assert.equal((await sendForm(site, '/desk/staffing', { fields, by: sue })).statusCode, 303);
  const week = await inTransaction(fresh.db, fresh.system, listStaffing);
  assert.deepEqual([week[0]?.[7], week[0]?.[8], week[6]?.[19], week[6]?.[23]], [1, 2, 0, 4]);
  const body = await look('/desk/staffing');
  assert.match(body, /00:00–08:00 = 1\n08:00–24:00 = 2/);
  assert.match(body, /56 hours of duty/);
  const bad = await sendForm(site, '/desk/staffing', { fields: { 'day-3': '8-12' }, by: sue });
  assert.equal(bad.statusCode, 422);
  assert.match(bad.body, /Wednesday: write each line as/);
});

test('a supervisor reads what an automatic answer says before switching it on, and who did stands beside it', async () => {
  const form = await look('/desk/channels/email');
  assert.match(form, /Nobody has switched it on/);
  assert.match(form, /lang="cy">Os oes rhywun mewn perygl nawr, ffoniwch 999/);
  const fields = { holidays: 'as-usual', automatic: 'on' };
  assert.equal((await sendForm(site, '/desk/channels/email', { fields, by: sue })).statusCode, 303);
  assert.match(await look('/desk/channels/email'), /value="on" checked/);
  assert.match(await look('/desk/channels'), /A first message is answered by itself/);
  const entries = await inTransaction(fresh.db, fresh.system, (tx) =>
    tx
      .selectFrom('journal.entry')
      .select('subjects')
      .where('event', '=', 'automatic-answers-switched-on')
      .execute(),
  );
  assert.deepEqual(entries, [{ subjects: [{ kind: 'channel', id: 'email' }] }]);
  assert.doesNotMatch(await look('/desk/channels/x'), /name="automatic"/);
});
