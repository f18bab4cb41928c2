import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXTRACT_COLUMNS, foldHeading, recogniseColumns } from './extract-columns.js';

const columnsOf = (headings: readonly string[], map?: Readonly<Record<string, string>>): unknown => {
  const found = recogniseColumns(headings, map);
  return found.ok
    ? Object.fromEntries(found.value.at)
    : found.problems.map((p) => [p.code, p.params?.['text']]);
};

test('a heading is known however it is written', () => {
  for (const written of [
    'committed_from',
    'Committed From',
    'COMMITTED-FROM',
    '\uFEFFcommittedFrom',
    ' Committed  from:',
  ])
    assert.equal(foldHeading(written), 'committedfrom');
});

test('our own columns are known by their names', () => {
  const found = recogniseColumns(EXTRACT_COLUMNS);
  assert.ok(found.ok);
  assert.equal(found.value.at.size, EXTRACT_COLUMNS.length);
  assert.deepEqual([found.value.shape, found.value.unknown, found.value.doubled], ['plain', [], []]);
});

const SHAPES = [
  { shape: 'niche', headings: ['Occurrence Number', 'Stat Class', 'Recorded Time', 'Occurrence Summary'] },
  { shape: 'connect', headings: ['Investigation Ref', 'HO Code', 'Date Recorded', 'Initial Details'] },
  {
    shape: 'athena',
    headings: ['Investigation URN', 'Classification Code', 'Crime Created DateTime', 'Crime Narrative'],
  },
  { shape: 'plain', headings: ['Crime No', 'HO Code', 'Recorded Date', 'MO'] },
  { shape: 'plain', headings: ['Rhif Trosedd', 'Cod Trosedd', 'Dyddiad Cofnodi', 'Crynodeb'] },
] as const;
for (const { shape, headings } of SHAPES)
  test(`headings in the shape of ${shape} are known: ${headings.join(', ')}`, () => {
    const found = recogniseColumns(headings);
    assert.ok(found.ok);
    assert.equal(found.value.shape, shape);
    assert.deepEqual([...found.value.at.keys()], ['crime_id', 'offence_code', 'recorded_at', 'narrative']);
  });

test('what is given by hand wins over what a heading seems to be', () => {
  assert.deepEqual(columnsOf(['id', 'summary', 'long text'], { narrative: 'Long_Text' }), {
    crime_id: 0,
    narrative: 2,
  });
});

test('what is given by hand and is not there is said', () => {
  assert.deepEqual(columnsOf(['id'], { narrative: 'story', colour: 'id' }), [
    ['map-heading-missing', 'story'],
    ['map-column-unknown', 'colour'],
  ]);
  assert.deepEqual(columnsOf(['id', 'x'], { narrative: 'x', unit: 'x' }), [['map-column-doubled', 'x']]);
});

test('a file whose rows could not be named is not read', () => {
  assert.deepEqual(columnsOf(['narrative']), [['no-crime-id', undefined]]);
});

test('a second heading for one column is left alone and said', () => {
  const found = recogniseColumns(['crime no', 'summary', 'MO', 'colour']);
  assert.ok(found.ok);
  assert.deepEqual([found.value.doubled, found.value.unknown], [['MO'], ['colour']]);
});
