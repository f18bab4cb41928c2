/** Reads an XLSX file: sheets in the order of the workbook, shared strings, dates by their number format. */
import { readRange } from './cell-address.js';
import { type Book, readBook, relationshipsOf, textsIn } from './xlsx-book.js';
import { SheetReader } from './xlsx-sheet.js';
import { type Limits, type ReadProperties, type ReadTable, Refusal, type Visitor } from './workbook.js';
import { plainName, readXml } from './xml-events.js';
import type { ZipEntries } from './zip-entries.js';

export async function readXlsx(zip: ZipEntries, visitor: Visitor, limits: Limits): Promise<ReadProperties> {
  const book = await readBook(zip, limits);
  const budget = { cells: limits.cells };
  for (const sheet of book.sheets) {
    const stream = await zip.open(sheet.path);
    if (stream === null) throw new Refusal('workbook-broken');
    const reader = new SheetReader(sheet, book, { visitor, budget });
    const links = await relationshipsOf(zip, sheet.path, limits);
    await readXml(stream, reader.handler(), limits);
    const tables = await tablesOf(
      zip,
      reader.tableIds.flatMap((id) => links.get(id)?.target ?? []),
      limits,
    );
    visitor.sheetEnd({ ...reader.found(), tables });
  }
  return propertiesOf(zip, book, limits);
}

async function tablesOf(
  zip: ZipEntries,
  paths: readonly string[],
  limits: Limits,
): Promise<readonly ReadTable[]> {
  const tables: ReadTable[] = [];
  for (const path of paths) {
    const stream = await zip.open(path);
    if (stream === null) continue;
    const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
      const range = plainName(name) === 'table' ? readRange(attributes['ref'] ?? '') : null;
      if (range !== null) tables.push({ name: attributes['displayName'] ?? attributes['name'] ?? '', range });
    };
    await readXml(stream, { open, close: () => undefined, text: () => undefined }, limits);
  }
  return tables;
}

async function propertiesOf(zip: ZipEntries, book: Book, limits: Limits): Promise<ReadProperties> {
  const texts = await textsIn(zip, book.propertiesPath, limits);
  return {
    title: texts.get('title') ?? null,
    creator: texts.get('creator') ?? null,
    language: texts.get('language') ?? null,
  };
}
