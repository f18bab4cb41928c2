import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aQuestion } from '../../../../test/make/round.js';
import { setOf, inOfficialOrder } from './authority-sets.js';
import { asBatch, readBatchMessages, readBatchRows, stateOfLabel } from './batch.js';
import { type Chasable, chaseList } from './chase.js';
import { checkQuestion } from './check-question.js';
import type { RequestEvent } from './event.js';
import { lawOfCode } from './law.js';
import { groupRefusals, resemblance, shingles } from './refusals.js';
import { requestStanding } from './standing.js';
import { templateRows } from './template-rows.js';
import { wordingDiff } from './wording-diff.js';

test('each authority answers under its own Act, and some under neither', () => {
  for (const [code, law] of [
    ['W15000002', 'foia'],
    ['E23000001', 'foia'],
    ['x-psni', 'foia'],
    ['x-btp', 'foia'],
    ['x-police-scotland', 'foisa'],
    ['x-jersey', null],
    ['W92000004', null],
    ['nowhere', null],
  ] as const)
    assert.equal(lawOfCode(code), law, code);
});

test('a set is the forces of an area that can be asked, in the official order', () => {
  assert.equal(setOf('K02000001', '2026-10-01').length, 45);
  assert.deepEqual(setOf('W92000004', '2026-10-01'), ['W15000001', 'W15000002', 'W15000003', 'W15000004']);
  assert.deepEqual(setOf('nowhere', '2026-10-01'), []);
  assert.deepEqual(inOfficialOrder(['x-psni', 'W15000002', 'W15000002', 'x-jersey']), [
    'W15000002',
    'x-psni',
  ]);
});

test('a question that cannot be asked says everything that is missing, in the order of the form', () => {
  assert.deepEqual(checkQuestion(aQuestion()), { ok: true, value: null });
  const bad = checkQuestion(
    aQuestion({
      title: { en: 'A', cy: '' },
      parts: [
        { measure: 'x', name: { en: 'X', cy: 'X' }, codes: [], definition: { en: 'X', cy: '' }, by: [] },
      ],
      periods: [],
      formats: [],
      authorities: ['x-jersey'],
    }),
  );
  assert.deepEqual(bad.ok ? [] : bad.problems.map((p) => p.code), [
    'title-missing',
    'definition-missing',
    'period-missing',
    'format-missing',
    'authority-has-no-law',
  ]);
});

const late = (request: string, authority: string, chasedOn?: string): Chasable => {
  const events: readonly RequestEvent[] = [
    { position: 1, kind: 'sent', happenedOn: '2026-06-01', detail: {}, letterKind: 'request' },
    ...(chasedOn === undefined
      ? []
      : [{ position: 2, kind: 'chased', happenedOn: chasedOn, detail: {}, letterKind: 'chaser' } as const]),
  ];
  const standing = requestStanding(events, 'foia', '2026-07-13');
  return { request, authority, law: 'foia', standing, isWaiting: false };
};

test('nobody is reminded twice in five working days, whatever holidays lie between', () => {
  // Monday 13 July 2026 is a holiday in Northern Ireland, so 6 July is only four working days before it and the 14th five.
  const list = (today: string, chased: string) => chaseList([late('a', 'A', chased)], { today });
  assert.equal(list('2026-07-13', '2026-07-06').chase.length, 0);
  assert.equal(list('2026-07-13', '2026-07-06').held[0]?.why, 'chased-lately');
  assert.equal(list('2026-07-14', '2026-07-06').chase.length, 1);
});

test('an authority with many late requests is reminded of no more than it can bear, the latest first', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((id) => late(id, 'A'));
  const { chase, held } = chaseList([...many, late('z', 'B'), late('y', 'A', '2026-07-10')], {
    today: '2026-07-13',
    most: 3,
  });
  assert.deepEqual(
    chase.map((c) => c.request),
    ['a', 'b', 'z'],
  );
  assert.equal(held.filter((h) => h.why === 'authority-has-enough').length, 3);
});

test('what is in time is not reminded', () => {
  const events: readonly RequestEvent[] = [
    { position: 1, kind: 'sent', happenedOn: '2026-07-01', detail: {}, letterKind: 'request' },
  ];
  const standing = requestStanding(events, 'foia', '2026-07-13');
  const one = { request: 'a', authority: 'A', law: 'foia', standing, isWaiting: false } as const;
  assert.deepEqual(chaseList([one], { today: '2026-07-13' }), { chase: [], held: [] });
});

