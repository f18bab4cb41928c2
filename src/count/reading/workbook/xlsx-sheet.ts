/** Reads one sheet of an XLSX file, row by row. */
import { dayFromNumber } from '../../../base/day.js';
import { addressOf, readAddress, readRange } from './cell-address.js';
import {
  type CellRange,
  type CellValue,
  type ReadCell,
  type ReadSheet,
  Refusal,
  type Visitor,
} from './workbook.js';
import { type Book, type BookSheet, unescaped } from './xlsx-book.js';
import { type PlainCell, plainCellAt } from './plain-cell.js';
import { type Attributes, type XmlHandler, plainName } from './xml-events.js';

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | null;
}

/** One for all: it is read out before the next is read in. */
const PLAIN: PlainCell = { address: '', row: 0, column: 0, type: 'n', style: 0, value: '' };

/** As high as a sheet of Excel can be. */
const MOST_ROWS = 1_048_576;

export interface Reading {
  readonly visitor: Visitor;
  /** Cells that may still be read, over all sheets. */
  readonly budget: { cells: number };
}

export class SheetReader {
  readonly tableIds: string[] = [];
  readonly #sheet: BookSheet;
  readonly #book: Book;
  readonly #reading: Reading;
  readonly #merged: CellRange[] = [];
  readonly #hiddenColumns: number[] = [];
  #row = 0;
  #rowHidden = false;
  #column = 0;
  #cells: ReadCell[] = [];
  #wanted = true;
  /** The row has cells that nobody wants. */
  #passedOver = false;
  #cell: OpenCell | null = null;
  #part: 'value' | 'formula' | null = null;
  #aside = 0;

  constructor(sheet: BookSheet, book: Book, reading: Reading) {
    this.#sheet = sheet;
    this.#book = book;
    this.#reading = reading;
  }

