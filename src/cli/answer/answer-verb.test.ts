import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { seeded } from '../../../test/make/release-table.js';
import { run } from '../command.js';

const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-answer-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);

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

function extract(name: string, more: readonly string[] = []): string {
  const random = seeded(3);
  const codes = ['71/17', '71/17', '86/02', '22B', '19D'];
  const rows = Array.from({ length: 2_400 }, (_, i) => {
    const day = `${1 + Math.floor(random() * 28)}/${1 + Math.floor(random() * 12)}/${2015 + Math.floor(random() * 5)}`;
    return [
      `${i}`,
      codes[Math.floor(random() * 5)],
      day,
      random() < 0.5 ? 'Y' : 'N',
      Math.floor(random() * 17),
      random() < 0.03 ? '01/01/2021' : '',
      '"contacted, by app"',
    ].join(',');
  });
  writeFileSync(
    at(name),
    [
      'Crime number,HO code,Date recorded,Cyber flag,Age of victim,Date cancelled,Summary',
      ...rows,
      ...more,
    ].join('\n'),
  );
  return at(name);
}

writeFileSync(
  at('q.json'),
  JSON.stringify({
    authority: 'gwent',
    measures: [
      'online-flagged-child-sexual-offences',
      'sexual-communication-with-a-child',
      'child-abuse-image-offences',
    ],
    years: { basis: 'financial', from: 2014, to: 2018 },
    by: ['victim-age', 'platform'],
  }),
);

interface ReadBack {
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  readonly by: Readonly<Record<string, string>>;
  readonly value: unknown;
  readonly sure?: number;
}

const said = ({ measure, from, to, by, value }: ReadBack): string =>
  JSON.stringify([measure, from, to, by, value]);

test('an answer is written whole, in both languages, and reads back sure: every value, and none besides', async () => {
  const done = await plimsoll(
    'answer',
    extract('crimes.csv'),
    '--question',
    at('q.json'),
    '-o',
    at('answer'),
    '--reference',
    '12/26',
  );
  assert.equal(done.exit, 0, done.err);
  assert.deepEqual(readdirSync(at('answer')), [
    'answer-cy.ods',
    'answer-cy.xlsx',
    'answer-en.ods',
    'answer-en.xlsx',
    'answer.csv',
    'answer.json',
    'letter-cy.docx',
    'letter-cy.html',
    'letter-en.docx',
    'letter-en.html',
  ]);
  const written = JSON.parse(readFileSync(at('answer/answer.json'), 'utf8')) as {
    observations: readonly ReadBack[];
  };
  const files = readdirSync(at('answer')).filter((f) => f !== 'answer.json');
  const read = await plimsoll('read', ...files.map((f) => at(`answer/${f}`)), '--json');
  assert.equal(read.exit, 0, read.err);
  const entries = JSON.parse(read.out) as readonly {
    file: string;
    authority: string;
    observations: readonly (ReadBack & { readonly sure: number })[];
  }[];
  assert.equal(entries.length, 9);
  for (const { file, authority, observations } of entries) {
    assert.equal(authority, 'W15000002', file);
    assert.deepEqual(observations.map(said).toSorted(), written.observations.map(said).toSorted(), file);
    assert.deepEqual(observations.filter((o) => o.sure < 0.8).map(said), [], file);
  }
});

test('where a row cannot be counted nothing is written; told to leave it out, the answer is', async () => {
  const file = extract('faulty.csv', ['9999,71/17,soon,Y,12,,x']);
  const refused = await plimsoll('answer', file, '--question', at('q.json'), '-o', at('faulty'));
  assert.equal(refused.exit, 1);
  assert.match(refused.err, /row 2402/);
  assert.equal(existsSync(at('faulty')), false);
  const left = await plimsoll('answer', file, '--question', at('q.json'), '-o', at('faulty'), '--leave-out');
  assert.equal(left.exit, 1);
  assert.equal(existsSync(at('faulty')), true);
});

test('the next answer is attacked together with what was kept of the last one', async () => {
  const file = extract('again.csv');
  const first = await plimsoll(
    'answer',
    file,
    '--question',
    at('q.json'),
    '-o',
    at('first'),
    '--keep',
    at('kept.json'),
  );
  assert.equal(first.exit, 0, first.err);
  const tables = JSON.parse(readFileSync(at('kept.json'), 'utf8')) as {
    cells: { hidden: string | null }[];
  }[];
  assert.ok(
    tables.some((t) => t.cells.some((c) => c.hidden !== null)),
    'something must be hidden for the test to mean anything',
  );
  const same = await plimsoll(
    'answer',
    file,
    '--question',
    at('q.json'),
    '--dry-run',
    '--earlier',
    at('kept.json'),
  );
  assert.equal(same.exit, 0, same.err);
  for (const table of tables) for (const cell of table.cells) cell.hidden = null;
  writeFileSync(at('careless.json'), JSON.stringify(tables));
  const undone = await plimsoll(
    'answer',
    file,
    '--question',
    at('q.json'),
    '-o',
    at('undone'),
    '--earlier',
    at('careless.json'),
  );
  assert.equal(undone.exit, 1);
  assert.equal(existsSync(at('undone')), false);
});

test('wrong use is exit 2: no file, a question that is none, nowhere to go', async () => {
  writeFileSync(at('bad.json'), '{"authority":"Atlantis"}');
  const exits = [
    await plimsoll('answer', '--question', at('q.json'), '--json'),
    await plimsoll('answer', at('crimes.csv'), '--question', at('bad.json'), '--json'),
    await plimsoll('answer', at('crimes.csv'), '--question', at('q.json')),
  ].map((d) => d.exit);
  assert.deepEqual(exits, [2, 2, 2]);
});
