/** Word documents: paragraphs as lines, tables with merged cells, and what is hidden, deleted or commented told. */
import {
  type Block,
  type Cell,
  type Hidden,
  type HiddenWhy,
  type Line,
  type UnpackedReply,
  unpacked,
} from '../../../rules/replies/shape.js';
import { LIMITS, Refusal } from '../../workbook/workbook.js';
import { type Attributes, type XmlHandler, plainName, readXml } from '../../workbook/xml-events.js';
import { openZip } from '../../workbook/zip-entries.js';
import { hiddenParts } from './hidden-parts.js';
import { asReplyProblem } from './read-book.js';

const DOCX_LIMITS = { ...LIMITS, totalBytes: 200_000_000, depth: 300 };

export async function readDocx(bytes: Uint8Array): Promise<UnpackedReply> {
  try {
    const zip = await openZip(bytes, DOCX_LIMITS);
    const part = zip.names.find((n) => /^word\/document\d?\.xml$/.test(n));
    const stream = part === undefined ? null : await zip.open(part);
    if (stream === null) return unpacked({ format: 'docx', problems: [{ code: 'file-broken' }] });
    const reader = new DocumentReader();
    await readXml(stream, reader.handler(), DOCX_LIMITS);
    reader.end();
    return unpacked({
      format: 'docx',
      blocks: reader.blocks,
      hidden: [...reader.found(), ...(await hiddenParts(zip, DOCX_LIMITS))],
    });
  } catch (error) {
    if (error instanceof Refusal)
      return unpacked({ format: 'docx', problems: [asReplyProblem(error.problem)] });
    throw error;
  }
}

interface OpenTable {
  rows: { cells: DocCell[] }[];
}

interface DocCell {
  text: string;
  span: number;
  goesOn: boolean;
}

const MOST_CELLS = 400_000;

/** Walks the document once; tables inside tables are read as words of the cell they stand in. */
class DocumentReader {
  readonly blocks: Block[] = [];
  readonly #seen = new Map<HiddenWhy, Set<number>>();
  #lines: Line[] = [];
  #paragraph = '';
  #number = 0;
  #tables = 0;
  #table: OpenTable | null = null;
  #depth = 0;
  #cell: DocCell | null = null;
  #inText = false;
  #deleted = 0;
  #hiddenRun = false;
  #white = false;
  #heading = false;
  #budget = MOST_CELLS;
  /** Text boxes are written twice, once for old programs. */
  #fallback = 0;

  handler(): XmlHandler {
    return {
      open: (n, a) => this.#open(plainName(n), a),
      close: (n) => this.#close(plainName(n)),
      text: (t) => this.#text(t),
    };
  }

  found(): readonly Hidden[] {
    return [...this.#seen].map(([why, at]) => ({ sheet: null, rows: [...at].slice(0, 200), why }));
  }

  #tell(why: HiddenWhy): void {
    const at = this.#seen.get(why) ?? new Set<number>();
    this.#seen.set(why, at.add(this.#number + 1));
  }

  #open(name: string, a: Attributes): void {
    switch (name) {
      case 'Fallback':
        this.#fallback++;
        return;
      case 'p':
        if (this.#table === null) this.#number++;
        this.#heading = false;
        return;
      case 'pStyle':
        this.#heading = /^(?:heading|title)/i.test(a['w:val'] ?? '');
        return;
      case 'r':
        this.#hiddenRun = false;
        this.#white = false;
        return;
      case 'vanish':
      case 'specVanish':
        if (a['w:val'] !== '0' && a['w:val'] !== 'false') this.#hiddenRun = true;
        return;
      case 'color':
        this.#white = /^(?:ffffff|white)$/i.test(a['w:val'] ?? '');
        return;
      case 'shd':
        if (!/^(?:auto|ffffff|clear|)$/i.test(a['w:fill'] ?? '')) this.#white = false;
        return;
      case 'del':
      case 'moveFrom':
        this.#deleted++;
        this.#tell('tracked-change');
        return;
      case 'ins':
      case 'moveTo':
        this.#tell('tracked-change');
        return;
      case 'OLEObject':
        this.#tell('embedded-file');
        return;
      case 't':
        this.#inText = true;
        return;
      case 'tab':
        if (this.#inRun()) this.#add('\t');
        return;
      case 'br':
      case 'cr':
        this.#add('\n');
        return;
      default:
        this.#openTable(name, a);
    }
  }

  #inRun(): boolean {
    return this.#paragraph !== '' || (this.#cell !== null && this.#cell.text !== '');
  }

