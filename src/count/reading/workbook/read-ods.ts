/** Reads the content of an ODS file. Repeated cells and rows are counted before they are written out: a bomb is refused. */
import { addressOf, readRange } from './cell-address.js';
import {
  type CellRange,
  type CellValue,
  type Limits,
  type ReadCell,
  type ReadProperties,
  type ReadTable,
  Refusal,
  type Visitor,
} from './workbook.js';
import { plainOdsCellAt } from './plain-ods-cell.js';
import { textsIn } from './xlsx-book.js';
import { type Attributes, type XmlHandler, readXml } from './xml-events.js';
import type { ZipEntries } from './zip-entries.js';

export async function readOds(zip: ZipEntries, visitor: Visitor, limits: Limits): Promise<ReadProperties> {
  const content = await zip.open('content.xml');
  if (content === null) throw new Refusal('workbook-broken');
  const reader = new ContentReader(visitor, limits);
  await readXml(content, reader.handler(), limits);
  reader.end();
  const texts = await textsIn(zip, 'meta.xml', limits);
  return {
    title: texts.get('title') ?? null,
    creator: texts.get('creator') ?? null,
    language: texts.get('language') ?? null,
  };
}

interface OpenSheet {
  name: string;
  hidden: boolean;
  hiddenColumns: number[];
  merged: CellRange[];
  headerRows: number[];
}

interface OpenCell {
  readonly attributes: Attributes;
  text: string;
  paragraphs: number;
  link: string | null;
}

/** As high as a sheet can be; rows repeated to the end of it are only its emptiness. */
const MOST_REPEATS = 1_048_576;

const repeats = (attributes: Attributes, name: string): number => {
  const n = Number(attributes[name] ?? 1);
  return Number.isInteger(n) && n > 0 ? Math.min(n, MOST_REPEATS) : 1;
};

/** What is in a sheet and is not its cells: comments, drawings, and what cells held before somebody changed them. */
const ASIDE = new Set([
  'office:annotation',
  'draw:frame',
  'table:shapes',
  'table:tracked-changes',
  'office:forms',
]);

class ContentReader {
  readonly #visitor: Visitor;
  readonly #limits: Limits;
  readonly #hiddenStyles = new Set<string>();
  readonly #ended: OpenSheet[] = [];
  readonly #tables = new Map<string, ReadTable[]>();
  #styleName = '';
  #sheet: OpenSheet | null = null;
  #row = 0;
  #column = 0;
  #columnDefinition = 0;
  #rowAttributes: Attributes = {};
  #cells: ReadCell[] = [];
  /** The row has cells that nobody wants. */
  #passedOver = false;
  #cell: OpenCell | null = null;
  #inHeader = false;
  #inParagraph = 0;
  /** Inside a comment, a drawing or a table within a cell, whose words are not the cell's. */
  #aside = 0;
  #cellsSoFar = 0;

  constructor(visitor: Visitor, limits: Limits) {
    this.#visitor = visitor;
    this.#limits = limits;
  }

  handler(): XmlHandler {
    const { pause } = this.#visitor;
    return {
      ...(pause ? { pause } : {}),
      open: (name, attributes) => {
        this.#visitor.element?.(name, attributes);
        this.#open(name, attributes);
      },
      close: (name) => this.#close(name),
      take: (text, at) => this.#take(text, at),
      text: (text) => {
        if (this.#cell !== null && this.#inParagraph > 0 && this.#aside === 0) this.#cell.text += text;
      },
    };
  }

  /** Tables stand after all sheets in the file, so only now is each sheet's story whole. */
  end(): void {
    for (const sheet of this.#ended)
      this.#visitor.sheetEnd({ ...sheet, tables: this.#tables.get(sheet.name) ?? [] });
  }

  #open(name: string, attributes: Attributes): void {
    if (this.#aside > 0 || ASIDE.has(name) || (name === 'table:table' && this.#cell !== null)) {
      this.#aside++;
      return;
    }
    switch (name) {
      case 'style:style':
        this.#styleName = attributes['style:name'] ?? '';
        return;
      case 'style:table-properties':
        if (attributes['table:display'] === 'false') this.#hiddenStyles.add(this.#styleName);
        return;
      case 'table:table':
        return this.#openSheet(attributes);
      case 'table:table-column':
        return this.#defineColumn(attributes);
      case 'table:table-header-rows':
        this.#inHeader = true;
        return;
      case 'table:table-row':
        this.#rowAttributes = attributes;
        this.#row++;
        this.#column = 0;
        this.#cells = [];
        this.#passedOver = false;
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#inParagraph = 0;
        this.#cell = {
          attributes,
          text: '',
          paragraphs: 0,
          link: null,
        };
        return;
      case 'table:database-range':
        return this.#addTable(attributes);
      default:
        this.#openText(name, attributes);
    }
  }

  /** Nearly every cell is a type, a value and a line of text. */
  #take(text: string, at: number): number {
    if (this.#aside > 0 || this.#cell !== null) return -1;
    const plain = plainOdsCellAt(text, at);
    if (plain === null) return -1;
    this.#inParagraph = 0;
    this.#cell = { attributes: plain.attributes, text: plain.text, paragraphs: 1, link: null };
    this.#closeCell();
    return plain.after;
  }

