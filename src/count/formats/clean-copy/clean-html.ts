/** A page of the lines and tables that are shown: no styles, no scripts, nothing loaded from anywhere. */
import type { Block, Line, UnpackedReply } from '../../rules/replies/shape.js';
import { xml } from '../xml-text.js';

/** **Shape**: every line of a page stands on the line it stood on, so that a place read in the copy is one in the original. */
export function cleanHtml(reply: UnpackedReply): Uint8Array {
  const page = new Page();
  page.add(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${xml(reply.subject ?? reply.name)}</title></head><body>`,
  );
  const isMail = reply.format === 'eml' || reply.format === 'msg';
  if (isMail && reply.sender !== null) page.add(`<p>From: ${xml(reply.sender)}</p>`);
  if (isMail && reply.sentOn !== null) page.add(`<p>Date: ${xml(reply.sentOn)}</p>`);
  for (const block of reply.blocks) addBlock(page, block);
  page.add('</body></html>');
  return Buffer.from(`${page.text()}\n`);
}

class Page {
  #text = '';
  #line = 1;

  /** Goes down to a line, where it is still below. */
  to(line: number): void {
    while (this.#line < line) this.#end();
  }

  next(): void {
    this.#end();
  }

  add(text: string): void {
    this.#text += text;
  }

  text(): string {
    return this.#text;
  }

  #end(): void {
    this.#text += '\n';
    this.#line++;
  }
}

const tagOf = ({ style }: Line): string =>
  style === 'heading' ? 'h2' : style === 'quoted' ? 'blockquote' : 'p';

function addBlock(page: Page, block: Block): void {
  if (block.kind === 'prose') {
    for (const line of block.lines) {
      if ('line' in line.at) page.to(line.at.line);
      else page.next();
      page.add(`<${tagOf(line)}>${xml(line.text)}</${tagOf(line)}>`);
    }
    return;
  }
  const rows = block.rows.map((row) => `<tr>${row.map((c) => `<td>${xml(c.text)}</td>`).join('')}</tr>`);
  page.add(`<table>${rows.join('')}</table>`);
}
