import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isDay } from '../../../base/day.js';
import { OFFENCE_CLASSES, offenceByCode } from '../../../base/offences.js';
import { readReference } from '../../../base/package-root.js';
import {
  CONDUCT_ACTS,
  OFFENCE_ROWS,
  type OffenceFacts,
  type OffenceFit,
  type OffenceRow,
  helpOffence,
} from './index.js';

interface Example {
  readonly id: string;
  readonly row: string;
  readonly why: { readonly en: string };
  readonly facts: OffenceFacts;
  readonly fit: OffenceFit;
}
const EXAMPLES = readReference<Example[]>('offence-helper/examples.json');

for (const { id, row, why, facts, fit } of EXAMPLES)
  test(`${id}: ${row} ${fit}. ${why.en}`, () => {
    const found = helpOffence(facts).candidates.find((c) => c.id === row);
    assert.equal(found?.fit, fit);
  });

test('every row has an example that fits, and every example a row', () => {
  const tried = new Set(EXAMPLES.filter((e) => e.fit === 'fits').map((e) => e.row));
  assert.deepEqual(
    OFFENCE_ROWS.map((r) => r.id).filter((id) => !tried.has(id)),
    [],
  );
  const rows = new Set(OFFENCE_ROWS.map((r) => r.id));
  assert.deepEqual(
    EXAMPLES.filter((e) => !rows.has(e.row)),
    [],
  );
});

test('every code of the table stands in the list of classes, and none is made up', () => {
  for (const row of OFFENCE_ROWS) {
    if (row.class !== null) assert.equal(offenceByCode(row.class)?.code, row.class);
    if (row.sub_class !== null) assert.ok(isListed(row), `${row.id}: ${row.sub_class}`);
    assert.equal(row.class === null, row.standing.class === null);
    assert.equal(row.sub_class === null, row.standing.sub_class === null);
    for (const day of [row.from, row.to]) assert.ok(day === null || isDay(day));
  }
});

/** Listed with the same standing: the helper may not be surer of a code than the list is. */
const isListed = (row: OffenceRow): boolean =>
  OFFENCE_CLASSES.some((c) =>
    c.sub_classes.some((s) => s.code === row.sub_class && s.standing === row.standing.sub_class),
  );

const EVERY_ACT = new Set(OFFENCE_ROWS.flatMap((r) => r.acts));
test('every act that is asked leads somewhere', () => {
  assert.deepEqual(
    CONDUCT_ACTS.filter((a) => !EVERY_ACT.has(a)),
    [],
  );
});

const FACTS: OffenceFacts = {
  victim: { kind: 'person', age: 13, sex: 'female' },
  suspect: { age: '18-and-over', relation: 'stranger' },
  acts: ['sexual-communication'],
  conduct: { from: '2025-03-10', to: null },
  nation: 'wales',
  answers: {},
};

test('sexual communication with a child of 13 by an adult in 2025 is section 15A, in all three systems of codes', () => {
  const { candidates, principal } = helpOffence(FACTS);
  assert.equal(principal, 'sexual-communication');
  const [first] = candidates;
  assert.deepEqual(
    [first?.act, first?.section, first?.class, first?.subClass, first?.courtCode],
    ['Sexual Offences Act 2003', 's15A', '88A', '71/17', null],
  );
});

test('with a decoy it is an attempt in the same class, with no child victim and the court’s code of the attempt', () => {
  const victim = { kind: 'decoy', age: 13, sex: 'unknown' } as const;
  const [first] = helpOffence({ ...FACTS, victim }).candidates;
  assert.deepEqual([first?.class, first?.courtCode, first?.crimes], ['88A', 'SX03224A', 1]);
  assert.ok(first?.reasons.includes('no-child-victim') && first.reasons.includes('attempt-in-its-class'));
});

test('three victims make three crimes, and images are counted by offender', () => {
  const help = helpOffence({ ...FACTS, acts: ['sexual-communication', 'image-possessed'], victimCount: 3 });
  const counts = Object.fromEntries(help.candidates.map((c) => [c.id, [c.countedBy, c.crimes]]));
  assert.deepEqual(counts, {
    'sexual-communication': ['victim', 3],
    'possess-photograph': ['offender', 1],
  });
  assert.ok(help.notes.includes('one-crime-a-victim'));
});

test('the graver of two that fit is suggested, and the flag stays with it', () => {
  const help = helpOffence({
    ...FACTS,
    acts: ['sexual-communication', 'met-after-contact'],
    answers: { 'earlier-contact': true },
  });
  assert.equal(help.principal, 'meeting-after-grooming');
  assert.ok(help.notes.includes('flag-stays-with-the-principal'));
});

test('conduct of 1995 under a law that was repealed is recorded as if it happened today, and says so', () => {
  const help = helpOffence({
    ...FACTS,
    victim: { kind: 'person', age: 9, sex: 'female' },
    acts: ['contact-assault'],
    conduct: { from: '1995-06-01', to: null },
  });
  assert.equal(help.principal, 'assault-female-under-13');
  assert.ok(help.candidates[0]?.reasons.includes('as-if-today'));
});

test('nothing told gives no candidate and no principal', () => {
  const help = helpOffence({ ...FACTS, acts: [] });
  assert.deepEqual([help.candidates, help.principal], [[], null]);
});

const anyFacts: fc.Arbitrary<OffenceFacts> = fc.record({
  victim: fc.record({
    kind: fc.constantFrom('person', 'decoy', 'unidentified-child', 'unknown'),
    age: fc.option(fc.integer({ min: 0, max: 90 })),
    sex: fc.constantFrom('female', 'male', 'unknown'),
  }),
  suspect: fc.record({
    age: fc.constantFrom('under-10', '10-to-17', '18-and-over', 'unknown'),
    relation: fc.constantFrom('stranger', 'known', 'family', 'position-of-trust', 'unknown'),
  }),
  acts: fc.subarray([...CONDUCT_ACTS]),
  conduct: fc.constantFrom(
    { from: null, to: null },
    { from: '1990-01-01', to: '2025-01-01' },
    { from: '2017-04-02', to: null },
    { from: '2024-01-31', to: null },
  ),
  nation: fc.constantFrom('england', 'wales', 'scotland', 'northern-ireland', 'unknown'),
  answers: fc.constantFrom({}, { 'no-consent': true }, { 'intimate-image': false }),
}) as fc.Arbitrary<OffenceFacts>;

test('one more fact never makes a candidate out of what did not fit', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const unsure = helpOffence({ ...facts, suspect: { ...facts.suspect, age: 'unknown' } });
      const out = unsure.candidates.filter((c) => c.fit === 'does-not-fit').map((c) => c.id);
      const after = helpOffence(facts).candidates.filter((c) => c.fit !== 'does-not-fit');
      return after.every((c) => !out.includes(c.id));
    }),
  );
});

test('what does not fit says which point is not met, and what needs a fact says which', () => {
  fc.assert(
    fc.property(anyFacts, (facts) =>
      helpOffence(facts).candidates.every((c) => {
        const states = c.points
          .filter((p) => p.weighs === 'fit' || p.state === 'not-met')
          .map((p) => p.state);
        if (c.fit === 'does-not-fit') return states.includes('not-met');
        return c.fit === 'needs-fact' ? states.includes('unknown') : states.every((s) => s === 'met');
      }),
    ),
  );
});
