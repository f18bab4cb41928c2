import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '../../base/day.js';
import { KEYED_PROMPTS, type Keyed, YES_OR_NO, keyedContact, promptInWords } from './keyed.js';

const NOW = instant('2026-11-24T09:00:00.000Z');
const aCall = (change: Partial<Keyed> = {}): Keyed => ({
  channel: 'phone',
  token: 'form-1',
  text: 'Caller’s son was contacted on a game.',
  answers: { 'child-age': '11', 'planning-to-meet': 'no' },
  teller: 'parent',
  language: 'cy',
  name: 'A caller',
  number: '01633 000 000',
  safeContact: null,
  organisation: null,
  role: null,
  keyedBy: '101',
  ...change,
});

test('a call that was keyed is one contact, in the words it was asked in', () => {
  const contact = keyedContact(aCall(), NOW);
  assert.equal(contact.kind, 'report');
  assert.deepEqual(
    contact.answers.slice(0, 2).map(({ asked, answer }) => [asked, answer]),
    [
      ['Faint yw oed y plentyn?', '11'],
      ['Oes bwriad i gyfarfod, neu ydyn nhw wedi cyfarfod?', 'no'],
    ],
  );
  assert.equal(keyedContact(aCall(), NOW).id, contact.id);
});

test('the same number, however it is written, is the same conversation; no number begins a new one', () => {
  const conversation = (number: string | null, token = 'form-1') =>
    keyedContact(aCall({ number, token }), NOW).conversation;
  assert.equal(conversation('01633 000 000'), conversation('(01633) 000-000'));
  assert.notEqual(conversation(null, 'a'), conversation(null, 'b'));
});

test('what is asked first is whether the child is in danger, then whether the caller can talk, and both take yes or no', () => {
  assert.deepEqual(KEYED_PROMPTS.slice(0, 3), ['in-danger-now', 'can-talk-now', 'safe-words']);
  assert.ok(YES_OR_NO.includes('in-danger-now') && YES_OR_NO.includes('can-talk-now'));
});

test('no prompt names an offence, in either language: somebody may be listening', () => {
  for (const lang of ['en', 'cy'] as const)
    for (const prompt of KEYED_PROMPTS)
      assert.doesNotMatch(
        promptInWords(prompt, lang).asked,
        /sex|abuse|groom|\brhyw(iol)?\b|cam-drin|paratoi i bwrpas/i,
      );
});
