import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CameFrom, whoAsks } from './who-asks.js';

const from = (remoteAddress: string, forwarded?: string): CameFrom => ({
  socket: { remoteAddress },
  headers: { 'x-forwarded-for': forwarded },
});

test('without proxies nobody is believed about where they come from', () => {
  assert.equal(whoAsks([])(from('203.0.113.9', '198.51.100.1')), '203.0.113.9');
});

test('a proxy that is named is believed, and the first address behind it that is none of ours is meant', () => {
  const who = whoAsks(['10.0.0.5', '192.168.0.0/16', 'fd00::/8']);
  for (const [remote, said, meant] of [
    ['10.0.0.5', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.0.0.5', '198.51.100.1', '198.51.100.1'],
    ['10.0.0.6', '198.51.100.1', '10.0.0.6'],
    ['10.0.0.5', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
    ['10.0.0.5', '198.51.100.1, 192.168.3.4', '198.51.100.1'],
    ['fd00::1', '198.51.100.1', '198.51.100.1'],
    ['10.0.0.5', 'anything at all', 'anything at all'],
    ['10.0.0.5', '192.168.3.4', '192.168.3.4'],
  ] as const)
    assert.equal(who(from(remote, said)), meant, `${remote} ${said}`);
  assert.equal(who(from('10.0.0.5')), '10.0.0.5');
});

test('what is neither an address nor a range stops the door at its start', () => {
  for (const wrong of ['proxy.example', '10.0.0.0/99', '10.0.0'])
    assert.throws(() => whoAsks([wrong]), Error, wrong);
});
