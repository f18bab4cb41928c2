/**
 * Publishing killed at random moments: by -9 in the middle of it, alone and with a second publisher beside it. Asked over
 * HTTP afterwards, every page and file of it in both languages is there, or none is. A few kills here, many in the battery.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { after, test } from 'node:test';
import { PACKAGE_ROOT } from '../../../base/package-root.js';
import { inTransaction, readJournal } from '../../../db/index.js';
import { seeded } from '../../../../test/make/release-table.js';
import { realFigures } from '../../../../test/make/count-site.js';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { aSite } from '../../../../test/make/site.js';
import { listVersionsOf } from '../../store/versions.js';
import { approveVersion } from './approve-release.js';
import { checkVersion } from './check-release.js';
import { draftRelease } from './draft-release.js';
import { houseOf } from './prepare.js';

const KILLS = process.env['PLIMSOLL_BATTERY'] ? 100 : 4;
/** Longer than a publication takes here, so that some are killed before it, some within it and some after. */
const SPREAD_MS = 40;

const site = await aSite();
const { db, system, organisation, url } = site.fresh;
const figures = realFigures();
const house = houseOf(site.config);
const priya = await aPerson(site.fresh, 'Priya Nair', ['analyst']);
const huw = await aPerson(site.fresh, 'Huw Tudor', ['publications']);
const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill('SIGKILL');
});

async function anApproved(slug: string): Promise<void> {
  const selection = {
    title: { en: 'Wales', cy: 'Cymru' },
    area: 'W92000004',
    tables: [{ measure: 'sexual-communication-with-a-child', from: 2021, to: 2021 }],
    knownBy: '2022-07-31',
  };
  await inTransaction(db, priya, async (tx) => {
    assert.ok((await draftRelease(tx, priya, { figures, selection, slug, house }, ONE_MORNING)).ok);
    assert.ok((await checkVersion(tx, priya, { slug, figures }, ONE_MORNING)).ok);
  });
  await inTransaction(db, huw, async (tx) => {
    assert.ok((await approveVersion(tx, huw, slug, ONE_MORNING)).ok);
  });
}

interface Publisher {
  readonly child: ChildProcess;
  readonly said: string[];
  readonly gone: Promise<void>;
}

async function aPublisher(): Promise<Publisher> {
  const program = path.join(PACKAGE_ROOT, 'dist', 'test', 'make', 'publish-when-told.js');
  const args = [url, organisation.id, huw.account ?? '', ONE_MORNING.toISOString()];
  const child = fork(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  children.push(child);
  const said: string[] = [];
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve) => {
    child.on('message', (word: string) => {
      said.push(word);
      if (word === 'ready') resolve();
    });
  });
  return { child, said, gone };
}

const ADDRESSES = (slug: string): readonly string[] =>
  ['', '/cy']
    .flatMap((lang) => [`${lang}/figures/${slug}`, `${lang}/figures/${slug}/1.0`])
    .concat(
      ['.csv', '.json', '.ods', '-cy.ods', '-cy.xlsx', '.csv-metadata.json'].map(
        (e) => `/figures/${slug}${e}`,
      ),
    );

/** What the public is answered: one status for everything that belongs to it, in both languages. */
async function answered(slug: string): Promise<number> {
  const statuses: number[] = [];
  for (const address of ADDRESSES(slug)) statuses.push((await site.server.inject(address)).statusCode);
  assert.equal(new Set(statuses).size, 1, `half public: ${statuses.join(' ')}`);
  return statuses[0] ?? 0;
}

/** A transaction whose process was killed is undone a moment later: wait until nobody holds the release. */
async function stateOf(slug: string): Promise<string | undefined> {
  const master = await site.fresh.master();
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await master.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state like '%in transaction%' or (state = 'active' and datname = current_database() and pid <> pg_backend_pid())",
    );
    if (rows[0]?.n === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return (await inTransaction(db, system, (tx) => listVersionsOf(tx, slug)))[0]?.state;
}

async function journalled(): Promise<number> {
  let n = 0;
  for await (const entry of readJournal(db, system)) if (entry.event === 'release-published') n++;
  return n;
}

test('a publisher killed at a random moment leaves everything out in both languages, or nothing', async () => {
  const random = seeded(20261124);
  let out = 0;
  for (let round = 0; round < KILLS; round++) {
    const slug = `killed-at-${round}`;
    await anApproved(slug);
    // Every other time a second one publishes the same beside it, and lives.
    const [doomed, other] = [await aPublisher(), round % 2 === 1 ? await aPublisher() : null];
    doomed.child.send(slug);
    other?.child.send(slug);
    await new Promise((resolve) => setTimeout(resolve, random() * SPREAD_MS));
    doomed.child.kill('SIGKILL');
    await doomed.gone;
    if (other) while (other.said.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const state = await stateOf(slug);
    assert.ok(state === 'approved' || state === 'published', state);
    assert.equal(await answered(slug), state === 'published' ? 200 : 404);
    const told = [doomed, other].flatMap((p) => p?.said ?? []).filter((word) => word === 'published').length;
    assert.ok(told <= 1, 'one of two was told that it published');
    if (told === 1) assert.equal(state, 'published', 'what was acknowledged is out');
    if (other) assert.equal(state, 'published', 'the one that lived published it, or found it published');
    if (state === 'published') out++;
    assert.equal(await journalled(), out, 'the journal and the release are one');
    other?.child.kill('SIGKILL');
    await other?.gone;
  }
});
