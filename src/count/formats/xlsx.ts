/**
 * The same workbook as XLSX: real Excel tables with a header row, headings marked as headings, title, author and
 * language. Nothing of the machine it was made on is in it.
 * **Source**: ECMA-376, part 1 (SpreadsheetML).
 */
import type { Lang } from '../../base/words.js';
import type { Release } from '../rules/release/release.js';
import { ByteText } from './byte-text.js';
import { releaseWorkbook } from './release-workbook.js';
import {
  type Line,
  type Sheet,
  type SheetCell,
  type SheetTable,
  type Workbook,
  columnName,
  columnWidths,
  eachRow,
  localeOf,
  oneLine,
  tableRows,
} from './workbook.js';
import { CELL_STYLE, XLSX_STYLES } from './xlsx-styles.js';
import { XML_HEAD, cleaned, xml } from './xml-text.js';
import { type ZipPart, zipOf } from './zip.js';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A release as an XLSX file in one language. The same release gives the same bytes. */
export const writeXlsx = (release: Release, lang: Lang): Uint8Array => xlsxOf(releaseWorkbook(release, lang));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PARTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Any workbook as XLSX. */
export function xlsxOf(book: Workbook): Uint8Array {
  const strings = new Strings();
  const sheets = book.sheets.map((sheet, i) => sheetParts(sheet, i + 1, strings));
  return zipOf([
    { path: '[Content_Types].xml', text: contentTypes(book) },
    { path: '_rels/.rels', text: relationships(PACKAGE_RELS) },
    { path: 'docProps/core.xml', text: coreXml(book) },
    { path: 'docProps/app.xml', text: APP },
    { path: 'xl/workbook.xml', text: workbookXml(book) },
    { path: 'xl/_rels/workbook.xml.rels', text: relationships(workbookRels(book)) },
    { path: 'xl/styles.xml', text: XLSX_STYLES },
    ...sheets.flat(),
    { path: 'xl/sharedStrings.xml', text: strings.xml() },
  ]);
}

