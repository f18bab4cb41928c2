/** Advice stands in both languages, gently, and is not offered once it is past its review. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../../base/day.js';
import { LANGS } from '../../../base/words.js';
import { rulesTried } from '../../../../test/docs/triage-document.js';
import { adviceFor } from './advice-for.js';
import { fill } from './fill.js';
import { ADVICE, adviceOn, adviceToReview } from './library.js';

const ON = '2026-11-24';
const FACTS = {
  officer: 'PC Made Up',
  reference: '4F2A',
  crime_reference: '26*1',
  next_watched: '08:00',
  organisation: 'Made-up Police',
  hours: 'Monday: 08:00 to 22:00',
};
const byId = (id: string) => {
  const found = ADVICE.find((a) => a.id === id);
  assert.ok(found, id);
  return found;
};
const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{([^}]*)\}/g)].map((m) => m[1] ?? ''))].sort();

void test('English and Welsh ask for the same facts, and the row says which', () => {
  for (const a of ADVICE)
    for (const lang of LANGS) assert.deepEqual(placeholders(a.text[lang]), a.needs, `${a.id} ${lang}`);
});

void test('every reply fills in both languages from the facts of a thread', () => {
  for (const a of adviceOn(ON))
    for (const lang of LANGS) {
      const text = fill(a, FACTS, { lang, on: ON });
      assert.ok(text.ok, `${a.id}: ${JSON.stringify(text)}`);
      assert.doesNotMatch(text.value, /[{}]/);
    }
});

void test('a missing or empty fact is told, and nothing is filled', () => {
  const { reference: _left, ...without } = FACTS;
  const text = fill(byId('thank-you-adult'), { ...without, officer: ' ' }, { lang: 'en', on: ON });
  assert.ok(!text.ok);
  assert.deepEqual(text.problems, [
    { code: 'fact-missing', field: 'officer' },
    { code: 'fact-missing', field: 'reference' },
  ]);
});

void test('a number of a helpline cannot be put otherwise', () => {
  const text = fill(byId('self-harm'), { childline_phone: '0000' }, { lang: 'cy', on: ON });
  assert.ok(text.ok);
  assert.match(text.value, /0800 1111/);
});

void test('from its review day a reply is neither offered nor filled, and stands on the list to be read again', () => {
  const a = byId('asked-for-images');
  const offered = (on: string) =>
    adviceFor(['image-request'], 'child', { lang: 'en', on }).some((s) => s.id === a.id);
  assert.ok(offered(addDays(a.review_by, -1)));
  assert.ok(!offered(a.review_by));
  assert.deepEqual(fill(a, FACTS, { lang: 'en', on: a.review_by }), {
    ok: false,
    problems: [{ code: 'review-past', field: a.id }],
  });
  assert.ok(adviceToReview(a.review_by).includes(a));
  assert.deepEqual(adviceToReview(ON), []);
});

const OFFERED: readonly (readonly [
  signs: Parameters<typeof adviceFor>[0],
  teller: Parameters<typeof adviceFor>[1],
  first: string,
])[] = [
  [['self-harm', 'image-request'], 'child', 'self-harm'],
  [['meeting-soon'], 'child', 'safe-now'],
  [['threat-to-share', 'image-sent'], 'child', 'threat-to-share'],
  [['image-request'], 'child', 'asked-for-images'],
  [['image-request'], 'parent', 'parent'],
  [['image-sent'], 'professional', 'school-images'],
  [['self-harm'], 'professional', 'parent-danger'],
  [['image-request'], null, 'asked-for-images'],
  [[], 'child', 'thank-you'],
];

for (const [signs, teller, first] of OFFERED)
  void test(`${teller ?? 'somebody unknown'} with ${signs.join(', ') || 'no sign'} is offered ${first} first`, () => {
    const [offer] = adviceFor(signs, teller, { lang: 'cy', on: ON });
    assert.equal(offer?.id, first);
    assert.equal(offer?.why.code, signs.length > 0 ? 'sign' : 'always');
  });

void test('every sign has a reply for a child, for a parent and for a professional', () => {
  const signs = rulesTried()
    .signs.map((s) => s.id)
    .filter((id) => id !== 'age-stated' && id !== 'distress');
  const without = (['child', 'parent', 'professional'] as const).flatMap((teller) =>
    signs
      .filter((s) => adviceFor([s], teller, { lang: 'en', on: ON })[0]?.why.code !== 'sign')
      .map((s) => `${teller} ${s}`),
  );
  // Who has a young age alone, or a trusted adult told of by a parent, gets what is there for everybody.
  assert.deepEqual(without, ['child age-under-13', 'parent trusted-adult']);
});

/** Words that put it on the child. */
const BLAME =
  /should have|shouldn’t have|why did you|you let|your own fault|careless|silly|foolish|dylet ti fod wedi|ddylet ti ddim fod|pam wnest ti|dy fai di dy hun|gwirion/i;

void test('no reply blames, promises what nobody can, or asks for a picture', () => {
  for (const a of ADVICE)
    for (const lang of LANGS) {
      assert.doesNotMatch(a.text[lang], BLAME, a.id);
      assert.doesNotMatch(a.text[lang], /we will catch|we promise|always be safe|rydym yn addo/i, a.id);
      assert.doesNotMatch(a.text[lang], /send us (a|the) (picture|photo|screenshot)/i, a.id);
    }
});

void test('what is written to a child is in short sentences, in either language', () => {
  for (const a of ADVICE.filter((x) => x.for.includes('child')))
    for (const lang of LANGS) {
      const sentences = a.text[lang].split(/[.?!:]\s/).filter((s) => s.trim() !== '');
      const words = a.text[lang].split(/\s+/).length;
      assert.ok(words / sentences.length <= 15, `${a.id} ${lang}: ${words / sentences.length}`);
    }
});
