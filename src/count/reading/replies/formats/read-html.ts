/** HTML of a disclosure log's page or a mail: paragraphs as lines, tables with their spans, furniture left out. */
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import {
  type Block,
  type Cell,
  type Hidden,
  type Line,
  type UnpackedReply,
  unpacked,
} from '../../../rules/replies/shape.js';
import { readArticleText } from '../../article.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const isElement = (n: Node): n is Element => 'tagName' in n;
const attribute = (e: Element, name: string): string => e.attrs.find((a) => a.name === name)?.value ?? '';

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'nav',
  'svg',
  'template',
  'iframe',
  'form',
  'button',
  'select',
  'head',
  'footer',
  'dialog',
]);
const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary ul br tr caption center'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'summary', 'caption']);
const FURNITURE =
  /cookie|breadcrumb|skip-?link|quick-?exit|banner|navbar|site-?(?:header|footer)|share|social|feedback|pagination|menu/i;
const UNSEEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|mso-hide\s*:\s*all/i;
const WHITE =
  /(?:^|;)\s*color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\)|transparent)/i;
const DARK = /background(?:-color)?\s*:\s*(?!\s*(?:#fff|white|transparent|none|inherit))/i;

/** Deeper than any page is written: further in is not looked at. */
const DEEPEST = 400;

class Walker {
  readonly blocks: Block[] = [];
  readonly hidden: Hidden[] = [];
  #lines: Line[] = [];
  #text = '';
  #line = 1;
  #style: Line['style'] | undefined;
  #tables = 0;

  walk(node: Node, depth: number): void {
    if (depth > DEEPEST) return;
    if (node.nodeName === '#text' && 'value' in node) {
      const at = node.sourceCodeLocation?.startLine;
      if (this.#text.trim() === '' && at !== undefined) this.#line = at + leadingLines(node.value);
      this.#text += node.value;
      return;
    }
    if (!isElement(node)) {
      if ('childNodes' in node) for (const child of node.childNodes) this.walk(child, depth + 1);
      return;
    }
    if (this.#isLeftOut(node)) return;
    if (node.tagName === 'table' && !hasInnerTable(node)) return this.#table(node);
    this.#element(node, depth);
  }

  #element(node: Element, depth: number): void {
    const isBlock = BLOCKS.has(node.tagName) || ['td', 'th', 'table'].includes(node.tagName);
    if (isBlock) this.#endLine();
    const before = this.#style;
    if (HEADINGS.has(node.tagName)) this.#style = 'heading';
    if (
      node.tagName === 'blockquote' ||
      /gmail_quote|moz-cite|OutlookMessageHeader|divRplyFwdMsg/i.test(
        `${attribute(node, 'class')} ${attribute(node, 'id')}`,
      )
    )
      this.#style = 'quoted';
    if (node.tagName === 'li' && this.#text === '') this.#text = '';
    for (const child of node.childNodes) this.walk(child, depth + 1);
    if (isBlock) this.#endLine();
    this.#style = before;
  }

  #isLeftOut(e: Element): boolean {
    if (SKIPPED.has(e.tagName)) return true;
    const names = `${attribute(e, 'class')} ${attribute(e, 'id')} ${attribute(e, 'role')}`;
    const isFurniture =
      FURNITURE.test(names) && e.tagName !== 'body' && e.tagName !== 'html' && e.tagName !== 'main';
    if (isUnseen(e)) {
      if (!isFurniture && /\d/.test(plainText(e)))
        this.hidden.push({
          sheet: null,
          rows: lineOf(e),
          why: WHITE.test(attribute(e, 'style')) ? 'text-without-colour' : 'hidden-text',
        });
      return true;
    }
    return isFurniture && plainText(e).length < 1_500 && !hasTable(e);
  }

  #endLine(): void {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    this.#text = '';
    if (text !== '')
      this.#lines.push({ text, at: { line: this.#line }, ...(this.#style ? { style: this.#style } : {}) });
  }

  #endProse(): void {
    this.#endLine();
    if (this.#lines.length > 0) this.blocks.push({ kind: 'prose', lines: this.#lines });
    this.#lines = [];
  }

  #table(node: Element): void {
    this.#endLine();
    const number = ++this.#tables;
    const caption = find(node, 'caption');
    if (caption) this.#lines.push({ text: plainText(caption), at: { line: this.#line }, style: 'heading' });
    const rows = gridOf(node, number, (e, why) =>
      this.hidden.push({ sheet: `table ${number}`, rows: lineOf(e), why }),
    );
    const isQuoted = this.#style === 'quoted';
    if (isQuoted) {
      for (const row of rows)
        this.#lines.push({
          text: row.map((c) => c.text).join(' '),
          at: { line: this.#line },
          style: 'quoted',
        });
      return;
    }
    this.#endProse();
    if (rows.length > 0) this.blocks.push({ kind: 'table', name: null, rows });
  }

  end(): void {
    this.#endProse();
  }
}

const leadingLines = (text: string): number => (/^\s*/.exec(text)?.[0].match(/\n/g) ?? []).length;

const lineOf = (e: Element): readonly number[] =>
  e.sourceCodeLocation ? [e.sourceCodeLocation.startLine] : [];

