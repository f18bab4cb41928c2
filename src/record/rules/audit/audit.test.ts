import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type CodedAs,
  type CodedRecord,
  FLOOR,
  STRATA,
  agreement,
  assistedShare,
  carriedOver,
  drawer,
  estimate,
  estimateGroups,
  planSample,
  scoreAudit,
  seededGenerator,
  shuffled,
  unread,
} from './index.js';
import type { ReadStratum } from './posterior.js';

/** The guide's worked example: a simulated force of 12,000 crimes, 46.4 % of them truly online. */
const EXAMPLE: readonly ReadStratum[] = [
  { stratum: 'yes/yes', records: 1_900, read: 60, online: 59 },
  { stratum: 'yes/person', records: 250, read: 40, online: 32 },
  { stratum: 'yes/no', records: 150, read: 40, online: 18 },
  { stratum: 'no/yes', records: 2_900, read: 120, online: 113 },
  { stratum: 'no/person', records: 1_400, read: 160, online: 72 },
  { stratum: 'no/no', records: 5_400, read: 180, online: 3 },
];

const within = (got: number, want: number, by: number): void =>
  assert.ok(Math.abs(got - want) <= by, `${got} is not within ${by} of ${want}`);

test('the worked example of the guide: 46.5 % online, recall 38.1 %, some 3,455 crimes without their flag', () => {
  const e = estimate(EXAMPLE, { seed: '2026' });
  assert.deepEqual([e.records, e.flagged], [12_000, 2_300]);
  within(e.share.estimate, 0.465, 0.0006);
  within(e.share.lo, 0.447, 0.0006);
  within(e.share.hi, 0.482, 0.0008);
  within(e.recall.estimate, 0.381, 0.0006);
  within(e.recall.lo, 0.364, 0.0006);
  within(e.recall.hi, 0.396, 0.0006);
  within(e.missed.estimate, 3_455, 4);
  within(e.missed.lo, 3_264, 8);
  within(e.missed.hi, 3_647, 8);
  within(e.wald.share.estimate, 0.466, 0.0005);
  within(e.wald.share.lo, 0.449, 0.0005);
  within(e.wald.share.hi, 0.482, 0.0005);
});

test('the truth of the example lies inside every interval of it', () => {
  const e = estimate(EXAMPLE, { seed: 'another' });
  assert.ok(e.share.lo < 0.464 && 0.464 < e.share.hi);
  assert.ok(e.recall.lo < 0.383 && 0.383 < e.recall.hi);
  assert.ok(e.missed.lo < 3_437 && 3_437 < e.missed.hi);
});

test('the same seed gives the same figures to the last place', () => {
  assert.deepEqual(estimate(EXAMPLE, { seed: 'q3' }), estimate(EXAMPLE, { seed: 'q3' }));
});

test('coders who err widen the estimate, and one who sees what is not there lowers it', () => {
  const half: readonly ReadStratum[] = [{ stratum: 'no/person', records: 1_400, read: 160, online: 72 }];
  const plain = estimate(half, { seed: 'q3' });
  const erring = estimate(half, { seed: 'q3', error: { sensitivity: 0.97, specificity: 0.98 } });
  const seeing = estimate(half, { seed: 'q3', error: { sensitivity: 1, specificity: 0.9 } });
  assert.ok(erring.share.hi - erring.share.lo > plain.share.hi - plain.share.lo);
  assert.ok(seeing.share.estimate < plain.share.estimate - 0.04);
});

test('a stratum of which nothing was read stops the estimate', () => {
  const [first, ...rest] = EXAMPLE;
  assert.ok(first);
  assert.throws(
    () => estimate([{ ...first, read: 0, online: 0 }, ...rest], { seed: 'x' }),
    /nothing was read/,
  );
});

// ── the plan ──

const SIZES = EXAMPLE.map(({ stratum, records }) => ({ stratum, records }));

test('a plan for 1.7 points either way reads about six hundred records of the example, forty at least in each stratum', () => {
  const plan = planSample({ strata: SIZES, halfWidth: 0.0175 });
  assert.ok(plan.draw > 450 && plan.draw < 750, `draws ${plan.draw}`);
  for (const s of plan.strata) assert.ok(s.draw >= FLOOR, s.stratum);
  assert.ok(plan.expectedHalfWidth <= 0.0175);
});

test('the stratum without a flag and where the reader says no is never skipped', () => {
  const plan = planSample({ strata: SIZES, halfWidth: 0.2, expected: { 'no/no': 0 } });
  assert.equal(plan.strata.find((s) => s.stratum === 'no/no')?.draw, FLOOR);
});

const sizes = fc
  .array(fc.integer({ min: 0, max: 300_000 }), { minLength: STRATA.length, maxLength: STRATA.length })
  .filter((ns) => ns.some((n) => n > 0))
  .map((ns) => STRATA.map((s, i) => ({ stratum: s.id, records: ns[i] ?? 0 })));

