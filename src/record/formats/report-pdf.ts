/**
 * A report as PDF 1.7 with a structure that a screen reader follows: a language, a title, headings, paragraphs and tables
 * whose heading cells are headings. Made of the same book as the spreadsheet. pdfkit is loaded when the first is asked for.
 * **Source**: ISO 32000-1, 14.8 (tagged PDF); decision 24.
 */
import { createRequire } from 'node:module';
import { instant } from '../../base/day.js';
import { inFigures, type Lang } from '../../base/words.js';
import type { ReportBook, ReportCell, ReportLine, ReportTable } from './report-book.js';

export const PDF_TYPE = 'application/pdf';

type Doc = PDFKit.PDFDocument;

/** A4 with margins that leave a line readable. **Units**: points. */
const PAGE = { size: 'A4', margin: 56 } as const;
/** Where a page is too full for another table to begin on it. **Units**: points from the top. */
const PAGE_FULL = 560;
const INK = '#10242a';
const RULE = '#c9d3d6';
const SIZES = { title: 22, heading: 14, text: 11, cell: 8.5 } as const;
const STRUCTURE = { title: 'H1', heading: 'H2', text: 'P' } as const;

/** The report's bytes. The same book gives the same bytes. */
export async function pdfOf(book: ReportBook): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const created = instant(book.created);
  const doc = new PDFDocument({
    ...PAGE,
    // Every page is held until the last is written, so that each can say of how many it is.
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: `${book.lang}-GB`,
    displayTitle: true,
    info: {
      Title: book.title,
      Author: book.creator,
      Subject: book.description,
      CreationDate: created,
      ModDate: created,
    },
  });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => void parts.push(part));
  const ended = new Promise<void>((resolve) => doc.on('end', resolve));
  const [plain, bold] = fontFiles();
  doc.registerFont('plain', plain).registerFont('bold', bold);
  const writer = new Writer(doc, book.lang);
  book.sheets.forEach((sheet, i) => {
    // What would only just begin on this page begins on the next.
    if (i > 0 && doc.y > PAGE_FULL) doc.addPage();
    else if (i > 0) doc.moveDown();
    // Only the document's own title is a heading of the first order.
    sheet.lines.forEach((line) =>
      writer.line(i > 0 && line.style === 'title' ? { ...line, style: 'heading' } : line),
    );
    if (sheet.table) writer.table(sheet.table);
  });
  writer.end();
  numberPages(doc);
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

/** The number of each page and of how many, under the margin. An artifact: a screen reader numbers pages itself. */
function numberPages(doc: Doc): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font('plain')
      .fontSize(SIZES.cell)
      .fillColor(INK)
      .text(`${page + 1} / ${count}`, PAGE.margin, doc.page.height - PAGE.margin + 14, {
        width: doc.page.width - 2 * PAGE.margin,
        align: 'right',
        lineBreak: false,
      });
    doc.endMarkedContent();
  }
}

/** Letters with ŵ and ŷ, which come with the product. */
function fontFiles(): readonly [plain: string, bold: string] {
  const { resolve } = createRequire(import.meta.url);
  return [
    resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
    resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
  ];
}

class Writer {
  readonly #doc: Doc;
  readonly #lang: Lang;
  readonly #root: PDFKit.PDFStructureElement;

  constructor(doc: Doc, lang: Lang) {
    this.#doc = doc;
    this.#lang = lang;
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  line({ style, text }: ReportLine): void {
    const doc = this.#doc;
    const isText = style === 'text';
    this.#root.add(
      doc.struct(STRUCTURE[style], {}, () => {
        doc
          .font(isText ? 'plain' : 'bold')
          .fontSize(SIZES[style])
          .fillColor(INK)
          .text(text, { lineGap: 2 });
      }),
    );
    doc.moveDown(isText ? 0.7 : 0.5);
  }

  table(table: ReportTable): void {
    const doc = this.#doc;
    const element = doc.struct('Table');
    this.#root.add(element);
    const widths = this.#widths(table);
    const header = table.header.map((text) => ({ text, isHead: true }));
    this.#row(element, header, { table, widths });
    for (const row of table.rows) {
      const cells = row.map((cell, i) => ({ text: this.#said(cell), isHead: i === 0 }));
      if (doc.y + this.#height(cells, widths) > doc.page.height - PAGE.margin) {
        doc.addPage();
        this.#row(null, header, { table, widths });
      }
      this.#row(element, cells, { table, widths });
    }
    element.end();
    doc.x = PAGE.margin;
  }

  /** The first column takes what the figures leave. */
  #widths({ header }: ReportTable): readonly number[] {
    const all = this.#doc.page.width - 2 * PAGE.margin;
    const first = header.length > 4 ? all * 0.26 : all * 0.55;
    return header.map((_, i) => (i === 0 ? first : (all - first) / (header.length - 1)));
  }

  #said = (cell: ReportCell): string => (cell.kind === 'number' ? inFigures(cell.n, this.#lang) : cell.text);

  #height(cells: readonly Cell[], widths: readonly number[]): number {
    const doc = this.#doc.font('bold').fontSize(SIZES.cell);
    return (
      Math.max(...cells.map(({ text }, i) => doc.heightOfString(text, { width: (widths[i] ?? 0) - 6 }))) + 8
    );
  }

  #row(
    /** Null where a heading is shown again on another page: it has been read out once. */
    table: PDFKit.PDFStructureElement | null,
    cells: readonly Cell[],
    { table: { numeric }, widths }: { table: ReportTable; widths: readonly number[] },
  ): void {
    const doc = this.#doc;
    const height = this.#height(cells, widths);
    const row = table && doc.struct('TR');
    if (row) table.add(row);
    const y = doc.y;
    let x: number = PAGE.margin;
    cells.forEach(({ text, isHead }, i) => {
      const width = widths[i] ?? 0;
      const at = x;
      const write = (): void => {
        doc
          .font(isHead ? 'bold' : 'plain')
          .fontSize(SIZES.cell)
          .fillColor(INK)
          .text(text, at, y + 4, { width: width - 6, align: numeric[i] === true ? 'right' : 'left' });
      };
      if (row) row.add(doc.struct(isHead ? 'TH' : 'TD', {}, write));
      else asArtifact(doc, write);
      x += width;
    });
    row?.end();
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .moveTo(PAGE.margin, y + height)
      .lineTo(doc.page.width - PAGE.margin, y + height)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke();
    doc.endMarkedContent();
    doc.x = PAGE.margin;
    doc.y = y + height;
  }

  end(): void {
    this.#root.end();
  }
}

function asArtifact(doc: Doc, write: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  write();
  doc.endMarkedContent();
}

interface Cell {
  readonly text: string;
  readonly isHead: boolean;
}
