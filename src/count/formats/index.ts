/** The files and feeds that a release is offered in. Pure: a release in, bytes or text out. */
import type { Lang } from '../../base/words.js';
import type { Release } from '../rules/release/release.js';
import { writeReleaseCsv } from './csv.js';
import { csvwMetadata } from './csvw.js';
import { dataPackage } from './datapackage.js';
import { releaseJson } from './json.js';
import { ODS_TYPE, writeOds } from './ods.js';
import { XLSX_TYPE, writeXlsx } from './xlsx.js';

export interface ReleaseFile {
  /** What is added to the release's address: `.csv`, `-cy.ods`. */
  readonly ending: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const asJson = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** Every file of a release but its pages. The same release gives the same bytes. */
export function releaseFilesOf(release: Release): readonly ReleaseFile[] {
  const inLanguage = (lang: Lang): readonly ReleaseFile[] => {
    const ending = lang === 'cy' ? '-cy' : '';
    return [
      { ending: `${ending}.ods`, type: ODS_TYPE, bytes: writeOds(release, lang) },
      { ending: `${ending}.xlsx`, type: XLSX_TYPE, bytes: writeXlsx(release, lang) },
    ];
  };
  return [
    {
      ending: '.csv',
      type: 'text/csv; charset=utf-8; header=present',
      bytes: Buffer.from(writeReleaseCsv(release)),
    },
    { ending: '.csv-metadata.json', type: 'application/csvm+json', bytes: asJson(csvwMetadata(release)) },
    ...release.languages.flatMap(inLanguage),
    { ending: '.json', type: 'application/json', bytes: asJson(releaseJson(release)) },
    { ending: '-datapackage.json', type: 'application/json', bytes: asJson(dataPackage(release)) },
  ];
}

export { writeReleaseCsv } from './csv.js';
export { csvwMetadata, type Json } from './csvw.js';
export { checkCsvw, type CsvwCode, type CsvwFinding } from './csvw-check/index.js';
export { dataPackage } from './datapackage.js';
export { ATOM_TYPE, JSON_FEED_TYPE, type Feed, atomFeed, jsonFeed } from './feeds.js';
export { releaseJson } from './json.js';
export { jsonStat } from './jsonstat.js';
export { ODS_TYPE, odsOf, writeOds } from './ods.js';
export { differences } from './read-back.js';
export { type CheckedClaim, claimReviewJsonLd, datasetJsonLd, scriptJson } from './schema-org.js';
export { XLSX_TYPE, writeXlsx, xlsxOf } from './xlsx.js';
