import assert from 'node:assert/strict';
import { createPublicKey, randomUUID, verify } from 'node:crypto';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { addDays, dayInLondon, now } from '../../../base/day.js';
import {
  type DoorsFolder,
  type ServedDoors,
  aDoorsFolder,
  bytesBelow,
  serveDoors,
} from '../../../../test/make/doors.js';
import { MUTATIONS, PLANTED, sendRaw } from '../../../../test/make/forgeries.js';
import {
  type Signer,
  type Signing,
  ed25519Signer,
  hmacSigner,
  signedHeaders,
} from '../../../../test/make/partner.js';
import { lastUsedBefore } from '../counts.js';
import { doorFolders } from '../folder.js';
import { REFERRAL_FIELDS } from './fields.js';
import { openApi } from './openapi.js';
import { PARTNER_ROUTES } from './routes.js';
import { readKey, signedBytes } from './signature.js';
import { writePartnerStatus } from './status.js';

const school = ed25519Signer();
const force = hmacSigner();
const old = ed25519Signer();
const sandbox = hmacSigner(24);
const today = dayInLondon(now());
const year = { from: addDays(today, -10), to: addDays(today, 300) };

let folder: DoorsFolder;
let served: ServedDoors;

before(async () => {
  folder = aDoorsFolder({
    partners: [
      {
        id: 'ysgol-y-cwm',
        name: { en: 'Cwm School', cy: 'Ysgol y Cwm' },
        kind: 'school',
        keys: [
          { key: school.key, purposes: ['refer', 'status'], ...year },
          { key: old.key, purposes: ['refer', 'status'], from: addDays(today, -300), to: today },
          { key: sandbox.key, purposes: ['sandbox'], ...year },
        ],
      },
      {
        id: 'another-force',
        name: { en: 'Another Force', cy: 'Heddlu Arall' },
        kind: 'police-force',
        keys: [{ key: force.key, purposes: ['refer'], ...year }],
      },
    ],
  });
  served = await serveDoors(folder);
});
after(async () => {
  assert.deepEqual(served.faults, []);
  await served.close();
  folder.remove();
});

const REFERRAL = {
  teller: 'child',
  language: 'cy',
  in_danger_now: false,
  what_happened: 'contacted by Snapchat and asked for images',
  child_age: 12,
  apps: ['Snapchat'],
  referrer_name: 'A. Teacher',
  referrer_role: 'Designated safeguarding person',
  safe_way: 'through-school',
  safe_never: 'not a letter home',
};

const post = (
  path: string,
  body: string,
  signer: Signer = school,
  signing: Signing = {},
): Promise<Response> =>
  fetch(`${served.origin}${path}`, {
    method: 'POST',
    headers: signedHeaders(signer, { method: 'POST', path, body }, signing),
    body,
  });

const get = (path: string, signer: Signer = school, signing: Signing = {}): Promise<Response> =>
  fetch(`${served.origin}${path}`, {
    headers: signedHeaders(signer, { method: 'GET', path, body: '' }, signing),
  });

const refer = async (): Promise<{ referral: string; receipt: string }> => {
  const answer = await post('/v1/referrals', JSON.stringify(REFERRAL));
  assert.equal(answer.status, 201);
  return (await answer.json()) as { referral: string; receipt: string };
};

test('a school’s referral is on the disk, and the school holds a signed receipt', async () => {
  const answer = await post('/v1/referrals', JSON.stringify(REFERRAL));
  const body = await answer.text();
  const receipt = JSON.parse(body) as { receipt: string; sandbox: boolean };
  const kept = folder.contacts().find(({ id }) => id === receipt.receipt);
  assert.equal(kept?.kind, 'referral');
  assert.equal(kept.teller, 'child');
  assert.equal(kept.language, 'cy');
  assert.equal(kept.identity.organisation, 'Ysgol y Cwm');
  assert.equal(kept.identity.safeContact?.way, 'through-school');
  assert.equal(kept.identity.safeContact.never, 'not a letter home');
  assert.ok(kept.answers.some(({ asked, answer: said }) => asked === 'Oed y plentyn' && said === '12'));
  assert.equal(receipt.sandbox, false);

  const { key } = (await (await fetch(`${served.origin}/v1/receipt-key.json`)).json()) as { key: string };
  const header = (name: string): string => answer.headers.get(name) ?? '';
  const signature = Buffer.from(header('webhook-signature').replace(/^v1a,/, ''), 'base64');
  const publicKey = createPublicKey({
    key: Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      readKey(key)?.bytes ?? Buffer.alloc(0),
    ]),
    format: 'der',
    type: 'spki',
  });
  assert.ok(
    verify(null, signedBytes(header('webhook-id'), header('webhook-timestamp'), body), publicKey, signature),
  );
});

