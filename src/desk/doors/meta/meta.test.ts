import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instant } from '../../../base/day.js';
import { noteOf } from '../notes.js';
import { readMeta } from './parse.js';
import { isFromMeta, metaChallenge } from './verify.js';
import { replyBy, replyMode } from './window.js';
import { signedByMeta } from '../../../../test/make/meta-platform.js';

const NOW = instant('2026-11-24T09:00:00.000Z');
const SENT = instant('2026-11-24T08:59:00.000Z').getTime();

const read = (messaging: unknown, object = 'page') =>
  readMeta(
    Buffer.from(JSON.stringify({ object, entry: [{ id: '1001', time: SENT, messaging: [messaging] }] })),
    { now: NOW, hasHumanAgent: true },
  );

const event = (says: object) => ({
  sender: { id: '77' },
  recipient: { id: '1001' },
  timestamp: SENT,
  ...says,
});
const notes = (contact: { answers: readonly { question: string; answer: string }[] } | undefined) =>
  Object.fromEntries((contact?.answers ?? []).map(({ question, answer }) => [question, answer]));

test('a message of Messenger is one contact of one person, with the window in which a reply may go out', () => {
  const [contact, ...more] = read(
    event({ message: { mid: 'm_1', text: 'someone on Snapchat asked for images' } }),
  );
  assert.deepEqual(more, []);
  assert.equal(contact?.channel, 'messenger');
  assert.equal(contact.externalId, 'm_1');
  assert.equal(contact.conversation, '1001:77');
  assert.equal(contact.identity.handle, 'messenger:77');
  assert.equal(contact.text, 'someone on Snapchat asked for images');
  assert.equal(contact.sentAt, '2026-11-24T08:59:00.000Z');
  assert.equal(contact.replyBy, '2026-12-01T08:59:00.000Z');
});

test('the same event is the same contact, whenever it comes', () => {
  const body = Buffer.from(
    JSON.stringify({
      object: 'instagram',
      entry: [{ id: '1', messaging: [event({ message: { mid: 'x', text: 'a' } })] }],
    }),
  );
  const ids = ['2026-11-24T09:00:00Z', '2026-12-24T09:00:00Z'].map(
    (at) => readMeta(body, { now: instant(at), hasHumanAgent: false })[0]?.id,
  );
  assert.match(ids[0] ?? '', /^[0-9a-f]{32}$/);
  assert.equal(ids[0], ids[1]);
});

const SAYS_NOTHING: readonly (readonly [string, object])[] = [
  ['an echo of our own', { message: { mid: 'm', text: 'hello', is_echo: true } }],
  ['that something was read', { read: { watermark: SENT } }],
  ['that something was delivered', { delivery: { mids: ['m'], watermark: SENT } }],
  ['a reaction taken back', { reaction: { mid: 'm', action: 'unreact' } }],
  ['who holds the thread', { pass_thread_control: { new_owner_app_id: '1' } }],
];
for (const [what, says] of SAYS_NOTHING)
  test(`${what} is no contact`, () => assert.deepEqual(read(event(says)), []));

test('a message taken back is marked: a contact of its own that names the other', () => {
  const [contact] = read(event({ message: { mid: 'm_1', is_deleted: true } }), 'instagram');
  assert.equal(contact?.kind, 'withdrawal');
  assert.equal(contact.externalId, 'm_1:unsent');
  assert.equal(notes(contact)['unsent'], 'm_1');
  assert.equal(contact.text, '');
});

test('a changed message is a contact with the new words; each change once', () => {
  const edit = (num_edit: number) =>
    read(event({ message_edit: { mid: 'm_1', text: 'new words', num_edit } }))[0];
  assert.equal(edit(1)?.text, 'new words');
  assert.equal(notes(edit(1))['edited'], 'm_1');
  assert.notEqual(edit(1)?.id, edit(2)?.id);
});

test('a reaction and a pressed button are contacts', () => {
  const [reaction] = read(
    event({ reaction: { mid: 'm_9', action: 'react', emoji: '👍', reaction: 'like' } }),
  );
  assert.equal(notes(reaction)['reacted'], '👍');
  const [button] = read(event({ postback: { mid: 'm_3', title: 'Talk to someone', payload: 'TALK' } }));
  assert.equal(button?.text, 'Talk to someone');
});

test('pictures, voices, stickers and shares are offered: no address of one is kept', () => {
  const address = 'https://cdn.example/very-secret-picture';
  const [contact] = read(
    event({
      message: {
        mid: 'm_2',
        attachments: ['image', 'video', 'audio', 'file', 'share', 'something-new'].map((type) => ({
          type,
          payload: { url: address, sticker_id: 1 },
        })),
      },
    }),
  );
  assert.deepEqual(
    contact?.offered.map(({ kind }) => kind),
    ['picture', 'video', 'sound', 'file', 'link-preview', 'other'],
  );
  assert.doesNotMatch(JSON.stringify(contact), /cdn\.example/);
});