  found(): Omit<ReadSheet, 'tables'> {
    return {
      name: this.#sheet.name,
      hidden: this.#sheet.hidden,
      ...(this.#sheet.veryHidden ? { veryHidden: true } : {}),
      hiddenColumns: this.#hiddenColumns,
      merged: this.#merged,
      headerRows: [],
    };
  }

  handler(): XmlHandler {
    const { pause } = this.#reading.visitor;
    return {
      ...(pause ? { pause } : {}),
      open: (name, attributes) => this.#open(plainName(name), attributes),
      close: (name) => this.#close(plainName(name)),
      take: (text, at) => this.#take(text, at),
      text: (text) => {
        if (this.#cell === null || this.#part === null || this.#aside > 0) return;
        if (this.#part === 'value') this.#cell.value += text;
        else this.#cell.formula = (this.#cell.formula ?? '') + text;
      },
    };
  }

  #open(name: string, a: Attributes): void {
    switch (name) {
      case 'row':
        this.#row = a['r'] === undefined ? this.#row + 1 : Number(a['r']);
        if (!(this.#row >= 1 && this.#row <= MOST_ROWS)) throw new Refusal('workbook-broken');
        this.#rowHidden = a['hidden'] === '1' || a['hidden'] === 'true';
        this.#column = 0;
        this.#cells = [];
        this.#passedOver = false;
        this.#wanted = this.#reading.visitor.wantsCells?.() !== false;
        return;
      case 'c':
        return this.#openCell(a);
      case 'v':
      case 't':
        this.#part = 'value';
        return;
      case 'f':
        this.#part = 'formula';
        if (this.#cell !== null) this.#cell.formula ??= '';
        return;
      case 'rPh':
        this.#aside++;
        return;
      case 'col':
        return this.#defineColumns(a);
      case 'mergeCell': {
        const range = readRange(a['ref'] ?? '');
        if (range !== null) this.#merged.push(range);
        return;
      }
      case 'tablePart':
        this.tableIds.push(a['r:id'] ?? a['id'] ?? '');
    }
  }

  #close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#part = null;
    else if (name === 'rPh') this.#aside--;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && (this.#cells.length > 0 || this.#passedOver))
      this.#reading.visitor.row(this.#sheet.name, {
        row: this.#row,
        hidden: this.#rowHidden,
        cells: this.#cells,
      });
  }

  #openCell(a: Attributes): void {
    if (!this.#wanted) return;
    const at = readAddress(a['r'] ?? '');
    this.#column = at?.column ?? this.#column + 1;
    this.#cell = {
      row: this.#row,
      column: this.#column,
      type: a['t'] ?? 'n',
      style: Number(a['s'] ?? 0),
      value: '',
      formula: null,
    };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!this.#wanted) return this.#passOver();
    const value = cell === null ? null : this.#valueOf(cell);
    if (cell === null || value === null) return;
    if (--this.#reading.budget.cells < 0) throw new Refusal('workbook-too-many-cells');
    const { row, column, formula } = cell;
    this.#cells.push({ address: addressOf(row, column), row, column, value, formula, link: null });
  }

  /** Nearly every cell is plain: a place, a style, a type and a value. */
  #take(text: string, at: number): number {
    if (text.charCodeAt(at + 1) !== 99 || text.charCodeAt(at + 2) !== 32) return -1;
    const plain = this.#aside > 0 || this.#cell !== null ? -1 : plainCellAt(text, at, PLAIN);
    if (plain < 0) return -1;
    if (!this.#wanted) {
      this.#passOver();
      return plain;
    }
    const { column, type, style, value: written } = PLAIN;
    this.#column = column;
    const value = this.#valueOf({ row: this.#row, column, type, style, value: written, formula: null });
    if (value === null) return plain;
    if (--this.#reading.budget.cells < 0) throw new Refusal('workbook-too-many-cells');
    const address = PLAIN.row === this.#row ? PLAIN.address : addressOf(this.#row, column);
    this.#cells.push({ address, row: this.#row, column, value, formula: null, link: null });
    return plain;
  }

  #passOver(): void {
    this.#passedOver = true;
    if (--this.#reading.budget.cells < 0) throw new Refusal('workbook-too-many-cells');
  }

  #defineColumns(a: Attributes): void {
    if (a['hidden'] !== '1' && a['hidden'] !== 'true') return;
    const last = Math.min(Number(a['max']), 16_384);
    for (let column = Number(a['min']); column <= last; column++) this.#hiddenColumns.push(column);
  }

  #valueOf({ type, value, style }: OpenCell): CellValue | null {
    switch (type) {
      case 's': {
        const shared = this.#book.strings[Number(value)];
        if (shared === undefined) throw new Refusal('workbook-broken');
        return shared === '' ? null : { type: 'text', text: shared };
      }
      case 'str':
      case 'inlineStr':
        return value === '' ? null : { type: 'text', text: unescaped(value) };
      case 'b':
        return { type: 'boolean', is: value === '1' };
      case 'e':
        return { type: 'error', code: value };
      case 'd':
        return { type: 'date', iso: value };
      default:
        return this.#numberOf(value, style);
    }
  }

  #numberOf(value: string, style: number): CellValue | null {
    const n = Number(value);
    if (value === '' || !Number.isFinite(n)) return null;
    return this.#book.dateStyles[style] === true
      ? { type: 'date', iso: dateOf(n, this.#book.from1904) }
      : { type: 'number', n };
  }
}

/** Serial day 25,569 is 1970-01-01. A file from 1904 starts 1,462 days later. */
const [UNIX_EPOCH, MAC_SHIFT] = [25_569, 1_462];

/** Excel believes that 1900 was a leap year: before March of it, its days are one further on. */
const PHANTOM_DAY = 60;

function dateOf(serial: number, from1904: boolean): string {
  const whole = Math.floor(serial);
  const shifted = from1904 ? whole + MAC_SHIFT : whole < PHANTOM_DAY ? whole + 1 : whole;
  const seconds = Math.round((serial - whole) * 86_400);
  const day = dayFromNumber(shifted - UNIX_EPOCH + Math.floor(seconds / 86_400));
  if (seconds === 0 || seconds === 86_400) return day;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${day}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
