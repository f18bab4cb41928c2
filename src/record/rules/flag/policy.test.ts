import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLAG_POLICY, type FlagPolicy, readFlag } from './index.js';

const under = (policy: Partial<FlagPolicy>, text: string, offenceCode: string): string =>
  readFlag(text, { offenceCode, policy: { ...FLAG_POLICY, ...policy } }).online;

void test('local wireless counts, does not, or goes to a person, as the policy says', () => {
  const text = 'Male AirDropped an indecent image to vic (13).';
  assert.equal(under({}, text, '88E'), 'yes');
  assert.equal(under({ localWireless: 'no' }, text, '88E'), 'no');
  assert.equal(under({ localWireless: 'person' }, text, '88E'), 'person');
});

void test('ordinary calls follow the policy', () => {
  const text = 'He telephoned her (13) and talked of sex. One phone call.';
  assert.equal(under({}, text, '71/17'), 'no');
  assert.equal(under({ ordinaryCalls: 'person' }, text, '71/17'), 'person');
});

void test('material shown in person follows the policy', () => {
  const text = 'Uncle showed vic (9) an indecent film on his phone.';
  assert.equal(under({}, text, '88C'), 'person');
  assert.equal(under({ shownInPerson: 'no' }, text, '88C'), 'no');
});

void test('the months of an established relationship follow the policy', () => {
  const text = 'Vic (15) met him on Hinge 4 months before. He raped her at his flat that night.';
  assert.equal(under({}, text, '19D'), 'no');
  assert.equal(under({ threeMonthGap: 6 }, text, '19D'), 'yes');
});

void test('images on a device of unstated origin: a person under the wording of 2015, a device counts from 2017', () => {
  const text = 'Indecent images of children found on his laptop.';
  const of = (rules: '2015' | '2017' | '2024'): string => readFlag(text, { offenceCode: '86', rules }).online;
  assert.deepEqual([of('2015'), of('2017'), of('2024')], ['person', 'yes', 'yes']);
});

void test('local wireless before April 2024 goes to a person: the wording leaves it open', () => {
  const text = 'Male AirDropped an indecent image to vic (13).';
  assert.equal(readFlag(text, { offenceCode: '88E', rules: '2017' }).online, 'person');
});

const NOT_HIS: readonly (readonly [text: string, code: string, why: string])[] = [
  [
    'Vic (13) touched by coach in the gym. The Snaps are crime 3, recorded separately.',
    '20B',
    'another crime',
  ],
  [
    'Vic (14) raped in the bin store. He was convicted in 2021 of sending images to a girl on Kik.',
    '19D',
    'an old conviction',
  ],
  [
    'Abuse in 1974 by stepbrother, in his room. He sent her a Facebook request in 2023 and she told us.',
    '20A',
    'decades later',
  ],
  ['Vic (8) touched by grandfather. She told her mum by text.', '20B', 'told by text'],
];

for (const [text, offenceCode, why] of NOT_HIS)
  void test(`what was not the means is not read as online: ${why}`, () => {
    assert.notEqual(readFlag(text, { offenceCode }).online, 'yes');
  });
