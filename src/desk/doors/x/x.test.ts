import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instant } from '../../../base/day.js';
import { readX } from './parse.js';
import { handleOf, pastedContact } from './paste.js';

const NOW = instant('2026-11-24T09:00:00.000Z');
const read = (body: object) => readX(Buffer.from(JSON.stringify(body)), NOW);

const dm = (change: object = {}) => ({
  for_user_id: '1',
  direct_message_events: [
    {
      type: 'message_create',
      id: '900',
      created_timestamp: '1795510740000',
      message_create: {
        target: { recipient_id: '1' },
        sender_id: '2',
        message_data: { text: 'help' },
        ...change,
      },
    },
  ],
  users: { 2: { name: 'Sam', screen_name: 'sam_1' } },
});

test('a direct message is a contact; our own and its reading are none', () => {
  const [contact] = read(dm());
  assert.equal(contact?.externalId, '900');
  assert.equal(contact.conversation, '1:2');
  assert.equal(contact.identity.name, 'Sam');
  assert.equal(contact.sentAt, '2026-11-24T08:59:00.000Z');
  assert.deepEqual(read(dm({ sender_id: '1' })), []);
  assert.deepEqual(read({ for_user_id: '1', direct_message_mark_read_events: [{}] }), []);
});

test('a picture in a direct message is offered, and its address is not kept', () => {
  const attachment = {
    type: 'media',
    media: { type: 'photo', media_url_https: 'https://ton.example/p.jpg' },
  };
  const [contact] = read(dm({ message_data: { text: 'look', attachment } }));
  assert.deepEqual(contact?.offered, [{ kind: 'picture', bytes: null }]);
  assert.doesNotMatch(JSON.stringify(contact), /ton\.example/);
});

test('a post that names us is a public post, and its deletion is marked', () => {
  const post = {
    id_str: '77',
    user: { id_str: '2', screen_name: 'a' },
    text: '@force who can help?',
    timestamp_ms: '1795510740000',
  };
  const [contact] = read({ for_user_id: '1', tweet_create_events: [post] });
  assert.equal(contact?.channel, 'public-post');
  assert.equal(contact.text, '@force who can help?');
  assert.deepEqual(read({ for_user_id: '1', tweet_create_events: [{ ...post, retweeted_status: {} }] }), []);
  const [gone] = read({ for_user_id: '1', tweet_delete_events: [{ status: { id: '77', user_id: '2' } }] });
  assert.equal(gone?.kind, 'withdrawal');
});

test('no body is ever an exception, and none is lost', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      assert.equal(readX(Buffer.from(JSON.stringify(value)), NOW).length, 1);
      for (const kind of ['direct_message_events', 'tweet_create_events', 'new_kind_events'])
        for (const { id } of read({ for_user_id: '1', [kind]: [value] })) assert.match(id, /^[0-9a-f]{32}$/);
    }),
  );
});

const HANDLES: readonly (readonly [string, string | null])[] = [
  ['@Sam_1', 'sam_1'],
  ['sam_1', 'sam_1'],
  ['https://x.com/Sam_1', 'sam_1'],
  ['https://twitter.com/sam_1/?s=20', 'sam_1'],
  ['two words', null],
];
for (const [written, handle] of HANDLES)
  test(`“${written}” is ${handle ?? 'no handle'}`, () => assert.equal(handleOf(written), handle));

test('what is pasted twice with one form is one contact, and one handle is one conversation', () => {
  const paste = (token: string, handle: string) =>
    pastedContact(
      {
        token,
        text: 'hello',
        handle,
        isPublic: false,
        address: null,
        sentAt: null,
        language: 'en',
        pastedBy: 'desk',
        pictures: 1,
      },
      NOW,
    );
  assert.equal(paste('a', '@sam').id, paste('a', '@sam').id);
  assert.notEqual(paste('a', '@sam').id, paste('b', '@sam').id);
  assert.equal(paste('a', '@Sam').conversation, paste('b', 'https://x.com/sam').conversation);
  assert.deepEqual(paste('a', '@sam').offered, [{ kind: 'picture', bytes: null }]);
});
