import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { aKeyring } from '../../../test/make/contact.js';
import { aPerson, freshDatabase } from '../../../test/make/database.js';
import { hasMailServers, startMailServers } from '../../../test/make/mail-servers.js';
import { aLetter, accountJson, anOpenRound, happened } from '../../../test/make/round-mail.js';
import { run } from '../command.js';

const fresh = await freshDatabase();
aKeyring(fresh.dataFolder);
const priya = await aPerson(fresh, 'Priya Nair', ['analyst']);
const { requests } = await anOpenRound(fresh, priya, [
  { authority: 'W15000002', token: 'gwentcli1', sendTo: 'foi@police.test' },
]);
const request = requests.get('W15000002') ?? '';
await aLetter(fresh, priya, { request });

async function plimsoll(line: string): Promise<{ exit: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const names = ['PLIMSOLL_DATA', 'DATABASE_URL', 'DATABASE_OWNER_URL'] as const;
  const before = names.map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, {
    PLIMSOLL_DATA: fresh.dataFolder,
    DATABASE_URL: fresh.url,
    DATABASE_OWNER_URL: fresh.ownerUrl,
  });
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    stdin: async () => new Uint8Array(),
  };
  const exit = await run(line.split(' '), io, {});
  for (const [name, value] of before)
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

test('a dry run says what would go, in Welsh when asked, and nothing goes', async () => {
  const said = await plimsoll('mail send --dry-run');
  assert.equal(said.exit, 0, said.err);
  assert.match(said.out, /^To foi@police\.test: Request for information.*\[gwentcli1\]$/m);
  assert.match((await plimsoll('mail send --dry-run --lang cy')).out, /^At foi@police\.test/m);
  const [one] = JSON.parse((await plimsoll('mail send --dry-run --json')).out) as { reply_to: string }[];
  assert.match(one?.reply_to ?? '', /\+gwentcli1@/);
  assert.deepEqual(await happened(fresh, request), []);
});

test('in a made-up organisation the letter goes nowhere and has gone; what comes is read', async () => {
  const sent = await plimsoll('mail send');
  assert.equal(sent.exit, 0, sent.err);
  assert.match(sent.out, /1 letter was tried/);
  assert.deepEqual(await happened(fresh, request), ['sent']);
  assert.match((await plimsoll('mail read')).out, /found their request/);
});

test('an account that works, and one that does not, are told apart; faults of the settings are named', {
  skip: hasMailServers() ? false : 'Dovecot and Postfix are not installed, or this is not root',
}, async () => {
  const servers = await startMailServers();
  const file = path.join(fresh.dataFolder, 'round-mail.json');
  const write = (json: object): void => writeFileSync(file, JSON.stringify(json), { mode: 0o600 });
  write(accountJson(servers));
  const right = await plimsoll('mail check');
  write({ ...accountJson(servers), address: 'not an address', nonsense: true });
  const faulty = await plimsoll('mail check');
  const refused = await plimsoll('mail send');
  await servers.stop();
  write(accountJson(servers));
  const silent = await plimsoll('mail check');
  assert.equal(right.exit, 0, right.out);
  assert.match(right.out, /foi at 127\.0\.0\.1: the sign-in works[\s\S]*127\.0\.0\.1: takes letters/);
  assert.equal(faulty.exit, 1);
  assert.match(faulty.err, /address[\s\S]*nonsense/);
  assert.equal(refused.exit, 2);
  assert.equal(silent.exit, 1);
});