test('a plan keeps its floors, never wants more than there is, and reaches what it can', () => {
  fc.assert(
    fc.property(sizes, fc.double({ min: 0.002, max: 0.2, noNaN: true }), (strata, halfWidth) => {
      const plan = planSample({ strata, halfWidth });
      for (const s of plan.strata) assert.ok(s.draw >= Math.min(FLOOR, s.records) && s.draw <= s.records);
      assert.ok(plan.expectedHalfWidth <= halfWidth || plan.draw === plan.records);
    }),
  );
});

test('a tighter plan never reads less', () => {
  fc.assert(
    fc.property(sizes, (strata) => {
      const draws = [0.05, 0.03, 0.02, 0.01].map((halfWidth) => planSample({ strata, halfWidth }).draw);
      assert.deepEqual(
        draws,
        draws.toSorted((a, b) => a - b),
      );
    }),
  );
});

// ── the draw ──

const drawAll = (seed: string, records: readonly string[], draw: number): readonly number[] => {
  const plan = [...new Set(records)].map((stratum) => {
    const held = records.filter((r) => r === stratum).length;
    return { stratum, records: held, draw: Math.min(draw, held) };
  });
  const isDrawn = drawer(plan, seed);
  return records.flatMap((stratum, i) => (isDrawn(stratum) ? [i] : []));
};

test('a draw takes exactly what was planned from each stratum', () => {
  const record = fc.constantFrom(...STRATA.map((s) => s.id));
  fc.assert(
    fc.property(fc.string(), fc.array(record, { maxLength: 500 }), fc.nat(60), (seed, records, draw) => {
      const drawn = drawAll(seed, records, draw);
      for (const stratum of new Set(records))
        assert.equal(
          drawn.filter((i) => records[i] === stratum).length,
          Math.min(draw, records.filter((r) => r === stratum).length),
        );
    }),
  );
});

test('the draw of a seed is known: it is the same on every machine', () => {
  const records = Array.from({ length: 100 }, () => 'no/no');
  assert.deepEqual(drawAll('2026-q3', records, 5), [2, 11, 30, 33, 44]);
});

test('every record is as likely to be drawn as any other', () => {
  const counts = Array.from({ length: 20 }, () => 0);
  const records = counts.map(() => 'no/no');
  for (let i = 0; i < 4_000; i++)
    for (const at of drawAll(`seed ${i}`, records, 5)) counts[at] = (counts[at] ?? 0) + 1;
  const chiSquare = counts.reduce((sum, c) => sum + (c - 1_000) ** 2 / 1_000, 0);
  assert.ok(chiSquare < 44, `chi-square ${chiSquare}`); // nineteen degrees of freedom, 0.1 %
});

test('an extract that is not the one planned for is refused', () => {
  const isDrawn = drawer([{ stratum: 'no/no', records: 1, draw: 1 }], 'x');
  assert.ok(isDrawn('no/no'));
  assert.throws(() => isDrawn('no/no'), RangeError);
  assert.throws(() => isDrawn('yes/no'), RangeError);
});

test('dealing keeps every record once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const order = (a: number, b: number): number => a - b;
      assert.deepEqual(shuffled(items, seed).toSorted(order), items.toSorted(order));
    }),
  );
});

// ── coverage: is the interval as sure as it says? ──

/** A force whose truth is known, sampled again and again as planned. */
function coverage(repeats: number): { readonly share: number; readonly missed: number } {
  const truth = [0.97, 0.8, 0.45, 0.93, 0.45, 0.025];
  const chance = seededGenerator('coverage');
  const force = EXAMPLE.map((s, i) => ({ ...s, truly: Math.round(s.records * (truth[i] ?? 0)) }));
  const online = force.reduce((n, s) => n + s.truly, 0);
  const missing = force.reduce((n, s) => n + (s.stratum.startsWith('no/') ? s.truly : 0), 0);
  let [share, missed] = [0, 0];
  for (let r = 0; r < repeats; r++) {
    const e = estimate(
      force.map((s) => ({ ...s, online: foundIn(s, chance.below) })),
      { seed: `repeat ${r}`, draws: 1_000 },
    );
    if (e.total.lo <= online && online <= e.total.hi) share++;
    if (e.missed.lo <= missing && missing <= e.missed.hi) missed++;
  }
  return { share: share / repeats, missed: missed / repeats };
}

/** Draws without putting back: how many of those read are online. */
function foundIn(s: { records: number; read: number; truly: number }, below: (n: number) => number): number {
  let [left, found] = [s.truly, 0];
  for (let i = 0; i < s.read; i++)
    if (below(s.records - i) < left) {
      left--;
      found++;
    }
  return found;
}

