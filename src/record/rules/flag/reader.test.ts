import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { inPackage } from '../../../base/package-root.js';
import {
  FLAG_POLICY,
  FLAG_READER_VERSION,
  type FlagFacts,
  type FlagReading,
  type LexiconRow,
  flagEngine,
  readFlag,
  ruleBookOf,
  wouldAlter,
} from './index.js';

const TALK: FlagFacts = { offenceCode: '71/17' };
const TOUCH: FlagFacts = { offenceCode: '20B' };

const CASES: readonly (readonly [text: string, facts: FlagFacts, answer: string, why: string])[] = [
  [
    'Suspect added IP (13) on Snapchat and asked for images.',
    TALK,
    'yes',
    'a named service, used by the suspect',
  ],
  ['OFF HAS SENT VIC (12) SEXUAL MESSAGES ON INSTGRAM.', TALK, 'yes', 'capitals and a slip of the hand'],
  [
    'Anfonodd dyn negeseuon rhywiol at ferch 13 oed ar WhatsApp.',
    TALK,
    'yes',
    'Welsh counts as English does',
  ],
  ['No contact on any app. He spoke to her (12) at the bus stop.', TALK, 'no', 'a stated negative'],
  ['Possibly Snapchat. Male asked vic (14) for images.', TALK, 'person', 'a hedge, and nothing asserted'],
  ['He telephoned her (13) and talked of sex. One phone call.', TALK, 'no', 'an ordinary call'],
  ['Letters with sexual wording left in her (13) bag.', TALK, 'no', 'paper'],
  ['Vic (9) touched by neighbour in the garden.', TOUCH, 'no', 'in person, and nothing else said'],
  [
    'Vic (9) touched by uncle. She told her friend on Snapchat.',
    TOUCH,
    'no',
    'how it was told is not how it was done',
  ],
  [
    'Vic (9) touched at the park. Facebook appeal named him.',
    TOUCH,
    'no',
    'how he was found is not how it was done',
  ],
  ['Details restricted.', TALK, 'person', 'a placeholder'],
];

for (const [text, facts, answer, why] of CASES)
  void test(`"${text}" is ${answer}: ${why}`, () => {
    assert.equal(flagEngine().decide(text, facts, FLAG_POLICY, ruleBookOf(facts)).online, answer);
    assert.ok([answer, 'person'].includes(readFlag(text, facts).online));
  });

void test('the services come in the order of mention, by their canonical names', () => {
  const text = 'Added by a stranger on insta, then moved to Snap, asked vic (12) for images.';
  assert.deepEqual(readFlag(text, TALK).platforms, ['instagram', 'snapchat']);
});

void test('the rule-book is that of the day recorded', () => {
  const text = 'He texted vic (13) sexual things.';
  assert.equal(readFlag(text, { ...TALK, recordedOn: '2024-04-01' }).online, 'yes');
  assert.equal(readFlag(text, { ...TALK, recordedOn: '2024-03-31' }).online, 'no');
  assert.deepEqual(
    ['2015-05-01', '2017-04-01', '2024-03-31', '2024-04-01', null].map((recordedOn) =>
      ruleBookOf({ ...TALK, recordedOn }),
    ),
    ['2015', '2017', '2017', '2024', '2024'],
  );
});

void test('a point of policy turns what it says and nothing else', () => {
  const text = 'He texted vic (13) sexual things.';
  const policy = { ...FLAG_POLICY, smsBefore2024: 'yes' } as const;
  const before = { ...TALK, recordedOn: '2023-01-01' };
  assert.equal(readFlag(text, { ...before, policy }).online, 'yes');
  assert.notEqual(readFlag(text, { ...before, policy }).version, FLAG_READER_VERSION);
});

const isWithin = (text: string, r: FlagReading): boolean =>
  r.spans.every(([start, end]) => start >= 0 && start < end && end <= text.length);

