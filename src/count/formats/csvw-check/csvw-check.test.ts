/**
 * The check against the specification's own cases that bear on what we publish. The number is that of the case in
 * W3C's suite; the document and the file are ours, written from what the case says.
 * Left out, because we publish none: where metadata is found (011 to 019, 116 to 123, 259, 260), dialects (020 to 025,
 * 050 to 072), transformations, patterns of numbers and dates, durations; the check says `not-checked` to them.
 * **Source**: W3C CSVW Test Cases, manifest of validation.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CsvwFinding, checkCsvw } from './index.js';

const CONTEXT = 'http://www.w3.org/ns/csvw';
const TREES = 'GID,Species,Planted\n1,Oak,2018-04-01\n2,Ash,2019-04-01\n';
const TREE_COLUMNS = [
  { name: 'GID', titles: ['GID'] },
  { name: 'species', titles: 'Species' },
  { name: 'planted', titles: { en: 'Planted' }, datatype: 'date' },
];

type Doc = Readonly<Record<string, unknown>>;

const table = (more: Doc = {}, schema: Doc = {}): Doc => ({
  '@context': CONTEXT,
  url: 'a.csv',
  tableSchema: { columns: TREE_COLUMNS, ...schema },
  ...more,
});
/** The trees' table with something more on its first column. */
const column = (more: Doc): Doc =>
  table({}, { columns: [{ ...TREE_COLUMNS[0], ...more }, ...TREE_COLUMNS.slice(1)] });
/** A table of one column of one datatype. */
const typed = (datatype: unknown, more: Doc = {}): Doc =>
  table({}, { columns: [{ name: 'v', titles: 'v', datatype, ...more }] });
const values = (...list: readonly string[]): string => `v\n${list.map((v) => `"${v}"`).join('\n')}\n`;
const group = (more: Doc): Doc => ({ '@context': CONTEXT, ...more });

type Outcome = 'positive' | 'warning' | 'negative';
interface Case {
  readonly n: string;
  readonly why: string;
  readonly doc: Doc | string;
  readonly csv?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly is: Outcome;
}

function outcomeOf(found: readonly CsvwFinding[]): Outcome {
  if (found.some((f) => f.severity === 'error')) return 'negative';
  return found.length > 0 ? 'warning' : 'positive';
}

const COUNTRIES = 'code,name\nAD,Andorra\nAF,Afghanistan\n';
const SLICES = 'ref,year\nAD,1960\nAF,1961\n';
const countries = (key: Doc, more: Doc = {}): Doc =>
  group({
    tables: [
      {
        url: 'c.csv',
        tableSchema: {
          columns: [
            { name: 'code', titles: 'code' },
            { name: 'name', titles: 'name' },
          ],
          primaryKey: 'code',
        },
      },
      {
        url: 's.csv',
        tableSchema: {
          columns: [
            { name: 'ref', titles: 'ref' },
            { name: 'year', titles: 'year' },
          ],
          foreignKeys: [
            { columnReference: 'ref', reference: { resource: 'c.csv', columnReference: 'code' }, ...key },
          ],
          ...more,
        },
      },
    ],
  });
const joined = (c = COUNTRIES, s = SLICES): Readonly<Record<string, string>> => ({ 'c.csv': c, 's.csv': s });

/** The property on a table, wrong in kind: put aside with a warning. */
const warned = (n: string, more: Doc): Case => ({
  n,
  why: `invalid ${Object.keys(more)[0] ?? ''}`,
  doc: table(more),
  is: 'warning',
});
const refusedValue = (n: string, why: string, value: unknown): Case => ({
  n,
  why,
  doc: table({ 'dc:title': value }),
  is: 'negative',
});
const refusedType = (n: string, why: string, datatype: unknown): Case => ({
  n,
  why,
  doc: typed(datatype),
  csv: values('1'),
  is: 'negative',
});
const cellCase = (n: string, why: string, datatype: unknown, text: string, is: Outcome): Case => ({
  n,
  why,
  doc: typed(datatype),
  csv: values(text),
  is,
});

