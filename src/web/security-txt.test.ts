import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask } from '../../test/make/door-walk.js';
import { aDoor } from '../../test/make/door.js';
import { aSite } from '../../test/make/site.js';
import { instant } from '../base/day.js';
import { buildHookServer } from './hooks/server.js';
import { SECURITY_TXT_PATH, securityContactIn, securityTxt } from './security-txt.js';

const NOON = instant('2026-11-24T12:00:00.000Z');
const CONTACT = {
  contact: 'mailto:security@example.police.uk',
  policy: 'https://example.police.uk/security',
};
const SAID = `Contact: mailto:security@example.police.uk
Expires: 2027-02-22T00:00:00Z
Preferred-Languages: en, cy
Policy: https://example.police.uk/security
`;

describe('whom to tell about a weakness', () => {
  test('is read from the settings, an address of e-mail as it is, and nothing that is no address', () => {
    const read = (contact: string, policy?: string) =>
      securityContactIn({ PLIMSOLL_SECURITY_CONTACT: contact, PLIMSOLL_SECURITY_POLICY: policy });
    assert.deepEqual(read(''), { ok: true, value: null });
    assert.deepEqual(read('security@example.police.uk', CONTACT.policy), { ok: true, value: CONTACT });
    assert.deepEqual(read('https://example.police.uk/report'), {
      ok: true,
      value: { contact: 'https://example.police.uk/report', policy: null },
    });
    for (const wrong of ['ask us', 'http://example.police.uk', 'mailto:', 'a@b.c\nContact: d@e.f'])
      assert.equal(read(wrong).ok, false, wrong);
    assert.equal(read('a@b.c', 'ftp://x').ok, false);
  });

  test('is said with an end within a year', () => assert.equal(securityTxt(CONTACT, NOON), SAID));
});

const host = { host: 'localhost' };

describe('each of the three processes', () => {
  test('the public door says it, and nothing where it is not set', async () => {
    for (const security of [CONTACT, null]) {
      const door = await aDoor({ now: () => NOON, security });
      const answer = await ask(door.tell.server, { url: SECURITY_TXT_PATH, headers: host });
      assert.equal(answer.statusCode, security ? 200 : 404);
      if (security) assert.equal(answer.body, SAID);
      assert.match(String(answer.headers['content-type']), security ? /^text\/plain/ : /^text\/html/);
      await door.close();
    }
  });

  test('the rooms say it, and nothing where it is not set', async () => {
    for (const security of [CONTACT, undefined]) {
      const site = await aSite({ pages: [], clock: { now: NOON }, config: security ? { security } : {} });
      const answer = await site.server.inject({ url: SECURITY_TXT_PATH, headers: host });
      assert.equal(answer.statusCode, security ? 200 : 404);
      if (security) assert.equal(answer.body, SAID);
    }
  });

  test('the doors for programs say it, and nothing where it is not set', async () => {
    for (const security of [CONTACT, null]) {
      const server = buildHookServer({ hooks: [], broken: () => undefined, security, now: () => NOON });
      const answer = await server.inject({ url: SECURITY_TXT_PATH });
      assert.deepEqual([answer.statusCode, answer.body], security ? [200, SAID] : [404, '']);
      await server.close();
    }
  });
});
