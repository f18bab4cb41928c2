import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SHIPPED_FIGURES, shippedBytes } from '../count/index.js';
import { run } from './command.js';
import { VERBS } from './verbs.js';

interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a shell would, with what it writes kept. */
async function plimsoll(line: string, stdin: Uint8Array = new Uint8Array()): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    stdin: async () => stdin,
  };
  const exit = await run(
    line.split(' ').filter((w) => w !== ''),
    io,
    {},
  );
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

const FLAGGED = '--measure online-flagged-child-sexual-offences';

test('the total of Wales in 2018/19 says 576, three of four forces, and who did not answer', async () => {
  const said = await plimsoll(
    `total ${SHIPPED_FIGURES} ${FLAGGED} --from 2018-04-01 --to 2019-04-01 --areas wales --json`,
  );
  const json = JSON.parse(said.out) as Record<string, unknown>;
  assert.equal(said.exit, 0);
  assert.equal(json['at_least'], 576);
  assert.equal(json['at_most'], null);
  assert.equal(json['asked'], 4);
  assert.deepEqual(json['answered'], ['W15000001', 'W15000002', 'W15000003']);
  assert.deepEqual(json['missing'], [{ authority: 'W15000004', kind: 'no-reply' }]);
  assert.equal(
    json['sentence_en'],
    'At least 576 child sexual offences recorded with the online flag in Wales in 2018/19: 3 of 4 forces (North Wales, Gwent and South Wales). Dyfed-Powys did not answer.',
  );
  assert.match(String(json['sentence_cy']), /^O leiaf 576 .* yng Nghymru yn 2018\/19.*Dyfed-Powys/);
});

test('a total that only a page gives is a floor from that page, and says that its forces are not known', async () => {
  const said = await plimsoll(`total ${SHIPPED_FIGURES} ${FLAGGED} --from 2017/18 --areas cymru --json`);
  const json = JSON.parse(said.out) as Record<string, unknown>;
  assert.equal(json['at_least'], 458);
  assert.equal(json['basis'], 'printed-total');
});

test('a comparison exits with 1 when it has problems, and holds 2.23, 1.95 and 3.20', async () => {
  const said = await plimsoll(
    `compare ${SHIPPED_FIGURES} ${FLAGGED} --areas wales --base 2015-04-01..2016-04-01 --with 2018-04-01..2019-04-01 --json`,
  );
  const json = JSON.parse(said.out) as {
    as_published: { ratio: { lo: number; hi: number } }[];
    matched: { authorities: string[]; ratio: { lo: number } }[];
    problems: { code: string; message_en: string; message_cy: string }[];
  };
  assert.equal(said.exit, 1);
  assert.deepEqual(json.as_published.map((p) => p.ratio.lo.toFixed(2)).sort(), ['1.95', '2.23']);
  assert.deepEqual(
    json.matched.map((m) => m.ratio.lo),
    [3.2],
  );
  for (const p of json.problems) assert.ok(p.code && p.message_en && p.message_cy);
});

test('figures are read from standard input', async () => {
  const said = await plimsoll(`total - ${FLAGGED} --from 2018/19 --areas Gwent`, shippedBytes());
  assert.match(said.out, /^229 /);
});

test('what is said is in Welsh when asked', async () => {
  const said = await plimsoll(`total ${SHIPPED_FIGURES} ${FLAGGED} --from 2018/19 --areas wales --lang cy`);
  assert.match(said.out, /^O leiaf 576/);
});

// Wrong use: exit code 2, a sentence that names the place, and the way on.
const WRONG: readonly (readonly [string, RegExp])[] = [
  ['no-such-verb', /no verb “no-such-verb”/],
  [`total ${SHIPPED_FIGURES}`, /--measure is needed/],
  [
    `total ${SHIPPED_FIGURES} ${FLAGGED} --from 2018-04-31 --to 2019-04-01 --areas wales`,
    /“2018-04-31” is not a day/,
  ],
  [`total ${SHIPPED_FIGURES} ${FLAGGED} --from 2019-04-01 --to 2018-04-01 --areas wales`, /is not before/],
  [`total ${SHIPPED_FIGURES} ${FLAGGED} --from 2018/19 --areas Gwentshire`, /“Gwentshire” is not a force/],
  [`total ${SHIPPED_FIGURES} --measure nothing --from 2018/19 --areas wales`, /“nothing” is not held/],
  [`total no-such.csv ${FLAGGED} --from 2018/19 --areas wales`, /no file “no-such.csv”/],
  [`total ${SHIPPED_FIGURES} ${FLAGGED} --from 2018/19 --areas wales --sideways`, /sideways/],
  [
    `compare ${SHIPPED_FIGURES} ${FLAGGED} --areas wales --base lastyear --with 2018/19`,
    /“lastyear” is not a period/,
  ],
  ['completion tcsh', /“tcsh” is not bash, zsh or fish/],
  ['serve --port 99999', /“99999” is not a port/],
];
for (const [line, told] of WRONG)
  test(`plimsoll ${line.replace(SHIPPED_FIGURES, 'FILE')} is wrong use`, async () => {
    const said = await plimsoll(line);
    assert.equal(said.exit, 2);
    assert.match(said.err, told);
    assert.equal(said.out, '');
  });

test('a bad file exits with 1, names row and column, and loads nothing', async () => {
  const bad = join(mkdtempSync(join(tmpdir(), 'plimsoll-')), 'bad.csv');
  writeFileSync(
    bad,
    'authority,measure,from,to,value,known_on\nGwent,x,2018-04-01,2019-04-01,=1+1,2019-06-27\n',
  );
  const said = await plimsoll(`figures validate ${bad} --json`);
  const json = JSON.parse(said.out) as { problems: { code: string; where: object }[] };
  assert.equal(said.exit, 1);
  assert.deepEqual(json.problems[0]?.where, { file: 'bad.csv', row: 2, column: 'value' });
  assert.match(said.err, /bad.csv, row 2, column value: /);
});

test('every verb has help with a whole example in both languages', async () => {
  for (const verb of VERBS)
    for (const lang of ['en', 'cy']) {
      const said = await plimsoll(`${verb.name} --help --lang ${lang}`);
      assert.equal(said.exit, 0);
      assert.ok(verb.examples.length > 0 && said.out.includes(verb.examples[0]?.line ?? '-'), verb.name);
    }
});

test('integrity finds the ten force-years in which the flag was not set, and exits with 1', async () => {
  const said = await plimsoll(`figures integrity ${SHIPPED_FIGURES} --code flag-below-subset --json`);
  assert.equal((JSON.parse(said.out) as unknown[]).length, 10);
  assert.equal(said.exit, 1);
});

test('completion names every verb', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const said = await plimsoll(`completion ${shell}`);
    for (const verb of VERBS) assert.ok(said.out.includes(verb.name));
  }
});