test('the same sending gets the same bytes, also after a restart, and is one contact', async () => {
  const id = randomUUID();
  const body = JSON.stringify(REFERRAL);
  const path = '/v1/referrals';
  const all = async (answer: Response) => [
    answer.status,
    await answer.text(),
    answer.headers.get('webhook-signature'),
  ];
  const together = await Promise.all([1, 2, 3].map(async () => all(await post(path, body, school, { id }))));
  await served.close();
  served = await serveDoors(folder);
  const later = await all(await post(path, body, school, { id }));
  for (const one of together) assert.deepEqual(one, later);
  const names = folder.contacts().filter(({ externalId }) => externalId === `ysgol-y-cwm:${id}`);
  assert.equal(new Set(names.map((contact) => contact.id)).size, 1);
});

test('a sending’s name cannot be used for something else', async () => {
  const id = randomUUID();
  assert.equal((await post('/v1/referrals', JSON.stringify(REFERRAL), school, { id })).status, 201);
  const other = await post('/v1/referrals', JSON.stringify({ ...REFERRAL, child_age: 13 }), school, { id });
  assert.equal(other.status, 409);
});

test('more can be said about one’s own referral, and it can be taken back; another’s is not there', async () => {
  const { referral, receipt } = await refer();
  const more = JSON.stringify({ language: 'en', in_danger_now: true, what_happened: 'he has written again' });
  assert.equal((await post(`/v1/referrals/${referral}/additions`, more)).status, 201);
  assert.equal(
    (await post(`/v1/referrals/${referral}/withdrawal`, JSON.stringify({ reason: 'by mistake' }))).status,
    201,
  );
  const thread = folder.contacts().filter(({ conversation }) => conversation === `ysgol-y-cwm:${receipt}`);
  assert.deepEqual(thread.map(({ kind }) => kind).sort(), ['addition', 'referral', 'withdrawal']);
  for (const name of [referral, `ref_${'0'.repeat(56)}`, 'nonsense']) {
    const answer = await post(`/v1/referrals/${name}/additions`, more, force, { partner: 'another-force' });
    assert.equal(answer.status, 404);
  }
});

test('what became of a referral is told as far as the rooms wrote it, to whoever sent it', async () => {
  const { referral, receipt } = await refer();
  const status = async () => (await get(`/v1/referrals/${referral}`)).json();
  assert.deepEqual(await status(), { referral, state: 'received', since: null });
  writePartnerStatus(doorFolders(folder.dataFolder), receipt, { state: 'being-looked-at', since: today });
  assert.deepEqual(await status(), { referral, state: 'being-looked-at', since: today });
  // A key that is good for referring only does not open this, and a signature for one address is none for another.
  assert.equal((await get(`/v1/referrals/${referral}`, force, { partner: 'another-force' })).status, 401);
  const path = `/v1/referrals/ref_${'0'.repeat(56)}`;
  const headers = signedHeaders(school, { method: 'GET', path, body: '' });
  assert.equal((await fetch(`${served.origin}/v1/referrals/${referral}`, { headers })).status, 401);
});

test('a partner says that it has what we handed over', async () => {
  const handover = randomUUID();
  const body = JSON.stringify({ reference: 'T-1', received_by: 'Duty team' });
  assert.equal((await post(`/v1/handovers/${handover}/receipt`, body)).status, 201);
  const kept = folder.contacts().find(({ conversation }) => conversation === `handover:${handover}`);
  assert.equal(kept?.identity.name, 'Duty team');
});

