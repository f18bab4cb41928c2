import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedService, codedServices, otherSaid, serviceNames } from './services.js';

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
