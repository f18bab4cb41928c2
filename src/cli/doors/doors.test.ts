import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { aDoorsFolder, freePort, secretFor, startDoors } from '../../../test/make/doors.js';
import { hasMailServers, startMailServers } from '../../../test/make/mail-servers.js';
import { hmacSigner } from '../../../test/make/partner.js';
import { addDays, dayInLondon, now } from '../../base/day.js';
import { run } from '../command.js';

const today = dayInLondon(now());
const partner = (to: string) => ({
  id: 'ysgol-y-cwm',
  name: { en: 'Cwm School', cy: 'Ysgol y Cwm' },
  kind: 'school',
  keys: [{ key: hmacSigner().key, purposes: ['refer'], from: addDays(today, -100), to }],
});

async function plimsoll(
  line: string,
  dataFolder: string,
): Promise<{ exit: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const before = process.env['PLIMSOLL_DATA'];
  process.env['PLIMSOLL_DATA'] = dataFolder;
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    stdin: async () => new Uint8Array(),
  };
  const exit = await run(line.split(' '), io, {});
  if (before === undefined) delete process.env['PLIMSOLL_DATA'];
  else process.env['PLIMSOLL_DATA'] = before;
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

const folders: { remove(): void }[] = [];
after(() => folders.forEach((folder) => folder.remove()));
const aFolder = (settings: object | null) => {
  const folder = aDoorsFolder(settings);
  folders.push(folder);
  return folder;
};

test('the check says what is monitored and what is not', async () => {
  const { dataFolder } = aFolder({ x: { consumer_secrets: [secretFor()] } });
  const said = await plimsoll('doors check', dataFolder);
  assert.equal(said.exit, 0);
  assert.match(said.out, /Facebook and Instagram: not monitored/);
  assert.match(said.out, /X: monitored/);
});

test('the check says, in Welsh when asked, which partner’s key ends within a month', async () => {
  const soon = aFolder({ partners: [partner(addDays(today, 10))] });
  const said = await plimsoll('doors check --lang cy', soon.dataFolder);
  assert.equal(said.exit, 1);
  assert.match(said.out, /allwedd Ysgol y Cwm/);
  assert.match(said.out, /Ysgol y Cwm: heb ei ddefnyddio eto/);
  const ended = await plimsoll('doors check', aFolder({ partners: [partner(today)] }).dataFolder);
  assert.match(ended.out, /No key of Cwm School is good today/);
});

test('faults of the settings end the check with 1, and the doors do not open over them', async () => {
  const { dataFolder } = aFolder({ meta: { app_secrets: ['change-me'] } });
  const checked = await plimsoll('doors check --json', dataFolder);
  assert.equal(checked.exit, 1);
  assert.match(checked.out, /app_secrets/);
  const served = await plimsoll('serve doors', dataFolder);
  assert.equal(served.exit, 2);
  assert.match(served.err, /“meta.app_secrets” is a sample/);
});

test('a mailbox that cannot be signed in to is named', {
  skip: hasMailServers() ? false : 'Dovecot is not installed, or this is not root',
}, async () => {
  const servers = await startMailServers();
  const mail = (password: string) => ({
    testing: { loopback: true },
    email: [
      {
        host: '127.0.0.1',
        port: servers.imapPort,
        tls: false,
        user: 'desk',
        password,
        addresses: ['desk@desk.test'],
      },
    ],
  });
  const right = await plimsoll('doors check', aFolder(mail(servers.password)).dataFolder);
  const wrong = await plimsoll('doors check', aFolder(mail(secretFor())).dataFolder);
  await servers.stop();
  assert.equal(right.exit, 0);
  assert.match(right.out, /the sign-in works, 0 unread/);
  assert.equal(wrong.exit, 1);
  assert.match(wrong.out, /desk at 127\.0\.0\.1: /);
});

test('served, the doors say where they are, answer, stop when told, and leave a count behind', async () => {
  const folder = aFolder({ x: { consumer_secrets: [secretFor()] } });
  const doors = await startDoors(folder, await freePort());
  assert.equal(await (await fetch(`${doors.origin}/health`)).text(), 'ready\n');
  assert.equal((await fetch(`${doors.origin}/hooks/x`, { method: 'POST', body: '{}' })).status, 401);
  assert.equal((await fetch(`${doors.origin}/anything`)).status, 404);
  assert.equal(await doors.stop(), 0);
  const counts = JSON.parse(readFileSync(path.join(folder.root, 'seen/counts.json'), 'utf8')) as {
    doors: { x: { refused: number } };
  };
  assert.equal(counts.doors.x.refused, 1);
});
