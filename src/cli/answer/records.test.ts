import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { instant } from '../../base/day.js';
import { readJournal } from '../../db/index.js';
import { roundTemplate } from '../../count/formats/round-template.js';
import { freshDatabase } from '../../../test/make/database.js';
import { aCrime, aRecordRoom } from '../../../test/make/record.js';
import { aQuestion } from '../../../test/make/round.js';
import { run } from '../command.js';

const fresh = await freshDatabase();
process.env['DATABASE_URL'] = fresh.url;
process.env['DATABASE_OWNER_URL'] = fresh.ownerUrl;
process.env['PLIMSOLL_DATA'] = fresh.dataFolder;
const room = await aRecordRoom(fresh);
await room.record(Array.from({ length: 24 }, () => aCrime()));
const at = (name: string): string => join(fresh.dataFolder, name);

async function plimsoll(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (t: string) => void out.push(t),
    err: (t: string) => void err.push(t),
    isTerminal: false,
    stdin: async () => new Uint8Array(),
  };
  return { exit: await run(args, io, {}), out: out.join('\n'), err: err.join('\n') };
}

writeFileSync(
  at('q.json'),
  JSON.stringify({
    authority: 'Gwent',
    measures: ['sexual-communication-with-a-child'],
    years: { basis: 'financial', from: 2026, to: 2026 },
    by: ['victim-age'],
  }),
);
const question = ['--question', at('q.json')] as const;
async function events(): Promise<number> {
  let n = 0;
  for await (const entry of readJournal(fresh.db, fresh.system)) if (entry.event === 'answer-counted') n++;
  return n;
}

test('an answer is counted from the crimes recorded here, with the template of a round filled in, and reads back sure', async () => {
  const periods = [{ from: '2026-04-01', to: '2027-04-01' }] as const;
  const about = {
    question: aQuestion({ periods }),
    authority: 'W15000002',
    law: 'foia',
    token: 'abcd1234',
  } as const;
  writeFileSync(at('asked.xlsx'), roundTemplate(about, 'en', instant('2026-06-01T00:00:00Z')).bytes);
  const done = await plimsoll(
    'answer',
    '--records',
    ...question,
    '--template',
    at('asked.xlsx'),
    '-o',
    at('out'),
  );
  assert.equal(done.exit, 0, done.err);
  assert.match(done.err, /5 counts are filled into the template/);
  assert.equal(readdirSync(at('out')).length, 12);
  const { observations } = JSON.parse(readFileSync(at('out/answer.json'), 'utf8')) as {
    observations: readonly { by: object; value: { n: number } }[];
  };
  assert.equal(observations.find((o) => Object.keys(o.by).length === 0)?.value.n, 24);
  const read = await plimsoll('read', at('out/template-cy.xlsx'), at('out/letter-cy.docx'), '--json');
  assert.equal(read.exit, 0, read.err);
  for (const { observations: read_ } of JSON.parse(read.out) as {
    observations: readonly { sure: number }[];
  }[])
    assert.ok(read_.length === 5 && read_.every((o) => o.sure >= 0.8));
  assert.equal(await events(), 1);
});

test('a dry run writes no file and leaves no trace; an extract beside the records is wrong use', async () => {
  const before = await events();
  const dry = await plimsoll('answer', '--records', ...question, '-o', at('none'), '--dry-run', '--json');
  assert.equal(dry.exit, 0, dry.err);
  assert.equal((JSON.parse(dry.out) as { observations: unknown[] }).observations.length, 5);
  assert.equal(readdirSync(fresh.dataFolder).includes('none'), false);
  assert.equal(await events(), before);
  assert.equal((await plimsoll('answer', 'x.csv', '--records', ...question, '--json')).exit, 2);
});
