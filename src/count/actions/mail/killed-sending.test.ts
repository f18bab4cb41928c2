/**
 * Sending killed by -9, in the very moment between the mail server's yes and our writing it down, and at random others:
 * each letter is at the far side once. Skipped, with a line that says so, where Dovecot and Postfix are not installed.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { ImapFlow } from 'imapflow';
import { aKeyring } from '../../../../test/make/contact.js';
import { aPerson, freshDatabase } from '../../../../test/make/database.js';
import { hasMailServers, startMailServers } from '../../../../test/make/mail-servers.js';
import { seeded } from '../../../../test/make/release-table.js';
import {
  aLetter,
  accountAt,
  accountJson,
  anOpenRound,
  happened,
  roundMail,
} from '../../../../test/make/round-mail.js';
import { PACKAGE_ROOT } from '../../../base/package-root.js';
import { now } from '../../../base/day.js';
import { inTransaction } from '../../../db/index.js';
import { listUnsent } from '../../store/outbox.js';
import { readMailbox } from './read-mailbox.js';
import { sendLetters } from './send-letters.js';

const LETTERS = process.env['PLIMSOLL_BATTERY'] ? 60 : 10;
const CLAIM_MS = 1000;
const ACCOUNT = { per_minute: 600 };

describe('sending that is killed', {
  skip: hasMailServers() ? false : 'Dovecot and Postfix are not installed, or this is not root',
}, async () => {
  const fresh = await freshDatabase();
  const keys = aKeyring(fresh.dataFolder);
  const servers = await startMailServers();
  const children: ChildProcess[] = [];
  writeFileSync(
    path.join(fresh.dataFolder, 'round-mail.json'),
    JSON.stringify(accountJson(servers, ACCOUNT)),
    {
      mode: 0o600,
    },
  );
  const mail = roundMail(fresh, { keys, carrier: accountAt(servers, ACCOUNT) });
  const priya = await aPerson(fresh, 'Priya Nair', ['analyst']);
  after(async () => {
    for (const child of children) child.kill('SIGKILL');
    await mail.reader.close();
    await servers.stop();
  });

  const aSender = (pauseMs: number): ChildProcess => {
    const program = path.join(PACKAGE_ROOT, 'dist', 'test', 'make', 'send-until-killed.js');
    const args = [fresh.url, fresh.organisation.id, fresh.dataFolder, String(pauseMs), String(CLAIM_MS)];
    const child = fork(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    children.push(child);
    return child;
  };
  const kill = async (child: ChildProcess): Promise<void> => {
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await gone;
  };

  /** Message-IDs in the mailbox of the far side. */
  async function farSide(): Promise<readonly string[]> {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: servers.imapPort,
      secure: false,
      auth: { user: 'police', pass: servers.password },
      logger: false,
    });
    await client.connect();
    await client.mailboxOpen('INBOX');
    const ids: string[] = [];
    for await (const one of client.fetch('1:*', { envelope: true })) ids.push(one.envelope?.messageId ?? '');
    await client.logout();
    return ids;
  }

  const unsent = () => inTransaction(fresh.db, fresh.system, listUnsent);

  /** Reads and sends as the server does, until nothing waits any more. */
  async function finish(): Promise<void> {
    for (const since = performance.now(); performance.now() - since < 60_000; ) {
      await readMailbox(mail.by, { now, evenIfRead: true });
      await sendLetters(mail.by, { now, claimMs: CLAIM_MS });
      if ((await unsent()).length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    assert.fail(`letters still wait: ${JSON.stringify(await unsent())}`);
  }

  test('after the server’s yes and before it is written down: the letter is there once, and is known to have gone', async () => {
    const { requests } = await anOpenRound(fresh, priya, [
      { authority: 'W15000002', token: 'killedone1', sendTo: 'one@police.test' },
    ]);
    const request = requests.get('W15000002') ?? '';
    await aLetter(fresh, priya, { request });
    const child = aSender(60_000);
    await new Promise<void>((resolve) => child.once('message', () => resolve()));
    await kill(child);
    assert.deepEqual(await happened(fresh, request), []);
    await finish();
    assert.deepEqual(await happened(fresh, request), ['sent']);
    assert.equal((await farSide()).length, 1);
  });

  test(`${LETTERS} letters, with a sender killed again and again at random moments and another beside it, are there once each`, async () => {
    const before = (await farSide()).length;
    const asked = Array.from({ length: LETTERS }, (_, i) => ({
      authority: `X${i}`,
      token: `killedmany${i}`,
      sendTo: `force${i}@police.test`,
    }));
    const { requests } = await anOpenRound(fresh, priya, asked);
    for (const request of requests.values()) await aLetter(fresh, priya, { request });
    const random = seeded(20261124);
    for (let round = 0; round < LETTERS && ((await unsent()).length > 0 || round === 0); round++) {
      const [doomed, other] = [aSender(15), round % 3 === 0 ? aSender(5) : null];
      await new Promise((resolve) => setTimeout(resolve, 350 + random() * 400));
      await kill(doomed);
      if (other) await kill(other);
    }
    await finish();
    const ids = (await farSide()).slice(before);
    assert.equal(ids.length, LETTERS);
    assert.equal(new Set(ids).size, LETTERS);
    for (const request of requests.values()) assert.deepEqual(await happened(fresh, request), ['sent']);
  });
});