test('over 400 repeats the intervals cover the truth about 95 times in 100', () => {
  const covered = coverage(400);
  // 95 % of 400, within four standard errors.
  for (const [what, share] of Object.entries(covered))
    assert.ok(share > 0.906 && share < 0.994, `${what}: ${share}`);
});

// ── agreement, the assisted estimate, parts, carrying over ──

test('kappa is that of the textbook: 20, 5, 10 and 15 give 0.4', () => {
  const pair = (a: string, b: string, n: number): (readonly [string, string])[] =>
    Array.from({ length: n }, () => [a, b] as const);
  const found = agreement([
    ...pair('yes', 'yes', 20),
    ...pair('yes', 'no', 5),
    ...pair('no', 'yes', 10),
    ...pair('no', 'no', 15),
  ]);
  assert.ok(found?.kappa);
  within(found.same, 0.7, 1e-12);
  within(found.kappa.estimate, 0.4, 1e-12);
  within((found.kappa.hi - found.kappa.lo) / 2 / 1.96, 0.127, 0.002);
});

test('coders who say one word for everything have no kappa', () => {
  assert.equal(agreement([['online', 'online']])?.kappa, null);
  assert.equal(agreement([]), null);
});

test('the assisted estimate is right whatever the probabilities are, and narrower when they are good', () => {
  const read = Array.from({ length: 200 }, (_, i) => ({ online: (i % 2) as 0 | 1 }));
  const withProbability = (of: (online: number) => number) =>
    assistedShare([
      {
        records: 10_000,
        meanProbability: of(0) / 2 + of(1) / 2,
        read: read.map((r) => ({ ...r, probability: of(r.online) })),
      },
    ]);
  const [good, none, wrong] = [
    withProbability((o) => 0.05 + 0.9 * o),
    withProbability(() => 0.2),
    withProbability((o) => 1 - o),
  ];
  for (const one of [good, none, wrong]) within(one.estimate, 0.5, 1e-9);
  assert.ok(good.hi - good.lo < 0.2 * (none.hi - none.lo));
  assert.ok(wrong.hi - wrong.lo > none.hi - none.lo);
});

test('a part that nobody read borrows from the whole, and its interval is wider than that of one that was read', () => {
  const whole: readonly ReadStratum[] = [{ stratum: 'no/yes', records: 2_000, read: 200, online: 180 }];
  const [unread_, read] = estimateGroups(
    whole,
    [
      { key: '2024-04', strata: [{ stratum: 'no/yes', records: 1_000, read: 0, online: 0 }] },
      { key: '2024-05', strata: [{ stratum: 'no/yes', records: 1_000, read: 200, online: 180 }] },
    ],
    { seed: 'parts' },
  );
  assert.ok(unread_ && read);
  within(unread_.total.estimate, 910, 40);
  assert.ok(unread_.total.hi - unread_.total.lo > 2 * (read.total.hi - read.total.lo));
});

test('a figure carried over from another force never comes without its warning', () => {
  const audit = { onlineFound: 300, online: 330, notOnlineLeft: 400, notOnline: 450 };
  const one = carriedOver({ found: 4_200, of: 10_000 }, [audit], 'x');
  assert.deepEqual(one?.warnings, ['not-audited-here', 'one-audit-only']);
  const other = { onlineFound: 240, online: 330, notOnlineLeft: 440, notOnline: 450 };
  const two = carriedOver({ found: 4_200, of: 10_000 }, [audit, other], 'x');
  assert.deepEqual(two?.warnings, ['not-audited-here']);
  assert.ok(two && one && two.share.hi - two.share.lo > one.share.hi - one.share.lo);
  assert.equal(carriedOver({ found: 1, of: 2 }, [], 'x'), null);
});

// ── the score ──

const codes = (of: Readonly<Partial<Record<CodedAs, number>>>, stratum: string): readonly CodedRecord[] =>
  Object.entries(of).flatMap(([coded, n]) =>
    Array.from({ length: n }, () => ({ stratum, coded: coded as CodedAs, month: '2024-04' })),
  );

test('records that stay unclear are counted both ways, never dropped', () => {
  const population = { strata: [{ stratum: 'no/no', records: 1_000 }] };
  const sample = codes({ online: 2, 'not-online': 90, unclear: 8 }, 'no/no');
  const score = scoreAudit(population, sample, { seed: 'unclear', draws: 4_000 });
  assert.equal(score.unclear, 8);
  within(score.unclearAsNot.estimates.share.estimate, 0.022, 0.006);
  within(score.unclearAsOnline.estimates.share.estimate, 0.102, 0.006);
});

test('a sample that leaves a stratum unread says which', () => {
  const population = {
    strata: [
      { stratum: 'no/no', records: 1_000 },
      { stratum: 'yes/no', records: 0 },
      { stratum: 'no/yes', records: 10 },
    ],
  };
  assert.deepEqual(unread(population, codes({ online: 1 }, 'no/no')), ['no/yes']);
});
