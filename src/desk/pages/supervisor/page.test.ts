import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../../test/make/database.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import { signedIn } from '../../../../test/make/site.js';
import { addMilliseconds, instant } from '../../../base/day.js';
import { type Actor, type Tx, inTransaction } from '../../../db/index.js';
import { decideRisk } from '../../actions/decide.js';
import { chaseReceipts, handOver } from '../../actions/hand-over.js';
import { markThread } from '../../actions/mark.js';
import { replyTo } from '../../actions/reply.js';
import { setStaffing } from '../../actions/set-staffing.js';
import { takeThread } from '../../actions/take.js';
import { recordExposure } from '../../store/inside.js';
import { settleReply } from '../../store/outbox.js';
import { shortId } from '../paths.js';

const HOUR = 3_600_000;
/** A Tuesday at ten in the morning: the early shift began at seven. */
const NOW = instant('2026-11-24T10:00:00Z');
const ago = (hours: number): Date => addMilliseconds(NOW, -hours * HOUR);

const site = await aDeskSite({ clock: { now: NOW } });
const { fresh, desk } = site;
const [ann, ben, sueActor] = [
  await aPerson(fresh, 'Ann', ['desk-officer']),
  await aPerson(fresh, 'Ben', ['desk-officer']),
  await aPerson(fresh, 'Sue', ['supervisor']),
];
const sue = await signedIn(site, sueActor);
const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(fresh.db, who, work);

const [fresh1 = '', late = '', handed = '', answered = '', hidden = ''] = await desk.in(
  { receivedAt: ago(0.01).toISOString(), text: 'I am 12 and a man asked me for pictures.' },
  { receivedAt: ago(30).toISOString(), text: 'Hello, is anybody there?', channel: 'email', teller: 'parent' },
  { receivedAt: ago(20).toISOString(), text: 'Hello.', language: 'cy' },
  { receivedAt: ago(26).toISOString(), text: 'Hello again.' },
  { receivedAt: ago(50).toISOString(), text: 'Nobody but those named.' },
);
const doing = (who: Actor, id: string, at: Date) => desk.doing(who, id, at);
const take = async (who: Actor, id: string, at: Date): Promise<void> => {
  const taking = await doing(who, id, at);
  assert.ok((await as(who, (tx) => takeThread(tx, taking))).ok);
};
await take(ann, late, ago(4));
await take(ben, handed, ago(19));
const handing = await doing(ben, handed, ago(19));
await as(ben, (tx) => handOver(tx, handing, { kind: 'support', name: 'Made-up Support' }));
await as(desk.by.actor, (tx) => chaseReceipts(tx, desk.by.actor, addMilliseconds(NOW, 6 * HOUR)));
await take(ben, answered, ago(25.5));
const replying = await doing(ben, answered, ago(25.5));
const typed = { text: 'Thank you.', language: 'en', advice: [{ id: 'thanks', version: '1' }] } as const;
await as(ben, (tx) => replyTo(tx, replying, typed));
await as(desk.by.actor, async (tx) => {
  const { reply } = await tx.selectFrom('desk.outbox').select('reply').executeTakeFirstOrThrow();
  await settleReply(tx, reply, { state: 'dead', at: NOW, problem: 'window-closed' });
});
const deciding = await doing(ann, fresh1, NOW);
await as(ann, (tx) =>
  decideRisk(tx, deciding, { risk: 'high', wrong: ['gifts'], missed: ['secrecy'], why: '' }),
);
const marking = await doing(sueActor, hidden, ago(40));
await as(sueActor, (tx) =>
  markThread(tx, marking, { marking: 'sealed', named: [], reason: 'order of a court' }),
);
await as(desk.by.actor, async (tx) => {
  await tx.deleteFrom('desk.named').execute();
  const of = { org: fresh.organisation.id, account: ann.account ?? '', risk: 'high' as const, since: NOW };
  for (let n = 0; n < 9; n++)
    await recordExposure(tx, { ...of, thread: [fresh1, late, handed][n % 3] ?? '', at: ago(1) });
});
await as(sueActor, (tx) => setStaffing(tx, sueActor, ['', '8-16 = 2', '8-16 = 2', '', '', '', '']));

