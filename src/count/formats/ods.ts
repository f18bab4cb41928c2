/**
 * Open Document Spreadsheets as the accessible-spreadsheet rules want them: headings marked as headings, one header row
 * a table that is tagged as one, tables with names, a title, an author and a language, the cursor in A1.
 * **Source**: OASIS OpenDocument 1.3; Analysis Function, "Making spreadsheets accessible".
 */
import type { Release } from '../rules/release/release.js';
import type { Lang } from '../../base/words.js';
import { ByteText } from './byte-text.js';
import { ODS_SETTINGS_HEAD, odsStyles } from './ods-styles.js';
import { releaseWorkbook } from './release-workbook.js';
import {
  type Line,
  type Sheet,
  type SheetCell,
  type Workbook,
  columnName,
  columnWidths,
  eachRow,
  localeOf,
  tableRows,
} from './workbook.js';
import { XML_HEAD, cleaned, xml } from './xml-text.js';
import { zipOf } from './zip.js';

export const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** A release as an ODS file in one language. The same release gives the same bytes. */
export const writeOds = (release: Release, lang: Lang): Uint8Array => odsOf(releaseWorkbook(release, lang));

/** Any workbook as ODS. */
export function odsOf(book: Workbook): Uint8Array {
  return zipOf([
    { path: 'mimetype', text: ODS_TYPE, stored: true },
    { path: 'META-INF/manifest.xml', text: MANIFEST },
    { path: 'meta.xml', text: metaXml(book) },
    { path: 'styles.xml', text: odsStyles(book.lang) },
    { path: 'settings.xml', text: settingsXml(book) },
    { path: 'content.xml', text: contentXml(book) },
  ]);
}

const MANIFEST = `${XML_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${[
  ['/', ODS_TYPE],
  ...['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].map((path) => [path, 'text/xml']),
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join('')}</manifest:manifest>`;