const refusal = (authority: string, words: string, exemptions: readonly string[] = ['foia-s12']) => ({
  request: authority,
  authority,
  words,
  exemptions,
  isPart: false,
});

test('refusals in the same words stand together, whatever numbers and days are in them', () => {
  const groups = groupRefusals([
    refusal(
      'A',
      'We would have to read 2,396 records at 3 minutes each, over 119 hours, and refuse under section 12.',
    ),
    refusal('B', 'The counts are so small that a person could be identified.', ['foia-s40(2)']),
    refusal(
      'C',
      'We would have to read 3,715 records at 3 minutes each, over 185 hours, and refuse under section 12.',
    ),
    refusal('D', '', ['foia-s14']),
    refusal('E', '', ['foia-s14']),
    refusal('F', '', ['foia-s12']),
  ]);
  assert.deepEqual(
    groups.map((g) => g.refusals.map((r) => r.authority).join('')),
    ['AC', 'DE', 'B', 'F'],
  );
});

test('every text resembles itself wholly and another never more', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (a, b) => {
      const [x, y] = [shingles(a), shingles(b)];
      if (x.size > 0) assert.equal(resemblance(x, x), 1);
      assert.ok(resemblance(x, y) <= 1);
      assert.equal(resemblance(x, y), resemblance(y, x));
    }),
  );
});

test('a difference in wording gives both texts back', () => {
  const words = fc.array(fc.constantFrom('the ', 'count ', 'of ', 'offences\n', 'recorded ', '2018/19 '), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const [a, b] = [before.join(''), after.join('')];
      const runs = wordingDiff(a, b);
      const text = (not: 'gone' | 'new') => runs.flatMap((r) => (r.is === not ? [] : [r.text])).join('');
      assert.equal(text('gone'), b);
      assert.equal(text('new'), a);
    }),
  );
  assert.deepEqual(wordingDiff('under 16 years', 'under 18 years'), [
    { is: 'same', text: 'under ' },
    { is: 'gone', text: '16 ' },
    { is: 'new', text: '18 ' },
    { is: 'same', text: 'years' },
  ]);
});

test('the template asks for the whole, each month and each category', () => {
  const [part] = aQuestion().parts;
  assert.ok(part);
  const rows = templateRows(aQuestion({ parts: [{ ...part, by: ['month', 'victim-sex'] }] }));
  assert.equal(rows.length, 2 * (1 + 12 + 3));
  assert.deepEqual(rows[1]?.period, { from: '2024-04-01', to: '2024-05-01' });
});

test('the words of a WhatDoTheyKnow status are read, the longer before the shorter', () => {
  for (const [label, state] of [
    ['Long overdue', 'waiting_response_very_overdue'],
    ['Delayed', 'waiting_response_overdue'],
    ['Partially successful', 'partially_successful'],
    ['Successful', 'successful'],
    ['Unsuccessful', 'rejected'],
    ['Information not held', 'not_held'],
    ['Awaiting classification', 'waiting_classification'],
    ['waiting_clarification', 'waiting_clarification'],
    ['Handled by post', 'gone_postal'],
    ['Something else', null],
  ] as const)
    assert.equal(stateOfLabel(label), state, label);
});

test('a batch is put together from its list and its messages, each authority once', () => {
  const rows = readBatchRows([
    ['request_url', 'authority_name', 'number_of_replies', 'request_status'],
    ['https://site.example/request/a_1', 'Gwent Police', '1', 'Successful'],
    ['https://site.example/request/a_2', 'Heddlu Gwent', '0', 'Refused'],
    ['https://site.example/request/a_3', 'Nowhere Council', '0', 'Refused'],
  ]);
  const messages = readBatchMessages([
    { path: 'Gwent Police - a_1/2026-09-20-110000/incoming_2.txt', text: 'Here it is' },
    { path: 'Gwent Police - a_1/2026-09-01-093000/outgoing_1.txt', text: 'Dear' },
    { path: 'Gwent Police - a_1/2026-09-20-110000/attachments-2/counts.xlsx', text: '' },
    { path: 'notes.txt', text: '' },
  ]);
  const batch = asBatch(rows ?? [], messages);
  assert.deepEqual(batch.unknown, ['Nowhere Council']);
  assert.equal(batch.requests.length, 1);
  assert.deepEqual(
    batch.requests[0]?.messages.map((m) => [m.on, m.isOutgoing, m.files.length]),
    [
      ['2026-09-01', true, 0],
      ['2026-09-20', false, 1],
    ],
  );
  assert.equal(readBatchRows([['a', 'b']]), null);
});
