import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { after, test } from 'node:test';
import type { MailSettings } from './mailbox-settings.js';
import { leave, mailClient } from './mail-client.js';

/** A server that lets anybody in and never answers a goodbye. */
const silent = createServer((socket) => {
  socket.write('* OK ready\r\n');
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    for (const line of bytes.toString('latin1').split('\r\n')) {
      const [tag, verb = ''] = line.split(' ');
      if (!tag || verb.toUpperCase() === 'LOGOUT') continue;
      if (verb.toUpperCase() === 'CAPABILITY') socket.write('* CAPABILITY IMAP4rev1 IDLE\r\n');
      socket.write(`${tag} OK done\r\n`);
    }
  });
});
silent.listen(0, '127.0.0.1');
await once(silent, 'listening');
after(() => silent.close());

test('whoever leaves a server that never answers the goodbye is away all the same, and the line is let go', async () => {
  const client = mailClient({
    host: '127.0.0.1',
    port: (silent.address() as AddressInfo).port,
    isSecure: false,
    user: 'desk',
    password: 'never-used-elsewhere',
    accessTokenFile: null,
  } as MailSettings);
  client.on('error', () => undefined);
  await client.connect();
  await leave(client);
  assert.equal(client.usable, false);
});
