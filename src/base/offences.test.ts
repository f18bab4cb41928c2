import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEY_OFFENCES, OFFENCE_CLASSES, isOffenceInForce, offenceByCode, plainCode } from './offences.js';

/** A code as forces write it, the class, and who writes it so. */
const WRITTEN: readonly (readonly [code: string, klass: string | null, why: string])[] = [
  ['86/02', '86', 'as listed'],
  ['086/02', '86', 'West Yorkshire pads it'],
  ['86 / 2', '86', 'West Midlands spaces it'],
  ['88a', '88A', 'small letters'],
  ['71/17', '71', 'sexual communication, as forces answer'],
  ['86/99', '86', 'a sub-class nobody has listed gives its class'],
  ['19C', '19C', 'a class alone'],
  ['N100', 'N100', 'a reported incident of rape, which is no crime'],
  ['17', '17', 'the older code by itself, as a request of 2020 lists it'],
  ['106', '106', 'modern slavery, where trafficking went'],
  ['999', null, 'no class'],
];
for (const [code, klass, why] of WRITTEN)
  void test(`code "${code}" is of ${klass ?? 'no class'}: ${why}`, () => {
    assert.equal(offenceByCode(code)?.code ?? null, klass);
  });

void test('writing a code plainly twice changes nothing', () => {
  for (const o of OFFENCE_CLASSES) {
    assert.equal(plainCode(o.code), o.code);
    for (const s of o.sub_classes) assert.equal(plainCode(plainCode(s.code)), s.code);
  }
});

void test('image offences stand outside the sexual-offence group', () => {
  assert.equal(offenceByCode('86')?.group, 'miscellaneous-crimes-against-society');
  assert.equal(offenceByCode('88A')?.group, 'sexual-offences');
});

void test('eleven classes name a child in their title', () => {
  const named = OFFENCE_CLASSES.filter((o) => o.names_child).map((o) => o.code);
  assert.deepEqual(named, ['19D', '19E', '19G', '19H', '17B', '20B', '21', '22B', '71', '73', '88A']);
});

void test('sexual communication with a child is an offence from 3 April 2017', () => {
  const s15a = KEY_OFFENCES.find((k) => k.id === 'soa2003-s15a');
  assert.ok(s15a);
  assert.equal(isOffenceInForce(s15a, '2017-04-02'), false);
  assert.equal(isOffenceInForce(s15a, '2017-04-03'), true);
});

void test('every class that an offence names is in the list', () => {
  for (const k of KEY_OFFENCES) for (const code of k.classes) assert.ok(offenceByCode(code), code);
});
