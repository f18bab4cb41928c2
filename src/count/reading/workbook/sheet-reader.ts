/** Sheets of records for an earlier room, which does not open workbooks itself: as much as a form or a command may take. */
import { sheetRows } from './sheet-rows.js';
import { LIMITS, type Limits } from './workbook.js';

/** A form is read while other people wait for their pages. */
const FORM: Limits = { ...LIMITS, totalBytes: 100_000_000, cells: 1_000_000 };
/** All the rows that a sheet can have, some twenty columns wide; the shared strings must stand in memory. */
const COMMAND: Limits = { ...LIMITS, totalBytes: 800_000_000, cells: 24_000_000 };

/** **Shape**: what the record room asks for, without either room knowing the other. */
export const sheetReader =
  (given: 'form' | 'command') =>
  (wanted: { readonly bytes: Uint8Array; readonly sheet: string | null }): ReturnType<typeof sheetRows> =>
    sheetRows(wanted, given === 'form' ? FORM : COMMAND);
