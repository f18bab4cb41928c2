/** Reads ODS and XLSX files, ours or a stranger's, without running, fetching or believing anything in them. */
import { type Result, fail, ok } from '../../../base/result.js';
import { readOds } from './read-ods.js';
import { readXlsx } from './read-xlsx.js';
import {
  LIMITS,
  type Limits,
  type ReadProperties,
  type ReadRow,
  type ReadWorkbook,
  Refusal,
  type Visitor,
  type WholeSheet,
  type WorkbookKind,
  type WorkbookProblem,
} from './workbook.js';
import { type ZipEntries, openZip } from './zip-entries.js';

export interface Walked {
  readonly kind: WorkbookKind;
  readonly properties: ReadProperties;
  /** For what else is in it. */
  readonly zip: ZipEntries;
}

/**
 * Tells a visitor of every row as it is read; memory grows with the widest row and the shared strings, not the file.
 * **Errors**: a `WorkbookProblem`; what the visitor was told before it is to be thrown away.
 */
export async function walkWorkbook(
  bytes: Uint8Array,
  visitor: Visitor,
  limits: Limits = LIMITS,
): Promise<Result<Walked, WorkbookProblem>> {
  try {
    const zip = await openZip(bytes, limits);
    const kind = kindOf(zip.names);
    const read = kind === 'ods' ? readOds : readXlsx;
    return ok({ kind, properties: await read(zip, visitor, limits), zip });
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem);
    throw error;
  }
}

function kindOf(names: readonly string[]): WorkbookKind {
  if (names.includes('[Content_Types].xml')) return 'xlsx';
  if (names.includes('content.xml')) return 'ods';
  throw new Refusal('workbook-unknown-kind');
}

/** The whole workbook at once, for files known to be small. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Limits = LIMITS,
): Promise<Result<ReadWorkbook, WorkbookProblem>> {
  const rows = new Map<string, ReadRow[]>();
  const sheets: WholeSheet[] = [];
  const walked = await walkWorkbook(
    bytes,
    {
      row: (sheet, row) => {
        const sofar = rows.get(sheet);
        if (sofar === undefined) rows.set(sheet, [row]);
        else sofar.push(row);
      },
      sheetEnd: (sheet) => sheets.push({ ...sheet, rows: rows.get(sheet.name) ?? [] }),
    },
    limits,
  );
  if (!walked.ok) return walked;
  const { kind, properties } = walked.value;
  return ok({ kind, properties, sheets });
}

export {
  LIMITS,
  type CellRange,
  type CellValue,
  type Limits,
  type ReadCell,
  type ReadRow,
  type ReadSheet,
  type ReadTable,
  type ReadWorkbook,
  type Visitor,
  type WholeSheet,
  type WorkbookKind,
  type WorkbookProblem,
} from './workbook.js';
