/** Against Dovecot and Postfix as Debian has them; skipped, with a line that says so, where they are not installed. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { aKeyring } from '../../../../test/make/contact.js';
import { aPerson, freshDatabase, ONE_MORNING } from '../../../../test/make/database.js';
import { letter as mailLetter, multipart, part } from '../../../../test/make/letters.js';
import { hasMailServers, type MailServers, startMailServers } from '../../../../test/make/mail-servers.js';
import {
  aLetter,
  accountAt,
  anOpenRound,
  happened,
  roundMail,
  type RoundMailMaker,
} from '../../../../test/make/round-mail.js';
import { addMilliseconds, dayInLondon, now } from '../../../base/day.js';
import { type Actor, inTransaction } from '../../../db/index.js';
import { openHead, openRawBytes } from '../../mail/sealed-message.js';
import { findMailbox } from '../../store/mailboxes.js';
import { findRaw, listMessages, listStray } from '../../store/messages.js';
import { listUnsent } from '../../store/outbox.js';
import { listEvents } from '../../store/rounds.js';
import { readMailbox } from './read-mailbox.js';
import { sendLetters } from './send-letters.js';

/** Everything in a mailbox of the test's Dovecot, as it came. */
async function mailboxOf(servers: MailServers, user: string): Promise<readonly string[]> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: servers.imapPort,
    secure: false,
    auth: { user, pass: servers.password },
    logger: false,
  });
  await client.connect();
  await client.mailboxOpen('INBOX');
  const all: string[] = [];
  for await (const one of client.fetch('1:*', { source: true })) all.push(one.source?.toString('utf8') ?? '');
  await client.logout();
  return all;
}

async function until<T>(ms: number, look: () => Promise<T | null>): Promise<T> {
  for (const since = performance.now(); performance.now() - since < ms; ) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come in time');
}