test('an event older than seven days is marked late and still taken', () => {
  const old = { ...event({ message: { mid: 'm_4', text: 'hello' } }), timestamp: SENT - 8 * 86_400_000 };
  const [contact] = read(old);
  assert.equal(contact?.text, 'hello');
  assert.equal(notes(contact)['late'], '2026-11-16T08:59:00.000Z');
});

test('what nobody here knows goes to the tray as it came, and its text stays empty', () => {
  const [contact] = read(event({ new_kind_of_thing: { words: 'help' } }));
  assert.equal(contact?.text, '');
  assert.equal(notes(contact)['could-not-be-read'], '');
  assert.match(notes(contact)['as-received'] ?? '', /new_kind_of_thing.*help/);
  assert.equal(contact.conversation, '1001:77');
});

test('a comment under a post is a public post, and one taken away is marked', () => {
  const change = (value: object) =>
    readMeta(
      Buffer.from(
        JSON.stringify({ object: 'page', entry: [{ id: '1001', changes: [{ field: 'feed', value }] }] }),
      ),
      { now: NOW, hasHumanAgent: true },
    );
  const value = {
    item: 'comment',
    comment_id: 'c1',
    post_id: 'p1',
    from: { id: '9', name: 'A' },
    message: 'who do I tell?',
  };
  const [comment] = change({ ...value, verb: 'add' });
  assert.equal(comment?.channel, 'public-post');
  assert.equal(comment.text, 'who do I tell?');
  assert.equal(change({ ...value, verb: 'remove' })[0]?.kind, 'withdrawal');
  assert.deepEqual(change({ ...value, from: { id: '1001' } }), []);
});

test('every note of a contact is one that has its words', () => {
  const [contact] = read(event({ new_kind_of_thing: 1 }));
  assert.ok(contact?.answers.every((answer) => noteOf(answer) !== null));
});

test('no signed body, of whatever shape, is ever an exception, and none that holds an event is lost', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 5 }),
      fc.constantFrom('page', 'instagram', 'user'),
      (value, object) => {
        for (const body of [
          value,
          { object, entry: [value] },
          { object, entry: [{ id: 1, messaging: [value] }] },
        ]) {
          const contacts = readMeta(Buffer.from(JSON.stringify(body)), { now: NOW, hasHumanAgent: true });
          for (const contact of contacts) assert.match(contact.id, /^[0-9a-f]{32}$/);
        }
        assert.equal(
          readMeta(Buffer.from(JSON.stringify(value)), { now: NOW, hasHumanAgent: true }).length,
          1,
        );
      },
    ),
  );
});

test('a tower of brackets is an event for the tray', () => {
  const tower = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  for (const body of [tower, `{"object":"page","entry":[{"id":"1","messaging":[{"new":${tower}}]}]}`])
    assert.equal(readMeta(Buffer.from(body), { now: NOW, hasHumanAgent: true }).length, 1);
});

test('a signature holds for its bytes and either of two secrets, and for nothing else', () => {
  const body = Buffer.from('{"object":"page"}');
  assert.ok(isFromMeta(body, signedByMeta(body, 'new'), ['old', 'new']));
  assert.ok(isFromMeta(body, signedByMeta(body, 'old'), ['old', 'new']));
  assert.ok(!isFromMeta(body, signedByMeta(body, 'older'), ['old', 'new']));
  assert.ok(!isFromMeta(Buffer.from('{"object": "page"}'), signedByMeta(body, 'old'), ['old']));
  assert.ok(!isFromMeta(body, null, ['old']));
  assert.ok(!isFromMeta(body, null, []));
});

test('the challenge is given back to whoever knows the token', () => {
  const query = (token: string, mode = 'subscribe') =>
    new URLSearchParams({ 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': '1158201444' });
  assert.equal(metaChallenge(query('right'), 'right'), '1158201444');
  assert.equal(metaChallenge(query('wrong'), 'right'), null);
  assert.equal(metaChallenge(query('right', 'unsubscribe'), 'right'), null);
  const script = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': 'r',
    'hub.challenge': '<b>',
  });
  assert.equal(metaChallenge(script, 'r'), null);
});

// From the platform's own rules: 24 hours for anybody, 7 days for a person where the app has been granted it.
const WINDOWS: readonly (readonly [
  hours: number,
  byPerson: boolean,
  granted: boolean,
  'plain' | 'human-agent' | null,
])[] = [
  [0, false, false, 'plain'],
  [23.9, false, false, 'plain'],
  [24, true, true, 'human-agent'],
  [24, false, true, null],
  [24, true, false, null],
  [167.9, true, true, 'human-agent'],
  [168, true, true, null],
];
for (const [hours, byPerson, hasHumanAgent, mode] of WINDOWS)
  test(`${hours} hours after the last message a ${byPerson ? 'person' : 'program'} may reply: ${mode ?? 'not at all'}`, () => {
    const now = instant(new Date(SENT + hours * 3_600_000).toISOString());
    assert.equal(
      replyMode(instant(new Date(SENT).toISOString()).toISOString(), { now, byPerson, hasHumanAgent }),
      mode,
    );
  });

test('the window ends when the platform says', () => {
  assert.equal(replyBy('2026-11-24T08:59:00.000Z', false), '2026-11-25T08:59:00.000Z');
});
