import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flagReaderOver } from './flag/index.js';
import {
  COMMON_SERVICES,
  codedService,
  codedServices,
  orderServices,
  otherSaid,
  serviceNames,
} from './services.js';

test('a service is stored by its name on the list, however it was written', () => {
  assert.ok(serviceNames().size > 300);
  for (const said of ['Snapchat', 'SNAPCHAT', ' snapchat ', 'snpachat'])
    assert.equal(codedService(said), 'snapchat');
  assert.equal(codedService('insta'), 'instagram');
});

test('what is not on the list is kept as said, and nothing coded is coded again', () => {
  assert.equal(codedService('Zorble Chat'), 'other: Zorble Chat');
  assert.equal(otherSaid('other: Zorble Chat'), 'Zorble Chat');
  for (const code of ['other: Zorble Chat', 'not-known', 'snapchat']) assert.equal(codedService(code), code);
});

test('several stand in the order of contact, each once', () => {
  assert.deepEqual(codedServices(['Roblox', 'Snapchat', 'snapchat', 'Zorble']), [
    'roblox',
    'snapchat',
    'other: Zorble',
  ]);
});

test('a service that only a lexicon of one’s own names is coded by that lexicon, and by no other', () => {
  const row = { guide: 'O1', from: null, to: null, source: 'the registrar', platform: '' };
  const own = flagReaderOver([
    { ...row, id: 'own-zorble', tags: 'PLAT', platform: 'zorble', terms: 'zorble | zorbl' },
  ]);
  for (const said of ['Zorble', 'zorbl', 'other: Zorble'])
    assert.equal(codedService(said, own), 'zorble', said);
  assert.ok(serviceNames(own).has('zorble'));
  assert.equal(codedService('Zorble'), 'other: Zorble');
});

test('every service that a form offers by name is on the list', () => {
  for (const code of COMMON_SERVICES) assert.ok(serviceNames().has(code), code);
});

/** Named, said in order, stored, and whether the order is known. */
const ORDERS: readonly (readonly [string, string, string, boolean, why: string])[] = [
  ['snapchat', '', 'snapchat', true, 'one alone has no order to be missed'],
  ['', '', '', true, 'nor has none'],
  ['snapchat roblox', '', 'snapchat roblox', false, 'nobody said'],
  ['snapchat roblox', 'roblox snapchat', 'roblox snapchat', true, 'said'],
  ['snapchat roblox', 'roblox', 'roblox snapchat', true, 'the last place is what is left'],
  ['snapchat roblox kik', 'kik', 'kik snapchat roblox', false, 'only the first is known'],
  ['snapchat roblox', 'discord roblox', 'roblox snapchat', true, 'what is not named has no place'],
];
for (const [named, said, stored, inOrder, why] of ORDERS)
  test(`order of contact over "${named}": ${why}`, () => {
    const words = (text: string) => text.split(' ').filter((word) => word !== '');
    assert.deepEqual(orderServices(words(named), words(said)), { services: words(stored), inOrder });
  });
