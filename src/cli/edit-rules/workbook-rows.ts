/** The rows of a workbook's first sheet. */
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import { type CellValue, type ReadRow, walkWorkbook } from '../../count/reading/workbook/index.js';
import { type RecognisedColumns, recogniseColumns } from '../../record/rules/extract-columns.js';
import type { ExtractProblem, How, ReadAbout, Visiting } from './visiting.js';

/** The first sheet that has rows; what stands above its first full row is taken for a heading. */
export async function visitWorkbook(
  bytes: Uint8Array,
  { map, visiting }: How,
): Promise<Result<ReadAbout, ExtractProblem>> {
  const sheets = new SheetRows(map, visiting);
  const walked = await walkWorkbook(bytes, {
    row: (sheet, row) => sheets.row(sheet, row),
    sheetEnd: (sheet) => sheets.named(sheet.name),
  });
  if (!walked.ok) return walked;
  await visiting.block(bytes.byteLength, bytes.byteLength);
  return sheets.result();
}

class SheetRows {
  private readonly map: Readonly<Record<string, string>>;
  private readonly visiting: Visiting;
  private readonly names: string[] = [];
  private first: string | null = null;
  private columns: RecognisedColumns | null = null;
  private hidden = 0;
  private problems: readonly Problem<ExtractProblem>[] = [];

  constructor(map: Readonly<Record<string, string>>, visiting: Visiting) {
    this.map = map;
    this.visiting = visiting;
  }

  named(name: string): void {
    this.names.push(name);
  }

  row(sheet: string, row: ReadRow): void {
    this.first ??= sheet;
    if (sheet !== this.first || this.problems.length > 0) return;
    if (!this.columns) {
      this.heading(row);
      return;
    }
    if (row.hidden) this.hidden += 1;
    const at = this.columns.at;
    const cells = new Map(row.cells.map((c) => [c.column - 1, c]));
    const isFormula = row.cells.some((c) => c.formula !== null);
    this.visiting.row({
      row: row.row,
      problems: isFormula ? ['formula-cell'] : [],
      cell: (column) => {
        const cell = cells.get(at.get(column) ?? -1);
        return cell ? textOf(cell.value) : '';
      },
    });
  }

  private heading(row: ReadRow): void {
    const width = Math.max(...row.cells.map((c) => c.column));
    const headings = Array.from({ length: width }, (_, i) => {
      const cell = row.cells.find((c) => c.column === i + 1);
      return cell ? textOf(cell.value) : '';
    });
    const found = recogniseColumns(headings, this.map);
    if (found.ok) {
      this.columns = found.value;
      this.visiting.known(found.value);
    } else this.problems = found.problems;
  }

  result(): Result<ReadAbout, ExtractProblem> {
    if (this.problems.length > 0) return fail(...this.problems);
    if (!this.columns) return fail({ code: 'file-empty' });
    return ok({
      sheet: this.first,
      otherSheets: this.names.filter((n) => n !== this.first),
      hiddenRows: this.hidden,
    });
  }
}

function textOf(value: CellValue): string {
  switch (value.type) {
    case 'number':
      return String(value.n);
    case 'text':
      return value.text;
    case 'boolean':
      return value.is ? 'yes' : 'no';
    case 'date':
      return value.iso;
    case 'error':
      return value.code;
  }
}
