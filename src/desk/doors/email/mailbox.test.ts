/** Against Dovecot and Postfix as Debian has them; skipped, with a line that says so, where they are not installed. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import {
  aDoorsFolder,
  bytesBelow,
  type DoorsFolder,
  secretFor,
  type ServedDoors,
  serveDoors,
} from '../../../../test/make/doors.js';
import { letter, multipart, part, tower } from '../../../../test/make/letters.js';
import { hasMailServers, type MailServers, startMailServers } from '../../../../test/make/mail-servers.js';
import { now } from '../../../base/day.js';
import { NotKept } from '../../../intake/index.js';
import type { IncomingContact } from '../../../tell/index.js';
import type { Outgoing } from '../send/outgoing.js';
import { send } from '../send/send.js';
import type { MailSettings } from '../../../wire/mailbox-settings.js';
import type { SendingSettings } from '../settings/sending.js';
import { type Collecting, collect } from './collect.js';
import { mailMemory } from './memory.js';
import { mailClient } from '../../../wire/mail-client.js';

let servers: MailServers;

const settingsFor = (user: 'desk' | 'teller'): MailSettings => ({
  host: '127.0.0.1',
  port: servers.imapPort,
  isSecure: false,
  user,
  password: servers.password,
  accessTokenFile: null,
  mailbox: 'INBOX',
  addresses: [`${user}@${user}.test`],
  pollSeconds: 5,
});

async function within<T>(ms: number, look: () => T | undefined): Promise<T> {
  for (const since = performance.now(); performance.now() - since < ms; ) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come in time');
}

const noted = (contact: IncomingContact, question: string): string | undefined =>
  contact.answers.find((answer) => answer.question === question)?.answer;

describe('a mailbox on Dovecot', {
  skip: hasMailServers() ? false : 'Dovecot and Postfix are not installed, or this is not root',
}, () => {
  let folder: DoorsFolder;
  let served: ServedDoors;

  before(async () => {
    servers = await startMailServers();
    folder = aDoorsFolder({
      testing: { loopback: true },
      email: [
        {
          host: '127.0.0.1',
          port: servers.imapPort,
          tls: false,
          user: 'desk',
          password: servers.password,
          addresses: ['desk@desk.test'],
          poll_seconds: 5,
        },
      ],
    });
    servers.drop('desk', letter({ id: '<first@school.example>', body: 'It was there before.' }));
    served = await serveDoors(folder);
  });
  after(async () => {
    await served.close();
    await servers.stop();
    folder.remove();
  });

  const came = (id: string, ms = 10_000): Promise<IncomingContact> =>
    within(ms, () => folder.contacts().find(({ externalId }) => externalId.startsWith(id)));
  const drop = (id: string, about: Omit<Parameters<typeof letter>[0], 'id'>): Promise<IncomingContact> => {
    servers.drop('desk', letter({ id: `<${id}@school.example>`, ...about }));
    return came(`<${id}@`);
  };

  test('a letter that Postfix took in is a contact, with its subject as the first line', async () => {
    await came('<first@');
    const smtp = createTransport({
      host: '127.0.0.1',
      port: servers.smtpPort,
      secure: false,
      ignoreTLS: true,
    });
    await smtp.sendMail({
      from: { name: 'Mam', address: 'mam@teller.test' },
      to: 'desk@desk.test',
      messageId: '<mam@teller.test>',
      subject: 'Mae rhywun yn gofyn am luniau',
      text: 'Mae fy merch yn ddeuddeg oed.',
    });
    smtp.close();
    const contact = await came('<mam@');
    assert.equal(contact.channel, 'email');
    assert.equal(contact.text, 'Mae rhywun yn gofyn am luniau\n\nMae fy merch yn ddeuddeg oed.');
    assert.equal(contact.identity.name, 'Mam');
    assert.equal(contact.identity.handle, 'mam@teller.test');
  });

  test('HTML is reduced to its words, and what it would fetch is gone', async () => {
    const html =
      '<style>p{}</style><p>asked for <b>images</b></p><img src="http://127.0.0.1/x.png" alt="y"><script>z()</script>';
    const contact = await drop('html', { type: 'text/html; charset=utf-8', body: html });
    assert.match(contact.text, /asked for images/);
    assert.doesNotMatch(contact.text, /127\.0\.0\.1|z\(\)|p\{\}/);
  });

  test('of two ways of saying the same the plain one is taken; letters in Latin and quoted-printable are read', async () => {
    const { type, body } = multipart('alternative', [
      part('text/plain; charset=iso-8859-1', 't=EA b=E2ch', ['Content-Transfer-Encoding: quoted-printable']),
      part('text/html', '<p>not this</p>'),
    ]);
    const contact = await drop('alternative', { type, body, subject: 'x' });
    assert.equal(contact.text, 'x\n\ntê bâch');
  });

  test('pictures and files are counted, and not a byte of one is kept', async () => {
    const marked = Buffer.concat([
      randomBytes(3000),
      Buffer.from('PLANTED-MAIL-PICTURE'.repeat(20)),
    ]).toString('base64');
    const lines = marked.match(/.{1,76}/g)?.join('\r\n') ?? '';
    const file = (type: string): string =>
      part(type, lines, [
        'Content-Transfer-Encoding: base64',
        'Content-Disposition: attachment; filename="PLANTED-NAME.x"',
      ]);
    const { type, body } = multipart('mixed', [
      part('text/plain', 'see below'),
      ...[
        'image/jpeg',
        'image/svg+xml',
        'video/mp4',
        'audio/ogg',
        'application/pdf',
        'application/zip',
        'text/plain',
      ].map(file),
      part('message/rfc822', 'Subject: PLANTED-INNER\r\n\r\nPLANTED-INNER', []),
    ]);
    const contact = await drop('pictures', { type, body, subject: 'x' });
    assert.deepEqual(
      contact.offered.map(({ kind }) => kind),
      ['picture', 'picture', 'video', 'sound', 'file', 'file', 'file', 'file'],
    );
    assert.equal(contact.text, 'x\n\nsee below');
    const inText = await drop('in-text', { body: `look:\r\n${lines}\r\nthere` });
    assert.ok(noted(inText, 'file-in-text') !== undefined);
    const everything = JSON.stringify(folder.contacts()) + bytesBelow(folder.root).toString('latin1');
    for (const planted of ['PLANTED', lines.slice(200, 270), marked.slice(-200, -140)])
      assert.ok(!everything.includes(planted));
  });

  test('a tower of parts is not climbed, and the letter after it is not held up', async () => {
    const contact = await drop('tower', { ...tower(60), subject: 'x' });
    assert.ok(noted(contact, 'too-tangled') !== undefined);
    assert.equal(contact.text, 'x');
    const many = multipart(
      'mixed',
      Array.from({ length: 3000 }, () => part('text/plain', 'x')),
    );
    assert.ok(noted(await drop('many', many), 'too-tangled') !== undefined);
    assert.equal((await drop('after', { body: 'still here', subject: 'y' })).text, 'y\n\nstill here');
  });

  test('a long letter is cut, and says so', async () => {
    const contact = await drop('long', { body: 'a few words and more\r\n'.repeat(60_000) });
    assert.equal(contact.text.length, 20_000);
    assert.ok(Number(noted(contact, 'text-cut')) > 20_000);
  });

  test('automatic answers and bounces are known for what they are', async () => {
    const away = await drop('away', { headers: { 'Auto-Submitted': 'auto-replied' }, body: 'I am away' });
    assert.ok(noted(away, 'auto-reply') !== undefined);
    const { type, body } = multipart('report; report-type=delivery-status', [
      part('text/plain', 'could not be delivered'),
      part('message/delivery-status', 'Status: 5.1.1'),
    ]);
    const bounce = await drop('bounce', { from: 'MAILER-DAEMON@school.example', type, body });
    assert.ok(noted(bounce, 'bounce') !== undefined);
    assert.deepEqual(bounce.offered, []);
  });

  test('what the mail server says of the sender is shown, and a false one is pointed out', async () => {
    const headers = {
      'Authentication-Results':
        'mail.desk.test; spf=fail smtp.mailfrom=school.example; dkim=none; dmarc=fail',
    };
    const contact = await drop('checks', { headers, body: 'x' });
    assert.equal(noted(contact, 'sender-checks'), 'spf=fail dkim=none dmarc=fail');
    assert.ok(noted(contact, 'sender-checks-failed') !== undefined);
  });

  test('the same letter twice is one contact; another under its id is another', async () => {
    await drop('twice', { body: 'once' });
    servers.drop('desk', letter({ id: '<twice@school.example>', body: 'once' }));
    servers.drop('desk', letter({ id: '<twice@school.example>', body: 'something else' }));
    const all = await within(10_000, () => {
      const found = folder.contacts().filter(({ externalId }) => externalId.startsWith('<twice@'));
      return found.length === 2 ? found : undefined;
    });
    assert.equal(new Set(all.map(({ id }) => id)).size, 2);
  });

  test('a reply goes out in its thread with a subject that says nothing, and the answer to it comes back to the same thread', async () => {
    const told = await drop('told', {
      from: 'teller@teller.test',
      subject: 'he asked for images',
      body: 'please help',
    });
    const outgoing: Outgoing = {
      id: '0198c0de-0000-7000-8000-000000000001',
      channel: 'email',
      cameBy: 'email',
      conversation: told.conversation,
      answers: [told.externalId],
      lastContactAt: told.receivedAt,
      handle: told.identity.handle,
      safeContact: null,
      language: 'cy',
      text: 'Diolch am ddweud wrthym.',
      byPerson: true,
      status: null,
    };
    const settings: SendingSettings = {
      outbound: { hosts: ['127.0.0.1'], isLoopbackAllowed: true },
      meta: null,
      email: {
        host: '127.0.0.1',
        port: servers.smtpPort,
        security: 'none',
        user: null,
        password: '',
        from: 'desk@desk.test',
        name: { en: 'Desk', cy: 'Desg' },
        subject: { en: 'Your message', cy: 'Eich neges' },
        isInside: false,
      },
      partners: [],
    };
    const [first, again] = [await send(outgoing, settings, now()), await send(outgoing, settings, now())];
    assert.equal(first.is, 'sent');
    assert.deepEqual(first, again, 'a second try is the same letter');
    const ours = first.is === 'sent' ? first.providerId : '';
    const client = mailClient(settingsFor('teller'));
    await client.connect();
    const source = await within_(client);
    await client.logout();
    assert.match(source, /^Subject: Eich neges\r$/m);
    assert.match(source, /^In-Reply-To: <told@school\.example>\r$/m);
    assert.match(source, /^From: Desg <desk@desk\.test>\r$/m);
    assert.doesNotMatch(source, /images/);
    const answer = await drop('answer', {
      from: 'teller@teller.test',
      headers: { 'In-Reply-To': ours },
      body: 'diolch',
    });
    assert.equal(answer.conversation, told.conversation);
    const third = await drop('third', {
      headers: { 'In-Reply-To': '<answer@school.example>' },
      body: 'more',
    });
    assert.equal(third.conversation, told.conversation);
  });

  test('Dovecot killed in the middle is come back to', async () => {
    await servers.restartDovecot();
    assert.equal(
      (
        await (servers.drop('desk', letter({ id: '<back@school.example>', body: 'x' })),
        came('<back@', 20_000))
      ).channel,
      'email',
    );
  });
});

async function within_(client: ImapFlow): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    await client.mailboxOpen('INBOX');
    const found =
      client.mailbox && client.mailbox.exists > 0 ? await client.fetchOne('*', { source: true }) : false;
    if (found && found.source) return found.source.toString('utf8');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no letter came');
}

describe('a round through a mailbox', {
  skip: hasMailServers() ? false : 'Dovecot and Postfix are not installed, or this is not root',
}, () => {
  let folder: DoorsFolder;
  before(async () => {
    servers = await startMailServers();
    folder = aDoorsFolder(null);
  });
  after(async () => {
    await servers.stop();
    folder.remove();
  });

  async function round(collecting: Partial<Collecting>): Promise<number> {
    const client = mailClient(settingsFor('desk'));
    await client.connect();
    try {
      await client.mailboxOpen('INBOX');
      return await collect(client, {
        settings: settingsFor('desk'),
        memory: mailMemory(folder.root, 'desk'),
        take: async () => undefined,
        now,
        taken: () => undefined,
        broke: new Map(),
        ...collecting,
      });
    } finally {
      await client.logout();
    }
  }
  const unread = async (): Promise<number> => {
    const client = mailClient(settingsFor('desk'));
    await client.connect();
    await client.mailboxOpen('INBOX');
    const found = await client.search({ seen: false }, { uid: true });
    await client.logout();
    return found ? found.length : 0;
  };

  test('nothing is marked as seen before the journal has it, and a disk that fails twenty times loses and doubles nothing', async () => {
    const wanted = Array.from({ length: 30 }, (_, n) => `<n${n}@school.example>`);
    for (const [n, id] of wanted.entries())
      servers.drop('desk', letter({ id, body: `letter ${n} ${secretFor(4)}` }));
    await assert.rejects(round({ take: () => Promise.reject(new NotKept('disk-low')) }), NotKept);
    assert.equal(await unread(), 30);
    const taken: string[] = [];
    for (let failed = 0; failed < 20; failed++) {
      let left = 1 + (failed % 3);
      await round({
        take: async (contacts) => {
          // It fails sometimes before and sometimes after the disk has it: the second is what a crash looks like.
          if (left === 0 && failed % 2 === 0) throw new NotKept('disk-low');
          taken.push(...contacts.map(({ externalId }) => externalId));
          if (left-- <= 0) throw new NotKept('disk-low');
        },
      }).catch((error: unknown) => assert.ok(error instanceof NotKept));
    }
    await round({
      take: async (contacts) => void taken.push(...contacts.map(({ externalId }) => externalId)),
    });
    const ids = [...new Set(taken)].map((name) => name.replace(/#.*/, ''));
    assert.deepEqual(ids.toSorted(), wanted.toSorted());
    assert.equal(await unread(), 0);
    assert.equal(await round({}), 0, 'a round with nothing new takes nothing');
  });

  test('a letter that somebody read with another program is still taken', async () => {
    servers.drop('desk', letter({ id: '<read@school.example>', body: 'x' }));
    const client = mailClient(settingsFor('desk'));
    await client.connect();
    await client.mailboxOpen('INBOX');
    await client.messageFlagsAdd('*', ['\\Seen']);
    await client.logout();
    assert.equal(await round({}), 1);
  });

  test('a letter that breaks the line three times is put before people, and the next one is read', async () => {
    servers.drop('desk', letter({ id: '<poison@school.example>', body: 'x' }));
    servers.drop('desk', letter({ id: '<healthy@school.example>', body: 'y' }));
    const taken: IncomingContact[] = [];
    const broke = new Map<number, number>();
    const take: Collecting['take'] = async (contacts) => {
      if (contacts.some(({ externalId }) => externalId.startsWith('<poison')))
        throw new Error('the line broke');
      taken.push(...contacts);
    };
    for (let tries = 0; tries < 3; tries++) await assert.rejects(round({ take, broke }));
    await round({ take, broke });
    assert.equal(taken.length, 2);
    assert.ok(taken.some((contact) => noted(contact, 'could-not-be-read') !== undefined));
  });
});
