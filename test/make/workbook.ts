/** Workbooks as other programs write them, small: sheets of text. */
import { strToU8, zipSync } from 'fflate';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (t: string): string =>
  t.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
export const cellXml = (t: string): string =>
  `<c t="inlineStr"><is><t xml:space="preserve">${escaped(t)}</t></is></c>`;

export type BookRows = readonly (readonly string[] | null)[];

export const rowsXml = (rows: BookRows): string =>
  rows
    .flatMap((cells, i) => (cells ? [`<row r="${i + 1}">${cells.map(cellXml).join('')}</row>`] : []))
    .join('');

/** As Excel writes one: sheets by relation. The xml of a sheet may be given instead of its rows. */
export function xlsxBook(sheets: Readonly<Record<string, BookRows | string>>): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${REL}"><sheets>${names.map((n, i) => `<sheet name="${n}" sheetId="${i + 1}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="r${i}" Type="${REL}/worksheet" Target="s${i}.xml"/>`).join('')}</Relationships>`,
  };
  for (const [i, name] of names.entries()) {
    const given = sheets[name] ?? [];
    parts[`xl/s${i}.xml`] =
      `<worksheet><sheetData>${typeof given === 'string' ? given : rowsXml(given)}</sheetData></worksheet>`;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function odsBook(name: string, rows: BookRows): Uint8Array {
  const cells = (row: readonly string[]): string =>
    row
      .map((t) =>
        t === ''
          ? '<table:table-cell/>'
          : `<table:table-cell office:value-type="string"><text:p>${escaped(t)}</text:p></table:table-cell>`,
      )
      .join('');
  const inside = rows.map((r) => `<table:table-row>${cells(r ?? [])}</table:table-row>`).join('');
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="${name}">${inside}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}
