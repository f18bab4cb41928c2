import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '../../db/index.js';
import { seedPeople } from '../../web/people/seed.js';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../test/make/database.js';
import { realFigures } from '../../../test/make/count-site.js';
import {
  FIRST_RELEASE,
  approveVersion,
  checkVersion,
  draftRelease,
  editWords,
  houseOf,
  listVersionsOf,
  seedReleases,
} from '../../count/index.js';
import { run } from '../command.js';

const fresh = await freshDatabase();
const { db, system, organisation } = fresh;
process.env['DATABASE_URL'] = fresh.url;
process.env['DATABASE_OWNER_URL'] = fresh.ownerUrl;
process.env['PLIMSOLL_DATA'] = fresh.dataFolder;

const house = houseOf({ origin: 'http://localhost:3000', organisation: organisation.name });
const figures = realFigures();
await seedPeople(db, organisation.id, ONE_MORNING);
await seedReleases(db, { org: organisation.id, house, figures: async () => figures }, ONE_MORNING);
const priya = await aPerson(fresh, 'Another Analyst', ['analyst']);
const huw = await aPerson(fresh, 'Another Officer', ['publications']);

/** An approved release of one year, ready to be published. */
await inTransaction(db, priya, async (tx) => {
  const selection = {
    title: { en: 'One year', cy: 'Un flwyddyn' },
    area: 'W92000004',
    tables: [{ measure: 'sexual-communication-with-a-child', from: 2021, to: 2021 }],
    knownBy: '2022-07-31',
  };
  const wanted = { figures, selection, slug: 'one-year', house };
  assert.ok((await draftRelease(tx, priya, wanted, ONE_MORNING)).ok);
  assert.ok((await checkVersion(tx, priya, { slug: 'one-year', figures }, ONE_MORNING)).ok);
  assert.ok((await approveVersion(tx, huw, 'one-year', ONE_MORNING)).ok);
});

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

const stateOf = async (slug: string) =>
  (await inTransaction(db, system, (tx) => listVersionsOf(tx, slug)))[0]?.state;

test('the list names every version and where it stands', async () => {
  const { exit, out } = await plimsoll('release', 'list', '--json');
  assert.equal(exit, 0);
  const all = JSON.parse(out) as readonly { slug: string; version: string; state: string }[];
  assert.deepEqual(all.map((v) => `${v.slug} ${v.version} ${v.state}`).sort(), [
    'one-year 1.0 approved',
    `${FIRST_RELEASE} 1.0 published`,
    `${FIRST_RELEASE} 1.1 published`,
    `${FIRST_RELEASE} 2.0 published`,
  ]);
});

test('a comparison says which figure moved and why, in either language; exit 1 because one moved', async () => {
  const { exit, out } = await plimsoll('release', 'diff', FIRST_RELEASE, '--lang', 'cy');
  assert.equal(exit, 1);
  assert.match(out, /^MAWR {2}Dyfed-Powys, 2021\/22 .*: aeth 39 yn 36\./);
  assert.equal((await plimsoll('release', 'diff', FIRST_RELEASE, '1.0', '1.1')).exit, 0);
  assert.equal((await plimsoll('release', 'diff', FIRST_RELEASE, '9.9', '1.1')).exit, 2);
});

test('an attack says that nothing can be worked out', async () => {
  const { exit, out } = await plimsoll('release', 'attack', FIRST_RELEASE, '--json');
  assert.equal(exit, 0);
  const report = JSON.parse(out) as { version: string; broken: readonly unknown[] };
  assert.deepEqual([report.version, report.broken.length], ['2.0', 0]);
});

test('a rehearsal changes nothing; a publication is whole, and only once', async () => {
  const dry = await plimsoll('publish', 'one-year', '--dry-run');
  assert.deepEqual([dry.exit, await stateOf('one-year')], [0, 'approved']);
  assert.match(dry.out, /would be published/);
  const twice = await plimsoll('publish', 'one-year', '--at', '2199-10-27T01:30', '--json');
  assert.equal(twice.exit, 1);
  assert.match(twice.out, /"code": "time-twice"/);
  assert.equal((await plimsoll('publish', 'one-year')).exit, 0);
  assert.equal(await stateOf('one-year'), 'published');
  assert.equal((await plimsoll('publish', 'one-year')).exit, 1);
});

test('a rehearsal says what the desk would say of words that the tables do not bear out', async () => {
  await inTransaction(db, priya, async (tx) => {
    const selection = {
      title: { en: 'Words', cy: 'Geiriau' },
      area: 'W92000004',
      tables: [{ measure: 'online-flagged-child-sexual-offences', from: 2015, to: 2018 }],
      knownBy: '2022-07-31',
    };
    assert.ok((await draftRelease(tx, priya, { figures, selection, slug: 'words', house }, ONE_MORNING)).ok);
    const words = {
      en: 'In 2018/19 Gwent recorded 230 online child sexual offences.',
      cy: 'Yn 2018/19 cofnododd Gwent 230 o droseddau rhyw ar-lein yn erbyn plant.',
    };
    assert.ok((await editWords(tx, priya, { slug: 'words', place: 'headline', words }, ONE_MORNING)).ok);
  });
  const dry = await plimsoll('publish', 'words', '--dry-run', '--json');
  assert.equal(dry.exit, 1);
  const { problems } = JSON.parse(dry.out) as { problems: readonly { code: string; message_cy: string }[] };
  assert.deepEqual(
    problems.map((p) => p.code),
    ['not-in-this-state', 'claim-fails', 'claim-fails'],
  );
  assert.match(
    dry.err,
    /Headline, in English: .* does not hold against the tables\. This would hold: “229 –/,
  );
  assert.equal(await stateOf('words'), 'draft');
});

test('a withdrawal needs its reason in both languages', async () => {
  const half = await plimsoll('release', 'withdraw', 'one-year', '--reason-en', 'The wrong year.');
  assert.equal(half.exit, 1);
  assert.match(half.err, /Give the reason in Welsh\./);
  const reasons = ['--reason-en', 'The wrong year.', '--reason-cy', 'Y flwyddyn anghywir.'];
  assert.equal((await plimsoll('release', 'withdraw', 'one-year', ...reasons, '--dry-run')).exit, 0);
  assert.equal(await stateOf('one-year'), 'published');
  assert.equal((await plimsoll('release', 'withdraw', 'one-year', ...reasons)).exit, 0);
  assert.equal(await stateOf('one-year'), 'withdrawn');
});

test('what is not there is said, and how to see what is', async () => {
  const { exit, err } = await plimsoll('release', 'attack', 'nothing-here');
  assert.equal(exit, 1);
  assert.match(err, /plimsoll release list/);
  assert.equal((await plimsoll('release', 'burn')).exit, 2);
});