describe('a round’s mail account on Dovecot and Postfix', {
  skip: hasMailServers() ? false : 'Dovecot and Postfix are not installed, or this is not root',
}, async () => {
  const fresh = await freshDatabase();
  const keys = aKeyring(fresh.dataFolder);
  let servers: MailServers;
  let mail: RoundMailMaker;
  let priya: Actor;
  let requests: ReadonlyMap<string, string>;
  const idOf = (authority: string): string => requests.get(authority) ?? '';
  const asked = [
    { authority: 'W15000002', token: 'gwenttok1', sendTo: 'foi@police.test' },
    { authority: 'W15000003', token: 'southwls2', sendTo: 'gone@police.test' },
    { authority: 'W15000001', token: 'northwls3', sendTo: 'busy@police.test' },
    { authority: 'W15000004', token: 'dyfedpow4', sendTo: 'moved@police.test' },
    { authority: 'E23000032', token: 'kentpolc5', sendTo: 'foi@kent.police.test' },
    { authority: 'E23000028', token: 'essexpol6', sendTo: null },
    { authority: 'E23000031', token: 'surreyplc7', sendTo: 'foi@police.test, desk@desk.test' },
  ];

  before(async () => {
    servers = await startMailServers();
    priya = await aPerson(fresh, 'Priya Nair', ['analyst']);
    ({ requests } = await anOpenRound(fresh, priya, asked));
    mail = roundMail(fresh, { keys, carrier: accountAt(servers) });
  });
  after(async () => {
    await mail.reader.close();
    await servers.stop();
  });

  const send = (at = now()): Promise<number> => sendLetters(mail.by, { now: () => at });
  const collect = () => readMailbox(mail.by, { now, evenIfRead: true });
  const read = <T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T> =>
    inTransaction(fresh.db, fresh.system, work);
  const drop = (about: Parameters<typeof mailLetter>[0] & { to?: string }): void => {
    const { to = 'foi+gwenttok1@desk.test', ...rest } = about;
    servers.drop('foi', mailLetter({ ...rest, headers: { To: to, ...rest.headers } }));
  };

  test('a letter goes out once, with its token in subject and reply address, and its spreadsheet', async () => {
    const letter = await aLetter(fresh, priya, {
      request: idOf('W15000002'),
      subject: 'Cais am wybodaeth / Request for information',
      body: 'Annwyl Syr neu Fadam,\n\nGofynnaf am nifer y troseddau: “sexual communication with a child”.\n',
      files: [{ name: 'template.csv', mediaType: 'text/csv', bytes: Buffer.from('year,offences\n') }],
    });
    assert.equal(await send(), 1);
    assert.equal(await send(), 0);
    const [raw = '', ...more] = await until(10_000, async () => {
      const all = await mailboxOf(servers, 'police');
      return all.length > 0 ? all : null;
    });
    assert.equal(more.length, 0);
    assert.match(
      raw,
      new RegExp(`^Message-ID: <gwenttok1\\.${letter.replaceAll('-', '')}@desk\\.test>`, 'im'),
    );
    assert.match(raw, /^Subject: Cais am wybodaeth \/ Request for information \[gwenttok1\]/m);
    assert.match(raw, /^Reply-To: foi\+gwenttok1@desk\.test/m);
    assert.match(raw, /^From: "Made-up Charity" <foi@desk\.test>/m);
    assert.match(raw, /^Return-Path: <foi\+gwenttok1@desk\.test>/m);
    assert.match(raw, /filename="?template\.csv/);
    assert.doesNotMatch(raw, /text\/html|^Bcc:/im);
    assert.deepEqual(await happened(fresh, idOf('W15000002')), ['sent']);
    const [event] = await read((tx) => listEvents(tx, idOf('W15000002')));
    assert.deepEqual(
      [event?.letter, event?.enteredBy, event?.happenedOn],
      [letter, null, dayInLondon(now())],
    );
  });

  test('an answer stands at its request, sealed as it came, on the day the server took it in', async () => {
    const smtp = createTransport({
      host: '127.0.0.1',
      port: servers.smtpPort,
      secure: false,
      ignoreTLS: true,
    });
    await smtp.sendMail({
      from: { name: 'Information Access', address: 'foi@police.test' },
      to: 'foi+gwenttok1@desk.test',
      messageId: '<ack@police.test>',
      subject: 'RE: Request for information [gwenttok1]',
      text: 'Thank you for your request, which has been received and logged. Our reference: FOI 1234/26. You can expect a response within 20 working days.',
    });
    smtp.close();
    await until(10_000, async () => {
      const done = await collect();
      return done.is === 'read' && done.taken.taken > 0 ? done : null;
    });
    assert.deepEqual(await happened(fresh, idOf('W15000002')), ['sent', 'acknowledged']);
    const [, acknowledged] = await read((tx) => listEvents(tx, idOf('W15000002')));
    assert.equal(acknowledged?.detail.reference, 'FOI 1234/26');
    const messages = await read((tx) => listMessages(tx, idOf('W15000002')));
    const came = messages.find(({ kind }) => kind === 'acknowledgement') ?? assert.fail('it is not there');
    assert.equal(came.matchedBy, 'address');
    const sealed = (await read((tx) => findRaw(tx, came.id))) ?? assert.fail('no bytes');
    assert.ok(!Buffer.from(sealed).includes('received and logged'));
    assert.ok(!Buffer.from(came.head).includes('Information Access'));
    assert.match(openRawBytes(keys, { ...came, raw: sealed })?.toString('utf8') ?? '', /received and logged/);
    assert.equal(openHead(keys, came)?.from?.name, 'Information Access');
  });

  test('our own copy of a letter is no answer', async () => {
    const copies = (await mailboxOf(servers, 'foi')).filter((raw) => /^From: "Made-up Charity"/m.test(raw));
    assert.equal(copies.length, 1);
    assert.deepEqual(await read(listStray), []);
  });

  test('an answer in the thread, without token or address, is found by the Message-ID that it names', async () => {
    const [sent] = await read((tx) => listMessages(tx, idOf('W15000002')));
    drop({
      id: '<thread@police.test>',
      to: 'foi@desk.test',
      subject: 'Your request',
      headers: { 'In-Reply-To': sent?.messageId ?? '' },
      body: 'We recorded 64 offences of sexual communication with a child in 2024/25.',
    });
    await collect();
    assert.equal((await happened(fresh, idOf('W15000002'))).at(-1), 'reply-received');
    const messages = await read((tx) => listMessages(tx, idOf('W15000002')));
    assert.equal(messages.find((m) => m.messageId === '<thread@police.test>')?.matchedBy, 'thread');
  });

  test('the next letter stands in the thread that the authority knows', async () => {
    await aLetter(fresh, priya, { request: idOf('W15000002'), kind: 'other', subject: 'A note' });
    await send();
    const raw = await until(
      10_000,
      async () => (await mailboxOf(servers, 'police')).find((one) => /^Subject: A note/m.test(one)) ?? null,
    );
    assert.match(raw, /^In-Reply-To: <thread@police\.test>/m);
    assert.match(
      raw.replace(/\r?\n\s+/g, ' '),
      /^References: <gwenttok1\.[0-9a-f]{32}@desk\.test> <ack@police\.test> <thread@police\.test>/m,
    );
  });

  test('the same message delivered twice is one, also by another way', async () => {
    const before = await read((tx) => listMessages(tx, idOf('W15000002')));
    drop({
      id: '<thread@police.test>',
      to: 'foi@desk.test',
      subject: 'Your request',
      headers: { 'In-Reply-To': before[0]?.messageId ?? '', Received: 'from elsewhere by here; today' },
      body: 'We recorded 64 offences of sexual communication with a child in 2024/25.',
    });
    const done = await collect();
    assert.deepEqual(done.is === 'read' && done.taken['known-already'], 1);
    assert.equal((await read((tx) => listMessages(tx, idOf('W15000002')))).length, before.length);
  });

  test('an address that the server refuses for good has failed at once, with its status; nothing came to anybody', async () => {
    await aLetter(fresh, priya, { request: idOf('W15000003') });
    await send();
    assert.deepEqual(await happened(fresh, idOf('W15000003')), ['sent', 'delivery-failed']);
    const events = await read((tx) => listEvents(tx, idOf('W15000003')));
    assert.equal(events.at(-1)?.detail['status'], '550 5.1.1');
    await collect();
    assert.deepEqual(await happened(fresh, idOf('W15000003')), ['sent', 'delivery-failed']);
  });

  test('an address that is refused for now is tried again later, and has not gone', async () => {
    await aLetter(fresh, priya, { request: idOf('W15000001') });
    await send();
    await collect();
    assert.deepEqual(await happened(fresh, idOf('W15000001')), []);
    const waiting = (await read(listUnsent)).find(({ request }) => request === idOf('W15000001'));
    assert.deepEqual(
      [waiting?.state, waiting?.attempts, waiting?.problem, waiting?.said],
      ['waiting', 1, 'busy', '450 4.2.0'],
    );
    assert.equal(await send(), 0);
    assert.equal(await send(addMilliseconds(now(), 60_000)), 1);
    assert.equal((await read(listUnsent)).find(({ state }) => state === 'waiting')?.attempts, 2);
  });

  test('a letter that bounces comes back to its request as failed', async () => {
    await aLetter(fresh, priya, { request: idOf('W15000004') });
    await send();
    await until(20_000, async () => {
      await collect();
      return (await happened(fresh, idOf('W15000004'))).includes('delivery-failed') ? true : null;
    });
    const events = await read((tx) => listEvents(tx, idOf('W15000004')));
    assert.match(String(events.at(-1)?.detail['status']), /^5\.\d+\.\d+$/);
    assert.ok(events.at(-1)?.letter);
  });

  test('a request without an address waits for nobody’s server', async () => {
    await aLetter(fresh, priya, { request: idOf('E23000028') });
    await send();
    assert.deepEqual(await happened(fresh, idOf('E23000028')), []);
    assert.ok(!(await read(listUnsent)).some(({ request }) => request === idOf('E23000028')));
  });

  test('an answering machine acknowledges nothing', async () => {
    drop({
      subject: 'Automatic reply: Request for information [gwenttok1]',
      headers: { 'Auto-Submitted': 'auto-replied' },
      body: 'Thank you for your email, which has been received. We will respond within 20 working days.',
    });
    drop({ subject: 'Allan o’r swyddfa', body: 'Rwyf allan o’r swyddfa tan ddydd Llun.' });
    await collect();
    assert.deepEqual((await happened(fresh, idOf('W15000002'))).slice(-2), ['auto-reply', 'auto-reply']);
  });

  test('a case system’s headers do not hide the answer that it carries', async () => {
    const { type, body } = multipart('mixed', [
      part('text/plain', 'Please find our response attached.'),
      part('text/csv; name="answer.csv"', 'Year,Offences\n2024/25,64\n', [
        'Content-Disposition: attachment; filename="answer.csv"',
      ]),
    ]);
    drop({
      type,
      body,
      subject: 'FOI 1234/26',
      headers: { 'Auto-Submitted': 'auto-generated', Precedence: 'bulk' },
    });
    await collect();
    assert.equal((await happened(fresh, idOf('W15000002'))).at(-1), 'reply-received');
  });

  test('what names no request is kept apart, with a suggestion from who sent it and nothing entered', async () => {
    await aLetter(fresh, priya, { request: idOf('E23000032') });
    await send();
    drop({
      id: '<stray@kent.police.test>',
      from: 'FOI <data.protection@kent.police.test>',
      to: 'foi@desk.test',
      subject: 'Your recent letter',
      body: 'Which years do you mean?',
    });
    drop({ from: 'x@shop.example', to: 'foi@desk.test', subject: 'Buy', body: 'Cheap paper.' });
    await collect();
    const stray = await read(listStray);
    const heads = stray
      .map((one) => openHead(keys, one)?.subject ?? '')
      .toSorted((a, b) => a.localeCompare(b));
    assert.deepEqual(heads, ['Buy', 'Your recent letter']);
    const suggested = stray.filter((one) => one.suggested !== null);
    assert.deepEqual(
      suggested.map((one) => one.suggested),
      [idOf('E23000032')],
    );
    assert.deepEqual(await happened(fresh, idOf('E23000032')), ['sent']);
  });

  test('two tokens in one subject name neither request', async () => {
    drop({ to: 'foi@desk.test', subject: 'RE: [gwenttok1] and [southwls2]', body: 'Both.' });
    const done = await collect();
    assert.equal(done.is === 'read' && done.taken.stray, 1);
  });

  test('more than 25 MB is not fetched: what its headers say is kept, and a person is told', async () => {
    drop({
      id: '<large@police.test>',
      subject: 'Large',
      body: `${'a'.repeat(70)}\r\n`.repeat(380_000),
    });
    await collect();
    const large = (await read((tx) => listMessages(tx, idOf('W15000002')))).find(
      ({ messageId }) => messageId === '<large@police.test>',
    );
    assert.equal(large?.trouble, 'too-large');
    assert.equal(large?.kind, 'reply');
    const raw = await read((tx) => findRaw(tx, large?.id ?? ''));
    assert.ok((raw?.length ?? 0) < 4000);
  });

  test('what a message is made of cannot write a header of ours, stop the mailbox, or be taken for less than it is', async () => {
    const head = Array.from({ length: 40_000 }, (_, i) => `X-Long-${i}: y`).join('\r\n');
    drop({ id: '<headers@police.test>', subject: `many\r\n${head}`, body: 'x' });
    drop({
      id: '<inject@police.test>',
      subject: '=?utf-8?B?UkU6IFtnd2VudHRvazFdDQpCY2M6IHhAZXZpbC5leGFtcGxl?=',
      body: 'injected',
    });
    let deep = part('text/plain', 'bottom');
    for (let level = 400; level > 0; level--) {
      const { type, body } = multipart('mixed', [deep], `l${level}`);
      deep = part(type, body);
    }
    const [type = '', ...rest] = deep.split('\r\n\r\n');
    drop({ id: '<deep@police.test>', type: type.replace('Content-Type: ', ''), body: rest.join('\r\n\r\n') });
    drop({ id: '<after@police.test>', subject: 'still here', body: 'And this is read.' });
    await collect();
    const ids = (await read((tx) => listMessages(tx, idOf('W15000002')))).map(({ messageId }) => messageId);
    for (const id of ['<inject@police.test>', '<deep@police.test>', '<after@police.test>'])
      assert.ok(ids.includes(id), id);
    await aLetter(fresh, priya, { request: idOf('W15000002'), kind: 'other', subject: 'Second note' });
    await send();
    const raw = await until(
      10_000,
      async () =>
        (await mailboxOf(servers, 'police')).find((one) => /^Subject: Second note/m.test(one)) ?? null,
    );
    assert.doesNotMatch(raw, /^Bcc/im);
  });

  test('a letter’s subject cannot write a header, and two addresses in place of one go nowhere', async () => {
    await aLetter(fresh, priya, {
      request: idOf('W15000002'),
      kind: 'other',
      subject: 'Third note\r\nBcc: desk@desk.test',
    });
    await send();
    const raw = await until(
      10_000,
      async () =>
        (await mailboxOf(servers, 'police')).find((one) => /^Subject: Third note/m.test(one)) ?? null,
    );
    assert.doesNotMatch(raw, /^Bcc/im);
    await aLetter(fresh, priya, { request: idOf('E23000031') });
    await send();
    assert.deepEqual(await happened(fresh, idOf('E23000031')), ['sent', 'delivery-failed']);
    assert.deepEqual(await mailboxOf(servers, 'desk'), []);
  });

  test('a wrong password is kept as what went wrong, and the next reading goes on from where it was', async () => {
    const wrong = {
      ...mail.by,
      carrier: {
        ...mail.by.carrier,
        ...accountAt(servers, {
          imap: {
            host: '127.0.0.1',
            port: servers.imapPort,
            tls: false,
            user: 'foi',
            password: 'not-the-right-one',
          },
        }),
      },
    };
    const done = await readMailbox(wrong, { now, evenIfRead: true });
    assert.deepEqual(done, { is: 'failed', why: 'sign-in' });
    const state = await read((tx) => findMailbox(tx, mail.by.carrier.mailbox));
    assert.equal(state?.problem, 'sign-in');
    const before = await read((tx) => listMessages(tx, idOf('W15000002')));
    await collect();
    assert.equal((await read((tx) => findMailbox(tx, mail.by.carrier.mailbox)))?.problem, null);
    assert.equal((await read((tx) => listMessages(tx, idOf('W15000002')))).length, before.length);
  });

  test('no more letters are tried in a minute than the account allows', async () => {
    const slow = roundMail(fresh, { keys, carrier: accountAt(servers, { per_minute: 2 }) });
    const at = addMilliseconds(ONE_MORNING, 400 * 86_400_000);
    for (const subject of ['one', 'two', 'three'])
      await aLetter(fresh, priya, { request: idOf('W15000002'), kind: 'other', subject });
    const sent = (when: typeof at) => sendLetters(slow.by, { now: () => when });
    assert.equal(await sent(at), 2);
    assert.equal(await sent(addMilliseconds(at, 30_000)), 0);
    assert.ok((await sent(addMilliseconds(at, 61_000))) >= 1);
    await slow.reader.close();
  });
});
