import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../../test/make/database.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import { sendForm, signedIn } from '../../../../test/make/site.js';
import { type Actor, type Tx, inTransaction } from '../../../db/index.js';
import type { Doing } from '../../actions/act-on.js';
import { writeNote } from '../../actions/note.js';
import { replyTo } from '../../actions/reply.js';
import { takeThread } from '../../actions/take.js';
import { makeIncident } from '../../actions/record.js';
import { markThread } from '../../actions/mark.js';
import { shortId } from '../paths.js';

const site = await aDeskSite();
const { desk, fresh } = site;
const ann = await aPerson(fresh, 'Ann', ['desk-officer']);
const sue = await aPerson(fresh, 'Sue', ['supervisor']);
const [english = '', welsh = '', hidden = ''] = await desk.in(
  {
    text: 'A stranger contacted me by Snapchat and asked where my SCHOOL is.',
    identity: { name: 'Planted Name', safeContact: null, handle: 'planted', organisation: null, role: null },
  },
  { text: 'Mae rhywun yn gofyn am luniau yn fy nghyfrif.', language: 'cy' },
  { text: 'Something about a school and an uncle.' },
);
const doing = await desk.doing(ann, english);
await inTransaction(fresh.db, ann, (tx) => makeIncident(tx, doing, 'INC-2026-77'));
const marking = await desk.doing(sue, hidden);
const marked = { marking: 'restricted', named: [], reason: 'known to staff' } as const;
await inTransaction(fresh.db, sue, (tx) => markThread(tx, marking, marked));

const act = async (who: Actor, id: string, run: (doing: Doing) => (tx: Tx) => Promise<{ ok: boolean }>) => {
  const now = await desk.doing(who, id);
  assert.ok((await inTransaction(fresh.db, who, run(now))).ok);
};
await act(ann, welsh, (now) => (tx) => writeNote(tx, now, 'The headteacher of Ysgol Ddychmygol rang back.'));
await act(sue, hidden, (now) => (tx) => writeNote(tx, now, 'A restricted zebra.'));
await act(ann, english, (now) => (tx) => takeThread(tx, now));
const typed = { text: 'We will ring you on Thursday.', language: 'en', advice: [] } as const;
await act(ann, english, (now) => (tx) => replyTo(tx, now, typed));

async function look(who: Actor, words: string) {
  const answer = await sendForm(site, '/desk/search', { fields: { words }, by: await signedIn(site, who) });
  const seen = [english, welsh, hidden].filter((id) => answer.body.includes(`/desk/threads/${id}`));
  return { status: answer.statusCode, seen, body: answer.body };
}

const CASES: readonly (readonly [typed: string, seen: readonly string[], why: string])[] = [
  ['school stranger', [english], 'all words, whatever the case'],
  ['cyfrif llun', [welsh], 'Welsh words in their mutated forms'],
  [shortId(welsh), [welsh], 'a reference as it is said by telephone'],
  ['inc-2026-77', [english], 'an incident number'],
  ['headteacher', [welsh], 'a note'],
  ['thursday', [english], 'a reply of ours'],
  ['zebra', [], 'a note on a marked thread is not there either'],
  ['Planted', [], 'who told it is never looked through'],
  ['uncle', [], 'a marked thread is not there for who is not named'],
];
for (const [words, seen, why] of CASES)
  test(`searching for “${words.slice(0, 5)}…”: ${why}`, async () => {
    const found = await look(ann, words);
    assert.equal(found.status, 200);
    assert.deepEqual(found.seen, seen);
  });

test('who is named finds a marked thread', async () => {
  assert.deepEqual((await look(sue, 'uncle')).seen, [hidden]);
  assert.deepEqual((await look(sue, 'zebra')).seen, [hidden]);
});

test('the words are lit, what was looked through is said, and the words stay where they were typed', async () => {
  const { body } = await look(ann, 'snapchat');
  assert.match(body, /<mark class="desk-lit">Snapchat<\/mark>/);
  assert.match(body, /4 texts were opened/);
  assert.match(body, /value="snapchat"/);
  assert.match(body, /in what was told/);
  assert.match((await look(ann, 'headteacher')).body, /in a note/);
});

test('the journal has which threads were shown and never what was typed', async () => {
  await look(ann, 'stranger');
  const entries = await inTransaction(fresh.db, fresh.system, (tx) =>
    tx
      .selectFrom('journal.entry')
      .selectAll()
      .where('event', '=', 'threads-searched')
      .orderBy('seq', 'desc')
      .execute(),
  );
  assert.deepEqual(entries[0]?.subjects, [{ kind: 'thread', id: english }]);
  assert.doesNotMatch(JSON.stringify(entries), /stranger|snapchat|uncle/i);
  assert.doesNotMatch(JSON.stringify(site.logged), /stranger|snapchat|uncle/i);
});

test('nothing typed, or one letter, is asked for again', async () => {
  for (const [bad, says] of [
    ['  ', /Write what to look for/],
    ['a', /at least two letters/],
    ['x'.repeat(201), /too long/],
  ] as const) {
    const found = await look(ann, bad);
    assert.equal(found.status, 422);
    assert.match(found.body, says);
  }
});