const CASES: readonly Case[] = [
  {
    n: '001',
    why: 'a table without columns described',
    doc: { '@context': CONTEXT, url: 'a.csv' },
    is: 'positive',
  },
  { n: '030', why: 'two tables and a key between them', doc: countries({}), files: joined(), is: 'positive' },
  {
    n: '039',
    why: 'valid inherited properties',
    doc: table({ lang: 'en', null: ['-', ''], required: false, separator: null }),
    is: 'positive',
  },
  warned('040', { null: 1 }),
  warned('041', { lang: 1 }),
  warned('042', { textDirection: 'up' }),
  warned('043', { separator: 1 }),
  warned('044', { ordered: 'yes' }),
  warned('045', { default: 1 }),
  { n: '046', why: 'invalid datatype', doc: column({ datatype: 1 }), is: 'warning' },
  warned('047', { aboutUrl: 1 }),
  warned('048', { propertyUrl: 1 }),
  warned('049', { valueUrl: 1 }),
  {
    n: '073',
    why: 'invalid @language',
    doc: table({ '@context': [CONTEXT, { '@language': '#' }] }),
    is: 'warning',
  },
  { n: '074', why: 'empty tables', doc: group({ tables: [] }), is: 'negative' },
  {
    n: '075',
    why: 'invalid tableDirection of a group',
    doc: group({ tableDirection: 'x', tables: [{ url: 'a.csv' }] }),
    is: 'warning',
  },
  warned('076', { tableDirection: 'x' }),
  {
    n: '077',
    why: '@id of a group',
    doc: group({ '@id': '_:a', tables: [{ url: 'a.csv' }] }),
    is: 'negative',
  },
  { n: '078', why: '@id of a table', doc: table({ '@id': '_:a' }), is: 'negative' },
  { n: '079', why: '@id of a schema', doc: table({}, { '@id': '_:a' }), is: 'negative' },
  { n: '080', why: '@id of a column', doc: column({ '@id': '_:a' }), is: 'negative' },
  {
    n: '083',
    why: '@type of a group',
    doc: group({ '@type': 'Table', tables: [{ url: 'a.csv' }] }),
    is: 'negative',
  },
  { n: '084', why: '@type of a table', doc: table({ '@type': 'Schema' }), is: 'negative' },
  { n: '085', why: '@type of a schema', doc: table({}, { '@type': 'Table' }), is: 'negative' },
  { n: '086', why: '@type of a column', doc: column({ '@type': 'Table' }), is: 'negative' },
  { n: '089', why: 'a group without tables', doc: group({ '@type': 'TableGroup' }), is: 'negative' },
  { n: '090', why: 'a table without an address', doc: group({ '@type': 'Table' }), is: 'negative' },
  {
    n: '091',
    why: 'rows of different lengths',
    doc: { '@context': CONTEXT, url: 'a.csv' },
    csv: 'a,b\n1\n',
    is: 'negative',
  },
  { n: '092', why: 'no JSON', doc: '{ "url": }', is: 'negative' },
  warned('093', { nonsense: true }),
  {
    n: '094',
    why: 'a table that is no object',
    doc: group({ tables: [{ url: 'a.csv' }, 1] }),
    is: 'warning',
  },
  {
    n: '096',
    why: 'a column that is no object',
    doc: table({}, { columns: [...TREE_COLUMNS, 1] }),
    is: 'warning',
  },
  { n: '097', why: 'a foreign key that is no object', doc: table({}, { foreignKeys: [1] }), is: 'warning' },
  { n: '098', why: 'tables that are no list', doc: group({ tables: 1 }), is: 'negative' },
  { n: '100', why: 'columns that are no list', doc: table({}, { columns: 1 }), is: 'negative' },
  { n: '101', why: 'foreign keys that are no list', doc: table({}, { foreignKeys: 1 }), is: 'warning' },
  warned('102', { '@id': 1 }),
  { n: '103', why: 'an address that is no text', doc: table({ url: 1 }), is: 'negative' },
  {
    n: '104',
    why: 'a key on a column that is not there',
    doc: countries({ columnReference: 'none' }),
    files: joined(),
    is: 'negative',
  },
  { n: '105', why: 'a primary key that is not there', doc: table({}, { primaryKey: 'none' }), is: 'warning' },
  { n: '107', why: 'a schema that is none', doc: table({ tableSchema: 1 }), is: 'negative' },
  {
    n: '108',
    why: 'a reference that is none',
    doc: countries({ reference: 1 }),
    files: joined(),
    is: 'negative',
  },
  { n: '109', why: 'titles in no language', doc: column({ titles: { '##': 'GID' } }), is: 'negative' },
  {
    n: '110',
    why: 'titles with a number among them',
    doc: column({ titles: { en: ['GID', 1] } }),
    is: 'warning',
  },
  {
    n: '111',
    why: 'a title that is a number',
    doc: table({}, { columns: [{ titles: 1, name: 'GID' }, ...TREE_COLUMNS.slice(1)] }),
    is: 'negative',
  },
  {
    n: '112',
    why: 'a list of titles with a number among them',
    doc: column({ titles: ['GID', 1] }),
    is: 'warning',
  },
  warned('113', { suppressOutput: 1 }),
  { n: '114', why: 'a name that is no text', doc: column({ name: true }), is: 'warning' },
  { n: '115', why: 'virtual that is neither', doc: column({ virtual: 1 }), is: 'warning' },
  {
    n: '124',
    why: 'names alone, which are no headings',
    doc: table({}, { columns: [{ name: 'GID' }, { name: 'Species' }, { name: 'Planted' }] }),
    is: 'negative',
  },
  {
    n: '125',
    why: 'a required cell is empty',
    doc: typed('string', { required: true }),
    csv: values('a', ''),
    is: 'negative',
  },
  {
    n: '126',
    why: 'a required cell holds the null',
    doc: typed('string', { required: true, null: 'NULL' }),
    csv: values('NULL'),
    is: 'negative',
  },
  { n: '127', why: 'another table', doc: table(), csv: 'A,B,C\n1,2,3\n', is: 'negative' },
  {
    n: '128',
    why: 'two columns of one name',
    doc: table({}, { columns: [{ ...TREE_COLUMNS[0], name: 'planted' }, ...TREE_COLUMNS.slice(1)] }),
    is: 'negative',
  },
  { n: '129', why: 'a name that is a number', doc: column({ name: 1 }), is: 'warning' },
  { n: '130', why: 'a name with a space', doc: column({ name: 'G ID' }), is: 'warning' },
  { n: '131', why: 'a name that begins with an underscore', doc: column({ name: '_GID' }), is: 'warning' },
  {
    n: '132',
    why: 'a column known by its title alone',
    doc: table({}, { columns: [{ titles: 'GID' }, ...TREE_COLUMNS.slice(1)] }),
    is: 'positive',
  },
  {
    n: '133',
    why: 'a virtual column before a real one',
    doc: table({}, { columns: [{ virtual: true, name: 'v' }, ...TREE_COLUMNS] }),
    is: 'negative',
  },
  refusedValue('134', 'a context of its own', { '@context': 'http://x.example', '@id': 'http://y.example' }),
  refusedValue('135', 'a list', { '@list': ['a'] }),
  refusedValue('136', 'a set', { '@set': ['a'] }),
  refusedValue('137', 'a blank node as datatype', { '@value': 'a', '@type': '_:a' }),
  refusedValue('138', 'a blank node as type', { '@type': '_:a' }),
  refusedValue('139', 'a type that is no term', { '@type': 'nonsense' }),
  refusedValue('140', 'a number as type', { '@type': 1 }),
  refusedValue('141', 'a blank node', { '@id': '_:a' }),
  refusedValue('142', 'language and type', { '@value': 'a', '@language': 'en', '@type': 'xsd:string' }),
  refusedValue('143', 'a value with more', { '@value': 'a', 'dc:title': 'b' }),
  refusedValue('144', 'a language without a value', { '@language': 'en' }),
  refusedValue('145', 'a language that is none', { '@value': 'a', '@language': '#' }),
  refusedValue('146', 'a keyword that is none', { '@foobar': 'a' }),
  { n: '147', why: 'a title in another case', doc: column({ titles: 'gid' }), is: 'negative' },
  {
    n: '148',
    why: 'a title in another language',
    doc: { ...column({ titles: { cy: 'GID' } }), lang: 'en' },
    is: 'negative',
  },
  {
    n: '149',
    why: 'a title in a closer language',
    doc: { ...column({ titles: { 'en-GB': 'GID' } }), lang: 'en' },
    is: 'positive',
  },
  { n: '150', why: 'a datatype that is none', doc: column({ datatype: 'nonsense' }), is: 'warning' },
  { n: '151', why: 'a base that is none', doc: column({ datatype: { base: 'nonsense' } }), is: 'warning' },
  cellCase('152', 'a text of its format', { base: 'string', format: 'o+' }, 'oo', 'positive'),
  cellCase('153', 'a format that is none', { base: 'string', format: '(' }, 'oo', 'warning'),
  cellCase('154', 'a text not of its format', { base: 'string', format: 'o+' }, 'oa', 'negative'),
  cellCase('162', 'two group marks together', 'integer', '1,,000', 'negative'),
  cellCase('163', 'a whole number with a point', 'integer', '1.0', 'negative'),
  cellCase('164', 'a decimal with an exponent', 'decimal', '1E3', 'negative'),
  cellCase('165', 'a decimal that is no number', 'decimal', 'NaN', 'negative'),
  cellCase('166', 'a decimal without end', 'decimal', 'INF', 'negative'),
  cellCase('167', 'a decimal without end, below', 'decimal', '-INF', 'negative'),
  cellCase('168', 'a decimal with group marks', 'decimal', '123,456.789', 'positive'),
  cellCase('169', 'a word for a decimal', 'decimal', 'many', 'negative'),
  cellCase('170', 'per cent', 'decimal', '12%', 'positive'),
  cellCase('171', 'per thousand', 'decimal', '12‰', 'positive'),
  cellCase('172', 'a byte of 128', 'byte', '128', 'negative'),
  cellCase('173', 'an unsigned long below nought', 'unsignedLong', '-1', 'negative'),
  cellCase('174', 'an unsigned short below nought', 'unsignedShort', '-1', 'negative'),
  cellCase('175', 'an unsigned byte of 256', 'unsignedByte', '256', 'negative'),
  cellCase('176', 'nought, not positive', 'positiveInteger', '0', 'negative'),
  cellCase('177', 'nought, not negative', 'negativeInteger', '0', 'negative'),
  cellCase('178', 'one, positive', 'nonPositiveInteger', '1', 'negative'),
  cellCase('179', 'minus one, negative', 'nonNegativeInteger', '-1', 'negative'),
  cellCase('180', 'a word for a double', 'double', 'many', 'negative'),
  cellCase('181', 'a word for a number', 'number', 'many', 'negative'),
  cellCase('182', 'a word for a float', 'float', 'many', 'negative'),
  cellCase('183', 'yes of yes and no', { base: 'boolean', format: 'Y|N' }, 'Y', 'positive'),
  cellCase('184', 'a format of one word', { base: 'boolean', format: 'Y' }, '1', 'warning'),
  cellCase('185', 'maybe, of yes and no', { base: 'boolean', format: 'Y|N' }, 'M', 'negative'),
  cellCase('186', 'a word for a boolean', 'boolean', 'maybe', 'negative'),
  cellCase('187', 'a day', 'date', '2018-04-01', 'positive'),
  cellCase('187', 'an instant', 'dateTime', '2018-04-01T09:30:00Z', 'positive'),
  cellCase('192', 'a day that is none', 'date', '2018-02-30', 'negative'),
  cellCase('195', 'of the right length', { base: 'string', length: 3 }, 'abc', 'positive'),
  cellCase('196', 'of the wrong length', { base: 'string', length: 3 }, 'ab', 'negative'),
  cellCase('197', 'too long', { base: 'string', maxLength: 3 }, 'abcd', 'negative'),
  cellCase('198', 'too short', { base: 'string', minLength: 3 }, 'ab', 'negative'),
  refusedType('199', 'length below minLength', { base: 'string', length: 1, minLength: 2 }),
  refusedType('200', 'length above maxLength', { base: 'string', length: 3, maxLength: 2 }),
  refusedType('201', 'a length of days', { base: 'date', length: 3 }),
  cellCase('202', 'within', { base: 'float', minimum: 1, maximum: 2 }, '1.5', 'positive'),
  cellCase('203', 'below minimum', { base: 'float', minimum: 1 }, '0.5', 'negative'),
  cellCase('204', 'above maximum', { base: 'float', maximum: 1 }, '1.5', 'negative'),
  cellCase('205', 'below minInclusive', { base: 'float', minInclusive: 1 }, '0.5', 'negative'),
  cellCase('206', 'at minExclusive', { base: 'float', minExclusive: 1 }, '1', 'negative'),
  cellCase('207', 'above maxInclusive', { base: 'float', maxInclusive: 1 }, '1.5', 'negative'),
  cellCase('208', 'at maxExclusive', { base: 'float', maxExclusive: 1 }, '1', 'negative'),
  cellCase(
    '209',
    'a day within',
    { base: 'date', minimum: '2018-04-01', maximum: '2019-03-31' },
    '2018-12-25',
    'positive',
  ),
  cellCase('210', 'a day before', { base: 'date', minimum: '2018-04-01' }, '2018-03-31', 'negative'),
  cellCase('211', 'a day after', { base: 'date', maximum: '2018-04-01' }, '2018-04-02', 'negative'),
  cellCase(
    '212',
    'a day before, inclusive',
    { base: 'date', minInclusive: '2018-04-01' },
    '2018-03-31',
    'negative',
  ),
  cellCase(
    '213',
    'the day itself, exclusive',
    { base: 'date', minExclusive: '2018-04-01' },
    '2018-04-01',
    'negative',
  ),
  cellCase(
    '214',
    'a day after, inclusive',
    { base: 'date', maxInclusive: '2018-04-01' },
    '2018-04-02',
    'negative',
  ),
  cellCase(
    '215',
    'the last day, exclusive',
    { base: 'date', maxExclusive: '2018-04-01' },
    '2018-04-01',
    'negative',
  ),
  refusedType('216', 'two lower limits', { base: 'integer', minInclusive: 1, minExclusive: 1 }),
  refusedType('217', 'two upper limits', { base: 'integer', maxInclusive: 1, maxExclusive: 1 }),
  refusedType('218', 'maxInclusive below minInclusive', {
    base: 'integer',
    minInclusive: 2,
    maxInclusive: 1,
  }),
  refusedType('219', 'maxExclusive at minInclusive', { base: 'integer', minInclusive: 1, maxExclusive: 1 }),
  refusedType('220', 'maxExclusive below minExclusive', {
    base: 'integer',
    minExclusive: 2,
    maxExclusive: 1,
  }),
  refusedType('221', 'maxInclusive at minExclusive', { base: 'integer', minExclusive: 1, maxInclusive: 1 }),
  ...['minimum', 'maximum', 'minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'].map((name, i) =>
    refusedType(String(222 + i), `${name} of a text`, { base: 'string', [name]: 1 }),
  ),
  {
    n: '228',
    why: 'the length of each of several',
    doc: typed({ base: 'string', length: 2 }, { separator: ' ' }),
    csv: values('ab cd'),
    is: 'positive',
  },
  {
    n: '229',
    why: 'the least length of each',
    doc: typed({ base: 'string', minLength: 2 }, { separator: ' ' }),
    csv: values('ab cde'),
    is: 'positive',
  },
  {
    n: '230',
    why: 'one of several too short',
    doc: typed({ base: 'string', minLength: 2 }, { separator: ' ' }),
    csv: values('ab c'),
    is: 'negative',
  },
  { n: '231', why: 'a primary key', doc: table({}, { primaryKey: 'GID' }), is: 'positive' },
  {
    n: '232',
    why: 'a primary key twice',
    doc: table({}, { primaryKey: 'GID' }),
    csv: TREES.replace('2,Ash', '1,Ash'),
    is: 'negative',
  },
  {
    n: '233',
    why: 'a primary key of two columns',
    doc: table({}, { primaryKey: ['GID', 'species'] }),
    csv: TREES.replace('2,Ash', '1,Ash'),
    is: 'positive',
  },
  {
    n: '234',
    why: 'a primary key of two columns twice',
    doc: table({}, { primaryKey: ['GID', 'species'] }),
    csv: TREES.replace('2,Ash', '1,Oak'),
    is: 'negative',
  },
  {
    n: '238',
    why: 'a datatype by address',
    doc: column({ datatype: 'http://www.w3.org/2001/XMLSchema#string' }),
    is: 'warning',
  },
  {
    n: '242',
    why: 'a datatype with an identifier',
    doc: column({ datatype: { base: 'string', '@id': 'http://x.example/t' } }),
    is: 'positive',
  },
  refusedType('243', 'a datatype that is a blank node', { base: 'string', '@id': '_:a' }),
  refusedType('244', 'a datatype that calls itself a built-in one', {
    base: 'string',
    '@id': 'http://www.w3.org/2001/XMLSchema#string',
  }),
  {
    n: '251',
    why: 'a key from nowhere',
    doc: countries({ columnReference: 'nowhere' }),
    files: joined(),
    is: 'negative',
  },
  {
    n: '252',
    why: 'a key to no column',
    doc: countries({ reference: { resource: 'c.csv', columnReference: 'nowhere' } }),
    files: joined(),
    is: 'negative',
  },
  {
    n: '253',
    why: 'a key to no table',
    doc: countries({ reference: { resource: 'x.csv', columnReference: 'code' } }),
    files: joined(),
    is: 'negative',
  },
  { n: '255', why: 'a key to another table', doc: countries({}), files: joined(), is: 'positive' },
  {
    n: '257',
    why: 'a key to no row',
    doc: countries({}),
    files: joined(COUNTRIES, SLICES.replace('AF', 'ZZ')),
    is: 'negative',
  },
  {
    n: '258',
    why: 'a key to two rows',
    doc: countries({}),
    files: joined(COUNTRIES.replace('AF', 'AD')),
    is: 'negative',
  },
  refusedType('261', 'maxLength below minLength', { base: 'string', minLength: 2, maxLength: 1 }),
  {
    n: '263',
    why: 'a type that is a term',
    doc: table({ 'dc:title': { '@type': 'Table' } }),
    is: 'positive',
  },
  {
    n: '264',
    why: 'a type with a known prefix',
    doc: table({ 'dc:title': { '@type': 'schema:Dataset' } }),
    is: 'positive',
  },
  warned('266', { null: ['a', 1] }),
  { n: '268', why: 'a datatype without a base', doc: column({ datatype: { maxLength: 9 } }), is: 'positive' },
  cellCase('269', 'YN for a boolean', { base: 'boolean', format: 'YN' }, 'Y', 'negative'),
  {
    n: '271',
    why: 'a foreign key with more',
    doc: countries({ 'dc:description': 'x' }),
    files: joined(),
    is: 'negative',
  },
  {
    n: '272',
    why: 'a reference with more',
    doc: countries({ reference: { resource: 'c.csv', columnReference: 'code', 'dc:description': 'x' } }),
    files: joined(),
    is: 'negative',
  },
  {
    n: '274',
    why: 'a context with more',
    doc: table({ '@context': [CONTEXT, { dc: 'http://x.example' }] }),
    is: 'negative',
  },
  {
    n: '275',
    why: 'a column’s property on a group',
    doc: group({ tables: [{ url: 'a.csv' }], name: 'x' }),
    is: 'warning',
  },
  warned('276', { titles: 'x' }),
  { n: '277', why: 'a table’s property on a column', doc: column({ url: 'x' }), is: 'warning' },
  {
    n: '278',
    why: 'more headings than columns',
    doc: table(),
    csv: 'GID,Species,Planted,More\n1,Oak,2018-04-01,x\n',
    is: 'negative',
  },
];