const look = async (path: string): Promise<string> => {
  const answer = await site.server.inject({ url: path, headers: sue.headers });
  assert.equal(answer.statusCode, 200);
  return answer.body.replace(/\s+/g, ' ');
};

test('a supervisor sees what is late by which clock, who has held it since an earlier shift, and takes it over', async () => {
  const body = await look('/desk/supervision');
  assert.match(
    body,
    new RegExp(`Thread ${shortId(late)}.{0,200}E-mail · with Ann.{0,300}Recording: late by 6 hours`),
  );
  assert.match(body, /for the duty inspector/);
  assert.match(body, /Ann has had it for 4 hours/);
  assert.match(body, new RegExp(`/desk/threads/${late}/take-over`));
});

test('hand-overs without a receipt and replies that did not go are listed with where to put them right', async () => {
  const body = await look('/desk/supervision');
  assert.match(body, /Victim support: Made-up Support\. By Ben, 19 hours ago\. Chased 1 time\./);
  assert.match(body, /\/receipt\?hand-over=/);
  assert.match(
    body,
    /Public door, written 25 hours ago, given up after 0 tries: the platform’s window has closed/,
  );
});

test('who waits is counted by channel and risk, and a thread marked for others is nowhere in it', async () => {
  const body = await look('/desk/supervision');
  const table = /<tbody>(<tr><th[^>]*>Public door.*?)<\/tbody>/.exec(body)?.[1] ?? '';
  const rows = [...table.matchAll(/<th[^>]*>([^<]+)<\/th>((?:<td[^>]*>[^<]*<\/td>)+)/g)].map(
    ([, name, cells]) =>
      `${name}: ${(cells ?? '')
        .replace(/<[^>]+>/g, ' ')
        .trim()
        .replace(/\s+/g, ' ')}`,
  );
  assert.deepEqual(rows, ['Public door: 0 1 0 1 2', 'E-mail: 0 0 0 1 1', 'All: 0 1 0 2 3']);
  assert.doesNotMatch(body, new RegExp(shortId(hidden)));
  assert.match(body, /only for those named/);
});

test('what officers have read in the shift is shown, and who is to be spared', async () => {
  const body = await look('/desk/supervision');
  assert.match(body, /Ann<\/th><td[^>]*>3<\/td>/);
  assert.match(body, /Ben<\/th><td[^>]*>0<\/td>/);
  assert.match(body, /The shift began on 24 November 2026 at 07:00/);
});

test('every thread that the page names is written down, and no other', async () => {
  await look('/desk/supervision');
  const entry = await as(fresh.system, (tx) =>
    tx
      .selectFrom('journal.entry')
      .select('subjects')
      .where('event', '=', 'supervision-read')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow(),
  );
  assert.deepEqual(entry.subjects.map(({ id }) => id).toSorted(), [late, handed, answered].toSorted());
});

test('four weeks are counted: what arrives beside who is on duty, first answers, advice, and what people say of the rules', async () => {
  const body = await look('/desk/supervision/weeks');
  assert.match(body, /Tuesday 09:00: 1 message in four weeks, 2 on duty/);
  assert.match(body, /nobody on duty/);
  assert.match(body, /Public door<\/th><td[^>]*>1<\/td><td[^>]*>30 minutes<\/td>/);
  assert.match(body, /used 1 time/);
  assert.match(body, /Gifts[^<]*<\/th><td[^>]*>0<\/td><td[^>]*>1<\/td><td[^>]*>0<\/td>/);
});

test('no count of one to four of who told, their language or their age is shown', async () => {
  const body = await look('/desk/supervision/weeks');
  const tellers = /id="tellers".*?<tbody>(.*?)<\/tbody>/.exec(body)?.[1] ?? '';
  assert.match(tellers, /fewer than 5/);
  assert.doesNotMatch(tellers, />[1-4]</);
  const age = /Age under 13|Under 13[^<]*<\/th>(.*?)<\/tr>/.exec(body)?.[0] ?? '';
  assert.doesNotMatch(age, />[1-4]</);
  assert.match(body, /fewer than 5.*fewer than 5/);
});
