/** Where a release and what belongs to it stands, and what an address asks for. */
import type { Lang } from '../../../base/words.js';
import { type Release, type Version, versionText } from '../../rules/release/release.js';
import type { Cell, ReleaseTable } from '../../rules/release/table.js';
import { pathIn } from '../addresses.js';

type Named = Pick<Release, 'slug' | 'version'>;

export const releaseAddress = (lang: Lang, slug: string): string => pathIn(lang, `/figures/${slug}`);

export const versionAddress = (lang: Lang, slug: string, version: Version): string =>
  pathIn(lang, `/figures/${slug}/${versionText(version)}`);

/** A file of one version. Files that hold both languages have one address. */
export const fileAddress = ({ slug, version }: Named, ending: string): string =>
  `/figures/${slug}/${versionText(version)}${ending}`;

/** A chart's file of one version: "flagged-map.svg". */
export const chartAddress = (lang: Lang, of: Named, file: string): string =>
  `${versionAddress(lang, of.slug, of.version)}/${file}`;

/** The key of a cell in an address: "W15000002~2018-04-01..2019-04-01". */
export const cellName = (cell: Cell): string => cell.key.map((code) => code.replaceAll('/', '..')).join('~');

export const valuesAddress = (
  lang: Lang,
  of: Named,
  at: { readonly table: ReleaseTable; readonly cell: Cell },
): string =>
  `${versionAddress(lang, of.slug, of.version)}/values/${at.table.id}/${encodeURIComponent(cellName(at.cell))}`;

/** What the last part of an address asks for: a release or version, and an ending when it is a file's. */
export interface AskedFor {
  readonly name: string;
  readonly ending: string;
}

const LONG_ENDING = /^(?<name>.+?)(?<ending>-cy\.(?:ods|xlsx)|-datapackage\.json)$/;

/** "online.csv" → online and .csv; "online-cy.ods" → online and -cy.ods; "1.0.csv" → 1.0 and .csv; "1.0" → no ending. */
export function readAsked(text: string): AskedFor {
  const long = LONG_ENDING.exec(text)?.groups;
  if (long) return { name: long['name'] ?? '', ending: long['ending'] ?? '' };
  const short = /^(?<name>\d+\.\d+|[^.]+)(?<ending>.*)$/.exec(text)?.groups;
  return { name: short?.['name'] ?? text, ending: short?.['ending'] ?? '' };
}

/** "2.0", or null. */
export function readVersion(text: string): Version | null {
  const parts = /^(\d{1,4})\.(\d{1,4})$/.exec(text);
  return parts ? { major: Number(parts[1]), minor: Number(parts[2]) } : null;
}
