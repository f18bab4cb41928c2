import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMilliseconds, instant } from '../../base/day.js';
import { type Around, type FirstMessage, type NoAnswer, whyNoAutomaticAnswer } from './automatic.js';

const NOW = instant('2026-11-24T04:00:00Z');
const MESSAGE: FirstMessage = {
  channel: 'messenger',
  kind: 'message',
  handle: 'messenger:77',
  safeWay: null,
  notes: [],
  at: NOW,
};
const AROUND: Around = { now: NOW, isOn: true, isFirst: true, isAnsweredLately: false };
const mail = (handle: string): Partial<FirstMessage> => ({ channel: 'email', handle });
const hoursAgo = (hours: number): Partial<FirstMessage> => ({ at: addMilliseconds(NOW, -hours * 3_600_000) });

const CASES: readonly (readonly [
  what: string,
  message: Partial<FirstMessage>,
  around: Partial<Around>,
  why: NoAnswer | null,
])[] = [
  ['a first message on Messenger', {}, {}, null],
  ['a first message on Instagram', { channel: 'instagram' }, {}, null],
  ['a first e-mail', mail('parent@example.org'), {}, null],
  ['a picture without a word', { notes: [] }, {}, null],
  ['when nobody switched it on', {}, { isOn: false }, 'switched-off'],
  ['on X, where nothing can be sent from here', { channel: 'x' }, {}, 'not-this-channel'],
  ['somebody with a code', { channel: 'tell' }, {}, 'not-this-channel'],
  ['a caller', { channel: 'phone' }, {}, 'not-this-channel'],
  ['a second message', {}, { isFirst: false }, 'not-the-first'],
  ['somebody who takes it back', { kind: 'withdrawal' }, {}, 'not-the-first'],
  ['who said that they must not be reached', { safeWay: 'none' }, {}, 'no-safe-way'],
  ['an automatic reply', { ...mail('a@b.example'), notes: ['auto-reply'] }, {}, 'from-a-machine'],
  ['our own that came back', { ...mail('a@b.example'), notes: ['bounce'] }, {}, 'from-a-machine'],
  ['a postmaster', mail('MAILER-DAEMON@b.example'), {}, 'from-a-machine'],
  ['an address that nobody reads', mail('no-reply@b.example'), {}, 'from-a-machine'],
  ['the owner of a list', mail('owner-news@b.example'), {}, 'from-a-machine'],
  ['a list’s own address', mail('news-request@b.example'), {}, 'from-a-machine'],
  ['a thumb', { notes: ['reacted'] }, {}, 'from-a-machine'],
  [
    'an address that somebody else may have put there',
    { ...mail('a@b.example'), notes: ['sender-checks-failed'] },
    {},
    'forged-sender',
  ],
  ['what could not be read', { notes: ['could-not-be-read'] }, {}, 'unreadable'],
  ['what was sent 23 hours ago', hoursAgo(23), {}, null],
  ['what was sent a day ago', hoursAgo(24), {}, 'window-closed'],
  ['who had one lately', {}, { isAnsweredLately: true }, 'answered-lately'],
];
for (const [what, message, around, why] of CASES)
  test(`${what}: ${why ?? 'is answered by itself'}`, () =>
    assert.equal(whyNoAutomaticAnswer({ ...MESSAGE, ...message }, { ...AROUND, ...around }), why));