  #openTable(name: string, a: Attributes): void {
    if (name === 'tbl') {
      if (this.#depth++ === 0) {
        this.#endLine();
        this.#table = { rows: [] };
      }
      return;
    }
    if (this.#depth !== 1 || this.#table === null) return;
    if (name === 'tr') this.#table.rows.push({ cells: [] });
    else if (name === 'tc') {
      if (--this.#budget < 0) throw new Refusal('workbook-too-many-cells');
      this.#cell = { text: '', span: 1, goesOn: false };
      this.#table.rows.at(-1)?.cells.push(this.#cell);
    } else if (name === 'gridSpan' && this.#cell)
      this.#cell.span = Math.min(Math.max(Number(a['w:val']) || 1, 1), 60);
    else if (name === 'vMerge' && this.#cell) this.#cell.goesOn = (a['w:val'] ?? 'continue') === 'continue';
  }

  #close(name: string): void {
    if (name === 'Fallback') this.#fallback--;
    else if (name === 't') this.#inText = false;
    else if (name === 'del' || name === 'moveFrom') this.#deleted--;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tc' && this.#depth === 1) this.#cell = null;
    else if (name === 'tbl' && --this.#depth === 0) this.#endTable();
  }

  #text(t: string): void {
    if (!this.#inText || this.#fallback > 0) return;
    if (this.#deleted > 0) return;
    if (this.#hiddenRun) return this.#tell('hidden-text');
    if (this.#white && /\d/.test(t)) return this.#tell('text-without-colour');
    this.#add(t);
  }

  #add(t: string): void {
    if (this.#cell) this.#cell.text += t;
    else this.#paragraph += t;
  }

  #endParagraph(): void {
    if (this.#cell) {
      if (this.#cell.text !== '' && !this.#cell.text.endsWith(' ')) this.#cell.text += ' ';
      return;
    }
    this.#endLine();
  }

  #endLine(): void {
    const at = { line: this.#number };
    for (const text of this.#paragraph.split('\n')) {
      const shown = text.replace(/[\u00a0]/g, ' ').trim();
      if (shown !== '')
        this.#lines.push({ text: shown, at, ...(this.#heading ? { style: 'heading' as const } : {}) });
    }
    this.#paragraph = '';
  }

  #endProse(): void {
    this.#endLine();
    if (this.#lines.length > 0) this.blocks.push({ kind: 'prose', lines: this.#lines });
    this.#lines = [];
  }

  #endTable(): void {
    this.#endProse();
    const made = this.#table ? rowsOf(this.#table, ++this.#tables) : [];
    this.#table = null;
    this.#cell = null;
    if (made.length > 0) this.blocks.push({ kind: 'table', name: null, rows: made });
  }

  end(): void {
    this.#endProse();
  }
}

function rowsOf(open: OpenTable, table: number): readonly (readonly Cell[])[] {
  const above: string[] = [];
  const rows = open.rows.map(({ cells }, r) => {
    const out: Cell[] = [];
    for (const c of cells) {
      const own = c.text.replace(/\s+/g, ' ').trim();
      for (let k = 0; k < c.span; k++) {
        const column = out.length;
        const text = c.goesOn ? (above[column] ?? '') : own;
        above[column] = text;
        const at = { table, row: r + 1, column: column + 1 };
        out.push(c.goesOn || k > 0 ? { text, at, covered: true } : { text, at });
      }
    }
    return out;
  });
  const width = rows.reduce((w, r) => Math.max(w, r.length), 0);
  return rows.map((r, i) => [
    ...r,
    ...Array.from(
      { length: width - r.length },
      (_, k): Cell => ({ text: '', at: { table, row: i + 1, column: r.length + k + 1 } }),
    ),
  ]);
}