for (const { n, why, doc, csv = TREES, files, is } of CASES)
  test(`case ${n}, ${why}: ${is}`, () => {
    const found = checkCsvw(
      typeof doc === 'string' ? doc : JSON.stringify(doc),
      (url) => (files ?? { 'a.csv': csv })[url] ?? null,
    );
    assert.equal(outcomeOf(found), is, JSON.stringify(found));
  });

test('what the check does not follow it does not pass', () => {
  const codes = (doc: Doc, csv = TREES): readonly string[] =>
    checkCsvw(JSON.stringify(doc), () => csv).map((f) => f.code);
  assert.deepEqual(codes(table({ dialect: { delimiter: ';' } })), ['not-checked']);
  assert.deepEqual(codes(table({ transformations: [] })), ['not-checked']);
  assert.deepEqual(codes(typed({ base: 'integer', format: '#,##0' }), values('1')), ['not-checked']);
  assert.deepEqual(codes(typed('duration'), values('P1D')), ['not-checked']);
});

test('a file that is not there, and a document that is a list, are told', () => {
  assert.deepEqual(
    checkCsvw(JSON.stringify(table()), () => null).map((f) => f.code),
    ['no-file'],
  );
  assert.deepEqual(
    checkCsvw('[]', () => null).map((f) => f.code),
    ['not-an-object'],
  );
});
