import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Told, carryFacts } from './carried.js';

const told = (over: Partial<Told>): Told => ({
  teller: 'child',
  texts: [],
  answers: [],
  on: '2026-11-24',
  ...over,
});

const AGES: readonly (readonly [text: string, age: number | null])[] = [
  ['im 12. somebody wrote to me', 12],
  ['I am 14 and he says he is 17', null],
  ['Dw i’n 13.', 13],
  ['Mae fy mab, 14 oed, wedi anfon llun', 14],
  ['She is 11. I have his username.', 11],
  ['A 15-year-old pupil told me', 15],
  ['he is 45 and knows where I live', null],
  ['it was at number 12', null],
];

for (const [text, age] of AGES)
  test(`the age in “${text}” is ${age ?? 'not certain, so nobody guesses'}`, () => {
    assert.equal(carryFacts(told({ texts: [text] })).victimAge, age);
  });

test('an age asked for at the public door comes with its band, in either language', () => {
  const band = (answer: string) => carryFacts(told({ answers: [{ question: 'age', answer }] })).victimAgeBand;
  assert.equal(band('10, 11 or 12'), 'under-13');
  assert.equal(band('13, 14 neu 15'), '13-to-15');
  assert.equal(band('I would rather not say'), null);
});

test('the way contact was made follows the service that was named', () => {
  const facts = carryFacts(told({ texts: ['met on roblox then moved to snapchat'] }));
  assert.deepEqual(facts.contactMeans.toSorted(), ['game', 'messaging-app']);
});

test('a parent and a professional are told apart from a third party', () => {
  assert.equal(carryFacts(told({ teller: 'parent' })).reporter, 'parent');
  assert.equal(carryFacts(told({ teller: 'professional' })).reporter, 'professional');
  assert.equal(carryFacts(told({ teller: 'someone-else' })).reporter, 'third-party');
  assert.equal(carryFacts(told({ teller: null })).reporter, 'not-known');
});

test('today and yesterday are days of the first touch', () => {
  const on = (answer: string) => carryFacts(told({ answers: [{ question: 'when', answer }] })).committedFrom;
  assert.equal(on('heddiw'), '2026-11-24');
  assert.equal(on('last night'), '2026-11-23');
  assert.equal(on('a while ago'), null);
});