test('the sandbox answers as the real one does, and keeps nothing', async () => {
  const before = folder.contacts().length;
  const path = '/sandbox/v1/referrals';
  const answer = await post(path, JSON.stringify(REFERRAL), sandbox);
  assert.equal(answer.status, 201);
  const { referral, sandbox: isSandbox } = (await answer.json()) as { referral: string; sandbox: boolean };
  assert.equal(isSandbox, true);
  assert.equal((await get(`${path}/${referral}`, sandbox)).status, 200);
  assert.equal((await post(path, JSON.stringify({ ...REFERRAL, teller: 'nobody' }), sandbox)).status, 422);
  assert.equal(folder.contacts().length, before);
  // A key of the sandbox opens nothing real, a real one nothing here, and a name from here is none there.
  assert.equal((await post('/v1/referrals', JSON.stringify(REFERRAL), sandbox)).status, 401);
  assert.equal((await post(path, JSON.stringify(REFERRAL), school)).status, 401);
  assert.equal((await get(`/v1/referrals/${referral}`)).status, 404);
});

const WRONG: readonly (readonly [what: string, change: object, code: string, field: string])[] = [
  ['a field that is needed', { what_happened: undefined }, 'field-missing', 'what_happened'],
  ['a blank one', { what_happened: '  ' }, 'field-missing', 'what_happened'],
  ['a name spelt wrongly', { chld_age: 12 }, 'field-unknown', 'chld_age'],
  ['a file', { attachment: 'x' }, 'field-unknown', 'attachment'],
  ['text for a number', { child_age: '12' }, 'field-wrong-kind', 'child_age'],
  ['too much', { what_happened: 'a '.repeat(10_001) }, 'field-too-long', 'what_happened'],
  ['no choice', { teller: 'neighbour' }, 'field-not-a-choice', 'teller'],
  ['no day', { happened_from: '2026-02-30' }, 'field-not-a-day', 'happened_from'],
  [
    'days the wrong way round',
    { happened_from: '2026-02-02', happened_to: '2026-02-01' },
    'days-wrong-way-round',
    'happened_to',
  ],
];
for (const [what, change, code, field] of WRONG)
  test(`${what} is named, in both languages, and nothing is kept`, async () => {
    const before = folder.contacts().length;
    const answer = await post('/v1/referrals', JSON.stringify({ ...REFERRAL, ...change }));
    assert.equal(answer.status, 422);
    const { problems } = (await answer.json()) as {
      problems: { code: string; message_en: string; message_cy: string; where: { field: string } }[];
    };
    assert.equal(problems[0]?.code, code);
    assert.equal(problems[0].where.field, field);
    assert.ok(problems[0].message_en !== problems[0].message_cy);
    assert.equal(folder.contacts().length, before);
  });

test('a picture is no JSON, and one written out in a text is taken out of it', async () => {
  const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('PLANTED-PICTURE'.repeat(60))]);
  const path = '/v1/referrals';
  for (const type of ['image/jpeg', 'multipart/form-data; boundary=x', 'application/json']) {
    const body = picture.toString('latin1');
    const answer = await post(path, body, school, { type });
    assert.ok([400, 401, 415].includes(answer.status), `${type}: ${answer.status}`);
  }
  const text = { ...REFERRAL, what_happened: `see ${picture.toString('base64')}` };
  assert.equal((await post(path, JSON.stringify(text))).status, 201);
  const kept = JSON.stringify(folder.contacts());
  assert.ok(!kept.includes(picture.toString('base64').slice(100, 160)));
  assert.ok(!bytesBelow(folder.root).includes('PLANTED-PICTURE'));
});

const UNBELIEVED: readonly (readonly [what: string, signer: Signer, signing: Signing])[] = [
  ['a key that has ended', old, {}],
  ['another partner’s key', force, {}],
  ['a partner nobody knows', school, { partner: 'nobody' }],
  ['a clock six minutes slow', school, { at: now().getTime() - 6 * 60_000 }],
  ['a clock six minutes fast', school, { at: now().getTime() + 6 * 60_000 }],
];
for (const [what, signer, signing] of UNBELIEVED)
  test(`${what} gets 401 and an empty body`, async () => {
    const answer = await post('/v1/referrals', JSON.stringify(REFERRAL), signer, signing);
    assert.equal(answer.status, 401);
    assert.equal(await answer.text(), '');
  });

