import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../../../test/house/sources.js';
import { aDoorsFolder, secretFor } from '../../../../test/make/doors.js';
import { ed25519Signer } from '../../../../test/make/partner.js';
import { now } from '../../../base/day.js';
import { openDoors } from '../open-doors.js';
import { doorProblemInWords } from '../settings-in-words.js';
import { readSendingSettings } from './sending.js';
import { readDoorSettings } from './settings.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plimsoll-settings-'));
let made = 0;
function written(text: string | object, mode = 0o600): string {
  const file = path.join(folder, `${made++}.json`);
  writeFileSync(file, typeof text === 'string' ? text : JSON.stringify(text));
  chmodSync(file, mode);
  return file;
}

const META = { app_secrets: [secretFor()], verify_token: secretFor(12), human_agent: true };
const PARTNER = {
  id: 'ysgol',
  name: { en: 'School', cy: 'Ysgol' },
  kind: 'school',
  keys: [{ key: ed25519Signer().key, purposes: ['refer'], from: '2026-01-01', to: '2027-01-01' }],
};

const WRONG: readonly (readonly [what: string, settings: object | string, codes: readonly string[]])[] = [
  ['no JSON', '{', ['settings-unreadable']],
  ['a name spelt wrongly', { mata: META }, ['setting-unknown']],
  ['a name spelt wrongly inside', { meta: { ...META, humanagent: true } }, ['setting-unknown']],
  ['no secret', { meta: { verify_token: META.verify_token } }, ['setting-missing']],
  ['no secrets in the list', { meta: { ...META, app_secrets: [] } }, ['setting-missing']],
  [
    'three secrets',
    { meta: { ...META, app_secrets: [secretFor(), secretFor(), secretFor()] } },
    ['setting-too-many'],
  ],
  ['a short secret', { meta: { ...META, app_secrets: ['9f3a'] } }, ['setting-too-short']],
  ['a sample', { meta: { ...META, app_secrets: ['change-me-change-me-change-me'] } }, ['setting-is-sample']],
  ['one letter many times', { x: { consumer_secrets: ['a'.repeat(50)] } }, ['setting-is-sample']],
  [
    'the documentation’s own token',
    { meta: { ...META, verify_token: 'meatyhamhock-and-more' } },
    ['setting-is-sample'],
  ],
  ['text for yes', { meta: { ...META, human_agent: 'yes' } }, ['setting-wrong-kind']],
  [
    'no host',
    { email: [{ host: 'a b', user: 'u', password: secretFor(), addresses: ['a@b.test'] }] },
    ['setting-not-a-host'],
  ],
  [
    'mail without TLS',
    { email: [{ host: 'mail.test', tls: false, user: 'u', password: secretFor(), addresses: ['a@b.test'] }] },
    ['host-not-allowed'],
  ],
  ['a partner twice', { partners: [PARTNER, PARTNER] }, ['setting-repeated']],
  [
    'a key that is none',
    { partners: [{ ...PARTNER, keys: [{ ...PARTNER.keys[0], key: 'whpk_AAA' }] }] },
    ['setting-not-a-key'],
  ],
  [
    'a key for two years',
    { partners: [{ ...PARTNER, keys: [{ ...PARTNER.keys[0], to: '2028-01-01' }] }] },
    ['key-too-long-lived'],
  ],
  [
    'a day that is none',
    { partners: [{ ...PARTNER, keys: [{ ...PARTNER.keys[0], to: '2026-02-30' }] }] },
    ['setting-not-a-day'],
  ],
  [
    'a purpose nobody knows',
    { partners: [{ ...PARTNER, keys: [{ ...PARTNER.keys[0], purposes: ['all'] }] }] },
    ['setting-wrong-kind'],
  ],
];
for (const [what, settings, codes] of WRONG)
  test(`settings with ${what} are refused, with the place and the way on, in both languages`, () => {
    const read = readDoorSettings(written(settings));
    assert.ok(!read.ok);
    assert.deepEqual(
      read.problems.map(({ code }) => code),
      codes,
    );
    for (const problem of read.problems) {
      const [en, cy] = (['en', 'cy'] as const).map((lang) => doorProblemInWords(problem, lang));
      assert.ok(en && cy && en !== cy);
      if (problem.field) assert.ok(en.includes(problem.field));
    }
  });

test('settings that other users of the machine can read are refused', () => {
  const read = readDoorSettings(written({ meta: META }, 0o644));
  assert.ok(!read.ok && read.problems[0]?.code === 'settings-open-to-others');
});

test('what is right is read, and a file that is not there is no channel', () => {
  const read = readDoorSettings(written({ meta: META, partners: [PARTNER] }));
  assert.ok(
    read.ok && read.value.meta?.hasHumanAgent === true && read.value.partners[0]?.keys[0]?.kind === 'ed25519',
  );
  const none = readDoorSettings(path.join(folder, 'not-there.json'));
  assert.ok(none.ok && none.value.meta === null && none.value.partners.length === 0);
});

test('every secret of the samples in the how-to is refused, and nothing else in them is', () => {
  const text = readFileSync(path.join(ROOT, 'docs/how-to/doors.md'), 'utf8');
  const [doors = '', sending = ''] = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, json]) => json ?? '',
  );
  const read = readDoorSettings(written(doors));
  assert.ok(!read.ok);
  assert.deepEqual([...new Set(read.problems.map(({ code }) => code))], ['setting-is-sample']);
  assert.ok(read.problems.length >= 5, 'a secret of the sample would be taken');
  const out = readSendingSettings(written(sending));
  assert.ok(!out.ok);
  assert.deepEqual([...new Set(out.problems.map(({ code }) => code))], ['setting-is-sample']);
});

test('a host that is spoken to must stand on the list', () => {
  const read = readSendingSettings(written({ hosts: [], meta: { accounts: [] } }));
  assert.ok(!read.ok && read.problems[0]?.code === 'host-not-allowed');
});

test('without the organisation’s key no door opens', async () => {
  const doors = aDoorsFolder({ meta: META });
  writeFileSync(path.join(doors.root, 'organisation.json'), '{}');
  const opened = await openDoors({ dataFolder: doors.dataFolder, now, broken: () => undefined });
  assert.ok(!opened.ok && opened.problems[0]?.code === 'organisation-unreadable');
  doors.remove();
});