function isUnseen(e: Element): boolean {
  const style = attribute(e, 'style');
  if (e.attrs.some((a) => a.name === 'hidden') || UNSEEN.test(style)) return true;
  return WHITE.test(style) && !DARK.test(style) && !/^(?:th|thead|tr)$/.test(e.tagName);
}

function* descend(e: Element, most = 200_000): Generator<Node> {
  const stack: Node[] = [...e.childNodes].reverse();
  for (let n = stack.pop(), i = 0; n !== undefined && i < most; n = stack.pop(), i++) {
    yield n;
    if ('childNodes' in n)
      for (let k = n.childNodes.length - 1; k >= 0; k--) stack.push(n.childNodes[k] as Node);
  }
}

function plainText(e: Element): string {
  const parts: string[] = [];
  for (const n of descend(e)) {
    if (n.nodeName === '#text' && 'value' in n) parts.push(n.value);
    else if (isElement(n) && (BLOCKS.has(n.tagName) || n.tagName === 'br')) parts.push(' ');
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** A cell's words without what is hidden in it or struck out. */
function cellText(e: Element): string {
  const parts: string[] = [];
  const walk = (n: Node, depth: number): void => {
    if (n.nodeName === '#text' && 'value' in n) parts.push(n.value);
    else if (isElement(n)) {
      if (isUnseen(n) || ['script', 'style', 'del', 's', 'strike'].includes(n.tagName) || depth > DEEPEST)
        return;
      if (BLOCKS.has(n.tagName)) parts.push(' ');
      if (n.tagName === 'sup') return;
      for (const c of n.childNodes) walk(c, depth + 1);
    }
  };
  for (const c of e.childNodes) walk(c, 0);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const find = (e: Element, tag: string): Element | null => {
  for (const n of descend(e)) if (isElement(n) && n.tagName === tag) return n;
  return null;
};
const hasTable = (e: Element): boolean => find(e, 'table') !== null;
const hasInnerTable = (e: Element): boolean => hasTable(e);

const MOST_SPAN = 60;

/** Rows with spans written out. A cell or row that is not shown is left out and told. */
function gridOf(
  tableNode: Element,
  table: number,
  tell: (e: Element, why: Hidden['why']) => void,
): readonly (readonly Cell[])[] {
  const grid: Cell[][] = [];
  const open: { column: number; rows: number; text: string }[] = [];
  let number = 0;
  for (const row of descend(tableNode)) {
    if (!isElement(row) || row.tagName !== 'tr') continue;
    number++;
    if (isUnseen(row)) {
      tell(row, 'hidden-row');
      continue;
    }
    const cells: Cell[] = [];
    const place = (text: string, covered: boolean): void => {
      const at = { table, row: number, column: cells.length + 1 };
      cells.push(covered ? { text, at, covered: true } : { text, at });
    };
    const fillOpen = (): void => {
      for (
        let o = open.find((x) => x.column === cells.length && x.rows > 0);
        o;
        o = open.find((x) => x.column === cells.length && x.rows > 0)
      ) {
        o.rows--;
        place(o.text, true);
      }
    };
    for (const c of row.childNodes) {
      if (!isElement(c) || (c.tagName !== 'td' && c.tagName !== 'th')) continue;
      fillOpen();
      if (isUnseen(c)) tell(c, 'hidden-column');
      const text = isUnseen(c) ? '' : cellText(c);
      const across = Math.min(Number(attribute(c, 'colspan')) || 1, MOST_SPAN);
      const down = Math.min(Number(attribute(c, 'rowspan')) || 1, 500);
      for (let k = 0; k < across; k++) {
        if (down > 1) open.push({ column: cells.length, rows: down - 1, text });
        place(text, k > 0);
      }
    }
    fillOpen();
    grid.push(cells);
  }
  const width = grid.reduce((w, r) => Math.max(w, r.length), 0);
  return grid.map((r, i) => [
    ...r,
    ...Array.from(
      { length: width - r.length },
      (_, k): Cell => ({ text: '', at: { table, row: i + 1, column: r.length + k + 1 } }),
    ),
  ]);
}

/** **Shape**: a page's or mail's HTML → blocks in order. Nothing is fetched or run. */
export function readHtmlText(html: string): Pick<UnpackedReply, 'blocks' | 'hidden' | 'subject'> {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const walker = new Walker();
  walker.walk(document, 0);
  walker.end();
  const title = /<title[^>]*>([^<]{1,300})/i.exec(html)?.[1] ?? null;
  return {
    blocks: walker.blocks,
    hidden: walker.hidden.slice(0, 100),
    subject: title === null ? null : title.replace(/\s+/g, ' ').trim(),
  };
}

export function readHtml(bytes: Uint8Array): UnpackedReply {
  const text = readArticleText(bytes);
  const canonical =
    /<link[^>]+rel=["']?canonical["']?[^>]+href=["']([^"']{1,300})/i.exec(text)?.[1] ??
    /<base[^>]+href=["']([^"']{1,300})/i.exec(text)?.[1] ??
    null;
  return unpacked({ format: 'html', ...readHtmlText(text), sender: canonical });
}