test('when a partner’s signature last held is remembered', () => {
  served.doors.counts.write(now());
  const used = new Map(lastUsedBefore(path.join(folder.root, 'seen/counts.json')));
  assert.ok(used.has('ysgol-y-cwm'));
  assert.ok(!used.has('nobody'));
});

test('a clock four minutes out is believed', async () => {
  const answer = await post('/v1/referrals', JSON.stringify(REFERRAL), school, {
    at: now().getTime() - 4 * 60_000,
  });
  assert.equal(answer.status, 201);
});

test('no forged referral is believed', async () => {
  const path = '/v1/referrals';
  const body = JSON.stringify(REFERRAL);
  for (let round = 0; round < (process.env['PLIMSOLL_BATTERY'] ? 40 : 3); round++)
    for (const [name, mutate] of Object.entries(MUTATIONS)) {
      const headers = signedHeaders(
        round % 2 ? school : force,
        { method: 'POST', path, body },
        {
          partner: round % 2 ? 'ysgol-y-cwm' : 'another-force',
        },
      );
      const status = await sendRaw(
        served.origin,
        mutate({ path, body, headers, signature: 'webhook-signature' }),
      );
      assert.ok(status === null || [401, 413].includes(status), `${name}: ${status}`);
    }
  assert.ok(!JSON.stringify(folder.contacts()).includes(PLANTED));
});

test('the document is served in both languages, and each says everything', async () => {
  for (const lang of ['en', 'cy'] as const) {
    const served_ = await (await fetch(`${served.origin}/v1/openapi.${lang}.json`)).json();
    assert.deepEqual(
      served_,
      JSON.parse(
        JSON.stringify(openApi({ en: 'Made-up Police', cy: 'Heddlu Dychmygol' }, { lang, realm: 'real' })),
      ),
    );
  }
});

test('the document and the door agree: every route, every field, every answer', async () => {
  const doc = openApi({ en: 'X', cy: 'Y' }, { lang: 'en', realm: 'real' });
  const paths = doc.paths as Readonly<Record<string, Readonly<Record<string, { responses: object }>>>>;
  const documented = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb} ${path}`),
  );
  assert.equal(documented.length, PARTNER_ROUTES.length);
  for (const route of PARTNER_ROUTES) {
    // Without a signature each signed route answers 401 and nothing else; the open ones answer.
    const path = `/v1${route.path.replaceAll(/:\w+/g, randomUUID())}`;
    const answer = await fetch(`${served.origin}${path}`, {
      method: route.method,
      body: route.method === 'POST' ? '{}' : null,
    });
    assert.equal(answer.status, route.purpose === null ? 200 : 401, route.name);
    assert.ok(route.statuses.includes(answer.status));
  }
  const schemas = doc.components.schemas as Readonly<Record<string, { properties: object }>>;
  assert.deepEqual(
    Object.keys(schemas['refer']?.properties ?? {}),
    REFERRAL_FIELDS.map(({ name }) => name),
  );
});

test('everything the document says may be sent is taken', async () => {
  const value = {
    text: 'words',
    texts: ['words'],
    day: '2026-01-02',
    flag: false,
    count: 3,
    choice: '',
  } as const;
  const body = Object.fromEntries(
    REFERRAL_FIELDS.map((field) => [field.name, field.kind === 'choice' ? field.of[0] : value[field.kind]]),
  );
  assert.equal((await post('/v1/referrals', JSON.stringify(body))).status, 201);
});

test('a key that is too short, of another kind or not written whole is none', () => {
  for (const written of [
    'whsec_',
    `whsec_${'A'.repeat(20)}`,
    `whpk_${Buffer.alloc(31).toString('base64')}`,
    'whsec_AAA',
    'x',
  ])
    assert.equal(readKey(written), null, written);
});
