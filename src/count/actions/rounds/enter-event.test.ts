import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../../test/make/database.js';
import { addMilliseconds, instant } from '../../../base/day.js';
import { inTransaction, readJournal } from '../../../db/index.js';
import { insertLetter, listLetterFiles, listUngone } from '../../store/letters.js';
import {
  findRequestByToken,
  insertRequests,
  insertRound,
  listEvents,
  listRequests,
} from '../../store/rounds.js';
import { listUntaken } from '../../store/outbox.js';
import { aQuestion } from '../../../../test/make/round.js';
import { enterEvent, letterGone } from './enter-event.js';

const fresh = await freshDatabase();
const priya = await aPerson(fresh, 'Priya Nair', ['analyst']);
const by = priya.account ?? '';
const org = priya.org;

const request = await inTransaction(fresh.db, priya, async (tx) => {
  const of = { org, by, at: ONE_MORNING };
  const round = await insertRound(tx, {
    ...of,
    title: 'A round',
    question: aQuestion(),
    clonedFrom: null,
  });
  const one = {
    round,
    authority: 'W15000002',
    law: 'foia',
    token: 'abcd1234',
    sendTo: 'foi@gwent.invalid',
  } as const;
  const [id = ''] = await insertRequests(tx, [one], of);
  assert.equal((await listRequests(tx, round)).length, 1);
  return id;
});
const act = <T>(work: (tx: Parameters<typeof enterEvent>[0]) => Promise<T>): Promise<T> =>
  inTransaction(fresh.db, priya, work);

test('a letter that has gone is entered on the day it went, once', async () => {
  const letter = await act((tx) =>
    insertLetter(
      tx,
      {
        request,
        kind: 'request',
        language: 'both',
        subject: 'A request',
        body: 'Dear',
        wording: 'round-letters-1',
        files: [{ name: 'template.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode('a,b\n') }],
      },
      { org, by, at: ONE_MORNING },
    ),
  );
  assert.equal((await act((tx) => listUngone(tx))).length, 1);
  assert.equal((await act((tx) => listLetterFiles(tx, letter)))[0]?.name, 'template.csv');
  const system = { ...fresh.system };
  const gone = () =>
    inTransaction(fresh.db, system, (tx) =>
      letterGone(tx, system, { letter, on: '2026-10-01' }, ONE_MORNING),
    );
  assert.deepEqual(await gone(), { ok: true, value: 1 });
  assert.equal((await gone()).ok, false);
  assert.deepEqual(await act((tx) => listUngone(tx)), []);
  const [sent] = await act((tx) => listEvents(tx, request));
  assert.deepEqual([sent?.kind, sent?.enteredBy, sent?.letterKind], ['sent', null, 'request']);
});

test('what cannot have happened is refused, and says where', async () => {
  const later = addMilliseconds(instant('2026-10-20T09:00:00Z'), 0);
  const enter = (kind: 'refused' | 'extended' | 'review-answered' | 'answered', happenedOn: string) =>
    act((tx) => enterEvent(tx, priya, { request, kind, happenedOn }, later));
  for (const [kind, day, code] of [
    ['refused', '2026-10-10', 'exemptions-missing'],
    ['extended', '2026-10-10', 'day-to-wrong'],
    ['review-answered', '2026-10-10', 'event-cannot-follow'],
    ['answered', '2026-10-21', 'day-to-come'],
    ['answered', '2026-09-30', 'day-before-sent'],
    ['answered', '2026-02-30', 'day-wrong'],
  ] as const) {
    const done = await enter(kind, day);
    assert.equal(done.ok ? 'entered' : done.problems[0]?.code, code, `${kind} on ${day}`);
  }
});

test('a message finds its request by the token, and what it was is entered with its day and in the journal', async () => {
  const now = instant('2026-10-20T09:00:00Z');
  const found = await act((tx) => findRequestByToken(tx, 'ABCD1234'));
  assert.equal(found?.id, request);
  const done = await act((tx) =>
    enterEvent(
      tx,
      priya,
      { request, kind: 'refused', happenedOn: '2026-10-19', detail: { exemptions: ['foia-s12'] } },
      now,
    ),
  );
  assert.deepEqual(done, { ok: true, value: 2 });
  const events: string[] = [];
  for await (const entry of readJournal(fresh.db, priya)) events.push(entry.event);
  assert.ok(events.includes('request-sent') && events.includes('request-refused'));
});

test('a complaint to the Commissioner is never taken up to be mailed to the authority it is about', async () => {
  const write = (kind: 'commissioner' | 'internal-review') =>
    act((tx) =>
      insertLetter(
        tx,
        { request, kind, language: 'en', subject: kind, body: 'Dear', wording: 'round-letters-1' },
        { org, by, at: ONE_MORNING },
      ),
    );
  const [complaint, review] = [await write('commissioner'), await write('internal-review')];
  const untaken = (await act((tx) => listUntaken(tx))).map((l) => l.letter);
  assert.deepEqual([untaken.includes(complaint), untaken.includes(review)], [false, true]);
});
