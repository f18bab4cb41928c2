import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../../test/make/database.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import { signedIn } from '../../../../test/make/site.js';
import { instant } from '../../../base/day.js';
import { NOBODY } from '../../../tell/index.js';

const site = await aDeskSite({ clock: { now: instant('2026-11-24T12:00:00.000Z') } });
const ann = await signedIn(site, await aPerson(site.fresh, 'Ann', ['desk-officer']));

test('another thread stands once among those that may belong together, with all that it shares', async () => {
  const told = {
    identity: { ...NOBODY, name: 'Ffion', handle: 'messenger:77' },
    answers: [{ question: 'username', version: '2026-11', asked: 'Name there', answer: 'foxy_99' }],
  };
  const [one, other] = await site.desk.in(
    { ...told, conversation: 'a', text: 'He asked for a picture.' },
    { ...told, conversation: 'b', text: 'He asked me again.' },
  );
  const answer = await site.server.inject({ url: `/desk/threads/${one}`, headers: ann.headers });
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.body.split(`href="/desk/threads/${other}"`).length - 1, 1);
  assert.match(answer.body, /same number, address or name of whoever tells\. Whoever it is about/);
});
