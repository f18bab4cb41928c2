/**
 * A Frictionless data package around the CSV file, for those who load data with its tools.
 * **Source**: Data Package (v1) and Table Schema specifications.
 */
import { createHash } from 'node:crypto';
import { type Release, versionText } from '../rules/release/release.js';
import { type CsvColumn, csvColumns, writeReleaseCsv } from './csv.js';
import { type Json, titleOf } from './csvw.js';

/** The package as an object; the CSV file stands beside it as `{slug}.csv`. */
export function dataPackage(release: Release): { readonly [key: string]: Json } {
  const csv = writeReleaseCsv(release);
  const columns = csvColumns(release);
  return {
    profile: 'tabular-data-package',
    id: release.address,
    name: release.slug,
    title: release.title.en,
    title_cy: release.title.cy,
    description: `${release.headline.en} ${release.caveat.en}`,
    description_cy: `${release.headline.cy} ${release.caveat.cy}`,
    homepage: release.address,
    version: `${versionText(release.version)}.0`,
    created: release.published_at,
    licenses: [{ title: release.licence.name.en, path: release.licence.address }],
    contributors: [{ title: release.publisher.name.en, path: release.publisher.address, role: 'publisher' }],
    resources: [
      {
        profile: 'tabular-data-resource',
        name: release.slug,
        path: `${release.slug}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: Buffer.byteLength(csv),
        hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
        schema: {
          fields: columns.map(fieldOf),
          missingValues: [''],
          primaryKey: ['table_id', ...columns.filter((c) => c.is === 'code').map((c) => c.name)],
        },
      },
    ],
  };
}

function fieldOf(column: CsvColumn): Json {
  const isNumber = column.is === 'fixed' && column.key.startsWith('value');
  const isRequired = ['table_id', 'measure', 'unit', 'status'].includes(column.name);
  return {
    name: column.name,
    type: isNumber ? 'integer' : 'string',
    title: titleOf(column, 'en'),
    title_cy: titleOf(column, 'cy'),
    ...(isNumber ? { constraints: { minimum: 0 } } : {}),
    ...(isRequired ? { constraints: { required: true } } : {}),
  };
}
