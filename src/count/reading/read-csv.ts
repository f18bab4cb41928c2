/** CSV as it stands: rows of text, ragged ones left ragged, nothing guessed. */
import { parse } from 'csv-parse/sync';

/** **Errors**: throws on a quotation mark that is never closed. */
export const readCsvRows = (text: string): readonly (readonly string[])[] =>
  parse(text, { relax_column_count: true, skip_empty_lines: true }) as string[][];
