import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  copiedTry,
  copyTag,
  isSameDomain,
  letterMessageId,
  requestAddress,
  subjectWithToken,
  tokensInAddresses,
  tokensInSubject,
} from './addressing.js';
import { readDeliveryStatus } from './delivery-status.js';
import { type MessageSigns, kindOfMessage } from './kind-of-message.js';
import { theirReference } from './their-reference.js';

test('a request’s address lies inside ours, and its token comes back out of it', () => {
  assert.equal(requestAddress('Foi@Charity.example', 'k4f9abcd'), 'foi+k4f9abcd@charity.example');
  const token = fc.stringMatching(/^[a-z0-9]{8,20}$/);
  fc.assert(
    fc.property(token, (one) => {
      const address = requestAddress('foi@charity.example', one);
      assert.deepEqual(tokensInAddresses([address.toUpperCase(), 'x@y.example'], 'foi@charity.example'), [
        one,
      ]);
      assert.ok(tokensInSubject(subjectWithToken('RE: Request', one)).includes(one));
      assert.equal(subjectWithToken(subjectWithToken('A', one), one), subjectWithToken('A', one));
    }),
  );
});

test('an address of somebody else’s holds no token of ours', () => {
  for (const address of [
    'foi+k4f9abcd@other.example',
    'other+k4f9abcd@charity.example',
    'foi@charity.example',
  ])
    assert.deepEqual(tokensInAddresses([address], 'foi@charity.example'), [], address);
});

test('a copy says which try it is of', () => {
  const address = requestAddress('foi@charity.example', copyTag(3));
  assert.equal(copiedTry([address], 'foi@charity.example'), 3);
  assert.equal(copiedTry(['foi+k4f9abcd@charity.example'], 'foi@charity.example'), null);
});

test('a letter’s Message-ID is made of nothing that changes from try to try', () => {
  const id = () => letterMessageId('k4f9abcd', '0b0c0d0e-0000-4000-8000-000000000001', 'foi@charity.example');
  assert.equal(id(), '<k4f9abcd.0b0c0d0e000040008000000000000001@charity.example>');
  assert.equal(id(), id());
});

test('one organisation’s domains are known as one; all police forces are not', () => {
  for (const [a, b, same] of [
    ['gwent.police.uk', 'gwent.police.uk', true],
    ['mail.gwent.police.uk', 'gwent.police.uk', true],
    ['kent.police.uk', 'police.uk', false],
    ['kent.police.uk', 'gwent.police.uk', false],
    ['notgwent.police.uk', 'gwent.police.uk', false],
    ['', 'gwent.police.uk', false],
  ] as const)
    assert.equal(isSameDomain(a, b), same, `${a} ${b}`);
});

const REPORT = `This is the mail system.

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; <foi@force.example>
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 unknown`;

test('a delivery report says what failed, for whom, and why', () => {
  assert.deepEqual(readDeliveryStatus(REPORT), {
    action: 'failed',
    status: '5.1.1',
    recipient: 'foi@force.example',
  });
  const two = `${REPORT.replace('failed', 'delivered')}\n\nFinal-Recipient: rfc822; b@c.example\nAction: failed\nStatus: 5.2.2`;
  assert.deepEqual(readDeliveryStatus(two).recipient, 'b@c.example');
  assert.deepEqual(readDeliveryStatus('no report at all'), { action: null, status: null, recipient: null });
});

const signs = (over: Partial<MessageSigns>): MessageSigns => ({
  machine: null,
  subject: 'RE: Request for information',
  text: '',
  hasDocuments: false,
  reads: { kind: 'none', sure: 0.5 },
  ...over,
});
const acknowledgement = { kind: 'acknowledgement', sure: 0.95 } as const;

const KINDS: readonly (readonly [Partial<MessageSigns>, ReturnType<typeof kindOfMessage>, string])[] = [
  [
    { reads: acknowledgement, text: 'Received.' },
    'acknowledgement',
    'a person, or a team, says that it has come',
  ],
  [{ reads: acknowledgement, machine: 'auto-reply' }, 'auto-reply', 'a machine acknowledges nothing'],
  [
    { reads: acknowledgement, subject: 'Automatic reply: x' },
    'auto-reply',
    'the subject says so, whatever the headers',
  ],
  [{ subject: 'Ateb awtomatig: cais' }, 'auto-reply', 'in Welsh too'],
  [{ text: 'I am out of the office until Monday.' }, 'auto-reply', 'no header, but plain words'],
  [
    { text: `${'An answer. '.repeat(60)}I am out of the office on Fridays.` },
    'reply',
    'a signature, not a notice',
  ],
  [{ machine: 'auto-reply', hasDocuments: true }, 'reply', 'a case system sends answers by machine'],
  [{ machine: 'auto-reply', reads: { kind: 'refused', sure: 0.95 } }, 'reply', 'a refusal is an answer'],
  [{ machine: 'auto-reply', reads: { kind: 'figures', sure: 0.95 } }, 'reply', 'figures are an answer'],
  [{ reads: { kind: 'clarification', sure: 0.95 } }, 'reply', 'a question back is a person’s to read'],
  [{ reads: { kind: 'acknowledgement', sure: 0.6 } }, 'reply', 'not sure enough to pass over'],
  [{ reads: acknowledgement, hasDocuments: true }, 'reply', 'what is attached may be the answer'],
  [{ reads: acknowledgement, text: 'x'.repeat(7000) }, 'reply', 'nobody writes so long to say it has come'],
  [{ machine: 'bounce', text: REPORT }, 'bounce', 'it could not be delivered'],
  [{ machine: 'bounce', text: REPORT.replace('failed', 'delayed') }, 'auto-reply', 'a delay is no failure'],
];

for (const [over, kind, why] of KINDS)
  test(`${why}: ${kind}`, () => assert.equal(kindOfMessage(signs(over)), kind));

test('an authority’s reference is found, and our own token is not taken for it', () => {
  for (const [text, found] of [
    ['Our reference: FOI 1234/26', 'FOI 1234/26'],
    ['RE: Request [k4f9abcd]\nFOI-2026-1234 has been logged', 'FOI-2026-1234'],
    ['Reference number: 01/FOI/26/012345/K', '01/FOI/26/012345/K'],
    ['Ein cyfeirnod: 629/2026', '629/2026'],
    ['Your reference: k4f9abcd', null],
    ['We refer to our letter of 3 May', null],
    ['There were 39 offences in 2019', null],
  ] as const)
    assert.equal(theirReference(text, 'k4f9abcd'), found, text);
});