const examples = readFileSync(inPackage('data/flag-examples/guide.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly narrative: string; readonly offence_code: string });

void test('every reading names a rule and a probability, its spans lie in the text, and it is the same twice', () => {
  for (const { narrative, offence_code } of examples) {
    const facts = { offenceCode: offence_code };
    const reading = readFlag(narrative, facts);
    assert.match(reading.rule, /^[GONU]\d+$/);
    assert.ok(reading.probability >= 0 && reading.probability <= 1);
    assert.ok(isWithin(narrative, reading), narrative);
    assert.equal(JSON.stringify(readFlag(narrative, facts)), JSON.stringify(reading));
  }
});

void test('no text stops the reader: control characters, lone surrogates, mutated narratives', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...examples.map((e) => e.narrative)),
    fc.constantFrom('\ud800', '\udc00', '\u0000', "'", '@', '_', '?', '\u202e', 'a'.repeat(300), '\n\n'),
  );
  const torn = fc
    .tuple(fc.array(piece, { maxLength: 6 }), fc.nat(200))
    .map(([parts, cut]) => parts.map((p) => p.slice(cut % 40)).join(parts.length % 2 === 0 ? '' : ' '));
  fc.assert(
    fc.property(
      torn,
      fc.constantFrom('71/17', '20B', '86', '66S', '22B', '', '\u0000'),
      (text, offenceCode) => isWithin(text, readFlag(text, { offenceCode })),
    ),
    { numRuns: 2_000, seed: 20240401 },
  );
});

void test('a narrative of ten million characters is read, in time that grows with its length', () => {
  const unit = 'He met her on Discord and asked for pictures no stop at all, ';
  const read = (size: number): number => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    const from = process.cpuUsage();
    readFlag(text, { offenceCode: '22B' });
    const { user, system } = process.cpuUsage(from);
    return user + system;
  };
  read(1_000_000);
  const [small, large] = [read(2_000_000), read(10_000_000)];
  assert.ok(large < small * 15 + 500_000, `${small} then ${large} microseconds`);
});

void test('a change of the lexicon shows what it would alter before it is accepted', () => {
  const file = inPackage('data/flag-reader/lexicon.json');
  const rows = (JSON.parse(readFileSync(file, 'utf8')) as LexiconRow[]).filter((r) =>
    ['snapchat', 'asked', 'vic', 'susp', 'strongprep', 'prep', 'det', 'pic'].includes(r.id),
  );
  const added: LexiconRow = {
    id: 'new-service',
    tags: 'PLAT',
    guide: 'O1',
    platform: 'wobble',
    from: null,
    to: null,
    source: 'made up',
    terms: 'wobble',
  };
  const records = [
    { id: '1', text: 'Male on Wobble asked vic (13) for pictures.', facts: TALK },
    { id: '2', text: 'Male on Snapchat asked vic (13) for pictures.', facts: TALK },
  ];
  const altered = wouldAlter(rows, [...rows, added], records);
  assert.deepEqual(
    altered.map((a) => [a.id, a.before.online, a.after.online, a.after.platforms]),
    [['1', 'person', 'yes', ['wobble']]],
  );
});

test('a service that no lexicon knows is told by its frame and named as the text names it', () => {
  const read = readFlag('A man messaged her (13) on Zonkly and asked for sexual pictures.', TALK);
  assert.equal(read.online, 'yes');
  assert.deepEqual(read.platforms, ['zonkly']);
  assert.deepEqual(readFlag('He spoke to her (12) on Deansgate and said sexual things.', TALK).platforms, []);
});

test('the pathway tells who was known in person from who was met online', () => {
  const known = readFlag('Her ex boyfriend sent sexual messages to vic (15) on Snapchat.', TALK);
  const met = readFlag('Unknown adult male user messaged vic (12) on Roblox, sexual questions.', TALK);
  assert.equal(known.pathway, 'offline_then_online');
  assert.equal(met.pathway, 'online_only');
});