  #openText(name: string, attributes: Attributes): void {
    const cell = this.#cell;
    if (cell === null) return;
    if (name === 'text:p') {
      this.#inParagraph++;
      if (cell.paragraphs++ > 0) cell.text += '\n';
    } else if (name === 'text:s') cell.text += ' '.repeat(Math.min(repeats(attributes, 'text:c'), 10_000));
    else if (name === 'text:tab') cell.text += '\t';
    else if (name === 'text:line-break') cell.text += '\n';
    else if (name === 'text:a') cell.link ??= attributes['xlink:href'] ?? null;
  }

  #close(name: string): void {
    if (this.#aside > 0) {
      this.#aside--;
      return;
    }
    if (name === 'text:p') this.#inParagraph--;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
    else if (name === 'table:table-row') this.#closeRow();
    else if (name === 'table:table-header-rows') this.#inHeader = false;
    else if (name === 'table:table' && this.#sheet !== null) {
      this.#ended.push(this.#sheet);
      this.#sheet = null;
    }
  }

  #openSheet(attributes: Attributes): void {
    this.#sheet = {
      name: attributes['table:name'] ?? '',
      hidden: this.#hiddenStyles.has(attributes['table:style-name'] ?? ''),
      hiddenColumns: [],
      merged: [],
      headerRows: [],
    };
    this.#row = 0;
    this.#columnDefinition = 0;
  }

  #defineColumn(attributes: Attributes): void {
    const count = repeats(attributes, 'table:number-columns-repeated');
    const hidden = ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '');
    for (let i = 1; hidden && i <= Math.min(count, 16_384); i++)
      this.#sheet?.hiddenColumns.push(this.#columnDefinition + i);
    this.#columnDefinition += count;
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const count = repeats(cell.attributes, 'table:number-columns-repeated');
    const value = valueOf(cell);
    if (value !== null && this.#visitor.wantsCells?.() === false) {
      this.#count(count);
      this.#passedOver = true;
    } else if (value !== null) this.#addCells(cell, value, count);
    this.#addMerged(cell.attributes);
    this.#column += count;
  }

  #addCells(cell: OpenCell, value: CellValue, count: number): void {
    this.#count(count);
    const formula = cell.attributes['table:formula'] ?? null;
    for (let i = 1; i <= count; i++) {
      const [row, column] = [this.#row, this.#column + i];
      this.#cells.push({ address: addressOf(row, column), row, column, value, formula, link: cell.link });
    }
  }

  #count(cells: number): void {
    this.#cellsSoFar += cells;
    if (this.#cellsSoFar > this.#limits.cells) throw new Refusal('workbook-too-many-cells');
  }

  #addMerged(attributes: Attributes): void {
    const across = repeats(attributes, 'table:number-columns-spanned');
    const down = repeats(attributes, 'table:number-rows-spanned');
    if (across === 1 && down === 1) return;
    this.#sheet?.merged.push({
      top: this.#row,
      left: this.#column + 1,
      bottom: this.#row + down - 1,
      right: this.#column + across,
    });
  }

  #closeRow(): void {
    const count = repeats(this.#rowAttributes, 'table:number-rows-repeated');
    const hidden = ['collapse', 'filter'].includes(this.#rowAttributes['table:visibility'] ?? '');
    if (this.#sheet !== null && this.#inHeader) this.#sheet.headerRows.push(this.#row);
    if (this.#sheet !== null && (this.#cells.length > 0 || this.#passedOver)) {
      this.#count(this.#cells.length * (count - 1));
      for (let i = 0; i < count; i++) {
        const row = this.#row + i;
        const cells =
          i === 0 ? this.#cells : this.#cells.map((c) => ({ ...c, row, address: addressOf(row, c.column) }));
        this.#visitor.row(this.#sheet.name, { row, hidden, cells });
      }
    }
    this.#row += count - 1;
  }

  #addTable(attributes: Attributes): void {
    const address = attributes['table:target-range-address'] ?? '';
    const range = readRange(address);
    const sheet = address.slice(0, Math.max(0, address.indexOf('.'))).replace(/^\$?'?|'$/g, '');
    if (range === null) return;
    const tables = this.#tables.get(sheet) ?? [];
    this.#tables.set(sheet, [...tables, { name: attributes['table:name'] ?? '', range }]);
  }
}

function valueOf({ attributes, text }: OpenCell): CellValue | null {
  const type = attributes['office:value-type'] ?? attributes['calcext:value-type'] ?? '';
  if (attributes['calcext:value-type'] === 'error') return { type: 'error', code: text };
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const n = Number(attributes['office:value']);
      return Number.isFinite(n) ? { type: 'number', n } : { type: 'text', text };
    }
    case 'date':
      return { type: 'date', iso: attributes['office:date-value'] ?? text };
    case 'boolean':
      return { type: 'boolean', is: attributes['office:boolean-value'] === 'true' };
    default: {
      const written = attributes['office:string-value'] ?? text;
      return written === '' ? null : { type: 'text', text: written };
    }
  }
}
