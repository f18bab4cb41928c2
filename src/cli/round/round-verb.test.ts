import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadRounds, seedRounds } from '../../count/index.js';
import { inTransaction } from '../../db/index.js';
import { now } from '../../base/day.js';
import { seedPeople } from '../../web/people/seed.js';
import { zipOf } from '../../count/formats/zip.js';
import { freshDatabase } from '../../../test/make/database.js';
import { run } from '../command.js';

const fresh = await freshDatabase();
const { db, system, organisation } = fresh;
process.env['DATABASE_URL'] = fresh.url;
process.env['DATABASE_OWNER_URL'] = fresh.ownerUrl;
process.env['PLIMSOLL_DATA'] = fresh.dataFolder;
await seedPeople(db, organisation.id, now());
await seedRounds(db, organisation.id, now());

async function plimsoll(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    stdin: async () => new Uint8Array(),
  };
  const exit = await run(args, io, {});
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

const QUESTION = {
  title_en: 'Communication offences in Wales',
  title_cy: 'Troseddau cyfathrebu yng Nghymru',
  areas: 'wales, police scotland',
  periods: ['2024/25', '2025/26'],
  parts: [{ measure: 'sexual-communication-with-a-child', codes: ['71/17'], by: ['victim-age'] }],
  applicant_organisation: 'Made-up Charity',
};
const file = join(fresh.dataFolder, 'question.json');
writeFileSync(file, JSON.stringify(QUESTION));

const roundsHeld = () => inTransaction(db, system, (tx) => loadRounds(tx, now()));

test('a round runs without a page: opened, sent, looked at, closed; a dry run changes nothing', async () => {
  const before = (await roundsHeld()).length;
  const dry = await plimsoll('round', 'open', file, '--dry-run', '--json');
  assert.equal(dry.exit, 0, dry.err);
  assert.equal((JSON.parse(dry.out) as { authorities: string[] }).authorities.length, 5);
  assert.equal((await roundsHeld()).length, before);
  const opened = await plimsoll('round', 'open', file, '--json');
  assert.equal(opened.exit, 0, opened.err);
  const { round } = JSON.parse(opened.out) as { round: string };
  const shown = await plimsoll('round', 'send', round, '--dry-run', '--json');
  const { letters } = JSON.parse(shown.out) as {
    letters: { authority: string; language: string; body: string; files: { name: string }[] }[];
  };
  assert.equal(letters.length, 5);
  const gwent = letters.find((l) => l.authority === 'W15000002');
  assert.equal(gwent?.language, 'both');
  assert.match(gwent?.body ?? '', /Annwyl Heddlu Gwent[\s\S]*Dear Gwent Police/);
  assert.equal(gwent?.files.length, 2);
  assert.match(letters.find((l) => l.authority === 'x-police-scotland')?.body ?? '', /\(Scotland\) Act 2002/);
  const sent = await plimsoll('round', 'send', round);
  assert.match(sent.out, /5 letters are on their way/);
  assert.match((await plimsoll('round', 'send', round)).out, /0 letters/);
  const status = await plimsoll('round', 'status', round, '--json');
  const { counts } = JSON.parse(status.out) as { counts: Record<string, number> };
  assert.deepEqual(counts, { 'not-sent': 5 });
  assert.equal((await plimsoll('round', 'close', round)).exit, 0);
  assert.equal((await plimsoll('round', 'close', round)).exit, 1);
});

test('where each request stands is given with its last day and the holidays that moved it', async () => {
  const status = await plimsoll('round', 'status', '--json');
  assert.equal(status.exit, 0, status.err);
  const read = JSON.parse(status.out) as {
    requests: {
      law: string;
      due: string | null;
      status: string;
      alaveteli_state: string;
      holidays: unknown[];
    }[];
  };
  assert.equal(read.requests.length, 45);
  assert.ok(read.requests.some((r) => r.alaveteli_state === 'waiting_response_very_overdue'));
  assert.ok(read.requests.some((r) => r.law === 'foisa'));
});

test('late ones are reminded once; the reminders are shown first', async () => {
  const dry = await plimsoll('round', 'chase', 'Online child sexual offences', '--dry-run');
  assert.match(dry.out, /working days? late/);
  assert.match(dry.out, /Nothing was changed/);
  const chased = await plimsoll('round', 'chase', 'Online child sexual offences', '--json');
  assert.ok((JSON.parse(chased.out) as { letters: number }).letters > 0, chased.err);
  const again = await plimsoll('round', 'chase', 'Online child sexual offences', '--json');
  const { letters, held } = JSON.parse(again.out) as { letters: number; held: { why: string }[] };
  assert.equal(letters, 0);
  assert.ok(held.some((h) => h.why === 'letter-waiting'));
});

test('a batch from WhatDoTheyKnow comes in with its messages, and says whom it does not know', async () => {
  const csv =
    'request_url,authority_name,number_of_replies,request_status\n' +
    'https://site.example/request/online_offences_12,Gwent Police,1,Successful\n' +
    'https://site.example/request/online_offences_13,Kent Police,0,Long overdue\n' +
    'https://site.example/request/online_offences_14,Nowhere Council,0,Refused\n';
  const zip = join(fresh.dataFolder, 'batch.zip');
  writeFileSync(
    zip,
    zipOf([
      { path: 'batch-7-dashboard.csv', text: csv },
      {
        path: 'Gwent Police - online_offences_12/2026-09-01-093000/outgoing_1.txt',
        text: 'Dear Gwent Police',
      },
      { path: 'Gwent Police - online_offences_12/2026-09-20-110000/incoming_2.txt', text: 'There were 39.' },
    ]),
  );
  const done = await plimsoll(
    'round',
    'import',
    zip,
    '--title-en',
    'A batch',
    '--sent-on',
    '2026-09-01',
    '--json',
  );
  assert.equal(done.exit, 1);
  const { round, unknown } = JSON.parse(done.out) as { round: string; unknown: string[] };
  assert.deepEqual(unknown, ['Nowhere Council']);
  const held = (await roundsHeld()).find((r) => r.round.id === round);
  const gwent = held?.requests.find((r) => r.request.authority === 'W15000002');
  assert.deepEqual(
    gwent?.events.map((e) => [e.kind, e.happenedOn]),
    [
      ['sent', '2026-09-01'],
      ['reply-received', '2026-09-20'],
      ['answered', '2026-09-20'],
    ],
  );
  assert.equal(gwent?.standing.status, 'answered');
});

test('wrong use and what is missing are said, with exit 2 and 1', async () => {
  assert.equal((await plimsoll('round', 'sing')).exit, 2);
  assert.equal((await plimsoll('round', 'send')).exit, 2);
  assert.equal((await plimsoll('round', 'send', 'no such round')).exit, 1);
  writeFileSync(file, JSON.stringify({ ...QUESTION, periods: [], title_cy: '' }));
  const wrong = await plimsoll('round', 'open', file, '--json');
  assert.equal(wrong.exit, 1);
  const { problems } = JSON.parse(wrong.out) as { problems: { code: string }[] };
  assert.deepEqual(
    problems.map((p) => p.code),
    ['title-missing', 'period-missing'],
  );
});
