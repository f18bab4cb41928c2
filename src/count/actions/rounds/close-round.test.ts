import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aKeyring } from '../../../../test/make/contact.js';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../../test/make/database.js';
import { aReplyBook } from '../../../../test/make/reply-desk.js';
import { anOpenRound } from '../../../../test/make/round-mail.js';
import { authorityByCode } from '../../../base/authorities.js';
import { financialYear } from '../../../base/period.js';
import { type Actor, type Tx, inTransaction } from '../../../db/index.js';
import { ReplyReader } from '../../reading/replies/reply-reader.js';
import { indexFigures } from '../../rules/figures.js';
import type { EventDetail, RequestEventKind } from '../../rules/round/event.js';
import { total } from '../../rules/total.js';
import { listObservations } from '../../store.js';
import { updateQuestion } from '../../store/rounds.js';
import { aQuestion } from '../../../../test/make/round.js';
import { decideCandidate, finishReading, takeReplySeat } from '../replies/read-reply.js';
import { receiveReply } from '../replies/receive-reply.js';
import { enterReply } from '../replies/settle-reply.js';
import { withdrawReply } from '../replies/withdraw-reply.js';
import { closeRound } from './close-round.js';
import { enterEvent } from './enter-event.js';

const fresh = await freshDatabase();
const keys = aKeyring(fresh.dataFolder);
const reader = new ReplyReader();
after(() => reader.close());
const now = ONE_MORNING;
const mari = await aPerson(fresh, 'Mari Rees', ['analyst']);
const huw = await aPerson(fresh, 'Huw Parry', ['analyst']);
const act = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(fresh.db, mari, work);

const MEASURE = 'sexual-communication-with-a-child';
const YEAR = financialYear(2018);
const [NORTH, GWENT, SOUTH, DYFED] = ['W15000001', 'W15000002', 'W15000003', 'W15000004'] as const;
const ESSEX = 'E23000028';
const CODES = [NORTH, GWENT, SOUTH, DYFED, ESSEX];
const { round, requests } = await anOpenRound(
  fresh,
  mari,
  CODES.map((authority, i) => ({ authority, token: `closing${i}aa`, sendTo: null })),
);
await act((tx) =>
  updateQuestion(tx, round, {
    title: 'A round',
    question: aQuestion({ authorities: CODES, periods: [YEAR] }),
  }),
);

const enter = (authority: string, kind: RequestEventKind, detail: EventDetail = {}) =>
  act(async (tx) => {
    const request = requests.get(authority) ?? '';
    const done = await enterEvent(tx, mari, { request, kind, happenedOn: '2026-09-01', detail }, now);
    assert.ok(done.ok, JSON.stringify(done));
  });

const held = async () =>
  new Map((await act(listObservations)).map(({ observation: o }) => [o.authority, o] as const));
const kinds = async () => Object.fromEntries([...(await held())].map(([a, o]) => [a, o.value.kind]));

const doing = (actor: Actor) => ({
  actor: { ...actor, account: actor.account ?? '' },
  keys,
  now,
  open: (files: Parameters<ReplyReader['open']>[0]) => reader.open(files),
});

test('who gave no figure is entered as having given none, each by its own kind, and a total says so', async () => {
  for (const code of CODES) await enter(code, 'sent');
  await enter(NORTH, 'refused', { exemptions: ['foia-s12'], words: 'Refused under section 12.' });
  await enter(SOUTH, 'not-held');
  await enter(ESSEX, 'withdrawn');
  const done = await act((tx) => closeRound(tx, mari, round, now));
  assert.ok(done.ok);
  assert.deepEqual(
    done.value.missing.map((m) => [m.authority, m.kind]),
    [
      [NORTH, 'refused'],
      [GWENT, 'no-reply'],
      [SOUTH, 'not-held'],
      [DYFED, 'no-reply'],
    ],
  );
  assert.deepEqual(await kinds(), {
    [NORTH]: 'refused',
    [GWENT]: 'no-reply',
    [SOUTH]: 'not-held',
    [DYFED]: 'no-reply',
  });
  const refused = (await held()).get(NORTH);
  assert.equal(refused?.as_written, 'Refused under section 12.');
  assert.match(refused?.source.address ?? '', new RegExp(`^/count/rounds/${round}/requests/`));
  const authorities = CODES.map((c) => authorityByCode(c) ?? assert.fail(c));
  const figures = indexFigures([...(await held()).values()]);
  const said = total(figures, { measure: MEASURE, period: YEAR, authorities });
  assert.deepEqual(
    said.missing.map((p) => p.kind),
    ['refused', 'no-reply', 'not-held', 'no-reply', 'not-asked'],
  );
  assert.deepEqual(said.interval, { lo: 0, hi: null });
});

test('a reply that is read after the round was closed takes its place; taken back, the silence stands again', async () => {
  const came = await act((tx) =>
    receiveReply(tx, doing(mari), {
      request: requests.get(GWENT) ?? '',
      authority: '',
      receivedOn: '2026-09-20',
      how: 'post',
      asked: { measures: [], periods: [] },
      replaces: null,
      files: [{ name: 'gwent.xlsx', bytes: aReplyBook() }],
      refuseUnreadable: true,
      tellsRequest: true,
    }),
  );
  assert.ok(came.ok);
  const reply = came.value.id;
  for (const who of [mari, huw])
    await act(async (tx) => {
      await takeReplySeat(tx, doing(who), reply);
      for (const candidate of ['kind', '0', '1', '2'])
        await decideCandidate(tx, doing(who), {
          reply,
          candidate,
          decided: { decision: 'confirm', said: null },
        });
      assert.ok((await finishReading(tx, doing(who), reply)).ok);
    });
  assert.ok((await act((tx) => enterReply(tx, doing(mari), reply))).ok);
  const said = (await act(listObservations)).filter((o) => o.observation.authority === GWENT);
  assert.ok(said.every((o) => o.observation.value.kind === 'exact'));
  const back = { reply, on: '2026-09-25', why: 'Counted twice.' };
  assert.ok((await act((tx) => withdrawReply(tx, doing(mari), back))).ok);
  assert.equal((await kinds())[GWENT], 'no-reply');
  assert.equal((await kinds())[DYFED], 'no-reply');
});

test('a round that is closed cannot be closed again', async () => {
  const done = await act((tx) => closeRound(tx, mari, round, now));
  assert.ok(!done.ok && done.problems[0]?.code === 'not-open');
});
