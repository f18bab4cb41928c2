/** A made-up organisation’s round, sent and answered with no server anywhere. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aKeyring } from '../../../../test/make/contact.js';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../../test/make/database.js';
import { aLetter, anOpenRound, happened, roundMail } from '../../../../test/make/round-mail.js';
import { AUTHORITIES } from '../../../base/authorities.js';
import { addMilliseconds } from '../../../base/day.js';
import { inTransaction } from '../../../db/index.js';
import { readMailbox } from '../../actions/mail/read-mailbox.js';
import { sendLetters } from '../../actions/mail/send-letters.js';
import { listMessages, listStray, listUnread } from '../../store/messages.js';
import { filesOf } from '../take-apart.js';
import { listReplies } from '../../store/replies.js';
import { offerReplies } from '../../actions/mail/offer-replies.js';
import { openRaw } from '../open-raw.js';
import { openHead } from '../sealed-message.js';
import type { OutgoingLetter } from '../carrier.js';
import { carrierFor } from '../carrier-for.js';
import { madeUpAnswers } from './answers.js';

const fresh = await freshDatabase();
const keys = aKeyring(fresh.dataFolder);
const priya = await aPerson(fresh, 'Priya Nair', ['analyst']);
const found = carrierFor({
  db: fresh.db,
  actor: fresh.system,
  name: fresh.organisation.name,
  madeUp: true,
  dataFolder: fresh.dataFolder,
});
const carrier = found.ok && found.value !== null ? found.value : assert.fail('no carrier');
const { by, reader } = roundMail(fresh, { keys, carrier });
after(() => reader.close());
const forces = AUTHORITIES.filter(({ kind }) => kind === 'force').slice(0, 45);
const { requests } = await anOpenRound(
  fresh,
  priya,
  forces.map(({ code }, i) => ({
    authority: code,
    token: `madeupreq${i}`,
    sendTo: `foi@force${i}.made-up.example`,
  })),
);
for (const request of requests.values()) await aLetter(fresh, priya, { request });

const at = (seconds: number) => () => addMilliseconds(ONE_MORNING, seconds * 1000);
const aLetterTo = (authority: string, kind: OutgoingLetter['kind']): OutgoingLetter => ({
  letter: 'l',
  request: 'r',
  authority,
  token: 'madeupreq',
  kind,
  language: 'en',
  messageId: '<l@made-up.example>',
  attempt: 1,
  from: { name: 'Made-up Charity', address: 'foi@made-up.example' },
  to: 'foi@authority.example',
  replyTo: 'foi+madeupreq@made-up.example',
  subject: 'A request',
  text: 'Dear Sir or Madam',
  inReplyTo: null,
  references: [],
  files: [],
});
const outcomes = async (): Promise<readonly string[]> => {
  const all: string[] = [];
  for (const request of requests.values()) all.push((await happened(fresh, request)).join(' '));
  return all;
};

test('a round to 45 authorities goes, is acknowledged within the minute, and is answered in its own course', async () => {
  assert.equal(await sendLetters(by, { now: at(0) }), 45);
  assert.ok((await outcomes()).every((one) => one === 'sent'));
  await readMailbox(by, { now: at(60) });
  const soon = await outcomes();
  assert.ok(soon.filter((one) => one.startsWith('sent acknowledged')).length > 25, soon.join('\n'));
  await readMailbox(by, { now: at(1200) });
  const late = await outcomes();
  const count = (what: RegExp): number => late.filter((one) => what.test(one)).length;
  assert.ok(count(/reply-received/) > 20, late.join('\n'));
  assert.ok(count(/^sent delivery-failed$/) >= 1, 'somebody’s address is wrong');
  assert.ok(count(/^sent auto-reply/) >= 1, 'somebody is away');
  assert.ok(count(/^sent acknowledged$/) >= 3, 'somebody stays silent');
  assert.deepEqual(await inTransaction(fresh.db, fresh.system, listStray), []);
});

test('every answer that is written for them can be sent, in whatever file it stands', () => {
  const kinds = new Set<string>();
  for (const { code } of AUTHORITIES)
    for (const kind of ['request', 'chaser', 'clarification', 'internal-review'] as const)
      for (const { raw } of madeUpAnswers(aLetterTo(code, kind), at(0)())) {
        assert.match(raw.toString(), /^From: /);
        for (const [, ending = ''] of raw.toString().matchAll(/filename="[^"]*\.(\w+)"/g)) kinds.add(ending);
      }
  assert.ok(kinds.has('csv') && kinds.has('eml'), [...kinds].join(', '));
});

test('each answers the same however often the mailbox is read', async () => {
  const before = await outcomes();
  await readMailbox(by, { now: at(1300) });
  await sendLetters(by, { now: at(1300) });
  assert.deepEqual(await outcomes(), before);
});

test('whoever reads replies finds each there, once, with the file that came with it', async () => {
  const { length } = await inTransaction(fresh.db, fresh.system, listUnread);
  assert.ok(length > 20);
  assert.equal(await offerReplies(by, at(1400)), length);
  assert.equal(await offerReplies(by, at(1401)), 0);
  const replies = await inTransaction(fresh.db, fresh.system, listReplies);
  assert.ok(replies.length > 20);
  assert.ok(replies.every(({ how }) => how === 'email'));
  const messages = await inTransaction(fresh.db, fresh.system, async (tx) => {
    const all = [];
    for (const request of requests.values()) all.push(...(await listMessages(tx, request)));
    return all;
  });
  const withFile =
    messages.find((m) => (openHead(keys, m)?.attached.length ?? 0) > 0) ?? assert.fail('no file');
  assert.ok(replies.some(({ id }) => id === withFile.reply));
  const raw = await inTransaction(fresh.db, fresh.system, (tx) => openRaw(tx, keys, withFile.id));
  const [file] = await filesOf(raw?.bytes ?? new Uint8Array());
  assert.match(file?.name ?? '', /^FOI-\d+\.csv$/);
});