/** Each text once; cells name it by its number. */
class Strings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  numberOf(text: string): number {
    this.#uses++;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const n = this.#numbers.size;
    this.#numbers.set(text, n);
    return n;
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map((t) => `<si><t xml:space="preserve">${escaped(t)}</t></si>`);
    return `${XML_HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** Excel reads `_x0041_` in a text as A: an underscore that would begin such a code is written as one. */
const escaped = (t: string): string => xml(t.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));

interface Relationship {
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

const relationships = (all: readonly Relationship[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(
      ({ type, target, external }, i) =>
        `<Relationship Id="rId${i + 1}" Type="${type}" Target="${xml(target)}"${external === true ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const PACKAGE_RELS: readonly Relationship[] = [
  { type: `${RELS}/officeDocument`, target: 'xl/workbook.xml' },
  { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  { type: `${RELS}/extended-properties`, target: 'docProps/app.xml' },
];

const workbookRels = (book: Workbook): readonly Relationship[] => [
  ...book.sheets.map((_, i) => ({ type: `${RELS}/worksheet`, target: `worksheets/sheet${i + 1}.xml` })),
  { type: `${RELS}/styles`, target: 'styles.xml' },
  { type: `${RELS}/sharedStrings`, target: 'sharedStrings.xml' },
];

function contentTypes(book: Workbook): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  const sheets = book.sheets.flatMap((sheet, i) => [
    override(`xl/worksheets/sheet${i + 1}.xml`, `${PARTS}.worksheet+xml`),
    ...(sheet.table === null ? [] : [override(`xl/tables/table${i + 1}.xml`, `${PARTS}.table+xml`)]),
  ]);
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${PARTS}.sheet.main+xml`)}${sheets.join('')}${override('xl/styles.xml', `${PARTS}.styles+xml`)}${override('xl/sharedStrings.xml', `${PARTS}.sharedStrings+xml`)}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml')}</Types>`;
}

function coreXml(book: Workbook): string {
  const at = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xml(book.created.replace(/\.\d+Z$/, 'Z'))}</dcterms:${name}>`;
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(book.title)}</dc:title><dc:creator>${xml(book.creator)}</dc:creator><dc:description>${xml(book.description)}</dc:description><cp:lastModifiedBy>${xml(book.creator)}</cp:lastModifiedBy>${at('created')}${at('modified')}<dc:language>${localeOf(book.lang)}</dc:language></cp:coreProperties>`;
}

const APP = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Plimsoll</Application></Properties>`;

const workbookXml = (book: Workbook): string =>
  `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${book.sheets
    .map((sheet, i) => `<sheet name="${xml(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`;

interface Link {
  readonly ref: string;
  readonly to: string;
}

/** The sheet, its table and what it points to. */
function sheetParts(sheet: Sheet, n: number, strings: Strings): readonly ZipPart[] {
  const links: Link[] = [];
  const out = new ByteText();
  out.add(sheetHead(sheet, n));
  addRows(out, sheet, { strings, links });
  const outside = links.filter((l) => !l.to.startsWith('#'));
  const rels: Relationship[] = outside.map((l) => ({
    type: `${RELS}/hyperlink`,
    target: l.to,
    external: true,
  }));
  if (sheet.table !== null) rels.push({ type: `${RELS}/table`, target: `../tables/table${n}.xml` });
  const tables =
    sheet.table === null ? '' : `<tableParts count="1"><tablePart r:id="rId${rels.length}"/></tableParts>`;
  out.add(`</sheetData>${linksXml(links)}${tables}</worksheet>`);
  return [
    { path: `xl/worksheets/sheet${n}.xml`, text: out.bytes() },
    ...(rels.length === 0
      ? []
      : [{ path: `xl/worksheets/_rels/sheet${n}.xml.rels`, text: relationships(rels) }]),
    ...(sheet.table === null
      ? []
      : [{ path: `xl/tables/table${n}.xml`, text: tableXml(sheet, sheet.table, n) }]),
  ];
}

function sheetHead(sheet: Sheet, n: number): string {
  const widths = columnWidths(sheet)
    .map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w + 2}" customWidth="1"/>`)
    .join('');
  return `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}"><sheetViews><sheetView${n === 1 ? ' tabSelected="1"' : ''} workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>${widths}</cols><sheetData>`;
}

function linksXml(links: readonly Link[]): string {
  if (links.length === 0) return '';
  let outside = 0;
  const one = ({ ref, to }: Link): string =>
    to.startsWith('#')
      ? `<hyperlink ref="${ref}" location="${xml(`'${to.slice(1)}'!A1`)}"/>`
      : `<hyperlink ref="${ref}" r:id="rId${++outside}"/>`;
  return `<hyperlinks>${links.map(one).join('')}</hyperlinks>`;
}

function addRows(out: ByteText, sheet: Sheet, filling: Filling): void {
  const { lines, table } = sheet;
  lines.forEach((line, i) => out.add(lineXml(line, i + 1, { ...filling, wraps: table === null })));
  if (table === null) return;
  const { numeric = [] } = table;
  const isNumeric = (i: number): boolean => numeric[i] === true;
  let n = lines.length;
  const head = table.header.map((t) => ({ kind: 'text', text: oneLine(t) }) as const);
  out.add(
    rowXml(head, ++n, {
      ...filling,
      styleOf: (i) => (isNumeric(i) ? CELL_STYLE.numberHead : CELL_STYLE.head),
    }),
  );
  const styleOf = (i: number): number => (isNumeric(i) ? CELL_STYLE.shorthand : CELL_STYLE.wrapped);
  for (const row of eachRow(table.rows)) out.add(rowXml(row, ++n, { ...filling, styleOf }));
}

interface Filling {
  readonly strings: Strings;
  readonly links: Link[];
}

/** A line above a table runs on over its columns; one on a sheet of lines wraps. */
function lineXml(
  line: Line,
  n: number,
  { strings, links, wraps }: Filling & { readonly wraps: boolean },
): string {
  const ref = `A${n}`;
  if (line.to !== undefined) links.push({ ref, to: line.to });
  const plain = wraps ? CELL_STYLE.wrapped : CELL_STYLE.plain;
  const named = line.style === 'text' ? plain : CELL_STYLE[line.style];
  const style = line.to === undefined ? named : CELL_STYLE.link;
  return `<row r="${n}"><c r="${ref}" s="${style}" t="s"><v>${strings.numberOf(cleaned(line.text))}</v></c></row>`;
}

interface RowFilling extends Filling {
  /** The style of a text in that column. */
  readonly styleOf: (column: number) => number;
}

function rowXml(cells: readonly SheetCell[], n: number, { strings, links, styleOf }: RowFilling): string {
  let out = '';
  for (const [i, cell] of cells.entries()) {
    const ref = columnName(i) + n;
    if (cell.kind === 'number') {
      const style = Number.isInteger(cell.n) ? CELL_STYLE.whole : CELL_STYLE.plain;
      out += `<c r="${ref}" s="${style}"><v>${cell.n}</v></c>`;
      continue;
    }
    if (cell.to !== undefined) links.push({ ref, to: cell.to });
    const style = cell.to === undefined ? styleOf(i) : CELL_STYLE.link;
    // A shared string is text whatever it begins with: a formula would be another element altogether.
    out += `<c r="${ref}" s="${style}" t="s"><v>${strings.numberOf(cleaned(cell.text))}</v></c>`;
  }
  return `<row r="${n}">${out}</row>`;
}

function tableXml(sheet: Sheet, table: SheetTable, n: number): string {
  const { first, last } = tableRows(sheet, table);
  const range = `A${first}:${columnName(table.header.length - 1)}${last}`;
  const columns = table.header.map((t, i) => `<tableColumn id="${i + 1}" name="${escaped(oneLine(t))}"/>`);
  return `${XML_HEAD}<table xmlns="${MAIN}" id="${n}" name="${xml(table.name)}" displayName="${xml(table.name)}" ref="${range}" totalsRowShown="0"><tableColumns count="${columns.length}">${columns.join('')}</tableColumns></table>`;
}
