/** A workbook of visible cells and nothing else. **Source**: ECMA-376, part 1 (SpreadsheetML). */
import type { Block, TableBlock } from '../../rules/replies/shape.js';
import { XML_HEAD, xml } from '../xml-text.js';
import { zipOf } from '../zip.js';
import { type GridCell, type SheetGrid, gridOf, isPlainNumber } from './sheet-grid.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function cleanXlsx(blocks: readonly Block[]): Uint8Array {
  const sheets = blocks.filter((b): b is TableBlock => b.kind === 'table');
  const numbered = sheets.map((s, i) => ({ n: i + 1, name: s.name ?? `Sheet ${i + 1}`, grid: gridOf(s) }));
  return zipOf([
    {
      path: '[Content_Types].xml',
      text: `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${numbered.map(({ n }) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    },
    {
      path: '_rels/.rels',
      text: `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      text: `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${numbered.map(({ n, name }) => `<sheet name="${xml(name)}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ n }) => `<Relationship Id="rId${n}" Type="${REL}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    },
    ...numbered.map(({ n, grid }) => ({ path: `xl/worksheets/sheet${n}.xml`, text: sheetXml(grid) })),
  ]);
}

function sheetXml(grid: SheetGrid): string {
  const rows = [...grid].sort(([a], [b]) => a - b).map(([n, row]) => `<row r="${n}">${rowXml(n, row)}</row>`);
  const merged = [...grid].flatMap(([n, row]) =>
    [...row].flatMap(([c, cell]) =>
      cell.across > 1 || cell.down > 1
        ? [`<mergeCell ref="${letters(c)}${n}:${letters(c + cell.across - 1)}${n + cell.down - 1}"/>`]
        : [],
    ),
  );
  const merges =
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '';
  return `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`;
}

const rowXml = (n: number, row: ReadonlyMap<number, GridCell>): string =>
  [...row]
    .sort(([a], [b]) => a - b)
    .map(([c, { text }]) =>
      isPlainNumber(text)
        ? `<c r="${letters(c)}${n}"><v>${text}</v></c>`
        : `<c r="${letters(c)}${n}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`,
    )
    .join('');

function letters(column: number): string {
  let left = column;
  let said = '';
  while (left > 0) {
    said = String.fromCharCode(65 + ((left - 1) % 26)) + said;
    left = Math.floor((left - 1) / 26);
  }
  return said;
}