const NAMESPACES = Object.entries({
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

function metaXml(book: Workbook): string {
  const created = book.created.replace(/(\.\d+)?Z$/, '');
  return `${XML_HEAD}<office:document-meta ${NAMESPACES} office:version="1.3"><office:meta><dc:title>${xml(book.title)}</dc:title><dc:description>${xml(book.description)}</dc:description><dc:creator>${xml(book.creator)}</dc:creator><meta:initial-creator>${xml(book.creator)}</meta:initial-creator><dc:language>${localeOf(book.lang)}</dc:language><meta:creation-date>${xml(created)}</meta:creation-date><dc:date>${xml(created)}</dc:date></office:meta></office:document-meta>`;
}

/** Opens on the first sheet with the cursor in A1 of each. */
function settingsXml(book: Workbook): string {
  const item = (name: string, type: string, value: string): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const sheets = book.sheets.map(
    (sheet) =>
      `<config:config-item-map-entry config:name="${xml(sheet.name)}">${item('CursorPositionX', 'int', '0')}${item('CursorPositionY', 'int', '0')}</config:config-item-map-entry>`,
  );
  return `${XML_HEAD}${ODS_SETTINGS_HEAD}<config:config-item-map-named config:name="Tables">${sheets.join('')}</config:config-item-map-named>${item('ActiveTable', 'string', xml(book.sheets[0]?.name ?? ''))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}

function contentXml(book: Workbook): Uint8Array {
  const widths = book.sheets.map(columnWidths);
  const used = [...new Set(widths.flat())].sort((a, b) => a - b);
  const columns = used.map(
    (w) =>
      `<style:style style:name="co${w}" style:family="table-column"><style:table-column-properties style:column-width="${(w * 0.22).toFixed(2)}cm"/></style:style>`,
  );
  const out = new ByteText();
  out.add(
    `${XML_HEAD}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${columns.join('')}</office:automatic-styles><office:body><office:spreadsheet>`,
  );
  book.sheets.forEach((sheet, i) => addSheet(out, sheet, widths[i] ?? []));
  out.add(`${rangesXml(book)}</office:spreadsheet></office:body></office:document-content>`);
  return out.bytes();
}

function addSheet(out: ByteText, sheet: Sheet, widths: readonly number[]): void {
  out.add(`<table:table table:name="${xml(sheet.name)}">`);
  const numeric = sheet.table?.numeric ?? [];
  widths.forEach((w, i) => {
    const style = numeric[i] === true ? WHOLE : WRAPPED;
    out.add(`<table:table-column table:style-name="co${w}" table:default-cell-style-name="${style}"/>`);
  });
  for (const line of sheet.lines) out.add(lineXml(line, sheet.table === null));
  if (sheet.table !== null) {
    const { header, rows } = sheet.table;
    const styleOf = (i: number): string => (numeric[i] === true ? 'Number_20_heading' : 'Column_20_heading');
    const head = header.map((name, i) => textCell(name, styleOf(i)));
    out.add(
      `<table:table-header-rows><table:table-row>${head.join('')}</table:table-row></table:table-header-rows>`,
    );
    for (const row of eachRow(rows)) out.add(rowXml(row, numeric));
  }
  out.add('</table:table>');
}

/** A line above a table runs on over its columns; one on a sheet of lines wraps. */
function lineXml({ style, text, to }: Line, wraps: boolean): string {
  const plain = wraps ? 'Wrapped' : 'Default';
  const named = style === 'text' ? plain : style === 'title' ? 'Heading_20_1' : 'Heading_20_2';
  return `<table:table-row>${textCell(text, to === undefined ? named : 'Link', to)}</table:table-row>`;
}

/** What most cells of a column are is said once, at the column; only the others say it themselves. */
const [WRAPPED, WHOLE] = ['Wrapped', 'Whole_20_number'];

function rowXml(row: readonly SheetCell[], numeric: readonly boolean[]): string {
  let cells = '';
  for (const [i, cell] of row.entries()) {
    const isNumeric = numeric[i] === true;
    if (cell.kind === 'number') cells += numberCell(cell.n, isNumeric);
    else if (cell.to !== undefined) cells += textCell(cell.text, 'Link', cell.to);
    else cells += textCell(cell.text, isNumeric ? 'Shorthand' : null);
  }
  return `<table:table-row>${cells}</table:table-row>`;
}

function numberCell(n: number, isNumeric: boolean): string {
  const style = isNumeric && Number.isInteger(n) ? '' : ' table:style-name="Number"';
  return `<table:table-cell${style} office:value-type="float" office:value="${n}"><text:p>${n}</text:p></table:table-cell>`;
}

/** Always typed as text: whatever it begins with, it is never read as a formula. */
function textCell(written: string, style: string | null, to?: string): string {
  const named = style === null ? '' : ` table:style-name="${style}"`;
  const lines = written.includes('\n') || written.includes('\r') ? cleaned(written).split('\n') : [written];
  let paragraphs = '';
  for (const line of lines)
    paragraphs += `<text:p>${to === undefined ? spaced(line) : linked(line, to)}</text:p>`;
  return `<table:table-cell${named} office:value-type="string">${paragraphs}</table:table-cell>`;
}

const linked = (t: string, to: string): string =>
  `<text:a xlink:type="simple" xlink:href="${xml(to.startsWith('#') ? `${to}.A1` : to)}">${spaced(t)}</text:a>`;

const ODD_SPACE = /^ +| {2,}| +$|\t/g;

/** ODF folds spaces as HTML does; those that were meant are said. */
const spaced = (t: string): string =>
  xml(t).replace(ODD_SPACE, (s) => (s === '\t' ? '<text:tab/>' : `<text:s text:c="${s.length}"/>`));

function rangesXml(book: Workbook): string {
  const ranges = book.sheets.flatMap((sheet) => {
    if (sheet.table === null) return [];
    const { first, last } = tableRows(sheet, sheet.table);
    const end = columnName(sheet.table.header.length - 1);
    const range = `${sheet.name}.A${first}:${sheet.name}.${end}${last}`;
    return [
      `<table:database-range table:name="${xml(sheet.table.name)}" table:target-range-address="${xml(range)}" table:contains-header="true" table:display-filter-buttons="false"/>`,
    ];
  });
  return ranges.length === 0 ? '' : `<table:database-ranges>${ranges.join('')}</table:database-ranges>`;
}
