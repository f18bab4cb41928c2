/** An OpenDocument workbook of visible cells and nothing else. **Source**: OASIS OpenDocument 1.3, part 3. */
import type { Block, TableBlock } from '../../rules/replies/shape.js';
import { XML_HEAD, xml } from '../xml-text.js';
import { zipOf } from '../zip.js';
import { type GridCell, type SheetGrid, gridOf, isPlainNumber } from './sheet-grid.js';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMES = ['office', 'table', 'text']
  .map((n) => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${n}:1.0"`)
  .join(' ');

export function cleanOds(blocks: readonly Block[]): Uint8Array {
  const sheets = blocks.filter((b): b is TableBlock => b.kind === 'table');
  const tables = sheets.map(
    (s, i) =>
      `<table:table table:name="${xml(s.name ?? `Sheet ${i + 1}`)}">${rowsXml(gridOf(s))}</table:table>`,
  );
  return zipOf([
    { path: 'mimetype', text: TYPE, stored: true },
    {
      path: 'META-INF/manifest.xml',
      text: `${XML_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    },
    {
      path: 'content.xml',
      text: `${XML_HEAD}<office:document-content ${NAMES} office:version="1.3"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
}

function rowsXml(grid: SheetGrid): string {
  const made: string[] = [];
  let last = 0;
  for (const [n, row] of [...grid].sort(([a], [b]) => a - b)) {
    if (n > last + 1)
      made.push(
        `<table:table-row table:number-rows-repeated="${n - last - 1}"><table:table-cell/></table:table-row>`,
      );
    made.push(`<table:table-row>${cellsXml(row)}</table:table-row>`);
    last = n;
  }
  return made.join('');
}

function cellsXml(row: ReadonlyMap<number, GridCell>): string {
  const made: string[] = [];
  let next = 1;
  for (const [c, cell] of [...row].sort(([a], [b]) => a - b)) {
    if (c > next) made.push(`<table:table-cell table:number-columns-repeated="${c - next}"/>`);
    made.push(cellXml(cell));
    for (let k = 1; k < cell.across; k++) made.push('<table:covered-table-cell/>');
    next = c + cell.across;
  }
  return made.join('');
}

function cellXml({ text, across, down }: GridCell): string {
  const span =
    across > 1 || down > 1
      ? ` table:number-columns-spanned="${across}" table:number-rows-spanned="${down}"`
      : '';
  const type = isPlainNumber(text)
    ? `office:value-type="float" office:value="${text}"`
    : 'office:value-type="string"';
  return `<table:table-cell ${type}${span}><text:p>${xml(text)}</text:p></table:table-cell>`;
}
