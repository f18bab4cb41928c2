import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { secretFor } from '../../../../test/make/doors.js';
import { instant } from '../../../base/day.js';
import type { SafeContact } from '../../../tell/index.js';
import type { SendingSettings } from '../settings/sending.js';
import { whyNotSend } from './may-send.js';
import { MOST_TRIES, nextTry } from '../../../wire/next-try.js';
import { HostNotAllowed, postOut } from '../../../wire/outbound.js';
import type { Outgoing, SendResult } from './outgoing.js';
import { isPrivate } from '../../../wire/private-ranges.js';
import { send } from './send.js';
import { type Claimed, type Outbox, carryOut } from './worker.js';

const NOW = instant('2026-11-24T09:00:00.000Z');
const HOURS_AGO = (hours: number): string =>
  instant(new Date(NOW.getTime() - hours * 3_600_000).toISOString()).toISOString();

interface Asked {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** The far side: what it was asked, and what it will say. */
const asked: Asked[] = [];
let says: (response: ServerResponse) => void;
let origin = '';
const far = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    asked.push({ url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
    says(response);
  });
});
before(async () => {
  await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', () => resolve()));
  const address = far.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
after(() => far.close());

const json =
  (status: number, body: object, headers = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

const TOKEN = secretFor(32);
const SECRET = randomBytes(32);
const settings = (hasHumanAgent = true): SendingSettings => ({
  outbound: { hosts: ['127.0.0.1'], isLoopbackAllowed: true },
  meta: {
    graph: origin,
    version: 'v23.0',
    hasHumanAgent,
    accounts: [{ id: '1001', sendAs: '1001', accessToken: TOKEN }],
  },
  email: null,
  partners: [{ id: 'ysgol', callback: `${origin}/back`, secret: SECRET }],
});

const anOutgoing = (change: Partial<Outgoing> = {}): Outgoing => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  channel: 'messenger',
  cameBy: 'messenger',
  conversation: '1001:77',
  answers: ['m_1'],
  lastContactAt: HOURS_AGO(1),
  handle: 'messenger:77',
  safeContact: null,
  language: 'en',
  text: 'Thank you for telling us.',
  byPerson: true,
  status: null,
  ...change,
});

const sentBody = (): Record<string, unknown> =>
  JSON.parse(asked.at(-1)?.body ?? '{}') as Record<string, unknown>;

test('a reply within 24 hours goes out as a reply, with the token in a header and never in the address', async () => {
  says = json(200, { recipient_id: '77', message_id: 'm_out' });
  assert.deepEqual(await send(anOutgoing(), settings(), NOW), { is: 'sent', providerId: 'm_out' });
  assert.deepEqual(sentBody(), {
    recipient: { id: '77' },
    message: { text: 'Thank you for telling us.' },
    messaging_type: 'RESPONSE',
  });
  assert.equal(asked.at(-1)?.url, '/v23.0/1001/messages');
  assert.equal(asked.at(-1)?.headers.authorization, `Bearer ${TOKEN}`);
});

test('from 24 hours to 7 days only what a person wrote goes out, and it says so', async () => {
  says = json(200, { message_id: 'm_out' });
  await send(anOutgoing({ lastContactAt: HOURS_AGO(30) }), settings(), NOW);
  assert.equal(sentBody()['tag'], 'HUMAN_AGENT');
  assert.equal(sentBody()['messaging_type'], 'MESSAGE_TAG');
  const before = asked.length;
  for (const [change, granted] of [
    [{ lastContactAt: HOURS_AGO(30), byPerson: false }, true],
    [{ lastContactAt: HOURS_AGO(30) }, false],
    [{ lastContactAt: HOURS_AGO(7 * 24) }, true],
  ] as const)
    assert.deepEqual(await send(anOutgoing(change), settings(granted), NOW), {
      is: 'refused',
      why: 'window-closed',
    });
  assert.equal(asked.length, before, 'nothing was even asked');
});

test('an automatic answer is never marked as a person’s', async () => {
  says = json(200, { message_id: 'm' });
  await send(anOutgoing({ byPerson: false }), settings(), NOW);
  assert.equal(sentBody()['tag'], undefined);
});

const ANSWERS: readonly (readonly [what: string, status: number, error: object, SendResult])[] = [
  [
    'the window has closed meanwhile',
    400,
    { code: 10, error_subcode: 2_018_278 },
    { is: 'refused', why: 'window-closed' },
  ],
  ['the person cannot be reached', 400, { code: 551 }, { is: 'refused', why: 'recipient-unavailable' }],
  ['too much at once', 400, { code: 613 }, { is: 'retry', why: 'busy', after: null }],
  ['the platform is down', 503, {}, { is: 'retry', why: 'busy', after: null }],
  ['the token has ended', 401, { code: 190 }, { is: 'retry', why: 'sign-in', after: 900_000 }],
  ['something of ours is wrong', 400, { code: 100 }, { is: 'refused', why: 'rejected' }],
];
for (const [what, status, error, result] of ANSWERS)
  test(`when ${what}: ${result.is}`, async () => {
    says = json(status, { error });
    assert.deepEqual(await send(anOutgoing(), settings(), NOW), result);
  });

test('a line that breaks, an answer without end and an answer that never comes are tried again', async () => {
  says = (response) => void response.destroy();
  assert.deepEqual(await send(anOutgoing(), settings(), NOW), {
    is: 'retry',
    why: 'line-broken',
    after: null,
  });
  says = (response) => {
    response.writeHead(200);
    response.end('x'.repeat(1_000_000));
  };
  assert.equal((await send(anOutgoing(), settings(), NOW)).is, 'retry');
});

test('a redirect is not followed', async () => {
  let trapped = 0;
  const trap = createServer((_request, response) => {
    trapped++;
    response.end('{}');
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', () => resolve()));
  const address = trap.address();
  says = (response) =>
    response
      .writeHead(307, { location: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/` })
      .end();
  assert.deepEqual(await send(anOutgoing(), settings(), NOW), { is: 'refused', why: 'rejected' });
  trap.close();
  assert.equal(trapped, 0);
});

test('only hosts on the list are spoken to, and none inside a private range', async () => {
  const rules = {
    hosts: ['graph.facebook.com', '127.0.0.1', '10.0.0.1', 'localhost'],
    isLoopbackAllowed: false,
  };
  for (const address of [
    `${origin}/`,
    'https://127.0.0.1/',
    'https://10.0.0.1/',
    'https://localhost/',
    'https://evil.example/',
    'https://graph.facebook.com.evil.example/',
    'https://[::1]/',
    'http://graph.facebook.com/',
  ])
    await assert.rejects(postOut({ address, headers: {}, body: '{}' }, rules), HostNotAllowed, address);
});

const INSIDE = [
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '[::1]',
  '255.255.255.255',
  'no address',
];
const OUTSIDE = [
  '157.240.1.35',
  '8.8.8.8',
  '2a03:2880:f12f:83:face:b00c:0:25de',
  '172.32.0.1',
  '100.128.0.1',
];
test('what is inside is known as inside, however it is written', () => {
  for (const address of INSIDE) assert.ok(isPrivate(address), address);
  for (const address of OUTSIDE) assert.ok(!isPrivate(address), address);
});

test('a partner is told how far its referral has got, signed, and not a word of what was told', async () => {
  says = json(204, {});
  const receipt = 'ab'.repeat(16);
  const change = {
    channel: 'partner',
    cameBy: 'partner',
    conversation: `ysgol:${receipt}`,
    status: { state: 'acted-on', since: '2026-11-24' },
  } as const;
  assert.equal((await send(anOutgoing(change), settings(), NOW)).is, 'sent');
  const { headers, body }: Pick<Asked, 'headers' | 'body'> = asked.at(-1) ?? { headers: {}, body: '' };
  assert.deepEqual(JSON.parse(body), {
    type: 'referral.status',
    timestamp: NOW.toISOString(),
    data: { receipt, state: 'acted-on', since: '2026-11-24' },
  });
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  assert.equal(
    headers['webhook-signature'],
    `v1,${createHmac('sha256', SECRET).update(content).digest('base64')}`,
  );
});

const safe = (way: SafeContact['way'], address: string | null = 'a@b.example'): SafeContact => ({
  way,
  address,
  times: null,
  wording: null,
  never: null,
});

const MAY: readonly (readonly [what: string, change: Partial<Outgoing>, why: string | null])[] = [
  ['on the way the teller came', {}, null],
  ['when they said that they must not be reached', { safeContact: safe('none') }, 'no-safe-way'],
  ['by e-mail, when they came by Messenger and chose nothing', { channel: 'email' }, 'no-safe-way'],
  ['by e-mail, when they chose it', { channel: 'email', safeContact: safe('email') }, null],
  [
    'by e-mail, when they chose it and gave no address',
    { channel: 'email', safeContact: safe('email', null) },
    'no-safe-way',
  ],
  [
    'by e-mail, when they chose the telephone',
    { channel: 'email', safeContact: safe('phone', '01633') },
    'no-safe-way',
  ],
  ['by telephone, when they chose it', { channel: 'phone', safeContact: safe('phone', '01633') }, 'by-hand'],
  ['on X', { channel: 'x', cameBy: 'x' }, 'by-hand'],
  [
    'by e-mail to somebody known by a code',
    { channel: 'email', cameBy: 'tell', safeContact: safe('only-here') },
    'no-safe-way',
  ],
];
for (const [what, change, why] of MAY)
  test(`sending ${what}: ${why ?? 'yes'}`, () => assert.equal(whyNotSend(anOutgoing(change)), why));

test('a letter to something that is no address is not sent', async () => {
  for (const handle of [
    'a@b.example\r\nBcc: c@d.example',
    'a b@c.example',
    'nobody',
    '',
    '<a@b.example>',
    'a@b.example,c@d.example',
  ]) {
    const mail = {
      host: '127.0.0.1',
      port: 1,
      security: 'none',
      user: null,
      password: '',
      from: 'd@e.test',
      name: { en: 'D', cy: 'D' },
      subject: { en: 'M', cy: 'N' },
      isInside: false,
    } as const;
    const result = await send(
      anOutgoing({ channel: 'email', cameBy: 'email', handle }),
      { ...settings(), email: mail },
      NOW,
    );
    assert.deepEqual(result, { is: 'refused', why: 'no-address' }, handle);
  }
});

test('each try waits longer, at least as long as the other side asks, and the last one ends', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: MOST_TRIES - 1 }),
      fc.option(fc.integer({ min: 0, max: 10 ** 9 })),
      (attempt, after) => {
        const next = nextTry(attempt, NOW, after);
        assert.ok(next !== null && next > NOW);
        assert.ok(next.getTime() >= NOW.getTime() + Math.min(after ?? 0, 12 * 3_600_000));
        const before = nextTry(attempt - 1, NOW);
        if (before !== null && after === null) assert.ok(next > before);
      },
    ),
  );
  assert.equal(nextTry(MOST_TRIES, NOW), null);
  assert.equal(nextTry(1, NOW)?.toISOString(), '2026-11-24T09:00:30.000Z');
});

/** The outbox's face over a list: what the store does in SQL. */
function aListOutbox(waiting: Claimed[]): Outbox & { readonly done: string[] } {
  const done: string[] = [];
  return {
    done,
    claimNext: async () => waiting.shift() ?? null,
    markSent: async (id, providerId) => void done.push(`${id} sent ${providerId}`),
    markRetry: async (id, next, why) => void done.push(`${id} again ${next.toISOString()} ${why}`),
    markDead: async (id, why) => void done.push(`${id} dead ${why}`),
    markByHand: async (id) => void done.push(`${id} by hand`),
  };
}

test('the outbox is carried out to the end: sent, again, by hand, or to the dead-letter list', async () => {
  const results: Record<string, SendResult> = {
    a: { is: 'sent', providerId: 'p' },
    b: { is: 'retry', why: 'busy', after: 60_000 },
    c: { is: 'refused', why: 'window-closed' },
    d: { is: 'refused', why: 'by-hand' },
    e: { is: 'retry', why: 'line-broken', after: null },
  };
  const outbox = aListOutbox(
    Object.keys(results).map((id) => ({
      outgoing: anOutgoing({ id }),
      attempt: id === 'e' ? MOST_TRIES : 1,
    })),
  );
  const tried = await carryOut({
    outbox,
    now: () => NOW,
    send: async ({ id }) => results[id] ?? { is: 'refused', why: 'rejected' },
  });
  assert.equal(tried, 5);
  assert.deepEqual(outbox.done, [
    'a sent p',
    'b again 2026-11-24T09:01:00.000Z busy',
    'c dead window-closed',
    'd by hand',
    'e dead tried-too-often',
  ]);
});
