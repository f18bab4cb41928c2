import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Observation } from '../../../base/observation.js';
import { type Value } from '../../../base/value.js';
import { anAnswer } from '../../../../test/make/answer.js';
import { ReplyReader } from '../../reading/replies/reply-reader.js';
import type { Candidate } from '../../rules/replies/candidate.js';
import { answerFilesOf } from './files.js';
import { answerObservations } from './stated-counts.js';

const reader = new ReplyReader();
after(() => reader.close());

const financial = { basis: 'financial', from: 2014, to: 2018 } as const;
const QUESTIONS = [
  ['by year', { measures: ['online-flagged-child-sexual-offences', 'sexual-communication-with-a-child'] }],
  ['by offence and year', { measures: ['all-child-sexual-offences'], by: ['offence'] }],
  ['in bands of age', { measures: ['sexual-communication-with-a-child'], by: ['victim-age'] }],
  ['by flag', { measures: ['all-child-sexual-offences', 'child-abuse-image-offences'], by: ['online-flag'] }],
  [
    'by offence and flag together',
    { measures: ['all-child-sexual-offences'], by: [['offence', 'online-flag']] },
  ],
  [
    'by what is not held',
    { measures: ['sexual-communication-with-a-child'], by: ['platform', 'victim-sex'] },
  ],
  ['of people, which crimes cannot count', { measures: ['victims-13-online-flagged'] }],
  [
    'of offences that the question names, by calendar year',
    {
      measures: [],
      offences: [{ codes: ['88E'], name_en: 'Exposure and voyeurism', name_cy: 'Dinoethi a voyeuriaeth' }],
      years: { basis: 'calendar', from: 2016, to: 2018 },
      by: ['victim-age'],
    },
  ],
] as const;

type Said = Pick<Observation, 'measure' | 'from' | 'to' | 'by' | 'unit'> & { readonly value: Value };

const said = ({ measure, from, to, by, unit, value }: Said): string =>
  JSON.stringify([
    measure,
    from,
    to,
    Object.entries(by).toSorted(([a], [b]) => a.localeCompare(b)),
    unit,
    value,
  ]);
const read = (c: Candidate): string => said({ ...c, from: c.period?.from ?? '', to: c.period?.to ?? '' });

for (const [name, written] of QUESTIONS)
  test(`an answer ${name} reads back from every file as it was counted, with nothing asked`, async () => {
    const answer = anAnswer({ authority: 'Gwent', years: financial, ...written });
    const wanted = answerObservations(answer).map(said).toSorted();
    assert.ok(wanted.length > 0);
    for (const { name: file, bytes } of answerFilesOf(answer)) {
      if (file === 'answer.json') continue;
      const reply = await reader.read(bytes, file);
      assert.deepEqual(reply.candidates.map(read).toSorted(), wanted, file);
      assert.deepEqual(
        reply.candidates.filter((c) => c.sure < 0.8).map(read),
        [],
        `${file}: nothing is asked`,
      );
      assert.equal(reply.authority, 'W15000002', file);
      assert.deepEqual(reply.hidden, [], file);
      assert.deepEqual(
        reply.problems.map((p) => p.code),
        [],
        file,
      );
    }
  });

test('what these answers say is of every kind: counts, hidden ones, and what is not held', () => {
  const kinds = QUESTIONS.flatMap(([, written]) =>
    answerObservations(anAnswer({ authority: 'Gwent', years: financial, ...written })).map(
      (o) => o.value.kind,
    ),
  );
  assert.deepEqual([...new Set(kinds)].toSorted(), ['exact', 'not-held', 'suppressed']);
});
