/**
 * The description beside the CSV file (`-metadata.json`): titles in English and Welsh, datatypes, what is null, which
 * columns name a row, notes.
 * **Source**: W3C, Metadata Vocabulary for Tabular Data, 17 December 2015.
 */
import { LANGS, type Lang, fill } from '../../base/words.js';
import { type Release, versionText } from '../rules/release/release.js';
import type { Words } from '../rules/release/table.js';
import { FORMAT_WORDS } from '../words/format-words.js';
import { type CsvColumn, type FixedColumn, csvColumns } from './csv.js';
import { numberNotes } from './note-numbers.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The metadata as an object; `JSON.stringify` it. The CSV file stands beside it as `{slug}.csv`. */
export function csvwMetadata(release: Release): { readonly [key: string]: Json } {
  const columns = csvColumns(release);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    '@id': `${release.address}.csv`,
    url: `${release.slug}.csv`,
    'dc:title': both(release.title),
    'dc:description': both(joined(release.headline, release.caveat)),
    'dc:publisher': { '@id': release.publisher.address, 'schema:name': both(release.publisher.name) },
    'dc:license': { '@id': release.licence.address },
    'dc:issued': { '@value': release.published_at, '@type': 'xsd:dateTime' },
    'dc:language': [...LANGS],
    'schema:version': versionText(release.version),
    notes: notesOf(release),
    tableSchema: { columns: columns.map(columnOf), primaryKey: keyOf(columns) },
  };
}

const both = (words: Words): Json => LANGS.map((lang) => ({ '@value': words[lang], '@language': lang }));

const joined = (a: Words, b: Words): Words => ({ en: `${a.en} ${b.en}`, cy: `${a.cy} ${b.cy}` });

function notesOf(release: Release): Json {
  const empty = { en: FORMAT_WORDS.en.csvw.empty, cy: FORMAT_WORDS.cy.csvw.empty };
  const notes = [empty, ...numberNotes(release).all.map((note) => note.words)];
  return notes.map((words) => ({ 'schema:description': both(words) }));
}

/** A row is named by its table and the codes of its categories. */
const keyOf = (columns: readonly CsvColumn[]): readonly string[] => [
  'table_id',
  ...columns.filter((c) => c.is === 'code').map((c) => c.name),
];

function columnOf(column: CsvColumn): Json {
  return {
    name: column.name,
    // The header of the file is in no language; the names for people are in two.
    titles: { und: column.name, en: titleOf(column, 'en'), cy: titleOf(column, 'cy') },
    ...typeOf(column),
  };
}

export function titleOf(column: CsvColumn, lang: Lang): string {
  const copy = FORMAT_WORDS[lang].column;
  if (column.is === 'fixed') return copy[column.key];
  return fill(copy[column.is], { dimension: column.dimension.name[lang] }, lang);
}

const OPTIONAL_WHOLE = { datatype: { base: 'integer', minimum: 0 }, null: [''] };
const REQUIRED_TEXT = { datatype: 'string', required: true };

function typeOf(column: CsvColumn): { readonly [key: string]: Json } {
  switch (column.is) {
    case 'name_en':
      return { datatype: 'string', lang: 'en' };
    case 'name_cy':
      return { datatype: 'string', lang: 'cy' };
    case 'code':
      return { datatype: 'string' };
    case 'fixed':
      return fixedType(column.key);
  }
}

function fixedType(key: FixedColumn): { readonly [key: string]: Json } {
  switch (key) {
    case 'value':
    case 'value_low':
    case 'value_high':
      return OPTIONAL_WHOLE;
    case 'shorthand':
      return { datatype: { base: 'string', format: 'c|x|z|low|u|b|p|r' }, separator: ' ' };
    case 'table_id':
    case 'measure':
    case 'unit':
    case 'status':
      return REQUIRED_TEXT;
  }
}
