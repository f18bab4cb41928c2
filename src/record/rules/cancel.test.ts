import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CancellationAsked, whyNotCancel } from './cancel.js';

const ASKED: CancellationAsked = { code: 'C2', avi: 'cctv', aviReference: 'Exhibit 4', otherNumber: '' };
const SUPERVISOR = { klass: '88A', roles: ['supervisor'] };

const CASES: readonly (readonly [why: string, asked: Partial<CancellationAsked>, problems: string])[] = [
  ['verified by film that is kept', {}, ''],
  ['nothing verifiable', { avi: null }, 'avi-missing'],
  ['verifiable, but nobody says where it is', { aviReference: ' ' }, 'avi-missing'],
  ['the victim withdrew: an outcome, never information', { avi: 'victim-withdrew' }, 'withdrawal-is-no-avi'],
  ['evidence is lacking: an outcome too', { avi: 'not-enough-evidence' }, 'withdrawal-is-no-avi'],
  [
    'a withdrawal does not become information under another code',
    { code: 'C4', avi: 'victim-withdrew' },
    'withdrawal-is-no-avi',
  ],
  ['recorded in error needs no information', { code: 'C4', avi: null, aviReference: '' }, ''],
  ['a duplicate of what?', { code: 'C3', avi: null }, 'other-number-missing'],
  ['a duplicate of a crime that is named', { code: 'C3', avi: null, otherNumber: '26/00017' }, ''],
  [
    'committed elsewhere, and the other force has it under no number',
    { code: 'C1', avi: null },
    'other-number-missing',
  ],
  ['self-defence in grooming', { code: 'C5', avi: null }, 'self-defence-not-here'],
];

for (const [why, asked, problems] of CASES)
  test(`cancelling: ${why}`, () => {
    assert.equal(
      whyNotCancel({ ...ASKED, ...asked }, SUPERVISOR)
        .map(({ code }) => code)
        .join(),
      problems,
    );
  });

test('self-defence stands where a class allows it', () => {
  const asked: CancellationAsked = { ...ASKED, code: 'C5', avi: null, aviReference: '' };
  assert.deepEqual(whyNotCancel(asked, { klass: '8N', roles: ['registrar'] }), []);
  for (const klass of ['86', '20B', '88A'])
    assert.equal(
      whyNotCancel(asked, { klass, roles: ['registrar'] })[0]?.code,
      'self-defence-not-here',
      klass,
    );
});

test('a rape is cancelled by the registrar and by nobody else', () => {
  for (const klass of ['19C', '19E', '19K', 'N100'])
    assert.equal(
      whyNotCancel(ASKED, { klass, roles: ['supervisor', 'desk-officer'] })[0]?.code,
      'registrar-only',
    );
  assert.deepEqual(whyNotCancel(ASKED, { klass: '19E', roles: ['registrar'] }), []);
});
