/** Texts are read for signs in two languages, with the words that raised them. Every text here is invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EXAMPLES, counted, rulesTried } from '../../../../test/docs/triage-document.js';
import { readSigns } from './read.js';
import { TRIAGE_REASONS, triageRulesOn } from './triage-rules.js';

const rules = rulesTried();
const read = (text: string) => readSigns(text, null, rules);
const lit = (text: string, sign: string): readonly string[] =>
  read(text)
    .signs.filter((s) => s.sign === sign && !s.negated && !s.general)
    .map((s) => text.slice(s.start, s.end));

void test('there are at least 400 examples, a third of the first batch held out', () => {
  assert.ok(EXAMPLES.length >= 400);
  const [kept, held] = ['kept', 'held-out'].map((p) => EXAMPLES.filter((e) => e.part === p).length);
  assert.ok(kept !== undefined && held !== undefined && held / (kept + held) > 0.3);
  assert.ok(EXAMPLES.filter((e) => e.language === 'cy').length > 120);
});

void test('no example that needs somebody now is read as anything less, in any batch', () => {
  const missed = EXAMPLES.filter((e) => e.risk === 'now' && read(e.text).risk !== 'now');
  assert.deepEqual(
    missed.map((e) => e.id),
    [],
  );
});

void test('every kept example shows exactly the signs that a person expects', () => {
  for (const e of EXAMPLES.filter((x) => x.part === 'kept')) {
    const reading = read(e.text);
    assert.deepEqual([...counted(reading)].sort(), [...e.signs].sort(), `${e.id}: ${e.text}`);
    assert.equal(reading.risk, e.risk, `${e.id}: ${e.text}`);
  }
});

void test('in ordinary mail nobody is called out of turn: none of it is read as now', () => {
  const called = EXAMPLES.filter((e) => e.part === 'everyday' && read(e.text).risk === 'now');
  assert.deepEqual(called, []);
});

const WORDS: readonly (readonly [text: string, sign: string, lit: string, why: string])[] = [
  ['He said: send me a pic, pls', 'image-request', 'said: send me a pic', 'a quoted command'],
  ['he aksed for my piccccs', 'image-request', 'aksed for my piccccs', 'misspelt and drawn out'],
  ['he wants me to sned pictues', 'image-request', 'he wants me to sned pictues', 'one letter wrong'],
  ['Mae’n gofyn am lun', 'image-request', 'gofyn am lun', 'soft mutation of llun'],
  ['fy nghyfeiriad i mae o isio', 'distress', '', 'an address is no fear'],
  [
    'gofynnodd am fy nghyfeiriad',
    'location-asked',
    'gofynnodd am fy nghyfeiriad',
    'nasal mutation of cyfeiriad',
  ],
  ['ma fe’n gofyn for my address', 'location-asked', 'gofyn for my address', 'two languages in one breath'],
  ['mae o wrth y DRWS', 'immediate-danger', 'wrth y DRWS', 'capitals'],
  ['move to Snap', 'moving-apps', 'move to Snap', 'a short name'],
];

for (const [text, sign, words, why] of WORDS)
  void test(`the words that raised it are lit: ${why}`, () => {
    assert.deepEqual(lit(text, sign), words === '' ? [] : [words]);
  });

const DENIED: readonly (readonly [text: string, sign: string])[] = [
  ['he has not asked me for pictures', 'image-request'],
  ['nid yw wedi gofyn am luniau', 'image-request'],
  ["doesn't want to meet me", 'meeting'],
  ['no one has asked me to meet up', 'meeting'],
  ['ni chafwyd bygythiad', 'threat'],
  ["he hasn't gofyn am lun", 'image-request'],
];

for (const [text, sign] of DENIED)
  void test(`a denial is shown and not counted: ${text}`, () => {
    const seen = read(text).signs.filter((s) => s.sign === sign);
    assert.ok(seen.length > 0 && seen.every((s) => s.negated), JSON.stringify(seen));
    assert.equal(read(text).risk, 'ordinary');
  });

const NOT_DENIED: readonly (readonly [text: string, sign: string, why: string])[] = [
  ['i dont know what to do he wants pics', 'image-request', 'the denial is of something else'],
  ["he won't stop asking me for pics", 'image-request', 'a denial undone'],
  ['not being funny but he asked me for a picture', 'image-request', 'but begins anew'],
  ['dont tell my mum', 'secrecy', 'the denial is the sign itself'],
  ["I don't want to live", 'self-harm', 'the denial is the sign itself'],
  ['no. he asked for pics', 'image-request', 'another sentence'],
  ['he said if i dont pay he will post my pics', 'threat-to-share', 'a statement of its own'],
];

for (const [text, sign, why] of NOT_DENIED)
  void test(`a sign is not lost to a denial that is none: ${why}`, () => {
    assert.ok(lit(text, sign).length > 0, JSON.stringify(read(text).signs));
  });

void test('who writes that they will not hurt themselves is still looked at', () => {
  assert.equal(read('im not going to hurt myself').risk, 'raised');
});

void test('talk of what could happen counts as a third, and never for danger', () => {
  const lesson = read('We are planning an assembly on what to do if a stranger asks for images');
  assert.equal(lesson.risk, 'ordinary');
  assert.ok(lesson.signs.every((s) => s.general));
  assert.equal(read('what to do if someone is going to kill themselves').risk, 'now');
});

void test('an age under 13 raises by itself and is read in figures, words and school years', () => {
  const ages = (text: string) => read(text).signs.flatMap((s) => s.age ?? []);
  assert.deepEqual(ages('im 11'), [11]);
  assert.deepEqual(ages("dwi'n un ar ddeg oed"), [11]);
  assert.deepEqual(ages('i am nine years old'), [9]);
  assert.deepEqual(ages('im in yr 6'), [10]);
  assert.deepEqual(ages('My daughter (14)'), [14]);
  assert.deepEqual(ages('i have 12 messages, 12 miles, 12 minutes'), []);
  assert.equal(read('im 12').risk, 'raised');
  assert.equal(read('im 13').risk, 'ordinary');
});

void test('the declared language hides nothing: both are read in every text', () => {
  for (const lang of ['en', 'cy', null] as const) {
    assert.equal(readSigns('dwi isio marw', lang, rules).risk, 'now');
    assert.equal(readSigns('i want to die', lang, rules).risk, 'now');
  }
  assert.deepEqual(read('mae o wedi gofyn').languages, ['cy']);
  assert.deepEqual(read('').languages, []);
});

void test('every reason that a rule gives stands in words', () => {
  const reasons = new Set(TRIAGE_REASONS.map((r) => r.id));
  assert.deepEqual(
    rules.patterns.filter((p) => !reasons.has(p.why)).map((p) => p.id),
    [],
  );
});

void test('the version in force is found by the day, and there is none before the first', () => {
  assert.equal(triageRulesOn('2026-11-24').version, '2026-11-24');
  assert.throws(() => triageRulesOn('2020-01-01'), RangeError);
});

void test('any text is read without an error, within its bounds and with the same answer twice', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom(...SCRAPS)).map((w) => w.join(' ')),
      ),
      (text) => {
        const reading = read(text);
        for (const s of reading.signs) assert.ok(0 <= s.start && s.start < s.end && s.end <= text.length);
        assert.deepEqual(read(text), reading);
      },
    ),
  );
});

const SCRAPS = [
  'asked',
  'not',
  'for',
  'pics',
  '12',
  'im',
  'dont',
  'tell',
  '.',
  ',',
  "mae'n",
  'gofyn',
  'lun',
  'if',
  'a man',
  '£',
  'old',
  'yr7',
];

void test('more said never lowers the score of what was said before, in another sentence', () => {
  const sentences = fc.constantFrom(...EXAMPLES.map((e) => e.text));
  fc.assert(
    fc.property(sentences, sentences, (a, b) => {
      assert.ok(read(`${a}.\n\n${b}`).score >= Math.max(read(a).score, read(b).score) - 1);
    }),
  );
});

/** Least time of several that the processor gave it, in milliseconds: what else the machine does does not count. */
function leastTime(text: string): number {
  let least = Infinity;
  for (let i = 0; i < 9; i += 1) {
    const started = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const WALLS: readonly (readonly [name: string, unit: string])[] = [
  ['one letter', 'a'],
  ['one word', 'asked '],
  ['words that begin many patterns', 'he wants i dont he said '],
  ['apostrophes', "i'"],
  ['letters and digits', '1a'],
  ['accents', 'e\u0301'],
  ['denials', 'not no never dont '],
  ['matches that overlap', 'asked for pics asked for pics '],
  ['ordinary words', 'my friend told me that a man on snap asked for a pic and said dont tell. '],
];

for (const [name, unit] of WALLS)
  void test(`time grows with the length and no faster: a wall of ${name}`, () => {
    const wall = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    read(wall(40_000));
    const [short, long] = [leastTime(wall(5_000)), leastTime(wall(40_000))];
    // Eight times the text in at most some sixteen times the time; squared growth would need sixty-four.
    assert.ok(long < 16 * short + 8, `${short} ms, then ${long} ms`);
    assert.ok(leastTime(wall(20_000)) < 100);
  });

const STRANGERS: readonly (readonly [text: string, risk: string])[] = [
  ['a man i dont know wants to meet me tonight', 'now'],
  ['Mae dyn dw i ddim yn ei nabod isio cyfarfod fi heno.', 'now'],
  ['someone i do not know is asking for pictures', 'raised'],
  ['Somebody I do not know contacted me by Snapchat and asked for pictures.', 'high'],
];

for (const [text, risk] of STRANGERS)
  test(`not knowing somebody denies nothing that they do: “${text}”`, () => {
    const read = readSigns(text, null, triageRulesOn('2026-11-24'));
    assert.equal(read.risk, risk);
    assert.ok(read.signs.every(({ negated }) => !negated));
  });
